import { Stream } from '../numeric/stream';
import { BaselineRun } from './baseline-run';
import { BaselineCohort, PlanCohort } from './cohort';
import { followBaseline, followPlan } from './cohorts';
import { Draws } from './draws';
import { ExpectedRun, pricesOf, restrainedPrices } from './expected';
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
	private readonly baselineCohorts: BaselineCohort[];
	private readonly planCohorts: PlanCohort[][];
	private readonly recordSizes: number[];
	private readonly stream = new Stream();
	private readonly expected = new ExpectedRun();
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
		this.baselineCohorts = this.arms[0].map(({ terms }) => new BaselineCohort(terms, months));
		this.planCohorts = this.arms
			.slice(1)
			.map((segments) =>
				segments.map(({ terms }, index) => new PlanCohort(terms, this.baselineCohorts[index], months))
			);
		this.cohorts = [this.baselineCohorts, ...this.planCohorts];
		this.recordSizes = [
			...this.baseline.map(({ run }) => run.recordSize),
			...this.baselineCohorts.map((cohort) => cohort.recordSize)
		];
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
	 * @param record what luck decides in the baseline, `recordSize` numbers: read where it is `known`, else written
	 */
	live(trial: number, record: Float64Array, known: boolean, cohorts: boolean): void {
		const { seed } = this.model.scenario;
		const parts = this.partsOf(record);
		this.baseline.forEach(({ run, months }, index) =>
			run.run(this.stream, seed, trial, parts[index], known, months)
		);
		for (const plan of this.plans) {
			for (const planned of plan) planned?.run.run(this.stream, seed, trial, planned.months);
		}
		if (!cohorts) return;
		const records = parts.slice(this.baseline.length);
		followBaseline(this.stream, seed, trial, this.baselineCohorts, records, known);
		for (const members of this.planCohorts) followPlan(this.stream, seed, trial, members);
	}

	/** Numbers that luck decides in the baseline of one trial. */
	get recordSize(): number {
		return this.recordSizes.reduce((sum, size) => sum + size, 0);
	}

	/** The record's parts: the runs by segment, then the cohorts by segment. */
	private partsOf(record: Float64Array): Float64Array[] {
		let start = 0;
		return this.recordSizes.map((size) => record.subarray(start, (start += size)));
	}

	/** Expected revenue over the horizon, by arm: exact, given the inputs drawn. */
	expectedRevenue(): number[] {
		const { months } = this.model.scenario;
		const total = (terms: ArmTerms) =>
			this.expected.revenue(terms, months, true).reduce((sum, value) => sum + value, 0);
		const baseline = this.baseline.map(({ terms }) => total(terms));
		const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
		return [
			sum(baseline),
			...this.plans.map((plan) =>
				sum(plan.map((planned, index) => (planned ? total(planned.terms) : baseline[index])))
			)
		];
	}

	/**
	 * Expected revenue of today's customers after 12 months over today's; NaN where today brings in nothing.
	 * @param restrained gross: neither expansion nor the plan's price may raise a ticket
	 */
	revenueRetention(arm: number, restrained: boolean): number {
		let today = 0;
		let later = 0;
		for (const { terms } of this.arms[arm]) {
			today += terms.segment.segment.customers * terms.ticket;
			const prices = restrained ? restrainedPrices(terms) : pricesOf(terms);
			later += this.expected.revenue(terms, 12, false, prices)[11];
		}
		return today > 0 ? later / today : NaN;
	}
}
