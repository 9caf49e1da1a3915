import { quantiles, sortedQuantiles } from '../numeric/quantiles';
import type { Band, Summary } from './results';

/** The quantiles of a band. */
export const BAND_SHARES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
const DOT_SHARES = Array.from({ length: 50 }, (_, dot) => (2 * dot + 1) / 100);
const ALL_SHARES = [...DOT_SHARES, 0.5].sort((one, other) => one - other);

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

function meanAndSd(values: Float64Array): { mean: number; sd: number } {
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += values[i];
	const mean = sum / values.length;
	let squares = 0;
	for (let i = 0; i < values.length; i++) squares += (values[i] - mean) * (values[i] - mean);
	return { mean, sd: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0 };
}

/** A figure over the futures. NaN marks a future in which it is undefined, Infinity one in which it never happens. */
export function summarise(values: Float64Array): Summary {
	const defined = isDefined(values) ? values : values.filter((value) => value === value);
	const finite = isFinite(defined) ? defined : defined.filter((value) => value !== Infinity);
	const summary: Summary = {
		...{ mean: null, se: null, sd: null, p5: null, p25: null, p50: null, p75: null, p95: null },
		dots: DOT_SHARES.map(() => null)
	};
	if (finite.length > 0) {
		const { mean, sd } = meanAndSd(finite);
		// squares of figures of 1e200 and more overflow
		const se = finiteOrNull(sd / Math.sqrt(finite.length));
		Object.assign(summary, { mean: finiteOrNull(mean), sd: finiteOrNull(sd), se });
	}
	if (defined.length > 0) {
		const found =
			finite === defined
				? quantiles(defined, ALL_SHARES)
				: sortedQuantiles(defined.slice().sort(), ALL_SHARES).map(finiteOrNull);
		const at = (share: number) => found[ALL_SHARES.indexOf(share)];
		const [p5, p25, p50, p75, p95] = BAND_SHARES.map(at);
		Object.assign(summary, { p5, p25, p50, p75, p95, dots: DOT_SHARES.map(at) });
	}
	if (defined.length < values.length) summary.undefined = (values.length - defined.length) / values.length;
	if (finite.length < defined.length) summary.never = (defined.length - finite.length) / values.length;
	return summary;
}

function isDefined(row: Float64Array): boolean {
	for (let i = 0; i < row.length; i++) if (row[i] !== row[i]) return false;
	return true;
}

function isFinite(row: Float64Array): boolean {
	for (let i = 0; i < row.length; i++) if (row[i] === Infinity) return false;
	return true;
}

const BAND_FIGURES = ['mean', 'se', 'p5', 'p25', 'p50', 'p75', 'p95'] as const;

/** What a band says of one row of futures. */
export type BandEntry = Record<(typeof BAND_FIGURES)[number], number | null> & {
	/** Share of the futures in which it is undefined. */
	missing: number;
};

/** @param quantiles as in `BAND_SHARES` */
export function bandEntry(
	trials: number,
	defined: number,
	mean: number,
	sd: number,
	quantiles: readonly number[]
): BandEntry {
	const missing = (trials - defined) / trials;
	if (defined === 0)
		return { mean: null, se: null, p5: null, p25: null, p50: null, p75: null, p95: null, missing };
	const [p5, p25, p50, p75, p95] = quantiles;
	return {
		...{ mean: finiteOrNull(mean), se: finiteOrNull(sd / Math.sqrt(defined)) },
		...{ p5, p25, p50, p75, p95, missing }
	};
}

/** Of one row of futures; NaN marks one in which it is undefined. */
export function entryOf(row: Float64Array): BandEntry {
	const defined = isDefined(row) ? row : row.filter((value) => value === value);
	if (defined.length === 0) return bandEntry(row.length, 0, 0, 0, []);
	const { mean, sd } = meanAndSd(defined);
	return bandEntry(row.length, defined.length, mean, sd, quantiles(defined, BAND_SHARES));
}

/** Share of the futures above a value, those where it is undefined left out; null where it is defined in none. */
export function shareAbove(values: Float64Array, value: number): number | null {
	let defined = 0;
	let above = 0;
	for (let trial = 0; trial < values.length; trial++) {
		if (values[trial] === values[trial]) defined += 1;
		if (values[trial] > value) above += 1;
	}
	return defined > 0 ? above / defined : null;
}

/** A band from what is said of each of its rows. */
export function band(entries: readonly BandEntry[]): Band {
	const result: Band = { mean: [], se: [], p5: [], p25: [], p50: [], p75: [], p95: [] };
	for (const entry of entries) for (const key of BAND_FIGURES) result[key].push(entry[key]);
	if (entries.some(({ missing }) => missing > 0)) result.undefined = entries.map(({ missing }) => missing);
	return result;
}
