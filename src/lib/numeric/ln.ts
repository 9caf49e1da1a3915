import { exponentOf, powerOfTwo } from './bits';

const LN2_HIGH = 6.9314718036912382e-1;
const LN2_LOW = 1.9082149292705877e-10;

/**
 * Natural logarithm from basic arithmetic alone, so that it agrees to the bit in every JavaScript engine.
 * Within 2 units in the last place. −Infinity at 0, NaN below.
 */
export function ln(x: number): number {
	if (!(x > 0)) return x === 0 ? -Infinity : NaN;
	if (x === Infinity) return Infinity;
	if (x < 2.2250738585072014e-308) return ln(x * 18014398509481984) - 54 * (LN2_HIGH + LN2_LOW);
	let k = exponentOf(x);
	let m = k < -1000 || k > 1000 ? x * powerOfTwo(-k >> 1) * powerOfTwo(-k - (-k >> 1)) : x * powerOfTwo(-k);
	if (m > Math.SQRT2) {
		m *= 0.5;
		k += 1;
	}
	// ln m = 2·artanh(s), s = (m−1)/(m+1), |s| < 0.172: eleven terms of the odd series reach the last place
	const s = (m - 1) / (m + 1);
	const t = s * s;
	const low = t * (1 / 3 + t * (1 / 5 + t * (1 / 7 + t * (1 / 9 + t * (1 / 11)))));
	const squared = t * t;
	const sixth = squared * squared * squared;
	const high = 1 / 13 + t * (1 / 15 + t * (1 / 17 + t * (1 / 19 + t * (1 / 21 + t * (1 / 23)))));
	const series = low + sixth * high;
	const f = 2 * s;
	return k * LN2_HIGH + (f + (f * series + k * LN2_LOW));
}
