import type { Engine } from '$lib/engine/engine';
import { isAbortError } from '$lib/engine/errors';
import { WorkerEngine } from '$lib/engine/worker-engine';
import type { Scenario } from '$lib/scenario/scenario';
import type { Question } from '$lib/session/question';
import { solve, type Answer } from '$lib/session/solve';

/** An answer, and what it was found for. */
export interface Told {
	answer: Answer;
	question: Question;
	over: Scenario;
}

/** A search under way, in a worker of its own: the page's run goes on. */
export class SolveRun {
	#progress = $state<number | null>(null);
	#stopped = $state(false);
	#told = $state.raw<Told | null>(null);
	#engine: Engine | null = null;
	#abort: AbortController | null = null;

	/** How far it is, 0..1; null while none is under way. */
	get progress() {
		return this.#progress;
	}
	/** Whether the last one broke off by itself. */
	get stopped() {
		return this.#stopped;
	}
	get told() {
		return this.#told;
	}

	/** @param mostSaved see `scaleOf` */
	async find(over: Scenario, question: Question, mostSaved: number): Promise<void> {
		this.cancel();
		this.#stopped = false;
		this.#progress = 0;
		const own = (this.#abort = new AbortController());
		try {
			this.#engine ??= new WorkerEngine((await import('$lib/engine/spawn-worker')).spawnWorker);
			const answer = await solve(this.#engine, over, question, {
				signal: own.signal,
				onProgress: (done) => own === this.#abort && (this.#progress = done),
				mostSaved
			});
			if (own === this.#abort) this.#told = { answer, question, over };
		} catch (error) {
			if (own === this.#abort && !isAbortError(error)) this.#stopped = true;
		} finally {
			if (own === this.#abort) this.#progress = null;
		}
	}

	cancel(): void {
		this.#abort?.abort();
		this.#abort = null;
		this.#progress = null;
	}

	dispose(): void {
		this.cancel();
		this.#engine?.dispose();
	}
}
