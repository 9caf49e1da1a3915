import type { Results } from '../simulation/results';
import { SIDE_BY_SIDE, type Simulation } from '../simulation/run';

/** A block lasts so many milliseconds: then the event loop gets its turn, so that a newer request is heard. */
const BLOCK_MILLISECONDS = 6;

/** Partial results are shown at this number of futures, which places the middle of every band … */
export const FIRST_MILESTONE = 32 * SIDE_BY_SIDE;
/** … and, where futures take long, after this time, then after twice as much, and so on. Each holds the run up. */
const PATIENCE_MILLISECONDS = 150;
/** Fewer futures say too little. */
const FEWEST_FUTURES = 50;
/** Partial results this close to the end would only hold it up. */
const NEARLY_DONE = 0.9;

/** What a run tells while it is going, and how it is stopped. */
export interface Watch {
	/** Asked after every block; true ends the run. */
	cancelled(): boolean;
	/** Called after every block with the futures simulated so far. */
	onBlock?(done: number): void;
	/** Called when results of the first futures are worth showing, more of them each time. */
	onPartial?(): void;
}

/**
 * Simulates futures block by block, handing the thread back after each.
 * @param until how many; asked anew after every block, so that a part can be given away on the way
 * @returns false when the run was cancelled
 */
export async function advanceInBlocks(
	run: Pick<Simulation, 'trialsDone' | 'advance'>,
	until: () => number,
	watch: Watch
): Promise<boolean> {
	let patience = PATIENCE_MILLISECONDS;
	let shownAt = performance.now();
	let shown = run.trialsDone >= FIRST_MILESTONE;
	while (run.trialsDone < until()) {
		advanceOneBlock(run, Math.min(until(), shown ? Infinity : FIRST_MILESTONE));
		const done = run.trialsDone;
		watch.onBlock?.(done);
		await nextTurn();
		if (watch.cancelled()) return false;
		const marked = !shown && done >= FIRST_MILESTONE;
		const waited = performance.now() - shownAt > patience && done >= FEWEST_FUTURES;
		if (!marked && !waited) continue;
		if (marked) shown = true;
		if (waited) patience *= 2;
		if (done > NEARLY_DONE * until()) continue;
		watch.onPartial?.();
		await nextTurn();
		if (watch.cancelled()) return false;
		shownAt = performance.now();
	}
	return true;
}

/**
 * Simulates all futures block by block.
 * @returns the full results, or null when the run was cancelled
 */
export async function runInBlocks(
	simulation: Simulation,
	trials: number,
	{ onPartial, ...watch }: Omit<Watch, 'onPartial'> & { onPartial?(results: Results): void }
): Promise<Results | null> {
	const finished = await advanceInBlocks(simulation, () => trials, {
		...watch,
		onPartial: () => onPartial?.(simulation.results())
	});
	return finished ? simulation.results() : null;
}

function advanceOneBlock(run: Pick<Simulation, 'trialsDone' | 'advance'>, stop: number): void {
	const started = performance.now();
	do {
		run.advance(Math.min(SIDE_BY_SIDE, stop - run.trialsDone));
	} while (run.trialsDone < stop && performance.now() - started < BLOCK_MILLISECONDS);
}

/** Lets waiting messages be handled. A message to oneself does it at once, where timers are held to 4 ms. */
function nextTurn(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
