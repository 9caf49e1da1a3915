import { LANES } from './kernel';
import { BandValues, rowsKept } from './band-values';
import type { Details } from './details';
import type { Futures } from './futures';
import { KeptArm, type CreateBands } from './kept-arm';
import type { OnRequest } from './on-request';
import type { ArmResult, PlanResult, Request, Results } from './results';
import { luckKey, type RunMemory } from './run-memory';
import { StoredRows, type Rows } from './stored-rows';
import { shareAbove, type BandEntry } from './summarise';

/** Keeps what every future brought, and sums it up. */
export class Collector {
	private readonly arms: KeptArm[];
	private readonly details: Details | null;
	private readonly rows: Rows;
	private readonly width: number;
	private readonly cohorts: boolean;
	private done = 0;
	private secondTime = false;

	/**
	 * @param capacity the most futures it can hold
	 * @param remembered from runs before
	 * @param more what only some requests need; null where this one needs nothing of it
	 * @param first the number of its first trial
	 * @param rows where the bands' numbers are kept, if not as they are
	 */
	constructor(
		private readonly futures: Futures,
		private readonly request: Request,
		private readonly capacity: number,
		private readonly remembered: RunMemory,
		more: OnRequest | null,
		private readonly first = 0,
		rows?: Rows
	) {
		this.cohorts = request.bands.includes('retention');
		const { model } = futures;
		remembered.open(`${first} ${luckKey(model, this.cohorts)}`, futures.recordSize(this.cohorts));
		this.details = request.details && more ? new more.Details(model, capacity) : null;
		const width = rowsKept(model.scenario, request.bands);
		this.width = width;
		this.rows = rows ?? new StoredRows(remembered.rows(width, capacity));
		let row = 0;
		const createBands: CreateBands = (names) => {
			const asked = names.filter((name) => request.bands.includes(name));
			const values = new BandValues(asked, model.scenario.months, row, this.rows.latest);
			row += values.width;
			return values;
		};
		this.arms = futures.arms.map((_, arm) => new KeptArm(futures, arm, capacity, createBands));
	}

	/** Futures kept so far. */
	get trials(): number {
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
		const { futures, arms, remembered, done, secondTime } = this;
		const lanes = Math.min(LANES, most, this.capacity - done);
		const changed = futures.draw(this.first + done, lanes) || done === 0;
		if (!secondTime) this.keepInputs(lanes, changed);
		const known = remembered.knows(done, lanes);
		const record = remembered.seek(done, lanes);
		futures.live(this.first + done, record, known, this.cohorts);
		for (let arm = 0; arm < arms.length; arm++) {
			arms[arm].keep(done, lanes, secondTime);
			if (arm > 0) arms[arm].compare(arms[0], done, lanes, secondTime);
		}
		this.rows.add(lanes);
		this.done += lanes;
		return lanes;
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
		const behind = this.width;
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
		const columns = this.arms.flatMap((arm) => arm.columns());
		return [...columns, ...(this.details?.columns() ?? [])];
	}

	/** @param changed whether the inputs may differ from those of the trial before */
	private keepInputs(lanes: number, changed: boolean): void {
		const { arms, details, done, futures } = this;
		for (const arm of arms) arm.keepInputs(done, lanes);
		details?.keep(done, lanes, futures, changed);
	}

	/** What the bands say of each row. */
	entries(): BandEntry[] {
		return Array.from({ length: this.width }, (_, row) => this.rows.entry(row));
	}

	/** Results of the baseline so far. */
	baseline(): ArmResult {
		return this.remembered.figures(this.baselineKey(), () => this.armResult(0));
	}

	/** Names all that the baseline's figures depend on: everything but the plans. */
	private baselineKey(): string {
		const { plans: _, ...business } = this.futures.model.scenario;
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

	/** Of which rows the shares above values are asked for. */
	thresholds(): { row: number; value: number }[] {
		return (this.request.above ?? []).map((asked) => ({ row: this.rowOf(asked), value: asked.value }));
	}

	private rowOf({ arm, band, month }: NonNullable<Request['above']>[number]): number {
		return this.arms[arm].bands.row(band, band === 'retention' ? month : month - 1);
	}

	private armResult(arm: number): ArmResult {
		return {
			...this.arms[arm].result(this.done, (row) => this.rows.entry(row)),
			...this.details?.retention(arm, this.done)
		};
	}
}
