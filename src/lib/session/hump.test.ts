import { describe, expect, it } from 'vitest';
import { input } from '../scenario/inputs';
import { humpOf } from './hump';
import { sliderScale } from './slider-scale';

const peakOf = (points: { position: number; height: number }[]) =>
	points.reduce((peak, point) => (point.height > peak.height ? point : peak));

describe('humpOf', () => {
	it('peaks in the middle of a signed range, at height 1', () => {
		const row = input('plan', 'churnReduction');
		const points = humpOf([0.06, 0.14], row, sliderScale(row.slider, true));
		expect(peakOf(points).position).toBeCloseTo(10, 6);
		expect(peakOf(points).height).toBe(1);
		expect(points[0].height).toBeLessThan(0.1);
	});

	it('is even on a logarithmic slider for an amount', () => {
		const row = input('segment', 'ticket');
		const points = humpOf([1000, 4000], row, sliderScale(row.slider, false));
		const { length } = points;
		expect(points[5].height).toBeCloseTo(points[length - 6].height, 6);
		expect(peakOf(points)).toBe(points[(length - 1) / 2]);
	});

	it('leans to the low side for a share near none', () => {
		const row = input('segment', 'churn');
		const points = humpOf([0.02, 0.08], row, sliderScale(row.slider, true));
		expect(peakOf(points).position).toBeLessThan(4.0423);
	});

	it('stays on the slider', () => {
		const row = input('plan', 'ticketChange');
		for (const { position } of humpOf([-0.5, 3], row, sliderScale(row.slider, true))) {
			expect(position).toBeGreaterThanOrEqual(-20);
			expect(position).toBeLessThanOrEqual(60);
		}
	});
});
