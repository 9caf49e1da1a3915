import { touchedSegments } from '../scenario/contract-lever';
import { input, type QuantityRow } from '../scenario/inputs';
import { distributionOf } from '../scenario/quantity';
import type { Plan, Quantity, Scenario, Segment } from '../scenario/scenario';
import type { Band, PlanResult } from '../simulation/results';

/** What a plan's money would win if it were spent on acquisition. Money and customers a month, means over the horizon. */
export interface Bought {
	kind: 'bought';
	/** The plan's cost in all, and its two parts. */
	cost: number;
	fixed: number;
	perCustomer: number;
	/** Customers for whom the plan costs something. */
	customers: number;
	/** What winning one customer costs, mixed as they arrive. */
	cac: number;
	/** New customers today, and more of them for the money. */
	arrivals: number;
	more: number;
	/** The plan's acquisitionChange that spends just the cost. */
	change: number;
}

/** Why there is nothing to compare. */
export type Instead = Bought | { kind: 'noCost' | 'noCac' | 'nobodyJoins' | 'tooMuch' };

/** The change is kept to this many decimals, so that links stay short: a hundredth of a percent. */
const DECIMALS = 4;

/**
 * The same money spent on winning customers: what the plan is expected to cost over the horizon, over what the baseline is
 * expected to spend on acquisition in it, is how much more of that spending the money buys at an unchanged CAC.
 */
export function acquisitionInstead(scenario: Scenario, index: number, result: PlanResult): Instead {
	const plan = scenario.plans[index];
	const { months } = scenario;
	const touched = touchedSegments(scenario.segments, plan);
	const fixed = meanOf(plan.fixedCost, input('plan', 'fixedCost'));
	const each = meanOf(plan.costPerCustomer, input('plan', 'costPerCustomer'));
	const customers = customersOf(scenario, plan, result);
	const cost = fixed + each * customers;
	if (!(cost > 0)) return { kind: 'noCost' };
	const flows = touched.map((segment) => {
		const arrivals = arrivalsOf(segment, months);
		return { arrivals, spending: arrivals * meanOf(segment.cac, input('segment', 'cac')) };
	});
	const arrivals = sum(flows.map((flow) => flow.arrivals)) / months;
	const spending = sum(flows.map((flow) => flow.spending)) / months;
	if (!(arrivals > 0)) return { kind: 'nobodyJoins' };
	if (!(spending > 0)) return { kind: 'noCac' };
	const change = Number((cost / spending).toFixed(DECIMALS));
	if (change > input('plan', 'acquisitionChange').max) return { kind: 'tooMuch' };
	const parts = { fixed, perCustomer: each, customers };
	return {
		kind: 'bought',
		cost,
		...parts,
		cac: spending / arrivals,
		arrivals,
		more: arrivals * change,
		change
	};
}

/** Customers whom the plan touches at the months' ends: mean over the futures and the months. */
function customersOf({ segments }: Scenario, plan: Plan, result: PlanResult): number {
	if (plan.segments === 'all' || !result.segments) return meanOver(result.customers);
	const touched = plan.segments;
	return sum(segments.map((_, at) => (touched.includes(at) ? meanOver(result.segments![at].customers) : 0)));
}

function meanOver(band: Band | undefined): number {
	const values = band?.mean ?? [];
	return values.length === 0 ? 0 : sum(values.map((value) => value ?? 0)) / values.length;
}

/** Expected arrivals in the months that the horizon's spending is for: those a sales cycle later. */
function arrivalsOf({ newPerMonth, acquisitionGrowth, salesCycle }: Segment, months: number): number {
	const first = meanOf(newPerMonth, input('segment', 'newPerMonth'));
	const growth = 1 + meanOf(acquisitionGrowth, input('segment', 'acquisitionGrowth'));
	const byMonth = Array.from({ length: months }, (_, month) => first * growth ** (month + salesCycle));
	return sum(byMonth);
}

/** The mean of what an amount or a change may be: a lognormal's lies above its middle, by half its variance. */
function meanOf(quantity: Quantity, row: QuantityRow): number {
	const { family, mean, sd, fixed } = distributionOf(quantity, row);
	if (fixed !== null) return fixed;
	return family === 'positive' ? Math.exp(mean + (sd * sd) / 2) : mean;
}

function sum(values: number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
