import { beforeAll, describe, expect, test } from 'vitest';
import type { ScenarioDraft } from '../../src/lib/scenario/scenario';
import { disagreements } from './reference/compare';
import { randomScenario } from './reference/random-scenarios';
import { runReference } from './reference/reference';
import { SCENARIOS } from './reference/scenarios';
import { simulate, valid } from './run';

/**
 * The simulation against a second, slow one that follows every single customer: means of every figure in every
 * month within K combined standard errors, variances within K of theirs (by the sample's kurtosis), and quantiles
 * between the reference's order statistics at p ± K·√(p(1−p)(1/n + 1/m)).
 */
function describeAgreement(title: string, draft: ScenarioDraft) {
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

describe('the simulation agrees with one object per customer', () => {
	for (const [title, draft] of Object.entries(SCENARIOS)) describeAgreement(title, draft);
});

describe('the simulation agrees with one object per customer in scenarios drawn at random', () => {
	for (const seed of [101, 102, 103, 104, 105, 106]) describeAgreement(`seed ${seed}`, randomScenario(seed));
});
