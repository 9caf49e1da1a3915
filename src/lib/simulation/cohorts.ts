import { binomial } from '../numeric/binomial';
import { hypergeometric } from '../numeric/hypergeometric';
import { multinomial } from '../numeric/multinomial';
import { LANES, type Stream, type Streams } from '../numeric/stream';
import type { BaselineCohort, PlanCohort } from './cohort';
import { mixWeights } from './customer-figures';
import { Purpose } from './streams';
import type { ArmTerms } from './terms';

/** Who joins in month 1 under an arm in one lane: how many, and in which segments. */
class Joining {
	/** max(1, round(expected new customers of month 1)), all segments together. */
	size = 1;
	/** Shares of the segments. */
	readonly shares: Float64Array;

	/** @param terms by segment */
	constructor(private readonly terms: readonly ArmTerms[]) {
		this.shares = new Float64Array(terms.length).fill(1);
	}

	/** By the inputs of the trial at hand. */
	read(): void {
		const { terms, shares } = this;
		let expected = 0;
		for (let index = 0; index < terms.length; index++) expected += terms[index].arrivals[1];
		this.size = Math.max(1, Math.round(expected));
		if (terms.length === 1) return;
		const weights = mixWeights(
			terms.map(({ arrivals }) => arrivals[1]),
			terms.map(({ segment }) => segment.segment.customers)
		);
		const total = weights.reduce((sum, weight) => sum + weight, 0);
		weights.forEach((weight, index) => (shares[index] = weight / total));
	}
}

const joiningOf = (cohorts: readonly (BaselineCohort | PlanCohort)[]): Joining[] =>
	Array.from({ length: LANES }, (_, lane) => new Joining(cohorts.map(({ terms }) => terms[lane])));

const byLane = (cohorts: readonly unknown[]) => cohorts.map(() => new Float64Array(LANES));

/** The one cohort of month 1 in the baseline, followed through its segments. */
export class BaselineCohorts {
	/** By lane. */
	readonly joining: readonly Joining[];
	/** By segment and lane. */
	private readonly members: readonly Float64Array[];
	private readonly split: Float64Array;

	constructor(readonly segments: readonly BaselineCohort[]) {
		this.joining = joiningOf(segments);
		this.members = byLane(segments);
		this.split = new Float64Array(segments.length);
	}

	/** @param record what luck decides, from `row` on: read where it is `known`, else drawn and written */
	run(
		streams: Streams,
		seed: number,
		trial: number,
		lanes: number,
		record: Float64Array,
		row: number,
		known: boolean
	): void {
		const { joining, members, segments, split } = this;
		streams.open(seed, trial, Purpose.baselineCohort, segments.length);
		for (let lane = 0; lane < lanes; lane++) {
			const { size, shares } = read(joining[lane]);
			if (known) continue;
			split.fill(0);
			multinomial(streams.lane(lane, 0), size, shares, split);
			for (let index = 0; index < split.length; index++) members[index][lane] = split[index];
		}
		let from = row;
		for (let index = 0; index < segments.length; index++) {
			segments[index].run(streams, seed, trial, lanes, members[index], record, from, known);
			from += segments[index].recordSize;
		}
	}
}

function read(joining: Joining): Joining {
	joining.read();
	return joining;
}

/**
 * The same under a plan. Members are the baseline's as far as the plan wins as many in the same segments: some stay
 * away where it wins fewer, some turn to another segment where its mix differs, more come where it wins more.
 */
export class PlanCohorts {
	private readonly joining: readonly Joining[];
	/** By segment and lane. */
	private readonly more: readonly Float64Array[];
	private readonly split: Float64Array;

	constructor(
		readonly segments: readonly PlanCohort[],
		private readonly baseline: BaselineCohorts
	) {
		this.joining = joiningOf(segments);
		this.more = byLane(segments);
		this.split = new Float64Array(segments.length);
	}

	/** Lives through the trials whose baseline has been lived through. */
	run(streams: Streams, seed: number, trial: number, lanes: number): void {
		const { more, segments } = this;
		for (const { joined, baseline } of segments) joined.set(baseline.joined);
		streams.open(seed, trial, Purpose.planCohort, segments.length);
		for (let lane = 0; lane < lanes; lane++) this.join(streams.lane(lane, 0), lane);
		for (let index = 0; index < segments.length; index++) {
			segments[index].run(streams, seed, trial, lanes, more[index]);
		}
	}

	private join(stream: Stream, lane: number): void {
		const { more, segments, split } = this;
		const before = this.baseline.joining[lane];
		const { size, shares } = read(this.joining[lane]);
		split.fill(0);
		if (size < before.size) stayAway(stream, segments, lane, before.size, before.size - size);
		const moved = turnAway(stream, segments, lane, before.shares, shares);
		if (moved > 0) {
			const surplus = shares.map((share, index) => Math.max(0, share - before.shares[index]));
			multinomial(stream, moved, surplus, split);
		}
		if (size > before.size) multinomial(stream, size - before.size, shares, split);
		for (let index = 0; index < split.length; index++) more[index][lane] = split[index];
	}
}

/** Takes `fewer` members out at random. */
function stayAway(
	stream: Stream,
	cohorts: readonly PlanCohort[],
	lane: number,
	size: number,
	fewer: number
): void {
	let left = size;
	let away = fewer;
	for (const { joined } of cohorts) {
		for (let at = lane; at < joined.length; at += LANES) {
			const gone = hypergeometric(stream, left, joined[at], away);
			left -= joined[at];
			away -= gone;
			joined[at] -= gone;
		}
	}
}

/** Takes out who would join in a segment that the plan's mix has less of; returns how many. */
function turnAway(
	stream: Stream,
	cohorts: readonly PlanCohort[],
	lane: number,
	before: Float64Array,
	after: Float64Array
): number {
	let moved = 0;
	for (let index = 0; index < cohorts.length; index++) {
		if (after[index] >= before[index]) continue;
		const { joined } = cohorts[index];
		for (let at = lane; at < joined.length; at += LANES) {
			const gone = binomial(stream, joined[at], 1 - after[index] / before[index]);
			joined[at] -= gone;
			moved += gone;
		}
	}
	return moved;
}
