import type { Metric, Values } from './metric';

/** Why values cannot be: one is beyond a bound of its own, or parts exceed their whole. */
export type Problem =
	| { input: string; code: 'below' | 'notAbove' | 'above' | 'notBelow'; bound: number }
	| { input: string; code: 'fraction' }
	| { input: string; code: 'parts' | 'sum'; parts: readonly string[]; total: number; bound: number };

/** What one value breaks on its own; null where nothing. */
function problemOf(metric: Metric, name: string, value: number): Problem | null {
	const { min, max, open, whole } = metric.inputs[name];
	if (value < min) return { input: name, code: 'below', bound: min };
	if (value > max) return { input: name, code: 'above', bound: max };
	if (open === 'min' && value === min) return { input: name, code: 'notAbove', bound: min };
	if (open === 'max' && value === max) return { input: name, code: 'notBelow', bound: max };
	if (whole && !Number.isInteger(value)) return { input: name, code: 'fraction' };
	return null;
}

/** Sums of decimal fractions carry binary noise, which is no problem of the reader's. */
const NOISE = 1e-12;

/** Everything that is wrong with the values, at most once per input. */
export function problemsOf(metric: Metric, values: Values): Problem[] {
	const single = Object.keys(metric.inputs).flatMap((name) => problemOf(metric, name, values[name]) ?? []);
	if (single.length > 0) return single;
	const sumOf = (names: readonly string[]) => names.reduce((total, name) => total + values[name], 0);
	return (metric.rules ?? []).flatMap(({ parts, whole, equal }) => {
		const total = sumOf(parts);
		const bound = whole === 1 ? 1 : sumOf(whole);
		const slack = bound * NOISE;
		if (total <= bound + slack && (!equal || total >= bound - slack)) return [];
		return [{ input: parts[0], code: equal ? ('sum' as const) : ('parts' as const), parts, total, bound }];
	});
}

/** Every figure of a metric, by name, of values without problems. */
export function resultsOf(metric: Metric, values: Values): Record<string, number | null> {
	return Object.fromEntries(
		Object.entries(metric.results).map(([name, result]) => {
			const value = result.of(values);
			return [name, value !== null && Number.isFinite(value) ? value : null];
		})
	);
}

/** Which band a figure is in: 0 below the first bound. At a bound it is in the upper band. */
export function bandOf(bounds: readonly number[], value: number): number {
	return bounds.filter((bound) => value >= bound).length;
}
