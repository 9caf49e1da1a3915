import { binomial } from '../numeric/binomial';
import { hypergeometric } from '../numeric/hypergeometric';
import { multinomial } from '../numeric/multinomial';
import { LANES, type Stream, type Streams } from '../numeric/stream';
import { ArrivalMix } from './arrival-mix';
import type { BaselineRun } from './baseline-run';
import { Coupling } from './coupling';
import { Months } from './months';
import { Pools } from './pools';
import { drawsOf, Kind, Purpose } from './streams';
import type { ArmTerms } from './terms';

/** One segment's futures under a plan, coupled month by month to the baseline's. */
export class PlanRun {
	readonly out: Months;
	private readonly pools: Pools;
	/** Customers still on an old contract, by pool and lane, and their value; kept only while some of them stay on it. */
	private readonly oldCounts: Float64Array;
	private readonly oldValues: Float64Array;
	/** Customers and value that sign anew this month, by (term, type) and lane. */
	private readonly movers: Float64Array;
	private readonly moverValues: Float64Array;
	private readonly places: Float64Array;
	private readonly mixing: ArrivalMix;
	private readonly coupling = new Coupling();
	/** By lane: value lost in the month at hand; effect of prices on renewing customers, in tickets of month 0. */
	private readonly lostValues = new Float64Array(LANES);
	private readonly raised = new Float64Array(LANES);
	private readonly lowered = new Float64Array(LANES);
	private readonly customersBefore = new Float64Array(LANES);

	/** @param terms by lane */
	constructor(
		private readonly terms: readonly ArmTerms[],
		private readonly baseline: BaselineRun,
		private readonly months: number
	) {
		const { pools, terms: lengths, types } = terms[0].segment;
		const cells = lengths.length * types;
		this.out = new Months(months);
		this.pools = new Pools(terms, months);
		this.oldCounts = new Float64Array(pools * LANES);
		this.oldValues = new Float64Array(pools * LANES);
		this.movers = new Float64Array(cells * LANES);
		this.moverValues = new Float64Array(cells * LANES);
		this.places = new Float64Array(lengths.length);
		this.mixing = new ArrivalMix(terms, baseline.terms);
	}

	/** Lives through the months of trials whose baseline has been lived through. */
	run(streams: Streams, seed: number, trial: number, lanes: number): void {
		const { baseline, pools, out, raised, lowered } = this;
		const { segment, leavesOnly } = this.terms[0];
		streams.open(seed, trial, Purpose.plan, segment.index);
		pools.start(baseline.record, baseline.today, lanes);
		raised.fill(0);
		lowered.fill(0);
		if (!leavesOnly) {
			this.runChanged(streams, lanes);
			return;
		}
		out.clear();
		for (let place = 0; place < segment.terms.length; place++) {
			for (let type = 0; type < segment.types; type++) this.liveAlike(streams, place, type, lanes);
		}
		pools.settle(out, lanes);
		const last = (this.months - 1) * LANES;
		for (let lane = 0; lane < lanes; lane++) {
			out.newMrr[lane] = out.newCustomers[last + lane] * this.terms[lane].ticket;
			this.close(lane, 1);
		}
	}

	/**
	 * Lives through the months of one (term, type) under a plan that changes only how many leave: the same people join,
	 * on the same contracts, at the same price. The same as `runChanged`, without what cannot happen (measured: two
	 * fifths of its time).
	 */
	private liveAlike(streams: Streams, place: number, type: number, lanes: number): void {
		const { baseline, coupling, months, out, pools } = this;
		const { rows, segment } = this.terms[0];
		const { terms, types, offsets } = segment;
		const { before, record } = baseline;
		const cell = place * types + type;
		const draws = drawsOf(terms[place], type);
		const term = terms[place];
		pools.begin(place, type, lanes);
		let slot = 0;
		for (let month = 0; month < months; month++) {
			slot = slot + 1 === term ? 0 : slot + 1;
			// from the last row on the chances stay the same
			if (month < rows[place]) this.couple(place, type, month + 1, lanes, month === rows[place] - 1);
			const pool = offsets[place] + slot * types + type;
			const at = cell * months + month;
			const lost = (baseline.lost + at) * LANES;
			const from = pool * LANES;
			coupling.leavers(streams, draws + month, before, at * LANES, record, lost, pools.counts, from, lanes);
			const joined = (baseline.joined + at) * LANES;
			pools.renew(place, pool, month, coupling.found, 0, record, joined, out, lanes);
		}
	}

	/** Makes the chances of a renewal in a month (from 1) ready. */
	private couple(place: number, type: number, month: number, lanes: number, many: boolean): void {
		const { baseline, coupling, terms } = this;
		const row = terms[0].row(place, month);
		coupling.expect(many);
		for (let lane = 0; lane < lanes; lane++) {
			const before = baseline.terms[lane].losses[place][type];
			coupling.prepare(lane, before, terms[lane].losses[place][row + type]);
		}
	}

	private runChanged(streams: Streams, lanes: number): void {
		const { pools, out, lostValues, raised, lowered, customersBefore } = this;
		const { terms, types } = this.terms[0].segment;
		this.oldCounts.fill(0);
		this.oldValues.fill(0);
		for (let month = 1; month <= this.months; month++) {
			customersBefore.set(pools.customers);
			raised.fill(0);
			lowered.fill(0);
			lostValues.fill(0);
			for (let place = 0; place < terms.length; place++) {
				for (let type = 0; type < types; type++) this.renew(streams, place, type, month, lanes);
			}
			for (let lane = 0; lane < lanes; lane++) this.join(streams, lane, month);
			this.movers.fill(0);
			this.moverValues.fill(0);
			pools.bill(month, out, lanes);
		}
	}

	/** Who leaves a pool at its renewals, who joins it, in every lane. */
	private renew(streams: Streams, place: number, type: number, month: number, lanes: number): void {
		const { baseline, coupling, pools } = this;
		const { terms, types, offsets } = this.terms[0].segment;
		const draw = drawsOf(terms[place], type) + month - 1;
		const pool = offsets[place] + (month % terms[place]) * types + type;
		const at = (place * types + type) * this.months + month - 1;
		const lost = (baseline.lost + at) * LANES;
		const from = pool * LANES;
		const { before, record } = baseline;
		this.couple(place, type, month, lanes, false);
		coupling.leavers(streams, draw, before, at * LANES, record, lost, pools.counts, from, lanes);
		for (let lane = 0; lane < lanes; lane++) {
			const stream = streams.lane(lane, draw + Kind.signing);
			this.lostValues[lane] += this.leave(stream, place, type, pool, month, lane, coupling.found[lane]);
		}
	}

	/** The renewals of one pool in one lane: who leaves, the plan's price, who signs anew. Returns the value lost. */
	private leave(
		stream: Stream,
		place: number,
		type: number,
		pool: number,
		month: number,
		lane: number,
		leavers: number
	): number {
		const { pools } = this;
		const { takeUp, ticketChange, segment } = this.terms[lane];
		const at = pool * LANES + lane;
		const first = month <= segment.terms[place]; // only today's customers can be up for renewal yet: all still on an old contract
		const mixed = takeUp > 0 && !first;
		const oldLeavers = mixed ? hypergeometric(stream, pools.counts[at], this.oldCounts[at], leavers) : 0;
		let lostValue = 0;
		if (mixed && pools.priced) lostValue = this.leaveApart(at, lane, leavers, oldLeavers);
		else if (leavers > 0) lostValue = pools.leave(pool, lane, leavers);
		if (mixed) this.oldCounts[at] -= oldLeavers;
		if (first && ticketChange !== 0) {
			const change = pools.values[at] * ticketChange;
			pools.values[at] += change;
			if (change > 0) this.raised[lane] += change;
			else this.lowered[lane] -= change;
		}
		if (takeUp > 0) this.signAnew(stream, type, at, lane, first);
		return lostValue;
	}

	/** Leavers of a pool in which some are on an old contract and some pay the plan's prices. */
	private leaveApart(at: number, lane: number, leavers: number, oldLeavers: number): number {
		const { pools, oldCounts, oldValues } = this;
		const newCount = pools.counts[at] - oldCounts[at];
		const newValue = pools.values[at] - oldValues[at];
		const oldLost = oldLeavers > 0 ? (oldValues[at] * oldLeavers) / oldCounts[at] : 0;
		const newLost = leavers > oldLeavers ? (newValue * (leavers - oldLeavers)) / newCount : 0;
		oldValues[at] -= oldLost;
		pools.counts[at] -= leavers;
		pools.customers[lane] -= leavers;
		pools.values[at] = pools.counts[at] === 0 ? 0 : pools.values[at] - oldLost - newLost;
		return oldLost + newLost;
	}

	/** Of those still on an old contract, the plan's share signs a term of its offer. */
	private signAnew(stream: Stream, type: number, at: number, lane: number, first: boolean): void {
		const { pools, oldCounts, oldValues, places, movers, moverValues } = this;
		const { offer, segment, takeUp } = this.terms[lane];
		const eligible = first ? pools.counts[at] : oldCounts[at];
		const eligibleValue = first ? pools.values[at] : oldValues[at];
		const moved = binomial(stream, eligible, takeUp);
		const movedValue = moved === eligible ? eligibleValue : (eligibleValue * moved) / eligible;
		oldCounts[at] = eligible - moved;
		oldValues[at] = eligibleValue - movedValue;
		if (moved === 0) return;
		pools.counts[at] -= moved;
		pools.customers[lane] -= moved;
		pools.values[at] -= movedValue;
		if (pools.counts[at] === 0) pools.values[at] = 0;
		places.fill(0);
		multinomial(stream, moved, offer.shares, places);
		for (let target = 0; target < places.length; target++) {
			if (places[target] === 0) continue;
			const value = (movedValue * places[target]) / moved;
			const cut = value * offer.discounts[target];
			const cell = (target * segment.types + type) * LANES + lane;
			movers[cell] += places[target];
			moverValues[cell] += value - cut;
			this.lowered[lane] += cut;
		}
	}

	/** Who signs anew and who is new, in one lane, and the month's totals that follow. */
	private join(streams: Streams, lane: number, month: number): void {
		const { pools, out, movers, moverValues } = this;
		const { growth: grown, segment, offer, ticket, ticketChange } = this.terms[lane];
		const { terms, types, offsets } = segment;
		const growth = grown[month];
		const row = (month - 1) * LANES + lane;
		// movers have left their pool but not the business
		out.lostCustomers[row] = this.customersBefore[lane] - pools.customers[lane] - this.waiting(lane);
		const joined = this.mixing.draw(streams, lane, month, this.baseline);
		let newCustomers = 0;
		let newValue = 0;
		for (let place = 0; place < terms.length; place++) {
			const first = offsets[place] + (month % terms[place]) * types;
			const price = (ticket * (1 + ticketChange) * (1 - offer.discounts[place])) / growth;
			for (let type = 0; type < types; type++) {
				const cell = place * types + type;
				pools.join(first + type, lane, movers[cell * LANES + lane], moverValues[cell * LANES + lane]);
				pools.join(first + type, lane, joined[cell], joined[cell] * price);
				newCustomers += joined[cell];
				newValue += joined[cell] * price;
			}
		}
		out.newCustomers[row] = newCustomers;
		out.lostMrr[row] = this.lostValues[lane] * (pools.priced ? grown[month - 1] : 1);
		if (month < this.months) return;
		out.newMrr[lane] = newValue * growth;
		this.close(lane, growth);
	}

	private waiting(lane: number): number {
		let waiting = 0;
		for (let at = lane; at < this.movers.length; at += LANES) waiting += this.movers[at];
		return waiting;
	}

	/** What went into the change of revenue in the last month, besides the new. */
	private close(lane: number, growth: number): void {
		const { months, out } = this;
		const { ticket, expansion, segment } = this.terms[lane];
		const last = (months - 1) * LANES + lane;
		const start = months > 1 ? out.mrr[last - LANES] : segment.segment.customers * ticket;
		const kept = start - out.lostMrr[last];
		out.expansionMrr[lane] = Math.max(0, expansion) * kept + this.raised[lane] * growth;
		out.contractionMrr[lane] = Math.max(0, -expansion) * kept + this.lowered[lane] * growth;
	}
}
