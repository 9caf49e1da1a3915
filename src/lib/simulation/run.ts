import { LANES } from './kernel';
import { ENGINE_VERSION } from '../scenario/engine-version';
import type { Scenario } from '../scenario/scenario';
import { RunMemory } from './run-memory';
import { rowsKept } from './band-rows';
import { Collector } from './collector';
import type { CohortRun } from './cohort-tables';
import { buildModel, type Model } from './model';
import type { OnRequest } from './on-request';
import type { Band, Request, Results } from './results';

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
/** The shares of the futures between which the tables of cohorts are worked on. */
const COHORTS_FROM = 0.25;
const COHORTS_UNTIL = 0.5;

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
	const model = buildModel(scenario);
	if (bytesOf(scenario, request) <= memory) return new OnePass(model, request, remembered, more);
	const { TwoPasses } = demanded(more);
	return new TwoPasses(model, request, remembered, demanded(more));
};

function demanded(more: OnRequest | null): OnRequest {
	if (more) return more;
	throw new TypeError('what the request needs has not been loaded');
}

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

export function resultsOf({ scenario }: Model, collector: Collector): Results {
	const above = collector.above();
	const figureAbove = collector.figureAbove();
	return {
		engine: ENGINE_VERSION,
		scenario,
		trials: collector.trials,
		baseline: collector.baseline(),
		plans: collector.plans(),
		...(above && { above }),
		...(figureAbove && { figureAbove })
	};
}

/** What is asked for besides the futures' own figures, computed once for a run. */
export class Extras {
	private readonly cohorts: CohortRun | null;
	private cash: Band[] | null = null;

	constructor(
		private readonly model: Model,
		private readonly request: Request,
		private readonly more: OnRequest | null
	) {
		this.cohorts = request.cohorts ? new (demanded(more).CohortRun)(model) : null;
	}

	/**
	 * Works on the tables of cohorts beside the futures, so that they hold up neither the first figures nor whoever waits
	 * for a sign of life.
	 * @param share of the futures that are in; a run may be parted at half of them
	 */
	advance(share: number): void {
		this.cohorts?.advanceTo(Math.max(0, (share - COHORTS_FROM) / (COHORTS_UNTIL - COHORTS_FROM)));
	}

	/** @param finished whether all futures are in: what takes long is only part of whole results */
	addTo(results: Results, finished: boolean): Results {
		const arms = [results.baseline, ...results.plans];
		if (this.request.customerCash) {
			this.cash ??= demanded(this.more).customerCash(this.model);
			arms.forEach((arm, index) => (arm.customerCash = this.cash![index]));
		}
		if (finished) {
			const tables = this.cohorts?.tables();
			if (tables) arms.forEach((arm, index) => (arm.cohorts = tables[index]));
		}
		return results;
	}
}

class OnePass implements Simulation {
	private readonly collector: Collector;
	private readonly extras: Extras;

	constructor(
		private readonly model: Model,
		request: Request,
		remembered: RunMemory,
		more: OnRequest | null
	) {
		this.collector = new Collector(model, request, model.scenario.trials, remembered, more);
		this.extras = new Extras(model, request, more);
	}

	get trialsDone(): number {
		return this.collector.trials;
	}

	advance(count: number): void {
		this.collector.advance(count);
		this.extras.advance(this.trialsDone / this.model.scenario.trials);
	}

	absorb(part: SimulatedPart): void {
		this.collector.absorb(part.kept, part.trials);
	}

	results(): Results {
		const { model } = this;
		const finished = this.trialsDone === model.scenario.trials;
		return this.extras.addTo(resultsOf(model, this.collector), finished);
	}
}
