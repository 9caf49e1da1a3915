import { LANES } from '../numeric/stream';
import type { Months } from './months';
import type { ArmTerms } from './terms';

/**
 * The customers of one arm in one segment, by pool and lane, with what they pay together. Values are held in tickets of
 * month 0 (divided by the growth so far), so that expansion needs no pass over the pools.
 */
export class Pools {
	readonly counts: Float64Array;
	readonly values: Float64Array;
	/** By lane. */
	readonly customers = new Float64Array(LANES);
	/** Whether tickets can differ; where not, revenue is the count times the ticket, exactly. */
	readonly priced: boolean;
	/** By lane: the ticket of month 0; by month from 0 and lane: how much tickets have grown. */
	private readonly tickets = new Float64Array(LANES);
	private readonly growth: Float64Array;
	/** By term and lane: tickets of all its months where it is prepaid and collected whole when signed or renewed, else 0. */
	private readonly worths: Float64Array;
	/** Of the (term, type) at hand: customers and value of all its pools, by lane. */
	private readonly cellCustomers = new Float64Array(LANES);
	private readonly cellValues = new Float64Array(LANES);

	/** @param terms by lane */
	constructor(
		private readonly terms: readonly ArmTerms[],
		private readonly months: number
	) {
		const { priced, segment } = terms[0];
		this.priced = priced;
		this.counts = new Float64Array(segment.pools * LANES);
		this.values = new Float64Array(segment.pools * LANES);
		this.growth = new Float64Array((months + 1) * LANES);
		this.worths = new Float64Array(segment.terms.length * LANES);
	}

	/** Starts futures with today's customers, already split into types: rows of `today` from `row` on. */
	start(today: Float64Array, row: number, lanes: number): void {
		const { terms, counts, values, priced, tickets, growth } = this;
		const { segment, anyPrepaid, pools } = terms[0].segment;
		const from = row * LANES;
		for (let at = 0; at < counts.length; at++) counts[at] = today[from + at];
		this.customers.fill(segment.customers);
		for (let lane = 0; lane < lanes; lane++) {
			tickets[lane] = terms[lane].ticket;
			if (!priced) continue;
			const grown = terms[lane].growth;
			for (let month = 0; month <= this.months; month++) growth[month * LANES + lane] = grown[month];
			for (let pool = 0; pool < pools; pool++)
				values[pool * LANES + lane] = counts[pool * LANES + lane] * tickets[lane];
		}
		if (anyPrepaid) this.startPrepaid(lanes);
	}

	private startPrepaid(lanes: number): void {
		const { terms, worths } = this;
		const { prepaid, terms: lengths } = terms[0].segment;
		for (let place = 0; place < lengths.length; place++) {
			for (let lane = 0; lane < lanes && prepaid[place]; lane++) {
				worths[place * LANES + lane] = termsWorth(lengths[place], 1 + terms[lane].expansion);
			}
		}
	}

	/** Begins with the first month of a (term, type), whose pools only it touches. */
	begin(place: number, type: number, lanes: number): void {
		const { counts, cellCustomers, cellValues, tickets } = this;
		const { terms, types, offsets } = this.terms[0].segment;
		for (let lane = 0; lane < lanes; lane++) {
			let customers = 0;
			for (let slot = 0; slot < terms[place]; slot++)
				customers += counts[(offsets[place] + slot * types + type) * LANES + lane];
			cellCustomers[lane] = customers;
			cellValues[lane] = customers * tickets[lane];
		}
	}

	/**
	 * Takes who leaves out of a pool and lets who joins in, and adds to the month's totals, for `settle` to complete.
	 * @param month from 0
	 * @param leavers by lane, from `leaving` on
	 * @param joiners by lane, from `joining` on
	 */
	renew(
		place: number,
		pool: number,
		month: number,
		leavers: Float64Array,
		leaving: number,
		joiners: Float64Array,
		joining: number,
		out: Months,
		lanes: number
	): void {
		const { counts, priced } = this;
		const { newCustomers, lostCustomers } = out;
		const row = month * LANES;
		const first = pool * LANES;
		if (priced) this.renewValues(first, row, leavers, leaving, joiners, joining, out, lanes);
		for (let lane = 0; lane < lanes; lane++) {
			const lost = leavers[leaving + lane];
			const won = joiners[joining + lane];
			lostCustomers[row + lane] += lost;
			newCustomers[row + lane] += won;
			counts[first + lane] += won - lost;
		}
		if (this.terms[0].segment.anyPrepaid)
			this.collect(place, first, row, leavers, leaving, joiners, joining, out, lanes);
	}

	/** Revenue of the pool, before its counts change. */
	private renewValues(
		first: number,
		row: number,
		leavers: Float64Array,
		leaving: number,
		joiners: Float64Array,
		joining: number,
		out: Months,
		lanes: number
	): void {
		const { counts, values, tickets, growth, cellCustomers, cellValues } = this;
		for (let lane = 0; lane < lanes; lane++) {
			const lost = leavers[leaving + lane];
			const won = joiners[joining + lane];
			const count = counts[first + lane];
			const value = values[first + lane];
			const going = lost > 0 ? (value * lost) / count : 0;
			const coming = (won * tickets[lane]) / growth[row + LANES + lane];
			out.lostMrr[row + lane] += going;
			values[first + lane] = (lost === count ? 0 : value - going) + coming;
			cellCustomers[lane] += won - lost;
			cellValues[lane] = cellCustomers[lane] === 0 ? 0 : cellValues[lane] - going + coming;
			out.mrr[row + lane] += cellValues[lane];
		}
	}

	/** Cash of the (term, type), after the pool's counts have changed. */
	private collect(
		place: number,
		first: number,
		row: number,
		leavers: Float64Array,
		leaving: number,
		joiners: Float64Array,
		joining: number,
		out: Months,
		lanes: number
	): void {
		const { counts, values, worths, priced, cellCustomers, cellValues } = this;
		for (let lane = 0; lane < lanes; lane++) {
			if (!priced) cellCustomers[lane] += joiners[joining + lane] - leavers[leaving + lane];
			const worth = worths[place * LANES + lane];
			if (worth === 0) out.cash[row + lane] += priced ? cellValues[lane] : cellCustomers[lane];
			else out.cash[row + lane] += worth * (priced ? values[first + lane] : counts[first + lane]);
		}
	}

	/** Completes the totals of all months, from who left and joined and what `renew` brought. */
	settle(out: Months, lanes: number): void {
		const { priced, customers, growth, tickets } = this;
		const { anyPrepaid } = this.terms[0].segment;
		const { newCustomers, lostCustomers, mrr, lostMrr, cash } = out;
		for (let row = 0; row < this.months * LANES; row += LANES) {
			for (let lane = 0; lane < lanes; lane++) {
				const at = row + lane;
				const price = priced ? growth[at + LANES] : tickets[lane];
				customers[lane] += newCustomers[at] - lostCustomers[at];
				out.customers[at] = customers[lane];
				mrr[at] = price * (priced ? mrr[at] : customers[lane]);
				lostMrr[at] = priced ? lostMrr[at] * growth[at] : lostCustomers[at] * tickets[lane];
				cash[at] = anyPrepaid ? cash[at] * price : mrr[at];
			}
		}
	}

	/** Takes `leavers` out of a lane's pool at its average ticket; returns the value that left. */
	leave(pool: number, lane: number, leavers: number): number {
		const at = pool * LANES + lane;
		const count = this.counts[at];
		this.counts[at] = count - leavers;
		this.customers[lane] -= leavers;
		if (!this.priced) return leavers * this.tickets[lane];
		const value = leavers === count ? this.values[at] : (this.values[at] * leavers) / count;
		this.values[at] = leavers === count ? 0 : this.values[at] - value;
		return value;
	}

	/** Adds customers who pay `value` together to a lane's pool. */
	join(pool: number, lane: number, customers: number, value: number): void {
		const at = pool * LANES + lane;
		this.counts[at] += customers;
		this.customers[lane] += customers;
		if (this.priced) this.values[at] += value;
	}

	/** Writes the totals of a month (from 1), after everyone has left, renewed or joined. */
	bill(month: number, out: Months, lanes: number): void {
		const { priced, customers, growth, tickets, counts, values } = this;
		const { anyPrepaid } = this.terms[0].segment;
		const row = (month - 1) * LANES;
		for (let lane = 0; lane < lanes; lane++) {
			out.customers[row + lane] = customers[lane];
			out.mrr[row + lane] = customers[lane] * tickets[lane];
		}
		if (priced) {
			out.mrr.fill(0, row, row + LANES);
			for (let at = 0; at < values.length; at += LANES) {
				for (let lane = 0; lane < lanes; lane++) out.mrr[row + lane] += values[at + lane];
			}
			for (let lane = 0; lane < lanes; lane++) out.mrr[row + lane] *= growth[month * LANES + lane];
		}
		for (let lane = 0; lane < lanes; lane++) {
			if (!anyPrepaid) out.cash[row + lane] = out.mrr[row + lane];
			else {
				const cash = this.collected(month, lane, priced ? values : counts);
				out.cash[row + lane] = cash * (priced ? growth[month * LANES + lane] : 1);
			}
		}
	}

	/** What is signed or renewed in a month lies in that month's slot. */
	private collected(month: number, lane: number, amounts: Float64Array): number {
		const { terms, types, offsets } = this.terms[0].segment;
		const price = this.priced ? 1 : this.tickets[lane];
		let cash = 0;
		for (let place = 0; place < terms.length; place++) {
			const term = terms[place];
			const slot = offsets[place] + (month % term) * types;
			const worth = this.worths[place * LANES + lane];
			const whole = sum(amounts, lane, offsets[place], offsets[place] + term * types);
			if (worth === 0) cash += whole * price;
			else cash += sum(amounts, lane, slot, slot + types) * price * worth;
		}
		return cash;
	}
}

function sum(amounts: Float64Array, lane: number, from: number, to: number): number {
	let total = 0;
	for (let pool = from; pool < to; pool++) total += amounts[pool * LANES + lane];
	return total;
}

/** Tickets of a term's months, the first being 1. */
function termsWorth(term: number, growth: number): number {
	let worth = 0;
	for (let month = 0; month < term; month++) worth = worth * growth + 1;
	return worth;
}
