import { entry, zeros } from './memory';
import { exp, inverse, ln, logFactorial } from './numbers';
import { takeLane, uniform } from './streams';

const INVERSION_BELOW: f64 = 12;
/** A walk ends where the masses left are far below the steps of a uniform. */
const NO_MASS: f64 = 1e-15;

/** Up to this mean a table pays where some dozens of draws are to come (measured). */
const TABLE_UP_TO: f64 = 400;
/** The table reaches so many standard deviations and so many counts from the mean: beyond lies less than 1e-11. */
const REACH: f64 = 7;
const REACH_COUNTS: f64 = 10;
const MOST_MASSES: usize = 301;
/** Where a draw is looked for first: standard normal quantiles in the middle of equal shares, and what skewness adds. */
const GUESSES: i32 = 256;
export const normals = memory.data(256 * 8, 16);
const skewed = memory.data(256 * 8, 16);

/** Where the uniform that decides is in this part of its range, it also gives the value. */
const SURE: f64 = 0.86;
/** Above any count that a mean of 1e9 gives, and a whole number of 32 bits. */
const MOST: f64 = 2147483647;

/** Works out what follows from `normals`. */
export function fillGuesses(): void {
	for (let share = 0; share < GUESSES; share++) {
		const z = load<f64>(entry(normals, share));
		store<f64>(entry(skewed, share), (z * z - 1) / 6 + 0.5);
	}
}

/** A mean made ready for many draws. */
export class Rate {
	mean: f64 = NaN;
	/** Probability of 0, where draws walk up from there. */
	private none: f64 = NaN;
	/** The constants of the rejection, named as in the paper; `scale` is 1/v_r. */
	private a: f64 = NaN;
	private b: f64 = NaN;
	private inverseAlpha: f64 = NaN;
	private scale: f64 = NaN;
	private sd: f64 = NaN;
	/** Cumulative masses of the counts from `least` on, unless there is no table. They add up to `total`. */
	private masses: usize = zeros(MOST_MASSES * 8);
	private tabled: bool = false;
	private least: i32 = 0;
	private most: i32 = 0;
	private total: f64 = NaN;
	private modeMass: f64 = NaN;

	/** @param many whether so many draws are to come that a table pays */
	prepare(mean: f64, many: bool): void {
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
		const b = 0.931 + 2.53 * sqrt(mean);
		this.b = b;
		this.a = -0.059 + 0.02483 * b;
		this.inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
		this.scale = 1 / (0.9277 - 3.6224 / (b - 2));
		this.modeMass = 0;
	}

	/** The masses up to a factor, from the lowest count on: what they add up to stands for 1. */
	private fill(): void {
		const mean = this.mean;
		const masses = this.masses;
		const sd = sqrt(mean);
		const reach = REACH * sd + REACH_COUNTS;
		const least = mean > reach ? <i32>floor(mean - reach) : 0;
		const size = <i32>floor(mean + reach) - least;
		let mass: f64 = 1e-20;
		let sum = mass;
		store<f64>(masses, mass);
		for (let place = 1; place < size; place++) {
			mass *= mean * inverse(least + place);
			sum += mass;
			store<f64>(entry(masses, place), sum);
		}
		this.sd = sd;
		this.least = least;
		this.most = size - 1;
		this.total = sum;
	}

	/** Poisson of a mean > 0, of a draw in one lane. Exact. @param first the draw's first number */
	drawIn(index: i32, name: i32, first: f64): f64 {
		const found = this.atFirst(first);
		if (found >= 0) return found;
		takeLane(index, name, 1);
		return this.rejectFurther(first);
	}

	/** The same from the stream at hand. */
	draw(): f64 {
		const first = uniform();
		const found = this.atFirst(first);
		return found < 0 ? this.rejectFurther(first) : found;
	}

	/** What the first number decides, else −1. */
	private atFirst(first: f64): f64 {
		if (this.tabled) return this.byTable(first);
		const mean = this.mean;
		if (mean < INVERSION_BELOW) return this.byInversion(first);
		const scaled = first * this.scale;
		if (scaled > SURE) return -1;
		const u = scaled - 0.43;
		return trunc(((2 * this.a) / (0.5 - abs(u)) + this.b) * u + mean + 0.43);
	}

	/** Looked up from where a normal would lie: rarely more than a step away. */
	private byTable(first: f64): f64 {
		const masses = this.masses;
		const most = this.most;
		const wanted = first * this.total;
		const share = <i32>(first * <f64>GUESSES);
		const guess =
			this.mean -
			<f64>this.least +
			this.sd * load<f64>(entry(normals, share)) +
			load<f64>(entry(skewed, share));
		let place = guess > 0 ? (guess < <f64>most ? <i32>guess : most) : 0;
		while (place < most && load<f64>(entry(masses, place)) < wanted) place += 1;
		while (place > 0 && load<f64>(entry(masses, place - 1)) >= wanted) place -= 1;
		return <f64>(this.least + place);
	}

	private byInversion(first: f64): f64 {
		const mean = this.mean;
		let mass = this.none;
		let rest = first - mass;
		let k = 0;
		while (rest > 0 && mass > NO_MASS) {
			k += 1;
			mass *= mean * inverse(k);
			rest -= mass;
		}
		return <f64>k;
	}

	/** The mass at the mode, worked out when it is first needed. */
	private atMode(): f64 {
		if (this.modeMass === 0) {
			const mode = floor(this.mean);
			this.modeMass = exp(mode * ln(this.mean) - this.mean - logFactorial(mode));
		}
		return this.modeMass;
	}

	/** Transformed rejection with squeeze: algorithm PTRS of Hörmann (1993), its uniforms used as in his PTRD; mean ≥ 10. @param first the draw's first number, after which the stream stands */
	private rejectFurther(first: f64): f64 {
		const mean = this.mean;
		const a = this.a;
		const b = this.b;
		const scale = this.scale;
		const mode = floor(mean);
		const inverseMass = this.inverseAlpha / this.atMode();
		let v = first;
		while (true) {
			const scaled = v * scale;
			let u = scaled - 0.43;
			if (scaled <= SURE) return trunc(((2 * a) / (0.5 - abs(u)) + b) * u + mean + 0.43);
			if (scaled >= 1) u = uniform() - 0.5;
			else {
				u = scaled - 0.93;
				u = (u < 0 ? -0.5 : 0.5) - u;
				v = uniform() / scale;
			}
			const us = 0.5 - abs(u);
			const k = floor(((2 * a) / us + b) * u + mean + 0.43);
			if (k >= 0 && k < MOST && (us >= 0.013 || v <= us)) {
				// is this height under the mass at k, relative to that at the mode?
				const height = (v * inverseMass) / (a / (us * us) + b);
				if (ln(height) <= (k - mode) * ln(mean) + logFactorial(mode) - logFactorial(k)) return k;
			}
			v = uniform();
		}
	}
}

/** Poisson with the given mean ≥ 0, from the stream at hand. Exact; the cost does not grow with the mean. */
export function poisson(rate: Rate, mean: f64): f64 {
	if (!(mean > 0)) return 0;
	rate.prepare(mean, false);
	return rate.draw();
}
