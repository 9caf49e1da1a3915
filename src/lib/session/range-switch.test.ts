import { describe, expect, it } from 'vitest';
import { input, inputsOf, type Owner } from '../scenario/inputs';
import { asNumber, asRange } from './range-switch';

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
