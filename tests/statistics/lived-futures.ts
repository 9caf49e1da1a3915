import { LANES } from '../../src/lib/simulation/kernel';
import type { Scenario } from '../../src/lib/scenario/scenario';
import '../../src/lib/simulation/kernel-at-hand';
import { Futures } from '../../src/lib/simulation/futures';
import { buildModel } from '../../src/lib/simulation/model';

/** One future, month by month. */
export interface LivedFuture {
	/** By arm and segment. */
	arms: Record<'customers' | 'newCustomers' | 'lostCustomers' | 'mrr', number[]>[][];
	/** Survivors of the cohort of month 1 by age, by arm and segment. */
	cohorts: number[][][];
}

/** What every arm and segment did in the first futures, through the objects that the results come from. */
export function* livedFutures(scenario: Scenario, trials: number): Generator<LivedFuture> {
	const futures = new Futures(buildModel(scenario));
	const record = new Float64Array(futures.recordSize(true) * LANES);
	for (let trial = 0; trial < trials; trial += LANES) {
		const lanes = Math.min(LANES, trials - trial);
		futures.draw(trial, lanes);
		futures.live(trial, record, false, true);
		for (let lane = 0; lane < lanes; lane++) {
			const inLane = (values: Float64Array) => Array.from(values.filter((_, at) => at % LANES === lane));
			yield {
				arms: futures.arms.map((segments) =>
					segments.map(({ customers, newCustomers, lostCustomers, mrr }) => ({
						customers: inLane(customers),
						newCustomers: inLane(newCustomers),
						lostCustomers: inLane(lostCustomers),
						mrr: inLane(mrr)
					}))
				),
				cohorts: futures.cohorts.map((segments) => segments.map(({ survivors }) => inLane(survivors)))
			};
		}
	}
}
