import { ArrivalMix } from './arrival-mix';
import { BaselineRun } from './baseline-run';
import { binomial } from './binomial';
import { Coupling } from './coupling';
import { hypergeometric } from './hypergeometric';
import { add, entry, lane, LANES, ROW, rows, zeros } from './memory';
import { multinomial } from './multinomial';
import { Pools } from './pools';
import { closeMonths, Kind, Months, Purpose, Terms } from './segment';
import { openStreams, takeLane } from './streams';

/** One segment's futures under a plan, coupled month by month to the baseline's. */
export class PlanRun {
	out: Months;
	private pools: Pools;
	/** Customers still on an old contract, by pool, and their value; kept only while some of them stay on it. */
	private oldCounts: usize;
	private oldValues: usize;
	/** Customers and value that sign anew this month, by (term, type). */
	private movers: usize;
	private moverValues: usize;
	private places: usize;
	private mixing: ArrivalMix;
	private coupling: Coupling = new Coupling();
	/** Value lost in the month at hand; effect of prices on renewing customers, in tickets of month 0. */
	private lostValues: usize = rows(1);
	private raised: usize = rows(1);
	private lowered: usize = rows(1);
	private customersBefore: usize = rows(1);

	constructor(
		private terms: Terms,
		private baseline: BaselineRun
	) {
		const segment = terms.segment;
		this.out = new Months(segment.months);
		this.pools = new Pools(terms);
		this.oldCounts = rows(segment.pools);
		this.oldValues = rows(segment.pools);
		this.movers = rows(segment.cells);
		this.moverValues = rows(segment.cells);
		this.places = zeros((<usize>segment.terms) << 3);
		this.mixing = new ArrivalMix(terms, baseline.terms);
	}

	/** Lives through the months of trials whose baseline has been lived through. */
	run(seed: i32, trial: i32): void {
		const terms = this.terms;
		const segment = terms.segment;
		const out = this.out;
		openStreams(seed, trial, Purpose.plan, segment.index);
		this.pools.start(this.baseline.record);
		memory.fill(this.raised, 0, ROW);
		memory.fill(this.lowered, 0, ROW);
		if (!terms.leavesOnly) {
			this.runChanged();
			return;
		}
		out.clear();
		for (let place = 0; place < segment.terms; place++) {
			for (let type = 0; type < segment.types; type++) this.liveAlike(place, type);
		}
		this.pools.settle(out);
		const last = (<usize>(segment.months - 1)) << 7;
		for (let index = 0; index < LANES; index++) {
			const ticket = load<f64>(lane(terms.ticket, index));
			store<f64>(lane(out.newMrr, index), load<f64>(lane(out.newCustomers + last, index)) * ticket);
			this.close(index, 1);
		}
	}

	private close(index: i32, growth: f64): void {
		const raised = load<f64>(lane(this.raised, index));
		closeMonths(this.terms, this.out, index, raised, load<f64>(lane(this.lowered, index)), growth);
	}

	/**
	 * Lives through the months of one (term, type) under a plan that changes only how many leave: the same people join,
	 * on the same contracts, at the same price. The same as `runChanged`, without what cannot happen (measured: two
	 * fifths of its time).
	 */
	private liveAlike(place: i32, type: i32): void {
		const baseline = this.baseline;
		const coupling = this.coupling;
		const pools = this.pools;
		const segment = this.terms.segment;
		const cell = place * segment.types + type;
		const draws = segment.draws(place, type);
		const term = segment.term(place);
		const settled = this.terms.settled(place);
		pools.begin(place, type);
		let slot = 0;
		for (let month = 0; month < segment.months; month++) {
			slot = slot + 1 === term ? 0 : slot + 1;
			// from the last row on the chances stay the same
			if (month < settled) this.couple(place, type, month + 1, month === settled - 1);
			const pool = segment.pool(place, slot, type);
			const counts = pools.counts + ((<usize>pool) << 7);
			const before = baseline.beforeIn(cell, month);
			coupling.leavers(draws + month, before, baseline.lostIn(cell, month), counts);
			pools.renew(place, pool, month, coupling.found, baseline.joinedIn(cell, month), this.out);
		}
	}

	/** Makes the chances of a renewal in a month (from 1) ready. */
	private couple(place: i32, type: i32, month: i32, many: bool): void {
		const before = this.baseline.terms.loss(place, 1, type);
		this.coupling.prepare(before, this.terms.loss(place, month, type), many);
	}

	private runChanged(): void {
		const pools = this.pools;
		const segment = this.terms.segment;
		memory.fill(this.oldCounts, 0, (<usize>segment.pools) << 7);
		memory.fill(this.oldValues, 0, (<usize>segment.pools) << 7);
		for (let month = 1; month <= segment.months; month++) {
			memory.copy(this.customersBefore, pools.customers, ROW);
			memory.fill(this.raised, 0, ROW);
			memory.fill(this.lowered, 0, ROW);
			memory.fill(this.lostValues, 0, ROW);
			for (let place = 0; place < segment.terms; place++) {
				for (let type = 0; type < segment.types; type++) this.renew(place, type, month);
			}
			for (let index = 0; index < LANES; index++) this.join(index, month);
			memory.fill(this.movers, 0, (<usize>segment.cells) << 7);
			memory.fill(this.moverValues, 0, (<usize>segment.cells) << 7);
			pools.bill(month, this.out);
		}
	}

	/** Who leaves a pool at its renewals, who joins it, in every lane. */
	private renew(place: i32, type: i32, month: i32): void {
		const baseline = this.baseline;
		const coupling = this.coupling;
		const segment = this.terms.segment;
		const draw = segment.draws(place, type) + month - 1;
		const pool = segment.pool(place, month % segment.term(place), type);
		const cell = place * segment.types + type;
		const counts = this.pools.counts + ((<usize>pool) << 7);
		this.couple(place, type, month, false);
		coupling.leavers(draw, baseline.beforeIn(cell, month - 1), baseline.lostIn(cell, month - 1), counts);
		for (let index = 0; index < LANES; index++) {
			takeLane(index, draw + Kind.signing);
			const lost = this.leave(place, type, pool, month, index, load<f64>(lane(coupling.found, index)));
			add(lane(this.lostValues, index), lost);
		}
	}

	/** The renewals of one pool in one lane: who leaves, the plan's price, who signs anew. Returns the value lost. */
	private leave(place: i32, type: i32, pool: i32, month: i32, index: i32, leavers: f64): f64 {
		const pools = this.pools;
		const terms = this.terms;
		const takeUp = terms.takeUp;
		const ticketChange = load<f64>(lane(terms.ticketChange, index));
		const at = lane((<usize>pool) << 7, index);
		const first = month <= terms.segment.term(place); // only today's customers can be up for renewal yet: all still on an old contract
		const mixed = takeUp > 0 && !first;
		let oldLeavers: f64 = 0;
		if (mixed) {
			const old = load<f64>(this.oldCounts + at);
			oldLeavers = hypergeometric(load<f64>(pools.counts + at), old, leavers);
		}
		let lostValue: f64 = 0;
		if (mixed && terms.priced) lostValue = this.leaveApart(at, index, leavers, oldLeavers);
		else if (leavers > 0) lostValue = pools.leave(pool, index, leavers);
		if (mixed) add(this.oldCounts + at, -oldLeavers);
		if (first && ticketChange !== 0) {
			const change = load<f64>(pools.values + at) * ticketChange;
			add(pools.values + at, change);
			if (change > 0) add(lane(this.raised, index), change);
			else add(lane(this.lowered, index), -change);
		}
		if (takeUp > 0) this.signAnew(type, at, index, first);
		return lostValue;
	}

	/** Leavers of a pool in which some are on an old contract and some pay the plan's prices. */
	private leaveApart(at: usize, index: i32, leavers: f64, oldLeavers: f64): f64 {
		const pools = this.pools;
		const count = load<f64>(pools.counts + at);
		const value = load<f64>(pools.values + at);
		const oldCount = load<f64>(this.oldCounts + at);
		const oldValue = load<f64>(this.oldValues + at);
		const oldLost = oldLeavers > 0 ? (oldValue * oldLeavers) / oldCount : 0;
		const newLeavers = leavers - oldLeavers;
		const newLost = newLeavers > 0 ? ((value - oldValue) * newLeavers) / (count - oldCount) : 0;
		const left = count - leavers;
		store<f64>(this.oldValues + at, oldValue - oldLost);
		store<f64>(pools.counts + at, left);
		add(lane(pools.customers, index), -leavers);
		store<f64>(pools.values + at, left === 0 ? 0 : value - oldLost - newLost);
		return oldLost + newLost;
	}

	/** Of those still on an old contract, the plan's share signs a term of its offer. */
	private signAnew(type: i32, at: usize, index: i32, first: bool): void {
		const pools = this.pools;
		const terms = this.terms;
		const segment = terms.segment;
		const places = this.places;
		const eligible = load<f64>((first ? pools.counts : this.oldCounts) + at);
		const eligibleValue = load<f64>((first ? pools.values : this.oldValues) + at);
		const moved = binomial(eligible, terms.takeUp);
		const movedValue = moved === eligible ? eligibleValue : (eligibleValue * moved) / eligible;
		store<f64>(this.oldCounts + at, eligible - moved);
		store<f64>(this.oldValues + at, eligibleValue - movedValue);
		if (moved === 0) return;
		add(pools.counts + at, -moved);
		add(lane(pools.customers, index), -moved);
		add(pools.values + at, -movedValue);
		if (load<f64>(pools.counts + at) === 0) store<f64>(pools.values + at, 0);
		memory.fill(places, 0, (<usize>segment.terms) << 3);
		multinomial(moved, terms.shares, segment.terms, places, 8);
		for (let target = 0; target < segment.terms; target++) {
			const count = load<f64>(entry(places, target));
			if (count === 0) continue;
			const value = (movedValue * count) / moved;
			const cut = value * load<f64>(entry(terms.discounts, target));
			const cell = lane((<usize>(target * segment.types + type)) << 7, index);
			add(this.movers + cell, count);
			add(this.moverValues + cell, value - cut);
			add(lane(this.lowered, index), cut);
		}
	}

	/** Who signs anew and who is new, in one lane, and the month's totals that follow. */
	private join(index: i32, month: i32): void {
		const pools = this.pools;
		const out = this.out;
		const terms = this.terms;
		const segment = terms.segment;
		const mixing = this.mixing;
		const row = lane((<usize>(month - 1)) << 7, index);
		const growthBefore = load<f64>(terms.growth + row);
		const growth = load<f64>(terms.growth + row + ROW);
		const ticket = load<f64>(lane(terms.ticket, index));
		const ticketChange = load<f64>(lane(terms.ticketChange, index));
		// movers have left their pool but not the business
		const customersLeft = load<f64>(lane(pools.customers, index)) + this.waiting(index);
		store<f64>(out.lostCustomers + row, load<f64>(lane(this.customersBefore, index)) - customersLeft);
		mixing.draw(index, month, this.baseline);
		let newCustomers: f64 = 0;
		let newValue: f64 = 0;
		for (let place = 0; place < segment.terms; place++) {
			const first = segment.pool(place, month % segment.term(place), 0);
			const discount = load<f64>(entry(terms.discounts, place));
			const price = (ticket * (1 + ticketChange) * (1 - discount)) / growth;
			for (let type = 0; type < segment.types; type++) {
				const cell = place * segment.types + type;
				const at = lane((<usize>cell) << 7, index);
				const joined = load<f64>(entry(mixing.joined, cell));
				pools.join(first + type, index, load<f64>(this.movers + at), load<f64>(this.moverValues + at));
				pools.join(first + type, index, joined, joined * price);
				newCustomers += joined;
				newValue += joined * price;
			}
		}
		store<f64>(out.newCustomers + row, newCustomers);
		const lostValue = load<f64>(lane(this.lostValues, index));
		store<f64>(out.lostMrr + row, lostValue * (terms.priced ? growthBefore : 1));
		if (month < segment.months) return;
		store<f64>(lane(out.newMrr, index), newValue * growth);
		this.close(index, growth);
	}

	private waiting(index: i32): f64 {
		let waiting: f64 = 0;
		const end = (<usize>this.terms.segment.cells) << 7;
		for (let at = lane(0, index); at < end; at += ROW) waiting += load<f64>(this.movers + at);
		return waiting;
	}
}
