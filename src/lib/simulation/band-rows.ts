import type { Months } from './months';
import type { Band, BandName } from './results';
import { band } from './summarise';

/** The futures of the bands of one arm: a row of numbers per month for each band that was asked for. */
export class BandRows {
	private readonly rows: { [name in BandName]?: Float64Array[] };

	/** @param trials the most futures it can hold */
	constructor(names: readonly BandName[], months: number, trials: number) {
		this.rows = Object.fromEntries(
			names.map((name) => [
				name,
				Array.from({ length: rowsOf(name, months) }, () => new Float64Array(trials))
			])
		);
	}

	/** Keeps what an arm did. `customersToday` and `revenueToday` are what month 1 starts from. */
	keepArm(trial: number, total: Months, customersToday: number, revenueToday: number): void {
		const { rows } = this;
		keep(rows.customers, total.customers, trial);
		keep(rows.newCustomers, total.newCustomers, trial);
		keep(rows.lostCustomers, total.lostCustomers, trial);
		keep(rows.mrr, total.mrr, trial);
		keep(rows.cash, total.cash, trial);
		keepCumulative(rows.cumulativeRevenue, total.mrr, trial);
		keepRatios(rows.customerChurn, total.lostCustomers, total.customers, customersToday, trial);
		keepRatios(rows.revenueChurn, total.lostMrr, total.mrr, revenueToday, trial);
	}

	/** Keeps the survivors of the cohort, all segments together, as a share. */
	keepRetention(trial: number, cohorts: readonly { readonly survivors: Float64Array }[]): void {
		const rows = this.rows.retention;
		if (!rows) return;
		let size = 0;
		for (const { survivors } of cohorts) size += survivors[0];
		for (let age = 0; age < rows.length; age++) {
			let alive = 0;
			for (const { survivors } of cohorts) alive += survivors[age];
			rows[age][trial] = alive / size;
		}
	}

	/** Keeps a plan's difference from the baseline. */
	keepComparison(trial: number, plan: Months, baseline: Months, netSaved: Float64Array): void {
		const { savedByMonth, saved, keptCustomers } = this.rows;
		keep(this.rows.netSaved, netSaved, trial);
		let sum = 0;
		for (let month = 0; month < plan.mrr.length; month++) {
			const difference = plan.mrr[month] - baseline.mrr[month];
			sum += difference;
			if (savedByMonth) savedByMonth[month][trial] = difference;
			if (saved) saved[month][trial] = sum;
			if (keptCustomers) keptCustomers[month][trial] = plan.customers[month] - baseline.customers[month];
		}
	}

	/** Every row, always in the same order. */
	columns(): Float64Array[] {
		return Object.values(this.rows).flat();
	}

	/** Share of the first `trials` futures above a value in a row of a band; null where it is defined in none. */
	shareAbove(name: BandName, row: number, value: number, trials: number): number | null {
		const values = this.rows[name]?.[row];
		return values ? shareAbove(values.subarray(0, trials), value) : null;
	}

	/** Bands of the first `trials` futures. */
	bands(trials: number): { [name in BandName]?: Band } {
		return Object.fromEntries(
			Object.entries(this.rows).map(([name, months]) => [
				name,
				band(months.map((row) => row.subarray(0, trials)))
			])
		);
	}
}

/** Share of the futures above a value, those where it is undefined left out; null where it is defined in none. */
export function shareAbove(values: Float64Array, value: number): number | null {
	let defined = 0;
	let above = 0;
	for (const entry of values) {
		if (entry !== entry) continue;
		defined += 1;
		if (entry > value) above += 1;
	}
	return defined > 0 ? above / defined : null;
}

/** Rows of futures that a band takes. */
export function rowsOf(name: BandName, months: number): number {
	return name === 'retention' ? months + 1 : months;
}

function keep(rows: Float64Array[] | undefined, values: Float64Array, trial: number): void {
	if (rows) for (let month = 0; month < values.length; month++) rows[month][trial] = values[month];
}

function keepCumulative(rows: Float64Array[] | undefined, values: Float64Array, trial: number): void {
	if (!rows) return;
	let sum = 0;
	for (let month = 0; month < values.length; month++) rows[month][trial] = sum += values[month];
}

/** Lost in the month over what was there at its start; undefined where nothing was. */
function keepRatios(
	rows: Float64Array[] | undefined,
	lost: Float64Array,
	atEnd: Float64Array,
	today: number,
	trial: number
): void {
	if (!rows) return;
	let start = today;
	for (let month = 0; month < lost.length; month++) {
		rows[month][trial] = start > 0 ? lost[month] / start : NaN;
		start = atEnd[month];
	}
}
