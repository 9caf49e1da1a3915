import { binomial } from '../numeric/binomial';
import { hypergeometric } from '../numeric/hypergeometric';
import { multinomial } from '../numeric/multinomial';
import type { Stream } from '../numeric/stream';
import type { BaselineCohort, PlanCohort } from './cohort';
import { mixWeights } from './customer-figures';
import { openStream, Purpose } from './streams';

/** Who joins in month 1 under an arm: how many, and in which segments. */
interface Joining {
	/** max(1, round(expected new customers of month 1)), all segments together. */
	size: number;
	/** Shares of the segments. */
	shares: number[];
}

function joiningOf(cohorts: readonly (BaselineCohort | PlanCohort)[]): Joining {
	const arrivals = cohorts.map(({ arm }) => arm.arrivals[1]);
	const weights = mixWeights(
		arrivals,
		cohorts.map(({ arm }) => arm.segment.segment.customers)
	);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	return {
		size: Math.max(1, Math.round(arrivals.reduce((sum, count) => sum + count, 0))),
		shares: weights.map((weight) => weight / total)
	};
}

/**
 * Follows the one cohort of month 1 through its segments, in the baseline.
 * @param record what luck decides, from `at` on: read where it is `known`, else drawn and written
 */
export function followBaseline(
	stream: Stream,
	seed: number,
	trial: number,
	cohorts: readonly BaselineCohort[],
	record: Float64Array,
	at: number,
	known: boolean
): void {
	const members = new Float64Array(cohorts.length);
	if (!known) {
		const { size, shares } = joiningOf(cohorts);
		openStream(stream, seed, trial, Purpose.baselineCohort, cohorts.length);
		multinomial(stream, size, shares, members);
	}
	let start = at;
	cohorts.forEach((cohort, index) => {
		cohort.run(stream, seed, trial, members[index], record, start, known);
		start += cohort.recordSize;
	});
}

/**
 * The same under a plan. Members are the baseline's as far as the plan wins as many in the same segments: some stay
 * away where it wins fewer, some turn to another segment where its mix differs, more come where it wins more.
 */
export function followPlan(
	stream: Stream,
	seed: number,
	trial: number,
	cohorts: readonly PlanCohort[]
): void {
	const baseline = cohorts.map((cohort) => cohort.baseline);
	const before = joiningOf(baseline);
	const { size, shares } = joiningOf(cohorts);
	const more = new Float64Array(cohorts.length);
	for (const cohort of cohorts) cohort.joined.set(cohort.baseline.joined);
	openStream(stream, seed, trial, Purpose.planCohort, cohorts.length);
	if (size < before.size) stayAway(stream, cohorts, before.size, before.size - size);
	const moved = turnAway(stream, cohorts, before.shares, shares);
	if (moved > 0) {
		const surplus = shares.map((share, index) => Math.max(0, share - before.shares[index]));
		multinomial(stream, moved, surplus, more);
	}
	if (size > before.size) multinomial(stream, size - before.size, shares, more);
	cohorts.forEach((cohort, index) => cohort.run(stream, seed, trial, more[index]));
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
	before: readonly number[],
	after: readonly number[]
): number {
	let moved = 0;
	cohorts.forEach(({ joined }, index) => {
		if (after[index] >= before[index]) return;
		for (let cell = 0; cell < joined.length; cell++) {
			const gone = binomial(stream, joined[cell], 1 - after[index] / before[index]);
			joined[cell] -= gone;
			moved += gone;
		}
	});
	return moved;
}
