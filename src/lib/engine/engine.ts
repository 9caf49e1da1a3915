import type { Scenario } from '../scenario/scenario';
import type { Request, Results } from '../simulation/results';

/** Something that turns a scenario into results: in this thread, or in a worker. */
export interface Engine {
	/**
	 * Simulates all of the scenario's futures.
	 * @param onPartial called with results of the first futures, more of them each time, before the promise settles
	 * @param onProgress called now and then with the number of futures simulated so far
	 * @param signal aborting it rejects with an `AbortError` and stops the work before its next block
	 */
	run(
		scenario: Scenario,
		request: Request,
		options?: {
			signal?: AbortSignal;
			onPartial?: (results: Results) => void;
			onProgress?: (done: number) => void;
		}
	): Promise<Results>;
	/** Frees what the engine holds; it cannot run afterwards. */
	dispose(): void;
}
