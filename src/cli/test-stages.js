import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSER_NAMES, BROWSERS, provideBrowser } from './browsers.js';
import { countsLine, countsOfCheck, countsOfPlaywright, countsOfVitest, sum } from './counts.js';
import { installed } from './processes.js';
import { makeReady } from './ready.js';
import { buildTwice } from './site.js';

/** @typedef {import('./counts.js').Counts} Counts */

/**
 * @param {string} path
 * @returns {any} the report; null when the stage has not written one
 */
function readReport(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return null;
	}
}

/** A program that a package brings, whose exit status is all that it says. */
const program =
	(/** @type {string} */ file, /** @type {string[]} */ ...parameters) =>
	(/** @type {number} */ output) =>
		installed(file, parameters, { output, minutes: 8 });

/** @param {string} folder for the report */
async function runVitest(folder) {
	const path = join(folder, 'vitest.json');
	const parameters = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
	const status = await installed('vitest/vitest.mjs', parameters, { minutes: 15 });
	return countsOfVitest(readReport(path), status);
}

/**
 * @returns {Promise<NodeJS.ProcessEnv>} the variables that name the browsers; empty where one cannot be had, and then
 *   a line has said so
 */
async function provideBrowsers() {
	/** @type {NodeJS.ProcessEnv} */
	const env = {};
	for (const name of BROWSER_NAMES) {
		const { variable } = BROWSERS[name];
		try {
			env[variable] = await provideBrowser(name);
		} catch (error) {
			env[variable] = '';
			console.error(/** @type {Error} */ (error).message);
		}
	}
	return env;
}

/**
 * The tests run in the browsers that there are; each that there is not is one failure.
 * @param {string} folder for the report
 */
async function runPlaywright(folder) {
	const path = join(folder, 'playwright.json');
	const browsers = await provideBrowsers();
	const missing = Object.values(browsers).filter((file) => !file);
	const failures = sum(missing.map(() => countsOfCheck(1)));
	if (missing.length === BROWSER_NAMES.length) return failures;
	const env = { ...browsers, PLAYWRIGHT_JSON_OUTPUT_FILE: path };
	const parameters = ['test', '--reporter=list,json'];
	const status = await installed('@playwright/test/cli.js', parameters, { env, minutes: 30 });
	return sum([countsOfPlaywright(readReport(path), status), failures]);
}

/**
 * Checks that have no tests of their own. Most take one processor: they run side by side, the longest first, and what
 * each prints is kept together.
 * @type {{ name: string, run: (output: number) => Promise<number> }[]}
 */
const CHECKS = [
	// apart from the rest: types are read anew for each of them, and then again for what comes after
	{ name: 'lint of components', run: program('eslint/bin/eslint.js', '--max-warnings', '0', '**/*.svelte') },
	{ name: 'two builds of the same files', run: (output) => buildTwice({ output, minutes: 8 }) },
	{
		name: 'types',
		run: program('svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings')
	},
	{
		name: 'lint of everything else',
		run: program('eslint/bin/eslint.js', '--max-warnings', '0', '--ignore-pattern', '**/*.svelte', '.')
	},
	{ name: 'format', run: program('prettier/bin/prettier.cjs', '--check', '.') },
	{ name: 'dead code and unused packages', run: program('knip/bin/knip.js') },
	{
		// it runs in another world than pages do, with types of its own
		name: 'types of the service worker',
		run: program('typescript/bin/tsc', '--noEmit', '-p', 'src/service-worker')
	}
];

/** Each takes all processors, and shows how far it is. */
const TESTS = [
	{ name: 'unit, golden and statistics tests', run: runVitest },
	{ name: 'browser tests', run: runPlaywright }
];

const heading = (/** @type {string} */ name) => console.log(`\n── ${name}`);

/**
 * @param {string} folder for what they print until they have ended
 * @returns {Promise<{ name: string, counts: Counts }[]>}
 */
async function runChecks(folder) {
	// types that SvelteKit writes, which several of them read
	const synced = await installed('@sveltejs/kit/svelte-kit.js', ['sync'], { minutes: 2 });
	/** @type {{ name: string, counts: Counts }[]} */
	const done = [{ name: 'types of the routes', counts: countsOfCheck(synced) }];
	const waiting = CHECKS.map((check, index) => ({ ...check, path: join(folder, `${index}.txt`) }));
	const takeTurns = async () => {
		for (let check = waiting.shift(); check; check = waiting.shift()) {
			const { name, run, path } = check;
			const output = openSync(path, 'w');
			const status = await run(output);
			closeSync(output);
			heading(name);
			process.stdout.write(readFileSync(path));
			done.push({ name, counts: countsOfCheck(status) });
		}
	};
	await Promise.all(Array.from({ length: availableParallelism() }, takeTurns));
	return done;
}

/**
 * Runs all the checks and tests, and prints what each counted; the last line is the sum.
 * @returns {Promise<Counts>} the sum
 * @throws {Error} when the packages cannot be installed
 */
export async function runStages() {
	await makeReady();
	const folder = mkdtempSync(join(tmpdir(), 'churn-lab-test-'));
	/** @type {{ name: string, counts: Counts }[]} */
	const done = [];
	try {
		console.log(`${CHECKS.length} checks, side by side; each is shown when it has ended.`);
		done.push(...(await runChecks(folder)));
		for (const { name, run } of TESTS) {
			heading(name);
			done.push({ name, counts: await run(folder) });
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	const total = sum(done.map(({ counts }) => counts));
	console.log('');
	// the stage's name follows its counts, so that only the last line is the counts alone
	for (const { name, counts } of done) console.log(`${countsLine(counts)} · ${name}`);
	console.log(countsLine(total));
	return total;
}
