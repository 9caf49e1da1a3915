/** A cell of a table that is written as CSV; null is an empty one. */
export type Cell = string | number | null;

/** Tells a spreadsheet that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What makes a spreadsheet take a text for a formula, in its full-width forms as well. */
const FORMULA_START = /^[=+\-@\t\r\n\0＝＋－＠−]/;

/** Digits beyond which a figure holds only the noise of binary arithmetic. */
const TRUE_DIGITS = 12;

/**
 * A table as CSV (RFC 4180) in UTF-8 with its mark. Numbers have a decimal point and no separators; a text that a
 * spreadsheet might run as a formula gets an apostrophe before it.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
	const lines = rows.map((row) => row.map(written).join(','));
	return BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join('');
}

function written(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return Number.isFinite(cell) ? trueDigits(cell) : '';
	const harmless = FORMULA_START.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function trueDigits(value: number): string {
	return String(Number(value.toPrecision(TRUE_DIGITS)));
}
