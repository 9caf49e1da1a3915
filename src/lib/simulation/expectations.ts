import { ExpectedRun, pricesOf } from './expected';
import type { Future } from './future';
import type { ArmTerms } from './terms';

/** What a future brings on average over luck, given the inputs that were drawn for it. */
export class Expectations {
	private readonly run = new ExpectedRun();
	private readonly revenue: Float64Array;

	/** @param months of the horizon */
	constructor(private readonly months: number) {
		this.revenue = new Float64Array(months);
	}

	/** Expected revenue over the horizon, by arm. */
	revenueByArm({ arms: [baseline, ...plans] }: Future): number[] {
		const before = baseline.map((terms) => this.totalRevenue(terms));
		const sum = (revenues: readonly number[]) => revenues.reduce((total, revenue) => total + revenue, 0);
		return [
			sum(before),
			...plans.map((segments) =>
				sum(
					segments.map((terms, index) =>
						terms === baseline[index] ? before[index] : this.totalRevenue(terms)
					)
				)
			)
		];
	}

	private totalRevenue(terms: ArmTerms): number {
		const { months } = this;
		this.run.revenue(terms, months, true, pricesOf(terms), this.revenue);
		let total = 0;
		for (let month = 0; month < months; month++) total += this.revenue[month];
		return total;
	}
}
