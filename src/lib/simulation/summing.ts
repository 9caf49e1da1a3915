import { Kernel, ROW_BYTES, type Address } from './kernel';

/** What is said of values: their mean, their standard deviation as a sample, and quantiles. */
export interface Summed {
	mean: number;
	sd: number;
	quantiles: number[];
}

/** Numbers of futures in rows, kept in a kernel, and what is said of a row. */
export class SummedRows {
	private readonly address: Address;
	private count = 0;

	/** @param capacity the most numbers that a row can hold */
	constructor(
		private readonly kernel: Kernel,
		readonly width: number,
		private readonly capacity: number
	) {
		this.address = kernel.call.createRows(width, capacity);
	}

	/** Where the next futures' numbers of a row are to be written, by lane, before each `add`; rows follow each other. */
	latestAt(row: number): Address {
		return this.kernel.call.latestOf(this.address) + row * ROW_BYTES;
	}

	/** The next futures' numbers, by row and lane; valid until more is made. */
	get latest(): Float64Array {
		return this.kernel.rows(this.latestAt(0), this.width);
	}

	/** How many numbers each row has. */
	get taken(): number {
		return this.count;
	}

	/** Takes the numbers in `latest` of the first `lanes` lanes. */
	add(lanes: number): void {
		this.kernel.call.addRows(this.address, lanes);
		this.count += lanes;
	}

	/** A row as far as it is filled: a view. */
	row(row: number): Float64Array {
		this.kernel.call.flushRows(this.address);
		return this.kernel.list(this.startOf(row), this.count);
	}

	private startOf(row: number): Address {
		return this.kernel.call.rowsAt(this.address) + row * this.capacity * 8;
	}

	/** Copies of the rows as far as they are filled. */
	filled(): Float64Array[] {
		return Array.from({ length: this.width }, (_, row) => this.row(row).slice());
	}

	/** Appends so many numbers to every row. */
	append(rows: readonly Float64Array[], count: number): void {
		this.kernel.call.flushRows(this.address);
		rows.forEach((values, row) => this.kernel.list(this.startOf(row) + this.count * 8, count).set(values));
		this.count += count;
		this.kernel.call.fillRows(this.address, this.count);
	}

	/** Begins anew. */
	clear(): void {
		this.count = 0;
		this.kernel.call.fillRows(this.address, 0);
	}

	/**
	 * Mean, standard deviation and type-7 quantiles of a row of finite values. Where one of them is NaN, so is the mean, and
	 * there are no quantiles. @throws RangeError when there are no values
	 * @param shares ascending, 64 at most
	 */
	sumUp(row: number, shares: readonly number[]): Summed {
		const { address, kernel } = this;
		const { call } = kernel;
		if (this.count === 0) throw new RangeError('quantiles of nothing');
		kernel.list(call.sharesAt(address), shares.length).set(shares);
		call.sumUpRow(address, row, shares.length);
		const [mean, sd, ...quantiles] = kernel.list(call.summedAt(address), shares.length + 2);
		return mean === mean ? { mean, sd, quantiles } : { mean, sd: NaN, quantiles: [] };
	}
}

let single: SummedRows | null = null;
let room = 0;

/** The same of any values, which are left as they are. @throws RangeError when there are no values */
export function sumUp(values: Float64Array, shares: readonly number[]): Summed {
	const n = values.length;
	if (single === null || n > room) {
		room = 2 * n;
		single = new SummedRows(new Kernel(), 1, room);
	}
	single.clear();
	single.append([values], n);
	return single.sumUp(0, shares);
}
