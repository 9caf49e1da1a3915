import { TERMS, type Term } from '../scenario/scenario';

/** What a key of random numbers is for. All plans share theirs: equal plans live through equal futures. Part of the engine's version. */
export const Purpose = {
	baseline: 0,
	plan: 1,
	baselineCohort: 2,
	planCohort: 3
} as const;

/**
 * Draws under one key are named (kind, cell, month): a cell is one (term, type) of a segment; months
 * (ages, renewals of a cohort) are at most 121.
 */
const MONTHS = 128;
const TYPES = 16;
const KIND = TERMS.length * TYPES * MONTHS;

/** Kinds of draws: what to add to a draw's name. The first three are those of a coupled renewal. */
export const Kind = {
	/** Who leaves; under a plan, which of the baseline's leavers stay or who leaves besides. */
	leaving: 0,
	/** Who leaves of those whom only the plan holds. */
	own: KIND,
	/** Which of the baseline's leavers the plan does not hold. */
	absent: 2 * KIND,
	signing: 3 * KIND,
	arriving: 4 * KIND,
	/** Of who arrives, who signs another term; one draw a month. */
	mixing: 5 * KIND
} as const;

/**
 * The first draw of a (term, type): the month (age, renewal) is added. Named by the term itself, for a plan that offers
 * one more must not rename the baseline's.
 */
export function drawsOf(term: Term, type: number): number {
	return (TERMS.indexOf(term) * TYPES + type) * MONTHS;
}
