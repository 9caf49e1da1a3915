import { interpolate, quantilePosition } from '../numeric/quantiles';
import { LANES } from './kernel';
import type { Rows } from './stored-rows';
import { BAND_SHARES, bandEntry, type BandEntry } from './summarise';

/** Of a row: between its overflow bins the others lie evenly over the range where the quantiles are expected. */
const BINS = 1024;
/** A bin with more values holds equal ones: they are counted by value. */
const MANY = 4096;

/** Values of a bin that holds a wanted rank. */
interface Gathered {
	/** Values of the row below the bin. */
	below: number;
	values: Float64Array;
	filled: number;
	/** Instead of `values` in a bin of many. */
	counts: Map<number, number> | null;
}

/**
 * The same figures, to the bit, of more futures than memory holds, from living through them twice: the first time
 * values are counted into bins, the second time those in the bins that hold a wanted rank are gathered.
 */
export class CountedRows implements Rows {
	private readonly least: Float64Array;
	private readonly scales: Float64Array;
	private readonly bins: Int32Array;
	private readonly defined: Int32Array;
	private readonly sums: Float64Array;
	private readonly squares: Float64Array;
	private readonly above: number[];
	/** By row and bin: one more than its place among those gathered, or 0. */
	private readonly wanted: Int32Array;
	private readonly gathered: Gathered[] = [];
	private secondTime = false;
	private trials = 0;

	/**
	 * @param expected what some of the futures say of each row: the quantiles of all will be near
	 * @param thresholds whose shares above will be asked for
	 */
	constructor(
		expected: readonly BandEntry[],
		private readonly thresholds: readonly { row: number; value: number }[]
	) {
		const width = expected.length;
		this.bins = new Int32Array(width * BINS);
		this.wanted = new Int32Array(width * BINS);
		this.least = new Float64Array(width);
		this.scales = new Float64Array(width);
		this.defined = new Int32Array(width);
		this.sums = new Float64Array(width);
		this.squares = new Float64Array(width);
		this.above = thresholds.map(() => 0);
		expected.forEach(({ p5, p95 }, row) => {
			if (p5 === null || p95 === null) return;
			const spread = p95 - p5;
			this.least[row] = p5 - spread / 2;
			this.scales[row] = spread > 0 ? (BINS - 2) / (2 * spread) : 0;
		});
	}

	add(lanes: number, latest: Float64Array): void {
		if (this.secondTime) this.gather(lanes, latest);
		else this.count(lanes, latest);
	}

	private binOf(row: number, value: number): number {
		const at = (value - this.least[row]) * this.scales[row];
		if (!(at >= 0)) return row * BINS;
		return row * BINS + (at < BINS - 2 ? 1 + Math.floor(at) : BINS - 1);
	}

	private count(lanes: number, latest: Float64Array): void {
		const { bins, defined, sums } = this;
		this.trials += lanes;
		for (let row = 0; row < defined.length; row++) {
			for (let lane = 0; lane < lanes; lane++) {
				const value = latest[row * LANES + lane];
				if (value !== value) continue;
				bins[this.binOf(row, value)] += 1;
				defined[row] += 1;
				sums[row] += value;
			}
		}
		this.thresholds.forEach(({ row, value }, index) => {
			for (let lane = 0; lane < lanes; lane++) if (latest[row * LANES + lane] > value) this.above[index] += 1;
		});
	}

	/** Ends the first time: the same futures are to be added once more. */
	rewind(): void {
		this.secondTime = true;
		for (let row = 0; row < this.defined.length; row++) {
			let bin = row * BINS;
			let below = 0;
			for (const rank of this.ranks(row)) {
				while (below + this.bins[bin] <= rank) below += this.bins[bin++];
				if (this.wanted[bin] === 0) this.want(bin, below);
			}
		}
	}

	private ranks(row: number): number[] {
		const n = this.defined[row];
		if (n === 0) return [];
		return BAND_SHARES.flatMap((share) => {
			const { lower } = quantilePosition(n, share);
			return [lower, Math.min(lower + 1, n - 1)];
		});
	}

	private want(bin: number, below: number): void {
		const count = this.bins[bin];
		this.wanted[bin] = this.gathered.push({
			below,
			values: new Float64Array(count > MANY ? 0 : count),
			filled: 0,
			counts: count > MANY ? new Map<number, number>() : null
		});
	}

	private gather(lanes: number, latest: Float64Array): void {
		const { wanted, sums, defined, squares } = this;
		for (let row = 0; row < defined.length; row++) {
			const mean = sums[row] / defined[row];
			for (let lane = 0; lane < lanes; lane++) {
				const value = latest[row * LANES + lane];
				if (value !== value) continue;
				squares[row] += (value - mean) * (value - mean);
				const place = wanted[this.binOf(row, value)];
				if (place > 0) put(this.gathered[place - 1], value);
			}
		}
	}

	entry(row: number): BandEntry {
		const n = this.defined[row];
		const ranks = this.ranks(row);
		let bin = row * BINS;
		let below = 0;
		const values = ranks.map((rank) => {
			while (below + this.bins[bin] <= rank) below += this.bins[bin++];
			return valueAt(this.gathered[this.wanted[bin] - 1], rank);
		});
		const quantiles = BAND_SHARES.map((share, index) =>
			interpolate(values[2 * index], values[2 * index + 1], quantilePosition(n, share).weight)
		);
		const sd = n > 1 ? Math.sqrt(this.squares[row] / (n - 1)) : 0;
		return bandEntry(this.trials, n, this.sums[row] / n, sd, quantiles);
	}

	shareAbove(row: number, value: number): number | null {
		const index = this.thresholds.findIndex((asked) => asked.row === row && asked.value === value);
		return this.defined[row] > 0 ? this.above[index] / this.defined[row] : null;
	}
}

function put(into: Gathered, value: number): void {
	if (into.counts) into.counts.set(value, (into.counts.get(value) ?? 0) + 1);
	else into.values[into.filled++] = value;
}

/** The value of a rank of the row. */
function valueAt(from: Gathered, rank: number): number {
	let left = rank - from.below;
	if (!from.counts) {
		if (from.filled > 0) from.values.sort();
		from.filled = 0;
		return from.values[left];
	}
	const sorted = [...from.counts].sort(([one], [other]) => one - other);
	for (const [value, count] of sorted) {
		if (left < count) return value;
		left -= count;
	}
	return NaN;
}
