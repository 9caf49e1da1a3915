import { area, curveLinear, curveStepAfter, line } from 'd3';
import type { Scale } from './scale';
import type { Fan } from './reading';

const rounded = (value: number) => Math.round(value * 10) / 10;

/** A curve through values at 0, 1, …; `stepped` holds each value until the next. */
export function curvePath(values: readonly number[], x: Scale, y: Scale, stepped = false): string {
	return (
		line<number>(
			(_, at) => rounded(x(at)),
			(value) => rounded(y(value))
		).curve(stepped ? curveStepAfter : curveLinear)(values) ?? ''
	);
}

/** The area between two curves. */
export function bandPath(
	low: readonly number[],
	high: readonly number[],
	x: Scale,
	y: Scale,
	stepped = false
): string {
	return (
		area<number>()
			.x((_, at) => rounded(x(at)))
			.y0((value) => rounded(y(value)))
			.y1((_, at) => rounded(y(high[at])))
			.curve(stepped ? curveStepAfter : curveLinear)(low) ?? ''
	);
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
