import type { Stream } from '../numeric/stream';

/** What a random stream is for. All plans share theirs: equal plans live through equal futures. Part of the engine's version. */
export const Purpose = {
	today: 0,
	arrivals: 1,
	baselineRenewals: 2,
	planMonth: 3,
	baselineCohort: 4,
	planCohort: 5
} as const;

/** Months of a segment stay clear of the next segment's: the horizon is at most 120, a cohort meets one month more. */
const SEGMENT_STRIDE = 256;

export function openStream(
	stream: Stream,
	seed: number,
	trial: number,
	purpose: (typeof Purpose)[keyof typeof Purpose],
	segment: number,
	month: number
): void {
	stream.open(seed, trial, purpose, segment * SEGMENT_STRIDE + month);
}
