import { describe, expect, it } from 'vitest';
import { presets } from '../scenario/presets';
import { churnAfter, churnByPrice, ticketAfter } from './lever-meaning';

describe('what a lever means', () => {
	it('is one number where nobody leaves anyway', () => expect(churnAfter(0, [0.06, 0.14])).toBe(0));

	it('takes a reduction off the churn, the stronger end of a range giving the lower churn', () => {
		expect(churnAfter(0.04, 0.1)).toBeCloseTo(0.036, 12);
		const after = churnAfter(0.04, [0.06, 0.14]) as [number, number];
		expect(after[0]).toBeCloseTo(0.0344, 12);
		expect(after[1]).toBeCloseTo(0.0376, 12);
	});

	it('moves both ends of an uncertain churn', () => {
		const after = churnAfter([0.02, 0.08], 0.5) as [number, number];
		expect(after).toEqual([0.01, 0.04]);
	});

	it('never lets more than everybody leave, nor fewer than nobody', () => {
		expect(churnAfter(0.8, -1)).toBe(1);
		expect(churnAfter(0.8, 1)).toBe(0);
	});

	it('counts what the price does to churn', () => {
		const plan = presets[0].scenario.plans[0];
		expect(churnByPrice(plan)).toBe(1);
		const dearer = churnByPrice({ ...plan, ticketChange: 0.1, priceChurnElasticity: 2 });
		expect(dearer).toBeCloseTo(1.21, 12);
		expect(churnByPrice({ ...plan, ticketChange: [-0.1, 0.3], priceChurnElasticity: 1 })).toBeCloseTo(
			1.1,
			12
		);
		expect(churnAfter(0.04, 0.1, dearer)).toBeCloseTo(0.04356, 12);
		expect(churnAfter(0.9, 0, dearer)).toBe(1);
	});

	it('raises a ticket', () => expect(ticketAfter(2000, 0.05)).toBe(2100));
});
