import { meanInverseArrivals } from '$lib/economics/acquisition';
import { INPUTS_OF_PLAN, INPUTS_OF_SEGMENT } from './quantities';
import type { Plan, Scenario } from '$lib/scenario/scenario';
import { centralChurn } from '$lib/simulation/draws';
import { ExpectedRun, headCount } from '$lib/simulation/expected';
import { Future } from '$lib/simulation/future';
import { buildModel } from '$lib/simulation/model';
import { groupOf, paying, sharesOfMix, worthOfMix, type CustomerWorth, type Group } from './group';

/** What the formulas give for one arm, luck averaged out. NaN where undefined, Infinity where it never happens. */
export interface ArmForms extends CustomerWorth {
	/** Mean of what is spent over the customers who come, who are a Poisson number. */
	cac: number;
	/** Spending of the horizon, and the customers expected in it. */
	spending: number;
	won: number;
	customers: number;
	/** Customers at the ends of all months, added up. */
	customerMonths: number;
	mrr: number;
	revenue: number;
	/** Against the baseline; 0 of the baseline itself. */
	saved: number;
	kept: number;
	net: number;
	/** Margin on `saved`; what the plan itself costs; what more is spent on winning customers. */
	marginSaved: number;
	planCost: number;
	moreSpending: number;
	/** Share of month 1's new customers still paying by age. */
	retention: Float64Array;
}

/** The formulas at every range's middle: the groups they are put to, and what they give. Arm 0 is the baseline. */
export interface Central {
	scenario: Scenario;
	groups: Group[][];
	arms: ArmForms[];
}

/** Another seed than the simulation's, so that the formulas do not see the very draws that they are compared with. */
const OTHER_SEED = 0x9e3779b9;
/** Draws over which the formulas are averaged. They are stratified: as good as many more. */
const POINTS = 1000;

/** The scenario with every range at its middle. */
function atMiddles(scenario: Scenario): Scenario {
	return {
		...scenario,
		segments: scenario.segments.map(INPUTS_OF_SEGMENT.atMiddles),
		plans: scenario.plans.map(INPUTS_OF_PLAN.atMiddles)
	};
}

export function isUncertain(scenario: Scenario): boolean {
	return scenario.segments.some(INPUTS_OF_SEGMENT.anyRange) || scenario.plans.some(INPUTS_OF_PLAN.anyRange);
}

/** The formulas' figures with every range at its middle. */
export function centralForms(scenario: Scenario): Central {
	const central = atMiddles(scenario);
	const future = new Future(buildModel(central));
	future.draw(0);
	const groups = future.arms.map((_, arm) => groupsOf(future, arm));
	return { scenario: central, groups, arms: armForms(future, groups) };
}

/** A figure that is one number for an arm. */
export type Scalar = { [key in keyof ArmForms]: ArmForms[key] extends number ? key : never }[keyof ArmForms];

/** Means of the formulas' figures over what is not known; draws in which a figure is undefined or never happens are left out. */
export type MeanForms = Record<Scalar, number> & { retention: Float64Array };

/**
 * The formulas averaged over the ranges, by arm.
 * @param points how many draws of the inputs
 */
export function meanForms(scenario: Scenario, points = POINTS): MeanForms[] {
	const seed = (scenario.seed + OTHER_SEED) % 2 ** 32;
	const future = new Future(buildModel({ ...scenario, seed, trials: Math.max(points, 100) }));
	const sums: Record<string, { sum: number; count: number }>[] = future.arms.map(() => ({}));
	const retention = future.arms.map(() => new Float64Array(scenario.months + 1));
	for (let point = 0; point < points; point++) {
		future.draw(point);
		const groups = future.arms.map((_, arm) => groupsOf(future, arm));
		armForms(future, groups).forEach(({ retention: shares, ...figures }, arm) => {
			shares.forEach((share, age) => (retention[arm][age] += share / points));
			for (const [name, value] of Object.entries(figures)) {
				const cell = (sums[arm][name] ??= { sum: 0, count: 0 });
				if (!Number.isFinite(value)) continue;
				cell.sum += value;
				cell.count += 1;
			}
		});
	}
	return sums.map((cells, arm) => ({
		...(Object.fromEntries(
			Object.entries(cells).map(([name, { sum, count }]) => [name, count > 0 ? sum / count : NaN])
		) as Record<Scalar, number>),
		retention: retention[arm]
	}));
}

function groupsOf(future: Future, arm: number): Group[] {
	const { segments, plans } = future.model.scenario;
	return segments.map((segment, index) => {
		const touched = arm > 0 && future.arms[arm][index] !== future.arms[0][index];
		const planned = touched ? { plan: plans[arm - 1], draw: future.draws.plans[arm - 1] } : null;
		return groupOf(segment, future.draws.segments[index], centralChurn(segment), planned);
	});
}

function armForms(future: Future, groups: Group[][]): ArmForms[] {
	const runs = future.arms.map((_, arm) => runsOf(future, arm));
	return future.arms.map((_, arm) => {
		const total = totals(runs[arm]);
		const base = totals(runs[0]);
		const plan = arm > 0 ? future.model.scenario.plans[arm - 1] : null;
		const costs = plan ? costsOf(future, arm, runs, plan) : { marginSaved: 0, planCost: 0, moreSpending: 0 };
		return {
			...worthOfMix(groups[arm], future.model.scenario),
			...total,
			cac: total.won > 0 ? total.spending * meanInverseArrivals(total.won) : NaN,
			saved: total.revenue - base.revenue,
			kept: total.customers - base.customers,
			...costs,
			net: costs.marginSaved - costs.planCost - costs.moreSpending,
			retention: retentionOf(groups[arm], future.model.scenario.months)
		};
	});
}

/** The expected run of one segment under one arm. */
interface Run {
	customers: number;
	customerMonths: number;
	mrr: number;
	revenue: number;
	spending: number;
	won: number;
}

const expected = new ExpectedRun();

function runsOf(future: Future, arm: number): Run[] {
	const { months } = future.model.scenario;
	return future.arms[arm].map((terms) => {
		const revenue = expected.revenue(terms, months, true);
		const customers = expected.revenue(terms, months, true, headCount(terms));
		return {
			customers: customers[months - 1],
			customerMonths: sum(customers),
			mrr: revenue[months - 1],
			revenue: sum(revenue),
			spending: terms.totalSpending(),
			won: sum(terms.arrivals.subarray(1, months + 1))
		};
	});
}

function totals(runs: Run[]): Run {
	const of = (key: keyof Run) => runs.reduce((total, run) => total + run[key], 0);
	return {
		customers: of('customers'),
		customerMonths: of('customerMonths'),
		mrr: of('mrr'),
		revenue: of('revenue'),
		spending: of('spending'),
		won: of('won')
	};
}

function costsOf(future: Future, arm: number, runs: Run[][], plan: Plan) {
	const { months } = future.model.scenario;
	const draw = future.draws.plans[arm - 1];
	const result = { marginSaved: 0, planCost: draw.fixedCost * months, moreSpending: 0 };
	runs[arm].forEach((run, index) => {
		if (plan.segments !== 'all' && !plan.segments.includes(index)) return;
		const base = runs[0][index];
		result.marginSaved += future.draws.segments[index].grossMargin * (run.revenue - base.revenue);
		result.planCost += draw.costPerCustomer * run.customerMonths;
		result.moreSpending += run.spending - base.spending;
	});
	return result;
}

function retentionOf(groups: Group[], months: number): Float64Array {
	const weights = sharesOfMix(groups);
	const shares = new Float64Array(months + 1);
	groups.forEach((group, index) =>
		paying(group, months + 1).forEach((share, age) => (shares[age] += weights[index] * share))
	);
	return shares;
}

function sum(values: Float64Array): number {
	return values.reduce((total, value) => total + value, 0);
}
