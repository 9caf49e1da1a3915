import { LANES } from './kernel';
import { entryOf, shareAbove, type BandEntry } from './summarise';

/** What is kept of every future's numbers: a row for each. */
export interface Rows {
	/** Takes the numbers of futures, the next after those it has: LANES for every row, of which so many are in use. */
	add(latest: Float64Array, lanes: number): void;
	/** What a band says of a row. */
	entry(row: number): BandEntry;
	/** Share of the futures above a value in a row; null where it is defined in none. */
	shareAbove(row: number, value: number): number | null;
}

/** Keeps all numbers. */
export class StoredRows implements Rows {
	private taken = 0;

	/** @param rows each as long as the most futures it can hold */
	constructor(readonly rows: readonly Float64Array[]) {}

	add(latest: Float64Array, lanes: number): void {
		const { rows, taken } = this;
		for (let row = 0, from = 0; row < rows.length; row++, from += LANES) {
			const into = rows[row];
			for (let lane = 0; lane < lanes; lane++) into[taken + lane] = latest[from + lane];
		}
		this.taken += lanes;
	}

	/** The rows as far as they are filled. */
	filled(): Float64Array[] {
		return this.rows.map((row) => row.subarray(0, this.taken));
	}

	/** Takes over the rows of the next `trials` futures. */
	absorb(rows: readonly Float64Array[], trials: number): void {
		this.rows.forEach((row, index) => row.set(rows[index], this.taken));
		this.taken += trials;
	}

	entry(row: number): BandEntry {
		return entryOf(this.rows[row].subarray(0, this.taken));
	}

	shareAbove(row: number, value: number): number | null {
		return shareAbove(this.rows[row].subarray(0, this.taken), value);
	}
}
