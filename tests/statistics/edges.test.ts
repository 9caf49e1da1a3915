import { describe, expect, test } from 'vitest';
import type { Plan, Scenario, Segment } from '../../src/lib/scenario/scenario';
import { businessX, simulate, valid } from './run';

/** Paths of all numbers in a result that are not finite. */
function notFinite(value: unknown, path = ''): string[] {
	if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
	if (value === null || typeof value !== 'object') return value === undefined ? [path] : [];
	return Object.entries(value).flatMap(([key, part]) => notFinite(part, `${path}.${key}`));
}

const worse: Partial<Plan> = { churnReduction: -1, ticketChange: -0.9, fixedCost: 1e9, costPerCustomer: 1e6 };
const cases: [string, Partial<Plan>, Partial<Segment>, Partial<Scenario>][] = [
	['no customers and none to come', { churnReduction: 0.1 }, { customers: 0, newPerMonth: 0 }, {}],
	['nobody new', { churnReduction: 0.1 }, { newPerMonth: 0 }, {}],
	['one customer', { churnReduction: 0.1 }, { customers: 1, newPerMonth: 0.01 }, {}],
	['churn 0', { churnReduction: 0.1 }, { churn: 0, churnSpread: 0.5 }, {}],
	['churn 0.9, all leave by the plan', { churnReduction: -1 }, { churn: 0.9 }, {}],
	['the plan ends churn', { churnReduction: 1, reductionMode: 'compounding' }, {}, {}],
	['margin 0', { churnReduction: 0.1 }, { grossMargin: 0, cac: 100 }, {}],
	['CAC 0', { churnReduction: 0.1 }, { cac: 0 }, {}],
	['ticket 0', { churnReduction: 0.1, ticketChange: 0.5 }, { ticket: 0 }, {}],
	['a plan that worsens everything', worse, { cac: 1e9 }, {}],
	['a plan that ends acquisition', { acquisitionChange: -1, cacChange: -1 }, { cac: 50 }, {}],
	['strong elasticities', { ticketChange: 5, priceChurnElasticity: 5, priceDemandElasticity: -5 }, {}, {}],
	[
		'horizon 6',
		{ churnReduction: 0.1 },
		{ contracts: { 36: 1 }, prepaid: [36] },
		{ months: 6, ltvMonths: 12 }
	],
	[
		'horizon 120, growth and unequal customers',
		{ churnReduction: [-0.5, 0.9], contracts: { 36: 1 }, contractTakeUp: 0.5, termDiscount: { 36: 0.9 } },
		{ contracts: { 1: 0.5, 24: 0.5 }, churnSpread: 0.9, expansion: [-0.1, 0.1], acquisitionGrowth: -0.2 },
		{ months: 120, ltvMonths: 120 }
	],
	[
		'10 million customers',
		{ churnReduction: 0.1 },
		{ customers: 10_000_000, newPerMonth: 1_000_000, ticket: 1e7 },
		{}
	]
];

test('futures drawn from beyond the high ends are held at the most new customers in a month', () => {
	const wide: Partial<Segment> = { newPerMonth: [0.001, 1_000_000], acquisitionGrowth: [-0.2, 0.038] };
	const plan: Partial<Plan> = { acquisitionChange: [-0.5, 0.01] };
	const { baseline, plans } = simulate(businessX(plan, wide, { months: 120, trials: 2000 }));
	for (const arm of [baseline, plans[0]]) {
		const most = Math.max(...arm.newCustomers!.mean.map(Number));
		expect(most).toBeGreaterThan(1e5);
		expect(most).toBeLessThanOrEqual(1e8);
	}
});

describe.each(cases)('%s', (_, plan, segment, scenario) => {
	const results = simulate(businessX(plan, segment, { trials: 120, ...scenario }));

	test('every figure is finite or said to be undefined', () => {
		expect(notFinite(results)).toEqual([]);
		expect(JSON.parse(JSON.stringify(results))).toEqual(results);
	});

	test('quantiles are in order', () => {
		for (const arm of [results.baseline, ...results.plans]) {
			for (const { p5, p50, p95 } of [arm.customers!, arm.mrr!, arm.retention!, arm.cash!]) {
				p50.forEach((middle, at) => {
					expect(p5[at]!).toBeLessThanOrEqual(middle!);
					expect(middle!).toBeLessThanOrEqual(p95[at]!);
				});
			}
		}
	});
});

const figures = (segment: Partial<Segment>, plan: Partial<Plan> = {}) =>
	simulate(businessX(plan, segment, { trials: 100 })).plans[0];

test('with nobody to win there is no cost of winning one, and it says so', () => {
	expect(figures({ newPerMonth: 0, cac: 100 }).cac).toMatchObject({ mean: null, p50: null, undefined: 1 });
});

test('without churn there is no simple lifetime value; the capped one counts every payment', () => {
	const { ltv, ltvSimple } = figures({ churn: 0, grossMargin: 1, ticket: 10 });
	expect(ltvSimple).toBeNull();
	expect(ltv.mean).toBeGreaterThan(400);
});

test('what costs nothing is paid back at once; what earns nothing never is', () => {
	expect(figures({ cac: 0 }).paybackMonths.mean).toBe(0);
	expect(figures({ cac: 0 }).ltvToCac).toMatchObject({ mean: null, undefined: 1 });
	expect(figures({ cac: 0, salesCycle: 3 }).paybackMonths.mean).toBe(3);
	expect(figures({ cac: 100, grossMargin: 0 }).paybackMonths).toMatchObject({
		mean: null,
		p50: null,
		never: 1
	});
});

test('a plan that costs more than it keeps loses money in every future', () => {
	const plan = figures({}, { churnReduction: 0.01, fixedCost: 1e9 });
	expect(plan.chanceOfPayingBack).toBe(0);
	expect(plan.netSaved!.p95[23]).toBeLessThan(0);
	expect(plan.breakEvenMonth.never).toBe(1);
});

test('the share in a thousand that leaves 10 million customers is still drawn exactly', () => {
	const { baseline } = simulate(
		valid({
			version: 1,
			months: 6,
			trials: 400,
			segments: [{ customers: 10_000_000, newPerMonth: 0, churn: 0.001, ticket: 1 }],
			plans: [{}]
		})
	);
	const sd = baseline.lostCustomers!.se[0]! * Math.sqrt(400);
	expect(sd / Math.sqrt(10_000_000 * 0.001 * 0.999)).toBeGreaterThan(0.85);
	expect(sd / Math.sqrt(10_000_000 * 0.001 * 0.999)).toBeLessThan(1.15);
});
