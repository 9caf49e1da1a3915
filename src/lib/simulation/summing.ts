import { interpolate, quantilePosition, sortedQuantiles } from '../numeric/quantiles';
import { Kernel, ROW_BYTES, type Address } from './kernel';

/** What is said of values: their mean, their standard deviation as a sample, and quantiles. */
export interface Summed {
	mean: number;
	sd: number;
	quantiles: number[];
}

/** Fewer values are sorted whole; a bucket should hold a handful. */
const SORT_BELOW = 100;
const BUCKETS = 1024;
const VALUES_PER_BUCKET = 8;
/** Rows that the kernel measures at once. */
const TOGETHER = 4;

/** Numbers of futures in rows, kept in a kernel, and what is said of a row. */
export class SummedRows {
	private readonly address: Address;
	private count = 0;
	/** Which rows are measured, and of how many numbers. */
	private measured = { first: -1, count: 0 };

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
		this.measured = { first: -1, count: 0 };
	}

	/**
	 * Mean, standard deviation and type-7 quantiles of a row of finite values, the quantiles exactly: values are counted
	 * into equal buckets and only the buckets that hold a wanted rank are gathered and sorted (about a tenth of the time of
	 * sorting). Where one of them is NaN, so is the mean, and there are no quantiles. @throws RangeError when there are no values
	 * @param shares ascending
	 */
	sumUp(row: number, shares: readonly number[]): Summed {
		const { address, count: n, kernel } = this;
		const { call } = kernel;
		if (n === 0) throw new RangeError('quantiles of nothing');
		this.measure(row);
		const place = row % TOGETHER;
		const mean = kernel.list(call.sumsOf(address), TOGETHER)[place] / n;
		const least = kernel.list(call.leastOf(address), TOGETHER)[place];
		const most = kernel.list(call.mostOf(address), TOGETHER)[place];
		if (mean !== mean) return { mean, sd: NaN, quantiles: [] };
		if (most === least) return { mean, sd: 0, quantiles: shares.map(() => least) };
		const buckets = Math.min(BUCKETS, Math.ceil(n / VALUES_PER_BUCKET));
		const scale = (buckets - 1) / (most - least);
		const sorting = n < SORT_BELOW || !(scale < Infinity);
		const squares = call.countRow(address, row, mean, least, sorting ? 0 : scale);
		const sd = Math.sqrt(squares / (n - 1));
		if (sorting) return { mean, sd, quantiles: sortedQuantiles(this.row(row).slice().sort(), shares) };
		const positions = shares.map((share) => quantilePosition(n, share));
		const ranks = positions.flatMap(({ lower }) => [lower, Math.min(lower + 1, n - 1)]);
		const found = this.gather(row, ranks);
		return {
			...{ mean, sd },
			quantiles: positions.map(({ weight }, index) =>
				interpolate(found[2 * index], found[2 * index + 1], weight)
			)
		};
	}

	private measure(row: number): void {
		const { count, measured } = this;
		const first = row - (row % TOGETHER);
		if (measured.first === first && measured.count === count) return;
		this.kernel.call.flushRows(this.address);
		this.kernel.call.measureRows(this.address, first);
		this.measured = { first, count };
	}

	/** The values of ranks (ascending) of the row last counted. */
	private gather(row: number, ranks: readonly number[]): number[] {
		const { address, capacity, kernel } = this;
		const { call } = kernel;
		const counts = kernel.whole(call.countsOf(address), BUCKETS);
		const places = kernel.whole(call.placesOf(address), BUCKETS);
		const gathered = kernel.list(call.gatheredOf(address), capacity);
		const slots: { start: number; end: number }[] = [];
		const found: number[] = [];
		places.fill(-1);
		let bucket = 0;
		let below = 0;
		let room = 0;
		for (const rank of ranks) {
			while (below + counts[bucket] <= rank) below += counts[bucket++];
			if (places[bucket] < 0) {
				places[bucket] = room;
				slots.push({ start: room, end: room + counts[bucket] });
				room += counts[bucket];
			}
			found.push(slots[slots.length - 1].start + rank - below);
		}
		call.pickRow(address, row);
		for (const { start, end } of slots) gathered.subarray(start, end).sort();
		return found.map((place) => gathered[place]);
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
