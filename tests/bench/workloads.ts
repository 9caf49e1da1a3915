import { presetById } from '../../src/lib/scenario/presets.ts';
import type { Quantity, Scenario, ScenarioDraft } from '../../src/lib/scenario/scenario.ts';
import { completeScenario } from '../../src/lib/scenario/schema.ts';
import { PAGE_REQUEST } from '../../src/lib/session/page-request.ts';
import { EVERYTHING, type Request } from '../../src/lib/simulation/results.ts';

/** One scenario to time, and what is asked of it. */
export interface Workload {
	/** What `--only` calls it. */
	id: string;
	name: string;
	scenario: Scenario;
	request: Request;
}

/** MRR of both arms and the revenue saved: what the other programs compute. */
export const THREE_SERIES: Request = { bands: ['mrr', 'saved'], details: false };

const customers = {
	customers: 5000,
	newPerMonth: [254.5, 353.6] as [number, number],
	churn: [0.028, 0.054] as [number, number],
	ticket: [42.3, 58.7] as [number, number],
	contracts: { 1: 0.57, 6: 0.2, 12: 0.12, 24: 0.11 }
};

const cut = { churnReduction: 0.1, priceChurnElasticity: 0, priceDemandElasticity: 0 };

/** The yardstick with something else about it. */
export function yardstickWith(title: string, rest: Partial<ScenarioDraft> = {}): Scenario {
	return completeScenario({
		version: 1,
		title,
		months: 36,
		trials: 10_000,
		segments: [customers],
		plans: [cut],
		...rest
	});
}

/**
 * The workload that other programs can be timed on, too: 10 000 futures of 36 months with and without a plan,
 * contracts of four lengths.
 */
export const yardstick = yardstickWith('Yardstick');

/** The same for a business of another size. */
export const yardstickOf = (count: number): Scenario => {
	const newPerMonth = customers.newPerMonth.map((end) => (end * count) / customers.customers);
	return yardstickWith('Yardstick, another size', {
		segments: [{ ...customers, customers: count, newPerMonth: newPerMonth as [number, number] }]
	});
};

export const yardstickSegments = (count: number): Scenario =>
	yardstickWith('Yardstick, several segments', {
		segments: Array.from({ length: count }, (_, index) => ({ ...customers, name: `Segment ${index + 1}` }))
	});

export const yardstickPlans = (count: number): Scenario =>
	yardstickWith('Yardstick, several plans', {
		plans: Array.from({ length: count }, (_, index) => ({ ...cut, churnReduction: 0.1 * (index + 1) }))
	});

const threePlans = [
	cut,
	{ ...cut, ticketChange: 0.05 },
	{ contracts: { 1: 0.5, 12: 0.5 }, contractTakeUp: 0.5 }
];

function businessX(): Scenario {
	const preset = presetById('businessX');
	if (!preset) throw new Error('There is no preset businessX.');
	return preset.scenario;
}

/** The first three are the yardstick itself. */
export const workloads: readonly Workload[] = [
	{ id: 'series', name: 'Yardstick, its three series', scenario: yardstick, request: THREE_SERIES },
	{ id: 'page', name: 'Yardstick, what the page shows', scenario: yardstick, request: PAGE_REQUEST },
	{ id: 'everything', name: 'Yardstick, all results', scenario: yardstick, request: EVERYTHING },
	{ id: 'business-x', name: 'Business X', scenario: businessX(), request: PAGE_REQUEST },
	{
		id: 'spread',
		name: 'Unequal customers (spread 0.2)',
		scenario: yardstickWith('Unequal customers', { segments: [{ ...customers, churnSpread: 0.2 }] }),
		request: PAGE_REQUEST
	},
	{
		id: 'plans',
		name: 'Three plans',
		scenario: yardstickWith('Three plans', { plans: threePlans }),
		request: PAGE_REQUEST
	},
	{
		id: 'months',
		name: '120 months',
		scenario: yardstickWith('120 months', { months: 120 }),
		request: PAGE_REQUEST
	},
	{
		id: 'trials',
		name: '100 000 trials',
		scenario: yardstickWith('100 000 trials', { trials: 100_000 }),
		request: PAGE_REQUEST
	}
];

/** The most that a scenario can ask for at once. */
export const largest = yardstickWith('The largest', { months: 120, trials: 100_000, plans: threePlans });

/** The same scenario with other draws: nothing kept from an earlier run answers it. */
export const withSeed = (scenario: Scenario, seed: number): Scenario => ({ ...scenario, seed });

/** The scenario after a lever moved: the plans differ, the business does not. */
export function planMoved(scenario: Scenario): Scenario {
	const more = (quantity: Quantity): Quantity =>
		typeof quantity === 'number' ? quantity + 0.01 : [quantity[0] + 0.01, quantity[1] + 0.01];
	const plans = scenario.plans.map((plan) => ({ ...plan, churnReduction: more(plan.churnReduction) }));
	return { ...scenario, plans };
}
