import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan, Scenario } from '../../src/lib/scenario/scenario';
import { completeScenario } from '../../src/lib/scenario/schema';
import { EVERYTHING, type Results } from '../../src/lib/simulation/results';
import { startSimulation } from '../../src/lib/simulation/simulation';
import { arbitraryScenario } from '../arbitrary-scenario';
import { livedFutures } from './lived-futures';

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
});
