import { describe, expect, it } from 'vitest';
import { input, inputsOf, type Owner } from '../scenario/inputs';
import { asNumber, asRange, withEnd } from './range-switch';

const quantities = (['segment', 'plan'] as Owner[]).flatMap((owner) =>
	inputsOf(owner).flatMap(({ key, row }) =>
		row.kind === 'quantity' ? [{ name: `${owner} ${key}`, row: row }] : []
	)
);

describe('the switch between a number and a range', () => {
	it.each(quantities)('makes an allowed range of any number of $name', ({ row }) => {
		for (const value of [row.min, (row.min + row.max) / 2, row.max, 0]) {
			const [low, high] = asRange(value, row);
			expect(low).toBeLessThan(high);
			expect(low).toBeGreaterThanOrEqual(row.min);
			expect(high).toBeLessThanOrEqual(row.max);
			if (row.family !== 'signed') expect(low).toBeGreaterThan(0);
			if (row.family === 'share') expect(high).toBeLessThan(1);
		}
	});

	it('goes from 10 % to 8–12 % and back', () => {
		const row = input('plan', 'churnReduction');
		expect(asRange(0.1, row)).toEqual([0.08, 0.12]);
		expect(asNumber([0.08, 0.12], row)).toBe(0.1);
	});

	it('takes the middle of an amount on the scale of its logarithm', () => {
		expect(asNumber([1000, 4000], input('segment', 'ticket'))).toBe(2000);
	});
});

describe('an end of a range', () => {
	const row = input('plan', 'churnReduction');

	it('moves alone where it stays on its side', () => {
		expect(withEnd([0.05, 0.1], 0, 0.07, row)).toEqual([0.07, 0.1]);
		expect(withEnd([0.05, 0.1], 1, 0.2, row)).toEqual([0.05, 0.2]);
	});

	it('pushes the other along: 15–20 over 5–10 is a range all the way', () => {
		const pushed = withEnd([0.05, 0.1], 0, 0.15, row);
		expect(pushed).toEqual([0.15, 0.16]);
		expect(withEnd(pushed, 1, 0.2, row)).toEqual([0.15, 0.2]);
		expect(withEnd([0.05, 0.1], 1, 0.02, row)).toEqual([0.01, 0.02]);
	});

	it.each(quantities)('pushes no further than a range of $name may reach', ({ row }) => {
		const [low, high] = asRange(row.min, row);
		const [, top] = withEnd([low, high], 0, row.max, row);
		const [bottom] = withEnd(asRange(row.max, row), 1, row.min, row);
		expect(top).toBeLessThanOrEqual(row.family === 'share' ? row.max - row.step : row.max);
		expect(bottom).toBeGreaterThanOrEqual(row.family === 'signed' ? row.min : row.step);
	});
});
