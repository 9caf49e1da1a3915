/** A point of a curve, in pixels of the picture. */
export interface Point {
	x: number;
	y: number;
}

interface Size {
	width: number;
	height: number;
}

const BESIDE = 10;
/** From a curve, so that its stroke stays clear. */
const CLEAR = 6;
const STEP = 6;
/** How far the box may reach over the picture's edges. */
const OVERHANG = 14;

/**
 * Places a reading box beside its line, where it covers no curve.
 * @param curves what must stay visible, as points from left to right
 * @param reach from the highest to the lowest that the box may take up
 */
export function placeBox(
	box: Size,
	line: number,
	width: number,
	reach: { top: number; bottom: number },
	curves: readonly (readonly Point[])[]
): Point | null {
	for (const x of sidesOf(box, line, width)) {
		for (let y = reach.bottom - box.height; y >= reach.top; y -= STEP) {
			if (!curves.some((points) => crosses(points, x, y, box))) return { x, y };
		}
	}
	return null;
}

/** Inside the picture where it covers least of the curves, for a box that covers some wherever it stands. */
export function placeLeastCovering(
	box: Size,
	line: number,
	width: number,
	reach: { top: number; bottom: number },
	curves: readonly (readonly Point[])[]
): Point {
	const beside = sidesOf(box, line, width);
	let least = { x: 0, y: reach.top, covered: Infinity };
	for (const x of beside.length > 0 ? beside : [width + OVERHANG - box.width]) {
		for (let y = reach.top; y <= Math.max(reach.top, reach.bottom - box.height); y += STEP) {
			const covered = curves.reduce((sum, points) => sum + pointsUnder(points, x, y, box), 0);
			if (covered < least.covered) least = { x, y, covered };
		}
	}
	return { x: least.x, y: least.y };
}

/** The left edges that a box beside the line can have, the one with more room first. */
function sidesOf(box: Size, line: number, width: number): number[] {
	const right = line + BESIDE;
	const left = line - BESIDE - box.width;
	const sides = line > width / 2 ? [left, right] : [right, left];
	return sides.filter((x) => x >= -OVERHANG && x + box.width <= width + OVERHANG);
}

/** Whether a curve passes through a box. */
function crosses(points: readonly Point[], x: number, y: number, { width, height }: Size): boolean {
	return points.some((point, at) => {
		const next = points[at + 1] ?? point;
		if (next.x < x - CLEAR || point.x > x + width + CLEAR) return false;
		const high = Math.min(point.y, next.y) - CLEAR;
		const low = Math.max(point.y, next.y) + CLEAR;
		return low > y && high < y + height;
	});
}

function pointsUnder(points: readonly Point[], left: number, top: number, { width, height }: Size): number {
	return points.filter(({ x, y }) => x >= left && x <= left + width && y >= top && y <= top + height).length;
}
