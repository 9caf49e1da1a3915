import { LANES } from './kernel';
import type { Futures } from './futures';

/**
 * Cumulative margin on the revenue saved, less the plan's costs and the change in acquisition spending, undiscounted,
 * by month and lane. Money.
 * @param arm number of the plan's arm, from 1
 */
export function fillNetSaved({ each, arms }: Futures, arm: number, lanes: number, into: Float64Array): void {
	for (let lane = 0; lane < lanes; lane++) {
		const { arms: terms, draws } = each[lane];
		const plan = draws.plans[arm - 1];
		for (let at = lane; at < into.length; at += LANES) into[at] = -plan.fixedCost;
		for (let index = 0; index < terms[arm].length; index++) {
			if (terms[arm][index] === terms[0][index]) continue; // the plan leaves the segment as it is
			const { mrr, customers } = arms[arm][index];
			const before = arms[0][index].mrr;
			const margin = draws.segments[index].grossMargin;
			const { spending } = terms[arm][index];
			const { spending: spendingBefore } = terms[0][index];
			for (let at = lane, month = 0; at < into.length; at += LANES, month++) {
				into[at] +=
					margin * (mrr[at] - before[at]) -
					plan.costPerCustomer * customers[at] -
					(spending[month] - spendingBefore[month]);
			}
		}
	}
	for (let at = LANES; at < into.length; at++) into[at] += into[at - LANES];
}
