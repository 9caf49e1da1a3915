import { describe, expect, it } from 'vitest';
import { pageResults } from '../../../tests/page-results';
import type { Plan, SegmentDraft } from '../scenario/scenario';
import { acquisitionInstead, type Bought } from './instead';

function instead(plan: Partial<Plan>, segment: Partial<SegmentDraft> = {}) {
	const results = pageResults(plan, { cac: 10_000, ...segment });
	return acquisitionInstead(results.scenario, 0, results.plans[0]);
}

describe('the same money spent on acquisition', () => {
	it('buys the plan’s cost over the CAC in customers', () => {
		// 360,000 a month at 10,000 each are 36 more on 300
		expect(instead({ fixedCost: 360_000 })).toMatchObject({
			kind: 'bought',
			cost: 360_000,
			cac: 10_000,
			arrivals: 300,
			more: 36,
			change: 0.12
		});
	});

	it('counts the cost per customer over the customers of the horizon', () => {
		const { cost, customers, change } = instead({ costPerCustomer: 100 }) as Bought;
		// 5,000 today, 6,900 or so at the end
		expect(customers).toBeGreaterThan(5500);
		expect(customers).toBeLessThan(6900);
		expect(cost).toBeCloseTo(100 * customers, 6);
		expect(change).toBeCloseTo(cost / 3_000_000, 4);
	});

	it('takes growth and the sales cycle as the simulation does', () => {
		const { arrivals } = instead({ fixedCost: 1000 }, { acquisitionGrowth: 0.01, salesCycle: 2 }) as Bought;
		expect(arrivals).toBeCloseTo((300 * (1.01 ** 38 - 1.01 ** 2)) / 0.01 / 36, 6);
	});

	it('takes the mean of what is uncertain, which for an amount lies above its middle', () => {
		const { cost } = instead({ fixedCost: [100_000, 400_000] }) as Bought;
		// σ = ln 4 / (2 · 1.6448536), mean = 200,000 · exp(σ²/2)
		expect(cost).toBeCloseTo(200_000 * Math.exp((Math.log(4) / 3.2897072) ** 2 / 2), -1);
	});

	it('spends what the plan cost, as the simulation counts it', () => {
		const plan = { fixedCost: 250_000 };
		const { change } = instead(plan) as Bought;
		const costly = pageResults(plan, { cac: 10_000, churn: 0 });
		const winning = pageResults({ acquisitionChange: change }, { cac: 10_000, churn: 0, grossMargin: 0 });
		// nothing is earned at a margin of 0: what is left is the money spent
		expect(winning.plans[0].netSaved!.mean[35]).toBeCloseTo(costly.plans[0].netSaved!.mean[35]!, -4);
	});

	it('says why there is nothing to compare', () => {
		expect(instead({})).toEqual({ kind: 'noCost' });
		expect(instead({ fixedCost: 1000 }, { cac: 0 })).toEqual({ kind: 'noCac' });
		expect(instead({ fixedCost: 1000 }, { newPerMonth: 0 })).toEqual({ kind: 'nobodyJoins' });
		expect(instead({ fixedCost: 1e9 })).toEqual({ kind: 'tooMuch' });
	});
});
