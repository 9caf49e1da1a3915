import type { Plan, SegmentDraft } from '$lib/scenario/scenario';
import { describe, expect, it } from 'vitest';
import { pageResults } from '../../tests/page-results';
import { headlinesOf } from './headlines';

function headlinesFor(plan: Partial<Plan>, segment: Partial<SegmentDraft> = {}, baseline = false) {
	const results = pageResults(plan, { cac: 11_000, ...segment });
	const headlines = headlinesOf(results, baseline ? null : results.plans[0]);
	return Object.fromEntries(headlines.map((headline) => [headline.name, headline]));
}

describe('the headline figures', () => {
	it('are six, by these names, in this order', () =>
		expect(Object.keys(headlinesFor({}))).toEqual([
			'Revenue saved',
			'LTV',
			'CAC',
			'LTV : CAC',
			'CAC payback',
			'Chance of paying back'
		]));

	it('compare the plan with the baseline', () => {
		const { LTV, CAC, 'Revenue saved': saved } = headlinesFor({ churnReduction: 0.1 });
		expect(LTV.was).toBe('₹31.8K');
		expect(LTV.now).toBe('₹34.2K');
		expect(LTV.delta).toMatch(/^\+7\.\d%$/);
		expect(LTV.worse).toBe(false);
		expect(saved.now).toMatch(/^₹21\.\dM$/);
		expect(CAC).toMatchObject({ sub: 'unchanged' });
		expect(CAC.delta).toBeUndefined();
	});

	it('mark what gets worse with a sign, in whichever direction that lies', () => {
		const worse = headlinesFor({ churnReduction: -0.3, cacChange: 0.5 });
		expect(worse.LTV).toMatchObject({ worse: true });
		expect(worse.LTV.delta).toMatch(/^▼ /);
		expect(worse.CAC.delta).toMatch(/^▲ 50\.0%$/);
		expect(worse['Revenue saved'].worse).toBe(true);
	});

	it('put into words what has no number', () => {
		const free = headlinesFor({}, { cac: 0 });
		expect(free.CAC).toMatchObject({ now: 'not entered', phrase: true });
		expect(free['LTV : CAC'].now).toBe('no cost of winning is entered');
		expect(free['CAC payback'].now).toBe('no cost of winning is entered');
		const nobody = headlinesFor({}, { newPerMonth: 0 });
		expect(nobody.CAC.now).toBe('no customer is won');
		const never = headlinesFor({}, { cac: 1e8 });
		expect(never['CAC payback'].now).toBe('never within 60 months');
	});

	describe('of a payback that some futures never reach', () => {
		const paybackOf = (plan: Partial<Plan>, cac: number, baseline = false) =>
			headlinesFor(plan, { churn: [0.01, 0.12], grossMargin: 0.8, cac }, baseline)['CAC payback'];

		it('say of a plan that changes nothing what they say of the baseline', () => {
			for (const cac of [11_000, 25_000, 30_000, 45_000, 1e8]) {
				const [now, alone] = [paybackOf({}, cac), paybackOf({}, cac, true)];
				expect(now.now, String(cac)).toBe(alone.now);
				expect(now.delta, String(cac)).toBeUndefined();
				expect([undefined, now.now]).toContain(now.was);
			}
		});

		it('show no difference where it would be one of different futures', () => {
			const some = paybackOf({ churnReduction: 0.1 }, 25_000);
			expect(some.sub).toMatch(/^never in /);
			expect(some.was).toMatch(/^\d/);
			expect(some).toMatchObject({ delta: undefined, worse: undefined });
			// nor where all pay back with the plan, and some do not without
			const all = paybackOf({ churnReduction: 0.6 }, 25_000);
			expect(all.sub).toMatch(/^\d+ to \d+$/);
			expect(all.was).toMatch(/^\d/);
			expect(all).toMatchObject({ delta: undefined, worse: undefined });
		});

		it('show the word where the baseline never gets there, and no number that only few futures have', () => {
			const gained = paybackOf({ churnReduction: 0.6 }, 45_000);
			expect(gained.was).toBe('never');
			expect(gained.now).toMatch(/^\d/);
			expect(gained.delta).toBeUndefined();
			const lost = paybackOf({ cacChange: 1 }, 25_000);
			expect(lost.was).toMatch(/^\d/);
			expect(lost.now).toBe('never within 60 months');
		});
	});

	it('say that no cost is entered where that is why nothing can fail to come back', () => {
		const free = headlinesFor({ churnReduction: 0.1 })['Chance of paying back'];
		expect(free).toMatchObject({ now: 'no cost is entered', phrase: true });
		expect(headlinesFor({ ticketChange: -0.1 })['Chance of paying back'].chance).toBeLessThan(1);
	});

	it('give the chance of paying back as percent and in tenths', () => {
		const sure = headlinesFor({ churnReduction: 0.1, fixedCost: 1 })['Chance of paying back'];
		expect(sure).toMatchObject({ now: '100%', chance: 1 });
		expect(headlinesFor({ fixedCost: 10 })['Chance of paying back'].now).toBe('0%');
	});

	it('show the baseline alone while it is in hand', () => {
		const { LTV, 'Revenue saved': saved } = headlinesFor({ churnReduction: 0.1 }, {}, true);
		expect(LTV.was).toBeUndefined();
		expect(saved.now).toBe('–');
	});

	it.each([{ customers: 0, newPerMonth: 0 }, { churn: 0 }, { grossMargin: 0 }, { cac: 0 }, { ticket: 0 }])(
		'never show what is no number: %o',
		(segment) => {
			for (const plan of [{}, { churnReduction: 0.2 }, { churnReduction: 1 }, { ticketChange: -0.9 }]) {
				const text = JSON.stringify(headlinesFor(plan, segment));
				expect(text).not.toMatch(/NaN|∞|Infinity|null|−0[^.]|−0\.0/);
			}
		}
	);
});
