import { BAND_SHARES, entryOf, shareAbove, type BandEntry } from './summarise';
import type { SummedRows } from './summing';

/** What is kept of every future's numbers: a row for each. */
export interface Rows {
	/**
	 * Takes the next futures' numbers.
	 * @param lanes how many futures
	 * @param latest their numbers by row and lane, where the kernel wrote them
	 */
	add(lanes: number, latest: Float64Array): void;
	/** What a band says of a row. */
	entry(row: number): BandEntry;
	/** Share of the futures above a value in a row; null where it is defined in none. */
	shareAbove(row: number, value: number): number | null;
}

/** Keeps all numbers. */
export class StoredRows implements Rows {
	/** What somebody else found, or was found before. */
	private readonly known = new Map<number, BandEntry>();

	constructor(readonly rows: SummedRows) {}

	/** Takes over what is said of a row, when all its numbers are in. */
	know(row: number, entry: BandEntry): void {
		this.known.set(row, entry);
	}

	add(lanes: number): void {
		this.rows.add(lanes);
	}

	entry(row: number): BandEntry {
		return this.known.get(row) ?? entryOf(this.rows.row(row), this.rows.sumUp(row, BAND_SHARES));
	}

	shareAbove(row: number, value: number): number | null {
		return shareAbove(this.rows.row(row), value);
	}
}
