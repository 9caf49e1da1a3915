/**
 * The luck of futures: who leaves, who joins and what they pay, month by month, sixteen futures side by side. What holds
 * before luck is written into rows of this memory from outside (simulation/kernel.ts), and what happened is read there.
 * Objects are made once for a scenario, and forgotten all at once.
 */
import { BaselineRun } from './baseline-run';
import { BaselineCohort, PlanCohort } from './cohort';
import { BaselineCohorts, PlanCohorts } from './cohorts';
import { Kept, KeptPart, Places } from './kept';
import { PlanRun } from './plan-run';
import { Rows } from './rows';
import { Months, Segment, Terms } from './segment';
import { Expected } from './expected';
import { fillTables } from './numbers';
import { fillGuesses, normals } from './poisson';
import { Mix, Worth } from './worth';

/** Where 256 standard normal quantiles are to be written before anything else, in the middle of equal shares. */
export function normalsAt(): usize {
	return normals;
}

/** To be called once, when these are there. */
export function fill(): void {
	fillTables();
	fillGuesses();
}

/** Forgets all that was made. */
export function reset(): void {
	heap.reset();
}

/** Up to where memory is in use, in bytes: it grows by doubling, so there may be far more of it. */
export function used(): usize {
	return heap.alloc(0);
}

/** Makes room for what is kept from run to run. */
export function createRoom(bytes: usize): usize {
	return heap.alloc(bytes);
}

/** @param decisionMonths for which decisions may matter, at least the horizon's `months` */
export function createSegment(
	index: i32,
	customers: f64,
	months: i32,
	decisionMonths: i32,
	salesCycle: i32,
	terms: i32,
	types: i32
): Segment {
	return new Segment(index, customers, months, decisionMonths, salesCycle, terms, types);
}

export function setTerm(segment: Segment, place: i32, length: i32, named: i32, prepaid: bool): void {
	segment.setTerm(place, length, named, prepaid);
}

/** Where to write today's customers by term and slot, once all terms are there. */
export function todayOf(segment: Segment): usize {
	if (segment.today === 0) segment.settle();
	return segment.today;
}

export function weightsOf(segment: Segment): usize {
	return segment.weights;
}

export function todayWeightsOf(segment: Segment): usize {
	return segment.todayWeights;
}

export function createTerms(
	segment: Segment,
	priced: bool,
	sameMix: bool,
	leavesOnly: bool,
	takeUp: f64
): Terms {
	return new Terms(segment, priced, sameMix, leavesOnly, takeUp);
}

export function lossesOf(terms: Terms, place: i32, months: i32): usize {
	return terms.setRows(place, months);
}

export function sharesOf(terms: Terms): usize {
	return terms.shares;
}

export function discountsOf(terms: Terms): usize {
	return terms.discounts;
}

export function arrivalsOf(terms: Terms): usize {
	return terms.arrivals;
}

/** To be called after inputs were written. */
export function prepareTerms(terms: Terms): void {
	terms.prepare();
}

/** Where the inputs that are one number in each future are to be written, a row after the other: from the ticket on. */
export function inputsOf(terms: Terms): usize {
	return terms.ticket;
}

export function createBaselineRun(terms: Terms): BaselineRun {
	return new BaselineRun(terms);
}

export function runBaseline(run: BaselineRun, seed: i32, trial: i32, record: usize, known: bool): void {
	run.run(seed, trial, record, known);
}

export function baselineMonths(run: BaselineRun): Months {
	return run.out;
}

export function runRecordRows(run: BaselineRun): i32 {
	return run.recordRows;
}

export function createPlanRun(terms: Terms, baseline: BaselineRun): PlanRun {
	return new PlanRun(terms, baseline);
}

export function runPlan(run: PlanRun, seed: i32, trial: i32): void {
	run.run(seed, trial);
}

export function planMonths(run: PlanRun): Months {
	return run.out;
}

export function monthsAt(months: Months): usize {
	return months.start;
}

export function createBaselineCohorts(segments: i32): BaselineCohorts {
	return new BaselineCohorts(segments);
}

export function addBaselineCohort(cohorts: BaselineCohorts, place: i32, terms: Terms): BaselineCohort {
	const cohort = new BaselineCohort(terms);
	cohorts.segments[place] = cohort;
	return cohort;
}

export function runBaselineCohorts(
	cohorts: BaselineCohorts,
	seed: i32,
	trial: i32,
	record: usize,
	known: bool
): void {
	cohorts.run(seed, trial, record, known);
}

export function baselineSizes(cohorts: BaselineCohorts): usize {
	return cohorts.joining.size;
}

export function baselineShares(cohorts: BaselineCohorts): usize {
	return cohorts.joining.shares;
}

export function baselineSurvivors(cohort: BaselineCohort): usize {
	return cohort.members.survivors;
}

export function cohortRecordRows(cohort: BaselineCohort): i32 {
	return cohort.recordRows;
}

export function createPlanCohorts(baseline: BaselineCohorts): PlanCohorts {
	return new PlanCohorts(baseline);
}

export function addPlanCohort(
	cohorts: PlanCohorts,
	place: i32,
	terms: Terms,
	baseline: BaselineCohort
): PlanCohort {
	const cohort = new PlanCohort(terms, baseline);
	cohorts.segments[place] = cohort;
	return cohort;
}

export function runPlanCohorts(cohorts: PlanCohorts, seed: i32, trial: i32): void {
	cohorts.run(seed, trial);
}

export function planSizes(cohorts: PlanCohorts): usize {
	return cohorts.joining.size;
}

export function planShares(cohorts: PlanCohorts): usize {
	return cohorts.joining.shares;
}

export function planSurvivors(cohort: PlanCohort): usize {
	return cohort.members.survivors;
}

export function createWorth(ages: i32, types: i32): Worth {
	return new Worth(ages, types);
}

export function readWorth(worth: Worth, terms: Terms, factor: f64): void {
	worth.read(terms, factor);
}

export function createMix(parts: i32, ages: i32): Mix {
	return new Mix(parts, ages);
}

export function setPart(mix: Mix, place: i32, part: Worth): void {
	mix.parts[place] = part;
}

export function wholeOf(mix: Mix): Worth {
	return mix.whole;
}

export function readMix(mix: Mix, shares: usize): void {
	mix.whole.mix(mix.parts, shares);
}

/** @param survivors of the cohort of month 1 */
export function createKeptPart(terms: Terms, months: Months, worth: Worth, survivors: usize): KeptPart {
	return new KeptPart(terms, months, worth, survivors);
}

/** @param shares of the segments among who joins: rows */
export function createKept(count: i32, first: KeptPart, whole: Worth, shares: usize): Kept {
	return new Kept(count, first, whole, shares);
}

export function setKeptPart(kept: Kept, place: i32, part: KeptPart): void {
	kept.setPart(place, part);
}

export function placesOfPart(part: KeptPart): Places {
	return part.places;
}

export function placesOfKept(kept: Kept): Places {
	return kept.places;
}

/** @param row where a band's first row of the futures at hand is to be written */
export function setBand(places: Places, band: i32, row: usize): void {
	places.setBand(band, row);
}

export function setFigures(places: Places, row: usize): void {
	places.figures = row;
}

export function fixedCostOf(kept: Kept): usize {
	return kept.fixedCost;
}

export function costPerCustomerOf(kept: Kept): usize {
	return kept.costPerCustomer;
}

export function aheadOf(kept: Kept): usize {
	return kept.ahead;
}

export function take(kept: Kept, again: bool): void {
	kept.take(again);
}

export function compare(kept: Kept, baseline: Kept, lanes: i32, again: bool): void {
	kept.compare(baseline, lanes, again);
}

export function createRows(width: i32, capacity: i32): Rows {
	return new Rows(width, capacity);
}

export function rowsAt(rows: Rows): usize {
	return rows.start;
}

export function latestOf(rows: Rows): usize {
	return rows.latest;
}

export function addRows(rows: Rows, lanes: i32): void {
	rows.add(lanes);
}

export function flushRows(rows: Rows): void {
	rows.flush();
}

export function fillRows(rows: Rows, taken: i32): void {
	rows.fill(taken);
}

/** Where the shares whose quantiles are wanted are to be written. */
export function sharesAt(rows: Rows): usize {
	return rows.shares;
}

/** Sums a row up, at so many shares. */
export function sumUpRow(rows: Rows, row: i32, shares: i32): void {
	rows.sumUp(row, shares);
}

/** What was said of it: mean, standard deviation, quantiles. */
export function summedAt(rows: Rows): usize {
	return rows.summed;
}

export function createExpected(terms: Terms): Expected {
	return new Expected(terms);
}

export function runExpected(run: Expected, months: i32, arrivals: bool, restrained: bool): void {
	run.run(months, arrivals, restrained);
}

export function expectedSum(run: Expected): usize {
	return run.sum;
}

export function expectedLast(run: Expected): usize {
	return run.last;
}
