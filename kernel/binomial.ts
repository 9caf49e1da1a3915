import { inverse, ln, logFactorial, powerOf } from './numbers';
import { uniform } from './streams';

/** Below this mean, walking up from 0 takes fewer steps than rejection costs; rejection is valid from 10 on. */
export const INVERSION_BELOW: f64 = 22;
/** A walk ends where the masses left are far below the steps of a uniform. */
const NO_MASS: f64 = 1e-15;
/** The most at once: more are drawn in parts, so that counts are whole numbers of 32 bits. */
const AT_ONCE: f64 = 1073741824;
/** Half of the part of the deciding uniform's range in which it also gives the value. */
export const SURE: f64 = 0.43;

/** Binomial(n, p) from the stream at hand: whole n ≥ 0, p clamped to 0..1. Exact; the cost does not grow with n up to AT_ONCE. */
export function binomial(n: f64, p: f64): f64 {
	if (!(n > 0 && p > 0)) return 0;
	if (p >= 1) return n;
	return p > 0.5 ? n - rarer(n, 1 - p) : rarer(n, p);
}

/** The same for p ≤ 1/2. */
export function rarer(n: f64, p: f64): f64 {
	let sum: f64 = 0;
	let left = n;
	for (; left > AT_ONCE; left -= AT_ONCE) sum += rarerAtOnce(AT_ONCE, p);
	return sum + rarerAtOnce(left, p);
}

function rarerAtOnce(n: f64, p: f64): f64 {
	const stay = 1 - p;
	const odds = p / stay;
	const mean = n * p;
	const first = uniform();
	if (mean < INVERSION_BELOW) return byInversion(first, n, odds, powerOf(stay, n));
	const b = 1.15 + 2.53 * sqrt(mean * stay);
	const d = 0.92 * b - 4.2;
	const w = first * b - SURE * d;
	if (w > SURE * d) return rejectFurther(first, n, p, stay, odds);
	const a = -0.0873 + 0.0248 * b + 0.01 * p;
	const s = 0.5 * d - abs(w);
	return trunc((w * (2 * a * d + b * s)) / (d * s) + mean + 0.5);
}

/** @param none the chance of 0 */
export function byInversion(first: f64, n: f64, odds: f64, none: f64): f64 {
	const scaled = (n + 1) * odds;
	let mass = none;
	let rest = first - mass;
	let k = 0;
	while (rest > 0 && mass > NO_MASS) {
		k += 1;
		mass *= scaled * inverse(k) - odds;
		rest -= mass;
	}
	return min(<f64>k, n);
}

/**
 * Transformed rejection with squeezes: algorithm BTRD of Hörmann (1993), for n·p ≥ 10 and p ≤ 1/2. Two draws of three
 * end before, with one uniform, a root, a division and no logarithm: the paper's u is w/d and its v_r is d/b.
 * @param first the draw's first number, after which the stream stands
 */
function rejectFurther(first: f64, n: f64, p: f64, stay: f64, odds: f64): f64 {
	const mean = n * p;
	const variance = mean * stay;
	const sd = sqrt(variance);
	const b = 1.15 + 2.53 * sd;
	const a = -0.0873 + 0.0248 * b + 0.01 * p;
	const inverted = 1 / b;
	const alpha = (2.83 + 5.1 * inverted) * sd;
	const share = 0.92 - 4.2 * inverted;
	const mode = floor((n + 1) * p);
	const logOdds = ln(odds);
	const atMode = logMassAt(n, mode);
	let v = first;
	while (true) {
		let u = v / share - SURE;
		if (u <= SURE) return trunc(((2 * a) / (0.5 - abs(u)) + b) * u + mean + 0.5);
		if (v >= share) u = uniform() - 0.5;
		else {
			u -= 0.5;
			u = (u < 0 ? -0.5 : 0.5) - u;
			v = uniform() * share;
		}
		const us = 0.5 - abs(u);
		const value = ((2 * a) / us + b) * u + mean + 0.5;
		if (value >= 0 && value < n + 1) {
			const k = floor(value);
			// is this height under the mass at k, relative to that at the mode?
			const height = (v * alpha * us * us) / (a + b * us * us);
			if (ln(height) <= logMassAt(n, k) - atMode + (k - mode) * logOdds) return k;
		}
		v = uniform();
	}
}

/** The logarithm of "n choose k" up to what depends on n alone. */
function logMassAt(n: f64, k: f64): f64 {
	return -(logFactorial(k) + logFactorial(n - k));
}
