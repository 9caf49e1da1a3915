import { powerOfTwo } from './bits';

const LN2_HIGH = 6.9314718036912382e-1; // ln 2 in two parts: the first has trailing zeros, so k·LN2_HIGH is exact
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = 1.4426950408889634;

/** 1/n! for n = 13 … 0, the Taylor coefficients; at |r| ≤ ln2/2 the first left out is below 5e-18. */
const COEFFICIENTS = (() => {
	const list: number[] = [1];
	for (let n = 1; n <= 13; n++) list.push(list[n - 1] / n);
	return list.reverse();
})();

/**
 * e^x from basic arithmetic alone, so that it agrees to the bit in every JavaScript engine.
 * Within 2 units in the last place; 0 below −745, Infinity above 709.78.
 */
export function exp(x: number): number {
	if (x !== x) return x;
	if (x > 709.782712893384) return Infinity;
	if (x < -745.1332191019412) return 0;
	const k = Math.round(x * INVERSE_LN2);
	const r = x - k * LN2_HIGH - k * LN2_LOW;
	let sum = 0;
	for (let i = 0; i < COEFFICIENTS.length; i++) sum = sum * r + COEFFICIENTS[i];
	if (k > 1023) return sum * 2 * powerOfTwo(k - 1);
	if (k < -1022) return sum * powerOfTwo(k + 100) * powerOfTwo(-100);
	return sum * powerOfTwo(k);
}
