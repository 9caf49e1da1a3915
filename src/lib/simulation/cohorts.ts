import { binomial } from '../numeric/binomial';
import { hypergeometric } from '../numeric/hypergeometric';
import { multinomial } from '../numeric/multinomial';
import type { Stream } from '../numeric/stream';
import type { BaselineCohort, PlanCohort } from './cohort';
import { mixWeights } from './customer-figures';
import { openStream, Purpose } from './streams';

/** Who joins in month 1 under an arm: how many, and in which segments. */
class Joining {
	/** max(1, round(expected new customers of month 1)), all segments together. */
	size = 1;
	/** Shares of the segments. */
	readonly shares: Float64Array;

	constructor(private readonly cohorts: readonly (BaselineCohort | PlanCohort)[]) {
		this.shares = new Float64Array(cohorts.length).fill(1);
	}

	/** By the inputs of the trial at hand. */
	read(): void {
		const { cohorts, shares } = this;
		let expected = 0;
		for (let index = 0; index < cohorts.length; index++) expected += cohorts[index].arm.arrivals[1];
		this.size = Math.max(1, Math.round(expected));
		if (cohorts.length === 1) return;
		const weights = mixWeights(
			cohorts.map(({ arm }) => arm.arrivals[1]),
			cohorts.map(({ arm }) => arm.segment.segment.customers)
		);
		const total = weights.reduce((sum, weight) => sum + weight, 0);
		weights.forEach((weight, index) => (shares[index] = weight / total));
	}
}

/** The one cohort of month 1 in the baseline, followed through its segments. */
export class BaselineCohorts {
	readonly joining: Joining;
	private readonly members: Float64Array;

	constructor(readonly segments: readonly BaselineCohort[]) {
		this.joining = new Joining(segments);
		this.members = new Float64Array(segments.length);
	}

	/** @param record what luck decides, from `at` on: read where it is `known`, else drawn and written */
	run(stream: Stream, seed: number, trial: number, record: Float64Array, at: number, known: boolean): void {
		const { joining, members, segments } = this;
		joining.read();
		if (!known) {
			openStream(stream, seed, trial, Purpose.baselineCohort, segments.length);
			members.fill(0);
			multinomial(stream, joining.size, joining.shares, members);
		}
		let start = at;
		for (let index = 0; index < segments.length; index++) {
			segments[index].run(stream, seed, trial, members[index], record, start, known);
			start += segments[index].recordSize;
		}
	}
}

/**
 * The same under a plan. Members are the baseline's as far as the plan wins as many in the same segments: some stay
 * away where it wins fewer, some turn to another segment where its mix differs, more come where it wins more.
 */
export class PlanCohorts {
	private readonly joining: Joining;
	private readonly more: Float64Array;

	constructor(
		readonly segments: readonly PlanCohort[],
		private readonly baseline: BaselineCohorts
	) {
		this.joining = new Joining(segments);
		this.more = new Float64Array(segments.length);
	}

	/** Lives through the trial whose baseline has been lived through. */
	run(stream: Stream, seed: number, trial: number): void {
		const { joining, more, segments } = this;
		const before = this.baseline.joining;
		joining.read();
		more.fill(0);
		for (let index = 0; index < segments.length; index++) {
			segments[index].joined.set(segments[index].baseline.joined);
		}
		openStream(stream, seed, trial, Purpose.planCohort, segments.length);
		if (joining.size < before.size) stayAway(stream, segments, before.size, before.size - joining.size);
		const moved = turnAway(stream, segments, before.shares, joining.shares);
		if (moved > 0) {
			const surplus = joining.shares.map((share, index) => Math.max(0, share - before.shares[index]));
			multinomial(stream, moved, surplus, more);
		}
		if (joining.size > before.size) multinomial(stream, joining.size - before.size, joining.shares, more);
		for (let index = 0; index < segments.length; index++) {
			segments[index].run(stream, seed, trial, more[index]);
		}
	}
}

/** Takes `fewer` members out at random. */
function stayAway(stream: Stream, cohorts: readonly PlanCohort[], size: number, fewer: number): void {
	let left = size;
	let away = fewer;
	for (const { joined } of cohorts) {
		for (let cell = 0; cell < joined.length; cell++) {
			const gone = hypergeometric(stream, left, joined[cell], away);
			left -= joined[cell];
			away -= gone;
			joined[cell] -= gone;
		}
	}
}

/** Takes out who would join in a segment that the plan's mix has less of; returns how many. */
function turnAway(
	stream: Stream,
	cohorts: readonly PlanCohort[],
	before: Float64Array,
	after: Float64Array
): number {
	let moved = 0;
	for (let index = 0; index < cohorts.length; index++) {
		if (after[index] >= before[index]) continue;
		const { joined } = cohorts[index];
		for (let cell = 0; cell < joined.length; cell++) {
			const gone = binomial(stream, joined[cell], 1 - after[index] / before[index]);
			joined[cell] -= gone;
			moved += gone;
		}
	}
	return moved;
}
