import type { Engine } from '../../src/lib/engine/engine.ts';
import type { Scenario } from '../../src/lib/scenario/scenario.ts';
import type { Request } from '../../src/lib/simulation/results.ts';
import { startSimulation } from '../../src/lib/simulation/simulation.ts';

/** What someone waits for who asks an engine. Milliseconds from the scenario to results. */
export interface Timing {
	/** To the first results of all, of some futures. */
	firstMs: number;
	/** To the results of all futures, the partial results between included. */
	fullMs: number;
}

/** Runs a scenario as the page does: partial results first. */
export async function timeEngine(
	engine: Engine,
	scenario: Scenario,
	request: Request,
	onProgress?: (done: number) => void
): Promise<Timing> {
	const start = performance.now();
	let firstMs: number | undefined;
	const onPartial = () => {
		firstMs ??= performance.now() - start;
	};
	const results = await engine.run(scenario, request, { onPartial, onProgress });
	const fullMs = performance.now() - start;
	demandTrials(results.trials, scenario.trials);
	return { firstMs: firstMs ?? fullMs, fullMs };
}

/** Milliseconds of the simulation alone: in one go, without partial results, messages and copies. */
export function timeAlone(scenario: Scenario, request: Request): number {
	const start = performance.now();
	const simulation = startSimulation(scenario, request);
	simulation.advance(scenario.trials);
	const results = simulation.results();
	const took = performance.now() - start;
	demandTrials(results.trials, scenario.trials);
	return took;
}

function demandTrials(found: number, wanted: number): void {
	if (found !== wanted) throw new Error(`${found} futures came out instead of ${wanted}.`);
}
