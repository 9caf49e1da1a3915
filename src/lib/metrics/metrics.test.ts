import { describe, expect, test } from 'vitest';
import { bandOf, problemsOf, resultsOf } from './calculate';
import { METRIC_IDS, METRICS, type InputName, type MetricId } from './table';

/** What a calculator makes of its example, some of it changed. */
function figures<Id extends MetricId>(id: Id, changed: Partial<Record<InputName<Id>, number>> = {}) {
	return resultsOf(METRICS[id], { ...METRICS[id].example, ...changed });
}

/** To the digits that are printed: half a unit of the last one. */
const printed = (value: number, digits: number) => ({ value, within: 0.5 * 10 ** -digits });

describe('every example of the article, to the printed digits', () => {
	test.each<[MetricId, string, { value: number; within: number }]>([
		['retention-rate', 'retention', printed(0.8, 12)],
		['lifetime-value', 'value', printed(62.5, 9)],
		['revenue-churn', 'churn', printed(0.075, 12)],
		['net-promoter-score', 'score', printed(20, 12)],
		['repeat-purchase-rate', 'rate', printed(0.5625, 12)],
		['customer-churn-rate', 'churn', printed(0.06, 12)],
		['average-order-value', 'value', printed(20, 12)],
		['profit-per-order', 'profit', printed(1.6, 12)],
		['loyal-customer-rate', 'rate', printed(0.38, 12)],
		['time-between-purchases', 'between', printed(91.25, 12)],
		['customer-growth-rate', 'article', printed(0.06, 12)],
		['product-return-rate', 'article', printed(0.0687, 4)],
		['days-sales-outstanding', 'outstanding', printed(63, 9)],
		['customer-satisfaction', 'mean', printed(3.05, 12)],
		['retention-cost', 'cost', printed(50, 12)],
		['acquisition-cost', 'cost', printed(555, 12)]
	])('%s: %s', (id, name, { value, within }) => {
		expect(Math.abs(figures(id)[name]! - value)).toBeLessThanOrEqual(within);
	});
});

describe('where the article errs, the right figure', () => {
	test('growth: 60 % of the base kept and a tenth joining is a loss of 30 %, not a growth of 6 %', () => {
		expect(figures('customer-growth-rate').growth).toBeCloseTo(-0.3, 12);
		expect(METRICS['customer-growth-rate'].results.article.wrong).toBe(true);
	});

	test('returns: 6.67 % came back from customers, 6.87 % with what was lost on the way', () => {
		expect(figures('product-return-rate').rate).toBeCloseTo(0.0667, 4);
		expect(METRICS['product-return-rate'].results.article.wrong).toBe(true);
	});

	test('share of wallet: 26.67 % and $53.33, not 26.8 % and $53.60', () => {
		const { share, money } = figures('share-of-wallet');
		expect(share).toBeCloseTo(4 / 15, 12);
		expect(share!.toFixed(4)).toBe('0.2667');
		expect(money!.toFixed(2)).toBe('53.33');
	});

	test('satisfaction: of a mean of 3.05, 35 % gave one of the two best scores', () => {
		expect(figures('customer-satisfaction').topTwo).toBeCloseTo(0.35, 12);
	});

	test('at 1 : 1 one breaks even, so it is not yet in the lowest band', () => {
		expect(bandOf([1, 3], 0.99)).toBe(0);
		expect(bandOf([1, 3], 1)).toBe(1);
		expect(bandOf([1, 3], 3)).toBe(2);
	});
});

describe('Business X', () => {
	const businessX = figures('revenue-saved');

	test('of 5,000 customers and 300 new ones 5,100 are left: churn of 4 %, retention of 96 %', () => {
		const month = { start: 5000, joined: 300, end: 5100 };
		expect(figures('customer-churn-rate', month)).toMatchObject({ lost: 200 });
		expect(figures('customer-churn-rate', month).churn).toBeCloseTo(0.04, 12);
		expect(figures('retention-rate', month).retention).toBeCloseTo(0.96, 12);
		expect(businessX.lost).toBeCloseTo(400_000, 6);
	});

	test.each([
		['once', 287_028.19],
		['leavingAgain', 1_891_221.1],
		['goingOn', 2_216_746.33],
		['level', 2_932_439.1],
		['stock', 11_249_283.02],
		['compounding', 11_663_712.93]
	])('its table read as %s comes to %f', (reading, expected) => {
		expect(Math.abs(businessX[reading]! - expected)).toBeLessThanOrEqual(0.01);
	});

	test('every reading has the same first month, and sums its months', () => {
		const months = METRICS['revenue-saved'].byMonth!(METRICS['revenue-saved'].example);
		expect(Object.keys(months)).toHaveLength(6);
		for (const [reading, amounts] of Object.entries(months)) {
			expect(amounts![0]).toBeCloseTo(40_000, 6);
			expect(amounts!.reduce((total, amount) => total + amount, 0)).toBeCloseTo(businessX[reading]!, 6);
		}
	});

	test('after twelve months of a tenth less each month churn is 1.13 %, a cut of 72 %', () => {
		expect(businessX.churnAfter!.toFixed(4)).toBe('0.0113');
		expect(businessX.cut!.toFixed(2)).toBe('0.72');
	});
});

describe('five points less defection', () => {
	test('with flat profit and no discount 25 % more needs d = 25 %, 85 % more d = 10.88 %', () => {
		const { quarter, most } = figures('defection');
		expect(quarter).toBeCloseTo(0.25, 12);
		expect(most!.toFixed(4)).toBe('0.1088');
		expect(figures('defection', { defection: 0.25 }).gain).toBeCloseTo(0.25, 12);
		expect(figures('defection', { defection: most! }).gain).toBeCloseTo(0.85, 12);
	});

	test('at a discount of 10 % and flat profit 85 % is out of reach', () => {
		expect(figures('defection', { discount: 0.1 }).most).toBeNull();
		// the most there can be: all defection gone
		expect(figures('defection', { discount: 0.1, defection: 0.05 }).gain).toBeCloseTo(0.5, 12);
	});

	test('taken as five percent they gain 5.26 %', () => {
		expect(figures('defection').relative!.toFixed(4)).toBe('0.0526');
	});

	test('are what the years of profit before and after say', () => {
		const { before, after, gain } = figures('defection');
		expect([before, after]).toEqual([expect.closeTo(5, 12), expect.closeTo(1 / 0.15, 12)]);
		expect(gain).toBeCloseTo(after! / before! - 1, 12);
	});
});

describe('key accounts', () => {
	test('the top 20 % with 80 %: each of them is 2 % of revenue, and sixteen others', () => {
		const { lost, key, equals, ticket } = figures('key-accounts');
		expect(key).toBe(40);
		expect(lost).toBeCloseTo(0.02, 12);
		expect(equals).toBeCloseTo(16, 12);
		expect(ticket).toBeCloseTo(2000, 9);
		const curve = METRICS['key-accounts'].curve!(METRICS['key-accounts'].example);
		expect(curve.of(0.2)).toBeCloseTo(0.8, 12);
		expect(curve.marked).toEqual([0.2, 0.8]);
	});

	test('of satisfied customers fewer leave than the source says, who turned the figure round', () => {
		const { leaving, article } = figures('satisfied-leavers');
		expect(leaving).toBeCloseTo((0.7 * 0.2) / 0.85, 12);
		expect(article).toBe(0.7);
		expect(METRICS['satisfied-leavers'].results.article.wrong).toBe(true);
		expect(figures('satisfied-leavers', { defection: 0.95, satisfied: 0.5 }).leaving).toBeNull();
	});

	test('delivered value is what customers get less what they give', () => {
		expect(figures('delivered-value')).toMatchObject({ delivered: 30, total: 150, cost: 120, ratio: 1.25 });
	});
});

describe('buyers of software', () => {
	test('time to buy is part of the payback, and becomes the sales cycle', () => {
		const { mean, payback, highest } = figures('time-to-buy');
		expect(mean).toBeCloseTo(0.05 + 0.78 + 1.65 + 1.35 + 0.45, 12);
		expect(payback).toBeCloseTo(mean! + 12_000 / 1560, 12);
		// what is spent at most comes back just within the year
		expect(figures('time-to-buy', { cac: highest! }).payback).toBeCloseTo(12, 12);
		const carried = METRICS['time-to-buy'].carries!(METRICS['time-to-buy'].example);
		expect(carried.segment).toMatchObject({ salesCycle: 4, cac: 12_000 });
	});

	test('who renews unasked and who is kept make the renewal rate', () => {
		const { renewal, churn } = figures('renewal-behaviour');
		expect(renewal).toBeCloseTo(0.45 + 0.53 * 0.8, 12);
		expect((1 - churn!) ** 12).toBeCloseTo(renewal!, 12);
	});
});

describe('purchase engagement', () => {
	test('ranges lie around the middle, and go into a plan', () => {
		const metric = METRICS['purchase-engagement'];
		const { churn, price } = figures('purchase-engagement');
		const [low, high] = metric.results.churn.range!(metric.example);
		expect(low).toBeLessThan(churn!);
		expect(high).toBeGreaterThan(churn!);
		const { plan } = metric.carries!(metric.example);
		expect(plan!.churnReduction).toEqual([expect.closeTo(low, 3), expect.closeTo(high, 3)]);
		const [lowest, highest] = plan!.ticketChange as [number, number];
		expect(lowest).toBeLessThan(price!);
		expect(highest).toBeGreaterThan(price!);
	});

	test('strengths that are known leave no range', () => {
		const metric = METRICS['purchase-engagement'];
		const middles = Object.fromEntries(
			Object.values(metric.ends!).flatMap(([low, high]) => {
				const middle = (metric.example[low] + metric.example[high]) / 2;
				return [
					[low, middle],
					[high, middle]
				];
			})
		);
		const known = { ...metric.example, ...middles };
		expect(typeof metric.carries!(known).plan!.churnReduction).toBe('number');
	});
});

describe('the lifecycle', () => {
	test('a stage that a plan improves wins more for the same money', () => {
		const { won, wonAfter, wonMore, cac, cacAfter, byReferral } = figures('lifecycle');
		expect(won).toBeCloseTo(86, 9);
		expect(cac).toBeCloseTo(600, 9);
		expect(byReferral).toBeCloseTo(30 / 430, 12);
		expect(wonAfter! / won! - 1).toBeCloseTo(wonMore!, 12);
		expect(wonMore).toBeCloseTo(0.08, 12);
		expect(cacAfter! * wonAfter!).toBeCloseTo(51_600, 6);
		const { segment, plan } = METRICS.lifecycle.carries!(METRICS.lifecycle.example);
		expect(segment).toEqual({ newPerMonth: expect.closeTo(86, 9), cac: expect.closeTo(600, 9) });
		// what the plan spends a month stays what it is
		const changes = plan as Record<'acquisitionChange' | 'cacChange', number>;
		expect((1 + changes.acquisitionChange) * (1 + changes.cacChange)).toBeCloseTo(1, 12);
	});

	test('the loyal bring more', () => {
		expect(figures('lifecycle', { loyal: 0.6 }).won).toBeCloseTo(92, 9);
		expect(figures('lifecycle', { loyalChange: 1, buyingChange: 0 }).wonAfter).toBeCloseTo(92, 9);
	});
});

describe('subscription metrics', () => {
	test.each<[MetricId, Record<string, number>]>([
		['mrr-movements', { end: 55_000, net: 5000, growth: 0.1 }],
		['arr', { arr: 660_000 }],
		['arpa', { arpa: 100 }],
		['gross-revenue-churn', { churn: 0.04 }],
		['net-revenue-churn', { churn: 0 }],
		['gross-revenue-retention', { retention: 0.9 }],
		['net-revenue-retention', { retention: 1.06 }],
		['quick-ratio', { ratio: 3.5 }],
		['magic-number', { number: 0.8 }],
		['burn-multiple', { multiple: 1.5 }],
		['rule-of-40', { sum: 0.42 }],
		['runway', { months: 15, burn: 80_000 }],
		['subscription-ltv', { simple: 2000, capped: 1827.295371, discounted: 1680.86245 }],
		['ltv-to-cac', { ratio: 3.603604 }],
		['cac-payback', { simple: 5.55, margin: 6.9375, churn: 7.962322 }],
		['break-even-churn', { one: 0.1441441, three: 0.04804805 }],
		['churn-periods', { month: 0.05, quarter: 0.142625, year: 0.45964, times: 0.6 }],
		['customer-and-revenue-churn', { revenue: 0.024, customers: 0.0666667 }],
		['renewal-and-churn', { stock: 0.0125, survival: 0.0134519 }],
		['contract-mix', { lifetime: 28.39183926, churn: 0.0352213885 }]
	])('%s', (id, expected) => {
		const actual = figures(id);
		for (const [name, value] of Object.entries(expected)) expect(actual[name]).toBeCloseTo(value, 6);
	});

	test('none where there is nothing to divide by, or the cost never comes back', () => {
		expect(figures('quick-ratio', { contraction: 0, churned: 0 }).ratio).toBeNull();
		expect(figures('runway', { earned: 200_000 }).months).toBeNull();
		expect(figures('cac-payback', { churn: 0.2 }).churn).toBeNull();
		expect(figures('customer-satisfaction', { one: 0, two: 0, three: 0, four: 0, five: 0 }).mean).toBeNull();
	});
});

describe('every calculator', () => {
	test.each(METRIC_IDS)('%s: its example can be, and gives every figure', (id) => {
		const metric = METRICS[id];
		expect(Object.keys(metric.example)).toEqual(Object.keys(metric.inputs));
		expect(problemsOf(metric, metric.example)).toEqual([]);
		for (const value of Object.values(figures(id))) expect(value).not.toBeNull();
	});

	test.each(METRIC_IDS)('%s: at the ends of its inputs a figure is finite, or there is none', (id) => {
		const metric = METRICS[id];
		for (const [name, { min, max, open }] of Object.entries(metric.inputs)) {
			for (const end of [min, max]) {
				const values = { ...metric.example, [name]: end };
				const refused = problemsOf(metric, values).some((problem) => problem.input === name);
				if (open && end === (open === 'min' ? min : max)) expect(refused, name).toBe(true);
				for (const value of Object.values(resultsOf(metric, values)))
					expect(value === null || Number.isFinite(value)).toBe(true);
			}
		}
	});

	test.each(METRIC_IDS)('%s: parts and ends are made of its inputs, none left out', (id) => {
		const { inputs, parts, ends } = METRICS[id];
		if (parts) expect(Object.values(parts).flat().sort()).toEqual(Object.keys(inputs).sort());
		for (const [low, high] of Object.values(ends ?? {})) {
			expect(inputs[low].kind).toBe(inputs[high].kind);
			expect(
				problemsOf(METRICS[id], { ...METRICS[id].example, [low]: METRICS[id].example[high] + 1 })
			).not.toEqual([]);
		}
	});

	test('letters stand for one thing each', () => {
		for (const id of METRIC_IDS) {
			const { inputs, results } = METRICS[id];
			const symbols = [...Object.values(inputs), ...Object.values(results)].map(({ symbol }) => symbol);
			expect(new Set(symbols).size, id).toBe(symbols.length);
		}
	});
});

describe('what cannot be', () => {
	test('nobody to divide by, half a rank, parts above their whole, shares that miss the whole', () => {
		const broken = <Id extends MetricId>(id: Id, changed: Partial<Record<InputName<Id>, number>>) =>
			problemsOf(METRICS[id], { ...METRICS[id].example, ...changed }).map(({ input, code }) => [input, code]);
		expect(broken('retention-rate', { start: 0 })).toEqual([['start', 'notAbove']]);
		expect(broken('retention-rate', { joined: -1 })).toEqual([['joined', 'below']]);
		expect(broken('retention-rate', { end: 1501 })).toEqual([['end', 'parts']]);
		expect(broken('share-of-wallet', { rank: 1.5 })).toEqual([['rank', 'fraction']]);
		expect(broken('share-of-wallet', { rank: 6 })).toEqual([['rank', 'parts']]);
		expect(broken('net-promoter-score', { promoters: 801 })).toEqual([['promoters', 'parts']]);
		expect(broken('contract-mix', { monthly: 0.5 })).toEqual([['monthly', 'sum']]);
		expect(broken('contract-mix', { yearly: 0.32 + 1e-15 })).toEqual([]);
	});
});
