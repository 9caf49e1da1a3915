import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSER_NAMES, BROWSERS, provideBrowser } from './browsers.js';
import { countsLine, countsOfCheck, countsOfPlaywright, countsOfVitest, sum } from './counts.js';
import { installMissing } from './install.js';
import { installed } from './processes.js';
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

/**
 * A program whose exit status is all that it says.
 * @param {string} file inside node_modules
 * @param {string[]} parameters
 */
async function check(file, parameters) {
	return countsOfCheck(await installed(file, parameters, { minutes: 4 }));
}

/** A check that reads types, some of which SvelteKit writes. */
async function checkTyped(/** @type {Parameters<typeof check>} */ ...program) {
	const synced = await installed('@sveltejs/kit/svelte-kit.js', ['sync'], { minutes: 1 });
	return synced === 0 ? check(...program) : countsOfCheck(synced);
}

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

/** @type {{ name: string, run: (folder: string) => Promise<Counts> }[]} */
const STAGES = [
	{ name: 'format', run: () => check('prettier/bin/prettier.cjs', ['--check', '.']) },
	{ name: 'lint', run: () => checkTyped('eslint/bin/eslint.js', ['--max-warnings', '0', '.']) },
	{
		name: 'types',
		run: async () =>
			sum([
				await checkTyped('svelte-check/bin/svelte-check', [
					'--tsconfig',
					'./tsconfig.json',
					'--fail-on-warnings'
				]),
				// it runs in another world than pages do, with types of its own
				await checkTyped('typescript/bin/tsc', ['--noEmit', '-p', 'src/service-worker'])
			])
	},
	{ name: 'dead code and unused packages', run: () => check('knip/bin/knip.js', []) },
	{ name: 'unit, golden and statistics tests', run: runVitest },
	{ name: 'two builds of the same files', run: async () => countsOfCheck(await buildTwice({ minutes: 4 })) },
	{ name: 'browser tests', run: runPlaywright }
];

/**
 * Runs all the stages and prints what each counted; the last line is the sum.
 * @returns {Promise<Counts>} the sum
 * @throws {Error} when the packages cannot be installed
 */
export async function runStages() {
	await installMissing();
	const folder = mkdtempSync(join(tmpdir(), 'churn-lab-test-'));
	/** @type {{ name: string, counts: Counts }[]} */
	const done = [];
	try {
		for (const stage of STAGES) {
			console.log(`\n── ${stage.name}`);
			done.push({ name: stage.name, counts: await stage.run(folder) });
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
