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
	const mean = n * chance.p;
	const k =
		mean >= INVERSION_BELOW
			? byRejection(stream, slot, n, chance)
			: mean < FEW
				? fewByInversion(stream, slot, n, chance)
				: byInversion(stream, slot, n, chance);
	return chance.flipped ? n - k : k;
}

function byInversion(stream: Stream, slot: number, n: number, chance: Chance): number {
	const { odds } = chance;
	const scaled = (n + 1) * odds;
	let mass = chance.power(n);
	let rest = stream.prepared[slot] - mass;
	let k = 0;
	while (rest > 0 && mass > NO_MASS) {
		k += 1;
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

/** Where the uniform that decides is in this part of its range, it also gives the value. */
const SURE = 0.86;

/**
 * Transformed rejection with squeezes: algorithm BTRD of Hörmann (1993), for n·p ≥ 10 and p ≤ 1/2. Two draws of three
 * end here: they take one uniform, two divisions, a root and no logarithm.
 */
function byRejection(stream: Stream, slot: number, n: number, chance: Chance): number {
	const mean = n * chance.p;
	const b = 1.15 + 2.53 * Math.sqrt(mean * chance.stay);
	// v/v_r of the paper, v_r = 0.92 − 4.2/b
	const scaled = (stream.prepared[slot] * b) / (0.92 * b - 4.2);
	if (scaled > SURE) return rejectFurther(stream, slot, n, chance);
	const u = scaled - 0.43;
	const a = -0.0873 + 0.0248 * b + 0.01 * chance.p;
	return Math.floor(((2 * a) / (0.5 - Math.abs(u)) + b) * u + mean + 0.5);
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
	const scaledOdds = (n + 1) * odds;
	const mode = Math.floor((n + 1) * p);
	stream.moveOn(slot);
	for (;;) {
		let v = prepared[slot];
		const scaled = (v * b) / (0.92 * b - 4.2);
		let u = scaled - 0.43;
		if (scaled <= SURE) return Math.floor(((2 * a) / (0.5 - Math.abs(u)) + b) * u + mean + 0.5);
		stream.next(slot);
		if (scaled >= 1) u = prepared[slot] - 0.5;
		else {
			u = scaled - 0.93;
			u = (u < 0 ? -0.5 : 0.5) - u;
			v = prepared[slot] * (0.92 - 4.2 / b);
		}
		const us = 0.5 - Math.abs(u);
		const k = Math.floor(((2 * a) / us + b) * u + mean + 0.5);
		if (k >= 0 && k <= n) {
			// is this height under the mass at k, relative to that at the mode?
			const height = (v * (2.83 + 5.1 / b) * sd) / (a / (us * us) + b);
			const distance = Math.abs(k - mode);
			const squeezed = distance < SQUEEZED_FROM ? 0 : squeeze(height, distance, variance);
			if (squeezed > 0) return k;
			if (squeezed === 0) {
				if (distance > PRODUCT_REACH) {
					if (ln(height) <= logMassRatio(n, odds, mode, k)) return k;
				} else {
					let ratio = 1;
					for (let i = Math.min(k, mode) + 1; i <= Math.max(k, mode); i++) ratio *= scaledOdds / i - odds;
					if (k > mode ? height <= ratio : height * ratio <= 1) return k;
				}
			}
		}
		stream.next(slot);
	}
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
