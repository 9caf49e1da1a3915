import { LANES } from './kernel';
import type { Scenario } from '../scenario/scenario';
import { RunMemory } from './run-memory';
import { rowsKept } from './band-rows';
import { Collector } from './collector';
import type { Extras } from './extras';
import { buildModel, type Model } from './model';
import type { OnRequest } from './on-request';
import type { Request, Results } from './results';

/** A run of a scenario's futures that grows block by block. */
export interface Simulation {
	/** Futures simulated so far. */
	readonly trialsDone: number;
	/** Simulates up to `count` more futures, never beyond scenario.trials. */
	advance(count: number): void;
	/** Results of the futures simulated so far (at least one). */
	results(): Results;
	/** Takes over the next futures from a part that ran elsewhere; absent where a run cannot be parted. */
	absorb?(part: SimulatedPart): void;
}

/** What a part of a run kept: plain arrays that can be transferred between threads. */
export interface SimulatedPart {
	trials: number;
	kept: Float64Array[];
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
	if (!more && (!fits || needsMore(scenario, request)))
		throw new TypeError('what the request needs has not been loaded');
	const model = buildModel(scenario);
	if (fits || !more) return new OnePass(model, request, remembered, more);
	return new more.TwoPasses(model, request, remembered, more);
};

/**
 * Prepares the trials `from` .. `to` − 1 of a run, for another thread's run of the same scenario and request to take
 * over. Only for runs that can be parted.
 */
export function startPart(
	scenario: Scenario,
	request: Request,
	from: number,
	to: number,
	remembered: RunMemory,
	more: OnRequest | null
): { advance(count: number): void; readonly trialsDone: number; handOver(): SimulatedPart } {
	const collector = new Collector(buildModel(scenario), request, to - from, remembered, more, from);
	return {
		get trialsDone() {
			return collector.trials;
		},
		advance: (count) => collector.advance(count),
		handOver: () => ({ trials: collector.trials, kept: collector.handOver() })
	};
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
		return this.collector.trials;
	}

	advance(count: number): void {
		this.collector.advance(count);
		this.extras?.advance(this.trialsDone / this.model.scenario.trials);
	}

	absorb(part: SimulatedPart): void {
		this.collector.absorb(part.kept, part.trials);
	}

	results(): Results {
		const results = this.collector.results();
		this.extras?.addTo(results, this.trialsDone === this.model.scenario.trials);
		return results;
	}
}
