import { BandRows, rowsOf, shareAbove } from './band-rows';
import { luckKey, type BaselineTape } from './baseline-tape';
import { MixedFigures, segmentFigures, type CustomerFigures, type SegmentFigures } from './customer-figures';
import { findDrivers } from './drivers';
import type { ArmSegment, Future } from './future';
import { Months } from './months';
import { fillNetSaved } from './net-saved';
import { ARM_BANDS, PLAN_BANDS } from './results';
import type {
	ArmResult,
	BandName,
	CustomerSummaries,
	PlanResult,
	Request,
	Results,
	SegmentResult
} from './results';
import { spreadOf } from './spread';
import { summarise } from './summarise';

const CUSTOMER_FIGURES = ['ltv', 'ltvSimple', 'cac', 'ltvToCac', 'paybackMonths'] as const;
const ARM_FIGURES = [...CUSTOMER_FIGURES, 'nrr12', 'grr12', 'quickRatio', 'arr'] as const;
/** For comparing: break-even of a plan; revenue of the horizon, simulated and expected. */
const WORKINGS = ['breakEvenMonth', 'saved', 'expectedRevenue'] as const;
/** What follows from the inputs alone. */
const EXPECTED = ['expectedRevenue', 'nrr12', 'grr12'] as const;
const SEGMENT_BANDS = ['customers', 'mrr'] as const;

type CustomerFigure = (typeof CUSTOMER_FIGURES)[number];
type Figure = (typeof ARM_FIGURES)[number] | (typeof WORKINGS)[number];
/** One number per future for each name. */
type Columns<Name extends string> = Record<Name, Float64Array>;

function columns<Name extends string>(names: readonly Name[], trials: number): Columns<Name> {
	return Object.fromEntries(names.map((name) => [name, new Float64Array(trials)])) as Columns<Name>;
}

const among = (names: readonly string[], name: BandName) => names.includes(name);

/** Rows of futures that a request keeps: what its memory is made of, at 8 bytes × trials each. */
export function rowsKept(future: Future, bands: readonly BandName[]): number {
	const { months } = future.model.scenario;
	const arms = future.arms.length;
	const segments = future.model.segments.length;
	return bands.reduce((rows, name) => {
		const whole = among(PLAN_BANDS, name) ? arms - 1 : arms;
		const parts = segments > 1 && among(SEGMENT_BANDS, name) ? segments * arms : 0;
		return rows + (whole + parts) * rowsOf(name, months);
	}, 0);
}

/** What is kept of one segment under one arm, where there are several segments. */
interface SegmentKeep {
	rows: BandRows;
	figures: Columns<CustomerFigure>;
}

/** What is kept of one arm. */
interface ArmKeep {
	rows: BandRows;
	figures: Columns<Figure>;
	segments: SegmentKeep[];
	/** Sum of the segments in the trial at hand. */
	total: Months;
	/** What one customer is worth, by the inputs of the trial at hand: each segment, and the mix of several. */
	parts: SegmentFigures[];
	mix: MixedFigures | null;
	/** Futures ahead in each month. */
	ahead: Float64Array;
}

/** Keeps what every future brought, and sums it up. */
export class Collector {
	private readonly arms: ArmKeep[];
	private readonly netSaved: Float64Array;
	private readonly customers: number[];
	private readonly customersToday: number;
	private readonly cohorts: boolean;
	private done = 0;

	/**
	 * @param capacity the most futures it can hold
	 * @param tape of the baseline, from runs before
	 * @param first the number of its first trial
	 */
	constructor(
		private readonly future: Future,
		private readonly request: Request,
		private readonly capacity: number,
		private readonly tape: BaselineTape,
		private readonly first = 0
	) {
		this.cohorts = request.bands.includes('retention');
		tape.open(`${first} ${luckKey(future.model, this.cohorts)}`, future.recordSize(this.cohorts));
		const { months } = future.model.scenario;
		const several = future.model.segments.length > 1;
		this.customers = future.model.segments.map(({ segment }) => segment.customers);
		this.customersToday = this.customers.reduce((sum, count) => sum + count, 0);
		const rows = (names: readonly BandName[]) =>
			new BandRows(
				names.filter((name) => request.bands.includes(name)),
				months,
				capacity
			);
		this.arms = future.arms.map((segments, arm) => {
			const parts = segmentFigures(future, arm);
			return {
				rows: rows(arm === 0 ? ARM_BANDS : [...ARM_BANDS, ...PLAN_BANDS]),
				figures: columns([...ARM_FIGURES, ...WORKINGS], capacity),
				segments: several
					? segments.map(() => ({ rows: rows(SEGMENT_BANDS), figures: columns(CUSTOMER_FIGURES, capacity) }))
					: [],
				total: several ? new Months(months) : segments[0].months,
				parts,
				mix: several ? new MixedFigures(parts, this.customers, future.model.scenario.ltvMonths) : null,
				ahead: new Float64Array(months)
			};
		});
		this.netSaved = new Float64Array(months);
	}

	/** Futures kept so far. */
	get trials(): number {
		return this.done;
	}

	/** Keeps up to `count` more futures, never more than it can hold. */
	advance(count: number): void {
		const end = Math.min(this.done + count, this.capacity);
		while (this.done < end) this.add();
	}

	/** Lives through one future and keeps it. */
	add(): void {
		const { future, arms } = this;
		const trial = this.done;
		const changed = future.draw(this.first + trial) || trial === 0;
		if (changed) this.readInputs();
		if (this.request.details) this.keepExpectations(trial, changed);
		const known = this.tape.knows(trial);
		this.tape.seek(trial);
		future.live(this.first + trial, this.tape.record, this.tape.at, known, this.cohorts);
		for (let arm = 0; arm < arms.length; arm++) {
			this.keepArm(arms[arm], future.arms[arm], trial);
			arms[arm].rows.keepRetention(trial, future.cohorts[arm]);
			if (arm > 0) this.keepPlan(arm, trial);
		}
		this.done += 1;
	}

	/** Everything kept so far, to be handed to a collector of the same request in another thread. */
	handOver(): Float64Array[] {
		return [...this.columns().map((column) => column.subarray(0, this.done)), ...this.ahead()];
	}

	/** Takes over what another collector kept of the next `trials` futures. */
	absorb(kept: readonly Float64Array[], trials: number): void {
		const columns = this.columns();
		columns.forEach((column, index) => column.set(kept[index], this.done));
		this.ahead().forEach((counts, index) => {
			const more = kept[columns.length + index];
			for (let month = 0; month < counts.length; month++) counts[month] += more[month];
		});
		this.done += trials;
	}

	/** Every list with one entry per future, always in the same order. */
	private columns(): Float64Array[] {
		return this.arms.flatMap(({ rows, figures, segments }) => [
			...rows.columns(),
			...Object.values(figures),
			...segments.flatMap((part) => [...part.rows.columns(), ...Object.values(part.figures)])
		]);
	}

	private ahead(): Float64Array[] {
		return this.arms.map(({ ahead }) => ahead);
	}

	/** What one customer is worth follows from the inputs alone. */
	private readInputs(): void {
		const { draws, arms } = this.future;
		this.arms.forEach(({ parts, mix }, arm) => {
			parts.forEach((part, index) => {
				const planned = arms[arm][index].terms !== arms[0][index].terms;
				part.read(draws.segments[index], planned ? draws.plans[arm - 1] : null);
			});
			mix?.read();
		});
	}

	private keepExpectations(trial: number, changed: boolean): void {
		const expected = changed ? this.future.expectedRevenue() : null;
		this.arms.forEach(({ figures }, arm) => {
			if (!expected) {
				for (const name of EXPECTED) figures[name][trial] = figures[name][trial - 1];
				return;
			}
			const net = this.future.revenueRetention(arm, false);
			figures.expectedRevenue[trial] = expected[arm];
			figures.nrr12[trial] = net;
			figures.grr12[trial] = this.future.unraised(arm) ? net : this.future.revenueRetention(arm, true);
		});
	}

	private keepArm(keep: ArmKeep, segments: readonly ArmSegment[], trial: number): void {
		const { total, figures } = keep;
		if (segments.length > 1) total.sumOf(segments);
		let revenueToday = 0;
		let spent = 0;
		let won = 0;
		for (let index = 0; index < segments.length; index++) {
			const { terms, months } = segments[index];
			const wonHere = sum(months.newCustomers);
			revenueToday += this.customers[index] * terms.ticket;
			spent += terms.totalSpending;
			won += wonHere;
			const part = keep.segments[index];
			if (!part) continue;
			part.rows.keepArm(trial, months, this.customers[index], this.customers[index] * terms.ticket);
			keepFigures(part.figures, keep.parts[index], terms.totalSpending, wonHere, trial);
		}
		keep.rows.keepArm(trial, total, this.customersToday, revenueToday);
		keepFigures(figures, keep.mix ?? keep.parts[0], spent, won, trial);
		const last = total.mrr.length - 1;
		const gone = total.lostMrr[last] + total.contractionMrr;
		figures.arr[trial] = 12 * total.mrr[last];
		figures.quickRatio[trial] = gone > 0 ? (total.newMrr + total.expansionMrr) / gone : NaN;
		figures.saved[trial] = sum(total.mrr);
	}

	private keepPlan(arm: number, trial: number): void {
		const { rows, figures, total, ahead } = this.arms[arm];
		const baseline = this.arms[0];
		const net = this.netSaved;
		fillNetSaved(this.future, arm, net);
		rows.keepComparison(trial, total, baseline.total, net);
		let breakEven = net.length;
		while (breakEven > 0 && net[breakEven - 1] > 0) breakEven -= 1;
		for (let month = 0; month < net.length; month++) if (net[month] > 0) ahead[month] += 1;
		figures.saved[trial] -= baseline.figures.saved[trial];
		figures.breakEvenMonth[trial] = breakEven < net.length ? breakEven + 1 : Infinity;
	}

	/** Results of the baseline so far. */
	baseline(): ArmResult {
		return this.armResult(0);
	}

	/** Results of the plans so far. */
	plans(): PlanResult[] {
		const plans = this.arms.slice(1);
		const drivers = this.request.details ? this.drivers() : [];
		return plans.map(({ ahead, figures }, plan) => {
			const chanceByMonth = Array.from(ahead, (count) => count / this.done);
			return {
				...this.armResult(plan + 1),
				chanceByMonth,
				chanceOfPayingBack: chanceByMonth[chanceByMonth.length - 1],
				breakEvenMonth: summarise(figures.breakEvenMonth.subarray(0, this.done)),
				...(this.request.details && {
					spread: spreadOf(this.saved(plan + 1), this.expectedSaved(plan + 1), this.future.uncertain),
					drivers: drivers[plan]
				})
			};
		});
	}

	/** Answers to the questions about bands; absent where none were asked. */
	above(): Results['above'] {
		return this.request.above?.map((threshold) => {
			const { arm, band, month, value } = threshold;
			const row = band === 'retention' ? month : month - 1;
			return { ...threshold, share: this.arms[arm].rows.shareAbove(band, row, value, this.done) };
		});
	}

	/** Answers to the questions about figures of one customer; absent where none were asked. */
	figureAbove(): Results['figureAbove'] {
		return this.request.figureAbove?.map((threshold) => {
			const { arm, figure, value } = threshold;
			const values = this.arms[arm].figures[figure].subarray(0, this.done);
			return { ...threshold, share: shareAbove(values, value) };
		});
	}

	private armResult(arm: number): ArmResult {
		const { rows, figures, segments } = this.arms[arm];
		const of = (name: Figure) => summarise(figures[name].subarray(0, this.done));
		return {
			...rows.bands(this.done),
			...this.customerSummaries(figures),
			...(this.request.details && { nrr12: of('nrr12'), grr12: of('grr12') }),
			quickRatio: of('quickRatio'),
			arr: of('arr'),
			...(segments.length > 0 && {
				segments: segments.map((part, index): SegmentResult => ({
					name: this.future.model.segments[index].segment.name,
					...this.customerSummaries(part.figures),
					...part.rows.bands(this.done)
				}))
			})
		};
	}

	private customerSummaries(figures: Columns<CustomerFigure>): CustomerSummaries {
		const of = (name: CustomerFigure) => summarise(figures[name].subarray(0, this.done));
		const ltvSimple = of('ltvSimple');
		return {
			ltv: of('ltv'),
			ltvSimple: ltvSimple.mean === null ? null : ltvSimple,
			cac: of('cac'),
			ltvToCac: of('ltvToCac'),
			paybackMonths: of('paybackMonths')
		};
	}

	private saved(arm: number): Float64Array {
		return this.arms[arm].figures.saved.subarray(0, this.done);
	}

	private expectedSaved(arm: number): Float64Array {
		const baseline = this.arms[0].figures.expectedRevenue;
		return this.arms[arm].figures.expectedRevenue
			.subarray(0, this.done)
			.map((revenue, trial) => revenue - baseline[trial]);
	}

	private drivers() {
		const plans = this.arms.slice(1).map((_, plan) => plan + 1);
		const variances = plans.map((arm) => {
			const sd = summarise(this.saved(arm)).sd ?? 0;
			return sd * sd;
		});
		return findDrivers(
			this.future,
			plans.map((arm) => this.expectedSaved(arm)),
			variances
		);
	}
}

function sum(values: Float64Array): number {
	let total = 0;
	for (let i = 0; i < values.length; i++) total += values[i];
	return total;
}

function keepFigures(
	figures: Columns<CustomerFigure>,
	of: CustomerFigures,
	spent: number,
	won: number,
	trial: number
): void {
	figures.ltv[trial] = of.ltv;
	figures.ltvSimple[trial] = of.ltvSimple;
	figures.ltvToCac[trial] = of.ltvToCac;
	figures.paybackMonths[trial] = of.paybackMonths;
	figures.cac[trial] = won > 0 ? spent / won : NaN;
}
