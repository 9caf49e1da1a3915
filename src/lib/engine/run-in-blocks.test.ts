import { describe, expect, it } from 'vitest';
import type { Scenario } from '../scenario/scenario';
import type { Results } from '../simulation/results';
import { countingSimulation } from './counting-simulation';
import { FIRST_MILESTONE, runInBlocks } from './run-in-blocks';

const start = (trials: number) => countingSimulation({ trials } as Scenario, { bands: [], details: false });

describe('runInBlocks', () => {
	it('shows results of the first futures, none of fewer in all, and ends with every future', async () => {
		const seen: number[] = [];
		const onPartial = (partial: Results) => seen.push(partial.trials);
		const results = await runInBlocks(start(7_050), 7_050, { cancelled: () => false, onPartial });
		expect(seen[0]).toBe(FIRST_MILESTONE);
		expect(results?.trials).toBe(7_050);
		seen.length = 0;
		await runInBlocks(start(400), 400, { cancelled: () => false, onPartial });
		expect(seen).toEqual([]);
	});

	it('shows results after a while where futures take long, and less and less often', async () => {
		const seen: number[] = [];
		const simulation = start(400);
		const slow = {
			get trialsDone() {
				return simulation.trialsDone;
			},
			advance(count: number) {
				const until = performance.now() + 25;
				while (performance.now() < until);
				simulation.advance(count);
			},
			results: () => simulation.results()
		};
		await runInBlocks(slow, 400, { cancelled: () => false, onPartial: ({ trials }) => seen.push(trials) });
		// 40 blocks of at least 25 ms: after 150, then 300 ms more; a busy machine makes it a few more
		expect(seen.length).toBeGreaterThanOrEqual(2);
		expect(seen.length).toBeLessThan(10);
		expect(seen[0]).toBeGreaterThanOrEqual(50);
	});

	it('lets other work in between blocks, and begins none after it was cancelled', async () => {
		let cancelled = false;
		let doneThen = NaN;
		const simulation = start(10_000);
		const slow = {
			get trialsDone() {
				return simulation.trialsDone;
			},
			advance(count: number) {
				const until = performance.now() + 15;
				while (performance.now() < until);
				simulation.advance(count);
			},
			results: () => simulation.results()
		};
		setTimeout(() => {
			cancelled = true;
			doneThen = simulation.trialsDone;
		}, 40);
		expect(await runInBlocks(slow, 10_000, { cancelled: () => cancelled })).toBeNull();
		expect(simulation.trialsDone).toBe(doneThen);
		expect(doneThen).toBeLessThan(10_000);
	});
});
