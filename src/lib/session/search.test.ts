import { describe, expect, test } from 'vitest';
import { search, type Measure, type Reach } from './search';

const reach: Reach = { low: 0, high: 1000, from: 0, prefer: 'least' };
const of =
	(curve: (place: number) => number): Measure =>
	(place) =>
		Promise.resolve(curve(place));

describe('the least move that does it', () => {
	test('along a rising curve it is the first step where enough futures do', async () => {
		const found = await search(
			reach,
			0.8,
			of((place) => place / 1000)
		);
		expect(found).toMatchObject({ kind: 'found', at: 800, share: 0.8, until: null });
		expect((found as { slope: number }).slope).toBeCloseTo(0.001, 6);
	});

	test('a step is found to the very step', async () => {
		expect(
			await search(
				reach,
				0.9,
				of((place) => (place >= 137 ? 1 : 0))
			)
		).toMatchObject({ at: 137 });
	});

	test('where the curve falls again it is the nearer crossing, and says where it is lost', async () => {
		// above 0.8 between 300 and 700
		const hill = of((place) => 1 - Math.abs(place - 500) / 1000);
		const found = await search(reach, 0.8, hill);
		expect(found).toMatchObject({ kind: 'found', at: 300 });
		expect((found as { until: number }).until).toBe(700);
	});

	test('both ways from today, the smaller move is taken', async () => {
		const both = of((place) => (place <= -40 || place >= 90 ? 1 : 0.2));
		expect(await search({ ...reach, low: -500, high: 500 }, 0.5, both)).toMatchObject({ at: -40 });
	});

	test('a peak between two looks is found', async () => {
		const peak = of((place) => Math.max(0, 0.9 - Math.abs(place - 476) / 150));
		const found = await search(reach, 0.85, peak);
		expect(found.kind).toBe('found');
		expect(found.share).toBeGreaterThanOrEqual(0.85);
	});

	test('nowhere: it says how far one gets, and where', async () => {
		const found = await search(
			reach,
			0.8,
			of((place) => 0.6 - Math.abs(place - 350) / 2000)
		);
		expect(found.kind).toBe('never');
		expect(found.at).toBeCloseTo(350, -1);
		expect(found.share).toBeCloseTo(0.6, 1);
	});

	test('as today already', async () => {
		expect(
			await search(
				reach,
				0.5,
				of(() => 0.7)
			)
		).toEqual({ kind: 'already', at: 0, share: 0.7 });
	});

	test('few futures look around, all of them decide', async () => {
		// few futures are too hopeful by far
		const measure: Measure = (place, futures) =>
			Promise.resolve(place / 1000 + (futures === 'few' ? 0.2 : 0));
		expect(await search(reach, 0.8, measure)).toMatchObject({ kind: 'found', at: 800 });
	});
});

describe('the farthest that still does it', () => {
	const most: Reach = { ...reach, prefer: 'farthest' };

	test('is the last step before it is lost', async () => {
		expect(
			await search(
				most,
				0.8,
				of((place) => 1 - place / 1000)
			)
		).toMatchObject({ kind: 'found', at: 200 });
	});

	test('is nothing where it does not even hold at nothing', async () => {
		expect(
			await search(
				most,
				0.8,
				of((place) => 0.5 - place / 1000)
			)
		).toMatchObject({ kind: 'never', at: 0, share: 0.5 });
	});
});
