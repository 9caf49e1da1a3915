import type { Cell } from '../format/csv';

/** The figures behind a picture, already written. Rows and cells in the order of the head. */
export interface FigureTable {
	caption: string;
	/** The first names what the rows are. */
	head: string[];
	rows: { name: string; cells: string[] }[];
	/** The same as it was computed, for a spreadsheet; where absent, it gets what is written. */
	raw?: { head: string[]; rows: Cell[][] };
}

/** What a spreadsheet gets of a table: a row for the head, and one for each of the others. */
export function rawOf({ head, rows, raw }: FigureTable): readonly (readonly Cell[])[] {
	return raw ? [raw.head, ...raw.rows] : [head, ...rows.map(({ name, cells }) => [name, ...cells])];
}
