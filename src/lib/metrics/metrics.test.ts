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

	test('letters stand for one thing each', () => {
		for (const id of METRIC_IDS) {
			const symbols = Object.values(METRICS[id].inputs).map(({ symbol }) => symbol);
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
