import { normalQuantile } from '../numeric/normal';
import { Z95 } from '../numeric/normal-percentiles';
import { stratifiedUniform } from '../numeric/low-discrepancy';
import type { Expectations } from './expectations';
import type { Future } from './future';
import type { Driver } from './results';

/** Futures over which an input's low and high end are averaged: the other inputs are stratified, so few are enough. */
const TRIALS_AT_ENDS = 128;
/** Degree of the polynomial by which the result may depend on an input. */
const DEGREE = 4;

/**
 * Which uncertain inputs move the revenue saved at the horizon, for every plan.
 *
 * `share` is Var(E[saved | input])/Var(saved). E[saved | input] is expanded in Hermite polynomials of the input's
 * standard normal, E[saved·Hₖ(z)]²/k! each (Sobol' 1993; Xiu & Karniadakis 2002), less the share that noise alone gives.
 * @param expectedSaved by plan and trial: expected saved given the trial's inputs, luck averaged out
 * @param variance by plan: of saved, luck included
 */
export function findDrivers(
	future: Future,
	expectations: Expectations,
	expectedSaved: readonly Float64Array[],
	variance: readonly number[]
): Driver[][] {
	const inputs = future.draws.uncertain;
	const { seed } = future.model.scenario;
	const ends = inputs.map(({ dimension }) =>
		[-Z95, Z95].map((z) => meanSavedAt(future, expectations, dimension, z, expectedSaved[0].length))
	);
	return expectedSaved.map((saved, plan) =>
		inputs
			.map(({ path, dimension }, index) => ({
				input: path,
				share: variance[plan] > 0 ? explained(saved, seed, dimension) / variance[plan] : 0,
				atLow: ends[index][0][plan],
				atHigh: ends[index][1][plan]
			}))
			.sort((one, other) => other.share - one.share)
	);
}

function meanSavedAt(
	future: Future,
	expectations: Expectations,
	dimension: number,
	z: number,
	done: number
): number[] {
	const trials = Math.min(TRIALS_AT_ENDS, done);
	const sums = future.model.plans.map(() => 0);
	for (let trial = 0; trial < trials; trial++) {
		future.draw(trial, { dimension, z });
		const [baseline, ...plans] = expectations.revenueByArm(future);
		plans.forEach((revenue, plan) => (sums[plan] += revenue - baseline));
	}
	return sums.map((sum) => sum / trials);
}

function explained(values: Float64Array, seed: number, dimension: number): number {
	const trials = values.length;
	const mean = values.reduce((sum, value) => sum + value, 0) / trials;
	const sums = new Float64Array(DEGREE + 1);
	const squares = new Float64Array(DEGREE + 1);
	for (let trial = 0; trial < trials; trial++) {
		const z = normalQuantile(stratifiedUniform(seed, dimension, trial));
		const centred = values[trial] - mean;
		let before = 1;
		let hermite = z;
		for (let degree = 1; degree <= DEGREE; degree++) {
			sums[degree] += centred * hermite;
			squares[degree] += centred * hermite * (centred * hermite);
			[before, hermite] = [hermite, z * hermite - degree * before];
		}
	}
	let variance = 0;
	let factorial = 1;
	for (let degree = 1; degree <= DEGREE; degree++) {
		factorial *= degree;
		const coefficient = sums[degree] / trials;
		const noise = (squares[degree] / trials - coefficient * coefficient) / trials;
		const part = (coefficient * coefficient - noise) / factorial;
		if (part > 0) variance += part;
	}
	return variance;
}
