import { ExpectedRun, pricesOf, restrainedPrices } from './expected';
import type { Future } from './future';
import type { ArmTerms } from './terms';

/** Months after which retention of revenue is told. */
const YEAR = 12;

/** What a future brings on average over luck, given the inputs that were drawn for it. */
export class Expectations {
	private readonly run = new ExpectedRun();
	private readonly revenue: Float64Array;

	/** @param months of the horizon */
	constructor(private readonly months: number) {
		this.revenue = new Float64Array(Math.max(YEAR, months));
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

	/**
	 * Expected revenue of today's customers after 12 months over today's; NaN where today brings in nothing.
	 * @param arms one arm's terms by segment
	 * @param restrained gross: neither expansion nor the plan's price may raise a ticket
	 */
	revenueRetention(arms: readonly ArmTerms[], restrained: boolean): number {
		let today = 0;
		let later = 0;
		for (const terms of arms) {
			today += terms.segment.segment.customers * terms.ticket;
			const prices = restrained ? restrainedPrices(terms) : pricesOf(terms);
			later += this.run.revenue(terms, YEAR, false, prices, this.revenue)[YEAR - 1];
		}
		return today > 0 ? later / today : NaN;
	}

	/** Whether gross retention is net retention: nothing raises a ticket, by the inputs drawn. */
	unraised(arms: readonly ArmTerms[]): boolean {
		return arms.every(({ expansion, ticketChange }) => expansion <= 0 && ticketChange <= 0);
	}
}
