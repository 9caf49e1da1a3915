import { CustomerWorth } from './customer-worth';
import { ExpectedRows } from './expected-rows';
import { Future } from './future';
import { Kernel, LANES, type Address } from './kernel';
import { createSegment, describeSegment, JoiningRows, TermsRows } from './kernel-inputs';
import type { Model } from './model';

/** One segment under one arm in the kernel. */
export interface Part {
	terms: Address;
	/** What the arm did here by month; the baseline's own where a plan leaves the segment as it is. */
	months: Address;
	/** What a customer is worth. */
	worth: Address;
	/** Who is left of the cohort of month 1: rows by age from 0. */
	survivors: Address;
}

/** One arm in the kernel. */
export interface Arm {
	/** By segment. */
	parts: readonly Part[];
	/** What a customer of the mix of all is worth. */
	worth: Address;
	/** Shares of the segments among who joins: rows. */
	shares: Address;
}

/**
 * Possible futures of the business that are lived through side by side, each in a lane, by every arm. The same object
 * serves trials after trials: `draw` sets what we do not know, `live` adds luck.
 */
export class Futures {
	/** By lane. */
	readonly each: readonly Future[];
	/** Baseline first, then the plans. */
	readonly arms: readonly Arm[];
	/** What the inputs drawn last bring on average over luck. */
	readonly expected: ExpectedRows;
	private readonly segments: readonly Address[];
	private readonly written: { rows: TermsRows; arm: number; index: number }[] = [];
	private readonly worth: readonly CustomerWorth[];
	private joining: readonly JoiningRows[] = [];
	private readonly baselines: readonly Address[];
	private readonly plans: readonly Address[];
	private readonly baselineCohorts: Address;
	private readonly planCohorts: readonly Address[];
	private readonly cohorts: readonly Address[];
	/** What luck decides in the baseline: of its runs, then of its cohorts. */
	private records: readonly Float64Array[] = [];
	private cohortRecords: readonly Float64Array[] = [];

	/** @param kernel nobody else's as long as these futures are */
	constructor(
		readonly model: Model,
		readonly kernel = new Kernel()
	) {
		const { call } = kernel;
		this.each = Array.from({ length: LANES }, () => new Future(model));
		const [{ arms }] = this.each;
		const segments = model.segments.map((segment) => createSegment(kernel, segment, model));
		this.segments = segments;
		const own = arms.map((ofArm, arm) =>
			ofArm.map((terms, index) => {
				if (arm > 0 && terms === arms[0][index]) return null;
				const rows = new TermsRows(kernel, segments[index], terms);
				this.written.push({ rows, arm, index });
				return rows.address;
			})
		);
		const terms = own.map((ofArm) => ofArm.map((address, index) => address ?? own[0][index]!));
		this.expected = new ExpectedRows(kernel, model, terms);
		this.worth = terms.map((ofArm) => new CustomerWorth(kernel, model, ofArm));
		this.baselines = terms[0].map((address) => call.createBaselineRun(address));
		const runs = own
			.slice(1)
			.map((ofPlan) =>
				ofPlan.map((address, index) => address && call.createPlanRun(address, this.baselines[index]))
			);
		this.plans = runs.flat().filter((run) => run !== null);
		const months = this.baselines.map((run) => call.baselineMonths(run));
		this.baselineCohorts = call.createBaselineCohorts(segments.length);
		this.cohorts = terms[0].map((address, index) =>
			call.addBaselineCohort(this.baselineCohorts, index, address)
		);
		this.planCohorts = runs.map(() => call.createPlanCohorts(this.baselineCohorts));
		const part = (arm: number, index: number, ofMonths: Address, survivors: Address): Part => ({
			...{ terms: terms[arm][index], months: ofMonths, worth: this.worth[arm].parts[index], survivors }
		});
		this.arms = [
			{
				parts: months.map((of, index) => part(0, index, of, call.baselineSurvivors(this.cohorts[index]))),
				worth: this.worth[0].whole,
				shares: call.baselineShares(this.baselineCohorts)
			},
			...this.planCohorts.map((plan, place) => ({
				parts: runs[place].map((run, index) => {
					const cohort = call.addPlanCohort(plan, index, terms[place + 1][index], this.cohorts[index]);
					const own = run === null ? months[index] : call.planMonths(run);
					return part(place + 1, index, own, call.planSurvivors(cohort));
				}),
				worth: this.worth[place + 1].whole,
				shares: call.planShares(plan)
			}))
		];
	}

	/** To be called when everything in the kernel is made: what is read and written from then on stays where it is. */
	open(): void {
		const { arms, baselineCohorts, kernel, model, planCohorts, segments, written } = this;
		const { call } = kernel;
		model.segments.forEach((segment, index) => describeSegment(kernel, segments[index], segment));
		for (const { rows } of written) rows.open();
		this.expected.open();
		const sizes = [call.baselineSizes(baselineCohorts), ...planCohorts.map((plan) => call.planSizes(plan))];
		this.joining = arms.map(({ shares }, arm) => new JoiningRows(kernel, sizes[arm], shares, model.segments));
		this.records = this.baselines.map((run) => kernel.rows(call.runRecord(run), call.runRecordRows(run)));
		this.cohortRecords = this.cohorts.map((cohort) =>
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
		worth.forEach((ofArm, arm) => ofArm.read(this.arms[arm].shares));
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
