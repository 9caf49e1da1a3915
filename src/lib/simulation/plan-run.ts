import { binomial } from '../numeric/binomial';
import { hypergeometric } from '../numeric/hypergeometric';
import { multinomial } from '../numeric/multinomial';
import type { Stream } from '../numeric/stream';
import { ArrivalMix } from './arrival-mix';
import type { BaselineRun } from './baseline-run';
import { coupledLoss } from './coupling';
import type { Months } from './months';
import { Pools } from './pools';
import { openStream, Purpose } from './streams';
import type { ArmTerms } from './terms';

/** Branches of a month's stream; a renewal's own are three for each (term, type), 6 × 16 at most. */
const SIGNING = 1000;
const ARRIVING = 2000;

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
		this.pools.start(this.baseline.today);
		if (this.arm.takeUp === 0 && !this.pools.priced && this.mixing.same)
			this.runAlike(stream, seed, trial, out);
		else this.runChanged(stream, seed, trial, out);
	}

	/**
	 * A plan that changes only how many leave: the same people join, on the same contracts, at the same price. The
	 * same as `runChanged`, without what cannot happen (measured: two thirds of its time).
	 */
	private runAlike(stream: Stream, seed: number, trial: number, out: Months): void {
		const { arm, baseline, pools } = this;
		const { counts } = pools;
		const { terms, types, offsets, index } = arm.segment;
		const { before, lost, joined } = baseline;
		let cell = 0;
		for (let month = 1; month <= this.months; month++) {
			openStream(stream, seed, trial, Purpose.planMonth, index, month);
			let lostCustomers = 0;
			let newCustomers = 0;
			for (let place = 0; place < terms.length; place++) {
				const losses = arm.losses[place];
				const baselineLosses = baseline.arm.losses[place];
				const row = arm.row(place, month);
				let pool = offsets[place] + (month % terms[place]) * types;
				for (let type = 0; type < types; type++, cell++, pool++) {
					const count = counts[pool];
					const leavers = coupledLoss(
						stream,
						3 * (place * types + type),
						before[cell],
						lost[cell],
						baselineLosses[type],
						count,
						losses[row + type]
					);
					lostCustomers += leavers;
					newCustomers += joined[cell];
					counts[pool] = count - leavers + joined[cell];
				}
			}
			pools.customers += newCustomers - lostCustomers;
			out.newCustomers[month - 1] = newCustomers;
			out.lostCustomers[month - 1] = lostCustomers;
			out.lostMrr[month - 1] = lostCustomers * arm.ticket;
			pools.bill(month, out);
		}
		this.raised = 0;
		this.lowered = 0;
		this.close(out, out.newCustomers[this.months - 1] * arm.ticket, 1);
	}

	private runChanged(stream: Stream, seed: number, trial: number, out: Months): void {
		const { arm, pools } = this;
		const { terms, types, offsets, index } = arm.segment;
		this.oldCounts.fill(0);
		this.oldValues.fill(0);
		for (let month = 1; month <= this.months; month++) {
			openStream(stream, seed, trial, Purpose.planMonth, index, month);
			const firstCell = (month - 1) * terms.length * types;
			const customersBefore = pools.customers;
			const growth = arm.growth[month];
			this.raised = 0;
			this.lowered = 0;
			let lostValue = 0;
			for (let place = 0; place < terms.length; place++) {
				for (let type = 0; type < types; type++) {
					lostValue += this.renew(stream, place, type, month, firstCell + place * types + type);
				}
			}
			out.lostCustomers[month - 1] = customersBefore - pools.customers - this.waiting();
			stream.branch(ARRIVING);
			const joined = this.mixing.draw(stream, month, this.baseline.joined, firstCell);
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
	private renew(stream: Stream, place: number, type: number, month: number, cell: number): number {
		const { arm, pools, baseline } = this;
		const { terms, types, offsets } = arm.segment;
		const term = terms[place];
		const pool = offsets[place] + (month % term) * types + type;
		const count = pools.counts[pool];
		const leavers = coupledLoss(
			stream,
			3 * (place * types + type),
			baseline.before[cell],
			baseline.lost[cell],
			baseline.arm.losses[place][baseline.arm.row(place, month) + type],
			count,
			arm.losses[place][arm.row(place, month) + type]
		);
		const first = month <= term; // only today's customers can be up for renewal yet: all still on an old contract
		const mixed = arm.takeUp > 0 && !first;
		if (arm.takeUp > 0) stream.branch(SIGNING + place * types + type);
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
