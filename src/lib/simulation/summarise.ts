import { sortedQuantiles } from '../numeric/quantiles';
import type { Band, Summary } from './results';
import { sumUp, type Summed } from './summing';

/** The quantiles of a band. */
export const BAND_SHARES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
const DOT_SHARES = Array.from({ length: 50 }, (_, dot) => (2 * dot + 1) / 100);
const ALL_SHARES = [...DOT_SHARES, 0.5].sort((one, other) => one - other);
const BAND_PLACES = BAND_SHARES.map((share) => ALL_SHARES.indexOf(share));
const DOT_PLACES = DOT_SHARES.map((share) => ALL_SHARES.indexOf(share));

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/**
 * A figure over the futures. NaN marks a future in which it is undefined, Infinity one in which it never happens.
 * @param sum sums finite values up, all or some of these
 */
export function summarise(values: Float64Array, sum = sumUp): Summary {
	const defined = isDefined(values) ? values : values.filter((value) => value === value);
	const finite = isFinite(defined) ? defined : defined.filter((value) => value !== Infinity);
	const summary: Summary = {
		...{ mean: null, se: null, sd: null, p5: null, p25: null, p50: null, p75: null, p95: null },
		dots: DOT_SHARES.map(() => null)
	};
	let found: readonly (number | null)[] | undefined;
	if (finite.length > 0) {
		const { mean, sd, quantiles } = sum(finite, ALL_SHARES);
		// squares of figures of 1e200 and more overflow
		const se = finiteOrNull(sd / Math.sqrt(finite.length));
		Object.assign(summary, { mean: finiteOrNull(mean), sd: finiteOrNull(sd), se });
		found = quantiles;
	}
	if (finite !== defined) {
		found = sortedQuantiles(defined.slice().sort(), ALL_SHARES).map(finiteOrNull);
	}
	if (found) {
		const [p5, p25, p50, p75, p95] = BAND_PLACES.map((place) => found[place]);
		Object.assign(summary, { p5, p25, p50, p75, p95, dots: DOT_PLACES.map((place) => found[place]) });
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

/**
 * Of one row of futures; NaN marks one in which it is undefined.
 * @param all what is said of the row as it is, at `BAND_SHARES`
 */
export function entryOf(row: Float64Array, all: Summed = sumUp(row, BAND_SHARES)): BandEntry {
	if (all.mean === all.mean) return bandEntry(row.length, row.length, all.mean, all.sd, all.quantiles);
	const defined = row.filter((value) => value === value);
	if (defined.length === 0) return bandEntry(row.length, 0, 0, 0, []);
	const { mean, sd, quantiles } = sumUp(defined, BAND_SHARES);
	return bandEntry(row.length, defined.length, mean, sd, quantiles);
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
