import { customerMonths, customersAfter } from '$lib/economics/stock';
import { presets } from '$lib/scenario/presets';
import { completeScenario } from '$lib/scenario/schema';
import type { Scenario } from '$lib/scenario/scenario';
import { PAGE_REQUEST } from '$lib/session/page-request';
import type { ArmResult, PlanResult } from '$lib/simulation/results';
import { startSimulation } from '$lib/simulation/simulation';
import { describe, expect, test } from 'vitest';
import { businessX } from '../../../tests/statistics/run';
import { centralForms, meanForms, type MeanForms } from './forms';

/** Means lie within so many standard errors. */
const K = 4;
const TRIALS = 2000;

const MIX = { 1: 0.5, 12: 0.3, 24: 0.2 };
const [small, , middle] = presets.map(({ scenario }) => scenario);

/** The presets, and what they leave out: ramps, compounding, prices, contracts, discounts, unequal customers, groups. */
const scenarios: [string, Scenario][] = [
	...presets.map(({ id, scenario }): [string, Scenario] => [id, scenario]),
	['a ramp and a price', changed(small, { rampMonths: 6, ticketChange: [0.05, 0.15], fixedCost: 300 })],
	['compounding', changed(small, { reductionMode: 'compounding', churnReduction: 0.03 })],
	[
		'contracts at a discount',
		changed(small, { contracts: MIX, contractTakeUp: 1, termDiscount: { 12: 0.1, 24: 0.2 } })
	],
	['a mix under a ramp', changed(middle, { rampMonths: 12, churnReduction: 0.3, costPerCustomer: 5 })],
	[
		'unequal customers on contracts that hold',
		{
			...small,
			segments: [
				{
					...small.segments[0],
					churnSpread: 0.1,
					contracts: MIX,
					termChurnFactor: { 12: 0.7 },
					salesCycle: 2
				}
			]
		}
	],
	[
		'two groups, of which the plan touches one',
		completeScenario({
			...small,
			segments: [
				{ ...small.segments[0], expansion: 0.01 },
				{ ...small.segments[0], name: 'Large', ticket: 900, customers: 60, newPerMonth: 4, cac: 4000 }
			],
			plans: [{ ...small.plans[0], segments: [1], acquisitionChange: 0.2, cacChange: 0.1 }]
		})
	]
];

function changed(scenario: Scenario, plan: Partial<Scenario['plans'][0]>): Scenario {
	return { ...scenario, plans: [{ ...scenario.plans[0], ...plan }] };
}

function simulated(scenario: Scenario) {
	const run = startSimulation({ ...scenario, trials: TRIALS }, PAGE_REQUEST);
	run.advance(TRIALS);
	return run.results();
}

function near(name: string, formula: number, simulated: { mean: number | null; se: number | null }) {
	if (simulated.mean === null) return expect(formula, name).toBeNaN();
	// what luck does not touch is known to the last digits
	const rounding = 1e-9 * Math.max(1, Math.abs(formula));
	expect(Math.abs(simulated.mean - formula), name).toBeLessThan(K * simulated.se! + rounding);
}

function armIsNear(arm: ArmResult, forms: MeanForms, last: number) {
	for (const name of ['ltv', 'cac', 'ltvToCac', 'paybackMonths'] as const) near(name, forms[name], arm[name]);
	if (arm.ltvSimple) near('ltvSimple', forms.ltvSimple, arm.ltvSimple);
	near('customers', forms.customers, at(arm.customers!, last));
	near('mrr', forms.mrr, at(arm.mrr!, last));
	for (const age of [1, 6, 12]) near(`retention ${age}`, forms.retention[age], at(arm.retention!, age));
}

function at({ mean, se }: { mean: (number | null)[]; se: (number | null)[] }, index: number) {
	return { mean: mean[index], se: se[index] };
}

describe('the formulas give what the simulation gives', () => {
	test.each(scenarios)('%s', (_, scenario) => {
		const results = simulated(scenario);
		const forms = meanForms(scenario, 400);
		const last = scenario.months - 1;
		armIsNear(results.baseline, forms[0], last);
		results.plans.forEach((plan: PlanResult, index) => {
			armIsNear(plan, forms[index + 1], last);
			near('saved', forms[index + 1].saved, at(plan.saved!, last));
			near('net', forms[index + 1].net, at(plan.netSaved!, last));
			near('kept', forms[index + 1].kept, at(plan.keptCustomers!, last));
		});
	});
});

test('Business X: the expected run is the closed form of its stock of customers', () => {
	const { arms } = centralForms(businessX({ churnReduction: 0.1 }));
	const stock = { start: 5000, arrivals: 300, churn: 0.04 };
	const months = centralForms(businessX()).scenario.months;
	expect(arms[0].customers).toBeCloseTo(customersAfter(stock, months), 6);
	expect(arms[1].revenue).toBeCloseTo(2000 * customerMonths({ ...stock, churn: 0.036 }, months), 3);
});
