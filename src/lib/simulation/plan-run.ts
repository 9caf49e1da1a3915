import { binomial } from '../numeric/binomial';
import { hypergeometric } from '../numeric/hypergeometric';
import { multinomial } from '../numeric/multinomial';
import type { Stream } from '../numeric/stream';
import { ArrivalMix } from './arrival-mix';
import type { BaselineRun } from './baseline-run';
import { Coupling } from './coupling';
import type { Months } from './months';
import { Pools } from './pools';
import { drawsOf, Kind, openStream, Purpose } from './streams';
import type { ArmTerms } from './terms';

/** One segment's future under a plan, coupled month by month to the baseline's. */
export class PlanRun {
	private readonly pools: Pools;
	/** Customers still on an old contract, by pool, and their value; kept only while some of them stay on it. */
	private readonly oldCounts: Float64Array;
	private readonly oldValues: Float64Array;
	/** Customers and value that sign anew this month, by (term, type). */
	private readonly movers: Float64Array;
	private readonly moverValues: Float64Array;
	private readonly places: Float64Array;
	private readonly mixing: ArrivalMix;
	private readonly coupling = new Coupling();
	/** Effect of prices on renewing customers in the month at hand, in tickets of month 0. */
	private raised = 0;
	private lowered = 0;

	constructor(
		private readonly arm: ArmTerms,
		private readonly baseline: BaselineRun,
		private readonly months: number
	) {
		const { pools, terms, types } = arm.segment;
		this.pools = new Pools(arm);
		this.oldCounts = new Float64Array(pools);
		this.oldValues = new Float64Array(pools);
		this.movers = new Float64Array(terms.length * types);
		this.moverValues = new Float64Array(terms.length * types);
		this.places = new Float64Array(terms.length);
		this.mixing = new ArrivalMix(arm, baseline.arm);
	}

	/** Lives through the months of a trial whose baseline has been lived through. */
	run(stream: Stream, seed: number, trial: number, out: Months): void {
		const { arm, baseline, pools } = this;
		const { terms, types, index } = arm.segment;
		openStream(stream, seed, trial, Purpose.plan, index);
		pools.start(baseline.record, baseline.today);
		if (arm.takeUp > 0 || arm.ticketChange !== 0 || arm.discounted || !this.mixing.same) {
			this.runChanged(stream, out);
			return;
		}
		out.clear();
		for (let place = 0; place < terms.length; place++) {
			for (let type = 0; type < types; type++) this.liveAlike(stream, place, type, out);
		}
		pools.settle(out);
		this.raised = 0;
		this.lowered = 0;
		this.close(out, out.newCustomers[this.months - 1] * arm.ticket, 1);
	}

	/**
	 * Lives through the months of one (term, type) under a plan that changes only how many leave: the same people join,
	 * on the same contracts, at the same price. The same as `runChanged`, without what cannot happen (measured: two
	 * fifths of its time).
	 */
	private liveAlike(stream: Stream, place: number, type: number, out: Months): void {
		const { arm, baseline, pools, months } = this;
		const { terms, types, offsets } = arm.segment;
		const { counts, values, priced } = pools;
		const { before, record } = baseline;
		const { newCustomers, lostCustomers, lostMrr } = out;
		const cell = place * types + type;
		const draws = drawsOf(terms[place], type);
		const term = terms[place];
		const rows = arm.rows[place];
		const losses = arm.losses[place];
		const baselineLoss = baseline.arm.losses[place][type];
		stream.prepare(draws + Kind.leaving, months, 0);
		stream.prepare(draws + Kind.own, months, 1);
		const { coupling } = this;
		let slot = 0;
		let customers = pools.customersOf(place, type);
		let value = customers * arm.ticket;
		for (let month = 0; month < months; month++) {
			slot = slot + 1 === term ? 0 : slot + 1;
			// from the last row on the chances stay the same
			if (month < rows) coupling.prepare(baselineLoss, losses[month * types + type], month === rows - 1);
			const pool = offsets[place] + slot * types + type;
			const at = cell * months + month;
			const count = counts[pool];
			const leavers = coupling.leavers(
				stream,
				draws + month,
				month,
				before[at],
				record[baseline.lost + at],
				count
			);
			const joining = record[baseline.joined + at];
			lostCustomers[month] += leavers;
			newCustomers[month] += joining;
			counts[pool] = count - leavers + joining;
			customers += joining - leavers;
			if (priced) {
				const leaving = leavers > 0 ? (values[pool] * leavers) / count : 0;
				const coming = (joining * arm.ticket) / arm.growth[month + 1];
				lostMrr[month] += leaving;
				values[pool] = (leavers === count ? 0 : values[pool] - leaving) + coming;
				value = customers === 0 ? 0 : value - leaving + coming;
			}
			if (pools.summed) pools.add(place, pool, month, customers, value, out);
		}
	}

	private runChanged(stream: Stream, out: Months): void {
		const { arm, pools } = this;
		const { terms, types, offsets } = arm.segment;
		this.oldCounts.fill(0);
		this.oldValues.fill(0);
		for (let month = 1; month <= this.months; month++) {
			const customersBefore = pools.customers;
			const growth = arm.growth[month];
			this.raised = 0;
			this.lowered = 0;
			let lostValue = 0;
			for (let place = 0; place < terms.length; place++) {
				for (let type = 0; type < types; type++) {
					lostValue += this.renew(stream, place, type, month);
				}
			}
			out.lostCustomers[month - 1] = customersBefore - pools.customers - this.waiting();
			const joined = this.mixing.draw(stream, month, this.baseline);
			let newCustomers = 0;
			let newValue = 0;
			for (let place = 0; place < terms.length; place++) {
				const first = offsets[place] + (month % terms[place]) * types;
				const price = (arm.ticket * (1 + arm.ticketChange) * (1 - arm.offer.discounts[place])) / growth;
				for (let type = 0; type < types; type++) {
					const cell = place * types + type;
					pools.join(first + type, this.movers[cell], this.moverValues[cell]);
					pools.join(first + type, joined[cell], joined[cell] * price);
					newCustomers += joined[cell];
					newValue += joined[cell] * price;
				}
			}
			this.movers.fill(0);
			this.moverValues.fill(0);
			out.newCustomers[month - 1] = newCustomers;
			out.lostMrr[month - 1] = lostValue * (pools.priced ? arm.growth[month - 1] : 1);
			pools.bill(month, out);
			if (month === this.months) this.close(out, newValue * growth, growth);
		}
	}

	/** Movers have left their pool but not the business. */
	private waiting(): number {
		let waiting = 0;
		for (let cell = 0; cell < this.movers.length; cell++) waiting += this.movers[cell];
		return waiting;
	}

	/** Parts of the last month's change of revenue. */
	private close(out: Months, newMrr: number, growth: number): void {
		const { arm } = this;
		const start = this.months > 1 ? out.mrr[this.months - 2] : arm.segment.segment.customers * arm.ticket;
		const kept = start - out.lostMrr[this.months - 1];
		out.newMrr = newMrr;
		out.expansionMrr = Math.max(0, arm.expansion) * kept + this.raised * growth;
		out.contractionMrr = Math.max(0, -arm.expansion) * kept + this.lowered * growth;
	}

	/** The renewals of one pool: who leaves, the plan's price, who signs anew. Returns the value lost. */
	private renew(stream: Stream, place: number, type: number, month: number): number {
		const { arm, pools, baseline, coupling } = this;
		const { terms, types, offsets } = arm.segment;
		const term = terms[place];
		const cell = place * types + type;
		const draw = drawsOf(term, type) + month - 1;
		const pool = offsets[place] + (month % term) * types + type;
		const count = pools.counts[pool];
		const at = cell * this.months + month - 1;
		coupling.prepare(
			baseline.arm.losses[place][baseline.arm.row(place, month) + type],
			arm.losses[place][arm.row(place, month) + type],
			false
		);
		stream.prepare(draw + Kind.leaving, 1, 0);
		stream.prepare(draw + Kind.own, 1, 1);
		const leavers = coupling.leavers(
			stream,
			draw,
			0,
			baseline.before[at],
			baseline.record[baseline.lost + at],
			count
		);
		const first = month <= term; // only today's customers can be up for renewal yet: all still on an old contract
		const mixed = arm.takeUp > 0 && !first;
		if (arm.takeUp > 0) stream.at(draw + Kind.signing);
		const oldLeavers = mixed ? hypergeometric(stream, count, this.oldCounts[pool], leavers) : 0;
		let lostValue = 0;
		if (mixed && pools.priced) lostValue = this.leaveApart(pool, leavers, oldLeavers);
		else if (leavers > 0) lostValue = pools.leave(pool, leavers);
		if (mixed) this.oldCounts[pool] -= oldLeavers;
		if (first && arm.ticketChange !== 0) {
			const change = pools.values[pool] * arm.ticketChange;
			pools.values[pool] += change;
			if (change > 0) this.raised += change;
			else this.lowered -= change;
		}
		if (arm.takeUp > 0) this.signAnew(stream, place, type, pool, first);
		return lostValue;
	}

	/** Leavers of a pool in which some are on an old contract and some pay the plan's prices. */
	private leaveApart(pool: number, leavers: number, oldLeavers: number): number {
		const { pools } = this;
		const newCount = pools.counts[pool] - this.oldCounts[pool];
		const newValue = pools.values[pool] - this.oldValues[pool];
		const oldLost = oldLeavers > 0 ? (this.oldValues[pool] * oldLeavers) / this.oldCounts[pool] : 0;
		const newLost = leavers > oldLeavers ? (newValue * (leavers - oldLeavers)) / newCount : 0;
		this.oldValues[pool] -= oldLost;
		pools.counts[pool] -= leavers;
		pools.customers -= leavers;
		pools.values[pool] = pools.counts[pool] === 0 ? 0 : pools.values[pool] - oldLost - newLost;
		return oldLost + newLost;
	}

	/** Of those still on an old contract, the plan's share signs a term of its offer. */
	private signAnew(stream: Stream, place: number, type: number, pool: number, first: boolean): void {
		const { arm, pools } = this;
		const { types, terms } = arm.segment;
		const eligible = first ? pools.counts[pool] : this.oldCounts[pool];
		const eligibleValue = first ? pools.values[pool] : this.oldValues[pool];
		const moved = binomial(stream, eligible, arm.takeUp);
		const movedValue = moved === eligible ? eligibleValue : (eligibleValue * moved) / eligible;
		this.oldCounts[pool] = eligible - moved;
		this.oldValues[pool] = eligibleValue - movedValue;
		if (moved === 0) return;
		pools.counts[pool] -= moved;
		pools.customers -= moved;
		pools.values[pool] -= movedValue;
		if (pools.counts[pool] === 0) pools.values[pool] = 0;
		this.places.fill(0);
		multinomial(stream, moved, arm.offer.shares, this.places);
		for (let target = 0; target < terms.length; target++) {
			if (this.places[target] === 0) continue;
			const value = (movedValue * this.places[target]) / moved;
			const cut = value * arm.offer.discounts[target];
			this.movers[target * types + type] += this.places[target];
			this.moverValues[target * types + type] += value - cut;
			this.lowered += cut;
		}
	}
}
