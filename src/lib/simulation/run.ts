import { ENGINE_VERSION } from '../scenario/engine-version';
import type { Scenario } from '../scenario/scenario';
import { BaselineTape } from './baseline-tape';
import { rowsKept } from './band-values';
import { Collector } from './collector';
import type { CohortRun } from './cohort-tables';
import type { CountedRows } from './counted-rows';
import { Future } from './future';
import { buildModel } from './model';
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

/** Most bytes that the rows of futures may take at once. */
const MEMORY = 256e6;
/** The shares of the futures between which the tables of cohorts are worked on. */
const COHORTS_FROM = 0.25;
const COHORTS_UNTIL = 0.5;
/** Futures in the results shown while a run that takes two passes is under way. */
const PREVIEW_TRIALS = 2000;

/** What a run may be started with. */
export type StartRun = (
	scenario: Scenario,
	request: Request,
	tape?: BaselineTape,
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
 * @param tape kept from run to run, it spares drawing the baseline anew while only plans move; without one nothing is kept
 * @param memory bytes that the rows of futures may take; where they would need more, every future is lived through twice
 * @param more where `needsMore`
 * @throws {TypeError} where it is needed and not there
 */
export const startRun: StartRun = (
	scenario,
	request,
	tape = new BaselineTape(0),
	memory = MEMORY,
	more = null
) => {
	const future = new Future(buildModel(scenario));
	if (bytesOf(scenario, request) <= memory) return new OnePass(future, request, tape, more);
	return new TwoPasses(future, request, tape, demanded(more));
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
	tape: BaselineTape,
	more: OnRequest | null
): { advance(count: number): void; readonly trialsDone: number; handOver(): SimulatedPart } {
	const collector = new Collector(new Future(buildModel(scenario)), request, to - from, tape, more, from);
	return {
		get trialsDone() {
			return collector.trials;
		},
		advance: (count) => collector.advance(count),
		handOver: () => ({ trials: collector.trials, kept: collector.handOver() })
	};
}

function resultsOf(future: Future, collector: Collector): Results {
	const { scenario } = future.model;
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
class Extras {
	private readonly cohorts: CohortRun | null;
	private cash: Band[] | null = null;

	constructor(
		private readonly future: Future,
		private readonly request: Request,
		private readonly more: OnRequest | null
	) {
		this.cohorts = request.cohorts ? new (demanded(more).CohortRun)(future) : null;
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
			this.cash ??= demanded(this.more).customerCash(this.future);
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
		private readonly future: Future,
		request: Request,
		tape: BaselineTape,
		more: OnRequest | null
	) {
		this.collector = new Collector(future, request, future.model.scenario.trials, tape, more);
		this.extras = new Extras(future, request, more);
	}

	get trialsDone(): number {
		return this.collector.trials;
	}

	advance(count: number): void {
		this.collector.advance(count);
		this.extras.advance(this.trialsDone / this.future.model.scenario.trials);
	}

	absorb(part: SimulatedPart): void {
		this.collector.absorb(part.kept, part.trials);
	}

	results(): Results {
		const finished = this.trialsDone === this.future.model.scenario.trials;
		return this.extras.addTo(resultsOf(this.future, this.collector), finished);
	}
}

/**
 * More futures than memory holds at once: a preview of some of them first, then all of them twice, counted and gathered.
 * A trial depends on its number alone, so both passes live through the same futures.
 */
class TwoPasses implements Simulation {
	private readonly preview: number;
	private readonly work: number;
	private collector: Collector;
	private rows: CountedRows | null = null;
	private shown: Results | null = null;
	private worked = 0;
	private readonly extras: Extras;

	constructor(
		private readonly future: Future,
		private readonly request: Request,
		private readonly tape: BaselineTape,
		private readonly more: OnRequest
	) {
		const { trials } = future.model.scenario;
		this.preview = Math.min(PREVIEW_TRIALS, trials);
		this.work = this.preview + 2 * trials;
		this.collector = new Collector(future, { ...request, details: false }, this.preview, tape, null);
		this.extras = new Extras(future, request, more);
	}

	get trialsDone(): number {
		return Math.floor((this.future.model.scenario.trials * this.worked) / this.work);
	}

	advance(count: number): void {
		for (let step = 0; step < count && this.worked < this.work; step++) {
			this.collector.add();
			this.worked += 1;
			this.extras.advance(this.worked / this.work);
			if (this.worked === this.preview) this.startCounting();
			else if (this.worked === this.work) this.finish();
			else if (this.rows && this.collector.trials === this.future.model.scenario.trials) {
				this.rows.rewind();
				this.collector.rewind();
			}
		}
	}

	private startCounting(): void {
		this.shown = this.extras.addTo(resultsOf(this.future, this.collector), false);
		const expected = this.collector.entries();
		const { future, more, request, tape } = this;
		const { trials } = future.model.scenario;
		this.collector = new Collector(future, request, trials, tape, more, 0, (thresholds) => {
			this.rows = new more.CountedRows(expected, thresholds);
			return this.rows;
		});
	}

	private finish(): void {
		this.shown = this.extras.addTo(resultsOf(this.future, this.collector), true);
	}

	results(): Results {
		return this.shown ?? this.extras.addTo(resultsOf(this.future, this.collector), false);
	}
}
