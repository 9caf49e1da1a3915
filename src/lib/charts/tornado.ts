import { ticks } from 'd3';
import { linearScale } from './scale';

/** How far an input moves a result, at the ends of its range. */
export interface Driven {
	key: string;
	label: string;
	atLow: number;
	atHigh: number;
}

export interface DrivenRow extends Driven {
	labelY: number;
	barY: number;
	barHeight: number;
	/** Left of the middle: what makes the result less. */
	less: { x: number; width: number };
	more: { x: number; width: number };
	/** The values at the bar's ends, and where they stand; one after the bar where it is short. */
	ends: { x: number; anchor: 'start' | 'end'; value: number; both: boolean }[];
	valueY: number;
}

export interface Tornado {
	rows: DrivenRow[];
	middle: number;
	middleLabel: number;
	axis: { value: number; x: number }[];
	bottom: number;
}

const TOP = 20;
const BOTTOM_MARGIN = 26;
const ROW = 48;
const BAR = 12;
/** Room for a value beside a bar. */
const VALUE_ROOM = 56;
/** Bars this short are labelled once, with how far they reach to either side. */
const SHORT = 20;
/** The most rows that have room; the table has them all. */
const MOST_DRIVERS = 4;

/** Bars around the middle result, the longest first. Sizes in pixels. */
export function tornado(
	inputs: readonly Driven[],
	middle: number,
	width: number,
	height: number,
	span: { low: number; high: number }
): Tornado {
	const bottom = height - BOTTOM_MARGIN;
	const shown = inputs.slice(0, MOST_DRIVERS);
	const step = Math.min(ROW, (bottom - TOP) / Math.max(1, shown.length));
	const x = linearScale([span.low, span.high], [VALUE_ROOM, width - VALUE_ROOM]);
	const rows = shown.map((driven, index): DrivenRow => {
		const top = TOP + step * index;
		const [from, to] = [driven.atLow, driven.atHigh].map(x).sort((one, other) => one - other);
		const centre = x(middle);
		const barHeight = Math.min(BAR, step - 22);
		const barY = top + 18;
		return {
			...driven,
			labelY: top + 12,
			barY,
			barHeight,
			less: { x: Math.min(from, centre), width: Math.max(0, centre - from) },
			more: { x: centre, width: Math.max(0, to - centre) },
			ends: endsOf(driven, from, to, width),
			valueY: barY + barHeight / 2 + 4
		};
	});
	return {
		rows,
		middle: x(middle),
		middleLabel: Math.max(24, Math.min(width - 24, x(middle))),
		axis: ticks(span.low, span.high, 3).map((value) => ({ value, x: x(value) })),
		bottom
	};
}

function endsOf({ atLow, atHigh }: Driven, from: number, to: number, width: number): DrivenRow['ends'] {
	const [low, high] = [atLow, atHigh].sort((one, other) => one - other);
	if (to - from < SHORT) {
		const value = (high - low) / 2;
		const right = to + 6 + VALUE_ROOM <= width;
		return [{ x: right ? to + 6 : from - 6, anchor: right ? 'start' : 'end', value, both: true }];
	}
	return [
		{ x: from - 5, anchor: 'end', value: low, both: false },
		{ x: to + 5, anchor: 'start', value: high, both: false }
	];
}
