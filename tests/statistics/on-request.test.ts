import { expect, test } from 'vitest';
import { survival } from '../../src/lib/economics/survival';
import { EVERYTHING } from '../../src/lib/simulation/results';
import { businessX, K, simulate } from './run';

const scenario = businessX(
	{
		churnReduction: 0.2,
		ticketChange: 0.1,
		contracts: { 3: 0.4, 12: 0.6 },
		contractTakeUp: 0.5,
		termDiscount: { 12: 0.1 }
	},
	{ contracts: { 1: 0.7, 6: 0.3 }, churnSpread: 0.1, expansion: 0.01, customers: 1000, newPerMonth: 40 },
	{ months: 18, trials: 2000 }
);
const results = simulate(scenario, { ...EVERYTHING, details: false, cohorts: true });

test.each([0, 1])('cohorts by age add up to the customers and revenue of each month (arm %i)', (arm) => {
	const { cohorts, customers, mrr } = [results.baseline, ...results.plans][arm];
	for (let month = 1; month <= 18; month++) {
		for (const [table, band] of [
			[cohorts!.customers, customers!],
			[cohorts!.revenue, mrr!]
		] as const) {
			let sum = table[0][month - 1];
			for (let joined = 1; joined <= month; joined++) sum += table[joined][month - joined];
			expect(Math.abs(sum - band.mean[month - 1]!)).toBeLessThan(K * band.se[month - 1]!);
		}
	}
	expect(cohorts!.customers.map((row) => row.length)).toEqual([
		18,
		...Array.from({ length: 18 }, (_, j) => 18 - j)
	]);
});

test('a cohort of monthly terms and equal customers is the arrivals times survival', () => {
	const { cohorts } = simulate(businessX(), { bands: [], details: false, cohorts: true }).baseline;
	expect(cohorts!.customers[5][7]).toBeCloseTo(300 * survival(0.04, 1, 7), 9);
	expect(cohorts!.revenue[5][7]).toBeCloseTo(600_000 * survival(0.04, 1, 7), 6);
});

test('the share of futures above a value agrees with the quantiles', () => {
	const { p25, p95 } = results.plans[0].mrr!;
	const { above } = simulate(scenario, {
		bands: ['mrr', 'retention'],
		details: false,
		above: [
			{ arm: 1, band: 'mrr', month: 18, value: p25[17]! },
			{ arm: 1, band: 'mrr', month: 18, value: p95[17]! },
			{ arm: 0, band: 'retention', month: 0, value: 0.5 },
			{ arm: 0, band: 'mrr', month: 1, value: 1e12 }
		]
	});
	expect(above!.map(({ share }) => Math.round(100 * share!))).toEqual([75, 5, 100, 0]);
});

test('the share of futures above a value of one customer’s figure agrees with its quantiles', () => {
	const uncertain = businessX({}, { churn: [0.02, 0.06], cac: [9000, 30_000] }, { trials: 2000 });
	const { ltv, paybackMonths } = simulate(uncertain).plans[0];
	const { figureAbove } = simulate(uncertain, {
		bands: [],
		details: false,
		figureAbove: [
			{ arm: 1, figure: 'ltv', value: ltv.p25! },
			{ arm: 1, figure: 'paybackMonths', value: paybackMonths.p50! },
			{ arm: 0, figure: 'cac', value: 1e12 }
		]
	});
	const [ltvShare, late, dear] = figureAbove!.map(({ share }) => share!);
	expect(ltvShare).toBeCloseTo(0.75, 2);
	// whole months: many futures share the middle one
	expect(late).toBeLessThanOrEqual(0.5);
	expect(dear).toBe(0);
});
