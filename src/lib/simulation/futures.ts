import { TERMS } from '../scenario/scenario';
import { mixWeights, WorthOfArm } from './customer-figures';
import { ExpectedRows } from './expected-rows';
import { Future } from './future';
import { Kernel, LANES, type Address } from './kernel';
import type { Model, SegmentModel } from './model';
import { Months } from './months';
import type { ArmTerms } from './terms';

/** Who of a cohort is left: rows by age from 0. */
export interface Survivors {
	readonly survivors: Float64Array;
}

/** The inputs of one arm in one segment as the kernel reads them. */
class TermsRows {
	readonly address: Address;
	private readonly losses: Address[];
	private written: { into: Float64Array; from: (terms: ArmTerms) => ArrayLike<number> }[] = [];

	constructor(
		private readonly kernel: Kernel,
		segment: Address,
		private readonly terms: ArmTerms
	) {
		const { call } = kernel;
		const { priced, sameMix, leavesOnly, takeUp } = terms;
		this.address = call.createTerms(segment, +priced, +sameMix, +leavesOnly, takeUp);
		this.losses = terms.rows.map((rows, place) => call.lossesOf(this.address, place, rows));
	}

	/** To be called when everything is made: what the kernel has grants no more room from then on. */
	open(): void {
		const { address, kernel, terms } = this;
		const { call } = kernel;
		const months = terms.spending.length + 1;
		kernel.list(call.sharesOf(address), terms.rows.length).set(terms.offer.shares);
		kernel.list(call.discountsOf(address), terms.rows.length).set(terms.offer.discounts);
		this.written = [
			...this.losses.map((at, place) => ({
				into: kernel.rows(at, terms.losses[place].length),
				from: ({ losses }: ArmTerms) => losses[place]
			})),
			{ into: kernel.rows(call.arrivalsOf(address), months), from: ({ arrivals }) => arrivals },
			{ into: kernel.rows(call.ticketOf(address), 1), from: ({ ticket }) => [ticket] },
			{ into: kernel.rows(call.ticketChangeOf(address), 1), from: ({ ticketChange }) => [ticketChange] },
			{ into: kernel.rows(call.expansionOf(address), 1), from: ({ expansion }) => [expansion] }
		];
	}

	/** Takes over a lane's inputs. */
	write(lane: number, terms: ArmTerms): void {
		for (const { into, from } of this.written) {
			const values = from(terms);
			for (let at = lane, row = 0; at < into.length; at += LANES, row++) into[at] = values[row];
		}
	}
}

/** Who joins in month 1 under an arm: how many, and in which segments. Rows for the kernel. */
class JoiningRows {
	private readonly sizes: Float64Array;
	/** By segment. */
	readonly shares: Float64Array;

	constructor(
		kernel: Kernel,
		sizes: Address,
		readonly sharesAt: Address,
		private readonly segments: readonly SegmentModel[]
	) {
		this.sizes = kernel.rows(sizes, 1);
		this.shares = kernel.rows(sharesAt, segments.length);
	}

	/** Takes over a lane's inputs: max(1, round(expected new customers of month 1)), all segments together, and their mix. */
	write(lane: number, terms: readonly ArmTerms[]): void {
		const { segments, shares, sizes } = this;
		if (segments.length === 1) {
			sizes[lane] = Math.max(1, Math.round(terms[0].arrivals[1]));
			shares[lane] = 1;
			return;
		}
		const arrivals = terms.map((term) => term.arrivals[1]);
		sizes[lane] = Math.max(1, Math.round(sum(arrivals)));
		const weights = mixWeights(
			arrivals,
			segments.map(({ segment }) => segment.customers)
		);
		const total = sum(weights);
		weights.forEach((weight, index) => (shares[index * LANES + lane] = weight / total));
	}
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

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
		return sum(this.recordsOf(cohorts).map(({ length }) => length)) / LANES;
	}
}

/** Tells the kernel what a segment is. */
function createSegment({ call }: Kernel, model: SegmentModel, { decisionMonths, scenario }: Model): Address {
	const { index, prepaid, segment, terms, types } = model;
	const { months } = scenario;
	const at = call.createSegment(index, segment.customers, months, decisionMonths, terms.length, types);
	terms.forEach((term, place) => call.setTerm(at, place, term, TERMS.indexOf(term), +prepaid[place]));
	call.todayOf(at);
	return at;
}

/** Writes what is the same in all futures. */
function describeSegment(kernel: Kernel, at: Address, model: SegmentModel): void {
	const { call } = kernel;
	const { pools, terms, today, todayWeights, types, weights } = model;
	kernel.list(call.todayOf(at), pools / types).set(today.flatMap((slots) => [...slots]));
	kernel.list(call.weightsOf(at), types).set(weights);
	kernel.list(call.todayWeightsOf(at), terms.length * types).set(todayWeights.flatMap((of) => [...of]));
}
