import { TERMS, type Scenario, type Term } from '../../../src/lib/scenario/scenario';
import type { DrawnSegment } from './quantities';
import {
	decision,
	expectedArrivals,
	leverOf,
	mixOf,
	plannedCac,
	presence,
	scaled,
	shapesOf,
	todaysPlaces,
	touches,
	type PlanHere
} from './rules';

/** What is said of one customer given the quantities; NaN is undefined, Infinity never. */
export interface CustomerExpectations {
	ltv: number;
	ltvSimple: number;
	ltvToCac: number;
	paybackMonths: number;
}
export interface Expectations extends CustomerExpectations {
	nrr12: number;
	grr12: number;
	segments: CustomerExpectations[];
}

interface Weighted {
	/** At central churn. */
	theta: number;
	weight: number;
}

/**
 * The Beta as many weighted points: the midpoint rule after w = θ^min(1, α), which takes the pole at 0 away.
 * The other pole stays, so β must not be far below 1. Weights sum to 1.
 */
function betaPoints(alpha: number, betaShape: number, count: number): Weighted[] {
	const power = Math.min(1, alpha);
	const points = Array.from({ length: count }, (_, index) => {
		const theta = Math.pow((index + 0.5) / count, 1 / power);
		return { theta, weight: Math.pow(theta, alpha - power) * Math.pow(1 - theta, betaShape - 1) };
	});
	const total = points.reduce((sum, { weight }) => sum + weight, 0);
	return points.map(({ theta, weight }) => ({ theta, weight: weight / total }));
}

function typesOf(segment: DrawnSegment, count: number): Weighted[] {
	const shapes = shapesOf(segment);
	return shapes === null ? [{ theta: segment.centralChurn, weight: 1 }] : betaPoints(...shapes, count);
}

interface Payment {
	/** Expected monthly margin at each age of a customer who joins in month 1. */
	margins: number[];
}

/** Expected margin by age: survival by term and type, times the price of that term. */
function paymentsOf(segment: DrawnSegment, plan: PlanHere, ages: number, types: Weighted[]): Payment {
	const margins: number[] = new Array(ages).fill(0);
	const levers = Array.from({ length: ages }, (_, age) => leverOf(plan, age + 1));
	const mix = mixOf(segment, plan);
	for (const term of TERMS) {
		const share = mix[term] ?? 0;
		if (share === 0) continue;
		const discount = plan?.termDiscount[term] ?? 0;
		const price = segment.ticket * (1 + (plan?.ticketChange ?? 0)) * (1 - discount) * segment.grossMargin;
		for (const { theta, weight } of types) {
			let paying = 1;
			let notDecided = 1;
			let growth = 1;
			for (let age = 0; age < ages; age++) {
				if (age > 0) {
					notDecided *= 1 - decision(scaled(theta, segment), term, segment, levers[age]);
					growth *= 1 + segment.expansion;
				}
				if (age % term === 0) paying = notDecided;
				margins[age] += share * weight * paying * price * growth;
			}
		}
	}
	return { margins };
}

/** The figures of a mix of customers: `parts` weighted by the expected arrivals of month 1. */
function figuresOf(
	parts: { share: number; margins: number[]; cac: number; salesCycle: number; simple: number }[],
	scenario: Scenario
): CustomerExpectations {
	const monthlyFactor = Math.pow(1 + scenario.discountRate, -1 / 12);
	const mean = (value: (part: (typeof parts)[number]) => number) =>
		parts.reduce((sum, part) => sum + part.share * value(part), 0);
	const cac = mean((part) => part.cac);
	let ltv = 0;
	let collected = 0;
	// A customer who costs nothing has paid back before the first payment: the empty sum is enough.
	let payback = cac === 0 ? 0 : Infinity;
	for (let age = 0; age < scenario.ltvMonths; age++) {
		const margin = mean((part) => part.margins[age]);
		ltv += margin * Math.pow(monthlyFactor, age);
		collected += margin;
		if (payback === Infinity && collected >= cac) payback = age + 1;
	}
	return {
		ltv,
		ltvSimple: mean((part) => part.simple),
		ltvToCac: cac === 0 ? NaN : ltv / cac,
		paybackMonths: payback + mean((part) => part.salesCycle)
	};
}

/** Expected price at the end of month 12, relative to the ticket without expansion, of one of today's customers. */
function expectedPrice(
	segment: DrawnSegment,
	plan: PlanHere,
	theta: number,
	priceChange: number,
	levers: number[]
): (term: Term, signed: number) => number {
	const mix = mixOf(segment, plan);
	const takeUp = plan?.contractTakeUp ?? 0;
	const follow = (term: Term, signed: number, old: boolean, pricePaid: boolean): number => {
		const renewal = signed + term;
		if (renewal > 12) return 1;
		let stays = 1;
		for (let month = signed + 1; month <= renewal; month++) {
			stays *= 1 - decision(theta, term, segment, month < 1 ? 1 : levers[month]);
		}
		const asBefore = follow(term, renewal, old, true);
		let after = asBefore;
		if (old && takeUp > 0) {
			let anew = 0;
			for (const next of TERMS) {
				const share = mix[next] ?? 0;
				const discount = plan?.termDiscount[next] ?? 0;
				if (share > 0) anew += share * (1 - discount) * follow(next, renewal, false, true);
			}
			after = (1 - takeUp) * asBefore + takeUp * anew;
		}
		return stays * (pricePaid ? 1 : 1 + priceChange) * after;
	};
	return (term, signed) => follow(term, signed, true, false);
}

/** Revenue of today's customers after 12 months, expected given the quantities. */
function revenueAfter12(
	segment: DrawnSegment,
	plan: PlanHere,
	types: Weighted[],
	expansion: number,
	priceChange: number
): number {
	const levers = Array.from({ length: 13 }, (_, month) => leverOf(plan, month));
	const growth = Math.pow(1 + expansion, 12);
	const places = todaysPlaces(segment);
	const terms = TERMS.filter((term) => places.some((place) => place.term === term));
	let revenue = 0;
	for (const term of terms) {
		const weights = types.map(({ theta, weight }) => weight * presence(theta, term, segment));
		const total = weights.reduce((sum, weight) => sum + weight, 0);
		for (const [index, { theta }] of types.entries()) {
			const price = expectedPrice(segment, plan, scaled(theta, segment), priceChange, levers);
			for (const place of places) {
				if (place.term !== term) continue;
				const each = segment.ticket * growth * price(term, -place.served);
				revenue += (weights[index] / total) * place.count * each;
			}
		}
	}
	return revenue;
}

/** Everything that is an expectation given the quantities, by adding up months, terms and types. */
export function expectationsOf(
	scenario: Scenario,
	segments: DrawnSegment[],
	plan: PlanHere,
	pointsPerBeta: number
): Expectations {
	const planAt = segments.map((_, index) => (touches(plan, index) ? plan : null));
	const arrivals = segments.map((segment, index) => expectedArrivals(segment, planAt[index], 1));
	const allArrivals = arrivals.reduce((sum, value) => sum + value, 0);
	const types = segments.map((segment) => typesOf(segment, pointsPerBeta));
	const parts = segments.map((segment, index) => {
		const here = planAt[index];
		const priceChange = here?.ticketChange ?? 0;
		const churn =
			segment.churn *
			(1 - (here?.churnReduction ?? 0)) *
			Math.pow(1 + priceChange, here?.priceChurnElasticity ?? 0);
		return {
			share: arrivals[index] / allArrivals,
			...paymentsOf(segment, here, scenario.ltvMonths, types[index]),
			cac: plannedCac(segment, here),
			salesCycle: segment.salesCycle,
			simple: churn === 0 ? NaN : (segment.ticket * (1 + priceChange) * segment.grossMargin) / churn
		};
	});

	const today = segments.reduce((sum, { customers, ticket }) => sum + customers * ticket, 0);
	let net = 0;
	let gross = 0;
	for (const [index, segment] of segments.entries()) {
		const here = planAt[index];
		const priceChange = here?.ticketChange ?? 0;
		net += revenueAfter12(segment, here, types[index], segment.expansion, priceChange);
		const fall = Math.min(0, segment.expansion);
		gross += revenueAfter12(segment, here, types[index], fall, Math.min(0, priceChange));
	}
	return {
		...figuresOf(parts, scenario),
		nrr12: today === 0 ? NaN : net / today,
		grr12: today === 0 ? NaN : gross / today,
		segments: parts.map((part) => figuresOf([{ ...part, share: 1 }], scenario))
	};
}
