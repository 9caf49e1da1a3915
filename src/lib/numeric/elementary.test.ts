import { describe, expect, test } from 'vitest';
import { exp } from './exp';
import { ln } from './ln';
import { normalQuantile } from './normal';
import { power, wholePower } from './power';
import { stratifiedUniform } from './low-discrepancy';

let place = 0;
const between = (low: number, high: number) => low + (high - low) * stratifiedUniform(7, 0, place++);

// The platform's own functions are within one unit in the last place: good to test against, not to build on
const LAST_PLACES = 4 * Number.EPSILON;

test('exp agrees with the platform over its whole range', () => {
	for (let i = 0; i < 20_000; i++) {
		const x = between(-700, 700);
		expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(LAST_PLACES);
	}
	expect([exp(0), exp(-800), exp(800), exp(NaN)]).toEqual([1, 0, Infinity, NaN]);
	expect(exp(-740)).toBeCloseTo(Math.exp(-740), 320);
});

test('ln agrees with the platform from the smallest to the largest number', () => {
	for (let i = 0; i < 20_000; i++) {
		const x = Math.exp(between(-700, 700));
		expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(LAST_PLACES * Math.abs(Math.log(x)));
	}
	for (const x of [1 - 1e-9, 1 + 1e-9, 5e-324, Number.MAX_VALUE]) {
		expect(Math.abs(ln(x) / Math.log(x) - 1)).toBeLessThan(1e-14);
	}
	expect([ln(1), ln(0), ln(Infinity), ln(-1)]).toEqual([0, -Infinity, Infinity, NaN]);
});

test('powers', () => {
	expect(power(1.1, -1 / 12)).toBeCloseTo(1.1 ** (-1 / 12), 15);
	expect([power(0, 0), power(0, 2), power(0, -2), power(1, 5)]).toEqual([1, 0, Infinity, 1]);
	expect(wholePower(0.96, 12)).toBeCloseTo(0.96 ** 12, 15);
	expect(wholePower(0, 0)).toBe(1);
	expect(wholePower(1 - 1e-7, 10_000_000)).toBeCloseTo(0.36787942, 7);
});

describe('the normal quantile', () => {
	test.each([
		[0.95, 1.6448536269514722],
		[0.975, 1.959963984540054],
		[1e-10, -6.361340902404056],
		[0.5, 0]
	])('at %f', (p, expected) => expect(normalQuantile(p)).toBeCloseTo(expected, 13));

	test('inverts the distribution function, by integrating the density', () => {
		const step = 1e-4;
		let area = 0.5;
		for (let z = 0; z < 3; z += step) {
			const middle = z + step / 2;
			area += (step * Math.exp((-middle * middle) / 2)) / Math.sqrt(2 * Math.PI);
			if (Math.round(z / step) % 1000 === 0) {
				expect(Math.abs(normalQuantile(area) - (z + step))).toBeLessThan(1e-7);
			}
		}
	});
});
