/** A linear scale: values to pixels, and back. */
export interface Scale {
	(value: number): number;
	domain: readonly [number, number];
	invert(pixel: number): number;
}

/**
 * From a domain of values to a range of pixels. d3's own brings colours, dates and formats with it, which no picture here
 * needs: 7 of the 110 kB that the page may be.
 */
export function linearScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
	const [low, high] = domain;
	const [from, to] = range;
	const slope = high === low ? 0 : (to - from) / (high - low);
	const scale = (value: number) => from + (value - low) * slope;
	const invert = (pixel: number) => (slope === 0 ? low : low + (pixel - from) / slope);
	return Object.assign(scale, { domain, invert });
}
