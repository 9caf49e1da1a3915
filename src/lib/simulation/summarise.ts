import { quantiles, sortedQuantiles } from '../numeric/quantiles';
import type { Band, Summary } from './results';

const BAND_SHARES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
const DOT_SHARES = Array.from({ length: 50 }, (_, dot) => (2 * dot + 1) / 100);

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
	const defined = values.filter((value) => value === value);
	const finite = defined.filter((value) => value !== Infinity);
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
		defined.sort();
		const [p5, p25, p50, p75, p95] = sortedQuantiles(defined, BAND_SHARES).map(finiteOrNull);
		Object.assign(summary, {
			p5,
			p25,
			p50,
			p75,
			p95,
			dots: sortedQuantiles(defined, DOT_SHARES).map(finiteOrNull)
		});
	}
	if (defined.length < values.length) summary.undefined = (values.length - defined.length) / values.length;
	if (finite.length < defined.length) summary.never = (defined.length - finite.length) / values.length;
	return summary;
}

function isDefined(row: Float64Array): boolean {
	for (let i = 0; i < row.length; i++) if (row[i] !== row[i]) return false;
	return true;
}

/** A band from one row of futures per month; NaN marks a future in which the month is undefined. */
export function band(rows: readonly Float64Array[]): Band {
	const result: Band = { mean: [], se: [], p5: [], p25: [], p50: [], p75: [], p95: [] };
	const missing: number[] = [];
	for (const row of rows) {
		const defined = isDefined(row) ? row : row.filter((value) => value === value);
		missing.push((row.length - defined.length) / row.length);
		if (defined.length === 0) {
			for (const key of ['mean', 'se', 'p5', 'p25', 'p50', 'p75', 'p95'] as const) result[key].push(null);
			continue;
		}
		const { mean, sd } = meanAndSd(defined);
		const [p5, p25, p50, p75, p95] = quantiles(defined, BAND_SHARES);
		result.mean.push(finiteOrNull(mean));
		result.se.push(finiteOrNull(sd / Math.sqrt(defined.length)));
		result.p5.push(p5);
		result.p25.push(p25);
		result.p50.push(p50);
		result.p75.push(p75);
		result.p95.push(p95);
	}
	if (missing.some((share) => share > 0)) result.undefined = missing;
	return result;
}
