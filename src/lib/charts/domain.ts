import { ticks } from 'd3';
import {} from './scale';

/** The values that an axis spans. */
export interface Domain {
	low: number;
	high: number;
}

/**
 * The span to draw: while a hand moves a lever an axis only grows, so that the picture holds still; it shrinks when
 * the hand lets go.
 */
export function heldDomain(before: Domain | null, wanted: Domain, held: boolean): Domain {
	if (!held || !before) return wanted;
	return { low: Math.min(before.low, wanted.low), high: Math.max(before.high, wanted.high) };
}

/** Least and greatest of the finite values; 0 to 1 when there are none. */
export function extentOf(...lists: readonly (readonly number[])[]): Domain {
	let low = Infinity;
	let high = -Infinity;
	for (const list of lists) {
		for (const value of list) {
			if (value < low) low = value;
			if (value > high) high = value;
		}
	}
	return high >= low ? { low, high } : { low: 0, high: 1 };
}

export interface Axis extends Domain {
	/** Three to five round values, the first of them the foot of the plot. */
	ticks: number[];
	/** Whether zero is on the axis; where not, the picture says so. */
	fromZero: boolean;
}

/** Below this share of the highest value the whole story from zero is drawn. */
const CLOSE_UP_FROM = 0.4;

/**
 * A money axis around a domain: it leaves zero out only where every value is far from it.
 * @param closeUp whether zero may be left out at all; shares and cumulative amounts never leave it out
 */
export function axisAround(domain: Domain, closeUp: boolean): Axis {
	let { low, high } = domain;
	const fromZero = !closeUp || low < CLOSE_UP_FROM * high || low <= 0;
	if (fromZero) {
		low = Math.min(0, low);
		high = Math.max(0, high);
	}
	if (high === 0 && low === 0) return { low: 0, high: 1, ticks: [0], fromZero };
	if (high === low) high = low + Math.abs(low) * 0.1;
	let marks = ticks(low, high, 4);
	if (marks.length > 5) marks = ticks(low, high, 3);
	// a foot at or below everything drawn, unless zero is it
	const step = marks.length > 1 ? marks[1] - marks[0] : high - low;
	if (!fromZero && marks[0] > low) marks = [marks[0] - step, ...marks];
	return {
		low: Math.min(low, marks[0]),
		high: Math.max(high, marks[marks.length - 1]),
		ticks: marks,
		fromZero
	};
}
