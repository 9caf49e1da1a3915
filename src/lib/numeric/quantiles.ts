/** Where the type-7 quantile of n sorted values lies: between index `lower` and the next, `weight` of the way. */
export function quantilePosition(n: number, share: number): { lower: number; weight: number } {
	const position = (n - 1) * share;
	const lower = Math.floor(position);
	return { lower, weight: position - lower };
}

/**
 * Type-7 quantiles (linear interpolation, the default of R and NumPy) of values in ascending order.
 * A quantile that touches +Infinity is Infinity. @throws RangeError when there are no values
 */
export function sortedQuantiles(sorted: Float64Array, shares: readonly number[]): number[] {
	if (sorted.length === 0) throw new RangeError('quantiles of nothing');
	return shares.map((share) => {
		const { lower, weight } = quantilePosition(sorted.length, share);
		return interpolate(sorted[lower], sorted[Math.min(lower + 1, sorted.length - 1)], weight);
	});
}

/** A quantile from the two values around it. */
export function interpolate(low: number, high: number, weight: number): number {
	if (weight === 0 || low === high) return low;
	return high === Infinity ? Infinity : low + weight * (high - low);
}
