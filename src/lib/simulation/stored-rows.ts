import { BAND_SHARES, entryOf, shareAbove, type BandEntry } from './summarise';
import type { SummedRows } from './summing';

/** What is kept of every future's numbers: a row for each. */
export interface Rows {
	/** The next futures' numbers, by row and lane: to be written before each `add`. */
	readonly latest: Float64Array;
	/** Takes the numbers in `latest`, of so many lanes. */
	add(lanes: number): void;
	/** What a band says of a row. */
	entry(row: number): BandEntry;
	/** Share of the futures above a value in a row; null where it is defined in none. */
	shareAbove(row: number, value: number): number | null;
}

/** Keeps all numbers. */
export class StoredRows implements Rows {
	constructor(private readonly rows: SummedRows) {}

	get latest(): Float64Array {
		return this.rows.latest;
	}

	add(lanes: number): void {
		this.rows.add(lanes);
	}

	/** Copies of the rows as far as they are filled. */
	filled(): Float64Array[] {
		return Array.from({ length: this.rows.width }, (_, row) => this.rows.row(row).slice());
	}

	/** Takes over the rows of the next `trials` futures. */
	absorb(rows: readonly Float64Array[], trials: number): void {
		this.rows.append(rows, trials);
	}

	entry(row: number): BandEntry {
		return entryOf(this.rows.row(row), this.rows.sumUp(row, BAND_SHARES));
	}

	shareAbove(row: number, value: number): number | null {
		return shareAbove(this.rows.row(row), value);
	}
}
