import { LANES } from './kernel';

/** What one arm did in one segment, by month and lane: month 1 of lane 0 is at index 0, month 2 at LANES. */
export class Months {
	readonly customers: Float64Array;
	readonly newCustomers: Float64Array;
	readonly lostCustomers: Float64Array;
	readonly mrr: Float64Array;
	/** Revenue lost with the customers who left, at last month's ticket. */
	readonly lostMrr: Float64Array;
	readonly cash: Float64Array;
	/** What went into the change of revenue in the last month, by lane. */
	readonly newMrr: Float64Array;
	readonly expansionMrr: Float64Array;
	readonly contractionMrr: Float64Array;

	/** Rows that it takes. */
	static rows(months: number): number {
		return 6 * months + 3;
	}

	/** @param all its rows, in the order of the kernel's Months */
	constructor(private readonly all: Float64Array) {
		const byMonth = all.length - 3 * LANES;
		const [customers, newCustomers, lostCustomers, mrr, lostMrr, cash] = parts(all, 0, byMonth / 6, 6);
		const [newMrr, expansionMrr, contractionMrr] = parts(all, byMonth, LANES, 3);
		this.customers = customers;
		this.newCustomers = newCustomers;
		this.lostCustomers = lostCustomers;
		this.mrr = mrr;
		this.lostMrr = lostMrr;
		this.cash = cash;
		this.newMrr = newMrr;
		this.expansionMrr = expansionMrr;
		this.contractionMrr = contractionMrr;
	}

	/** Becomes the sum of several segments. */
	sumOf(segments: readonly Months[]): void {
		const { all } = this;
		all.fill(0);
		for (const { all: added } of segments) {
			for (let at = 0; at < all.length; at++) all[at] += added[at];
		}
	}
}

function parts(all: Float64Array, from: number, length: number, count: number): Float64Array[] {
	return Array.from({ length: count }, (_, part) =>
		all.subarray(from + part * length, from + (part + 1) * length)
	);
}
