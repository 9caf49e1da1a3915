import { linearScale, type Scale } from './scale';
import type { Axis } from './domain';

/** Where a picture's plot lies; sizes in pixels. Labels of the curves' ends stand in the right margin. */
export interface Plot {
	width: number;
	height: number;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

const LEFT = 44;
const RIGHT_MARGIN = 66;
const TOP = 22;
const BOTTOM_MARGIN = 26;
/** Room below the lowest gridline for "not from zero". */
const BREAK = 31;

export function plotOf(width: number, height: number): Plot {
	return {
		width,
		height,
		left: LEFT,
		right: Math.max(LEFT + 40, width - RIGHT_MARGIN),
		top: TOP,
		bottom: height - BOTTOM_MARGIN
	};
}

/** Months 0 .. last across the plot. */
export function monthScale(plot: Plot, last: number): Scale {
	return linearScale([0, Math.max(1, last)], [plot.left, plot.right]);
}

/** Values up the plot. */
export function valueScale(plot: Plot, axis: Axis): Scale {
	return linearScale([axis.low, axis.high], [axis.fromZero ? plot.bottom : plot.bottom - BREAK, plot.top]);
}

export interface MonthTick {
	month: number;
	x: number;
	/** null for a notch without a label */
	label: 'first' | 'between' | 'last' | null;
}

/** Least distance in pixels between the middle of the last label and that of the label before. */
const LAST_LABEL_ROOM = 58;
const LABEL_ROOM = 30;

/** Notches along the months, labelled where there is room: the first, round ones, the last. */
export function monthTicks(plot: Plot, last: number): MonthTick[] {
	const x = monthScale(plot, last);
	const labelStep = last <= 12 ? 3 : last <= 24 ? 6 : last <= 60 ? 12 : 24;
	const notchStep = labelStep === 3 ? 1 : labelStep / 2;
	const marks: MonthTick[] = [{ month: 0, x: x(0), label: 'first' }];
	for (let month = notchStep; month < last; month += notchStep) {
		const labelled =
			month % labelStep === 0 && x(month) - x(0) >= LABEL_ROOM && x(last) - x(month) >= LAST_LABEL_ROOM;
		marks.push({ month, x: x(month), label: labelled ? 'between' : null });
	}
	marks.push({ month: last, x: x(last), label: 'last' });
	return marks;
}
