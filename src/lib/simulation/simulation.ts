import { ENGINE_VERSION } from '../scenario/engine-version';
import type { Scenario } from '../scenario/scenario';
import { BaselineTape } from './baseline-tape';
import { Collector, rowsKept } from './collector';
import { CountedRows } from './counted-rows';
import { Future } from './future';
import { cohortTables } from './cohort-tables';
import { buildModel } from './model';
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

/** Most bytes that the rows of futures may take at once. */
const MEMORY = 256e6;
/** Futures in the results shown while a run that takes two passes is under way. */
const PREVIEW_TRIALS = 2000;

/**
 * Prepares a run of a valid scenario; nothing is simulated until `advance`.
 * @param tape kept from run to run, it spares drawing the baseline anew while only plans move
 * @param memory bytes that the rows of futures may take; where they would need more, every future is lived through twice
 */
export function startSimulation(
	scenario: Scenario,
	request: Request,
	tape = new BaselineTape(),
	memory = MEMORY
): Simulation {
	const future = new Future(buildModel(scenario));
	const bytes = rowsKept(future, request.bands) * scenario.trials * 8;
	return bytes <= memory ? new OnePass(future, request, tape) : new TwoPasses(future, request, tape);
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
	tape = new BaselineTape()
): { advance(count: number): void; readonly trialsDone: number; handOver(): SimulatedPart } {
	const collector = new Collector(new Future(buildModel(scenario)), request, to - from, tape, from);
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

/** Adds the tables of cohorts to finished results. */
function withCohorts(future: Future, results: Results): Results {
	const [baseline, ...plans] = cohortTables(future);
	results.baseline.cohorts = baseline;
	results.plans.forEach((plan, index) => (plan.cohorts = plans[index]));
	return results;
}

class OnePass implements Simulation {
	private readonly collector: Collector;

	constructor(
		private readonly future: Future,
		private readonly request: Request,
		tape: BaselineTape
	) {
		this.collector = new Collector(future, request, future.model.scenario.trials, tape);
	}

	get trialsDone(): number {
		return this.collector.trials;
	}

	advance(count: number): void {
		this.collector.advance(count);
	}

	absorb(part: SimulatedPart): void {
		this.collector.absorb(part.kept, part.trials);
	}

	results(): Results {
		const results = resultsOf(this.future, this.collector);
		return this.request.cohorts ? withCohorts(this.future, results) : results;
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

	constructor(
		private readonly future: Future,
		private readonly request: Request,
		private readonly tape: BaselineTape
	) {
		const { trials } = future.model.scenario;
		this.preview = Math.min(PREVIEW_TRIALS, trials);
		this.work = this.preview + 2 * trials;
		this.collector = new Collector(future, { ...request, details: false }, this.preview, tape);
	}

	get trialsDone(): number {
		return Math.floor((this.future.model.scenario.trials * this.worked) / this.work);
	}

	advance(count: number): void {
		for (let step = 0; step < count && this.worked < this.work; step++) {
			this.collector.add();
			this.worked += 1;
			if (this.worked === this.preview) this.startCounting();
			else if (this.worked === this.work) this.finish();
			else if (this.rows && this.collector.trials === this.future.model.scenario.trials) {
				this.rows.rewind();
				this.collector.rewind();
			}
		}
	}

	private startCounting(): void {
		this.shown = resultsOf(this.future, this.collector);
		const expected = this.collector.entries();
		const { trials } = this.future.model.scenario;
		this.collector = new Collector(this.future, this.request, trials, this.tape, 0, (thresholds) => {
			this.rows = new CountedRows(expected, thresholds);
			return this.rows;
		});
	}

	private finish(): void {
		const results = resultsOf(this.future, this.collector);
		this.shown = this.request.cohorts ? withCohorts(this.future, results) : results;
	}

	results(): Results {
		return this.shown ?? resultsOf(this.future, this.collector);
	}
}
