import { binomials, Chances } from '../numeric/binomials';
import { multinomial } from '../numeric/multinomial';
import { LANES, type Stream, type Streams } from '../numeric/stream';
import { ArrivalMix } from './arrival-mix';
import { Coupling } from './coupling';
import { drawsOf, Kind, Purpose } from './streams';
import type { ArmTerms } from './terms';

/** The members of one cohort who belong to one segment, followed by age with their own luck, lane by lane. */
abstract class SegmentCohort {
	/** Members by (term, type) and lane at age 0. */
	readonly joined: Float64Array;
	/** Survivors by age 0 .. months and lane. */
	readonly survivors: Float64Array;
	protected readonly cells: number;
	protected readonly counts: Float64Array;
	/** How a new member falls on (term, type). */
	private readonly weights: Float64Array;

	/** @param terms by lane */
	constructor(
		readonly terms: readonly ArmTerms[],
		protected readonly months: number
	) {
		const { offer, segment } = terms[0];
		this.cells = segment.terms.length * segment.types;
		this.joined = new Float64Array(this.cells * LANES);
		this.counts = new Float64Array(this.cells * LANES);
		this.survivors = new Float64Array((months + 1) * LANES);
		this.weights = new Float64Array(this.cells);
		for (let place = 0; place < segment.terms.length; place++) {
			for (let type = 0; type < segment.types; type++) {
				this.weights[place * segment.types + type] = offer.shares[place] * segment.weights[type];
			}
		}
	}

	/** Adds members whose term and type are open. */
	protected join(stream: Stream, lane: number, members: number): void {
		if (this.cells === 1) this.joined[lane] += members;
		else if (members > 0) multinomial(stream, members, this.weights, this.joined, lane, LANES);
	}

	/** Follows the members of one (term, type) through their renewals, and tells `depart` who leaves. */
	protected abstract renew(
		streams: Streams,
		place: number,
		type: number,
		renewals: number,
		lanes: number
	): void;

	/** Takes who leaves a cell at an age (by lane, from `at` on) out of it and off the survivors. */
	protected depart(cell: number, age: number, leavers: Float64Array, at: number, lanes: number): void {
		const { counts, survivors } = this;
		for (let lane = 0; lane < lanes; lane++) {
			counts[cell * LANES + lane] -= leavers[at + lane];
			survivors[age * LANES + lane] -= leavers[at + lane];
		}
	}

	/** Follows everyone in `joined`. */
	protected follow(streams: Streams, lanes: number): void {
		const { counts, joined, survivors, months } = this;
		const { terms, types } = this.terms[0].segment;
		survivors.fill(0);
		counts.set(joined);
		for (let at = 0; at < joined.length; at += LANES) {
			for (let lane = 0; lane < lanes; lane++) survivors[lane] += joined[at + lane];
		}
		for (let place = 0; place < terms.length; place++) {
			const renewals = Math.floor(months / terms[place]);
			for (let type = 0; type < types; type++) this.renew(streams, place, type, renewals, lanes);
		}
		for (let at = LANES; at < survivors.length; at++) survivors[at] += survivors[at - LANES];
	}
}

export class BaselineCohort extends SegmentCohort {
	/** Rows that luck decides. */
	readonly recordSize: number;
	/** By cell, renewal and lane: members before it. */
	readonly before: Float64Array;
	/** The record of the trials at hand; in it, the leavers of cell c at renewal r are row lost + c · (months + 1) + r. */
	record: Float64Array = new Float64Array(0);
	private lost = 0;
	private known = false;
	private readonly chances = new Chances();

	constructor(terms: readonly ArmTerms[], months: number) {
		super(terms, months);
		this.before = new Float64Array(this.cells * (months + 1) * LANES);
		this.recordSize = this.cells * (months + 2);
	}

	/**
	 * @param members of the cohort who belong to this segment, by lane; not looked at where the record is known
	 * @param record what luck decides, from `row` on: read where it is `known`, else drawn and written
	 */
	run(
		streams: Streams,
		seed: number,
		trial: number,
		lanes: number,
		members: Float64Array,
		record: Float64Array,
		row: number,
		known: boolean
	): void {
		const { joined } = this;
		const from = row * LANES;
		this.known = known;
		this.record = record;
		this.lost = row + this.cells;
		streams.open(seed, trial, Purpose.baselineCohort, this.terms[0].segment.index);
		if (known) for (let at = 0; at < joined.length; at++) joined[at] = record[from + at];
		else {
			joined.fill(0);
			for (let lane = 0; lane < lanes; lane++) {
				this.join(streams.lane(lane, Kind.mixing), lane, members[lane]);
			}
			record.set(joined, from);
		}
		this.follow(streams, lanes);
	}

	protected renew(streams: Streams, place: number, type: number, renewals: number, lanes: number): void {
		const { terms, before, chances, counts, known, record } = this;
		const { segment } = terms[0];
		const cell = place * segment.types + type;
		const term = segment.terms[place];
		const draws = drawsOf(term, type) + Kind.leaving;
		if (!known) {
			chances.expect(true);
			for (let lane = 0; lane < lanes; lane++) chances.prepare(lane, terms[lane].losses[place][type]);
		}
		const first = cell * LANES;
		for (let renewal = 0; renewal < renewals; renewal++) {
			const lost = this.lostAt(cell, renewal);
			const at = this.renewalAt(cell, renewal);
			if (!known) binomials(streams, draws + renewal, counts, first, chances, record, lost, lanes);
			for (let lane = 0; lane < lanes; lane++) before[at + lane] = counts[first + lane];
			this.depart(cell, (renewal + 1) * term, record, lost, lanes);
		}
	}

	/** Where in `before` the lanes of a (term, type) at a renewal begin, counted from 0. */
	renewalAt(cell: number, renewal: number): number {
		return (cell * (this.months + 1) + renewal) * LANES;
	}

	/** Where in `record` those who leave at it begin. */
	lostAt(cell: number, renewal: number): number {
		return this.lost * LANES + this.renewalAt(cell, renewal);
	}
}

/** The cohort under a plan: the same people as far as the plan wins the same. */
export class PlanCohort extends SegmentCohort {
	private readonly mixing: ArrivalMix;
	private readonly coupling = new Coupling();

	constructor(
		terms: readonly ArmTerms[],
		readonly baseline: BaselineCohort,
		months: number
	) {
		super(terms, months);
		this.mixing = new ArrivalMix(terms, baseline.terms);
	}

	/** Lives with the members kept from the baseline (already in `joined`) and `more` by lane, who are the plan's own. */
	run(streams: Streams, seed: number, trial: number, lanes: number, more: Float64Array): void {
		streams.open(seed, trial, Purpose.planCohort, this.terms[0].segment.index);
		for (let lane = 0; lane < lanes; lane++) {
			const stream = streams.lane(lane, Kind.mixing);
			this.mixing.reassign(stream, this.joined, lane, LANES);
			this.join(stream, lane, more[lane]);
		}
		this.follow(streams, lanes);
	}

	protected renew(streams: Streams, place: number, type: number, renewals: number, lanes: number): void {
		const { terms, baseline, coupling, counts } = this;
		const { segment } = terms[0];
		const { before, record } = baseline;
		const cell = place * segment.types + type;
		const term = segment.terms[place];
		const draws = drawsOf(term, type);
		let prepared = -1;
		for (let renewal = 0; renewal < renewals; renewal++) {
			const row = terms[0].row(place, (renewal + 1) * term + 1);
			if (row !== prepared) this.couple(place, type, row, lanes);
			prepared = row;
			const at = baseline.renewalAt(cell, renewal);
			const lost = baseline.lostAt(cell, renewal);
			coupling.leavers(streams, draws + renewal, before, at, record, lost, counts, cell * LANES, lanes);
			this.depart(cell, (renewal + 1) * term, coupling.found, 0, lanes);
		}
	}

	private couple(place: number, type: number, row: number, lanes: number): void {
		const { terms, baseline, coupling } = this;
		coupling.expect(true);
		for (let lane = 0; lane < lanes; lane++) {
			coupling.prepare(lane, baseline.terms[lane].losses[place][type], terms[lane].losses[place][row + type]);
		}
	}
}
