import { ArmColumns, CustomerColumns } from './arm-figures';
import { BandValues, rowsKept, SEGMENT_BANDS } from './band-values';
import { luckKey, type BaselineTape } from './baseline-tape';
import { MixedFigures, segmentFigures, type SegmentFigures } from './customer-figures';
import type { Details } from './details';
import type { ArmSegment, Future } from './future';
import { Months } from './months';
import { fillNetSaved } from './net-saved';
import type { OnRequest } from './on-request';
import { ARM_BANDS, PLAN_BANDS } from './results';
import type { ArmResult, BandName, PlanResult, Request, Results, SegmentResult } from './results';
import { StoredRows, type Rows } from './stored-rows';
import { shareAbove, type BandEntry } from './summarise';

/** What is kept of one segment under one arm, where there are several segments. */
interface SegmentKeep {
	bands: BandValues;
	customer: CustomerColumns;
}

/** What is kept of one arm. */
interface ArmKeep {
	bands: BandValues;
	customer: CustomerColumns;
	figures: ArmColumns;
	segments: SegmentKeep[];
	/** Sum of the segments in the trial at hand. */
	total: Months;
	/** What one customer is worth, by the inputs of the trial at hand: each segment, and the mix of several. */
	parts: SegmentFigures[];
	mix: MixedFigures | null;
	/** Futures ahead in each month. */
	ahead: Float64Array;
}

/** Keeps what every future brought, and sums it up. */
export class Collector {
	private readonly arms: ArmKeep[];
	private readonly details: Details | null;
	/** The bands' numbers of the future at hand. */
	private readonly latest: Float64Array;
	private readonly rows: Rows;
	private readonly netSaved: Float64Array;
	private readonly customers: number[];
	private readonly customersToday: number;
	private readonly cohorts: boolean;
	private done = 0;
	private secondTime = false;

	/**
	 * @param capacity the most futures it can hold
	 * @param tape of the baseline, from runs before
	 * @param more what only some requests need; null where this one needs nothing of it
	 * @param first the number of its first trial
	 * @param createRows where the bands' numbers are kept, if not as they are
	 */
	constructor(
		private readonly future: Future,
		private readonly request: Request,
		private readonly capacity: number,
		private readonly tape: BaselineTape,
		more: OnRequest | null,
		private readonly first = 0,
		createRows?: (thresholds: { row: number; value: number }[]) => Rows
	) {
		this.cohorts = request.bands.includes('retention');
		tape.open(`${first} ${luckKey(future.model, this.cohorts)}`, future.recordSize(this.cohorts));
		this.details = request.details && more ? new more.Details(future, capacity) : null;
		const { months, ltvMonths } = future.model.scenario;
		const several = future.model.segments.length > 1;
		this.customers = future.model.segments.map(({ segment }) => segment.customers);
		this.customersToday = this.customers.reduce((sum, count) => sum + count, 0);
		this.latest = new Float64Array(rowsKept(future.model.scenario, request.bands));
		let row = 0;
		const bands = (names: readonly BandName[]) => {
			const asked = names.filter((name) => request.bands.includes(name));
			const values = new BandValues(asked, months, row, this.latest);
			row += values.width;
			return values;
		};
		this.arms = future.arms.map((segments, arm) => {
			const parts = segmentFigures(future, arm);
			return {
				bands: bands(arm === 0 ? ARM_BANDS : [...ARM_BANDS, ...PLAN_BANDS]),
				customer: new CustomerColumns(capacity),
				figures: new ArmColumns(capacity),
				segments: several
					? segments.map(() => ({ bands: bands(SEGMENT_BANDS), customer: new CustomerColumns(capacity) }))
					: [],
				total: several ? new Months(months) : segments[0].months,
				parts,
				mix: several ? new MixedFigures(parts, this.customers, ltvMonths) : null,
				ahead: new Float64Array(months)
			};
		});
		this.netSaved = new Float64Array(months);
		const thresholds = request.above?.map((asked) => ({ row: this.rowOf(asked), value: asked.value }));
		this.rows = createRows?.(thresholds ?? []) ?? new StoredRows(row, capacity);
	}

	/** Futures kept so far. */
	get trials(): number {
		return this.done;
	}

	/** Keeps up to `count` more futures, never more than it can hold. */
	advance(count: number): void {
		const end = Math.min(this.done + count, this.capacity);
		while (this.done < end) this.add();
	}

	/** Begins with the first future again, for rows that take them twice: nothing else is kept anew. */
	rewind(): void {
		this.done = 0;
		this.secondTime = true;
	}

	/** Lives through one future and keeps it. */
	add(): void {
		const { future, arms, secondTime } = this;
		const trial = this.done;
		const changed = future.draw(this.first + trial) || trial === 0;
		if (!secondTime) {
			if (changed) this.readInputs();
			this.details?.keep(trial, changed);
		}
		const known = this.tape.knows(trial);
		this.tape.seek(trial);
		future.live(this.first + trial, this.tape.record, this.tape.at, known, this.cohorts);
		for (let arm = 0; arm < arms.length; arm++) {
			this.keepArm(arms[arm], future.arms[arm], trial);
			arms[arm].bands.takeRetention(future.cohorts[arm]);
			if (arm > 0) this.keepPlan(arm, trial);
		}
		this.rows.add(this.latest);
		this.done += 1;
	}

	/** Everything kept so far, to be handed to a collector of the same request in another thread. */
	handOver(): Float64Array[] {
		return [
			...this.stored().filled(),
			...this.columns().map((column) => column.subarray(0, this.done)),
			...this.arms.map(({ ahead }) => ahead)
		];
	}

	/** Takes over what another collector kept of the next `trials` futures. */
	absorb(kept: readonly Float64Array[], trials: number): void {
		const rows = this.stored();
		const columns = this.columns();
		const behind = rows.rows.length;
		rows.absorb(kept.slice(0, behind), trials);
		columns.forEach((column, index) => column.set(kept[behind + index], this.done));
		this.arms.forEach(({ ahead }, arm) => {
			const more = kept[behind + columns.length + arm];
			for (let month = 0; month < ahead.length; month++) ahead[month] += more[month];
		});
		this.done += trials;
	}

	private stored(): StoredRows {
		if (this.rows instanceof StoredRows) return this.rows;
		throw new TypeError('only stored rows can be handed over');
	}

	/** Every list with one entry per future, always in the same order. */
	private columns(): Float64Array[] {
		const columns = this.arms.flatMap(({ customer, figures, segments }) => [
			...customer.columns(),
			...figures.columns(),
			...segments.flatMap((part) => part.customer.columns())
		]);
		return [...columns, ...(this.details?.columns() ?? [])];
	}

	/** What one customer is worth follows from the inputs alone. */
	private readInputs(): void {
		const { draws, arms } = this.future;
		for (let arm = 0; arm < arms.length; arm++) {
			const { parts, mix } = this.arms[arm];
			for (let index = 0; index < parts.length; index++) {
				const planned = arms[arm][index].terms !== arms[0][index].terms;
				parts[index].read(draws.segments[index], planned ? draws.plans[arm - 1] : null);
			}
			mix?.read();
		}
	}

	private keepArm(keep: ArmKeep, segments: readonly ArmSegment[], trial: number): void {
		const { secondTime } = this;
		const { total } = keep;
		if (segments.length > 1) total.sumOf(segments);
		let revenueToday = 0;
		let spent = 0;
		let won = 0;
		for (let index = 0; index < segments.length; index++) {
			const { terms, months } = segments[index];
			const wonHere = sum(months.newCustomers);
			revenueToday += this.customers[index] * terms.ticket;
			spent += terms.totalSpending;
			won += wonHere;
			const part = keep.segments[index];
			if (!part) continue;
			part.bands.takeArm(months, this.customers[index], this.customers[index] * terms.ticket);
			if (!secondTime) part.customer.keep(trial, keep.parts[index], terms.totalSpending, wonHere);
		}
		keep.bands.takeArm(total, this.customersToday, revenueToday);
		if (secondTime) return;
		keep.customer.keep(trial, keep.mix ?? keep.parts[0], spent, won);
		const { of } = keep.figures;
		const last = total.mrr.length - 1;
		const gone = total.lostMrr[last] + total.contractionMrr;
		of.arr[trial] = 12 * total.mrr[last];
		of.quickRatio[trial] = gone > 0 ? (total.newMrr + total.expansionMrr) / gone : NaN;
		of.saved[trial] = sum(total.mrr);
	}

	private keepPlan(arm: number, trial: number): void {
		const { bands, figures, total, ahead } = this.arms[arm];
		const baseline = this.arms[0];
		const net = this.netSaved;
		fillNetSaved(this.future, arm, net);
		bands.takeComparison(total, baseline.total, net);
		if (this.secondTime) return;
		let breakEven = net.length;
		while (breakEven > 0 && net[breakEven - 1] > 0) breakEven -= 1;
		for (let month = 0; month < net.length; month++) if (net[month] > 0) ahead[month] += 1;
		figures.of.saved[trial] -= baseline.figures.of.saved[trial];
		figures.of.breakEvenMonth[trial] = breakEven < net.length ? breakEven + 1 : Infinity;
	}

	/** What the bands say of each row. */
	entries(): BandEntry[] {
		return Array.from(this.latest, (_, row) => this.rows.entry(row));
	}

	/** Results of the baseline so far. */
	baseline(): ArmResult {
		return this.tape.figures(this.baselineKey(), () => this.armResult(0));
	}

	/** Names all that the baseline's figures depend on: everything but the plans. */
	private baselineKey(): string {
		const { plans: _, ...business } = this.future.model.scenario;
		const { bands, details } = this.request;
		return JSON.stringify([business, bands, details, this.first, this.done]);
	}

	/** Results of the plans so far. */
	plans(): PlanResult[] {
		const plans = this.arms.slice(1);
		const saved = plans.map(({ figures }) => figures.of.saved.subarray(0, this.done));
		const split = this.done === this.capacity ? this.details?.split(saved) : undefined;
		return plans.map(({ ahead, figures }, plan) => {
			const chanceByMonth = Array.from(ahead, (count) => count / this.done);
			return {
				...this.armResult(plan + 1),
				chanceByMonth,
				chanceOfPayingBack: chanceByMonth[chanceByMonth.length - 1],
				breakEvenMonth: figures.summary('breakEvenMonth', this.done),
				...split?.[plan]
			};
		});
	}

	/** Answers to the questions about bands; absent where none were asked. */
	above(): Results['above'] {
		return this.request.above?.map((asked) => {
			const row = this.rowOf(asked);
			return { ...asked, share: row < 0 ? null : this.rows.shareAbove(row, asked.value) };
		});
	}

	/** Answers to the questions about figures of one customer; absent where none were asked. */
	figureAbove(): Results['figureAbove'] {
		return this.request.figureAbove?.map((threshold) => {
			const values = this.arms[threshold.arm].customer.of[threshold.figure].subarray(0, this.done);
			return { ...threshold, share: shareAbove(values, threshold.value) };
		});
	}

	private rowOf({ arm, band, month }: NonNullable<Request['above']>[number]): number {
		return this.arms[arm].bands.row(band, band === 'retention' ? month : month - 1);
	}

	private armResult(arm: number): ArmResult {
		const { bands, customer, figures, segments } = this.arms[arm];
		const entryOf = (row: number) => this.rows.entry(row);
		return {
			...bands.bands(entryOf),
			...customer.summaries(this.done),
			...this.details?.retention(arm, this.done),
			quickRatio: figures.summary('quickRatio', this.done),
			arr: figures.summary('arr', this.done),
			...(segments.length > 0 && {
				segments: segments.map((part, index): SegmentResult => ({
					name: this.future.model.segments[index].segment.name,
					...part.customer.summaries(this.done),
					...part.bands.bands(entryOf)
				}))
			})
		};
	}
}

function sum(values: Float64Array): number {
	let total = 0;
	for (let i = 0; i < values.length; i++) total += values[i];
	return total;
}
