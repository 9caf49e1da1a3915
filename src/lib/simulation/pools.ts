import type { Months } from './months';
import type { ArmTerms } from './terms';

/**
 * The customers of one arm in one segment, by pool, with what they pay together. Values are held in tickets of month 0
 * (divided by the growth so far), so that expansion needs no pass over the pools.
 */
export class Pools {
	readonly counts: Float64Array;
	readonly values: Float64Array;
	customers = 0;
	/** Whether tickets can differ; where not, revenue is the count times the ticket, exactly. */
	priced = false;

	constructor(readonly arm: ArmTerms) {
		this.counts = new Float64Array(arm.segment.pools);
		this.values = new Float64Array(arm.segment.pools);
	}

	/** Starts a future with today's customers, already split into types. */
	start(today: Float64Array): void {
		const { arm } = this;
		this.priced = arm.expansion !== 0 || arm.ticketChange !== 0 || arm.discounted;
		this.counts.set(today);
		this.customers = arm.segment.segment.customers;
		if (this.priced)
			for (let pool = 0; pool < today.length; pool++) this.values[pool] = today[pool] * arm.ticket;
	}

	/** Takes `leavers` out of a pool at its average ticket; returns the value that left. */
	leave(pool: number, leavers: number): number {
		const count = this.counts[pool];
		this.counts[pool] = count - leavers;
		this.customers -= leavers;
		if (!this.priced) return leavers * this.arm.ticket;
		const value = leavers === count ? this.values[pool] : (this.values[pool] * leavers) / count;
		this.values[pool] = leavers === count ? 0 : this.values[pool] - value;
		return value;
	}

	/** Adds customers who pay `value` together. */
	join(pool: number, customers: number, value: number): void {
		this.counts[pool] += customers;
		this.customers += customers;
		if (this.priced) this.values[pool] += value;
	}

	/** Writes the month's totals, after everyone has left, renewed or joined. */
	bill(month: number, out: Months): void {
		const { arm } = this;
		const growth = arm.growth[month];
		out.customers[month - 1] = this.customers;
		out.mrr[month - 1] = this.priced ? this.sum(0, this.values.length) * growth : this.customers * arm.ticket;
		out.cash[month - 1] = arm.segment.anyPrepaid ? this.collected(month) : out.mrr[month - 1];
	}

	/** Prepaid terms pay the tickets of all their months when they are signed or renewed: that is this month's slot. */
	private collected(month: number): number {
		const { terms, types, offsets, prepaid } = this.arm.segment;
		let cash = 0;
		for (let place = 0; place < terms.length; place++) {
			const term = terms[place];
			const slot = offsets[place] + (month % term) * types;
			if (!prepaid[place]) cash += this.sum(offsets[place], offsets[place] + term * types);
			else cash += this.sum(slot, slot + types) * termsWorth(term, 1 + this.arm.expansion);
		}
		return cash * this.arm.growth[month];
	}

	private sum(from: number, to: number): number {
		let sum = 0;
		if (this.priced) for (let pool = from; pool < to; pool++) sum += this.values[pool];
		else for (let pool = from; pool < to; pool++) sum += this.counts[pool];
		return this.priced ? sum : sum * this.arm.ticket;
	}
}

/** Tickets of a term's months, the first being 1. */
function termsWorth(term: number, growth: number): number {
	let worth = 0;
	for (let month = 0; month < term; month++) worth = worth * growth + 1;
	return worth;
}
