import type { Curve } from './read-curve';

/** A layer of a stack, between two curves that begin at month 0. */
export interface Layer {
	low: number[];
	high: number[];
	/** What it stands for: its thickness, or below nothing that of a layer that hangs below zero. */
	values: number[];
	/** 0 for today's customers, which have no hue. */
	opacity: number;
}

/** Of the first and of the last group of cohorts. */
const DARKEST = 0.75;
const LIGHTEST = 0.2;

/**
 * Stacks rows on each other, the first next to zero: what is above nothing upwards, what is below it downwards.
 * @param rows by month from month 1
 * @param starts of each row at month 0
 */
export function stackLayers(rows: readonly (readonly number[])[], starts: readonly number[]): Layer[] {
	const length = rows[0].length + 1;
	const above: number[] = new Array(length).fill(0);
	const below: number[] = new Array(length).fill(0);
	return rows.map((row, index) => {
		const values = [starts[index] ?? 0, ...row];
		const low = values.map((value, month) => (value < 0 ? below[month] + value : above[month]));
		const high = values.map((value, month) => (value < 0 ? below[month] : above[month] + value));
		values.forEach((value, month) => {
			if (value < 0) below[month] += value;
			else above[month] += value;
		});
		const step = rows.length > 2 ? (DARKEST - LIGHTEST) / (rows.length - 2) : 0;
		return { low, high, values, opacity: index === 0 ? 0 : DARKEST - step * (index - 1) };
	});
}

/**
 * A stack as it is read out at a month: all of it, then its layers from the top, each from the month in which it begins.
 * @param arm of the plan, or the baseline
 */
export function layerCurves(
	layers: readonly (Layer & { name: string })[],
	arm: string,
	total: string
): Curve[] {
	const totals = layers[0].values.map((_, month) =>
		layers.reduce((sum, { values }) => sum + values[month], 0)
	);
	const each = layers.map(({ name, low, high, values }, index): Curve | null => {
		const from = values.findIndex((value) => value !== 0);
		if (from < 0) return null;
		const edges = values.map((value, month) => (value < 0 ? low[month] : high[month]));
		return {
			arm: index === 0 ? 'baseline' : arm,
			name,
			fan: { centre: values.slice(from) },
			from,
			drawn: edges.slice(from)
		};
	});
	return [{ arm, name: total, fan: { centre: totals } }, ...each.filter((curve) => curve !== null).reverse()];
}
