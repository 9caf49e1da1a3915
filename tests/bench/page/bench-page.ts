// The page that chromium-place drives: the site's own engine and worker, without the site around them.
import { wrap, type Remote } from 'comlink';
import { isAbortError } from '../../../src/lib/engine/errors.ts';
import { spawnWorker } from '../../../src/lib/engine/spawn-worker.ts';
import { WorkerEngine } from '../../../src/lib/engine/worker-engine.ts';
import type { Scenario } from '../../../src/lib/scenario/scenario.ts';
import type { Request } from '../../../src/lib/simulation/results.ts';
import { timeEngine, type timeAlone, type Timing } from '../timing.ts';

/** A worker as the site's, that asks no second one for help. */
const spawnOne = () => new Worker(new URL('./one-worker.ts', import.meta.url), { type: 'module' });

const threads = Number(new URLSearchParams(location.search).get('threads'));
const createEngine = () => new WorkerEngine(threads === 1 ? spawnOne : spawnWorker);
const engine = createEngine();

let aloneWorker: Remote<{ timeAlone: typeof timeAlone }> | undefined;

/** In a worker of its own, which is started when it is first asked for: until then it takes no memory. */
function alone(scenario: Scenario, request: Request): Promise<number> {
	aloneWorker ??= wrap(new Worker(new URL('./alone-worker.ts', import.meta.url), { type: 'module' }));
	return aloneWorker.timeAlone(scenario, request);
}

/** From no worker at all to its results. */
async function cold(scenario: Scenario, request: Request): Promise<Timing> {
	const fresh = createEngine();
	try {
		return await timeEngine(fresh, scenario, request);
	} finally {
		fresh.dispose();
	}
}

/** Times between one thing and the next of its kind. */
class Gaps {
	longest = 0;
	private before = performance.now();

	note(): void {
		const now = performance.now();
		this.longest = Math.max(this.longest, now - this.before);
		this.before = now;
	}
}

/** Times a run and, meanwhile, how long the page went without drawing a frame and without word from the worker. */
async function timeWatched(
	scenario: Scenario,
	request: Request
): Promise<Timing & { frameGapMs: number; progressGapMs: number }> {
	const [frames, words] = [new Gaps(), new Gaps()];
	let running = true;
	const onFrame = () => {
		frames.note();
		if (running) requestAnimationFrame(onFrame);
	};
	requestAnimationFrame(onFrame);
	const timing = await timeEngine(engine, scenario, request, () => words.note());
	running = false;
	words.note();
	return { ...timing, frameGapMs: frames.longest, progressGapMs: words.longest };
}

/** Abandons a long run after a while: milliseconds from the abort to the results of a short one. */
async function timeCancel(long: Scenario, short: Scenario, request: Request, after: number): Promise<number> {
	const controller = new AbortController();
	const abandoned = engine.run(long, request, { signal: controller.signal }).catch((error: unknown) => {
		if (!isAbortError(error)) throw error;
	});
	await new Promise((resolve) => setTimeout(resolve, after));
	const start = performance.now();
	controller.abort();
	await abandoned;
	await engine.run(short, request);
	return performance.now() - start;
}

const bench = {
	time: (scenario: Scenario, request: Request) => timeEngine(engine, scenario, request),
	alone,
	cold,
	timeWatched,
	timeCancel
};

declare global {
	interface Window {
		bench: typeof bench;
	}
}
window.bench = bench;
