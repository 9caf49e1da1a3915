import { LANES } from './kernel';
import type { Futures } from './futures';

/**
 * Cumulative margin on the revenue saved, less the plan's costs and the change in acquisition spending, undiscounted,
 * by month and lane. Money.
 * @param arm number of the plan's arm, from 1
 */
export function fillNetSaved({ each, arms }: Futures, arm: number, lanes: number, into: Float64Array): void {
	const futures = each.slice(0, lanes);
	const plans = futures.map(({ draws }) => draws.plans[arm - 1]);
	for (let at = 0; at < into.length; at += LANES) {
		for (let lane = 0; lane < lanes; lane++) into[at + lane] = -plans[lane].fixedCost;
	}
	for (let index = 0; index < arms[arm].length; index++) {
		if (arms[arm][index] === arms[0][index]) continue; // the plan leaves the segment as it is
		const { mrr, customers } = arms[arm][index];
		const before = arms[0][index].mrr;
		const margins = futures.map(({ draws }) => draws.segments[index].grossMargin);
		const spending = futures.map((future) => future.arms[arm][index].spending);
		const spendingBefore = futures.map((future) => future.arms[0][index].spending);
		for (let month = 0, row = 0; row < into.length; month++, row += LANES) {
			for (let lane = 0; lane < lanes; lane++) {
				const at = row + lane;
				into[at] +=
					margins[lane] * (mrr[at] - before[at]) -
					plans[lane].costPerCustomer * customers[at] -
					(spending[lane][month] - spendingBefore[lane][month]);
			}
		}
	}
	for (let at = LANES; at < into.length; at++) into[at] += into[at - LANES];
}
