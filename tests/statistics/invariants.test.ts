import { describe, expect, test } from 'vitest';
import type { Plan, Scenario, Segment } from '../../src/lib/scenario/scenario';
import { RunMemory } from '../../src/lib/simulation/run-memory';
import { Expectations } from '../../src/lib/simulation/expectations';
import { Future } from '../../src/lib/simulation/future';
import { LANES } from '../../src/lib/simulation/kernel';
import { buildModel } from '../../src/lib/simulation/model';
import { EVERYTHING, type Results } from '../../src/lib/simulation/results';
import { startSimulation } from '../../src/lib/simulation/simulation';
import { livedFutures } from './lived-futures';
import { businessX, K, simulate, valid } from './run';

const TRIALS = 300;
/** The first trial of the last that live side by side. */
const lastFlock = TRIALS - (TRIALS % LANES);

const contracts = { 1: 0.5, 3: 0.1, 12: 0.3, 24: 0.1 };
const small: Partial<Segment> = { customers: 157, newPerMonth: 7, contracts, churn: 0.07 };
const businesses: [string, Partial<Segment>][] = [
	['equal customers', small],
	['unequal customers', { ...small, churnSpread: 0.25 }],
	['growing tickets', { ...small, expansion: 0.01 }],
	['uncertain inputs', { ...small, churn: [0.03, 0.15], newPerMonth: [3, 12], ticket: [900, 1200] }]
];
const short: Partial<Scenario> = { months: 18, trials: TRIALS, ltvMonths: 24 };

/** Every future's total revenue and customers by arm, through the objects that the page's results come from. */
function futures(scenario: Scenario) {
	const found = [];
	for (const { arms } of livedFutures(scenario, scenario.trials)) {
		found.push(
			arms.map((segments) => ({
				mrr: segments[0].mrr.map((_, month) => segments.reduce((sum, { mrr }) => sum + mrr[month], 0)),
				segments
			}))
		);
	}
	return found;
}

describe.each(businesses)('%s', (_, segment) => {
	const with_ = (plan: Partial<Plan>) => businessX(plan, segment, short);

	test('a plan that only lowers churn saves in every single future', () => {
		for (const reductionMode of ['level', 'compounding'] as const) {
			let ahead = 0;
			for (const [baseline, plan] of futures(with_({ churnReduction: 0.3, rampMonths: 3, reductionMode }))) {
				plan.mrr.forEach((value, month) =>
					expect(value).toBeGreaterThanOrEqual(baseline.mrr[month] * (1 - 1e-12))
				);
				if (plan.mrr[17] > baseline.mrr[17]) ahead += 1;
			}
			expect(ahead).toBeGreaterThan(0.9 * TRIALS);
		}
	});

	test('customers are conserved month by month, in every arm', () => {
		const plan: Partial<Plan> = {
			churnReduction: -0.2,
			ticketChange: 0.2,
			contracts: { 6: 0.4, 12: 0.6 },
			contractTakeUp: 0.5,
			termDiscount: { 12: 0.15 },
			acquisitionChange: 0.4
		};
		for (const arms of futures(with_(plan))) {
			for (const { segments } of arms) {
				let before = 157;
				segments[0].customers.forEach((customers, month) => {
					expect(customers).toBe(before + segments[0].newCustomers[month] - segments[0].lostCustomers[month]);
					expect(customers).toBeGreaterThanOrEqual(0);
					before = customers;
				});
			}
		}
	});

	test('a plan equal to the baseline saves exactly nothing', () => {
		const { plans } = simulate(with_({}));
		for (const key of ['mean', 'se', 'p5', 'p50', 'p95'] as const) {
			expect(plans[0].saved![key].every((value) => value === 0)).toBe(true);
			expect(plans[0].netSaved![key].every((value) => value === 0)).toBe(true);
		}
		expect(plans[0].chanceOfPayingBack).toBe(0);
		expect(plans[0].breakEvenMonth).toMatchObject({ mean: null, p50: null, never: 1 });
		expect(plans[0].spread).toBeNull();
	});

	test('equal plans give equal results to the bit', () => {
		const plan: Partial<Plan> = {
			churnReduction: [0.05, 0.2],
			ticketChange: [-0.05, 0.1],
			contracts: { 12: 1 },
			contractTakeUp: 0.3,
			fixedCost: [100, 300]
		};
		const scenario = with_(plan);
		scenario.plans.push({ ...scenario.plans[0], name: 'The same again' });
		const { plans } = simulate(scenario);
		expect(plans[1]).toEqual(plans[0]);
	});

	test('the baseline does not move with the plan', () => {
		const quiet = simulate(with_({})).baseline;
		const busy = simulate(
			with_({ churnReduction: [0.1, 0.5], ticketChange: 0.3, acquisitionChange: 2 })
		).baseline;
		expect(busy).toEqual(quiet);
	});

	test('the mean over luck is the expected run', () => {
		const scenario = with_({
			churnReduction: 0.2,
			rampMonths: 2,
			ticketChange: 0.1,
			contracts: { 3: 0.3, 12: 0.7 },
			contractTakeUp: 0.6,
			termDiscount: { 12: 0.1 }
		});
		const model = new Future(buildModel(scenario));
		const expectations = new Expectations(scenario.months);
		const sums = [0, 0];
		const squares = [0, 0];
		futures(scenario).forEach((arms, trial) => {
			model.draw(trial);
			const expected = expectations.revenueByArm(model);
			arms.forEach(({ mrr }, arm) => {
				const error = mrr.reduce((sum, value) => sum + value, 0) - expected[arm];
				sums[arm] += error;
				squares[arm] += error * error;
			});
		});
		for (const arm of [0, 1]) {
			const se = Math.sqrt(squares[arm]) / TRIALS;
			expect(Math.abs(sums[arm] / TRIALS)).toBeLessThan(K * se);
		}
	});
});

test('more trials extend a run and never reshuffle it, in blocks of any size', () => {
	const scenario = businessX(
		{ churnReduction: [0.05, 0.15] },
		{ ...small, churnSpread: 0.1 },
		{ ...short, trials: 400 }
	);
	const whole = startSimulation({ ...scenario, trials: 150 }, EVERYTHING);
	whole.advance(150);
	const parts = startSimulation(scenario, EVERYTHING);
	for (const block of [1, 49, 60, 40]) parts.advance(block);
	const [one, other] = [whole.results(), parts.results()];
	expect(other.trials).toBe(150);
	// what splits the spread and finds the drivers waits for all futures, so only the finished run has them
	const shared = (results: Results) => ({
		...results,
		scenario: null,
		plans: results.plans.map((plan) => ({ ...plan, spread: null, drivers: null }))
	});
	expect(one.plans[0].spread).toBeDefined();
	expect(other.plans[0].spread).toBeUndefined();
	expect(shared(other)).toEqual(shared(one));
});

describe('what is kept from run to run', () => {
	const run = (scenario: Scenario, remembered: RunMemory) => {
		const simulation = startSimulation(scenario, EVERYTHING, remembered);
		simulation.advance(scenario.trials);
		return simulation.results();
	};
	const uncertain = { ...small, churn: [0.03, 0.15] as [number, number], churnSpread: 0.1 };

	test('gives the figures of a fresh run, to the bit, whatever moved since', () => {
		const remembered = new RunMemory();
		for (const scenario of [
			businessX({ churnReduction: 0.1 }, uncertain, short),
			businessX({ churnReduction: [0.1, 0.3], ticketChange: 0.1, acquisitionChange: 0.2 }, uncertain, short),
			businessX({ contracts: { 36: 1 }, contractTakeUp: 0.5 }, uncertain, short),
			businessX({ churnReduction: 0.1 }, { ...uncertain, ticket: 900, expansion: 0.02 }, short),
			businessX({ churnReduction: 0.1 }, { ...uncertain, newPerMonth: 9 }, short),
			businessX({ churnReduction: 0.1 }, uncertain, { ...short, seed: 2 }),
			businessX({ churnReduction: 0.2 }, uncertain, { ...short, seed: 2, trials: 500 })
		]) {
			expect(run(scenario, remembered)).toEqual(run(scenario, new RunMemory()));
		}
	});

	test('remembers the trials of a run while only the plan moves, and forgets them when the business does', () => {
		const remembered = new RunMemory();
		run(businessX({ churnReduction: 0.1 }, uncertain, short), remembered);
		expect(remembered.knows(0, LANES)).toBe(true);
		expect(remembered.knows(lastFlock, TRIALS - lastFlock)).toBe(true);
		startSimulation(businessX({ churnReduction: 0.2 }, uncertain, short), EVERYTHING, remembered);
		expect(remembered.knows(0, LANES)).toBe(true);
		expect(remembered.knows(lastFlock, TRIALS - lastFlock)).toBe(true);
		startSimulation(
			businessX({ churnReduction: 0.2 }, { ...uncertain, customers: 158 }, short),
			EVERYTHING,
			remembered
		);
		expect(remembered.knows(0, LANES)).toBe(false);
	});
});

test('the short way for plans that change churn alone is the long way, to the bit', () => {
	const plan: Partial<Plan> = { churnReduction: 0.2, rampMonths: 4 };
	for (const segment of [small, { ...small, churnSpread: 0.2, contracts: { 1: 0.3, 12: 0.7 } }]) {
		const short_ = simulate(businessX(plan, segment, short));
		// a price so little changed that it is the same amount, yet the prices have to be followed
		const long = simulate(businessX({ ...plan, ticketChange: 1e-18 }, segment, short));
		expect(long.plans[0].customers).toEqual(short_.plans[0].customers);
		expect(long.plans[0].lostCustomers).toEqual(short_.plans[0].lostCustomers);
		expect(long.plans[0].retention).toEqual(short_.plans[0].retention);
	}
});

test('scaling the currency scales money and nothing else', () => {
	const [one, other] = [1, 1024].map((factor) =>
		simulate(
			businessX(
				{ churnReduction: 0.1, fixedCost: 100 * factor, costPerCustomer: 2 * factor },
				{ ...small, ticket: 2000 * factor, cac: 500 * factor },
				short
			)
		)
	);
	expect(other.plans[0].saved!.p50).toEqual(one.plans[0].saved!.p50.map((value) => value! * 1024));
	expect(other.plans[0].netSaved!.p95).toEqual(one.plans[0].netSaved!.p95.map((value) => value! * 1024));
	expect(other.plans[0].ltvToCac).toEqual(one.plans[0].ltvToCac);
	expect(other.plans[0].chanceByMonth).toEqual(one.plans[0].chanceByMonth);
	expect(other.baseline.customers).toEqual(one.baseline.customers);
});

test('a segment split into equal halves changes only luck', () => {
	const one = simulate(businessX({ churnReduction: 0.1 }, {}, { trials: 2000 }));
	const halves = simulate(
		valid({
			version: 1,
			months: 24,
			trials: 2000,
			segments: [0, 1].map(() => ({ customers: 2500, newPerMonth: 150, churn: 0.04, ticket: 2000 })),
			plans: [{ churnReduction: 0.1 }]
		})
	);
	for (const at of [0, 11, 23]) {
		const [a, b] = [one.plans[0].saved!, halves.plans[0].saved!];
		expect(Math.abs(a.mean[at]! - b.mean[at]!)).toBeLessThan(K * Math.hypot(a.se[at]!, b.se[at]!));
		expect(b.se[at]! / a.se[at]!).toBeGreaterThan(0.9);
		expect(b.se[at]! / a.se[at]!).toBeLessThan(1.1);
	}
	expect(halves.plans[0].ltv.mean).toBeCloseTo(one.plans[0].ltv.mean!, 6);
	expect(halves.plans[0].segments).toHaveLength(2);
});

test('more reduction never saves less, in mean and median', () => {
	const saved = [0, 0.05, 0.1, 0.2, 0.4, 0.8, 1].map(
		(churnReduction) => simulate(businessX({ churnReduction }, small, short)).plans[0].saved!
	);
	for (let step = 1; step < saved.length; step++) {
		expect(saved[step].mean[17]!).toBeGreaterThan(saved[step - 1].mean[17]!);
		expect(saved[step].p50[17]!).toBeGreaterThan(saved[step - 1].p50[17]!);
	}
});

test.each([
	['uncertain', [0.1, 0.2] as [number, number]],
	['certain', 0.1]
])(
	'what takes two passes gives the same figures as one, and shows all bands on the way (%s)',
	(_, churnReduction) => {
		const scenario = businessX({ churnReduction }, small, { ...short, trials: 2500 });
		const request = {
			...EVERYTHING,
			cohorts: true,
			above: [
				{ arm: 1, band: 'saved' as const, month: 18, value: 1e6 },
				{ arm: 0, band: 'mrr' as const, month: 6, value: 4e5 }
			]
		};
		const passes = startSimulation(scenario, request, undefined, 1e6);
		passes.advance(2100);
		const early = passes.results();
		expect(passes.trialsDone).toBeLessThan(2500);
		expect(early.trials).toBe(2000);
		const bands = ['cash', 'retention', 'customerChurn', 'saved'];
		expect(Object.keys(early.plans[0])).toEqual(expect.arrayContaining(bands));
		while (passes.trialsDone < 2500) passes.advance(500);
		const { above, ...results } = passes.results();
		const { above: shares, ...once } = simulate(scenario, request);
		expect(results).toEqual(once);
		expect(above).toHaveLength(2);
		expect(shares).toEqual(expect.arrayContaining(above!));
	}
);
