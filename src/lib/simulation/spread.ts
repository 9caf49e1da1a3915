import type { PlanResult } from './results';

/**
 * How much of the spread of revenue saved comes from the inputs, how much from luck given them; null where it does not
 * spread.
 * @param saved by trial
 * @param expected by trial: the same given the trial's inputs, luck averaged out
 * @param uncertain whether any input is
 */
export function spreadOf(
	saved: Float64Array,
	expected: Float64Array,
	uncertain: boolean
): PlanResult['spread'] {
	const mean = expected.reduce((sum, value) => sum + value, 0) / expected.length;
	let unknown = 0;
	let luck = 0;
	for (let trial = 0; trial < saved.length; trial++) {
		if (uncertain) unknown += (expected[trial] - mean) * (expected[trial] - mean);
		luck += (saved[trial] - expected[trial]) * (saved[trial] - expected[trial]);
	}
	const all = unknown + luck;
	return all > 0 ? { unknown: unknown / all, luck: luck / all } : null;
}
