import { WorthOfArm } from './customer-figures';
import { ExpectedRows } from './expected-rows';
import { Future } from './future';
import { Kernel, LANES, type Address } from './kernel';
import { createSegment, describeSegment, JoiningRows, TermsRows } from './kernel-inputs';
import type { Model } from './model';
import { Months } from './months';

/** Who of a cohort is left: rows by age from 0. */
export interface Survivors {
	readonly survivors: Float64Array;
}

/**
 * Possible futures of the business that are lived through side by side, each in a lane, by every arm. The same object
 * serves trials after trials: `draw` sets what we do not know, `live` adds luck.
 */
export class Futures {
	/** By lane. */
	readonly each: readonly Future[];
	/** By arm (0 = baseline, then the plans) and segment; the baseline's own where a plan leaves the segment as it is. */
	readonly arms: Months[][];
	/** The cohort of month 1, by arm and segment. */
	readonly cohorts: readonly (readonly Survivors[])[];
	/** What one customer is worth, by arm, by the inputs drawn last. */
	readonly worth: readonly WorthOfArm[];
	/** What the inputs drawn last bring on average over luck. */
	readonly expected: ExpectedRows;
	private readonly written: { rows: TermsRows; arm: number; index: number }[] = [];
	private readonly joining: readonly JoiningRows[];
	private readonly baselines: readonly Address[];
	private readonly plans: readonly Address[];
	private readonly baselineCohorts: Address;
	private readonly planCohorts: readonly Address[];
	/** What luck decides in the baseline: of its runs, then of its cohorts. */
	private readonly records: readonly Float64Array[];
	private readonly cohortRecords: readonly Float64Array[];

	/** @param kernel nobody else's as long as these futures are */
	constructor(
		readonly model: Model,
		private readonly kernel = new Kernel()
	) {
		const { call } = kernel;
		const { months } = model.scenario;
		this.each = Array.from({ length: LANES }, () => new Future(model));
		const [{ arms }] = this.each;
		const segments = model.segments.map((segment) => createSegment(kernel, segment, model));
		const terms = arms.map((ofArm, arm) =>
			ofArm.map((own, index) => {
				if (arm > 0 && own === arms[0][index]) return null;
				const rows = new TermsRows(kernel, segments[index], own);
				this.written.push({ rows, arm, index });
				return rows.address;
			})
		);
		const termsOf = (arm: number, index: number) => terms[arm][index] ?? terms[0][index]!;
		this.expected = new ExpectedRows(
			kernel,
			model,
			terms.map((ofArm, arm) => ofArm.map((_, index) => termsOf(arm, index)))
		);
		this.worth = terms.map(
			(_, arm) =>
				new WorthOfArm(
					kernel,
					model,
					arm,
					segments.map((_, index) => termsOf(arm, index))
				)
		);
		this.baselines = segments.map((_, index) => call.createBaselineRun(termsOf(0, index)));
		const runs = terms
			.slice(1)
			.map((ofPlan) => ofPlan.map((own, index) => own && call.createPlanRun(own, this.baselines[index])));
		this.plans = runs.flat().filter((run) => run !== null);
		this.baselineCohorts = call.createBaselineCohorts(segments.length);
		const cohorts = segments.map((_, index) =>
			call.addBaselineCohort(this.baselineCohorts, index, termsOf(0, index))
		);
		this.planCohorts = runs.map(() => call.createPlanCohorts(this.baselineCohorts));
		const plannedCohorts = this.planCohorts.map((plan, arm) =>
			cohorts.map((cohort, index) => call.addPlanCohort(plan, index, termsOf(arm + 1, index), cohort))
		);

		// all is made: what is read and written from now on stays where it is
		model.segments.forEach((segment, index) => describeSegment(kernel, segments[index], segment));
		for (const { rows } of this.written) rows.open();
		for (const worth of this.worth) worth.open();
		this.expected.open();
		this.joining = [
			new JoiningRows(
				kernel,
				call.baselineSizes(this.baselineCohorts),
				call.baselineShares(this.baselineCohorts),
				model.segments
			),
			...this.planCohorts.map(
				(plan) => new JoiningRows(kernel, call.planSizes(plan), call.planShares(plan), model.segments)
			)
		];
		const baselineMonths = this.baselines.map(
			(run) => new Months(kernel.rows(call.baselineMonths(run), Months.rows(months)))
		);
		this.arms = [
			baselineMonths,
			...runs.map((plan) =>
				plan.map((run, index) =>
					run === null
						? baselineMonths[index]
						: new Months(kernel.rows(call.planMonths(run), Months.rows(months)))
				)
			)
		];
		const survivors = (at: Address): Survivors => ({ survivors: kernel.rows(at, months + 1) });
		this.cohorts = [
			cohorts.map((cohort) => survivors(call.baselineSurvivors(cohort))),
			...plannedCohorts.map((plan) => plan.map((cohort) => survivors(call.planSurvivors(cohort))))
		];
		this.records = this.baselines.map((run) => kernel.rows(call.runRecord(run), call.runRecordRows(run)));
		this.cohortRecords = cohorts.map((cohort) =>
			kernel.rows(call.cohortRecord(cohort), call.cohortRecordRows(cohort))
		);
	}

	/** Sets the inputs of so many trials from `trial` on, lane by lane; returns whether any may differ from those before. */
	draw(trial: number, lanes: number): boolean {
		const { each, joining, worth, written } = this;
		let changed = false;
		for (let lane = 0; lane < lanes; lane++) {
			if (!each[lane].draw(trial + lane)) continue;
			changed = true;
			const { arms } = each[lane];
			for (const { rows, arm, index } of written) rows.write(lane, arms[arm][index]);
			for (let arm = 0; arm < joining.length; arm++) joining[arm].write(lane, arms[arm]);
		}
		if (!changed) return false;
		for (const { rows } of written) this.kernel.call.prepareTerms(rows.address);
		for (let arm = 0; arm < worth.length; arm++) {
			worth[arm].read(each, lanes, joining[arm].shares, joining[arm].sharesAt);
		}
		return true;
	}

	/**
	 * Lives through the months of the trials whose inputs were drawn, and follows the cohort of month 1 where asked to.
	 * @param record what luck decides in the baseline, `recordSize` rows: read where it is `known`, else written
	 */
	live(trial: number, record: Float64Array, known: boolean, cohorts: boolean): void {
		const { call } = this.kernel;
		const { seed } = this.model.scenario;
		if (known) this.readRecord(record, cohorts);
		for (const run of this.baselines) call.runBaseline(run, seed, trial, +known);
		for (const run of this.plans) call.runPlan(run, seed, trial);
		if (cohorts) {
			call.runBaselineCohorts(this.baselineCohorts, seed, trial, +known);
			for (const plan of this.planCohorts) call.runPlanCohorts(plan, seed, trial);
		}
		if (!known) this.writeRecord(record, cohorts);
	}

	private readRecord(record: Float64Array, cohorts: boolean): void {
		let at = 0;
		for (const rows of this.recordsOf(cohorts)) {
			rows.set(record.subarray(at, at + rows.length));
			at += rows.length;
		}
	}

	private writeRecord(record: Float64Array, cohorts: boolean): void {
		let at = 0;
		for (const rows of this.recordsOf(cohorts)) {
			record.set(rows, at);
			at += rows.length;
		}
	}

	private recordsOf(cohorts: boolean): readonly Float64Array[] {
		return cohorts ? [...this.records, ...this.cohortRecords] : this.records;
	}

	/** Rows of what luck decides in the baseline: numbers for every future. */
	recordSize(cohorts: boolean): number {
		return this.recordsOf(cohorts).reduce((size, { length }) => size + length / LANES, 0);
	}
}
