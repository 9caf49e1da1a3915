import { normalQuantile } from '../numeric/normal';

/** Futures that live side by side, each in a lane: arrays over them have LANES entries for every row. */
export const LANES = 16;
/** A row of doubles. */
export const ROW_BYTES = LANES * 8;

const GUESSES = 256;

/** Where something lies in the kernel's memory, in bytes. */
export type Address = number;

/** What the kernel offers (kernel/index.ts): what it makes is named by its address, and so are rows to write and read. */
export interface Exports {
	memory: WebAssembly.Memory;
	normalsAt(): Address;
	/** Fills the tables, when the normals are there. */
	fill(): void;
	/** Forgets all that was made. */
	reset(): void;
	used(): number;
	createRoom(bytes: number): Address;
	createSegment(
		index: number,
		customers: number,
		months: number,
		decisionMonths: number,
		salesCycle: number,
		terms: number,
		types: number
	): Address;
	/** @param named the term's number among all that there are */
	setTerm(segment: Address, place: number, length: number, named: number, prepaid: number): void;
	todayOf(segment: Address): Address;
	weightsOf(segment: Address): Address;
	todayWeightsOf(segment: Address): Address;
	createTerms(segment: Address, priced: number, sameMix: number, leavesOnly: number, takeUp: number): Address;
	lossesOf(terms: Address, place: number, months: number): Address;
	sharesOf(terms: Address): Address;
	discountsOf(terms: Address): Address;
	arrivalsOf(terms: Address): Address;
	prepareTerms(terms: Address): void;
	inputsOf(terms: Address): Address;
	createBaselineRun(terms: Address): Address;
	runBaseline(run: Address, seed: number, trial: number, record: Address, known: number): void;
	baselineMonths(run: Address): Address;
	monthsAt(months: Address): Address;
	runRecordRows(run: Address): number;
	createPlanRun(terms: Address, baseline: Address): Address;
	runPlan(run: Address, seed: number, trial: number): void;
	planMonths(run: Address): Address;
	createBaselineCohorts(segments: number): Address;
	addBaselineCohort(cohorts: Address, place: number, terms: Address): Address;
	runBaselineCohorts(cohorts: Address, seed: number, trial: number, record: Address, known: number): void;
	baselineSizes(cohorts: Address): Address;
	baselineShares(cohorts: Address): Address;
	baselineSurvivors(cohort: Address): Address;
	cohortRecordRows(cohort: Address): number;
	createPlanCohorts(baseline: Address): Address;
	addPlanCohort(cohorts: Address, place: number, terms: Address, baseline: Address): Address;
	runPlanCohorts(cohorts: Address, seed: number, trial: number): void;
	planSizes(cohorts: Address): Address;
	planShares(cohorts: Address): Address;
	planSurvivors(cohort: Address): Address;
	createExpected(terms: Address): Address;
	runExpected(run: Address, months: number, arrivals: number, restrained: number): void;
	expectedSum(run: Address): Address;
	expectedLast(run: Address): Address;
	createKeptPart(terms: Address, months: Address, worth: Address, survivors: Address): Address;
	createKept(count: number, first: Address, whole: Address, shares: Address): Address;
	setKeptPart(kept: Address, place: number, part: Address): void;
	placesOfPart(part: Address): Address;
	placesOfKept(kept: Address): Address;
	setBand(places: Address, band: number, row: Address): void;
	setFigures(places: Address, row: Address): void;
	fixedCostOf(kept: Address): Address;
	costPerCustomerOf(kept: Address): Address;
	aheadOf(kept: Address): Address;
	take(kept: Address, again: number): void;
	compare(kept: Address, baseline: Address, lanes: number, again: number): void;
	createRows(width: number, capacity: number): Address;
	rowsAt(rows: Address): Address;
	latestOf(rows: Address): Address;
	addRows(rows: Address, lanes: number): void;
	flushRows(rows: Address): void;
	fillRows(rows: Address, taken: number): void;
	sharesAt(rows: Address): Address;
	sumUpRow(rows: Address, row: number, shares: number): void;
	summedAt(rows: Address): Address;
	createWorth(ages: number, types: number): Address;
	readWorth(worth: Address, terms: Address, factor: number): void;
	createMix(parts: number, ages: number): Address;
	setPart(mix: Address, place: number, part: Address): void;
	wholeOf(mix: Address): Address;
	readMix(mix: Address, shares: Address): void;
}

let compiled: WebAssembly.Module | null = null;

/**
 * Gives this thread the code that kernels are made of, before anything is simulated. Scripts of a browser fetch it, all
 * others have it at hand (`kernel-at-hand.ts`).
 */
export function provideKernel(module: WebAssembly.Module): void {
	compiled = module;
}

/**
 * The part of the simulation that luck takes: compiled ahead of time from `kernel/`, because the months of ten thousand
 * futures are what everybody waits for (measured: two thirds of the time that they take in JavaScript, at a worker's first
 * run half). One instance serves one scenario at a time.
 */
export class Kernel {
	readonly call: Exports;

	/** @throws {TypeError} where the code has not been provided */
	constructor() {
		if (!compiled) throw new TypeError('no kernel');
		this.call = new WebAssembly.Instance(compiled).exports as unknown as Exports;
		const normals = this.list(this.call.normalsAt(), GUESSES);
		for (let share = 0; share < GUESSES; share++) {
			normals[share] = normalQuantile((share + 0.5) / GUESSES);
		}
		this.call.fill();
	}

	/** So many numbers; valid until more is made, for memory then grows. */
	list(at: Address, count: number): Float64Array {
		return new Float64Array(this.call.memory.buffer, at, count);
	}

	/** So many whole numbers; valid until more is made. */
	whole(at: Address, count: number): Int32Array {
		return new Int32Array(this.call.memory.buffer, at, count);
	}

	/** So many rows, one number of every lane each; valid until more is made. */
	rows(at: Address, count: number): Float64Array {
		return this.list(at, count * LANES);
	}
}
