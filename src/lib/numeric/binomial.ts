import { exp } from './exp';
import { ln } from './ln';
import { logFactorial } from './log-factorial';
import { wholePower } from './power';
import { UNPREPARED, type Stream } from './stream';

/** Below this mean, walking up from 0 takes fewer steps than rejection costs; rejection is valid from 10 on. */
const INVERSION_BELOW = 22;
/** A walk ends where the masses left are far below the steps of a uniform. */
const NO_MASS = 1e-15;

/** 1/k: a product instead of a division in every step of a walk. */
const INVERSE = Float64Array.from({ length: 1024 }, (_, k) => 1 / k);

/** The most at once: more are drawn in parts, so that counts are whole numbers of 32 bits, which no call has to box. */
const AT_ONCE = 1 << 30;

/** A probability made ready for many draws. */
export class Chance {
	/** The smaller of p and 1 − p, and whether that is 1 − p. */
	p = NaN;
	flipped = false;
	/** 1 − p and p/(1 − p), of the smaller. */
	stay = NaN;
	odds = NaN;
	/** Powers of `stay`: 0 .. 31, and multiples of 32; filled when first needed, if many draws are to come. */
	private readonly low = new Float64Array(32);
	private readonly high = new Float64Array(32);
	private many = false;
	private tabled = false;

	/** @param many whether so many draws are to come that tables pay */
	prepare(probability: number, many: boolean): void {
		const p = Math.min(1, Math.max(0, probability));
		this.flipped = p > 0.5;
		this.p = this.flipped ? 1 - p : p;
		this.stay = 1 - this.p;
		this.odds = this.p / this.stay;
		this.many = many;
		this.tabled = false;
	}

	/** stay^n. Two factors from tables instead of ten products. */
	power(n: number): number {
		return this.tabled && n < 1024 ? this.low[n & 31] * this.high[n >> 5] : this.powerAlone(n);
	}

	private powerAlone(n: number): number {
		if (this.many && n < 1024) this.fill();
		return n < 2147483648 ? wholePower(this.stay, n) : exp(n * ln(this.stay));
	}

	private fill(): void {
		const { low, high, stay } = this;
		let power = 1;
		for (let i = 0; i < 32; i++) {
			low[i] = power;
			power *= stay;
		}
		const step = power;
		power = 1;
		for (let i = 0; i < 32; i++) {
			high[i] = power;
			power *= step;
		}
		this.tabled = true;
	}
}

const single = new Chance();

/** Binomial(n, p): whole n ≥ 0, p clamped to 0..1. Exact; the cost does not grow with n. */
export function binomial(stream: Stream, n: number, p: number): number {
	if (!(n > 0 && p > 0)) return 0;
	if (p >= 1) return n;
	single.prepare(p, false);
	stream.next(UNPREPARED);
	return preparedBinomial(stream, UNPREPARED, n, single);
}

/**
 * Binomial(n, p) of a prepared draw. What nearly always suffices is here and in two short functions, which the compilers
 * put in their caller's place; the rest is in long ones, which they do not.
 * @param slot of the draw in the stream
 */
export function preparedBinomial(stream: Stream, slot: number, n: number, chance: Chance): number {
	if (n > AT_ONCE) return inParts(stream, slot, n, chance);
	const count = n | 0;
	const mean = count * chance.p;
	const k =
		mean >= INVERSION_BELOW
			? byRejection(stream, slot, count, chance)
			: mean < FEW
				? fewByInversion(stream, slot, count, chance)
				: byInversion(stream, slot, count, chance);
	return chance.flipped ? count - k : k;
}

function inParts(stream: Stream, slot: number, n: number, chance: Chance): number {
	let sum = 0;
	let left = n;
	stream.moveOn(slot);
	for (; left > AT_ONCE; left -= AT_ONCE) {
		stream.next(UNPREPARED);
		sum += preparedBinomial(stream, UNPREPARED, AT_ONCE, chance);
	}
	stream.next(UNPREPARED);
	return sum + preparedBinomial(stream, UNPREPARED, left, chance);
}

function byInversion(stream: Stream, slot: number, n: number, chance: Chance): number {
	const { odds } = chance;
	const scaled = (n + 1) * odds;
	let mass = chance.power(n);
	let rest = stream.prepared[slot] - mass;
	let k = 0;
	while (rest > 0 && mass > NO_MASS) {
		k = (k + 1) | 0;
		mass *= scaled * INVERSE[k] - odds;
		rest -= mass;
	}
	return k > n ? n : k;
}

/** Below this mean the first masses decide nearly always. */
const FEW = 2;

/** The same with comparisons as numbers: no branch for the processor to guess wrong (measured: a third of the time). */
function fewByInversion(stream: Stream, slot: number, n: number, chance: Chance): number {
	const { odds } = chance;
	const scaled = (n + 1) * odds;
	const none = chance.power(n);
	const one = none * (scaled - odds);
	const two = one * (scaled * 0.5 - odds);
	const three = two * (scaled * INVERSE[3] - odds);
	const after = stream.prepared[slot] - none;
	const afterTwo = after - one - two;
	if (afterTwo > three) return byInversion(stream, slot, n, chance);
	return (+(after > 0) | 0) + (+(after > one) | 0) + (+(afterTwo > 0) | 0);
}

/** Half of the part of the deciding uniform's range in which it also gives the value. */
const SURE = 0.43;

/**
 * Transformed rejection with squeezes: algorithm BTRD of Hörmann (1993), for n·p ≥ 10 and p ≤ 1/2. Two draws of three
 * end here: they take one uniform, a root and no logarithm. The paper's u is w/d and its v_r is d/b, so that one division
 * is enough.
 */
function byRejection(stream: Stream, slot: number, n: number, chance: Chance): number {
	const mean = n * chance.p;
	const b = 1.15 + 2.53 * Math.sqrt(mean * chance.stay);
	const d = 0.92 * b - 4.2;
	const w = stream.prepared[slot] * b - SURE * d;
	if (w > SURE * d) return rejectFurther(stream, slot, n, chance);
	const a = -0.0873 + 0.0248 * b + 0.01 * chance.p;
	const s = 0.5 * d - Math.abs(w);
	return ((w * (2 * a * d + b * s)) / (d * s) + mean + 0.5) | 0;
}

/** Distances from the mode at which squeezes begin to pay, and up to which a product is cheaper than logarithms. */
const SQUEEZED_FROM = 15;
const PRODUCT_REACH = 60;

function rejectFurther(stream: Stream, slot: number, n: number, chance: Chance): number {
	const { p, odds } = chance;
	const { prepared } = stream;
	const mean = n * p;
	const variance = mean * chance.stay;
	const sd = Math.sqrt(variance);
	const b = 1.15 + 2.53 * sd;
	const a = -0.0873 + 0.0248 * b + 0.01 * p;
	const inverse = 1 / b;
	const alpha = (2.83 + 5.1 * inverse) * sd;
	const share = 0.92 - 4.2 * inverse;
	const mode = ((n + 1) * p) | 0;
	stream.moveOn(slot);
	for (;;) {
		let v = prepared[slot];
		let u = v / share - SURE;
		if (u <= SURE) return (((2 * a) / (0.5 - Math.abs(u)) + b) * u + mean + 0.5) | 0;
		stream.next(slot);
		if (v >= share) u = prepared[slot] - 0.5;
		else {
			u -= 0.5;
			u = (u < 0 ? -0.5 : 0.5) - u;
			v = prepared[slot] * share;
		}
		const us = 0.5 - Math.abs(u);
		const value = ((2 * a) / us + b) * u + mean + 0.5;
		if (value >= 0 && value < n + 1) {
			const k = value | 0;
			// is this height under the mass at k, relative to that at the mode?
			const height = (v * alpha * us * us) / (a + b * us * us);
			const distance = k > mode ? k - mode : mode - k;
			const squeezed = distance < SQUEEZED_FROM ? 0 : squeeze(height, distance, variance);
			if (squeezed > 0) return k;
			if (squeezed === 0) {
				if (distance > PRODUCT_REACH) {
					if (ln(height) <= logMassRatio(n, odds, mode, k)) return k;
				} else {
					const ratio = massRatio((n + 1) * odds, odds, k > mode ? mode : k, k > mode ? k : mode);
					if (k > mode ? height <= ratio : height * ratio <= 1) return k;
				}
			}
		}
		stream.next(slot);
	}
}

/** The mass at `to` over that at `from`, where the mass at i is `scaled`/i − `odds` times that before. */
export function massRatio(scaled: number, odds: number, from: number, to: number): number {
	let ratio = 1;
	if (to < INVERSE.length) for (let i = from + 1; i <= to; i++) ratio *= scaled * INVERSE[i] - odds;
	else for (let i = from + 1; i <= to; i++) ratio *= scaled / i - odds;
	return ratio;
}

function logMassRatio(n: number, odds: number, mode: number, k: number): number {
	const ratio = logFactorial(mode) + logFactorial(n - mode) - logFactorial(k) - logFactorial(n - k);
	return ratio + (k - mode) * ln(odds);
}

/**
 * Whether a height lies surely below (1) or above (−1) the mass `distance` from the mode, relative to that at the mode;
 * 0 where it is too close to say. The logarithm of the mass is bounded as by Kachitvichyanukul & Schmeiser (1988), from
 * 15 to half the variance; (1 − x/64)^64 < e^−x < (1 + x/64)^−64 spares taking the height's.
 */
export function squeeze(height: number, distance: number, variance: number): number {
	if (distance > variance / 2 - 1) return 0;
	const middle = (distance * distance) / (2 * variance);
	const margin = (distance / variance) * ((distance * (distance / 3 + 0.625) + 1 / 6) / variance + 0.5);
	const low = 1 - (middle + margin) / 64;
	if (low > 0 && height < toThe64th(low)) return 1;
	const high = 1 + (middle - margin) / 64;
	return height * toThe64th(high) > 1 ? -1 : 0;
}

function toThe64th(x: number): number {
	let power = x * x;
	power *= power;
	power *= power;
	power *= power;
	power *= power;
	return power * power;
}
