import type { Scenario } from '../scenario/scenario';
import type { Request, Results } from '../simulation/results';
import type { StartRun } from '../simulation/run';
import { startSimulation } from '../simulation/simulation';
import type { Engine } from './engine';
import { abortError, EngineStopped } from './errors';
import { runInBlocks } from './run-in-blocks';

type RunOptions = NonNullable<Parameters<Engine['run']>[2]>;

/**
 * The engine without a worker: for the command line, the build and tests. What goes in and out is cloned, as a worker
 * would, so that nothing here can lean on shared objects.
 */
export class InProcessEngine implements Engine {
	#newest = 0;
	#disposed = false;
	readonly #start: StartRun;

	constructor(start: StartRun = startSimulation) {
		this.#start = start;
	}

	async run(scenario: Scenario, request: Request, options: RunOptions = {}): Promise<Results> {
		if (this.#disposed) throw new EngineStopped('The engine was disposed of');
		const run = ++this.#newest;
		const { signal, onPartial, onProgress } = options;
		if (signal?.aborted) throw abortError();
		const simulation = this.#start(structuredClone(scenario), structuredClone(request));
		const results = await runInBlocks(simulation, scenario.trials, {
			cancelled: () => this.#disposed || run !== this.#newest || signal?.aborted === true,
			onBlock: onProgress,
			onPartial: onPartial && ((partial) => onPartial(structuredClone(partial)))
		});
		if (results === null) throw abortError();
		return structuredClone(results);
	}

	dispose(): void {
		this.#disposed = true;
	}
}
