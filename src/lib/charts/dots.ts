import { rounded } from './paths';

/** Dots stacked over an axis, one for every fiftieth of the futures, so that they can be counted. */
export interface DotStack {
	dots: { x: number; y: number }[];
	/** How far the dots reach. */
	from: number;
	to: number;
}

const RADII = [4.2, 3.6, 3, 2.4, 2.1, 1.8, 1.5];
const GAP = 0.2;

/** The largest radius with which no stack of any list is higher than `room`; where all fail, a middling one. */
export function commonRadius(lists: readonly (readonly number[])[], room: number): number {
	return RADII.find((radius) => lists.every((list) => tallest(list, radius) <= levels(radius, room))) ?? 2.4;
}

/**
 * Stacks dots at the given positions (pixels, any order) on a floor, none higher than `room`: what would rise above
 * it, because many futures are alike, spreads to both sides as a block.
 */
export function stackDots(
	positions: readonly number[],
	radius: number,
	floor: number,
	room: number
): DotStack {
	if (positions.length === 0) return { dots: [], from: 0, to: 0 };
	const step = 2 * radius + GAP;
	const most = levels(radius, room);
	const dots: { x: number; y: number }[] = [];
	for (const [bin, count] of binned(positions, radius)) {
		const columns = Math.ceil(count / most);
		const perColumn = Math.ceil(count / columns);
		for (let index = 0; index < count; index++) {
			const column = Math.floor(index / perColumn) - (columns - 1) / 2;
			const level = index % perColumn;
			dots.push({ x: (bin + 0.5 + column) * step, y: floor - (level + 0.5) * step + GAP / 2 });
		}
	}
	const xs = dots.map((dot) => dot.x);
	return { dots, from: Math.min(...xs) - radius, to: Math.max(...xs) + radius };
}

/** One dot that stands for all futures, where they are alike. */
export function oneDot(position: number, radius: number, floor: number): DotStack {
	return { dots: [{ x: position, y: floor - radius }], from: position - radius, to: position + radius };
}

/** All dots as one path: as an element for each they would cost more than all curves while a lever moves. */
export function dotsPath(dots: DotStack['dots'], radius: number): string {
	const half = (way: number) => `a${radius},${radius} 0 1 0 ${way * 2 * radius},0`;
	const round = `${half(1)}${half(-1)}Z`;
	return dots.map(({ x, y }) => `M${rounded(x - radius)},${rounded(y)}${round}`).join('');
}

const levels = (radius: number, room: number) => Math.max(1, Math.floor(room / (2 * radius + GAP)));

function binned(positions: readonly number[], radius: number): Map<number, number> {
	const bins = new Map<number, number>();
	for (const position of positions) {
		const bin = Math.floor(position / (2 * radius + GAP));
		bins.set(bin, (bins.get(bin) ?? 0) + 1);
	}
	return bins;
}

const tallest = (positions: readonly number[], radius: number) =>
	Math.max(0, ...binned(positions, radius).values());
