import { releaseProxy, transfer, type ProxyMarked, type Remote } from 'comlink';
import type { Scenario } from '../scenario/scenario';
import { RunMemory } from '../simulation/run-memory';
import type { Request, Results } from '../simulation/results';
import type { OnRequest } from '../simulation/on-request';
import {
	needsMore,
	startPart,
	startRun,
	type SimulatedPart,
	type Simulation,
	type StartRun
} from '../simulation/run';
import { advanceInBlocks } from './run-in-blocks';

/** A heartbeat is sent at most this often: each is a message to the page. */
const HEARTBEAT_MILLISECONDS = 500;
/** Fewer futures than this are not worth handing over. */
const LEAST_PART = 250;

/** What the page hears while the worker runs. */
export interface Listener extends ProxyMarked {
	/** A sign of life with the number of futures simulated so far. */
	block(done: number): void;
	partial(results: Results): void;
}

/** What a second worker does for the first. */
export interface Hand {
	part(
		id: number,
		scenario: Scenario,
		request: Request,
		from: number,
		to: number
	): Promise<SimulatedPart | null>;
	cancel(id: number): Promise<void>;
}

/**
 * The worker's side of the engine. One run at a time: a newer request makes the running one stop at its next block.
 * With a second hand, the run is parted after its first results: a trial depends on its number alone, so the figures
 * are those of one worker, to the bit.
 */
export class SimulationService {
	#newest = 0;
	readonly #start: StartRun;
	readonly #secondHand: Hand | null;
	readonly #ready: Promise<void>;
	/** From run to run: a lever moves the plan, and the baseline stays. */
	readonly #remembered = new RunMemory();

	/** @param ready settles when simulations can be started */
	constructor(start: StartRun = startRun, secondHand: Hand | null = null, ready = Promise.resolve()) {
		this.#start = start;
		this.#secondHand = secondHand;
		this.#ready = ready;
		ready.catch(() => 'whoever asks for a run hears of it');
	}

	/** What only some requests need comes in a script of its own: the first figures do not wait for it. */
	async #moreFor(scenario: Scenario, request: Request): Promise<OnRequest | null> {
		await this.#ready;
		return needsMore(scenario, request) ? (await import('../simulation/on-request')).onRequest : null;
	}

	/** @returns the full results, or null when a newer request or a cancellation came first */
	async run(
		id: number,
		scenario: Scenario,
		request: Request,
		listener: Remote<Listener>
	): Promise<Results | null> {
		if (id < this.#newest) return null;
		this.#newest = id;
		try {
			const more = await this.#moreFor(scenario, request);
			if (id !== this.#newest) return null;
			const simulation = this.#start(scenario, request, this.#remembered, undefined, more);
			return await this.#simulate(id, simulation, scenario, request, listener);
		} finally {
			listener[releaseProxy]();
		}
	}

	async #simulate(
		id: number,
		simulation: Simulation,
		scenario: Scenario,
		request: Request,
		listener: Remote<Listener>
	): Promise<Results | null> {
		const { trials } = scenario;
		const cancelled = () => id !== this.#newest;
		let until = trials;
		let part: Promise<SimulatedPart | null> | null = null;
		let partedAt = 0;
		let lastHeartbeat = 0;
		const watch = {
			cancelled,
			onBlock: (done: number) => {
				const now = performance.now();
				if (now - lastHeartbeat < HEARTBEAT_MILLISECONDS) return;
				lastHeartbeat = now;
				// the second hand is about as far with its share
				void listener.block(part ? 2 * done - partedAt : done);
			},
			onPartial: () => {
				// the second hand begins while this one sums up
				const half = Math.ceil((trials + simulation.trialsDone) / 2);
				if (!part && this.#secondHand && simulation.absorb && trials - half >= LEAST_PART) {
					partedAt = simulation.trialsDone;
					until = half;
					part = this.#secondHand.part(id, scenario, request, half, trials).catch(() => null);
				}
				void listener.partial(simulation.results());
			}
		};
		if (!(await advanceInBlocks(simulation, () => until, watch))) return null;
		const other = await (part as Promise<SimulatedPart | null> | null);
		if (cancelled()) return null;
		if (other) simulation.absorb?.(other);
		// a second worker that failed leaves its share to this one
		if (!(await advanceInBlocks(simulation, () => trials, { cancelled }))) return null;
		return simulation.results();
	}

	/** For another worker's run: the futures `from` .. `to` − 1; null when a newer request or a cancellation came first. */
	async part(
		id: number,
		scenario: Scenario,
		request: Request,
		from: number,
		to: number
	): Promise<SimulatedPart | null> {
		if (id < this.#newest) return null;
		this.#newest = id;
		const more = await this.#moreFor(scenario, request);
		// the memory is the newest run's
		if (id !== this.#newest) return null;
		const part = startPart(scenario, request, from, to, this.#remembered, more);
		const finished = await advanceInBlocks(part, () => to - from, { cancelled: () => id !== this.#newest });
		if (!finished) return null;
		const result = part.handOver();
		return transfer(
			result,
			result.kept.map((column) => column.buffer)
		);
	}

	/** Ends run `id` before its next block. */
	cancel(id: number): void {
		if (id === this.#newest) this.#newest++;
		void this.#secondHand?.cancel(id);
	}
}
