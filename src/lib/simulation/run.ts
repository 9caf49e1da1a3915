import { LANES } from './kernel';
import type { Scenario } from '../scenario/scenario';
import { RunMemory } from './run-memory';
import { rowsKept } from './band-rows';
import { Collector } from './collector';
import type { Extras } from './extras';
import { buildModel, type Model } from './model';
import type { OnRequest } from './on-request';
import type { Request, Results } from './results';
import type { BandEntry } from './summarise';

/** A run of a scenario's futures that grows block by block. */
export interface Simulation {
	/** Futures simulated so far. */
	readonly trialsDone: number;
	/** Simulates up to `count` more futures, never beyond scenario.trials. */
	advance(count: number): void;
	/** Results of the futures simulated so far (at least one). */
	results(): Results;
	/** Absent where a run cannot be parted. */
	readonly parting?: Parting;
}

/** What a run has for a part of it that is lived through in another thread. Rows are those of bands. */
export interface Parting {
	/** Which rows are to be summed up when all futures are in: here, and where the part is. */
	shares(): { here: number[]; elsewhere: number[] };
	/** Copies of rows for the part, when all futures before it are in. */
	lend(rows: readonly number[]): Float64Array;
	/** Takes the part over, and sums up rows that it handed over. */
	absorb(part: SimulatedPart, rows: readonly number[]): void;
	/** Takes over what was found elsewhere. */
	know(rows: readonly number[], entries: readonly BandEntry[]): void;
}

/** What a part of a run kept: plain arrays that can be transferred between threads. */
export interface SimulatedPart {
	trials: number;
	kept: Float64Array[];
}

/** The futures of a run from one on, lived through for another thread's run of the same scenario and request. */
export interface RunPart {
	readonly trialsDone: number;
	advance(count: number): void;
	/** What was kept, of the bands these rows. */
	handOver(rows: readonly number[]): SimulatedPart;
	/** Sums rows up, with what the run lent. */
	sumUp(rows: readonly number[], lent: Float64Array): BandEntry[];
}

/** Futures that are lived through together: a run advances best by so many, or by multiples. */
export const SIDE_BY_SIDE = LANES;

/** Most bytes that the rows of futures may take at once. */
const MEMORY = 256e6;

/** What a run may be started with. */
export type StartRun = (
	scenario: Scenario,
	request: Request,
	remembered?: RunMemory,
	memory?: number,
	more?: OnRequest | null
) => Simulation;

/** Bytes that the rows of all futures take. */
function bytesOf(scenario: Scenario, { bands }: Request): number {
	return rowsKept(scenario, bands) * scenario.trials * 8;
}

/** Whether a run of a valid scenario needs what is only there on request. */
export function needsMore(scenario: Scenario, request: Request): boolean {
	const { details, cohorts, customerCash } = request;
	if (details || cohorts || customerCash) return true;
	return bytesOf(scenario, request) > MEMORY;
}

/**
 * Prepares a run of a valid scenario; nothing is simulated until `advance`.
 * @param remembered from run to run; without it nothing is kept
 * @param memory bytes that the rows of futures may take; where they would need more, every future is lived through twice
 * @param more where `needsMore`
 * @throws {TypeError} where it is needed and not there
 */
export const startRun: StartRun = (
	scenario,
	request,
	remembered = new RunMemory(0),
	memory = MEMORY,
	more = null
) => {
	const fits = bytesOf(scenario, request) <= memory;
	if (!more && (!fits || needsMore(scenario, request))) throw new TypeError('not loaded');
	const model = buildModel(scenario);
	if (fits || !more) return new OnePass(model, request, remembered, more);
	return new more.TwoPasses(model, request, remembered, more);
};

/** Prepares the trials `from` .. `to` − 1 of a run. Only for runs that can be parted. */
export function startPart(
	scenario: Scenario,
	request: Request,
	from: number,
	to: number,
	remembered: RunMemory,
	more: OnRequest | null
): RunPart {
	return new Collector(buildModel(scenario), request, to - from, remembered, more, from);
}

class OnePass implements Simulation {
	private readonly collector: Collector;
	private readonly extras: Extras | null;

	constructor(
		private readonly model: Model,
		request: Request,
		remembered: RunMemory,
		more: OnRequest | null
	) {
		this.collector = new Collector(model, request, model.scenario.trials, remembered, more);
		this.extras = more && new more.Extras(model, request);
	}

	get trialsDone(): number {
		return this.collector.trialsDone;
	}

	advance(count: number): void {
		this.collector.advance(count);
		this.extras?.advance(this.trialsDone / this.model.scenario.trials);
	}

	get parting(): Parting {
		return this.collector;
	}

	results(): Results {
		const results = this.collector.results();
		this.extras?.addTo(results, this.trialsDone === this.model.scenario.trials);
		return results;
	}
}
