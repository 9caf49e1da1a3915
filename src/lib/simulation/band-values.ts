import type { Scenario } from '../scenario/scenario';
import type { Months } from './months';
import { PLAN_BANDS, type Band, type BandName } from './results';
import { band, type BandEntry } from './summarise';

/** Rows that a band takes: one number of every future each. */
function rowsOf(name: BandName, months: number): number {
	return name === 'retention' ? months + 1 : months;
}

/** The bands that each of several segments has, too. */
export const SEGMENT_BANDS = ['customers', 'mrr'] as const;

const among = (names: readonly string[], name: BandName) => names.includes(name);

/** Rows of futures that a request keeps: what its memory is made of, at 8 bytes × trials each. */
export function rowsKept(
	{ months, plans, segments: { length: segments } }: Scenario,
	bands: readonly BandName[]
): number {
	const arms = plans.length + 1;
	return bands.reduce((rows, name) => {
		const whole = among(PLAN_BANDS, name) ? arms - 1 : arms;
		const parts = segments > 1 && among(SEGMENT_BANDS, name) ? segments * arms : 0;
		return rows + (whole + parts) * rowsOf(name, months);
	}, 0);
}

/** The numbers of the bands of one arm (or segment of it) in the future at hand, in rows that follow each other. */
export class BandValues {
	/** Where each band begins among the rows; absent where it was not asked for. */
	private readonly starts: { [name in BandName]?: number } = {};
	readonly width: number;

	/**
	 * @param first number of its first row
	 * @param latest all rows' numbers of the future at hand
	 */
	constructor(
		private readonly names: readonly BandName[],
		private readonly months: number,
		private readonly first: number,
		private readonly latest: Float64Array
	) {
		let width = 0;
		for (const name of names) {
			this.starts[name] = first + width;
			width += rowsOf(name, months);
		}
		this.width = width;
	}

	/** The row of a band in a month (of `retention` at an age), counted from 0. */
	row(name: BandName, month: number): number {
		const start = this.starts[name];
		return start === undefined ? -1 : start + month;
	}

	/** What an arm did. `customersToday` and `revenueToday` are what month 1 starts from. */
	takeArm(total: Months, customersToday: number, revenueToday: number): void {
		const { starts, latest } = this;
		const { customers, newCustomers, lostCustomers, mrr, cash, cumulativeRevenue } = starts;
		if (customers !== undefined) latest.set(total.customers, customers);
		if (newCustomers !== undefined) latest.set(total.newCustomers, newCustomers);
		if (lostCustomers !== undefined) latest.set(total.lostCustomers, lostCustomers);
		if (mrr !== undefined) latest.set(total.mrr, mrr);
		if (cash !== undefined) latest.set(total.cash, cash);
		if (cumulativeRevenue !== undefined) {
			let sum = 0;
			for (let month = 0; month < this.months; month++) {
				latest[cumulativeRevenue + month] = sum += total.mrr[month];
			}
		}
		this.takeRatios(starts.customerChurn, total.lostCustomers, total.customers, customersToday);
		this.takeRatios(starts.revenueChurn, total.lostMrr, total.mrr, revenueToday);
	}

	/** Lost in the month over what was there at its start; undefined where nothing was. */
	private takeRatios(
		start: number | undefined,
		lost: Float64Array,
		atEnd: Float64Array,
		today: number
	): void {
		if (start === undefined) return;
		let before = today;
		for (let month = 0; month < lost.length; month++) {
			this.latest[start + month] = before > 0 ? lost[month] / before : NaN;
			before = atEnd[month];
		}
	}

	/** The survivors of the cohort, all segments together, as a share. */
	takeRetention(cohorts: readonly { readonly survivors: Float64Array }[]): void {
		const start = this.starts.retention;
		if (start === undefined) return;
		let size = 0;
		for (const { survivors } of cohorts) size += survivors[0];
		for (let age = 0; age <= this.months; age++) {
			let alive = 0;
			for (const { survivors } of cohorts) alive += survivors[age];
			this.latest[start + age] = alive / size;
		}
	}

	/** A plan's difference from the baseline. */
	takeComparison(plan: Months, baseline: Months, net: Float64Array): void {
		const { savedByMonth, saved, keptCustomers, netSaved } = this.starts;
		const { latest } = this;
		if (netSaved !== undefined) latest.set(net, netSaved);
		let sum = 0;
		for (let month = 0; month < plan.mrr.length; month++) {
			const difference = plan.mrr[month] - baseline.mrr[month];
			sum += difference;
			if (savedByMonth !== undefined) latest[savedByMonth + month] = difference;
			if (saved !== undefined) latest[saved + month] = sum;
			if (keptCustomers !== undefined) {
				latest[keptCustomers + month] = plan.customers[month] - baseline.customers[month];
			}
		}
	}

	/** The bands from what is said of each row. */
	bands(entryOf: (row: number) => BandEntry): { [name in BandName]?: Band } {
		let row = this.first;
		return Object.fromEntries(
			this.names.map((name) => [
				name,
				band(Array.from({ length: rowsOf(name, this.months) }, () => entryOf(row++)))
			])
		);
	}
}
