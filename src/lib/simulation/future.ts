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

/** Months after which retention of revenue is told. */
const YEAR = 12;

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
	private readonly stream = new Stream();
	private readonly expected = new ExpectedRun();
	private readonly revenue: Float64Array;
	private drawn = false;

	constructor(readonly model: Model) {
		const { months } = model.scenario;
		this.draws = new Draws(model.scenario);
		this.revenue = new Float64Array(Math.max(YEAR, months));
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
		followBaseline(this.stream, seed, trial, this.baselineCohorts, record, start, known);
		for (const members of this.planCohorts) followPlan(this.stream, seed, trial, members);
	}

	/** Numbers that luck decides in the baseline of one trial. */
	recordSize(cohorts: boolean): number {
		let size = 0;
		for (const { run } of this.baseline) size += run.recordSize;
		if (cohorts) for (const cohort of this.baselineCohorts) size += cohort.recordSize;
		return size;
	}

	/** Expected revenue over the horizon, by arm: exact, given the inputs drawn. */
	expectedRevenue(): number[] {
		const totals = new Array<number>(this.arms.length).fill(0);
		for (let index = 0; index < this.baseline.length; index++) {
			const baseline = this.totalRevenue(this.baseline[index].terms);
			totals[0] += baseline;
			for (let plan = 0; plan < this.plans.length; plan++) {
				const planned = this.plans[plan][index];
				totals[plan + 1] += planned ? this.totalRevenue(planned.terms) : baseline;
			}
		}
		return totals;
	}

	private totalRevenue(terms: ArmTerms): number {
		const { months } = this.model.scenario;
		this.expected.revenue(terms, months, true, pricesOf(terms), this.revenue);
		let total = 0;
		for (let month = 0; month < months; month++) total += this.revenue[month];
		return total;
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
			later += this.expected.revenue(terms, YEAR, false, prices, this.revenue)[YEAR - 1];
		}
		return today > 0 ? later / today : NaN;
	}

	/** Whether gross retention is net retention: nothing raises a ticket, by the inputs drawn. */
	unraised(arm: number): boolean {
		return this.arms[arm].every(({ terms }) => terms.expansion <= 0 && terms.ticketChange <= 0);
	}
}
