import type { OtherCurve } from '$lib/charts/other-curves';
import type { Fan } from '$lib/charts/reading';
import type { Worth } from '$lib/charts/worth';
import { input } from '$lib/scenario/inputs';
import { TERMS, type Plan, type Scenario } from '$lib/scenario/scenario';
import { centreOf } from '$lib/session/range-switch';
import type { ArmResult, Band, PlanResult, Results, Summary } from '$lib/simulation/results';
import { leverPhrases } from './lever-phrases';
import { armLetter } from './arms';

/** What the four pictures show: the baseline, and a plan beside it unless the baseline stands alone. */
export interface Pictured {
	scenario: Scenario;
	baseline: ArmResult;
	plan: { inputs: Plan; result: PlanResult; index: number } | null;
	/** The other plans that change something. */
	others: { result: PlanResult; index: number }[];
}

/** @param index of the plan beside the baseline; null for the baseline alone */
export function picturedOf(results: Results, index: number | null): Pictured {
	const { scenario, baseline } = results;
	const result = index === null ? undefined : results.plans[index];
	const plan = index === null || !result ? null : { inputs: scenario.plans[index], result, index };
	const others = results.plans.flatMap((result, other) =>
		other !== index && leverPhrases(scenario, scenario.plans[other]).length > 0
			? [{ result, index: other }]
			: []
	);
	return { scenario, baseline, plan, others };
}

/**
 * A band as it is drawn. What no future defines lies at zero.
 * @param curve the middle future, or the mean
 */
export function fanOf(band: Band | undefined, curve: 'p50' | 'mean' = 'p50'): Fan {
	const drawn = (values: (number | null)[] = []) => values.map((value) => value ?? 0);
	return {
		centre: drawn(band?.[curve]),
		p5: drawn(band?.p5),
		p25: drawn(band?.p25),
		p75: drawn(band?.p75),
		p95: drawn(band?.p95)
	};
}

/** The middle futures of the other plans, to be drawn as lines beside the one in hand. */
export function otherCurves({ others }: Pictured, band: 'mrr' | 'netSaved'): OtherCurve[] {
	return others.map(({ index, result }) => ({ letter: armLetter(index), curve: fanOf(result[band]).centre }));
}

/** A figure as it is drawn: the quantiles that are numbers, and the mean as the headlines give it. */
export function worthOf({ dots, mean }: Summary): Worth {
	return { dots: dots.filter((dot) => dot !== null), mean };
}

/** The cost of winning a customer, of which nothing is known where none is entered. */
export function costOf(cac: Summary): Worth {
	return cac.mean === 0 ? { dots: [], mean: null } : worthOf(cac);
}

/** Monthly recurring revenue of today, with uncertain tickets at their middle. Money. */
export function revenueToday({ segments }: Scenario): number {
	const row = input('segment', 'ticket');
	return segments.reduce((sum, { customers, ticket }) => sum + customers * centreOf(ticket, row), 0);
}

/** When retention is read, in months since joining, and whether that is just before a renewal. */
export interface Reading {
	age: number;
	beforeRenewal: boolean;
}

/**
 * Retention is read after a year, or at the horizon where that is nearer. Contracts hold customers until they renew: where
 * the plan changes the contracts and that age is a renewal, all who meant to leave have just left together, and the
 * month before says more, unless the plan differs less from the baseline there.
 */
export function retentionReading({ scenario, baseline, plan }: Pictured): Reading {
	const age = Math.min(12, scenario.months);
	const contracts = plan?.inputs.contractTakeUp ? plan.inputs.contracts : null;
	const renews = TERMS.some((term) => term > 1 && contracts?.[term] && age % term === 0);
	if (!renews) return { age, beforeRenewal: false };
	const apart = (at: number) =>
		Math.abs((plan?.result.retention?.mean[at] ?? 0) - (baseline.retention?.mean[at] ?? 0));
	const beforeRenewal = apart(age - 1) > apart(age);
	return { age: beforeRenewal ? age - 1 : age, beforeRenewal };
}

/** Whether anybody ever joins. */
export function someoneJoins({ segments }: Scenario): boolean {
	return segments.some(({ newPerMonth }) => newPerMonth !== 0);
}

/**
 * Whether the plan's net comes out above what margins alone leave of the revenue saved, because less is spent on winning
 * customers.
 */
export function savesOnWinning({ scenario, plan }: Pictured): boolean {
	if (plan === null) return false;
	const { acquisitionChange, cacChange, ticketChange } = plan.inputs;
	// nothing else changes how many are won, or at what cost
	if ([acquisitionChange, cacChange, ticketChange].every((quantity) => quantity === 0)) return false;
	const last = scenario.months - 1;
	const saved = plan.result.saved?.mean[last] ?? 0;
	const net = plan.result.netSaved?.mean[last] ?? 0;
	const ends = scenario.segments.flatMap(({ grossMargin }) => grossMargin);
	const most = saved * (saved > 0 ? Math.max(...ends) : Math.min(...ends));
	return net > most + ROUNDING * Math.abs(saved);
}

/** Sums over many futures differ in their last digits. */
const ROUNDING = 1e-6;

/** Whether the plan costs something, or changes what is spent on winning customers. */
export function hasCosts(plan: Plan): boolean {
	return [plan.fixedCost, plan.costPerCustomer, plan.acquisitionChange, plan.cacChange].some(
		(quantity) => quantity !== 0
	);
}
