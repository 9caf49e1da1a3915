import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeScenario } from '../../src/lib/scenario/link';
import { presetById } from '../../src/lib/scenario/presets';
import type { ReductionMode, Scenario } from '../../src/lib/scenario/scenario';
import type { Band, Results } from '../../src/lib/simulation/results';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TSX = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
const SLOW = 60_000;

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'churn-lab-cli-'));
});
afterAll(() => {
	rmSync(folder, { recursive: true });
});

/** Runs the program as `npm run simulate` does; the reader's folder is where the test's files are. */
function simulate(words: string[], input = '') {
	const { status, stdout, stderr } = spawnSync(process.execPath, [TSX, 'src/cli/simulate.ts', ...words], {
		cwd: ROOT,
		input,
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024,
		env: { ...process.env, npm_lifecycle_event: 'simulate', INIT_CWD: folder }
	});
	return { status, stdout, faults: stderr.split('\n').filter((line) => line !== '') };
}

function write(name: string, content: string | Uint8Array): string {
	writeFileSync(join(folder, name), content);
	return name;
}

function businessX(): Scenario {
	const preset = presetById('businessX');
	if (!preset) throw new Error('There is no preset businessX.');
	return preset.scenario;
}

/** Business X with the plan of the retention literature: 10 % less churn. */
function withReduction(reductionMode: ReductionMode): Scenario {
	const scenario = businessX();
	return { ...scenario, plans: [{ ...scenario.plans[0], churnReduction: 0.1, reductionMode }] };
}

function resultsOf(words: string[], input?: string): Results {
	const { status, stdout, faults } = simulate(words, input);
	expect(faults).toEqual([]);
	expect(status).toBe(0);
	return JSON.parse(stdout) as Results;
}

function saved(results: Results): Band {
	const band = results.plans[0].saved;
	if (!band) throw new Error('The results do not hold the revenue saved.');
	return band;
}

/** The mean lies within four of its standard errors, and these are small enough for that to mean something. */
function expectMean(band: Band, month: number, expected: number) {
	const mean = Number(band.mean[month - 1]);
	const error = Number(band.se[month - 1]);
	expect(error).toBeGreaterThan(0);
	expect(error).toBeLessThan(expected / 100);
	expect(Math.abs(mean - expected)).toBeLessThan(4 * error);
}

describe('Business X, the worked example of the retention literature', () => {
	test('gives the same results from a file, a link, a fragment and standard input', { timeout: SLOW }, () => {
		const scenario = withReduction('level');
		const json = JSON.stringify(scenario);
		const fragment = encodeScenario(scenario);
		const fromFile = simulate([write('business-x.json', json)]);
		expect(fromFile.faults).toEqual([]);
		expect(fromFile.status).toBe(0);
		expect(fromFile.stdout).toBe(simulate(['-'], json).stdout);
		expect(fromFile.stdout).toBe(simulate([`https://example.org/churn-lab/#${fragment}`]).stdout);
		expect(fromFile.stdout).toBe(simulate([`#${fragment}`]).stdout);
		expect(fromFile.stdout).toBe(simulate([fragment]).stdout);

		const results = JSON.parse(fromFile.stdout) as Results;
		expect(results.scenario).toEqual(scenario);
		expect(results.trials).toBe(scenario.trials);
		expectMean(saved(results), 1, 40_000);
		expectMean(saved(results), 12, 2_932_439.10492);
	});

	test('saves the published sum when the reduction compounds', { timeout: SLOW }, () => {
		const band = saved(resultsOf(['-'], JSON.stringify(withReduction('compounding'))));
		expectMean(band, 1, 40_000);
		expectMean(band, 12, 11_663_712.934791);
	});

	test('is simulated 10 000 times in less than five seconds', { timeout: SLOW }, () => {
		const input = JSON.stringify({ ...withReduction('level'), trials: 10_000 });
		const start = performance.now();
		expect(resultsOf(['-'], input).trials).toBe(10_000);
		expect(performance.now() - start).toBeLessThan(5000);
	});
});

test('every result of the contract is there: bands, summaries, drivers', { timeout: SLOW }, () => {
	const { months } = businessX();
	const { baseline, plans } = resultsOf(['-', '--trials', '100'], JSON.stringify(businessX()));
	for (const arm of [baseline, ...plans]) {
		expect(arm.mrr?.p50).toHaveLength(months);
		expect(arm.retention?.mean).toHaveLength(months + 1);
		expect(arm.ltv.dots).toHaveLength(50);
	}
	expect(plans[0].chanceByMonth).toHaveLength(months);
	expect(plans[0].drivers).toBeDefined();
});

test('--trials and --seed take the place of the scenario’s', { timeout: SLOW }, () => {
	const input = JSON.stringify(businessX());
	const results = resultsOf(['-', '--trials', '200', '--seed', '7'], input);
	expect(results.trials).toBe(200);
	expect(results.scenario).toEqual({ ...businessX(), trials: 200, seed: 7 });
	const other = resultsOf(['-', '--trials=200', '--seed=8'], input);
	expect(saved(other).mean).not.toEqual(saved(results).mean);
});

test('--help tells how to use it', () => {
	const { status, stdout, faults } = simulate(['--help']);
	expect(status).toBe(0);
	expect(stdout).toMatch(/^Usage: npm run --silent simulate/);
	expect(faults).toEqual([]);
});

describe('what cannot be simulated ends with status 2, nothing on standard output, and', () => {
	function faultsOf(words: string[], input?: string): string[] {
		const { status, stdout, faults } = simulate(words, input);
		expect(stdout).toBe('');
		expect(status).toBe(2);
		return faults;
	}

	test('each fault of a scenario on a line of its own', () => {
		const [segment] = businessX().segments;
		const faults = faultsOf(
			['-'],
			JSON.stringify({ ...businessX(), months: 3, segments: [{ ...segment, churn: 4 }], extra: 1 })
		);
		expect(faults).toHaveLength(3);
		expect(faults).toContainEqual('segments[0].churn: 4 is above 0.9; did you mean 0.04?');
		expect(faults).toContainEqual(expect.stringMatching(/^months: 3 is below 6/));
		expect(faults).toContainEqual(expect.stringMatching(/^extra: /));
	});

	test('the faults of options beside those of the scenario', () => {
		const faults = faultsOf(['-', '--trials', '5', '--speed'], JSON.stringify({ ...businessX(), months: 3 }));
		expect(faults).toHaveLength(3);
		expect(faults[0]).toMatch(/^--speed: /);
		expect(faults).toContainEqual(expect.stringMatching(/^months: 3 is below 6/));
		expect(faults).toContainEqual(expect.stringMatching(/^--trials: 5 is below 100/));
	});

	test.each([
		['nothing named', [], /^no scenario is named/],
		['a file that is not there', ['nowhere.json'], /^nowhere\.json: there is no such file$/],
		['a folder', ['.'], /^\.: is a folder/],
		['a number that is none', ['-', '--seed', 'x'], /--seed: x is not a whole number/],
		['an address without a scenario', ['https://example.org/churn-lab/'], /./],
		['half a link', [`#${encodeScenario(businessX()).slice(0, -4)}`], /link/]
	])('one sentence about %s', (_, words, sentence) => {
		const faults = faultsOf(words, JSON.stringify(businessX()));
		expect(faults).toHaveLength(1);
		expect(faults[0]).toMatch(sentence);
	});

	test.each(['', '{"version": 1,', 'hello'])('one sentence about a text that is no JSON: %j', (input) => {
		const faults = faultsOf(['-'], input);
		expect(faults).toHaveLength(1);
		expect(faults[0]).toMatch(/JSON/);
	});

	test('one sentence about bytes that are no text', () => {
		const faults = faultsOf([write('picture.json', new Uint8Array([0x89, 0x50, 0xff, 0xfe]))]);
		expect(faults).toEqual(['picture.json: is not a text in UTF-8']);
	});
});
