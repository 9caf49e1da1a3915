import { proxy, releaseProxy, wrap, type Remote } from 'comlink';
import type { Scenario } from '../scenario/scenario';
import type { Request, Results } from '../simulation/results';
import type { Engine } from './engine';
import { abortError, EngineStopped, isAbortError } from './errors';
import type { SimulationService } from './service';

type RunOptions = NonNullable<Parameters<Engine['run']>[2]>;

/** The part of a Worker that the engine uses. */
export type WorkerLike = Pick<
	Worker,
	'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'
>;

interface Connection {
	worker: WorkerLike;
	service: Remote<SimulationService>;
}

interface Run {
	id: number;
	scenario: Scenario;
	request: Request;
	onPartial?: (results: Results) => void;
	onProgress?: (done: number) => void;
	fail: (error: unknown) => void;
	settle: (results: Results) => void;
}

/**
 * The engine over a worker. One run at a time: a new one abandons the one before, whose promise rejects with an
 * `AbortError`. A worker that stays silent for `silence` milliseconds is replaced once for each run; after that the
 * run rejects with `EngineStopped`.
 */
export class WorkerEngine implements Engine {
	#lastId = 0;
	#connection: Connection | null = null;
	#current: Run | null = null;
	#watchdog: ReturnType<typeof setTimeout> | undefined;
	#retried = false;
	#disposed = false;
	readonly #spawn: () => WorkerLike;
	readonly #silence: number;

	constructor(spawn: () => WorkerLike, silence = 10_000) {
		this.#spawn = spawn;
		this.#silence = silence;
	}

	run(scenario: Scenario, request: Request, options: RunOptions = {}): Promise<Results> {
		if (this.#disposed) return Promise.reject(new EngineStopped('The engine was disposed of'));
		this.#abandon(abortError());
		const { signal, onPartial, onProgress } = options;
		if (signal?.aborted) return Promise.reject(abortError());
		// comlink never settles a call whose worker was terminated: this promise is settled from outside
		const { promise, resolve, reject } = withResolvers<Results>();
		const run: Run = {
			id: ++this.#lastId,
			...{ scenario, request, onPartial, onProgress },
			...{ fail: reject, settle: resolve }
		};
		const abort = () => {
			if (this.#current === run) this.#abandon(abortError());
		};
		signal?.addEventListener('abort', abort, { once: true });
		this.#current = run;
		this.#retried = false;
		void this.#attempt(run);
		return promise.finally(() => signal?.removeEventListener('abort', abort));
	}

	dispose(): void {
		this.#abandon(abortError());
		this.#disconnect();
		this.#disposed = true;
	}

	async #attempt(run: Run): Promise<void> {
		const connection = this.#connect();
		const isCurrent = () => this.#current === run && this.#connection === connection;
		this.#watch(run);
		try {
			const listener = proxy({
				block: (done: number) => {
					if (!isCurrent()) return;
					this.#watch(run);
					run.onProgress?.(done);
				},
				partial: (results: Results) => {
					if (!isCurrent()) return;
					this.#watch(run);
					run.onPartial?.(results);
				}
			});
			const results = await connection.service.run(run.id, run.scenario, run.request, listener);
			if (!isCurrent() || results === null) return;
			this.#finish();
			run.settle(results);
		} catch (error) {
			if (isCurrent() && !isAbortError(error)) this.#recover(run, error);
		}
	}

	/** Starts the count of silence anew. */
	#watch(run: Run): void {
		clearTimeout(this.#watchdog);
		this.#watchdog = setTimeout(() => this.#recover(run, 'silent'), this.#silence);
	}

	/** Replaces the worker and tries the run once more; the second failure is the reader's to know. */
	#recover(run: Run, cause: unknown): void {
		this.#disconnect();
		if (this.#current !== run) return;
		if (!this.#retried) {
			this.#retried = true;
			void this.#attempt(run);
			return;
		}
		this.#finish();
		run.fail(new EngineStopped('The simulation stopped', { cause }));
	}

	#abandon(reason: unknown): void {
		const run = this.#current;
		if (run === null) return;
		this.#finish();
		void this.#connection?.service.cancel(run.id);
		run.fail(reason);
	}

	#finish(): void {
		clearTimeout(this.#watchdog);
		this.#current = null;
	}

	#connect(): Connection {
		if (this.#connection) return this.#connection;
		const worker = this.#spawn();
		const connection = { worker, service: wrap<SimulationService>(worker) };
		// a missing or broken script says so here, and nowhere else
		worker.addEventListener('error', (event) => {
			if (this.#connection !== connection) return;
			if (this.#current) this.#recover(this.#current, event);
			else this.#disconnect();
		});
		this.#connection = connection;
		return connection;
	}

	#disconnect(): void {
		// comlink holds a worker for as long as its proxy lives, and the proxy is held by what listens to the worker
		this.#connection?.service[releaseProxy]();
		this.#connection?.worker.terminate();
		this.#connection = null;
	}
}

/** Promise.withResolvers, which the oldest supported Node lacks. */
function withResolvers<Value>() {
	let resolve!: (value: Value) => void;
	let reject!: (reason: unknown) => void;
	const promise = new Promise<Value>((onResolve, onReject) => {
		resolve = onResolve;
		reject = onReject;
	});
	return { promise, resolve, reject };
}
