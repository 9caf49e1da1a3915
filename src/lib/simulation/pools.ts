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
	/** Whether months' totals take more than the customers: `add` is to be called. */
	summed = false;
	/** By term: tickets of all its months where it is prepaid and collected whole when signed or renewed, else 0. */
	readonly worths: Float64Array;

	constructor(readonly arm: ArmTerms) {
		this.counts = new Float64Array(arm.segment.pools);
		this.values = new Float64Array(arm.segment.pools);
		this.worths = new Float64Array(arm.segment.terms.length);
	}

	/** Starts a future with today's customers, already split into types: so many numbers of `today` from `at` on. */
	start(today: Float64Array, at: number): void {
		const { arm, counts, values, worths } = this;
		const { prepaid, terms } = arm.segment;
		this.priced = arm.expansion !== 0 || arm.ticketChange !== 0 || arm.discounted;
		this.summed = this.priced || arm.segment.anyPrepaid;
		for (let pool = 0; pool < counts.length; pool++) counts[pool] = today[at + pool];
		this.customers = arm.segment.segment.customers;
		if (this.priced)
			for (let pool = 0; pool < counts.length; pool++) values[pool] = counts[pool] * arm.ticket;
		if (!arm.segment.anyPrepaid) return;
		for (let place = 0; place < terms.length; place++) {
			worths[place] = prepaid[place] ? termsWorth(terms[place], 1 + arm.expansion) : 0;
		}
	}

	/** Customers of one (term, type), whenever they renew. */
	customersOf(place: number, type: number): number {
		const { terms, types, offsets } = this.arm.segment;
		let customers = 0;
		for (let slot = 0; slot < terms[place]; slot++)
			customers += this.counts[offsets[place] + slot * types + type];
		return customers;
	}

	/**
	 * Adds one (term, type) to a month's totals, for `settle` to complete.
	 * @param month from 0
	 * @param pool whose customers renewed or joined in the month
	 * @param customers and the value of all its pools
	 */
	add(place: number, pool: number, month: number, customers: number, value: number, out: Months): void {
		if (this.priced) out.mrr[month] += value;
		if (!this.arm.segment.anyPrepaid) return;
		const worth = this.worths[place];
		if (worth === 0) out.cash[month] += this.priced ? value : customers;
		else out.cash[month] += worth * (this.priced ? this.values[pool] : this.counts[pool]);
	}

	/** Completes the totals of all months, from who left and joined and what `add` brought. */
	settle(out: Months): void {
		const { arm, priced } = this;
		const { newCustomers, lostCustomers } = out;
		const { growth, ticket } = arm;
		for (let month = 0; month < newCustomers.length; month++) {
			const price = priced ? growth[month + 1] : ticket;
			this.customers += newCustomers[month] - lostCustomers[month];
			out.customers[month] = this.customers;
			out.mrr[month] = price * (priced ? out.mrr[month] : this.customers);
			out.lostMrr[month] = priced ? out.lostMrr[month] * growth[month] : lostCustomers[month] * ticket;
			out.cash[month] = arm.segment.anyPrepaid ? out.cash[month] * price : out.mrr[month];
		}
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

	/** What is signed or renewed in a month lies in that month's slot. */
	private collected(month: number): number {
		const { terms, types, offsets } = this.arm.segment;
		let cash = 0;
		for (let place = 0; place < terms.length; place++) {
			const term = terms[place];
			const slot = offsets[place] + (month % term) * types;
			const worth = this.worths[place];
			if (worth === 0) cash += this.sum(offsets[place], offsets[place] + term * types);
			else cash += this.sum(slot, slot + types) * worth;
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
