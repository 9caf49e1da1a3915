import { LANES, ROW_BYTES } from '../../src/lib/simulation/kernel';
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
	futures.open();
	const { arms, kernel } = futures;
	const { months } = scenario;
	for (let trial = 0; trial < trials; trial += LANES) {
		const lanes = Math.min(LANES, trials - trial);
		futures.draw(trial, lanes);
		futures.live(trial, 0, false, true);
		for (let lane = 0; lane < lanes; lane++) {
			const inLane = (values: Float64Array) => Array.from(values.filter((_, at) => at % LANES === lane));
			yield {
				arms: arms.map(({ parts }) =>
					parts.map((part) => {
						// one after the other, as the kernel's Months has them
						const rows = (place: number) =>
							inLane(kernel.rows(kernel.call.monthsAt(part.months) + place * months * ROW_BYTES, months));
						return { customers: rows(0), newCustomers: rows(1), lostCustomers: rows(2), mrr: rows(3) };
					})
				),
				cohorts: arms.map(({ parts }) =>
					parts.map(({ survivors }) => inLane(kernel.rows(survivors, months + 1)))
				)
			};
		}
	}
}
