import { exp } from './exp';
import { ln } from './ln';
import { logFactorial } from './log-factorial';
import { normalQuantile } from './normal';
import type { Stream, Streams } from './stream';

const INVERSION_BELOW = 12;
/** A walk ends where the masses left are far below the steps of a uniform. */
const NO_MASS = 1e-15;

const INVERSE = Float64Array.from({ length: 1024 }, (_, k) => 1 / k);

/** Up to this mean a table pays where some dozens of draws are to come (measured). */
const TABLE_UP_TO = 400;
/** The table reaches so many standard deviations and so many counts from the mean: beyond lies less than 1e-11. */
const REACH = 7;
const REACH_COUNTS = 10;
/** Where a draw is looked for first: standard normal quantiles in the middle of equal shares, and what skewness adds. */
const GUESSES = 256;
const normals = Float64Array.from({ length: GUESSES }, (_, share) => normalQuantile((share + 0.5) / GUESSES));
const skewed = normals.map((z) => (z * z - 1) / 6 + 0.5);

/** A mean made ready for many draws. */
export class Rate {
	mean = NaN;
	/** Probability of 0, where draws walk up from there. */
	none = NaN;
	/** The constants of the rejection, named as in the paper; `scale` is 1/v_r. */
	a = NaN;
	b = NaN;
	inverseAlpha = NaN;
	scale = NaN;
	sd = NaN;
	/** Cumulative masses of the counts from `least` on, unless there is no table. They add up to `total`. */
	readonly masses = new Float64Array(2 * (REACH * Math.sqrt(TABLE_UP_TO) + REACH_COUNTS) + 1);
	tabled = false;
	least = 0;
	most = 0;
	total = NaN;
	private modeMass = NaN;

	/** @param many whether so many draws are to come that a table pays */
	prepare(mean: number, many: boolean): void {
		this.mean = mean;
		this.tabled = many && mean <= TABLE_UP_TO;
		if (this.tabled) {
			this.fill();
			return;
		}
		if (mean < INVERSION_BELOW) {
			this.none = exp(-mean);
			return;
		}
		const b = 0.931 + 2.53 * Math.sqrt(mean);
		this.b = b;
		this.a = -0.059 + 0.02483 * b;
		this.inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
		this.scale = 1 / (0.9277 - 3.6224 / (b - 2));
		this.modeMass = 0;
	}

	/** The masses up to a factor, from the lowest count on: what they add up to stands for 1. */
	private fill(): void {
		const { mean, masses } = this;
		const sd = Math.sqrt(mean);
		const reach = REACH * sd + REACH_COUNTS;
		const least = mean > reach ? Math.floor(mean - reach) : 0;
		const size = Math.floor(mean + reach) - least;
		let mass = 1e-20;
		let sum = mass;
		masses[0] = mass;
		for (let place = 1; place < size; place++) {
			mass *= mean * INVERSE[least + place];
			sum += mass;
			masses[place] = sum;
		}
		this.sd = sd;
		this.least = least;
		this.most = size - 1;
		this.total = sum;
	}

	/** The mass at the mode, worked out when it is first needed. */
	atMode(): number {
		if (this.modeMass === 0) {
			const mode = Math.floor(this.mean);
			this.modeMass = exp(mode * ln(this.mean) - this.mean - logFactorial(mode));
		}
		return this.modeMass;
	}
}

const single = new Rate();

/** Poisson with the given mean ≥ 0. Exact; the cost does not grow with the mean. */
export function poisson(stream: Stream, mean: number): number {
	if (!(mean > 0)) return 0;
	single.prepare(mean, false);
	const uniform = stream.uniform();
	const found = atFirst(uniform, single);
	return found < 0 ? rejectFurther(stream, uniform, single) : found;
}

/**
 * Poisson of a mean ≥ 0, of a draw in one lane.
 * @param uniform the draw's first number
 */
export function poissonOf(rate: Rate, uniform: number, streams: Streams, lane: number, draw: number): number {
	const found = atFirst(uniform, rate);
	return found < 0 ? rejectFurther(streams.lane(lane, draw, 1), uniform, rate) : found;
}

/** What the first uniform decides, else −1. */
function atFirst(uniform: number, rate: Rate): number {
	if (rate.tabled) return byTable(uniform, rate);
	const { mean } = rate;
	if (mean < INVERSION_BELOW) return byInversion(uniform, rate);
	const scaled = uniform * rate.scale;
	if (scaled > SURE) return -1;
	const u = scaled - 0.43;
	return (((2 * rate.a) / (0.5 - Math.abs(u)) + rate.b) * u + mean + 0.43) | 0;
}

/** Looked up from where a normal would lie: rarely more than a step away. */
function byTable(uniform: number, rate: Rate): number {
	const { masses, least, most } = rate;
	const wanted = uniform * rate.total;
	const share = (uniform * GUESSES) | 0;
	const guess = rate.mean - least + rate.sd * normals[share] + skewed[share];
	let place = guess > 0 ? (guess < most ? guess | 0 : most) : 0;
	while (place < most && masses[place] < wanted) place = (place + 1) | 0;
	while (place > 0 && masses[place - 1] >= wanted) place = (place - 1) | 0;
	return least + place;
}

function byInversion(uniform: number, rate: Rate): number {
	const { mean } = rate;
	let mass = rate.none;
	let rest = uniform - mass;
	let k = 0;
	while (rest > 0 && mass > NO_MASS) {
		k = (k + 1) | 0;
		mass *= mean * INVERSE[k];
		rest -= mass;
	}
	return k;
}

/** Where the uniform that decides is in this part of its range, it also gives the value. */
const SURE = 0.86;

/** Above any count that a mean of 1e9 gives, and a whole number of 32 bits. */
const MOST = 2147483647;

/**
 * Transformed rejection with squeeze: algorithm PTRS of Hörmann (1993), its uniforms used as in his PTRD; mean ≥ 10.
 * @param stream stands after the draw's first number, `first`
 */
function rejectFurther(stream: Stream, first: number, rate: Rate): number {
	const { mean, a, b, scale } = rate;
	const mode = Math.floor(mean);
	const inverseMass = rate.inverseAlpha / rate.atMode();
	let v = first;
	for (;;) {
		const scaled = v * scale;
		let u = scaled - 0.43;
		if (scaled <= SURE) return (((2 * a) / (0.5 - Math.abs(u)) + b) * u + mean + 0.43) | 0;
		if (scaled >= 1) u = stream.uniform() - 0.5;
		else {
			u = scaled - 0.93;
			u = (u < 0 ? -0.5 : 0.5) - u;
			v = stream.uniform() / scale;
		}
		const us = 0.5 - Math.abs(u);
		const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
		if (k >= 0 && k < MOST && (us >= 0.013 || v <= us)) {
			// is this height under the mass at k, relative to that at the mode?
			const height = (v * inverseMass) / (a / (us * us) + b);
			if (ln(height) <= (k - mode) * ln(mean) + logFactorial(mode) - logFactorial(k)) return k;
		}
		v = stream.uniform();
	}
}
