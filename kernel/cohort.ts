import { ArrivalMix } from './arrival-mix';
import { binomials, Chances } from './binomials';
import { Coupling } from './coupling';
import { add, entry, lane, LANES, ROW, rows, zeros } from './memory';
import { multinomial } from './multinomial';
import { Kind, Purpose, Terms } from './segment';
import { openStreams, takeLane } from './streams';

/** The members of one cohort who belong to one segment, followed by age with their own luck. */
class Members {
	/** By (term, type) at age 0. */
	joined: usize;
	/** By (term, type), at the age at hand. */
	counts: usize;
	/** By age 0 .. months. */
	survivors: usize;
	/** How a new member falls on (term, type). */
	private weights: usize;

	constructor(public terms: Terms) {
		const segment = terms.segment;
		this.joined = rows(segment.cells);
		this.counts = rows(segment.cells);
		this.survivors = rows(segment.months + 1);
		this.weights = zeros((<usize>segment.cells) << 3);
	}

	/** Reads how the arm spreads new members. */
	weigh(): void {
		const terms = this.terms;
		const segment = terms.segment;
		for (let place = 0; place < segment.terms; place++) {
			const share = load<f64>(entry(terms.shares, place));
			for (let type = 0; type < segment.types; type++) {
				const weight = share * load<f64>(entry(segment.weights, type));
				store<f64>(entry(this.weights, place * segment.types + type), weight);
			}
		}
	}

	/** Adds members whose term and type are open, with the stream at hand. */
	join(index: i32, members: f64): void {
		const cells = this.terms.segment.cells;
		const at = lane(this.joined, index);
		if (cells === 1) add(at, members);
		else if (members > 0) multinomial(members, this.weights, cells, at, ROW);
	}

	/** Begins to follow everyone in `joined`. */
	begin(): void {
		const segment = this.terms.segment;
		const bytes = (<usize>segment.cells) << 7;
		memory.copy(this.counts, this.joined, bytes);
		memory.fill(this.survivors, 0, (<usize>(segment.months + 1)) << 7);
		for (let row: usize = 0; row < bytes; row += ROW) change(this.survivors, this.joined + row, 1);
	}

	/** Takes who leaves a cell at an age out of it and off the survivors. */
	depart(cell: i32, age: i32, leavers: usize): void {
		change(this.counts + ((<usize>cell) << 7), leavers, -1);
		change(this.survivors + ((<usize>age) << 7), leavers, -1);
	}

	/** Completes the survivors, from who left at each age. */
	end(): void {
		const end = this.survivors + ((<usize>(this.terms.segment.months + 1)) << 7);
		for (let row = this.survivors + ROW; row < end; row += ROW) change(row, row - ROW, 1);
	}
}

/** Adds a row, so many times, to another. */
function change(row: usize, by: usize, times: f64): void {
	const factor = f64x2.splat(times);
	for (let at: usize = 0; at < ROW; at += 16) {
		v128.store(row + at, f64x2.add(v128.load(row + at), f64x2.mul(factor, v128.load(by + at))));
	}
}

export class BaselineCohort {
	members: Members;
	/** Rows that luck decides: who joined, by cell; who left, by cell and renewal. */
	record: usize = 0;
	recordRows: i32;
	/** Where they are when nobody keeps them. */
	private own: usize;
	/** By cell and renewal: members before it. */
	private before: usize;
	private chances: Chances = new Chances();

	constructor(terms: Terms) {
		const segment = terms.segment;
		const renewals = segment.cells * (segment.months + 1);
		this.members = new Members(terms);
		this.recordRows = segment.cells + renewals;
		this.own = rows(this.recordRows);
		this.before = rows(renewals);
	}

	/**
	 * @param sizes members of the cohort who belong to this segment; not looked at where the record is known
	 * @param record where the record is kept, or 0
	 * @param known whether it is there already, and not to be drawn
	 */
	run(seed: i32, trial: i32, sizes: usize, record: usize, known: bool): void {
		this.record = record === 0 ? this.own : record;
		const members = this.members;
		const segment = members.terms.segment;
		const joined = members.joined;
		const bytes = (<usize>segment.cells) << 7;
		if (known) memory.copy(joined, this.record, bytes);
		else {
			openStreams(seed, trial, Purpose.baselineCohort, segment.index);
			members.weigh();
			memory.fill(joined, 0, bytes);
			for (let index = 0; index < LANES; index++) {
				takeLane(index, Kind.mixing);
				members.join(index, load<f64>(lane(sizes, index)));
			}
			memory.copy(this.record, joined, bytes);
		}
		members.begin();
		for (let place = 0; place < segment.terms; place++) {
			for (let type = 0; type < segment.types; type++) this.renew(place, type, known);
		}
		members.end();
	}

	/** Follows the members of one (term, type) through their renewals. */
	private renew(place: i32, type: i32, known: bool): void {
		const members = this.members;
		const chances = this.chances;
		const segment = members.terms.segment;
		const cell = place * segment.types + type;
		const term = segment.term(place);
		const draws = segment.draws(place, type) + Kind.leaving;
		const counts = members.counts + ((<usize>cell) << 7);
		if (!known) {
			const losses = members.terms.loss(place, 1, type);
			chances.take(losses, true);
		}
		for (let renewal = 0; (renewal + 1) * term <= segment.months; renewal++) {
			const lost = this.lostAt(cell, renewal);
			if (!known) binomials(draws + renewal, counts, chances, lost);
			memory.copy(this.beforeAt(cell, renewal), counts, ROW);
			members.depart(cell, (renewal + 1) * term, lost);
		}
	}

	/** The rows of a (term, type) at a renewal, counted from 0: who was there before it; who left. */
	beforeAt(cell: i32, renewal: i32): usize {
		return this.before + ((<usize>(cell * (this.members.terms.segment.months + 1) + renewal)) << 7);
	}

	lostAt(cell: i32, renewal: i32): usize {
		const segment = this.members.terms.segment;
		return this.record + ((<usize>(segment.cells + cell * (segment.months + 1) + renewal)) << 7);
	}
}

/** The cohort under a plan: the same people as far as the plan wins the same. */
export class PlanCohort {
	members: Members;
	private mixing: ArrivalMix;
	private coupling: Coupling = new Coupling();

	constructor(
		terms: Terms,
		public baseline: BaselineCohort
	) {
		this.members = new Members(terms);
		this.mixing = new ArrivalMix(terms, baseline.members.terms);
	}

	/** Lives with the members kept from the baseline (already in `joined`) and `more`, who are the plan's own. */
	run(seed: i32, trial: i32, more: usize): void {
		const members = this.members;
		const segment = members.terms.segment;
		openStreams(seed, trial, Purpose.planCohort, segment.index);
		members.weigh();
		for (let index = 0; index < LANES; index++) {
			takeLane(index, Kind.mixing);
			this.mixing.reassign(lane(members.joined, index), ROW);
			members.join(index, load<f64>(lane(more, index)));
		}
		members.begin();
		for (let place = 0; place < segment.terms; place++) {
			for (let type = 0; type < segment.types; type++) this.renew(place, type);
		}
		members.end();
	}

	private renew(place: i32, type: i32): void {
		const members = this.members;
		const terms = members.terms;
		const segment = terms.segment;
		const baseline = this.baseline;
		const coupling = this.coupling;
		const cell = place * segment.types + type;
		const term = segment.term(place);
		const draws = segment.draws(place, type);
		const counts = members.counts + ((<usize>cell) << 7);
		const before = baseline.members.terms.loss(place, 1, type);
		let prepared: usize = 0;
		for (let renewal = 0; (renewal + 1) * term <= segment.months; renewal++) {
			const losses = terms.loss(place, (renewal + 1) * term + 1, type);
			if (losses !== prepared) coupling.prepare(before, losses, true);
			prepared = losses;
			coupling.leavers(
				draws + renewal,
				baseline.beforeAt(cell, renewal),
				baseline.lostAt(cell, renewal),
				counts
			);
			members.depart(cell, (renewal + 1) * term, coupling.found);
		}
	}
}
