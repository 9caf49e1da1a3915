import { Collector } from './collector';
import { CountedRows } from './counted-rows';
import { Extras } from './extras';
import type { Model } from './model';
import type { OnRequest } from './on-request';
import type { Request, Results } from './results';
import type { Simulation } from './run';
import type { RunMemory } from './run-memory';

/** Futures in the results shown while the run is under way. */
const PREVIEW_TRIALS = 2000;

/**
 * More futures than memory holds at once: a preview of some of them first, then all of them twice, counted and gathered.
 * A trial depends on its number alone, so both passes live through the same futures.
 */
export class TwoPasses implements Simulation {
	private readonly preview: number;
	private readonly work: number;
	private collector: Collector;
	private rows: CountedRows | null = null;
	private shown: Results | null = null;
	private worked = 0;
	private readonly extras: Extras;

	constructor(
		private readonly model: Model,
		private readonly request: Request,
		private readonly remembered: RunMemory,
		private readonly more: OnRequest
	) {
		const { trials } = model.scenario;
		this.preview = Math.min(PREVIEW_TRIALS, trials);
		this.work = this.preview + 2 * trials;
		this.collector = new Collector(model, { ...request, details: false }, this.preview, remembered, null);
		this.extras = new Extras(model, request);
	}

	get trialsDone(): number {
		return Math.floor((this.model.scenario.trials * this.worked) / this.work);
	}

	advance(count: number): void {
		for (let left = count; left > 0 && this.worked < this.work;) {
			const added = this.collector.add(left);
			left -= added;
			this.worked += added;
			this.extras.advance(this.worked / this.work);
			if (this.worked === this.preview) this.startCounting();
			else if (this.worked === this.work) this.finish();
			else if (this.rows && this.collector.trialsDone === this.model.scenario.trials) {
				this.rows.rewind();
				this.collector.rewind();
			}
		}
	}

	private startCounting(): void {
		this.shown = this.whatIsIn(false);
		this.rows = new CountedRows(this.collector.entries(), this.collector.thresholds());
		const { model, more, request, remembered } = this;
		this.collector = new Collector(model, request, model.scenario.trials, remembered, more, 0, this.rows);
	}

	private finish(): void {
		this.shown = this.whatIsIn(true);
	}

	results(): Results {
		return this.shown ?? this.whatIsIn(false);
	}

	private whatIsIn(finished: boolean): Results {
		const results = this.collector.results();
		this.extras.addTo(results, finished);
		return results;
	}
}
