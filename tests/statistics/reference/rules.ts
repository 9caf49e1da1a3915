import { TERMS, type ByTerm, type Term } from '../../../src/lib/scenario/scenario';
import type { DrawnPlan, DrawnSegment } from './quantities';
import { beta, pick, type Source } from './random';

/** A plan as one segment meets it: null for the baseline and for a segment that the plan does not touch. */
export type PlanHere = DrawnPlan | null;

export const clamp01 = (value: number) => Math.min(1, Math.max(0, value));

export function touches(plan: PlanHere, segmentIndex: number): boolean {
	return plan !== null && (plan.segments === 'all' || plan.segments.includes(segmentIndex));
}

/** What the plan multiplies the decision to leave by in a month; months before 1 are at baseline. */
export function leverOf(plan: PlanHere, month: number): number {
	if (plan === null || month < 1) return 1;
	const reduction =
		plan.reductionMode === 'level'
			? 1 - plan.churnReduction * Math.min(1, month / (plan.rampMonths + 1))
			: Math.pow(1 - plan.churnReduction, month);
	return reduction * Math.pow(1 + plan.ticketChange, plan.priceChurnElasticity);
}

/** Probability to decide in a month to leave, of a customer with latent probability `theta` on a term. */
export function decision(theta: number, term: Term, segment: DrawnSegment, lever: number): number {
	return clamp01(clamp01(theta * (segment.termChurnFactor[term] ?? 1)) * lever);
}

export function mixOf(segment: DrawnSegment, plan: PlanHere): ByTerm {
	return plan?.contracts ?? segment.contracts;
}

export function pickTerm(random: Source, mix: ByTerm): Term {
	return pick(
		random,
		TERMS,
		TERMS.map((term) => mix[term] ?? 0)
	);
}

/** Expected arrivals of a month under the arm, also past the horizon. */
export function expectedArrivals(segment: DrawnSegment, plan: PlanHere, month: number): number {
	const baseline = segment.newPerMonth * Math.pow(1 + segment.acquisitionGrowth, month - 1);
	if (plan === null) return baseline;
	const priceResponse = Math.pow(1 + plan.ticketChange, -plan.priceDemandElasticity);
	const acquisition = month >= 1 + segment.salesCycle ? 1 + plan.acquisitionChange : 1;
	return baseline * priceResponse * acquisition;
}

export function plannedCac(segment: DrawnSegment, plan: PlanHere): number {
	return segment.cac * (1 + (plan?.cacChange ?? 0));
}

/** Spending of a month buys the arrivals of `salesCycle` months later. */
export function spendingOf(segment: DrawnSegment, plan: PlanHere, month: number): number {
	return plannedCac(segment, plan) * expectedArrivals(segment, plan, month + segment.salesCycle);
}

/** The shapes of the Beta of customers' latent probabilities; null when all are alike. */
export function shapesOf({ centralChurn, churnSpread }: DrawnSegment): [alpha: number, beta: number] | null {
	if (churnSpread === 0 || centralChurn === 0) return null;
	const sum = (1 - churnSpread) / churnSpread;
	return [centralChurn * sum, (1 - centralChurn) * sum];
}

/** Uncertainty about churn scales every customer's latent probability. */
export function scaled(theta: number, segment: DrawnSegment): number {
	return segment.centralChurn === 0 ? 0 : theta * (segment.churn / segment.centralChurn);
}

/** A new customer's latent probability. */
export function newTheta(random: Source, segment: DrawnSegment): number {
	const shapes = shapesOf(segment);
	return shapes === null ? segment.churn : scaled(beta(random, ...shapes), segment);
}

/** How much more often than a just arrived one a customer of this type is found among today's, 0..1. */
export function presence(theta: number, term: Term, segment: DrawnSegment): number {
	const stays = 1 - clamp01(theta * (segment.termChurnFactor[term] ?? 1));
	let sum = 0;
	for (let age = 0; age < segment.monthsInBusiness; age++) {
		sum += Math.pow(stays, term * Math.floor(age / term));
	}
	return sum / segment.monthsInBusiness;
}

/** The latent probability of one of today's customers: rejection from the Beta of new ones. */
export function todaysTheta(random: Source, term: Term, segment: DrawnSegment): number {
	const shapes = shapesOf(segment);
	if (shapes === null) return segment.churn;
	for (;;) {
		const theta = beta(random, ...shapes);
		if (random() < presence(theta, term, segment)) return scaled(theta, segment);
	}
}

/** Today's customers: how many on each term with how many months served. */
export function todaysPlaces(segment: DrawnSegment): { term: Term; served: number; count: number }[] {
	const exact = TERMS.map((term) => segment.customers * (segment.contracts[term] ?? 0));
	const counts = exact.map((value) => Math.floor(value + 1e-9));
	let missing = segment.customers - counts.reduce((sum, count) => sum + count, 0);
	const byRemainder = TERMS.map((_, index) => index).sort(
		(a, b) => Math.round((exact[b] - counts[b] - (exact[a] - counts[a])) * 1e9) || a - b
	);
	for (const index of byRemainder) if (missing-- > 0) counts[index]++;
	return TERMS.flatMap((term, index) =>
		Array.from({ length: term }, (_, served) => ({
			term,
			served,
			count: Math.floor(counts[index] / term) + (served < counts[index] % term ? 1 : 0)
		}))
	).filter(({ count }) => count > 0);
}
