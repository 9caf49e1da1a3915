/** A layer of a stack, between two curves that begin at month 0. */
export interface Layer {
	low: number[];
	high: number[];
	/** 0 for today's customers, which have no hue. */
	opacity: number;
}

/** Of the first and of the last group of cohorts. */
const DARKEST = 0.75;
const LIGHTEST = 0.2;

/**
 * Stacks rows on each other, the first at the bottom.
 * @param rows by month from month 1
 * @param starts of each row at month 0
 */
export function stackLayers(rows: readonly (readonly number[])[], starts: readonly number[]): Layer[] {
	let below: number[] = new Array(rows[0].length + 1).fill(0);
	return rows.map((row, index) => {
		const low = below;
		const high = [starts[index] ?? 0, ...row].map((value, month) => low[month] + value);
		below = high;
		const step = rows.length > 2 ? (DARKEST - LIGHTEST) / (rows.length - 2) : 0;
		return { low, high, opacity: index === 0 ? 0 : DARKEST - step * (index - 1) };
	});
}
