import { ENGINE_VERSION } from '../scenario/engine-version';
import { BandRows, rowsKept } from './band-rows';
import type { Details } from './details';
import { FigureRows, figuresKept } from './figure-rows';
import { Futures } from './futures';
import { LANES } from './kernel';
import { KeptArm } from './kept-arm';
import type { Model } from './model';
import type { OnRequest } from './on-request';
import type { ArmResult, FigureThreshold, PlanResult, Request, Results, Threshold } from './results';
import type { Parting, RunPart, SimulatedPart } from './run';
import { luckKey, type RunMemory } from './run-memory';
import { StoredRows, type Rows } from './stored-rows';
import { shareAbove, type BandEntry } from './summarise';
import { SummedRows } from './summing';

/** Lives through futures, keeps what every one of them brought, and sums it up. */
export class Collector implements Parting, RunPart {
	private readonly futures: Futures;
	private readonly arms: readonly KeptArm[];
	private readonly details: Details | null;
	private readonly bands: Rows;
	private readonly figures: SummedRows;
	private readonly width: number;
	private readonly cohorts: boolean;
	/** The bands' numbers of the futures at hand, by row and lane. */
	private readonly latest: Float64Array;
	/** The baseline's figures of all futures, where a run before worked them out: its rows are not summed up again. */
	private readonly baseline: ArmResult | undefined;
	private done = 0;
	private secondTime = false;

	/**
	 * @param capacity the most futures it can hold
	 * @param remembered from runs before
	 * @param more what only some requests need; null where this one needs nothing of it
	 * @param first the number of its first trial
	 * @param counted where the bands' numbers are kept, if not as they are
	 */
	constructor(
		private readonly model: Model,
		private readonly request: Request,
		private readonly capacity: number,
		private readonly remembered: RunMemory,
		more: OnRequest | null,
		private readonly first = 0,
		counted: Rows | null = null
	) {
		const { scenario } = model;
		this.cohorts = request.bands.includes('retention');
		this.width = rowsKept(scenario, request.bands);
		this.baseline = remembered.knownFigures(this.baselineKey(capacity));
		const kernel = remembered.kernel();
		const stored = new SummedRows(kernel, this.width, counted ? 0 : first + capacity, first);
		this.bands = counted ?? new StoredRows(stored);
		this.figures = new SummedRows(kernel, figuresKept(scenario), capacity);
		this.futures = new Futures(model, kernel);
		this.arms = this.createArms(stored);
		this.futures.open();
		for (const arm of this.arms) arm.open();
		this.latest = stored.latest;
		this.details = request.details && more ? new more.Details(model, capacity) : null;
		remembered.open(`${first} ${luckKey(model, this.cohorts)}`, this.futures.recordRows(this.cohorts));
	}

	private createArms(bands: SummedRows): KeptArm[] {
		const { figures, futures, model, request } = this;
		let [band, figure] = [0, 0];
		return futures.arms.map(
			(_, arm) =>
				new KeptArm(futures, arm, {
					...{ bands, figures },
					createBands(names) {
						const asked = names.filter((name) => request.bands.includes(name));
						const rows = new BandRows(asked, model.scenario.months, band);
						band += rows.width;
						return rows;
					},
					createFigures(names) {
						const rows = new FigureRows(figures, names, figure);
						figure += names.length;
						return rows;
					}
				})
		);
	}

	/** Futures kept so far. */
	get trialsDone(): number {
		return this.done;
	}

	/** Keeps up to `count` more futures, never more than it can hold. */
	advance(count: number): void {
		const end = Math.min(this.done + count, this.capacity);
		while (this.done < end) this.add(end - this.done);
	}

	/** Begins with the first future again, for rows that take them twice: nothing else is kept anew. */
	rewind(): void {
		this.done = 0;
		this.secondTime = true;
	}

	/** Lives through the next futures side by side, at most `most`, and keeps them; returns how many. */
	add(most: number): number {
		const { arms, details, done, futures, remembered, secondTime } = this;
		const lanes = Math.min(LANES, most, this.capacity - done);
		const changed = futures.draw(this.first + done, lanes) || done === 0;
		if (changed) for (const arm of arms) arm.readCosts(futures.each);
		if (!secondTime) details?.keep(done, lanes, futures, changed);
		const known = remembered.knows(done, lanes);
		const record = remembered.seek(done, lanes);
		futures.live(this.first + done, record, known, this.cohorts);
		for (const arm of arms) arm.take(arms[0], lanes, secondTime);
		this.bands.add(lanes, this.latest);
		if (!secondTime) this.figures.add(lanes);
		this.done += lanes;
		return lanes;
	}

	/**
	 * Which rows are to be summed up when all futures are in: here, and by somebody else. Shares above values are told
	 * here, and what is remembered of the baseline need not be told again.
	 */
	shares(): { here: number[]; elsewhere: number[] } {
		const { bands } = this.request;
		const { scenario } = this.model;
		const asked = new Set(this.thresholds().map(({ row }) => row));
		const first = this.baseline ? rowsKept({ ...scenario, plans: [] }, bands) : 0;
		const free = Array.from({ length: this.width - first }, (_, index) => first + index).filter(
			(row) => !asked.has(row)
		);
		const half = Math.ceil(free.length / 2);
		return {
			here: [...[...asked].filter((row) => row >= 0), ...free.slice(0, half)],
			elsewhere: free.slice(half)
		};
	}

	/** What was kept so far, for a collector of the same request in another thread: of the bands these rows. */
	handOver(rows: readonly number[]): SimulatedPart {
		const kept = [
			this.stored().rows.copies(rows, this.first),
			this.figures.copies(this.figureRows()),
			...this.columns().map((column) => column.slice(0, this.done)),
			...this.arms.map(({ ahead }) => ahead.slice())
		];
		return { trials: this.done, kept };
	}

	/** Takes over what another collector kept of the next `trials` futures, and sums these rows up. */
	absorb({ kept: [bands, figures, ...lists], trials }: SimulatedPart, rows: readonly number[]): void {
		const stored = this.stored();
		const columns = this.columns();
		stored.rows.put(rows, this.done, trials, bands);
		this.figures.put(this.figureRows(), this.done, trials, figures);
		columns.forEach((column, index) => column.set(lists[index], this.done));
		this.arms.forEach(({ ahead }, arm) => {
			lists[columns.length + arm].forEach((more, month) => (ahead[month] += more));
		});
		this.done += trials;
		for (const row of rows) stored.know(row, stored.entry(row));
	}

	/** Copies of rows, for the collector of the futures that follow. */
	lend(rows: readonly number[]): Float64Array {
		return this.stored().rows.copies(rows);
	}

	/** Sums rows up whose numbers of the futures before its own were lent. */
	sumUp(rows: readonly number[], lent: Float64Array): BandEntry[] {
		const { bands, first } = this;
		this.stored().rows.put(rows, 0, first, lent);
		return rows.map((row) => bands.entry(row));
	}

	/** Takes over what is said of rows. */
	know(rows: readonly number[], entries: readonly BandEntry[]): void {
		const stored = this.stored();
		rows.forEach((row, index) => stored.know(row, entries[index]));
	}

	private stored(): StoredRows {
		if (this.bands instanceof StoredRows) return this.bands;
		throw new TypeError('rows are not stored');
	}

	private figureRows(): number[] {
		return Array.from({ length: this.figures.width }, (_, row) => row);
	}

	/** Every list besides the rows with one entry per future, always in the same order. */
	private columns(): Float64Array[] {
		return this.details?.columns() ?? [];
	}

	/** What the bands say of each row. */
	entries(): BandEntry[] {
		return Array.from({ length: this.width }, (_, row) => this.bands.entry(row));
	}

	/** Results of the futures so far. */
	results(): Results {
		const { baseline, capacity, done, remembered } = this;
		const { above, figureAbove } = this.request;
		const known = done === capacity ? baseline : undefined;
		return {
			engine: ENGINE_VERSION,
			scenario: this.model.scenario,
			trials: done,
			baseline: remembered.figures(this.baselineKey(done), () => known ?? this.armResult(0)),
			plans: this.plans(),
			...(above && { above: this.above(above) }),
			...(figureAbove && { figureAbove: this.figureAbove(figureAbove) })
		};
	}

	/** Names all that the baseline's figures of so many futures depend on: everything but the plans. */
	private baselineKey(trials: number): string {
		const { plans: _, ...business } = this.model.scenario;
		const { bands, details } = this.request;
		return JSON.stringify([business, bands, details, this.first, trials]);
	}

	private plans(): PlanResult[] {
		const plans = this.arms.slice(1);
		const saved = plans.map(({ figures }) => figures.values('saved'));
		const split = this.done === this.capacity ? this.details?.split(saved) : undefined;
		return plans.map(({ ahead, figures }, plan) => {
			const chanceByMonth = Array.from(ahead, (count) => count / this.done);
			return {
				...this.armResult(plan + 1),
				chanceByMonth,
				chanceOfPayingBack: chanceByMonth[chanceByMonth.length - 1],
				breakEvenMonth: figures.summary('breakEvenMonth'),
				...split?.[plan]
			};
		});
	}

	/** Answers to the questions about bands. */
	private above(questions: readonly Threshold[]): Results['above'] {
		return questions.map((asked) => {
			const row = this.rowOf(asked);
			return { ...asked, share: row < 0 ? null : this.bands.shareAbove(row, asked.value) };
		});
	}

	/** Answers to the questions about figures of one customer. */
	private figureAbove(questions: readonly FigureThreshold[]): Results['figureAbove'] {
		return questions.map((asked) => {
			const values = this.arms[asked.arm].figures.values(asked.figure);
			return { ...asked, share: shareAbove(values, asked.value) };
		});
	}

	/** Of which rows the shares above values are asked for. */
	thresholds(): { row: number; value: number }[] {
		return (this.request.above ?? []).map((asked) => ({ row: this.rowOf(asked), value: asked.value }));
	}

	private rowOf({ arm, band, month }: Threshold): number {
		return this.arms[arm].bands.row(band, band === 'retention' ? month : month - 1);
	}

	private armResult(arm: number): ArmResult {
		return {
			...this.arms[arm].result((row) => this.bands.entry(row)),
			...this.details?.retention(arm, this.done)
		};
	}
}
