/** The figures behind a picture, already written. Rows and cells in the order of the head. */
export interface FigureTable {
	caption: string;
	/** The first names what the rows are. */
	head: string[];
	rows: { name: string; cells: string[] }[];
}
