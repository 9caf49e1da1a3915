import { releaseProxy, transfer, type ProxyMarked, type Remote } from 'comlink';
import type { Scenario } from '../scenario/scenario';
import { RunMemory } from '../simulation/run-memory';
import type { Request, Results } from '../simulation/results';
import type { OnRequest } from '../simulation/on-request';
import {
	needsMore,
	startPart,
	startRun,
	type Parting,
	type RunPart,
	type SimulatedPart,
	type Simulation,
	type StartRun
} from '../simulation/run';
import type { BandEntry } from '../simulation/summarise';
import { advanceInBlocks } from './run-in-blocks';

/** A heartbeat is sent at most this often: each is a message to the page. */
const HEARTBEAT_MILLISECONDS = 500;
/** A second hand that takes so much longer than this worker for its share is not waited for. */
const PATIENCE_MILLISECONDS = 5000;
/** Fewer futures than this are not worth handing over. */
const LEAST_PART = 250;

/** What the page hears while the worker runs. */
export interface Listener extends ProxyMarked {
	/** A sign of life with the number of futures simulated so far. */
	block(done: number): void;
	partial(results: Results): void;
}

/** What a second worker does for the first: a share of the futures, and of summing up. */
export interface Hand {
	part: SimulationService['part'];
	sumUp: SimulationService['sumUp'];
	cancel(id: number): Promise<void>;
}

/** A share of a run that was given away. */
interface Help {
	/** How many futures were in, and when. */
	askedAt: number;
	since: number;
	/** Which rows each of both sums up. */
	shares: ReturnType<Parting['shares']>;
	part: Promise<SimulatedPart | null>;
}

/**
 * The worker's side of the engine. One run at a time: a newer request makes the running one stop at its next block.
 * With a second hand, the run is parted after its first results: a trial depends on its number alone, so the figures
 * are those of one worker, to the bit.
 */
export class SimulationService {
	#newest = 0;
	readonly #start: StartRun;
	#secondHand: Hand | null;
	readonly #ready: Promise<void>;
	/** What this worker does for another one, once it is done. */
	#part: Promise<RunPart | null> = Promise.resolve(null);
	/** From run to run: a lever moves the plan, and the baseline stays. */
	readonly #remembered = new RunMemory();

	/** @param ready settles when simulations can be started */
	constructor(start: StartRun = startRun, secondHand: Hand | null = null, ready = Promise.resolve()) {
		this.#start = start;
		this.#secondHand = secondHand;
		this.#ready = ready;
		// whoever asks for a run hears of it
		ready.catch(() => null);
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
			const simulation = await this.#prepare(id, scenario, request);
			return simulation && (await this.#simulate(id, simulation, scenario, request, listener));
		} finally {
			listener[releaseProxy]();
		}
	}

	/** @returns null when a newer request came first: the memory is the newest run's */
	async #prepare(id: number, scenario: Scenario, request: Request): Promise<Simulation | null> {
		const more = await this.#moreFor(scenario, request);
		return id === this.#newest ? this.#start(scenario, request, this.#remembered, undefined, more) : null;
	}

	async #simulate(
		id: number,
		simulation: Simulation,
		scenario: Scenario,
		request: Request,
		listener: Remote<Listener>
	): Promise<Results | null> {
		const { trials } = scenario;
		const { parting } = simulation;
		const cancelled = () => id !== this.#newest;
		let until = trials;
		let help: Help | null = null;
		let lastHeartbeat = 0;
		const onBlock = (done: number) => {
			const now = performance.now();
			if (now - lastHeartbeat < HEARTBEAT_MILLISECONDS) return;
			lastHeartbeat = now;
			// the second hand is about as far with its share
			void listener.block(help ? 2 * done - help.askedAt : done);
		};
		const watch = {
			cancelled,
			onBlock,
			onPartial: () => {
				// the second hand begins while this one sums up
				const half = Math.ceil((trials + simulation.trialsDone) / 2);
				if (!help && this.#secondHand && parting && trials - half >= LEAST_PART) {
					until = half;
					const shares = parting.shares();
					const part = this.#secondHand.part(id, scenario, request, half, trials, shares.here);
					help = {
						askedAt: simulation.trialsDone,
						since: performance.now(),
						shares,
						part: part.catch(() => null)
					};
				}
				void listener.partial(simulation.results());
			}
		};
		if (!(await advanceInBlocks(simulation, () => until, watch))) return null;
		if (help && parting && !(await this.#takeHelp(id, help, parting, () => onBlock(until)))) {
			// a second worker that failed leaves everything to this one
			const alone = await this.#prepare(id, scenario, request);
			if (!alone) return null;
			simulation = alone;
			help = null;
		}
		if (!(await advanceInBlocks(simulation, () => trials, { cancelled, onBlock }))) return null;
		return simulation.results();
	}

	/**
	 * Takes over what the second hand did for a run; returns false where that came to nothing.
	 * @param wait called now and then until it is there
	 */
	async #takeHelp(
		id: number,
		{ part, since, shares: { here, elsewhere } }: Help,
		parting: Parting,
		wait: () => void
	): Promise<boolean> {
		const lent = parting.lend(elsewhere);
		const summing = this.#secondHand?.sumUp(id, elsewhere, transfer(lent, [lent.buffer]));
		const found = summing?.catch(() => null);
		const now = performance.now();
		let waiting: ReturnType<typeof setInterval> | undefined;
		const other = await new Promise<SimulatedPart | null>((resolve) => {
			void part.then(resolve);
			waiting = setInterval(() => {
				wait();
				if (performance.now() < 2 * now - since + PATIENCE_MILLISECONDS) return;
				// whoever is silent once is not asked again
				this.#secondHand = null;
				resolve(null);
			}, HEARTBEAT_MILLISECONDS);
		});
		clearInterval(waiting);
		if (!other || id !== this.#newest) return false;
		// both sum up at the same time
		parting.absorb(other, here);
		const entries = await found;
		if (!entries) return false;
		parting.know(elsewhere, entries);
		return true;
	}

	/**
	 * For another worker's run: the futures `from` .. `to` − 1, of the bands `rows`; null when a newer request or a
	 * cancellation came first.
	 */
	async part(
		id: number,
		scenario: Scenario,
		request: Request,
		from: number,
		to: number,
		rows: readonly number[]
	): Promise<SimulatedPart | null> {
		if (id < this.#newest) return null;
		this.#newest = id;
		this.#part = this.#live(id, scenario, request, from, to);
		const part = await this.#part;
		if (!part) return null;
		const result = part.handOver(rows);
		return transfer(
			result,
			result.kept.map((column) => column.buffer)
		);
	}

	async #live(
		id: number,
		scenario: Scenario,
		request: Request,
		from: number,
		to: number
	): Promise<RunPart | null> {
		const cancelled = () => id !== this.#newest;
		const more = await this.#moreFor(scenario, request);
		// the memory is the newest run's
		if (cancelled()) return null;
		const part = startPart(scenario, request, from, to, this.#remembered, more);
		return (await advanceInBlocks(part, () => to - from, { cancelled })) ? part : null;
	}

	/** For the run that a part was lived through for: what is said of `rows`, with their numbers of all futures before it. */
	async sumUp(id: number, rows: readonly number[], lent: Float64Array): Promise<BandEntry[] | null> {
		const part = await this.#part;
		return part && id === this.#newest ? part.sumUp(rows, lent) : null;
	}

	/** Ends run `id` before its next block. */
	cancel(id: number): void {
		if (id === this.#newest) this.#newest++;
		void this.#secondHand?.cancel(id);
	}
}
