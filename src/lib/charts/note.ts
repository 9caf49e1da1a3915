import type { Scale } from './scale';
import type { Plot } from './plot';

/** Where a note beside the guide stands: its baseline and the side of the guide that it is on. Pixels. */
export interface PlacedNote {
	x: number;
	y: number;
	anchor: 'start' | 'end';
}

/** Width of a letter in the size of labels, on the safe side. */
const LETTER = 6;
const BESIDE = 7;
/** From a curve up to the baseline of a note above it, and down to that of one below, by the height of its letters. */
const ABOVE = 9;
const BELOW = 20;
/** Where the note stands when curves leave the room; no note is nearer to the top than the second. */
const USUAL = 30;
const HIGHEST = 12;
/** The labels at the curves' ends begin so far right of the plot, and reach so far below the lowest end. */
const LABELS = 8;
const BELOW_LABELS = 46;
/** Labels of the values reach so far. */
const TICKS = 32;

/**
 * Places the note about one age clear of curves that only fall: right of the guide where it fits before the curves' end,
 * above the curves where there is room.
 * @param curves values by age 0, 1, …, each held until the next
 * @param letters how long the note is
 */
export function placeNote(
	plot: Plot,
	[x, y]: [x: Scale, y: Scale],
	curves: readonly (readonly number[])[],
	age: number,
	letters: number
): PlacedNote {
	const { from, to, ...side } = sideOf(plot, x(age), letters * LETTER);
	const ages = curves[0].map((_, at) => at).filter((at) => x(at + 1) >= from && x(at) <= to);
	const heights = curves.flatMap((values) => ages.map((at) => y(values[at])));
	const above = Math.min(plot.top + USUAL, Math.min(...heights) - ABOVE);
	const ends = curves.map((values) => y(values[values.length - 1]));
	// a note that reaches among the labels of the curves' ends stands below them
	const clear = to > plot.right + LABELS ? Math.max(...ends) + BELOW_LABELS : -Infinity;
	const below = Math.min(plot.bottom - 8, Math.max(Math.max(...heights) + BELOW, clear));
	return { ...side, y: above >= plot.top + HIGHEST ? above : below };
}

/** Beside the guide; in a picture that is too narrow for that on either side, at its edge. */
function sideOf(plot: Plot, guide: number, width: number) {
	const right = guide + BESIDE;
	const left = guide - BESIDE;
	if (right + width > plot.right && left - width >= TICKS) {
		return { x: left, anchor: 'end' as const, from: left - width, to: left };
	}
	const x = Math.max(0, Math.min(right, plot.width - width));
	return { x, anchor: 'start' as const, from: x, to: x + width };
}
