import { describe, expect, it } from 'vitest';
import { timesIn } from './against.ts';
import { fitLine, quantile, rootMeanSquare, standardDeviation } from './statistics.ts';
import { table } from './table.ts';

describe("the bench's own figures", () => {
	it('takes quantiles between the two values that lie around them', () => {
		expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
		expect(quantile([30, 10, 20], 0.95)).toBeCloseTo(29, 12);
		expect(quantile([7], 0.95)).toBe(7);
	});

	it('measures spread as of a sample, and size as the root of the mean square', () => {
		expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 12);
		expect(rootMeanSquare([3, -4])).toBeCloseTo(Math.sqrt(12.5), 12);
	});

	it('fits the line of least squares', () => {
		expect(fitLine([1, 2, 4], [5, 7, 11])).toEqual({ slope: 2, intercept: 3, r2: 1 });
		expect(fitLine([0, 1, 2], [0, 3, 0]).slope).toBe(0);
	});
});

it('reads times from lines of JSON, and leaves out what another program could not measure', () => {
	const output = 'warming up\n{"c_ms": 171.2, "saved": [1, 2, 3]}\n{"numpy_ms": null, "why": "missing"}\n';
	expect([...timesIn(output)]).toEqual([['c', 171.2]]);
});

it('sets names to the left and figures to the right', () => {
	expect(
		table('Times', [
			['what', 'ms'],
			['a', '1,234'],
			['long name', '5']
		])
	).toBe('Times\nwhat          ms\na          1,234\nlong name      5\n');
});
