import { exp } from '../numeric/exp';
import { ln } from '../numeric/ln';
import { Z95 } from '../numeric/normal';
import type { Quantity } from './scenario';

/** How a range becomes a distribution: lognormal, logit-normal, or normal clamped to the input's bounds. */
export type Family = 'positive' | 'share' | 'signed';

/** A quantity ready to be drawn: always a normal, of the logarithm, of the logit, or of the value itself. */
export interface Distribution {
	family: Family;
	/** On the transformed scale. */
	mean: number;
	sd: number;
	/** Bounds of the input: a signed change is clamped to them. */
	min: number;
	max: number;
	/** The number itself when nothing is uncertain. */
	fixed: number | null;
}

export function isRange(quantity: Quantity): quantity is [number, number] {
	return typeof quantity !== 'number';
}

const transform = { positive: ln, share: (p: number) => ln(p / (1 - p)), signed: (x: number) => x };

/** Reads a range as 5th and 95th percentile. The range must suit its family (see the scenario's schema). */
export function distributionOf(quantity: Quantity, family: Family, min: number, max: number): Distribution {
	if (!isRange(quantity)) return { family, mean: 0, sd: 0, min, max, fixed: quantity };
	const low = transform[family](quantity[0]);
	const high = transform[family](quantity[1]);
	return { family, mean: (low + high) / 2, sd: (high - low) / (2 * Z95), min, max, fixed: null };
}

/** The value at a standard normal `z`; the central value is at z = 0. */
export function valueAt(distribution: Distribution, z: number): number {
	const { family, mean, sd, min, max, fixed } = distribution;
	if (fixed !== null) return fixed;
	const x = mean + sd * z;
	if (family === 'positive') return exp(x);
	if (family === 'share') return 1 / (1 + exp(-x));
	return Math.min(max, Math.max(min, x));
}
