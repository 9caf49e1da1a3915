import { exp } from '../numeric/exp';
import { ln } from '../numeric/ln';
import { Z95 } from '../numeric/normal-percentiles';
import type { Quantity } from './scenario';

/** How a range becomes a distribution: lognormal, logit-normal, or normal clamped to the input's bounds. */
export type Family = 'positive' | 'share' | 'signed';

/** What numbers a quantity may be, and how a range of it becomes a distribution. */
export interface Bounds {
	readonly family: Family;
	/** A signed change is clamped to these. */
	readonly min: number;
	readonly max: number;
}

/** A quantity ready to be drawn: always a normal, of the logarithm, of the logit, or of the value itself. */
export interface Distribution extends Bounds {
	/** On the transformed scale. */
	mean: number;
	sd: number;
	/** The number itself when nothing is uncertain. */
	fixed: number | null;
}

export function isRange(quantity: Quantity): quantity is [number, number] {
	return typeof quantity !== 'number';
}

const transform = { positive: ln, share: (p: number) => ln(p / (1 - p)), signed: (x: number) => x };

/** Reads a range as 5th and 95th percentile. The range must suit its family (see the scenario's schema). */
export function distributionOf(quantity: Quantity, { family, min, max }: Bounds): Distribution {
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
