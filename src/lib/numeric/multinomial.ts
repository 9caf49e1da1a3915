import { binomial } from './binomial';
import type { Stream } from './stream';

/**
 * Spreads `count` things over the places in proportion to `weights` (any positive scale), adding to `into`.
 * Places of weight 0 get nothing. The first place is at `offset`, the others `stride` apart.
 */
export function multinomial(
	stream: Stream,
	count: number,
	weights: ArrayLike<number>,
	into: Float64Array | number[],
	offset = 0,
	stride = 1
): void {
	let weightLeft = 0;
	for (let place = 0; place < weights.length; place++) weightLeft += weights[place];
	let left = count;
	let last = -1;
	for (let place = 0; place < weights.length && left > 0; place++) {
		const weight = weights[place];
		if (weight <= 0) continue;
		last = place;
		const taken = weight >= weightLeft ? left : binomial(stream, left, weight / weightLeft);
		into[offset + place * stride] += taken;
		left -= taken;
		weightLeft -= weight;
	}
	// rounding of the weights may leave someone without a place: the last place that takes any has them
	if (left > 0 && last >= 0) into[offset + last * stride] += left;
}
