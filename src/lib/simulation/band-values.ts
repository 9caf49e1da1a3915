import type { Scenario } from '../scenario/scenario';
import { LANES } from './kernel';
import type { Months } from './months';
import { PLAN_BANDS, type Band, type BandName } from './results';
import { band, type BandEntry } from './summarise';

/** Rows that a band takes: one number of every future each. */
function rowsOf(name: BandName, months: number): number {
	return name === 'retention' ? months + 1 : months;
}

/** The bands that each of several segments has, too. */
export const SEGMENT_BANDS = ['customers', 'mrr'] as const;

/** Bands of what an arm's months say themselves. */
const COPIED = ['customers', 'newCustomers', 'lostCustomers', 'mrr', 'cash'] as const;

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

/** The numbers of the bands of one arm (or segment of it) in the futures at hand, in rows that follow each other. */
export class BandValues {
	/** Where each band begins among the rows; absent where it was not asked for. */
	private readonly starts: { [name in BandName]?: number } = {};
	readonly width: number;

	/**
	 * @param first number of its first row
	 * @param latest all rows' numbers of the futures at hand, by row and lane
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

	/** What an arm did. `customersToday` and `revenueToday` (by lane) are what month 1 starts from. */
	takeArm(total: Months, customersToday: Float64Array, revenueToday: Float64Array): void {
		const { starts } = this;
		for (const name of COPIED) {
			const start = starts[name];
			if (start !== undefined) this.latest.set(total[name], start * LANES);
		}
		if (starts.cumulativeRevenue !== undefined) {
			this.latest.set(total.mrr, starts.cumulativeRevenue * LANES);
			this.addUp(starts.cumulativeRevenue);
		}
		this.takeRatios(starts.customerChurn, total.lostCustomers, total.customers, customersToday);
		this.takeRatios(starts.revenueChurn, total.lostMrr, total.mrr, revenueToday);
	}

	/** Adds every month's numbers to the next month's. */
	private addUp(start: number): void {
		const { latest } = this;
		const end = (start + this.months) * LANES;
		for (let at = (start + 1) * LANES; at < end; at++) latest[at] += latest[at - LANES];
	}

	/** Lost in the month over what was there at its start; undefined where nothing was. */
	private takeRatios(
		start: number | undefined,
		lost: Float64Array,
		atEnd: Float64Array,
		today: Float64Array
	): void {
		if (start === undefined) return;
		const first = start * LANES;
		for (let at = 0; at < lost.length; at++) {
			const before = at < LANES ? today[at] : atEnd[at - LANES];
			this.latest[first + at] = before > 0 ? lost[at] / before : NaN;
		}
	}

	/** The survivors of the cohort, all segments together, as a share. */
	takeRetention(cohorts: readonly { readonly survivors: Float64Array }[], lanes: number): void {
		const start = this.starts.retention;
		if (start === undefined) return;
		const { latest, months } = this;
		const first = start * LANES;
		const end = first + (months + 1) * LANES;
		latest.fill(0, first, end);
		for (const { survivors } of cohorts) {
			for (let at = 0; at < survivors.length; at++) latest[first + at] += survivors[at];
		}
		// from the last age on, for the first is what the others are measured by
		for (let row = end - LANES; row >= first; row -= LANES) {
			for (let lane = 0; lane < lanes; lane++) latest[row + lane] /= latest[first + lane];
		}
	}

	/** A plan's difference from the baseline. */
	takeComparison(plan: Months, baseline: Months, net: Float64Array): void {
		const { savedByMonth, saved, keptCustomers, netSaved } = this.starts;
		if (netSaved !== undefined) this.latest.set(net, netSaved * LANES);
		this.takeDifference(savedByMonth, plan.mrr, baseline.mrr);
		this.takeDifference(saved, plan.mrr, baseline.mrr);
		this.takeDifference(keptCustomers, plan.customers, baseline.customers);
		if (saved !== undefined) this.addUp(saved);
	}

	private takeDifference(start: number | undefined, one: Float64Array, other: Float64Array): void {
		if (start === undefined) return;
		const first = start * LANES;
		for (let at = 0; at < one.length; at++) this.latest[first + at] = one[at] - other[at];
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
