/** A figure with thousands marked off and so many digits behind the point; a dash for what could not be measured. */
export function inFigures(value: number | null, digits = 0): string {
	if (value === null) return '–';
	return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export const percent = (share: number, digits = 2): string => `${inFigures(100 * share, digits)} %`;

/** Columns of equal width under a title: the first to the left, figures to the right. */
export function table(title: string, rows: string[][]): string {
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
	const lines = rows.map((row) =>
		row
			.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
			.join('  ')
	);
	return `${title}\n${lines.join('\n')}\n`;
}
