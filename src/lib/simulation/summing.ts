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
	private count: number;

	/**
	 * @param capacity the most numbers that a row can hold
	 * @param first place of the first number: those before it may be put there later
	 */
	constructor(
		private readonly kernel: Kernel,
		readonly width: number,
		private readonly capacity: number,
		first = 0
	) {
		this.address = kernel.call.createRows(width, capacity);
		this.count = first;
		kernel.call.fillRows(this.address, first);
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

	/** Copies of rows from a place on, one after the other. */
	copies(rows: readonly number[], first = 0): Float64Array {
		const count = this.count - first;
		const copies = new Float64Array(rows.length * count);
		rows.forEach((row, index) => copies.set(this.row(row).subarray(first), index * count));
		return copies;
	}

	/** Puts numbers into rows, so many from a place on, one row's after the other's. */
	put(rows: readonly number[], first: number, count: number, values: Float64Array): void {
		const { address, kernel } = this;
		kernel.call.flushRows(address);
		rows.forEach((row, index) => {
			const numbers = values.subarray(index * count, (index + 1) * count);
			kernel.list(this.startOf(row) + first * 8, count).set(numbers);
		});
		this.count = Math.max(this.count, first + count);
		kernel.call.fillRows(address, this.count);
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
	single.put([0], 0, n, values);
	return single.sumUp(0, shares);
}
