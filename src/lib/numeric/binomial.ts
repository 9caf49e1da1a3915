import { exp } from './exp';
import { ln } from './ln';
import { logFactorial } from './log-factorial';
import { wholePower } from './power';
import type { Stream } from './stream';

/** Below this mean, walking up from 0 takes fewer steps than rejection costs; rejection is valid from 10 on. */
export const INVERSION_BELOW = 22;
/** A walk ends where the masses left are far below the steps of a uniform. */
const NO_MASS = 1e-15;

/** 1/k: a product instead of a division in every step of a walk. */
export const INVERSE = Float64Array.from({ length: 1024 }, (_, k) => 1 / k);

/** The most at once: more are drawn in parts, so that counts are whole numbers of 32 bits. */
const AT_ONCE = 1 << 30;

/** Binomial(n, p): whole n ≥ 0, p clamped to 0..1. Exact; the cost does not grow with n. */
export function binomial(stream: Stream, n: number, p: number): number {
	if (!(n > 0 && p > 0)) return 0;
	if (p >= 1) return n;
	return p > 0.5 ? n - rarer(stream, n, 1 - p) : rarer(stream, n, p);
}

/** The same for p ≤ 1/2. */
export function rarer(stream: Stream, n: number, p: number): number {
	let sum = 0;
	let left = n;
	for (; left > AT_ONCE; left -= AT_ONCE) sum += rarerAtOnce(stream, AT_ONCE, p);
	return sum + rarerAtOnce(stream, left, p);
}

function rarerAtOnce(stream: Stream, n: number, p: number): number {
	const stay = 1 - p;
	const odds = p / stay;
	const mean = n * p;
	const uniform = stream.uniform();
	if (mean < INVERSION_BELOW) return byInversion(uniform, n, odds, powerOf(stay, n));
	const b = 1.15 + 2.53 * Math.sqrt(mean * stay);
	const d = 0.92 * b - 4.2;
	const w = uniform * b - SURE * d;
	if (w > SURE * d) return rejectFurther(stream, uniform, n, p, stay, odds);
	const a = -0.0873 + 0.0248 * b + 0.01 * p;
	const s = 0.5 * d - Math.abs(w);
	return ((w * (2 * a * d + b * s)) / (d * s) + mean + 0.5) | 0;
}

export function powerOf(stay: number, n: number): number {
	return n < 2147483648 ? wholePower(stay, n) : exp(n * ln(stay));
}

/** @param none the chance of 0 */
export function byInversion(uniform: number, n: number, odds: number, none: number): number {
	const scaled = (n + 1) * odds;
	let mass = none;
	let rest = uniform - mass;
	let k = 0;
	while (rest > 0 && mass > NO_MASS) {
		k = (k + 1) | 0;
		mass *= scaled * INVERSE[k] - odds;
		rest -= mass;
	}
	return k > n ? n : k;
}

/** Half of the part of the deciding uniform's range in which it also gives the value. */
export const SURE = 0.43;

/**
 * Transformed rejection with squeezes: algorithm BTRD of Hörmann (1993), for n·p ≥ 10 and p ≤ 1/2. Two draws of three
 * end before, with one uniform, a root, a division and no logarithm: the paper's u is w/d and its v_r is d/b.
 * @param stream stands after the draw's first number, `first`
 */
function rejectFurther(
	stream: Stream,
	first: number,
	n: number,
	p: number,
	stay: number,
	odds: number
): number {
	const mean = n * p;
	const variance = mean * stay;
	const sd = Math.sqrt(variance);
	const b = 1.15 + 2.53 * sd;
	const a = -0.0873 + 0.0248 * b + 0.01 * p;
	const inverse = 1 / b;
	const alpha = (2.83 + 5.1 * inverse) * sd;
	const share = 0.92 - 4.2 * inverse;
	const mode = ((n + 1) * p) | 0;
	const logOdds = ln(odds);
	const atMode = logMassAt(n, mode);
	let v = first;
	for (;;) {
		let u = v / share - SURE;
		if (u <= SURE) return (((2 * a) / (0.5 - Math.abs(u)) + b) * u + mean + 0.5) | 0;
		if (v >= share) u = stream.uniform() - 0.5;
		else {
			u -= 0.5;
			u = (u < 0 ? -0.5 : 0.5) - u;
			v = stream.uniform() * share;
		}
		const us = 0.5 - Math.abs(u);
		const value = ((2 * a) / us + b) * u + mean + 0.5;
		if (value >= 0 && value < n + 1) {
			const k = value | 0;
			// is this height under the mass at k, relative to that at the mode?
			const height = (v * alpha * us * us) / (a + b * us * us);
			if (ln(height) <= logMassAt(n, k) - atMode + (k - mode) * logOdds) return k;
		}
		v = stream.uniform();
	}
}

/** The logarithm of "n choose k" up to what depends on n alone. */
function logMassAt(n: number, k: number): number {
	return -(logFactorial(k) + logFactorial(n - k));
}
