import { LANES, Streams } from '../numeric/stream';
import { BaselineRun } from './baseline-run';
import { BaselineCohort, PlanCohort } from './cohort';
import { BaselineCohorts, PlanCohorts } from './cohorts';
import { Future } from './future';
import type { Model } from './model';
import { type Months } from './months';
import { PlanRun } from './plan-run';
import type { ArmTerms } from './terms';

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
	readonly cohorts: readonly (readonly { readonly survivors: Float64Array }[])[];
	private readonly baseline: BaselineRun[];
	private readonly plans: PlanRun[];
	private readonly baselineCohorts: BaselineCohorts;
	private readonly planCohorts: PlanCohorts[];
	private readonly streams = new Streams();

	constructor(readonly model: Model) {
		const { months } = model.scenario;
		this.each = Array.from({ length: LANES }, () => new Future(model));
		const termsOf = (arm: number, index: number): ArmTerms[] =>
			this.each.map((future) => future.arms[arm][index]);
		this.baseline = model.segments.map((_, index) => new BaselineRun(termsOf(0, index), months));
		const runs = model.plans.map(({ offers }, plan) =>
			offers.map((offer, index) =>
				offer ? new PlanRun(termsOf(plan + 1, index), this.baseline[index], months) : null
			)
		);
		this.plans = runs.flat().filter((run) => run !== null);
		const baseline = this.baseline.map(({ out }) => out);
		this.arms = [baseline, ...runs.map((plan) => plan.map((run, index) => run?.out ?? baseline[index]))];
		const cohorts = model.segments.map((_, index) => new BaselineCohort(termsOf(0, index), months));
		this.baselineCohorts = new BaselineCohorts(cohorts);
		this.planCohorts = model.plans.map((_, plan) => {
			const planned = cohorts.map(
				(cohort, index) => new PlanCohort(termsOf(plan + 1, index), cohort, months)
			);
			return new PlanCohorts(planned, this.baselineCohorts);
		});
		this.cohorts = [cohorts, ...this.planCohorts.map((plan) => plan.segments)];
	}

	/** Sets the inputs of so many trials from `trial` on, lane by lane; returns whether any may differ from those before. */
	draw(trial: number, lanes: number): boolean {
		let changed = false;
		for (let lane = 0; lane < lanes; lane++) changed = this.each[lane].draw(trial + lane) || changed;
		return changed;
	}

	/**
	 * Lives through the months of the trials whose inputs were drawn, and follows the cohort of month 1 where asked to.
	 * @param record what luck decides in the baseline, `recordSize` rows: read where it is `known`, else written
	 */
	live(trial: number, lanes: number, record: Float64Array, known: boolean, cohorts: boolean): void {
		const { streams } = this;
		const { seed } = this.model.scenario;
		let row = 0;
		for (const run of this.baseline) {
			run.run(streams, seed, trial, lanes, record, row, known);
			row += run.recordSize;
		}
		for (const run of this.plans) run.run(streams, seed, trial, lanes);
		if (!cohorts) return;
		this.baselineCohorts.run(streams, seed, trial, lanes, record, row, known);
		for (const plan of this.planCohorts) plan.run(streams, seed, trial, lanes);
	}

	/** Rows of what luck decides in the baseline: numbers for every future. */
	recordSize(cohorts: boolean): number {
		let size = 0;
		for (const run of this.baseline) size += run.recordSize;
		if (cohorts) for (const cohort of this.baselineCohorts.segments) size += cohort.recordSize;
		return size;
	}
}
