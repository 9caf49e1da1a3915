import { baseTypeWeights, offeredTerms, todaysPhases } from '../economics/contracts';
import { monthlyDiscountFactor } from '../economics/lifetime-value';
import { customerTypes } from '../economics/unequal-customers';
import { TERMS, type ByTerm, type Plan, type Scenario, type Segment, type Term } from '../scenario/scenario';
import { centralChurn } from './draws';

/** The terms that one arm offers in one segment, and at what cut in price; arrays run over the segment's terms. */
export interface Offer {
	shares: Float64Array;
	discounts: Float64Array;
}

/**
 * A segment made ready for the month loop. Customers of one term, phase and hidden type form a pool. The phase is kept
 * as a slot: a contract of term L that renews in month t lies in slot t mod L, so a month touches one slot per term.
 * Pool index: offsets[term] + slot · types + type.
 */
export interface SegmentModel {
	index: number;
	segment: Segment;
	/** Every term that the baseline or a plan offers here. */
	terms: Term[];
	/** Number of hidden types. */
	types: number;
	/** Central monthly churn of each type. */
	churns: Float64Array;
	weights: Float64Array;
	/** Mean churn at z = 0: what a drawn churn is measured against. */
	centralChurn: number;
	offsets: Int32Array;
	pools: number;
	churnFactors: Float64Array;
	prepaid: boolean[];
	anyPrepaid: boolean;
	offer: Offer;
	/** Today's customers by term and slot, whole numbers. */
	today: Float64Array[];
	/** Weights of the types among today's customers, by term. */
	todayWeights: Float64Array[];
}

export interface PlanModel {
	plan: Plan;
	/** For each segment: the plan's offer, or null where the plan does not touch the segment. */
	offers: (Offer | null)[];
}

export interface Model {
	scenario: Scenario;
	segments: SegmentModel[];
	plans: PlanModel[];
	discountFactor: number;
	/** Months for which decisions may matter: the horizon, a year, or the ages that lifetime value counts. */
	decisionMonths: number;
}

/** Everything that stays the same in all futures. */
export function buildModel(scenario: Scenario): Model {
	const segments = scenario.segments.map((segment, index) => buildSegment(scenario, segment, index));
	return {
		scenario,
		segments,
		plans: scenario.plans.map((plan) => ({
			plan,
			offers: segments.map((model) => (touches(plan, model.index) ? planOffer(plan, model) : null))
		})),
		discountFactor: monthlyDiscountFactor(scenario.discountRate),
		decisionMonths: Math.max(scenario.months + 1, scenario.ltvMonths, 12)
	};
}

function touches(plan: Plan, segment: number): boolean {
	return plan.segments === 'all' || plan.segments.includes(segment);
}

function buildSegment(scenario: Scenario, segment: Segment, index: number): SegmentModel {
	const offered = new Set(offeredTerms(segment.contracts));
	for (const plan of scenario.plans) {
		if (touches(plan, index) && plan.contracts)
			offeredTerms(plan.contracts).forEach((term) => offered.add(term));
	}
	const terms = TERMS.filter((term) => offered.has(term));
	const churn = centralChurn(segment);
	const { churns, weights } = customerTypes(churn, segment.churnSpread);
	const offsets = new Int32Array(terms.length);
	let pools = 0;
	terms.forEach((term, place) => {
		offsets[place] = pools;
		pools += term * churns.length;
	});
	const churnFactors = byTerm(terms, segment.termChurnFactor, 1);
	const phases = todaysPhases(segment.customers, segment.contracts);
	return {
		index,
		segment,
		terms,
		types: churns.length,
		churns: Float64Array.from(churns),
		weights: Float64Array.from(weights),
		centralChurn: churn,
		offsets,
		pools,
		churnFactors,
		prepaid: terms.map((term) => segment.prepaid.includes(term)),
		anyPrepaid: segment.prepaid.length > 0,
		offer: { shares: byTerm(terms, segment.contracts, 0), discounts: new Float64Array(terms.length) },
		today: terms.map((term) => inSlots(term, phases.get(term))),
		todayWeights: terms.map((term, place) =>
			Float64Array.from(baseTypeWeights(churns, weights, term, churnFactors[place], segment.monthsInBusiness))
		)
	};
}

/** With k months of the term served the renewal is in month term − k. */
function inSlots(term: Term, byMonthsServed: number[] | undefined): Float64Array {
	const slots = new Float64Array(term);
	byMonthsServed?.forEach((count, served) => (slots[(term - served) % term] = count));
	return slots;
}

function planOffer(plan: Plan, model: SegmentModel): Offer {
	return {
		shares: plan.contracts ? byTerm(model.terms, plan.contracts, 0) : model.offer.shares,
		discounts: byTerm(model.terms, plan.termDiscount, 0)
	};
}

function byTerm(terms: readonly Term[], values: ByTerm, missing: number): Float64Array {
	return Float64Array.from(terms, (term) => values[term] ?? missing);
}
