import { exp, logFactorial } from './numbers';
import { uniform } from './streams';

/**
 * How many of `sample` things, taken at random from `total` of which `marked` are marked, are marked. Exact, from one
 * uniform of the stream at hand: the masses are summed outwards from the mode, about one standard deviation's worth of
 * steps.
 */
export function hypergeometric(total: f64, marked: f64, sample: f64): f64 {
	if (sample <= 0 || marked <= 0) return 0;
	if (sample >= total) return marked;
	if (marked >= total) return sample;
	const least = max(0, sample - (total - marked));
	const most = min(sample, marked);
	if (least === most) return least;
	const mode = max(least, min(most, floor(((sample + 1) * (marked + 1)) / (total + 2))));
	const unmarked = total - marked;
	const atMode = exp(choose(marked, mode) + choose(unmarked, sample - mode) - choose(total, sample));
	let rest = uniform() - atMode;
	let up = mode;
	let down = mode;
	let upMass = atMode;
	let downMass = atMode;
	while (rest > 0 && (up < most || down > least)) {
		if (up < most) {
			upMass *= ((marked - up) * (sample - up)) / ((up + 1) * (unmarked - sample + up + 1));
			up += 1;
			rest -= upMass;
			if (rest <= 0) return up;
		}
		if (down > least) {
			downMass *= (down * (unmarked - sample + down)) / ((marked - down + 1) * (sample - down + 1));
			down -= 1;
			rest -= downMass;
			if (rest <= 0) return down;
		}
	}
	return mode;
}

function choose(n: f64, k: f64): f64 {
	return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
