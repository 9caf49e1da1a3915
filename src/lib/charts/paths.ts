import type { Fan } from './reading';
import type { Scale } from './scale';

/** Pixels to a tenth: finer is not seen, and would only be weight in the page. */
export const rounded = (value: number) => Math.round(value * 10) / 10;

/** The path through points; `stepped` holds each height until the next place. */
function through(points: readonly (readonly [x: number, y: number])[], stepped: boolean): string {
	return points
		.map(([x, y], index) => (index === 0 ? `${x},${y}` : stepped ? `H${x}V${y}` : `L${x},${y}`))
		.join('');
}

/** Back along heights that were held until the next place. */
function back(points: readonly (readonly [x: number, y: number])[], stepped: boolean): string {
	return points.map(([x, y]) => (stepped ? `V${y}H${x}` : `L${x},${y}`)).join('');
}

const placed = (values: readonly number[], x: Scale, y: Scale) =>
	values.map((value, at) => [rounded(x(at)), rounded(y(value))] as const);

/** A curve through values at 0, 1, …; `stepped` holds each value until the next. */
export function curvePath(values: readonly number[], x: Scale, y: Scale, stepped = false): string {
	return values.length === 0 ? '' : `M${through(placed(values, x, y), stepped)}`;
}

/** The area between two curves. */
export function bandPath(
	low: readonly number[],
	high: readonly number[],
	x: Scale,
	y: Scale,
	stepped = false
): string {
	if (low.length === 0) return '';
	return `M${through(placed(low, x, y), stepped)}${back(placed(high, x, y).reverse(), stepped)}Z`;
}

/** A fan that begins at one value, today's. */
export function fanFrom(start: number, fan: Fan): Fan {
	return {
		p5: [start, ...fan.p5],
		p25: [start, ...fan.p25],
		centre: [start, ...fan.centre],
		p75: [start, ...fan.p75],
		p95: [start, ...fan.p95]
	};
}
