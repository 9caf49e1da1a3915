import { LANES } from './kernel';
import { ArmColumns, CustomerColumns } from './arm-figures';
import { type BandValues, SEGMENT_BANDS } from './band-values';
import type { Futures } from './futures';
import { Months } from './months';
import { fillNetSaved } from './net-saved';
import { ARM_BANDS, PLAN_BANDS } from './results';
import type { ArmResult, BandName, SegmentResult } from './results';
import type { BandEntry } from './summarise';

/** What is kept of one segment under one arm, where there are several segments. */
interface KeptSegment {
	bands: BandValues;
	customer: CustomerColumns;
}

/** Makes the rows of bands ready, each after those before. */
export type CreateBands = (names: readonly BandName[]) => BandValues;

/** What is kept of one arm. */
export class KeptArm {
	readonly bands: BandValues;
	readonly customer: CustomerColumns;
	readonly figures: ArmColumns;
	/** Futures ahead of the baseline in each month. */
	readonly ahead: Float64Array;
	private readonly segments: KeptSegment[];
	/** Sum of the segments in the trials at hand. */
	private readonly total: Months;
	private readonly customers: number[];
	private readonly customersToday: number;
	private readonly netSaved: Float64Array;
	/** Of the futures at hand, by lane: revenue and customers today, spending, whom it won; of one segment. */
	private readonly revenueToday = new Float64Array(LANES);
	private readonly today = new Float64Array(LANES);
	private readonly spent = new Float64Array(LANES);
	private readonly won = new Float64Array(LANES);
	private readonly wonHere = new Float64Array(LANES);
	private readonly part = new Float64Array(LANES);

	/**
	 * @param arm its number, 0 for the baseline
	 * @param capacity the most futures it can hold
	 */
	constructor(
		private readonly futures: Futures,
		private readonly arm: number,
		capacity: number,
		createBands: CreateBands
	) {
		const { scenario, segments } = futures.model;
		const several = segments.length > 1;
		this.customers = segments.map(({ segment }) => segment.customers);
		this.customersToday = this.customers.reduce((sum, count) => sum + count, 0);
		this.bands = createBands(arm === 0 ? ARM_BANDS : [...ARM_BANDS, ...PLAN_BANDS]);
		this.customer = new CustomerColumns(capacity);
		this.figures = new ArmColumns(capacity);
		this.segments = several
			? segments.map(() => ({ bands: createBands(SEGMENT_BANDS), customer: new CustomerColumns(capacity) }))
			: [];
		this.total = several
			? new Months(new Float64Array(Months.rows(scenario.months) * LANES))
			: futures.arms[arm][0];
		this.ahead = new Float64Array(scenario.months);
		this.netSaved = new Float64Array(scenario.months * LANES);
	}

	/** Every list with one entry per future, always in the same order. */
	columns(): Float64Array[] {
		const { customer, figures, segments } = this;
		return [
			...customer.columns(),
			...figures.columns(),
			...segments.flatMap((segment) => segment.customer.columns())
		];
	}

	/** What one customer is worth follows from the inputs alone, which were drawn for so many trials from `trial` on. */
	keepInputs(trial: number, lanes: number): void {
		const { arm, customer, futures, segments } = this;
		const worth = futures.worth[arm];
		customer.keep(trial, lanes, worth.whole);
		segments.forEach((part, index) => part.customer.keep(trial, lanes, worth.segments[index]));
	}

	/**
	 * Takes the futures that were lived through into the bands, and keeps their figures.
	 * @param trial of the first lane
	 * @param again they were taken before: only the bands take them once more
	 */
	keep(trial: number, lanes: number, again: boolean): void {
		const { arm, bands, futures, revenueToday, spent, today, total, won } = this;
		const segments = futures.arms[arm];
		if (segments.length > 1) total.sumOf(segments);
		revenueToday.fill(0);
		spent.fill(0);
		won.fill(0);
		for (let index = 0; index < segments.length; index++) this.keepSegment(index, trial, lanes, again);
		today.fill(this.customersToday);
		bands.takeArm(total, today, revenueToday);
		bands.takeRetention(futures.cohorts[arm], lanes);
		if (!again) this.keepFigures(trial, lanes);
	}

	private keepSegment(index: number, trial: number, lanes: number, again: boolean): void {
		const { arm, customers, futures, part, revenueToday, segments, spent, today, won, wonHere } = this;
		const months = futures.arms[arm][index];
		addMonths(months.newCustomers, wonHere);
		for (let lane = 0; lane < lanes; lane++) {
			const { ticket, totalSpending } = futures.each[lane].arms[arm][index];
			part[lane] = customers[index] * ticket;
			revenueToday[lane] += part[lane];
			spent[lane] += totalSpending;
			won[lane] += wonHere[lane];
			if (!again) segments[index]?.customer.keepCac(trial + lane, totalSpending, wonHere[lane]);
		}
		today.fill(customers[index]);
		segments[index]?.bands.takeArm(months, today, part);
	}

	private keepFigures(trial: number, lanes: number): void {
		const { customer, part, spent, total, won } = this;
		const { of } = this.figures;
		const last = total.mrr.length - LANES;
		addMonths(total.mrr, part);
		for (let lane = 0; lane < lanes; lane++) {
			const gone = total.lostMrr[last + lane] + total.contractionMrr[lane];
			customer.keepCac(trial + lane, spent[lane], won[lane]);
			of.arr[trial + lane] = 12 * total.mrr[last + lane];
			of.quickRatio[trial + lane] = gone > 0 ? (total.newMrr[lane] + total.expansionMrr[lane]) / gone : NaN;
			of.saved[trial + lane] = part[lane];
		}
	}

	/** The same of a plan against the baseline, which has kept the same futures. */
	compare(baseline: KeptArm, trial: number, lanes: number, again: boolean): void {
		const { ahead, arm, bands, figures, futures, netSaved, total } = this;
		fillNetSaved(futures, arm, lanes, netSaved);
		bands.takeComparison(total, baseline.total, netSaved);
		if (again) return;
		// the last month, from 1, in which the plan is not ahead
		const behind = this.part.fill(0);
		for (let month = 0; month < ahead.length; month++) {
			for (let lane = 0; lane < lanes; lane++) {
				if (netSaved[month * LANES + lane] > 0) ahead[month] += 1;
				else behind[lane] = month + 1;
			}
		}
		for (let lane = 0; lane < lanes; lane++) {
			const at = trial + lane;
			figures.of.saved[at] -= baseline.figures.of.saved[at];
			figures.of.breakEvenMonth[at] = behind[lane] < ahead.length ? behind[lane] + 1 : Infinity;
		}
	}

	/**
	 * Its results over the first `trials` futures.
	 * @param entryOf what is said of a row
	 */
	result(trials: number, entryOf: (row: number) => BandEntry): ArmResult {
		const { bands, customer, figures, segments } = this;
		const names = this.futures.model.segments;
		return {
			...bands.bands(entryOf),
			...customer.summaries(trials),
			quickRatio: figures.summary('quickRatio', trials),
			arr: figures.summary('arr', trials),
			...(segments.length > 0 && {
				segments: segments.map((part, index): SegmentResult => ({
					name: names[index].segment.name,
					...part.customer.summaries(trials),
					...part.bands.bands(entryOf)
				}))
			})
		};
	}
}

/** Sums the months, by lane. */
function addMonths(values: Float64Array, into: Float64Array): void {
	into.fill(0);
	for (let from = 0; from < values.length; from += LANES) {
		for (let lane = 0; lane < LANES; lane++) into[lane] += values[from + lane];
	}
}
