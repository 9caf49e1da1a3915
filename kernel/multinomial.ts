import { binomial } from './binomial';
import { add, entry } from './memory';

/**
 * Spreads `count` things over the places in proportion to `weights` (any positive scale), adding to `into`, with the
 * stream at hand. Places of weight 0 get nothing.
 * @param stride bytes from a place to the next in `into`
 */
export function multinomial(count: f64, weights: usize, places: i32, into: usize, stride: usize): void {
	let weightLeft: f64 = 0;
	for (let place = 0; place < places; place++) weightLeft += load<f64>(entry(weights, place));
	let left = count;
	let last = -1;
	for (let place = 0; place < places && left > 0; place++) {
		const weight = load<f64>(entry(weights, place));
		if (weight <= 0) continue;
		last = place;
		const taken = weight >= weightLeft ? left : binomial(left, weight / weightLeft);
		add(into + <usize>place * stride, taken);
		left -= taken;
		weightLeft -= weight;
	}
	// rounding of the weights may leave someone without a place: the last place that takes any has them
	if (left > 0 && last >= 0) add(into + <usize>last * stride, left);
}
