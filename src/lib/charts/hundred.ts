/** A dot of a hundred. */
export interface HundredDot {
	x: number;
	y: number;
	radius: number;
	luck: boolean;
}

const COLUMNS = 20;
const ROWS = 5;
const FIRST_ROW = 46;
const LARGEST = 6;

/** A hundred dots in five rows of twenty, the last of them luck's. Sizes in pixels. */
export function hundredDots(luck: number, width: number): HundredDot[] {
	const step = Math.min(width / COLUMNS, 2 * LARGEST + 4);
	const radius = Math.min(LARGEST, step / 2 - 1.2);
	return Array.from({ length: COLUMNS * ROWS }, (_, index) => ({
		// downwards, so that the last ones are the right end
		x: step * (Math.floor(index / ROWS) + 0.5),
		y: FIRST_ROW + step * (index % ROWS),
		radius,
		luck: index >= COLUMNS * ROWS - luck
	}));
}
