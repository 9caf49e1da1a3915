/** A cell of the picture of cohorts: a group that joined in one stretch, at the end of a later one. */
export interface Cell {
	/** Which group, and at the end of which stretch, counted from 0. */
	row: number;
	column: number;
	x: number;
	y: number;
	width: number;
	height: number;
	value: number;
	opacity: number;
	/** Whether it is below zero, as a difference may be. */
	less: boolean;
}

const LEFT = 34;
const TOP = 4;
const BOTTOM_MARGIN = 26;
const GAP = 1.5;
export const FAINTEST = 0.1;
export const STRONGEST = 0.96;

/** Lays cells out as a staircase: one row for each group, columns in step with the months. Sizes in pixels. */
export function cohortCells(rows: readonly (readonly number[])[], width: number, height: number): Cell[] {
	const across = (width - LEFT) / rows.length;
	const down = (height - BOTTOM_MARGIN - TOP) / rows.length;
	const { least, most } = reachOf(rows);
	return rows.flatMap((row, at) =>
		row.map((value, index): Cell => {
			const depth = most > least ? (Math.abs(value) - least) / (most - least) : most > 0 ? 1 : 0;
			return {
				row: at,
				column: at + index,
				x: LEFT + across * (at + index) + GAP / 2,
				y: TOP + down * at + GAP / 2,
				width: across - GAP,
				height: down - GAP,
				value,
				opacity: FAINTEST + (STRONGEST - FAINTEST) * depth,
				less: value < 0
			};
		})
	);
}

/** The least and the most that cells show, as distances from nothing where some are below it. */
export function reachOf(rows: readonly (readonly number[])[]): { least: number; most: number } {
	const values = rows.flat();
	const sizes = values.map(Math.abs);
	if (sizes.length === 0) return { least: 0, most: 0 };
	const differs = values.some((value) => value < 0);
	return { least: differs ? 0 : Math.min(...sizes), most: Math.max(...sizes) };
}

/** The cell that a key leads to from another; null where the key leads nowhere. */
export function cellAfter(
	key: string,
	{ row, column }: { row: number; column: number },
	groups: number
): { row: number; column: number } | null {
	const to = {
		ArrowLeft: { row, column: column - 1 },
		ArrowRight: { row, column: column + 1 },
		ArrowUp: { row: row - 1, column },
		ArrowDown: { row: row + 1, column },
		Home: { row, column: row },
		End: { row, column: groups - 1 }
	}[key];
	if (!to || to.row < 0 || to.row >= groups || to.column >= groups) return null;
	return to.column < to.row ? null : to;
}
