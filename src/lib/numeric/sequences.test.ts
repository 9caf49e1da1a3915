import { describe, expect, test } from 'vitest';
import { gaussJacobi } from './gauss-jacobi';
import { DIMENSIONS, stratifiedUniform } from './low-discrepancy';
import { sortedQuantiles } from './quantiles';

describe('the stratified sequence', () => {
	test('spreads every stretch of points evenly over each dimension', () => {
		for (let dimension = 0; dimension < DIMENSIONS; dimension++) {
			for (const [start, size] of [
				[0, 100],
				[0, 1000],
				[2000, 1000],
				[0, 10_000]
			]) {
				const points = Float64Array.from({ length: size }, (_, i) =>
					stratifiedUniform(3, dimension, start + i)
				).sort();
				let discrepancy = 0;
				points.forEach((point, rank) => {
					discrepancy = Math.max(discrepancy, Math.abs(point - (rank + 0.5) / size));
				});
				// independent points: about 0.9/√size, which is 80 times as much at 10 000
				expect(discrepancy, `dimension ${dimension}`).toBeLessThan((1.2 * Math.log(size)) / size);
			}
		}
	});

	test('no two dimensions move in step', () => {
		const n = 4096;
		const points = Array.from({ length: DIMENSIONS }, (_, dimension) =>
			Float64Array.from({ length: n }, (_, i) => stratifiedUniform(1, dimension, i) - 0.5)
		);
		for (let one = 0; one < DIMENSIONS; one++) {
			for (let other = 0; other < one; other++) {
				const sum = points[one].reduce((all, value, i) => all + 12 * value * points[other][i], 0);
				expect(Math.abs(sum / n), `${one} and ${other}`).toBeLessThan(0.07);
			}
		}
	});

	test('another seed places other points', () => {
		const shifts = new Set(Array.from({ length: 50 }, (_, seed) => stratifiedUniform(seed, 2, 0).toFixed(3)));
		expect(shifts.size).toBeGreaterThan(45);
	});
});

describe('quantiles', () => {
	test('are of type 7', () => {
		const found = sortedQuantiles(Float64Array.of(1, 2, 3, 10), [0.05, 0.25, 0.5, 0.95]);
		[1.15, 1.75, 2.5, 8.95].forEach((expected, at) => expect(found[at]).toBeCloseTo(expected, 12));
	});

	test('touching +Infinity are infinite', () => {
		expect(sortedQuantiles(Float64Array.of(1, 2, Infinity), [0.5, 0.6, 1])).toEqual([2, Infinity, Infinity]);
	});

	test('of nothing are refused', () => {
		expect(() => sortedQuantiles(new Float64Array(0), [0.5])).toThrow(RangeError);
	});
});

test('Gauss–Jacobi nodes integrate the moments of a Beta', () => {
	for (const [alpha, beta] of [
		[0.668, 3.806],
		[0.01, 0.05],
		[40, 700],
		[1, 1]
	]) {
		const { nodes, weights } = gaussJacobi(alpha, beta, 16);
		expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 14);
		let moment = 1;
		for (let degree = 1; degree <= 31; degree++) {
			moment *= (alpha + degree - 1) / (alpha + beta + degree - 1);
			const integrated = nodes.reduce((sum, node, i) => sum + weights[i] * node ** degree, 0);
			expect(Math.abs(integrated / moment - 1)).toBeLessThan(1e-10);
		}
	}
});
