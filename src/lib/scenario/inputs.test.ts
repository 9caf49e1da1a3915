import { describe, expect, it } from 'vitest';
import { defaultOf, input, inputsOf, type Owner } from './inputs';
import { fieldSchema } from './field-schema';

const owners: Owner[] = ['scenario', 'segment', 'plan'];
const rows = owners.flatMap((owner) =>
	inputsOf(owner).map(({ key, row }) => ({ name: `${owner}.${key}`, owner, row }))
);

describe('the inputs table', () => {
	it('gives every input of an owner a link key of its own, of letters alone', () => {
		for (const owner of owners) {
			const keys = inputsOf(owner).map(({ row }) => row.link);
			expect(new Set(keys).size).toBe(keys.length);
			expect(keys.filter((key) => !/^[a-z]+$/.test(key))).toEqual([]);
		}
		const reserved = ['v', 'e', 'sum', 'segments', 'plans'];
		expect(inputsOf('scenario').filter(({ row }) => reserved.includes(row.link))).toEqual([]);
	});

	it.each(rows)('$name: the default passes its own schema', ({ row }) => {
		const fallback = defaultOf(row);
		const read = fieldSchema(row).safeParse(undefined);
		if (fallback === undefined) expect(read.success).toBe(false);
		else expect(read.data).toEqual(fallback);
		if (fallback !== undefined) expect(fieldSchema(row).safeParse(fallback).success).toBe(true);
	});

	it.each(rows.filter(({ row }) => 'slider' in row && row.slider))(
		'$name: the slider stays inside the bounds and reaches the default',
		({ row }) => {
			if (!('slider' in row) || !row.slider) throw new Error('expected a slider');
			const { slider, min, max, default: fallback = slider.min } = row;
			expect(slider.min).toBeGreaterThanOrEqual(min);
			expect(slider.max).toBeLessThanOrEqual(max);
			expect(slider.step).toBeGreaterThan(0);
			expect(fallback).toBeGreaterThanOrEqual(slider.min);
			expect(fallback).toBeLessThanOrEqual(slider.max);
		}
	);

	it('gives each caller a default of its own', () => {
		const row = input('segment', 'contracts');
		(defaultOf(row) as Record<number, number>)[1] = 5;
		expect(defaultOf(row)).toEqual({ 1: 1 });
	});

	it('names plans by their place', () => {
		const row = input('plan', 'name');
		expect([0, 1, 2].map((position) => defaultOf(row, position))).toEqual(['Plan A', 'Plan B', 'Plan C']);
	});
});
