import { describe, expect, it } from 'vitest';
import { inputsOf, type Owner } from '../scenario/inputs';
import { nextPosition, sliderScale } from './slider-scale';

const sliders = (['scenario', 'segment', 'plan'] as Owner[]).flatMap((owner) =>
	inputsOf(owner).flatMap(({ key, row }) =>
		'slider' in row && row.slider ? [{ name: `${owner} ${key}`, slider: row.slider }] : []
	)
);

describe('sliderScale', () => {
	it.each(sliders)('of $name reaches both ends and never leaves them', ({ slider }) => {
		const scale = sliderScale(slider, false);
		expect(scale.toValue(scale.min)).toBeCloseTo(slider.min, 10);
		expect(scale.toValue(scale.max)).toBeCloseTo(slider.max, 10);
		expect(scale.toPosition(slider.min - 1e9)).toBe(scale.min);
		expect(scale.toPosition(slider.max + 1e9)).toBe(scale.max);
	});

	it.each(sliders)('of $name rises, and a value it gave comes back to it', ({ slider }) => {
		const scale = sliderScale(slider, false);
		let last = -Infinity;
		for (let position = scale.min; position <= scale.max; position += (scale.max - scale.min) / 20) {
			const value = scale.toValue(position);
			expect(value).toBeGreaterThanOrEqual(last);
			const again = scale.toValue(scale.toPosition(value));
			expect(Math.abs(again - value)).toBeLessThanOrEqual(Math.abs(value) * 0.1 + 1e-9);
			last = value;
		}
	});

	it('shows a share in percent without noise', () => {
		const scale = sliderScale({ min: -0.2, max: 0.6, step: 0.01, scale: 'linear' }, true);
		expect([scale.min, scale.max, scale.step]).toEqual([-20, 60, 1]);
		expect(scale.toValue(7)).toBe(0.07);
		expect(scale.toPosition(0.07)).toBe(7);
	});
});

it('a key moves a handle on also where neighbouring positions give the same small amount', () => {
	const scale = sliderScale({ min: 0, max: 1_000_000, step: 1, scale: 'log' }, false);
	for (const start of [1, 2, 7, 30, 1000]) {
		for (const way of [-1, 1]) {
			const from = scale.toPosition(start);
			const moved = scale.toValue(nextPosition(scale, from, from + way));
			expect(Math.sign(moved - start)).toBe(way);
		}
	}
});
