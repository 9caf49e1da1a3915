import { entryOf, shareAbove, type BandEntry } from './summarise';

/** What is kept of every future's numbers: a row for each. */
export interface Rows {
	/** Takes the numbers of a future, the next after those it has. */
	add(latest: Float64Array): void;
	/** What a band says of a row. */
	entry(row: number): BandEntry;
	/** Share of the futures above a value in a row; null where it is defined in none. */
	shareAbove(row: number, value: number): number | null;
}

/** Futures that are put into their rows together: a row's numbers lie far from the next row's. */
const TOGETHER = 8;

/** Keeps all numbers. */
export class StoredRows implements Rows {
	readonly rows: Float64Array[];
	private readonly waiting: Float64Array;
	private taken = 0;
	private placed = 0;

	/** @param capacity the most futures it can hold */
	constructor(
		private readonly width: number,
		capacity: number
	) {
		this.rows = Array.from({ length: width }, () => new Float64Array(capacity));
		this.waiting = new Float64Array(width * TOGETHER);
	}

	add(latest: Float64Array): void {
		this.waiting.set(latest, (this.taken - this.placed) * this.width);
		this.taken += 1;
		if (this.taken - this.placed === TOGETHER) this.place();
	}

	private place(): void {
		const { rows, waiting, width, placed, taken } = this;
		for (let row = 0; row < width; row++) {
			const into = rows[row];
			for (let trial = placed, from = row; trial < taken; trial++, from += width) into[trial] = waiting[from];
		}
		this.placed = taken;
	}

	/** The rows as far as they are filled. */
	filled(): Float64Array[] {
		this.place();
		return this.rows.map((row) => row.subarray(0, this.taken));
	}

	/** Takes over the rows of the next `trials` futures. */
	absorb(rows: readonly Float64Array[], trials: number): void {
		this.place();
		this.rows.forEach((row, index) => row.set(rows[index], this.taken));
		this.taken += trials;
		this.placed = this.taken;
	}

	entry(row: number): BandEntry {
		if (this.placed < this.taken) this.place();
		return entryOf(this.rows[row].subarray(0, this.taken));
	}

	shareAbove(row: number, value: number): number | null {
		if (this.placed < this.taken) this.place();
		return shareAbove(this.rows[row].subarray(0, this.taken), value);
	}
}
