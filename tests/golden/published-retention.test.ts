import { describe, expect, test } from 'vitest';
import { betaGeometricSurvival, churnAndSpread } from '../../src/lib/economics/unequal-customers';
import { ln } from '../../src/lib/numeric/ln';
import { businessX, K, simulate } from '../statistics/run';
import published from './retention-fader-hardie-2007.json';

describe.each(['highEnd', 'regular'] as const)('published retention: %s', (set) => {
	const { percent, alpha, beta, logLikelihood, within } = published[set];
	const shape = { alpha, beta };

	test('a scenario of the matching churn and spread follows the curve, a period read as a year', () => {
		const scenario = businessX(
			{},
			{ ...churnAndSpread(shape), newPerMonth: 2000 },
			{ months: 12, trials: 2000 }
		);
		const { mean, se } = simulate(scenario, { bands: ['retention'], details: false }).baseline.retention!;
		percent.forEach((expected, age) => {
			expect(Math.abs(100 * mean[age]! - expected), `after ${age}`).toBeLessThan(within + K * 100 * se[age]!);
			expect(100 * K * se[age]!).toBeLessThan(0.15);
		});
	});

	test('the closed form stays within the stated distance', () => {
		percent.forEach((expected, age) =>
			expect(Math.abs(100 * betaGeometricSurvival(shape, age) - expected)).toBeLessThan(within)
		);
	});

	test('its likelihood on the first seven renewals is the published one, and the highest around', () => {
		const likelihood = (at: { alpha: number; beta: number }) => {
			let sum = 10 * percent[7] * ln(betaGeometricSurvival(at, 7));
			for (let year = 1; year <= 7; year++) {
				const lost = betaGeometricSurvival(at, year - 1) - betaGeometricSurvival(at, year);
				sum += 10 * (percent[year - 1] - percent[year]) * ln(lost);
			}
			return sum;
		};
		expect(likelihood(shape)).toBeCloseTo(logLikelihood, 4);
		for (const [a, b] of [
			[1.02, 1],
			[0.98, 1],
			[1, 1.02],
			[1, 0.98]
		]) {
			expect(likelihood({ alpha: a * alpha, beta: b * beta })).toBeLessThan(logLikelihood);
		}
	});
});
