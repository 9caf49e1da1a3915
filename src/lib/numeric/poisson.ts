import { squeeze } from './binomial';
import { exp } from './exp';
import { ln } from './ln';
import { logFactorial } from './log-factorial';
import { UNPREPARED, type Stream } from './stream';

const INVERSION_BELOW = 12;
/** A walk ends where the masses left are far below the steps of a uniform. */
const NO_MASS = 1e-15;

const INVERSE = Float64Array.from({ length: 256 }, (_, k) => 1 / k);

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
	private modeMass = NaN;

	prepare(mean: number): void {
		this.mean = mean;
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
	single.prepare(mean);
	stream.next(UNPREPARED);
	return preparedPoisson(stream, UNPREPARED, single);
}

/**
 * Poisson of a mean ≥ 0, of a prepared draw. Short for the same reason as `preparedBinomial`.
 * @param slot of the draw in the stream
 */
export function preparedPoisson(stream: Stream, slot: number, rate: Rate): number {
	const { mean } = rate;
	if (mean < INVERSION_BELOW) return byInversion(stream, slot, rate);
	const scaled = stream.prepared[slot] * rate.scale;
	if (scaled > SURE) return rejectFurther(stream, slot, rate);
	const u = scaled - 0.43;
	return Math.floor(((2 * rate.a) / (0.5 - Math.abs(u)) + rate.b) * u + mean + 0.43);
}

function byInversion(stream: Stream, slot: number, rate: Rate): number {
	const { mean } = rate;
	let mass = rate.none;
	let rest = stream.prepared[slot] - mass;
	let k = 0;
	while (rest > 0 && mass > NO_MASS) {
		k += 1;
		mass *= mean * INVERSE[k];
		rest -= mass;
	}
	return k;
}

/** Where the uniform that decides is in this part of its range, it also gives the value. */
const SURE = 0.86;

/** Distances from the mode at which squeezes begin to pay, and up to which a product is cheaper than logarithms. */
const SQUEEZED_FROM = 15;
const PRODUCT_REACH = 60;

/** Transformed rejection with squeeze: algorithm PTRS of Hörmann (1993), its uniforms used as in his PTRD; mean ≥ 10. */
function rejectFurther(stream: Stream, slot: number, rate: Rate): number {
	const { mean, a, b, scale } = rate;
	const { prepared } = stream;
	const mode = Math.floor(mean);
	const inverseMass = rate.inverseAlpha / rate.atMode();
	stream.moveOn(slot);
	for (;;) {
		let v = prepared[slot];
		const scaled = v * scale;
		let u = scaled - 0.43;
		if (scaled <= SURE) return Math.floor(((2 * a) / (0.5 - Math.abs(u)) + b) * u + mean + 0.43);
		stream.next(slot);
		if (scaled >= 1) u = prepared[slot] - 0.5;
		else {
			u = scaled - 0.93;
			u = (u < 0 ? -0.5 : 0.5) - u;
			v = prepared[slot] / scale;
		}
		const us = 0.5 - Math.abs(u);
		const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
		if (k >= 0 && (us >= 0.013 || v <= us)) {
			// is this height under the mass at k, relative to that at the mode?
			const height = (v * inverseMass) / (a / (us * us) + b);
			const distance = Math.abs(k - mode);
			// a Poisson is the limit of binomials of many with small chances: their variance becomes the mean
			const squeezed = distance < SQUEEZED_FROM ? 0 : squeeze(height, distance, mean);
			if (squeezed > 0) return k;
			if (squeezed === 0) {
				if (distance > PRODUCT_REACH) {
					if (ln(height) <= (k - mode) * ln(mean) + logFactorial(mode) - logFactorial(k)) return k;
				} else {
					let ratio = 1;
					for (let i = Math.min(k, mode) + 1; i <= Math.max(k, mode); i++) ratio *= mean / i;
					if (k > mode ? height <= ratio : height * ratio <= 1) return k;
				}
			}
		}
		stream.next(slot);
	}
}
