import { Chance, preparedBinomial } from '../numeric/binomial';
import { multinomial } from '../numeric/multinomial';
import type { Stream } from '../numeric/stream';
import { ArrivalMix } from './arrival-mix';
import { Coupling } from './coupling';
import { drawsOf, Kind, openStream, Purpose } from './streams';
import type { ArmTerms } from './terms';

/** The members of one cohort who belong to one segment, followed by age with their own luck. */
abstract class SegmentCohort {
	/** Members by (term, type) at age 0. */
	readonly joined: Float64Array;
	/** Survivors by age 0 .. months. */
	readonly survivors: Float64Array;
	protected readonly counts: Float64Array;
	/** How a new member falls on (term, type). */
	private readonly weights: Float64Array;

	constructor(
		readonly arm: ArmTerms,
		protected readonly months: number
	) {
		const { terms, types, weights } = arm.segment;
		const cells = terms.length * types;
		this.joined = new Float64Array(cells);
		this.counts = new Float64Array(cells);
		this.survivors = new Float64Array(months + 1);
		this.weights = new Float64Array(cells);
		for (let place = 0; place < terms.length; place++) {
			for (let type = 0; type < types; type++) {
				this.weights[place * types + type] = arm.offer.shares[place] * weights[type];
			}
		}
	}

	/** Adds members whose term and type are open. */
	protected join(stream: Stream, members: number): void {
		if (this.joined.length === 1) this.joined[0] += members;
		else if (members > 0) multinomial(stream, members, this.weights, this.joined);
	}

	/** Follows the members of one (term, type) through their renewals: who leaves is taken off `survivors` at the age. */
	protected abstract renew(stream: Stream, place: number, type: number, renewals: number): void;

	/** Follows everyone in `joined`. */
	protected follow(stream: Stream): void {
		const { counts, joined, survivors, months } = this;
		const { terms, types } = this.arm.segment;
		survivors.fill(0);
		for (let cell = 0; cell < counts.length; cell++) {
			counts[cell] = joined[cell];
			survivors[0] += joined[cell];
		}
		for (let place = 0; place < terms.length; place++) {
			const renewals = Math.floor(months / terms[place]);
			for (let type = 0; type < types; type++) this.renew(stream, place, type, renewals);
		}
		for (let age = 1; age <= months; age++) survivors[age] += survivors[age - 1];
	}
}

export class BaselineCohort extends SegmentCohort {
	/** Numbers that luck decides in one trial. */
	readonly recordSize: number;
	/** By cell and renewal: members before it. */
	readonly before: Float64Array;
	/** The record of the trial at hand; in it, the leavers of cell c at renewal r are at lost + c · (months + 1) + r. */
	private record: Float64Array = new Float64Array(0);
	private lost = 0;
	private known = false;
	private readonly chance = new Chance();

	constructor(arm: ArmTerms, months: number) {
		super(arm, months);
		this.before = new Float64Array(this.counts.length * (months + 1));
		this.recordSize = this.counts.length * (months + 2);
	}

	/**
	 * @param members of the cohort who belong to this segment; not looked at where the record is known
	 * @param record what luck decides, from `at` on: read where it is `known`, else drawn and written
	 */
	run(
		stream: Stream,
		seed: number,
		trial: number,
		members: number,
		record: Float64Array,
		at: number,
		known: boolean
	): void {
		const { joined } = this;
		this.known = known;
		this.record = record;
		this.lost = at + joined.length;
		openStream(stream, seed, trial, Purpose.baselineCohort, this.arm.segment.index);
		if (known) for (let cell = 0; cell < joined.length; cell++) joined[cell] = record[at + cell];
		else {
			joined.fill(0);
			stream.at(Kind.mixing);
			this.join(stream, members);
			for (let cell = 0; cell < joined.length; cell++) record[at + cell] = joined[cell];
		}
		this.follow(stream);
	}

	protected renew(stream: Stream, place: number, type: number, renewals: number): void {
		const { arm, before, chance, counts, known, record, survivors } = this;
		const cell = place * arm.segment.types + type;
		const term = arm.segment.terms[place];
		const draws = drawsOf(term, type) + Kind.leaving;
		const first = cell * (this.months + 1);
		if (!known) {
			chance.prepare(arm.losses[place][type], true);
			stream.prepare(draws, renewals, 0);
		}
		for (let renewal = 0; renewal < renewals; renewal++) {
			const at = first + renewal;
			const count = counts[cell];
			let leavers: number;
			if (known) leavers = record[this.lost + at];
			else {
				leavers = preparedBinomial(stream, renewal, count, chance);
				record[this.lost + at] = leavers;
			}
			before[at] = count;
			counts[cell] = count - leavers;
			survivors[(renewal + 1) * term] -= leavers;
		}
	}

	/** Leavers of a (term, type) at a renewal, counted from 0. */
	lostAt(cell: number, renewal: number): number {
		return this.record[this.lost + cell * (this.months + 1) + renewal];
	}
}

/** The cohort under a plan: the same people as far as the plan wins the same. */
export class PlanCohort extends SegmentCohort {
	private readonly mixing: ArrivalMix;
	private readonly coupling = new Coupling();

	constructor(
		arm: ArmTerms,
		readonly baseline: BaselineCohort,
		months: number
	) {
		super(arm, months);
		this.mixing = new ArrivalMix(arm, baseline.arm);
	}

	/** Lives with the members kept from the baseline (already in `joined`) and `more` who are the plan's own. */
	run(stream: Stream, seed: number, trial: number, more: number): void {
		openStream(stream, seed, trial, Purpose.planCohort, this.arm.segment.index);
		stream.at(Kind.mixing);
		this.mixing.reassign(stream, this.joined);
		this.join(stream, more);
		this.follow(stream);
	}

	protected renew(stream: Stream, place: number, type: number, renewals: number): void {
		const { arm, baseline, coupling, counts, survivors } = this;
		const { terms, types } = arm.segment;
		const cell = place * types + type;
		const term = terms[place];
		const draws = drawsOf(term, type);
		const losses = arm.losses[place];
		const first = cell * (this.months + 1);
		stream.prepare(draws + Kind.leaving, renewals, 0);
		stream.prepare(draws + Kind.own, renewals, 1);
		let prepared = -1;
		for (let renewal = 0; renewal < renewals; renewal++) {
			const row = arm.row(place, (renewal + 1) * term + 1);
			if (row !== prepared) coupling.prepare(baseline.arm.losses[place][type], losses[row + type], true);
			prepared = row;
			const leavers = coupling.leavers(
				stream,
				draws + renewal,
				renewal,
				baseline.before[first + renewal],
				baseline.lostAt(cell, renewal),
				counts[cell]
			);
			counts[cell] -= leavers;
			survivors[(renewal + 1) * term] -= leavers;
		}
	}
}
