import { CustomerWorth } from './customer-worth';
import { ExpectedRows } from './expected-rows';
import { Future } from './future';
import { Kernel, LANES, ROW_BYTES, type Address } from './kernel';
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
	/** Rows of what luck decides in the baseline: of each of its runs, and of its cohorts. */
	private readonly records: readonly number[];
	private readonly cohortRecords: number;

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
		this.records = this.baselines.map((run) => call.runRecordRows(run));
		this.cohortRecords = sum(this.cohorts.map((cohort) => call.cohortRecordRows(cohort)));
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
	 * @param record where what luck decides in the baseline is kept, `recordRows` rows, or 0 where nobody keeps it
	 * @param known whether it is there already, and not to be drawn
	 */
	live(trial: number, record: Address, known: boolean, cohorts: boolean): void {
		const { baselines, plans, records } = this;
		const { call } = this.kernel;
		const { seed } = this.model.scenario;
		let next = record;
		for (let index = 0; index < baselines.length; index++) {
			call.runBaseline(baselines[index], seed, trial, next, +known);
			if (next > 0) next += records[index] * ROW_BYTES;
		}
		for (const run of plans) call.runPlan(run, seed, trial);
		if (!cohorts) return;
		call.runBaselineCohorts(this.baselineCohorts, seed, trial, next, +known);
		for (const plan of this.planCohorts) call.runPlanCohorts(plan, seed, trial);
	}

	/** Rows of what luck decides in the baseline. */
	recordRows(cohorts: boolean): number {
		return sum(this.records) + (cohorts ? this.cohortRecords : 0);
	}
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
