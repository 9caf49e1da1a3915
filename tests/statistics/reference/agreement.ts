import { beforeAll, describe, expect, test } from 'vitest';
import type { ScenarioDraft } from '../../../src/lib/scenario/scenario';
import { simulate, valid } from '../run';
import { disagreements } from './compare';
import { runReference } from './reference';

/**
 * The simulation against a second, slow one that follows every single customer: means of every figure in every
 * month within K combined standard errors, variances within K of theirs (by the sample's kurtosis), and quantiles
 * between the reference's order statistics at p ± K·√(p(1−p)(1/n + 1/m)).
 */
export function describeAgreement(title: string, draft: ScenarioDraft) {
	describe(title, () => {
		let found: string[];
		const ofRetention = (difference: string) => difference.includes('retention[');

		beforeAll(() => {
			const scenario = valid(draft);
			const reference = runReference(scenario, { trials: 1500, seed: scenario.seed + 1000 });
			found = disagreements(simulate(scenario), reference);
		}, 120_000);

		test('customers, revenue, costs and expectations', () => {
			expect(found.filter((difference) => !ofRetention(difference))).toEqual([]);
		});

		test('retention of one cohort', () => {
			expect(found.filter(ofRetention)).toEqual([]);
		});
	});
}
