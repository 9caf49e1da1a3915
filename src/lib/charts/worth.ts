import { ticks } from 'd3';
import { linearScale, type Scale } from './scale';
import { commonRadius, oneDot, stackDots, type DotStack } from './dots';

/** Where a label is anchored, and how wide it is at most. */
interface WorthLabel {
	x: number;
	anchor: 'start' | 'end';
	room: number;
}

/** One row of dots: who it is about, and where its label stands beside the dots. */
export interface WorthRow {
	key: 'cac' | 'baseline' | 'plan';
	floor: number;
	stack: DotStack;
	radius: number;
	label: WorthLabel;
	/** null where nothing is known */
	mean: number | null;
}

/** A line at a multiple of the cost, in pieces where it would strike through a label. */
export interface WorthMark {
	times: number;
	x: number;
	/** Middle of the label above; null where the other mark's stands too near. */
	labelX: number | null;
	pieces: { from: number; to: number }[];
}

export interface WorthPicture {
	rows: WorthRow[];
	/** The money axis: labelled values and where they stand. */
	axis: { value: number; x: number }[];
	/** Lifetime value at once and at three times the mean cost of winning a customer. */
	marks: WorthMark[];
	bottom: number;
	/** Where an amount stands. */
	x: Scale;
	/** Where the note about what a dot is has room: over the floor of a row, at one side; null where nowhere. */
	note: { floor: number; x: number; anchor: 'start' | 'end' } | null;
	/** Whether every row's futures are all alike, so that each has one dot. */
	alike: boolean;
}

/** What a row shows: quantiles, ascending, and the mean; no dots and no mean where nothing is known. Money. */
export interface Worth {
	dots: readonly number[];
	mean: number | null;
}

export interface WorthData {
	cac: Worth;
	baseline: Worth;
	plan: Worth | null;
}

const TOP = 24;
const BOTTOM_MARGIN = 26;
/** How wide the labels are at most; why there is no cost takes more than the cost. */
const LABEL_ROOM = { cac: 60, noCac: 84, baseline: 92, plan: 84 };
/** A label's two lines reach so far above the floor of its row. */
const LABEL_HEIGHT = 36;
const NOTE_ROOM = 104;
const BESIDE = 12;
/** A mark's label is so wide. */
const MARK_LABEL = 34;
/** One dot for all futures is larger than one of fifty. */
const ONE_DOT = 5.5;

/** Places costs and values on one money axis that starts at zero. Sizes in pixels. */
export function worthPicture(data: WorthData, width: number, height: number, highest: number): WorthPicture {
	const bottom = height - BOTTOM_MARGIN;
	const x = linearScale([0, highest || 1], [7, width - 8]);
	const lists = [
		{ key: 'cac' as const, ...data.cac },
		{ key: 'baseline' as const, ...data.baseline },
		...(data.plan ? [{ key: 'plan' as const, ...data.plan }] : [])
	];
	const markXs = marksAt(data.cac.mean, x, width);
	const rowHeight = (bottom - TOP) / lists.length;
	const room = Math.min(rowHeight - 8, 64);
	const spread = lists.map(({ dots }) => (areAlike(dots, highest) ? [] : dots.map(x)));
	const radius = commonRadius(spread, room);
	const rows = lists.map(({ key, dots, mean }, index): WorthRow => {
		const floor = TOP + rowHeight * (index + 1);
		const single = spread[index].length === 0 && dots.length > 0;
		const stack = single
			? oneDot(x(dots[0]), ONE_DOT, floor - 2)
			: stackDots(spread[index], radius, floor - 2, room);
		const label =
			dots.length === 0
				? { x: 0, anchor: 'start' as const, room: LABEL_ROOM.noCac }
				: labelPlace(key, stack, markXs, width);
		return { key, floor, stack, radius: single ? ONE_DOT : radius, label, mean };
	});
	return {
		rows,
		axis: (highest > 0 ? ticks(0, highest, Math.max(2, Math.floor(width / 100))) : [0]).map((value) => ({
			value,
			x: x(value)
		})),
		marks: markXs.map((mark) => ({ ...mark, pieces: piecesOf(mark.x, rows, bottom) })),
		bottom,
		x,
		note: notePlace(
			rows,
			markXs.map((mark) => mark.x),
			width
		),
		alike: spread.every((list) => list.length === 0)
	};
}

/** So little of the axis is less than a pixel: the futures are all alike. */
const ALIKE = 0.002;

function areAlike(dots: readonly number[], highest: number): boolean {
	return dots.length > 0 && dots[dots.length - 1] - dots[0] <= ALIKE * highest;
}

function marksAt(cost: number | null, x: (value: number) => number, width: number) {
	if (cost === null || cost <= 0) return [];
	const marks = [1, 3].map((times) => ({ times, x: x(times * cost) })).filter((mark) => mark.x <= width - 8);
	const inside = (at: number) => Math.max(MARK_LABEL / 2, Math.min(width - MARK_LABEL / 2, at));
	return marks.map((mark, index) => {
		const next = marks[index + 1];
		const crowded = next !== undefined && inside(next.x) - inside(mark.x) < MARK_LABEL;
		return { ...mark, labelX: crowded ? null : inside(mark.x) };
	});
}

/** Beside the dots, on the side where there is room, rather where no mark passes. */
function labelPlace(
	key: WorthRow['key'],
	stack: DotStack,
	marks: readonly { x: number }[],
	width: number
): WorthLabel {
	const room = LABEL_ROOM[key];
	const right = { x: stack.to + BESIDE, anchor: 'start' as const, room };
	const left = { x: stack.from - BESIDE, anchor: 'end' as const, room };
	const fits = [right, left].filter((label) => {
		const [from, to] = reach(label);
		return from >= 0 && to <= width;
	});
	const clear = fits.filter((label) => !marks.some((mark) => isUnder(mark.x, label)));
	const preferred = key === 'cac' ? right : left;
	const choice = clear.length > 0 ? clear : fits;
	if (choice.length === 0) return left.x - room >= 0 ? left : right;
	return choice.includes(preferred) ? preferred : choice[0];
}

const reach = ({ x, anchor, room }: WorthLabel) => (anchor === 'start' ? [x, x + room] : [x - room, x]);

function isUnder(markX: number, label: WorthLabel): boolean {
	const [from, to] = reach(label);
	return markX > from - 4 && markX < to + 4;
}

/** A mark from the top to the axis, without where a label stands in its way. */
function piecesOf(x: number, rows: readonly WorthRow[], bottom: number): WorthMark['pieces'] {
	const pieces: WorthMark['pieces'] = [];
	let from = 18;
	for (const row of rows) {
		if (!isUnder(x, row.label)) continue;
		pieces.push({ from, to: row.floor - LABEL_HEIGHT });
		from = row.floor - 2;
	}
	return [...pieces, { from, to: bottom }];
}

/** The lowest row with room for the note beside its dots and label, clear of the marks; rather one of many dots. */
function notePlace(rows: readonly WorthRow[], marks: readonly number[], width: number): WorthPicture['note'] {
	const clear = (low: number, high: number) => !marks.some((mark) => mark > low && mark < high);
	const upwards = [...rows].reverse();
	const many = upwards.filter(({ stack }) => stack.dots.length > 1);
	const candidates = [...many, ...upwards.filter((row) => !many.includes(row))];
	for (const { floor, stack, label } of candidates) {
		const ends = reach(label);
		const from = Math.min(stack.from, ends[0]);
		const to = Math.max(stack.to, ends[1]);
		if (from >= NOTE_ROOM && clear(0, NOTE_ROOM)) return { floor, x: 0, anchor: 'start' };
		if (to <= width - NOTE_ROOM && clear(width - NOTE_ROOM, width)) return { floor, x: width, anchor: 'end' };
	}
	return null;
}

/** The highest value the axis has to reach; three times the cost only where that does not squeeze the rest. */
export function highestWorth({ cac, baseline, plan }: WorthData): number {
	const most = Math.max(0, ...cac.dots, ...baseline.dots, ...(plan?.dots ?? []));
	const triple = 3 * (cac.mean ?? 0);
	return 1.04 * (triple <= 2 * most ? Math.max(most, triple) : most);
}
