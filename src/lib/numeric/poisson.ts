import { exp } from './exp';
import { ln } from './ln';
import { logFactorial } from './log-factorial';
import type { Stream } from './stream';

const INVERSION_BELOW = 10;

/** Poisson with the given mean ≥ 0. Exact; the cost does not grow with the mean. */
export function poisson(stream: Stream, mean: number): number {
	if (!(mean > 0)) return 0;
	return mean < INVERSION_BELOW ? byInversion(stream, mean) : byRejection(stream, mean);
}

function byInversion(stream: Stream, mean: number): number {
	let mass = exp(-mean);
	let rest = stream.uniform();
	let k = 0;
	// 1000 is out of reach for a mean below 12; it ends the walk should rounding leave a remainder
	while (rest > mass && k < 1000) {
		rest -= mass;
		k += 1;
		mass *= mean / k;
	}
	return k;
}

/** Up to this distance from the mode the ratio of masses is a product: no logarithm, and no overflow. */
const PRODUCT_REACH = 30;

/** What the mean last asked about needs: arrivals often share one mean for many months. */
const last = { mean: 0, a: 0, b: 0, inverseAlpha: 0, squeeze: 0, mode: 0, massAtMode: 0 };

function prepare(mean: number): void {
	last.mean = mean;
	last.b = 0.931 + 2.53 * Math.sqrt(mean);
	last.a = -0.059 + 0.02483 * last.b;
	last.inverseAlpha = 1.1239 + 1.1328 / (last.b - 3.4);
	last.squeeze = 0.9277 - 3.6224 / (last.b - 2);
	last.mode = Math.floor(mean);
	last.massAtMode = exp(last.mode * ln(mean) - mean - logFactorial(last.mode));
}

/** Transformed rejection with squeeze: algorithm PTRS of Hörmann (1993), for means of 10 and above. */
function byRejection(stream: Stream, mean: number): number {
	if (mean !== last.mean) prepare(mean);
	const { a, b, squeeze } = last;
	for (;;) {
		const u = stream.uniform() - 0.5;
		const v = stream.uniform();
		const us = 0.5 - Math.abs(u);
		const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
		if (us >= 0.07 && v <= squeeze) return k;
		if (k < 0 || (us < 0.013 && v > us)) continue;
		if (underMass(mean, k, (v * last.inverseAlpha) / (a / (us * us) + b))) return k;
	}
}

/** Whether `height` is at most the mass at k. */
function underMass(mean: number, k: number, height: number): boolean {
	const { mode } = last;
	const distance = k - mode;
	if (distance > PRODUCT_REACH || distance < -PRODUCT_REACH) {
		return ln(height) <= k * ln(mean) - mean - logFactorial(k);
	}
	let top = last.massAtMode;
	let bottom = 1;
	for (let i = mode + 1; i <= k; i++) {
		top *= mean;
		bottom *= i;
	}
	for (let i = k + 1; i <= mode; i++) {
		bottom *= mean;
		top *= i;
	}
	return height * bottom <= top;
}
