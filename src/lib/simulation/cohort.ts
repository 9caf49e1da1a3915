import { binomial } from '../numeric/binomial';
import { multinomial } from '../numeric/multinomial';
import type { Stream } from '../numeric/stream';
import { ArrivalMix } from './arrival-mix';
import { coupledLoss } from './coupling';
import { openStream, Purpose } from './streams';
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

	/** Leavers of one (term, type) whose renewal comes at `age`. */
	protected abstract leavers(stream: Stream, age: number, place: number, type: number): number;

	protected follow(stream: Stream, seed: number, trial: number, purpose: 4 | 5): void {
		const { counts, arm } = this;
		const { terms, types, index } = arm.segment;
		counts.set(this.joined);
		let alive = 0;
		for (const count of counts) alive += count;
		this.survivors[0] = alive;
		for (let age = 1; age <= this.months; age++) {
			openStream(stream, seed, trial, purpose, index, age);
			for (let place = 0; place < terms.length; place++) {
				if (age % terms[place] !== 0) continue;
				for (let type = 0; type < types; type++) {
					const lost = this.leavers(stream, age, place, type);
					counts[place * types + type] -= lost;
					alive -= lost;
				}
			}
			this.survivors[age] = alive;
		}
	}
}

export class BaselineCohort extends SegmentCohort {
	/** Numbers that luck decides in one trial. */
	readonly recordSize: number;
	/** By age · terms · types + term · types + type: members up for renewal at the age, and those lost. */
	readonly before: Float64Array;
	lost: Float64Array;
	private known = false;

	constructor(arm: ArmTerms, months: number) {
		super(arm, months);
		this.before = new Float64Array(this.counts.length * (months + 1));
		this.lost = this.before;
		this.recordSize = this.counts.length * (months + 2);
	}

	/**
	 * @param members of the cohort who belong to this segment; not looked at where the record is known
	 * @param record what luck decides: read where it is `known`, else drawn and written
	 */
	run(
		stream: Stream,
		seed: number,
		trial: number,
		members: number,
		record: Float64Array,
		known: boolean
	): void {
		const cells = this.counts.length;
		this.known = known;
		this.lost = record.subarray(cells, this.recordSize);
		if (known) this.joined.set(record.subarray(0, cells));
		else {
			openStream(stream, seed, trial, Purpose.baselineCohort, this.arm.segment.index, 0);
			this.joined.fill(0);
			this.join(stream, members);
			record.set(this.joined);
		}
		this.follow(stream, seed, trial, Purpose.baselineCohort);
	}

	protected leavers(stream: Stream, age: number, place: number, type: number): number {
		const cell = place * this.arm.segment.types + type;
		const at = age * this.counts.length + cell;
		this.before[at] = this.counts[cell];
		if (!this.known) {
			const loss = this.arm.losses[place][this.arm.row(place, age + 1) + type];
			this.lost[at] = binomial(stream, this.counts[cell], loss);
		}
		return this.lost[at];
	}
}

/** The cohort under a plan: the same people as far as the plan wins the same. */
export class PlanCohort extends SegmentCohort {
	private readonly mixing: ArrivalMix;

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
		openStream(stream, seed, trial, Purpose.planCohort, this.arm.segment.index, 0);
		this.mixing.reassign(stream, this.joined);
		this.join(stream, more);
		this.follow(stream, seed, trial, Purpose.planCohort);
	}

	protected leavers(stream: Stream, age: number, place: number, type: number): number {
		const { arm, baseline } = this;
		const cell = place * arm.segment.types + type;
		const at = age * this.counts.length + cell;
		return coupledLoss(
			stream,
			3 * cell,
			baseline.before[at],
			baseline.lost[at],
			baseline.arm.losses[place][baseline.arm.row(place, age + 1) + type],
			this.counts[cell],
			arm.losses[place][arm.row(place, age + 1) + type]
		);
	}
}
