import { offeredTerms } from '$lib/economics/contracts';
import { monthlyDiscountFactor, presentValue, simpleLifetimeValue } from '$lib/economics/lifetime-value';
import { paybackMonths } from '$lib/economics/payback';
import { survivalByAge } from '$lib/economics/survival';
import { customerTypes } from '$lib/economics/unequal-customers';
import type { Plan, Scenario, Segment, Term } from '$lib/scenario/scenario';
import type { PlanDraw, SegmentDraw } from '$lib/simulation/draws';
import { mixWeights } from '$lib/simulation/customer-worth';

/** New customers of one segment under one arm, with every input a number: what closed forms are put to. */
export interface Group {
	/** Customers today and expected new ones of month 1. */
	customers: number;
	arrivals: number;
	/** Ticket of a new customer before discounts. */
	price: number;
	margin: number;
	/** What a ticket is multiplied by each month. */
	growth: number;
	/** Monthly churn before the plan. */
	churn: number;
	/** What the plan multiplies the churn of month t by. */
	change: (month: number) => number;
	/** That in full effect, without the ramp; not of compounding plans. */
	fullChange: number;
	/** Customers of equal churn, for the unequal ones: 1 entry where all are alike. */
	types: { churn: number; weight: number }[];
	terms: { term: Term; share: number; discount: number; factor: number }[];
	/** Planned cost of winning one. */
	cac: number;
	salesCycle: number;
}

/**
 * @param centralChurn of the segment: what the mean of unequal customers is
 * @param planned null where no plan acts
 */
export function groupOf(
	segment: Segment,
	draw: SegmentDraw,
	centralChurn: number,
	planned: { plan: Plan; draw: PlanDraw } | null
): Group {
	const { plan, draw: plans } = planned ?? {};
	const raised = 1 + (plans?.ticketChange ?? 0);
	const byPrice = plans ? raised ** plans.priceChurnElasticity : 1;
	const fewerJoin = plans ? raised ** -plans.priceDemandElasticity : 1;
	const won = plans && segment.salesCycle === 0 ? 1 + plans.acquisitionChange : 1;
	const shares = plan?.contracts ?? segment.contracts;
	const { churns, weights } = customerTypes(centralChurn, segment.churnSpread);
	const scale = centralChurn > 0 ? draw.churn / centralChurn : 1;
	return {
		customers: segment.customers,
		arrivals: draw.newPerMonth * fewerJoin * won,
		price: draw.ticket * raised,
		margin: draw.grossMargin,
		growth: 1 + draw.expansion,
		churn: draw.churn,
		change: (month) => (plan && plans ? byPrice * reductionIn(month, plan, plans.churnReduction) : 1),
		fullChange: plans ? byPrice * (1 - plans.churnReduction) : 1,
		types: churns.map((churn, type) => ({ churn: churn * scale, weight: weights[type] })),
		terms: offeredTerms(shares).map((term) => ({
			term,
			share: shares[term]!,
			discount: plan?.termDiscount[term] ?? 0,
			factor: segment.termChurnFactor[term] ?? 1
		})),
		cac: draw.cac * (1 + (plans?.cacChange ?? 0)),
		salesCycle: segment.salesCycle
	};
}

function reductionIn(month: number, { reductionMode, rampMonths }: Plan, reduction: number): number {
	if (reductionMode === 'compounding') return (1 - reduction) ** month;
	return 1 - reduction * Math.min(1, month / (rampMonths + 1));
}

const within = (share: number) => Math.min(1, Math.max(0, share));

/** Share still paying at ages 0 .. `ages` − 1 on one of the group's terms. */
export function payingOnTerm(group: Group, term: Term, factor: number, ages: number): Float64Array {
	const shares = new Float64Array(ages);
	for (const { churn, weight } of group.types) {
		const before = within(churn * factor);
		const paying = survivalByAge(term, ages, (month) => within(before * group.change(month)));
		for (let age = 0; age < ages; age++) shares[age] += weight * paying[age];
	}
	return shares;
}

/** Share still paying at ages 0 .. `ages` − 1, over all terms. */
export function paying(group: Group, ages: number): Float64Array {
	const shares = new Float64Array(ages);
	for (const { term, share, factor } of group.terms) {
		const onTerm = payingOnTerm(group, term, factor, ages);
		for (let age = 0; age < ages; age++) shares[age] += share * onTerm[age];
	}
	return shares;
}

/** Discounted payments of a customer on one term, in tickets of the joining month: Σ S(a)·(1+e)^a·v^a. */
export function worthOnTerm(
	group: Group,
	place: number,
	{ ltvMonths, discountRate }: Pick<Scenario, 'ltvMonths' | 'discountRate'>
): number {
	const { term, factor } = group.terms[place];
	const shares = payingOnTerm(group, term, factor, ltvMonths);
	return presentValue(shares, group.growth * monthlyDiscountFactor(discountRate));
}

/** Expected margin at ages 0, 1, …, survivors' share included, undiscounted. */
export function marginByAge(group: Group, ages: number): Float64Array {
	const margins = new Float64Array(ages);
	for (const { term, share, discount, factor } of group.terms) {
		const shares = payingOnTerm(group, term, factor, ages);
		const first = share * (1 - discount) * group.price * group.margin;
		for (let age = 0; age < ages; age++) margins[age] += first * shares[age] * group.growth ** age;
	}
	return margins;
}

/** What one customer is worth and costs. NaN where undefined, Infinity where it never happens. */
export interface CustomerWorth {
	ltv: number;
	ltvSimple: number;
	/** Planned cost of winning one. */
	cacPlanned: number;
	ltvToCac: number;
	paybackMonths: number;
}

/** The figures of one customer of the mix of month 1's arrivals. */
export function worthOfMix(
	groups: readonly Group[],
	{ ltvMonths, discountRate }: Pick<Scenario, 'ltvMonths' | 'discountRate'>
): CustomerWorth {
	const weights = sharesOfMix(groups);
	const mean = (of: (group: Group) => number) =>
		groups.reduce((sum, group, index) => (weights[index] > 0 ? sum + weights[index] * of(group) : sum), 0);
	const margins = new Float64Array(ltvMonths);
	groups.forEach((group, index) => {
		marginByAge(group, ltvMonths).forEach((margin, age) => (margins[age] += weights[index] * margin));
	});
	const ltv = presentValue(margins, monthlyDiscountFactor(discountRate));
	const cacPlanned = mean(({ cac }) => cac);
	return {
		ltv,
		ltvSimple: mean(
			({ price, margin, churn, fullChange }) => simpleLifetimeValue(price, margin, churn * fullChange) ?? NaN
		),
		cacPlanned,
		ltvToCac: cacPlanned > 0 ? ltv / cacPlanned : NaN,
		paybackMonths: paybackMonths(margins, cacPlanned) + mean(({ salesCycle }) => salesCycle)
	};
}

/** The groups' shares in the mix that figures of one customer are said of; they sum to 1. */
export function sharesOfMix(groups: readonly Group[]): number[] {
	const weights = mixWeights(
		groups.map(({ arrivals }) => arrivals),
		groups.map(({ customers }) => customers)
	);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	return weights.map((weight) => weight / total);
}
