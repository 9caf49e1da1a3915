import type { Plan, Quantity, Scenario, Segment } from '../../../src/lib/scenario/scenario';
import { standardNormal, type Source } from './random';

/** The same fields with every quantity drawn. */
type Drawn<T> = { [K in keyof T]: T[K] extends Quantity ? (Quantity extends T[K] ? number : T[K]) : T[K] };
export type DrawnSegment = Drawn<Segment> & { /** Churn at its central value. */ centralChurn: number };
export type DrawnPlan = Drawn<Plan>;
export interface Drawing {
	segments: DrawnSegment[];
	plans: DrawnPlan[];
}

const Z95 = 1.6448536269514722;

type Family = 'positive' | 'share' | [min: number, max: number];

const SEGMENT_QUANTITIES = {
	newPerMonth: 'positive',
	acquisitionGrowth: [-0.2, 0.3],
	churn: 'share',
	ticket: 'positive',
	expansion: [-0.1, 0.1],
	grossMargin: 'share',
	cac: 'positive'
} as const;

const PLAN_QUANTITIES = {
	churnReduction: [-1, 1],
	ticketChange: [-0.9, 5],
	priceChurnElasticity: [-5, 5],
	priceDemandElasticity: [-5, 5],
	acquisitionChange: [-1, 10],
	cacChange: [-1, 10],
	fixedCost: 'positive',
	costPerCustomer: 'positive'
} as const;

/** A range is the 5th and 95th percentile of a lognormal, a logit-normal, or a normal clamped to its bounds. */
function valueAt(quantity: Quantity, family: Family, z: number): number {
	if (typeof quantity === 'number') return quantity;
	const normal = (low: number, high: number) => (low + high) / 2 + ((high - low) / (2 * Z95)) * z;
	const [low, high] = quantity;
	if (family === 'positive') return Math.exp(normal(Math.log(low), Math.log(high)));
	if (family === 'share') {
		return 1 / (1 + Math.exp(-normal(Math.log(low / (1 - low)), Math.log(high / (1 - high)))));
	}
	return Math.min(family[1], Math.max(family[0], normal(low, high)));
}

/** One draw of everything uncertain: a segment's field has its own, a plan's field one for all plans. */
export function drawQuantities(scenario: Scenario, random: Source): Drawing {
	const segments = scenario.segments.map((segment) => {
		const drawn: Record<string, unknown> = { ...segment, centralChurn: valueAt(segment.churn, 'share', 0) };
		for (const [key, family] of Object.entries(SEGMENT_QUANTITIES)) {
			const quantity = segment[key as keyof typeof SEGMENT_QUANTITIES];
			drawn[key] = valueAt(quantity, family as Family, standardNormal(random));
		}
		return drawn as unknown as DrawnSegment;
	});
	const plans = scenario.plans.map((plan): Record<string, unknown> => ({ ...plan }));
	for (const [key, family] of Object.entries(PLAN_QUANTITIES)) {
		const z = standardNormal(random);
		for (const [index, plan] of scenario.plans.entries()) {
			plans[index][key] = valueAt(plan[key as keyof typeof PLAN_QUANTITIES], family as Family, z);
		}
	}
	return { segments, plans: plans as unknown as DrawnPlan[] };
}

/** Whether anything in the scenario is a range. */
export function isUncertain({ segments, plans }: Scenario): boolean {
	return (
		segments.some((segment) =>
			Object.keys(SEGMENT_QUANTITIES).some((key) => Array.isArray(segment[key as keyof Segment]))
		) ||
		plans.some((plan) => Object.keys(PLAN_QUANTITIES).some((key) => Array.isArray(plan[key as keyof Plan])))
	);
}
