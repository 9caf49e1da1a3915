import type { QuantityRow } from '../scenario/inputs';
import { distributionOf, valueAt } from '../scenario/quantity';
import type { SliderScale } from './slider-scale';

/** How far out the hump is drawn, in standard deviations, and on how many points. */
const REACH = 2.5;
const POINTS = 41;

/**
 * The shape of an uncertain quantity along its slider: heights 0..1 at positions. Density over positions, so that a
 * logarithmic slider shows a lognormal amount as the bell that it is there.
 */
export function humpOf(
	range: [number, number],
	row: QuantityRow,
	scale: SliderScale
): { position: number; height: number }[] {
	const distribution = distributionOf(range, row);
	const points = Array.from({ length: POINTS }, (_, index) => {
		const z = -REACH + (2 * REACH * index) / (POINTS - 1);
		return { position: within(scale, valueAt(distribution, z)), density: Math.exp((-z * z) / 2) };
	});
	const slopes = points.map((_, index) => {
		const before = points[Math.max(0, index - 1)].position;
		const after = points[Math.min(POINTS - 1, index + 1)].position;
		// a view may turn the scale round
		return Math.abs(after - before);
	});
	const heights = points.map(({ density }, index) => (slopes[index] > 0 ? density / slopes[index] : 0));
	const tallest = Math.max(...heights);
	if (!(tallest > 0)) return [];
	return points.map(({ position }, index) => ({ position, height: heights[index] / tallest }));
}

function within(scale: SliderScale, value: number): number {
	return Math.min(scale.max, Math.max(scale.min, scale.place(value)));
}
