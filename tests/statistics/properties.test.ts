import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan, Quantity, Scenario, Segment } from '../../src/lib/scenario/scenario';
import { completeScenario } from '../../src/lib/scenario/schema';
import { Expectations } from '../../src/lib/simulation/expectations';
import { Future } from '../../src/lib/simulation/future';
import { Futures } from '../../src/lib/simulation/futures';
import { LANES } from '../../src/lib/simulation/kernel';
import { buildModel } from '../../src/lib/simulation/model';
import { EVERYTHING, type Results } from '../../src/lib/simulation/results';
import { startSimulation } from '../../src/lib/simulation/simulation';
import { arbitraryScenario } from '../arbitrary-scenario';
import { livedFutures } from './lived-futures';
import { K } from './run';

const TRIALS = 8;
const RUNS = 25;

/** Any scenario there is, over few months so that many can be tried. */
const anyScenario = arbitraryScenario.map((scenario) => ({
	...scenario,
	months: Math.min(scenario.months, 26),
	ltvMonths: Math.min(scenario.ltvMonths, 26)
}));

const withPlans = (scenario: Scenario, plans: Partial<Plan>[]): Scenario =>
	completeScenario({ ...scenario, plans });

function results(scenario: Scenario, blocks = [TRIALS]): Results {
	const simulation = startSimulation(scenario, { ...EVERYTHING, details: false });
	for (const block of blocks) simulation.advance(block);
	return simulation.results();
}

function check(name: string, property: (scenario: Scenario) => void) {
	test(
		name,
		() => {
			fc.assert(fc.property(anyScenario, property), { seed: 20_26, numRuns: RUNS, endOnFailure: true });
		},
		60_000
	);
}

function notFinite(value: unknown, path = ''): string[] {
	if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
	if (value === null || typeof value !== 'object') return value === undefined ? [path] : [];
	return Object.entries(value).flatMap(([key, part]) => notFinite(part, `${path}.${key}`));
}

describe('in any scenario', () => {
	check('every figure is finite or null', (scenario) => {
		expect(notFinite(results(scenario))).toEqual([]);
	});

	check('customers are whole, and conserved month by month in every arm and segment', (scenario) => {
		for (const future of livedFutures(scenario, TRIALS)) {
			for (const segments of future.arms) {
				segments.forEach((months, index) => {
					let before = scenario.segments[index].customers;
					months.customers.forEach((customers, month) => {
						expect(customers).toBe(before + months.newCustomers[month] - months.lostCustomers[month]);
						expect(Number.isInteger(customers) && customers >= 0).toBe(true);
						expect(months.lostCustomers[month]).toBeLessThanOrEqual(before);
						before = customers;
					});
				});
			}
		}
	});

	check('a cohort only shrinks', (scenario) => {
		for (const future of livedFutures(scenario, TRIALS)) {
			for (const segments of future.cohorts) {
				for (const survivors of segments) {
					survivors.forEach((alive, age) => {
						expect(alive).toBeGreaterThanOrEqual(0);
						if (age > 0) expect(alive).toBeLessThanOrEqual(survivors[age - 1]);
					});
				}
			}
		}
	});

	check('a plan that changes nothing saves exactly nothing', (scenario) => {
		const { plans } = results(withPlans(scenario, [{ rampMonths: 3 }]));
		for (const band of [plans[0].saved!, plans[0].netSaved!, plans[0].keptCustomers!]) {
			expect([...band.mean, ...band.p5, ...band.p95].every((value) => value === 0)).toBe(true);
		}
	});

	check('equal plans give equal results to the bit', (scenario) => {
		const { plans } = results({ ...scenario, plans: [scenario.plans[0], scenario.plans[0]] });
		expect(plans[1]).toEqual(plans[0]);
	});

	check('the baseline does not move with the plans', (scenario) => {
		const moved = results(scenario).baseline;
		const quiet = results(withPlans(scenario, [{}])).baseline;
		expect(moved).toEqual(quiet);
	});

	check('a plan that only lowers churn never saves less than nothing', (scenario) => {
		const [{ churnReduction, reductionMode, rampMonths, segments }] = scenario.plans;
		const size = typeof churnReduction === 'number' ? Math.abs(churnReduction) : 0.4;
		const kind = withPlans(scenario, [{ churnReduction: size, reductionMode, rampMonths, segments }]);
		for (const future of livedFutures(kind, TRIALS)) {
			let saved = 0;
			for (let month = 0; month < kind.months; month++) {
				const mrr = future.arms.map((parts) => parts.reduce((sum, { mrr }) => sum + mrr[month], 0));
				saved += mrr[1] - mrr[0];
				// rounding of the sums is all that may be missing
				expect(saved).toBeGreaterThanOrEqual(-1e-9 * (1 + mrr[0]));
			}
		}
	});

	check('trials are the same in blocks of any size, and however many are to come', (scenario) => {
		const whole = results({ ...scenario, trials: 5000 });
		const parts = results({ ...scenario, trials: 100 }, [1, TRIALS - 3, 2]);
		expect(parts.baseline).toEqual(whole.baseline);
		expect(parts.plans).toEqual(whole.plans);
	});

	check('quantiles are in order', (scenario) => {
		const { baseline, plans } = results(scenario);
		for (const { mrr, cash, retention } of [baseline, ...plans]) {
			for (const { p5, p25, p50, p75, p95 } of [mrr!, cash!, retention!]) {
				p5.forEach((value, at) => {
					const row = [value!, p25[at]!, p50[at]!, p75[at]!, p95[at]!];
					expect(row).toEqual([...row].sort((one, other) => one - other));
				});
			}
		}
	});

	check('more reduction never saves less, in mean and median', (scenario) => {
		const trials = 64;
		const saved = [0.2, 0.6].map((churnReduction) => {
			const { reductionMode, rampMonths } = scenario.plans[0];
			const kind = withPlans(scenario, [{ churnReduction, reductionMode, rampMonths }]);
			return [...livedFutures(kind, trials)].map(({ arms }) => total(arms[1]) - total(arms[0]));
		});
		const more = saved[1].map((value, trial) => value - saved[0][trial]);
		const mean = more.reduce((sum, value) => sum + value, 0) / trials;
		const se = Math.sqrt(more.reduce((sum, value) => sum + (value - mean) ** 2, 0)) / trials;
		const rounding = 1e-9 * Math.max(...saved[1].map(Math.abs));
		expect(mean).toBeGreaterThanOrEqual(-K * se - rounding);
		const [less, most] = saved.map((values) => values.sort((one, other) => one - other)[trials / 2]);
		// the median's own error is 1.25 times the mean's, and futures are not paired in it
		expect(most - less).toBeGreaterThanOrEqual(-1.25 * K * se - rounding);
	});

	check('scaling the currency scales money and nothing else', (scenario) => {
		const scale = (amount: Quantity) =>
			typeof amount === 'number' ? amount * 1024 : (amount.map((end) => end * 1024) as [number, number]);
		const other = results({
			...scenario,
			segments: scenario.segments.map((segment) => ({
				...segment,
				ticket: scale(segment.ticket),
				cac: scale(segment.cac)
			})),
			plans: scenario.plans.map((plan) => ({
				...plan,
				fixedCost: scale(plan.fixedCost),
				costPerCustomer: scale(plan.costPerCustomer)
			}))
		});
		const one = results(scenario);
		[one.baseline, ...one.plans].forEach((arm, index) => {
			const scaled = [other.baseline, ...other.plans][index];
			expect(scaled.customers).toEqual(arm.customers);
			expect(scaled.retention).toEqual(arm.retention);
			arm.mrr!.p50.forEach((value, month) => {
				// the smallest numbers there are lose their last places
				const tolerance = 1e-9 * Math.abs(value! * 1024) + 1e-300;
				expect(Math.abs(scaled.mrr!.p50[month]! - value! * 1024)).toBeLessThanOrEqual(tolerance);
			});
		});
	});

	check(
		'what the kernel expects of sixteen futures is what is expected of each by itself, to the bit',
		(scenario) => {
			const futures = new Futures(buildModel(scenario));
			futures.open();
			futures.draw(0, LANES);
			const rows = futures.arms.map(() => new Float64Array(LANES));
			futures.expected.fillRevenue(rows);
			const expectations = new Expectations(scenario.months);
			futures.each.forEach((future, lane) => {
				expect(rows.map((row) => row[lane])).toEqual(expectations.revenueByArm(future));
			});
		}
	);

	check('a segment split into equal halves has the same expected revenue in every future', (scenario) => {
		const half = (amount: Quantity) =>
			typeof amount === 'number' ? amount / 2 : (amount.map((end) => end / 2) as [number, number]);
		const [first] = scenario.segments;
		// on monthly terms today's customers fall on renewal months without rounding
		const whole = { ...first, customers: 2 * first.customers, contracts: { 1: 1 } };
		const part = { ...whole, customers: first.customers, newPerMonth: half(whole.newPerMonth) };
		const plans = scenario.plans.map((plan) => ({ ...plan, segments: 'all' as const }));
		// ranges would be drawn anew for the second half
		const certain = (segment: Segment) => atMiddle(segment) as unknown as Segment;
		const [one, other] = [[whole], [part, part]].map((segments) => {
			const future = new Future(buildModel({ ...scenario, segments: segments.map(certain), plans }));
			future.draw(0);
			return new Expectations(scenario.months).revenueByArm(future);
		});
		one.forEach((revenue, arm) => {
			expect(Math.abs(other[arm] - revenue)).toBeLessThanOrEqual(1e-9 * revenue + 1e-300);
		});
	});
});

const total = (segments: { mrr: number[] }[]) =>
	segments.reduce((sum, { mrr }) => mrr.reduce((all, value) => all + value, sum), 0);

/** The segment with the middle of each range in its place. */
const atMiddle = (segment: Segment) =>
	Object.fromEntries(
		Object.entries(segment).map(([key, value]: [string, unknown]) => [
			key,
			Array.isArray(value) && key !== 'prepaid' ? (value[0] + value[1]) / 2 : value
		])
	);
