import { LANES } from '../numeric/stream';

const BY_MONTH = ['customers', 'newCustomers', 'lostCustomers', 'mrr', 'lostMrr', 'cash'] as const;
const OF_LAST = ['newMrr', 'expansionMrr', 'contractionMrr'] as const;

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
	readonly newMrr = new Float64Array(LANES);
	readonly expansionMrr = new Float64Array(LANES);
	readonly contractionMrr = new Float64Array(LANES);

	constructor(months: number) {
		this.customers = new Float64Array(months * LANES);
		this.newCustomers = new Float64Array(months * LANES);
		this.lostCustomers = new Float64Array(months * LANES);
		this.mrr = new Float64Array(months * LANES);
		this.lostMrr = new Float64Array(months * LANES);
		this.cash = new Float64Array(months * LANES);
	}

	/** Everything 0, to be added to. */
	clear(): void {
		this.newCustomers.fill(0);
		this.lostCustomers.fill(0);
		this.mrr.fill(0);
		this.lostMrr.fill(0);
		this.cash.fill(0);
	}

	/** Becomes the sum of several segments. */
	sumOf(parts: readonly Months[]): void {
		for (const key of [...BY_MONTH, ...OF_LAST]) {
			const total = this[key];
			total.fill(0);
			for (const part of parts) {
				const added = part[key];
				for (let at = 0; at < total.length; at++) total[at] += added[at];
			}
		}
	}
}
