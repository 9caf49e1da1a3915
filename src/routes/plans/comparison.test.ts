import { describe, expect, it } from 'vitest';
import { pageResults } from '../../../tests/page-results';
import { headlinesOf } from '../headlines';
import { figureRows, inputRows } from './comparison';

const results = pageResults(
	{},
	{ cac: 11_000 },
	{
		plans: [
			{ churnReduction: [0.06, 0.14], fixedCost: 360_000 },
			{
				ticketChange: -0.1,
				contracts: { 1: 0.6, 12: 0.4 },
				contractTakeUp: 1,
				acquisitionChange: -0.9,
				termDiscount: { 12: 0.15 }
			},
			{ name: 'Nothing' }
		]
	}
);
const row = (rows: ReturnType<typeof figureRows>, name: string) =>
	rows.find((one) => one.name.startsWith(name))!;

describe('plans side by side', () => {
	it('have the headlines that each of them has alone', () => {
		const rows = figureRows(results);
		results.plans.forEach((plan, index) => {
			const saved = headlinesOf(results, plan)[0];
			expect(row(rows, 'Revenue saved').plans[index]).toMatchObject({ now: saved.now, sub: saved.sub });
		});
		expect(row(rows, 'Revenue saved').baseline).toEqual({
			now: '–',
			sub: undefined,
			delta: undefined,
			worse: undefined
		});
	});

	it('say where they end and by how much they differ, worse ones with a sign', () => {
		const mrr = row(figureRows(results), 'Monthly revenue');
		expect(mrr.plans[0]).toMatchObject({ delta: expect.stringMatching(/^\+₹/) as string, worse: false });
		expect(mrr.plans[1]).toMatchObject({ delta: expect.stringMatching(/^▼ ₹/) as string, worse: true });
		expect(mrr.figure).toBe('mrr');
		expect(mrr.plans[2]).toEqual({ now: mrr.baseline.now, delta: undefined, worse: false });
	});

	it('give one reason, in the same words, where there is no month or no chance of paying back', () => {
		const rows = figureRows(
			pageResults({}, {}, { plans: [{ churnReduction: 0.1 }, {}, { ticketChange: -0.1 }] })
		);
		const now = (name: string) => row(rows, name).plans.map((cell) => cell.now);
		expect(now('Chance of paying back').slice(0, 2)).toEqual(['no cost is entered', 'nothing to pay back']);
		expect(now('Pays back')).toEqual(['no cost is entered', 'nothing to pay back', 'no cost is entered']);
	});

	it('list just the inputs in which a plan differs, as one reads them', () => {
		const rows = inputRows(results.scenario);
		expect(rows.map(({ name }) => name)).toEqual([
			'Churn reduction',
			'Ticket size',
			'Contracts offered',
			'Of today’s customers, sign anew at renewal',
			'Discounts by contract term',
			'More new customers',
			'Cost of the plan a month'
		]);
		expect(row(rows, 'Churn reduction').plans.map(({ now }) => now)).toEqual([
			'6–14%',
			'as today',
			'as today'
		]);
		expect(row(rows, 'Contracts').plans[1].now).toBe('60% monthly, 40% 12\u2011month');
		expect(row(rows, 'Cost').plans[0].now).toBe('₹360,000');
		expect(row(rows, 'Cost').baseline.now).toBe('none');
	});
});
