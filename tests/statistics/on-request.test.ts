import { describe, expect, test } from 'vitest';
import { survival } from '../../src/lib/economics/survival';
import type { SegmentDraft } from '../../src/lib/scenario/scenario';
import { EVERYTHING } from '../../src/lib/simulation/results';
import { startSimulation } from '../../src/lib/simulation/simulation';
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

describe('cash of one new customer', () => {
	const cashOf = (segment: Partial<SegmentDraft>) =>
		simulate(businessX({}, { cac: 11_100, grossMargin: 0.8, ...segment }), {
			bands: [],
			details: false,
			customerCash: true
		}).baseline;

	test('is the cost at first, and margin on survival from the month after the sales cycle on', () => {
		const { customerCash, paybackMonths } = cashOf({ salesCycle: 3 });
		const { mean } = customerCash!;
		expect(mean.slice(0, 4)).toEqual([-11_100, -11_100, -11_100, -11_100]);
		let earned = -11_100;
		for (let payments = 1; payments <= 24; payments++) {
			earned += 1600 * survival(0.04, 1, payments - 1);
			expect(mean[3 + payments]).toBeCloseTo(earned, 6);
		}
		expect(mean.findIndex((cash) => cash! >= 0)).toBe(paybackMonths.p50);
	});

	test('of a prepaid year comes whole when it is signed and renewed; serving costs month by month', () => {
		const { customerCash } = cashOf({ contracts: { 12: 1 }, prepaid: [12], expansion: 0.01 });
		const { mean } = customerCash!;
		const ticket = (age: number) => 2000 * 1.01 ** age;
		const year = (first: number) =>
			Array.from({ length: 12 }, (_, month) => ticket(first + month)).reduce((a, b) => a + b);
		expect(mean[1]).toBeCloseTo(-11_100 + year(0) - 0.2 * ticket(0), 6);
		expect(mean[12]! - mean[11]!).toBeCloseTo(-0.2 * ticket(11), 6);
		const renewed = survival(0.04, 12, 12);
		expect(mean[13]! - mean[12]!).toBeCloseTo(renewed * (year(12) - 0.2 * ticket(12)), 6);
	});

	test('spreads with the inputs, and its middle crosses zero at the middle payback', () => {
		const { customerCash, paybackMonths } = cashOf({ cac: [8000, 16_000], churn: [0.02, 0.06] });
		expect(customerCash!.p5[12]!).toBeLessThan(customerCash!.p95[12]!);
		const crossing = customerCash!.p50.findIndex((cash) => cash! >= 0);
		expect(Math.abs(crossing - paybackMonths.p50!)).toBeLessThanOrEqual(1);
	});
});

test('what takes long is only part of whole results, and parting a run changes none of it', () => {
	const request = { ...EVERYTHING, cohorts: true, customerCash: true };
	const uncertain = businessX({ churnReduction: [0.1, 0.2] }, { churn: [0.03, 0.05] }, { trials: 400 });
	const run = startSimulation(uncertain, request);
	run.advance(150);
	const partial = run.results();
	expect(partial.plans[0]).toMatchObject({ customerCash: expect.anything() });
	expect(partial.plans[0]).not.toHaveProperty('cohorts');
	expect(partial.plans[0]).not.toHaveProperty('drivers');
	run.advance(250);
	const inOne = startSimulation(uncertain, request);
	inOne.advance(400);
	expect(run.results()).toEqual(inOne.results());
	expect(inOne.results().plans[0]).toMatchObject({ cohorts: expect.anything(), drivers: expect.anything() });
});
