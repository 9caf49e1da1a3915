import { expect, test } from 'vitest';
import { stratifiedUniform } from '../numeric/low-discrepancy';
import { sortedQuantiles } from '../numeric/quantiles';
import { Kernel, LANES } from './kernel';
import './kernel-at-hand';
import { SummedRows, sumUp } from './summing';

const shares = [0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 1];

test.each([
	['uniform', (u: number) => u],
	['far outliers', (u: number) => (u < 0.001 ? 1e12 : u)],
	['few values', (u: number) => Math.floor(u * 3)],
	['one value', () => 4],
	['heavy tail', (u: number) => 1 / u ** 3],
	['negative', (u: number) => -1e-9 * u]
])('of %s values by buckets are those by sorting', (_, shape) => {
	const values = Float64Array.from({ length: 5000 }, (_, i) => shape(stratifiedUniform(1, 2, i)));
	const { mean, sd, quantiles } = sumUp(values, shares);
	expect(quantiles).toEqual(sortedQuantiles(values.slice().sort(), shares));
	const sum = (of: (value: number) => number) => values.reduce((total, value) => total + of(value), 0);
	expect(mean).toBe(sum((value) => value) / 5000);
	expect(sd).toBe(Math.sqrt(sum((value) => (value - mean) * (value - mean)) / 4999));
});

test('rows are kept apart, in the order in which their numbers came, however many came at once', () => {
	const width = 7;
	const rows = new SummedRows(new Kernel(), width, 1000);
	const expected = Array.from({ length: width }, (): number[] => []);
	const take = (lanes: number) => {
		for (let row = 0; row < width; row++) {
			for (let lane = 0; lane < LANES; lane++) {
				const value = stratifiedUniform(2, row, 1000 * lanes + expected[row].length + lane);
				rows.latest[row * LANES + lane] = value;
				if (lane < lanes) expected[row].push(value);
			}
			expected[row].length = Math.min(expected[row].length, rows.taken + lanes);
		}
		rows.add(lanes);
	};
	const check = () => {
		expected.forEach((values, row) => {
			expect([...rows.row(row)]).toEqual(values);
			expect(rows.sumUp(row, shares)).toEqual(sumUp(Float64Array.from(values), shares));
		});
	};
	for (const lanes of [16, 16, 16, 3]) take(lanes);
	check();
	for (let i = 0; i < 20; i++) take(16);
	take(1);
	check();
	const more = expected.map((_, row) => Float64Array.from({ length: 50 }, (_, i) => row + i / 50));
	const all = expected.map((_, row) => row);
	rows.put(all, rows.taken, 50, Float64Array.from(more.flatMap((values) => [...values])));
	expected.forEach((values, row) => values.push(...more[row]));
	check();
	take(5);
	check();
});

test('of nothing are refused', () => {
	expect(() => sumUp(new Float64Array(0), [0.5])).toThrow(RangeError);
});

test('of what is nowhere defined, or not everywhere, there are none', () => {
	expect(sumUp(Float64Array.of(1, NaN, 3), [0.5])).toEqual({ mean: NaN, sd: NaN, quantiles: [] });
});

test('numbers that come before others may be put there later', () => {
	const [before, after] = [
		[5, 3, 9],
		[2, 8, 8, 1]
	].map((values) => Float64Array.from(values));
	const rows = new SummedRows(new Kernel(), 2, 7, 3);
	rows.put([1], 3, 4, after);
	expect([...rows.copies([1], 3)]).toEqual([...after]);
	rows.put([1], 0, 3, before);
	expect([...rows.copies([1])]).toEqual([...before, ...after]);
	expect(rows.sumUp(1, shares)).toEqual(sumUp(Float64Array.of(...before, ...after), shares));
});
