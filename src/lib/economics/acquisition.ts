import { exp } from '../numeric/exp';

/**
 * Mean of 1 ÷ N for a Poisson number N of expectation `expected` > 0, given that N is at least 1. It is above
 * 1 ÷ expected: a year with few new customers costs more per head than one with many saves.
 */
export function meanInverseArrivals(expected: number): number {
	if (expected > FEW) return asymptotic(expected);
	// Σ λⁿ/(n·n!) over n ≥ 1, divided by e^λ − 1
	let power = 1;
	let sum = 0;
	for (let n = 1; n < MOST_TERMS; n++) {
		power *= expected / n;
		sum += power / n;
		if (n > expected && power < sum * 1e-17) break;
	}
	return sum / (exp(expected) - 1);
}

/** Up to here the series is summed; beyond, eight terms of the asymptotic one agree with it to ten digits. */
const FEW = 60;
const MOST_TERMS = 400;

/** 1/λ + 1/λ² + 2/λ³ + 6/λ⁴ + … */
function asymptotic(expected: number): number {
	let term = 1 / expected;
	let sum = 0;
	for (let k = 1; k <= 8; k++) {
		sum += term;
		term *= k / expected;
	}
	return sum;
}
