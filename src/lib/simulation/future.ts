import { Stream } from '../numeric/stream';
import { BaselineRun } from './baseline-run';
import { BaselineCohort, PlanCohort } from './cohort';
import { BaselineCohorts, PlanCohorts } from './cohorts';
import { Draws } from './draws';
import type { Model } from './model';
import { Months } from './months';
import { PlanRun } from './plan-run';
import { ArmTerms } from './terms';

/** One segment under a plan: null where the plan leaves it as it is. */
interface PlannedSegment {
	terms: ArmTerms;
	run: PlanRun;
	months: Months;
}

interface BaselineSegment {
	terms: ArmTerms;
	run: BaselineRun;
	months: Months;
}

/** An arm's view of one segment: the plan's where it acts, the baseline's elsewhere. */
export interface ArmSegment {
	terms: ArmTerms;
	months: Months;
}

/**
 * One possible future of the business, lived through by every arm. The same object serves trial after trial: `draw`
 * sets what we do not know, `live` adds luck.
 */
export class Future {
	readonly draws: Draws;
	/** By arm (0 = baseline, then the plans) and segment. */
	readonly arms: ArmSegment[][];
	/** The cohort of month 1, by arm and segment. */
	readonly cohorts: readonly (readonly { readonly survivors: Float64Array }[])[];
	private readonly baseline: BaselineSegment[];
	private readonly plans: (PlannedSegment | null)[][];
	private readonly baselineCohorts: BaselineCohorts;
	private readonly planCohorts: PlanCohorts[];
	private readonly stream = new Stream();
	private drawn = false;

	constructor(readonly model: Model) {
		const { months } = model.scenario;
		this.draws = new Draws(model.scenario);
		this.baseline = model.segments.map((segment) => {
			const terms = new ArmTerms(model, segment, null);
			return {
				terms,
				run: new BaselineRun(terms, months),
				months: new Months(months)
			};
		});
		this.plans = model.plans.map((plan) =>
			plan.offers.map((offer, index) => {
				if (!offer) return null;
				const terms = new ArmTerms(model, model.segments[index], { plan, offer });
				return {
					terms,
					run: new PlanRun(terms, this.baseline[index].run, months),
					months: new Months(months)
				};
			})
		);
		this.arms = [
			this.baseline,
			...this.plans.map((plan) => plan.map((planned, index) => planned ?? this.baseline[index]))
		];
		const cohorts = this.arms[0].map(({ terms }) => new BaselineCohort(terms, months));
		this.baselineCohorts = new BaselineCohorts(cohorts);
		this.planCohorts = this.arms.slice(1).map((segments) => {
			const planned = segments.map(({ terms }, index) => new PlanCohort(terms, cohorts[index], months));
			return new PlanCohorts(planned, this.baselineCohorts);
		});
		this.cohorts = [cohorts, ...this.planCohorts.map((plan) => plan.segments)];
	}

	/** Whether anything is uncertain besides luck. */
	get uncertain(): boolean {
		return this.draws.uncertain.length > 0;
	}

	/** Sets the inputs of a trial; returns whether they may differ from those of the trial before. */
	draw(trial: number, override?: { dimension: number; z: number }): boolean {
		if (this.drawn && !this.uncertain) return false;
		this.drawn = true;
		this.draws.draw(trial, override);
		this.baseline.forEach(({ terms }, index) => terms.prepare(this.draws.segments[index], null));
		this.plans.forEach((plan, planIndex) =>
			plan.forEach((planned, index) =>
				planned?.terms.prepare(this.draws.segments[index], this.draws.plans[planIndex])
			)
		);
		return true;
	}

	/**
	 * Lives through the months of the trial whose inputs were drawn, and follows the cohort of month 1 where asked to.
	 * @param record what luck decides in the baseline, `recordSize` numbers from `at` on: read where it is `known`,
	 * else written
	 */
	live(trial: number, record: Float64Array, at: number, known: boolean, cohorts: boolean): void {
		const { seed } = this.model.scenario;
		let start = at;
		for (const { run, months } of this.baseline) {
			run.run(this.stream, seed, trial, record, start, known, months);
			start += run.recordSize;
		}
		for (const plan of this.plans) {
			for (const planned of plan) planned?.run.run(this.stream, seed, trial, planned.months);
		}
		if (!cohorts) return;
		this.baselineCohorts.run(this.stream, seed, trial, record, start, known);
		for (const cohorts of this.planCohorts) cohorts.run(this.stream, seed, trial);
	}

	/** Numbers that luck decides in the baseline of one trial. */
	recordSize(cohorts: boolean): number {
		let size = 0;
		for (const { run } of this.baseline) size += run.recordSize;
		if (cohorts) for (const cohort of this.baselineCohorts.segments) size += cohort.recordSize;
		return size;
	}
}
