import { ExpectedRun, pricesOf, restrainedPrices } from './expected';
import type { Future } from './future';
import type { ArmTerms } from './terms';

/** Months after which retention of revenue is told. */
const YEAR = 12;

/** What a future brings on average over luck, given the inputs that were drawn for it. */
export class Expectations {
	private readonly run = new ExpectedRun();
	private readonly revenue: Float64Array;

	constructor(private readonly future: Future) {
		this.revenue = new Float64Array(Math.max(YEAR, future.model.scenario.months));
	}

	/** Expected revenue over the horizon, by arm. */
	revenueByArm(): number[] {
		const [baseline, ...plans] = this.future.arms;
		const before = baseline.map(({ terms }) => this.totalRevenue(terms));
		const sum = (revenues: readonly number[]) => revenues.reduce((total, revenue) => total + revenue, 0);
		return [
			sum(before),
			...plans.map((segments) =>
				sum(
					segments.map(({ terms }, index) =>
						terms === baseline[index].terms ? before[index] : this.totalRevenue(terms)
					)
				)
			)
		];
	}

	private totalRevenue(terms: ArmTerms): number {
		const { months } = this.future.model.scenario;
		this.run.revenue(terms, months, true, pricesOf(terms), this.revenue);
		let total = 0;
		for (let month = 0; month < months; month++) total += this.revenue[month];
		return total;
	}

	/**
	 * Expected revenue of today's customers after 12 months over today's; NaN where today brings in nothing.
	 * @param restrained gross: neither expansion nor the plan's price may raise a ticket
	 */
	revenueRetention(arm: number, restrained: boolean): number {
		let today = 0;
		let later = 0;
		for (const { terms } of this.future.arms[arm]) {
			today += terms.segment.segment.customers * terms.ticket;
			const prices = restrained ? restrainedPrices(terms) : pricesOf(terms);
			later += this.run.revenue(terms, YEAR, false, prices, this.revenue)[YEAR - 1];
		}
		return today > 0 ? later / today : NaN;
	}

	/** Whether gross retention is net retention: nothing raises a ticket, by the inputs drawn. */
	unraised(arm: number): boolean {
		return this.future.arms[arm].every(({ terms }) => terms.expansion <= 0 && terms.ticketChange <= 0);
	}
}
