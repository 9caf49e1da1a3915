import { expose, wrap } from 'comlink';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { presets } from '../scenario/presets';
import type { Scenario } from '../scenario/scenario';
import type { Results } from '../simulation/results';
import { countingSimulation } from './counting-simulation';
import type { Engine } from './engine';
import { EngineStopped } from './errors';
import { InProcessEngine } from './in-process';
import { SimulationService, type Hand } from './service';
import { WorkerEngine, type WorkerLike } from './worker-engine';

const request = { bands: [], details: false };
const scenario = (trials: number) =>
	({ trials, title: 'test', months: 12, segments: [], plans: [] }) as unknown as Scenario;

/** A worker made of a message channel: the same comlink on both sides, without a thread. */
function channelWorker(service: object): WorkerLike {
	const { port1, port2 } = new MessageChannel();
	expose(service, port1);
	port2.start();
	return Object.assign(port2, {
		terminate: () => {
			port1.close();
			port2.close();
		}
	});
}

const engines: Record<string, () => Engine> = {
	'in process': () => new InProcessEngine(countingSimulation),
	'over a worker': () => new WorkerEngine(() => channelWorker(new SimulationService(countingSimulation)))
};

describe.each(Object.entries(engines))('the engine %s', (_name, create) => {
	let engine: Engine;
	afterEach(() => engine.dispose());

	it('hands out partial results before the full ones', async () => {
		engine = create();
		const partials: number[] = [];
		const onPartial = (results: Results) => partials.push(results.trials);
		const results = await engine.run(scenario(3_000), request, { onPartial });
		expect(partials[0]).toBe(512);
		expect(results.trials).toBe(3_000);
	});

	it('gives results that share no object with the scenario it was given', async () => {
		engine = create();
		const given = scenario(600);
		const results = await engine.run(given, request);
		expect(results.scenario).toEqual(given);
		expect(results.scenario).not.toBe(given);
	});

	it('abandons a run when a newer one starts, and answers the newer one', async () => {
		engine = create();
		const stale = engine.run(scenario(100_000), request);
		const newer = engine.run(scenario(700), request);
		await expect(stale).rejects.toMatchObject({ name: 'AbortError' });
		expect((await newer).trials).toBe(700);
	});

	it('rejects with an AbortError when its signal aborts, before or during the run', async () => {
		engine = create();
		await expect(engine.run(scenario(500), request, { signal: AbortSignal.abort() })).rejects.toMatchObject({
			name: 'AbortError'
		});
		const controller = new AbortController();
		const running = engine.run(scenario(100_000), request, {
			signal: controller.signal,
			onPartial: () => controller.abort()
		});
		await expect(running).rejects.toMatchObject({ name: 'AbortError' });
	});

	it('refuses to run after it was disposed of', async () => {
		engine = create();
		engine.dispose();
		await expect(engine.run(scenario(500), request)).rejects.toBeInstanceOf(EngineStopped);
	});
});

describe('a worker with a second hand', () => {
	const whole = presets[0].scenario;
	const real = { bands: ['mrr', 'saved', 'retention'] as const, details: true };
	const handed = (hand: Hand) =>
		new WorkerEngine(() => channelWorker(new SimulationService(undefined, hand)));
	/** @param asked hears of a part as it is asked for */
	function secondHand(asked: (part: ReturnType<Hand['part']>) => unknown = () => undefined): Hand {
		const second = wrap<SimulationService>(channelWorker(new SimulationService()));
		return {
			part(...parameters) {
				const part = second.part(...parameters);
				asked(part);
				return part;
			},
			sumUp: (...parameters) => second.sumUp(...parameters),
			cancel: (id) => second.cancel(id)
		};
	}

	it('gives the figures of one worker, to the bit', async () => {
		let parted = 0;
		const engine = handed(secondHand(() => (parted += 1)));
		const first = { ...whole, trials: 1501 };
		// what is said of the baseline is remembered by then
		const moved = { ...first, plans: [{ ...whole.plans[0], churnReduction: 0.3 }] };
		const other = { ...presets[1].scenario, trials: 2500 };
		const above = [
			{ arm: 0, band: 'mrr', month: 12, value: 1e5 },
			{ arm: 1, band: 'saved', month: 36, value: 1e4 },
			{ arm: 1, band: 'cash', month: 36, value: 1e4 }
		] as const;
		for (const scenario of [first, moved, other, { ...whole, trials: 300 }]) {
			for (const asked of [real, { ...real, above }]) {
				const alone = new InProcessEngine();
				expect(await engine.run(scenario, asked)).toEqual(await alone.run(scenario, asked));
			}
		}
		expect(parted).toBe(6);
		engine.dispose();
	});

	it('gives them also when more businesses came before than it remembers', async () => {
		let parted = 0;
		const engine = handed(secondHand(async (part) => (await part) && (parted += 1)));
		const business = (ticket: number, churnReduction: number) => ({
			...whole,
			trials: 1200,
			segments: [{ ...whole.segments[0], ticket }],
			plans: [{ ...whole.plans[0], churnReduction }]
		});
		// a step back to each: at some of them memory is full
		for (let ticket = 100; ticket < 116; ticket++) {
			for (const scenario of [business(ticket, 0.1), business(ticket - 1, 0.2)]) {
				expect(await engine.run(scenario, real)).toEqual(await new InProcessEngine().run(scenario, real));
			}
		}
		expect(parted).toBe(32);
		engine.dispose();
	});

	it('has it again after a run that was abandoned while it helped', async () => {
		const given: boolean[] = [];
		let asked = () => {};
		const engine = handed(
			secondHand(async (part) => {
				asked();
				given.push((await part) !== null);
			})
		);
		const helping = new Promise<void>((resolve) => (asked = resolve));
		const abandoned = engine.run({ ...whole, trials: 50_000 }, real);
		await helping;
		const results = engine.run({ ...whole, trials: 1500 }, real);
		await expect(abandoned).rejects.toThrow('abandoned');
		expect((await results).trials).toBe(1500);
		expect(given).toEqual([false, true]);
		engine.dispose();
	});

	it.each(['part', 'sumUp'] as const)(
		'does the whole alone when the second hand fails at %s',
		async (deed) => {
			let failed = 0;
			const fail = () => {
				failed += 1;
				return Promise.reject(new Error('no thread'));
			};
			const engine = handed({ ...secondHand(), [deed]: fail });
			const results = await engine.run({ ...whole, trials: 1200 }, real);
			expect(failed).toBe(1);
			expect(results).toEqual(await new InProcessEngine().run({ ...whole, trials: 1200 }, real));
			engine.dispose();
		}
	);
});

describe('a second hand that never answers', () => {
	it('is not waited for beyond patience, with signs of life meanwhile, and not asked again', async () => {
		const asked: string[] = [];
		const never = (deed: string) => () => {
			asked.push(deed);
			return new Promise<never>(() => {});
		};
		const hand: Hand = { part: never('part'), sumUp: never('sumUp'), cancel: () => Promise.resolve() };
		const { scenario } = presets[0];
		const real = { bands: ['mrr'] as const, details: false };
		const service = new SimulationService(undefined, hand);
		const engine = new WorkerEngine(() => channelWorker(service));
		const heard: number[] = [];
		const onProgress = () => heard.push(performance.now());
		const results = await engine.run({ ...scenario, trials: 1200 }, real, { onProgress });
		expect(results).toEqual(await new InProcessEngine().run({ ...scenario, trials: 1200 }, real));
		expect(heard.length).toBeGreaterThanOrEqual(3);
		await engine.run({ ...scenario, trials: 1300 }, real);
		expect(asked).toEqual(['part', 'sumUp']);
		engine.dispose();
	}, 30_000);
});

describe('a run that is abandoned', () => {
	it('is called off in its worker, and what still comes of it is not passed on', async () => {
		interface Listener {
			partial(results: Results): Promise<void>;
		}
		const listeners: Listener[] = [];
		const calledOff: number[] = [];
		const busy = {
			run: (_id: number, _scenario: Scenario, _request: unknown, listener: Listener) => {
				listeners.push(listener);
				return new Promise(() => {});
			},
			cancel: (id: number) => void calledOff.push(id)
		};
		const engine = new WorkerEngine(() => channelWorker(busy));
		const passedOn: string[] = [];
		const start = (name: string) =>
			engine.run(scenario(600), request, { onPartial: () => passedOn.push(name) });
		const first = start('first');
		await vi.waitFor(() => expect(listeners.length).toBe(1));
		const second = start('second');
		await expect(first).rejects.toMatchObject({ name: 'AbortError' });
		await vi.waitFor(() => expect(listeners.length).toBe(2));
		for (const listener of listeners) await listener.partial({ trials: 512 } as Results);
		expect(passedOn).toEqual(['second']);
		engine.dispose();
		await expect(second).rejects.toMatchObject({ name: 'AbortError' });
		expect(calledOff[0]).toBe(1);
	});
});

describe('a worker that falls silent', () => {
	const silent = { run: () => new Promise(() => {}), cancel: () => {} };

	it('is replaced once, and the run goes on', async () => {
		let spawned = 0;
		const engine = new WorkerEngine(
			() => channelWorker(++spawned === 1 ? silent : new SimulationService(countingSimulation)),
			300
		);
		expect((await engine.run(scenario(600), request)).trials).toBe(600);
		expect(spawned).toBe(2);
		engine.dispose();
	});

	it('is replaced at once when its script is missing or breaks', async () => {
		const workers: WorkerLike[] = [];
		const engine = new WorkerEngine(() => {
			const service = workers.length === 0 ? silent : new SimulationService(countingSimulation);
			workers.push(channelWorker(service));
			return workers.at(-1)!;
		}, 60_000);
		const running = engine.run(scenario(600), request);
		(workers[0] as unknown as EventTarget).dispatchEvent(new Event('error'));
		expect((await running).trials).toBe(600);
		expect(workers).toHaveLength(2);
		engine.dispose();
	});

	it('stops the run in words when the second one is silent too, and can be started again', async () => {
		let spawned = 0;
		const engine = new WorkerEngine(
			() => channelWorker(++spawned <= 2 ? silent : new SimulationService(countingSimulation)),
			300
		);
		await expect(engine.run(scenario(600), request)).rejects.toBeInstanceOf(EngineStopped);
		expect(spawned).toBe(2);
		expect((await engine.run(scenario(600), request)).trials).toBe(600);
		engine.dispose();
	});

	it('gives signs of life otherwise', async () => {
		const engine = new WorkerEngine(() => channelWorker(new SimulationService(countingSimulation)));
		const signs: number[] = [];
		await engine.run(scenario(3_000), request, { onProgress: (done) => signs.push(done) });
		expect(signs[0]).toBeGreaterThan(0);
		engine.dispose();
	});

	it('passes on what the simulation threw after trying twice', async () => {
		const broken = () => {
			throw new Error('no such scenario');
		};
		const engine = new WorkerEngine(() => channelWorker(new SimulationService(broken)));
		await expect(engine.run(scenario(600), request)).rejects.toMatchObject({
			name: 'EngineStopped',
			cause: { message: 'no such scenario' }
		});
		engine.dispose();
	});
});
