import { linearScale } from './scale';

/** One bar of a bridge: what is there, or what comes and goes. */
export interface BridgeStep {
	key: string;
	kind: 'start' | 'more' | 'less' | 'plan' | 'end';
	/** How many there are at a start or an end; how many come (above 0) or go (below 0) at the others. */
	value: number;
}

export interface BridgeBar extends BridgeStep {
	x: number;
	y: number;
	width: number;
	height: number;
	/** Middle of the bar, where its labels stand. */
	middle: number;
	/** Baseline of the number above it. */
	labelY: number;
	/** From this bar's end to the next bar; null at the last. */
	link: { y: number; to: number } | null;
}

const TOP = 28;
const BOTTOM_MARGIN = 26;
const LINE = 13;
/** More bars than this stand so close that their names take two lines. */
const MOST_WIDE = 5;
const LABEL = 5;
/** Share of its place that a bar fills. */
const FILL = 0.72;

/** Where the bars stand: above one line of names, or above two. */
export function bridgeFloor(bars: number, height: number): number {
	return height - BOTTOM_MARGIN - (bars > MOST_WIDE ? LINE : 0);
}

/** The lines of a bar's name. */
export function nameLines(name: string, bars: number): string[] {
	return bars > MOST_WIDE ? name.split(' ') : [name];
}

/** Stands bars beside each other, each beginning where the one before ended. Sizes in pixels. */
export function bridgeBars(steps: readonly BridgeStep[], width: number, height: number): BridgeBar[] {
	const bottom = bridgeFloor(steps.length, height);
	let level = 0;
	const spans = steps.map((step) => {
		const from = step.kind === 'start' || step.kind === 'end' ? 0 : level;
		level = from + step.value;
		return { step, from, to: level };
	});
	const highest = Math.max(1, ...spans.flatMap(({ from, to }) => [from, to]));
	const y = linearScale([0, highest], [bottom, TOP]);
	const place = width / steps.length;
	return spans.map(({ step, from, to }, index) => {
		const x = place * (index + (1 - FILL) / 2);
		const top = y(Math.max(from, to));
		return {
			...step,
			x,
			y: top,
			width: place * FILL,
			height: Math.max(step.value === 0 ? 0 : 1, y(Math.min(from, to)) - top),
			middle: place * (index + 0.5),
			labelY: top - LABEL,
			link: index + 1 < steps.length ? { y: y(to), to: place * (index + 1 + (1 - FILL) / 2) } : null
		};
	});
}
