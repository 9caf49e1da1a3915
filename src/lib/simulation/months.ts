const BY_MONTH = ['customers', 'newCustomers', 'lostCustomers', 'mrr', 'lostMrr', 'cash'] as const;

/** What one arm did in one segment in one future, month by month; index 0 = month 1. */
export class Months {
	readonly customers: Float64Array;
	readonly newCustomers: Float64Array;
	readonly lostCustomers: Float64Array;
	readonly mrr: Float64Array;
	/** Revenue lost with the customers who left, at last month's ticket. */
	readonly lostMrr: Float64Array;
	readonly cash: Float64Array;
	/** What went into the change of revenue in the last month. */
	newMrr = 0;
	expansionMrr = 0;
	contractionMrr = 0;

	constructor(months: number) {
		this.customers = new Float64Array(months);
		this.newCustomers = new Float64Array(months);
		this.lostCustomers = new Float64Array(months);
		this.mrr = new Float64Array(months);
		this.lostMrr = new Float64Array(months);
		this.cash = new Float64Array(months);
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
	sumOf(parts: readonly { months: Months }[]): void {
		for (const key of BY_MONTH) {
			const total = this[key];
			total.fill(0);
			for (const { months } of parts) {
				for (let month = 0; month < total.length; month++) total[month] += months[key][month];
			}
		}
		for (const key of ['newMrr', 'expansionMrr', 'contractionMrr'] as const) {
			this[key] = 0;
			for (const { months } of parts) this[key] += months[key];
		}
	}
}
