/** What the menu of a figure's files says. */
export interface DownloadWords {
	/** The accessible name of the button that opens it, and of the menu. */
	tool: (name: string) => string;
	/** Name and use of each kind of file. */
	svg: [string, string];
	png: [string, string];
	csv: [string, string];
	/** Below an exported picture: what its bands are. */
	bands: string;
	/** The same below one without bands. */
	source: string;
	failed: string;
}

export interface FigureWords {
	/** The accessible name of the button that opens the table. */
	tool: (name: string) => string;
	/** The accessible name of the table's scrolling region. */
	region: (name: string) => string;
	download: DownloadWords;
}
