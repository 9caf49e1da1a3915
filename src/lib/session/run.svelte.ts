import type { Engine } from '../engine/engine';
import { isAbortError } from '../engine/errors';
import type { Scenario } from '../scenario/scenario';
import type { Results } from '../simulation/results';
import { covers, PAGE_REQUEST, requestFor, type RequestPart } from './page-request';

/** Where the run stands. `done` and `of` count futures. */
export type Status =
	| { kind: 'idle' }
	| { kind: 'refining'; done: number; of: number; secondsLeft: number | null }
	| { kind: 'done'; of: number }
	/** By a fault, or by the reader with so many futures in. */
	| { kind: 'stopped'; by: 'fault' | 'reader'; done: number; of: number };

/** From this many milliseconds on a run says how long it will take, and can be stopped. */
const LONG_RUN = 1500;

/** What is run: the scenario as it is now, and whether a hand is moving it. */
interface Subject {
	readonly scenario: Scenario;
	readonly held: boolean;
}

/** The newest run of the scenario that is open, and the figures that it has brought so far. */
export class Run {
	#results = $state.raw<Results | null>(null);
	#status = $state.raw<Status>({ kind: 'idle' });
	#figured = $state(false);

	readonly #subject: Subject;
	#engine: Engine | null = null;
	#abort: AbortController | null = null;
	/** Counts runs: only the newest is listened to. */
	#newest = 0;
	#awaitingFirst = false;
	/** Whether the scenario has moved on while the run before was let come to its first figures. */
	#waits = false;
	#asked: Readonly<Record<string, RequestPart>> = {};
	#askWaits = false;
	/** The scenario of which all futures are in. */
	#complete: Scenario | null = null;
	/** What the newest run computes. */
	#request = PAGE_REQUEST;

	/** @param results figures computed beforehand, of all futures */
	constructor(subject: Subject, results: Results | null) {
		this.#subject = subject;
		this.#results = results;
		if (!results) return;
		this.#complete = subject.scenario;
		this.#status = { kind: 'done', of: results.trials };
	}

	/** The newest figures: partial while refining, and those of the last good scenario while an input is wrong. */
	get results() {
		return this.#results;
	}
	get status() {
		return this.#status;
	}

	/** Whether a run has come to figures, or stopped: until then they are those computed beforehand. */
	get figured() {
		return this.#figured;
	}

	connect(engine: Engine): void {
		this.#engine = engine;
	}

	disconnect(): void {
		this.#engine?.dispose();
		this.#engine = null;
	}

	/**
	 * Runs the scenario. While a hand moves, the run before is let come to its first figures: abandoning it at every
	 * event would leave the pictures without any until the hand rests.
	 */
	start(): void {
		const engine = this.#engine;
		const { scenario, held } = this.#subject;
		if (!engine) {
			if (this.#complete !== scenario) this.#status = { kind: 'idle' };
			return;
		}
		if (held && this.#awaitingFirst) {
			this.#waits = true;
			return;
		}
		const run = ++this.#newest;
		// more figures of the same futures: what is settled stays until they are all in
		const isMore = this.#complete === scenario;
		this.#request = this.#wanted();
		this.#waits = false;
		this.#awaitingFirst = !isMore;
		if (!isMore) {
			this.#complete = null;
			this.#status = { kind: 'refining', done: 0, of: scenario.trials, secondsLeft: null };
		}
		const started = Date.now();
		const isNewest = () => run === this.#newest;
		this.#abort = new AbortController();
		engine
			.run(scenario, this.#request, {
				signal: this.#abort.signal,
				onPartial: (partial) => {
					if (isNewest() && !isMore) this.#show(partial, 'refining');
				},
				onProgress: (done) => isNewest() && this.#progress(done, scenario.trials, Date.now() - started)
			})
			.then(
				(results) => {
					if (!isNewest()) return;
					this.#complete = scenario;
					this.#show(results, 'done');
				},
				(error) => isNewest() && !isAbortError(error) && this.#stop('fault')
			);
	}

	/** Starts if the newest run lacks anything: the scenario's last move, or figures that were left out while it was held. */
	catchUp(): void {
		if (this.#waits || this.#lacksFigures) this.start();
	}

	/** Forgets the figures: those of another scenario must not stand beside this one's inputs. */
	clear(): void {
		this.#results = null;
		this.#complete = null;
	}

	/**
	 * Takes the figures of plans along to their new places, until new ones are in.
	 * @param from where each plan was; null for a new one
	 */
	arrangePlans(from: readonly (number | null)[]): void {
		const results = this.#results;
		if (!results || from.some((place) => place === null || !results.plans[place])) return;
		const order = from as readonly number[];
		const scenario = { ...results.scenario, plans: order.map((place) => results.scenario.plans[place]) };
		this.#results = { ...results, scenario, plans: order.map((place) => results.plans[place]) };
	}

	/**
	 * Asks for figures besides the page's own, until `unask`. They arrive with the results, a moment later; details and
	 * cohorts, which take long, only when no hand moves a lever.
	 * @param key who asks; asking again replaces what it asked before
	 */
	ask(key: string, part: RequestPart): void {
		this.#asked = { ...this.#asked, [key]: part };
		if (this.#askWaits) return;
		this.#askWaits = true;
		// parts that appear together make one run
		queueMicrotask(() => {
			this.#askWaits = false;
			if (this.#lacksFigures) this.start();
		});
	}

	/** The next run leaves out what only `key` asked for. */
	unask(key: string): void {
		const { [key]: _gone, ...rest } = this.#asked;
		this.#asked = rest;
	}

	/** Ends a long run; what is in stays. */
	cancel(): void {
		if (this.#status.kind !== 'refining') return;
		this.#newest++;
		this.#abort?.abort();
		this.#stop('reader');
	}

	#wanted() {
		const { scenario, held } = this.#subject;
		return requestFor(Object.values(this.#asked), scenario, held);
	}

	get #lacksFigures() {
		return !covers(this.#request, this.#wanted());
	}

	#show(results: Results, kind: 'refining' | 'done'): void {
		this.#results = results;
		this.#figured = true;
		this.#awaitingFirst = false;
		const of = results.scenario.trials;
		const before = this.#status.kind === 'refining' ? this.#status : { done: 0, secondsLeft: null };
		// more may be done than is shown
		const done = Math.max(results.trials, before.done);
		this.#status = kind === 'done' ? { kind, of } : { kind, done, of, secondsLeft: before.secondsLeft };
		if (this.#waits) this.start();
	}

	/** Short runs end before anyone could read how long they take. */
	#progress(done: number, of: number, elapsed: number): void {
		if (this.#status.kind !== 'refining' || done <= 0 || elapsed < LONG_RUN) return;
		const secondsLeft = Math.max(1, Math.round((elapsed * (of - done)) / done / 1000));
		// what is done again is not less
		this.#status = { kind: 'refining', done: Math.max(done, this.#status.done), of, secondsLeft };
	}

	#stop(by: 'fault' | 'reader'): void {
		this.#figured = true;
		this.#awaitingFirst = false;
		this.#waits = false;
		const done = by === 'reader' ? (this.#results?.trials ?? 0) : 0;
		this.#status = { kind: 'stopped', by, done, of: this.#subject.scenario.trials };
	}
}
