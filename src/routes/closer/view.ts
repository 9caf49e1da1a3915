import type { RequestPart } from '$lib/session/page-request';
import { PLAN_BANDS, type ArmBand, type BandName, type Results } from '$lib/simulation/results';

/** What all pictures below the first four look at. */
export interface View {
	results: Results;
	/** The arm in hand: a plan's index, or BASELINE. */
	arm: number;
	/** Whether the plan in hand differs from the baseline. */
	changed: boolean;
	/** Whether a hand is moving a lever: axes then only grow. */
	held: boolean;
}

/** Whether results hold what a picture asked for. */
export function holds(results: Results, part: RequestPart): boolean {
	const arms = [results.baseline, ...results.plans];
	// what compares plans with the baseline the baseline does not have
	const having = (name: BandName) => (PLAN_BANDS.some((band) => band === name) ? results.plans : arms);
	return (
		(part.bands ?? []).every((name) => having(name).every((arm) => arm[name as ArmBand] !== undefined)) &&
		(!part.details || results.plans.every(({ drivers }) => drivers !== undefined)) &&
		(!part.cohorts || arms.every(({ cohorts }) => cohorts !== undefined)) &&
		(!part.customerCash || arms.every(({ customerCash }) => customerCash !== undefined))
	);
}
