import type { Future } from './future';

/**
 * Cumulative margin on the revenue saved, less the plan's costs and the change in acquisition spending, undiscounted,
 * by month. Money.
 * @param arm number of the plan's arm, from 1
 */
export function fillNetSaved(future: Future, arm: number, into: Float64Array): void {
	const plan = future.draws.plans[arm - 1];
	const segments = future.arms[arm];
	into.fill(-plan.fixedCost);
	for (let index = 0; index < segments.length; index++) {
		const { terms, months } = segments[index];
		const baseline = future.arms[0][index];
		if (terms === baseline.terms) continue; // the plan leaves the segment as it is
		const margin = future.draws.segments[index].grossMargin;
		for (let month = 0; month < into.length; month++) {
			into[month] +=
				margin * (months.mrr[month] - baseline.months.mrr[month]) -
				plan.costPerCustomer * months.customers[month] -
				(terms.spending[month] - baseline.terms.spending[month]);
		}
	}
	for (let month = 1; month < into.length; month++) into[month] += into[month - 1];
}
