import { describe, expect, it, vi } from 'vitest';
import type { Engine } from '../engine/engine';
import { abortError, EngineStopped } from '../engine/errors';
import { decodeLink, encodeScenario } from '../scenario/link';
import { presets } from '../scenario/presets';
import type { Scenario } from '../scenario/scenario';
import type { Request, Results, Threshold } from '../simulation/results';
import type { Address } from './address-writer';
import { Workspace } from './workspace.svelte';

/** An engine whose runs the test settles by hand. */
class HandEngine implements Engine {
	runs: {
		scenario: Scenario;
		request: Request;
		partial: (trials: number) => void;
		progress: (done: number) => void;
		signal?: AbortSignal;
		finish: () => Promise<void>;
		fail: (error: unknown) => Promise<void>;
	}[] = [];
	run: Engine['run'] = (scenario, request, options) => {
		const results = (trials: number) => ({ scenario, trials, plans: [] }) as unknown as Results;
		return new Promise((resolve, reject) => {
			void this.runs.at(-1)?.fail(abortError());
			this.runs.push({
				scenario,
				request,
				partial: (trials) => options?.onPartial?.(results(trials)),
				progress: (done) => options?.onProgress?.(done),
				signal: options?.signal,
				finish: async () => void (await Promise.resolve(resolve(results(scenario.trials)))),
				fail: async (error) => void (await Promise.resolve(reject(error as Error)))
			});
		});
	};
	dispose() {}
	get last() {
		return this.runs[this.runs.length - 1];
	}
}

function addressWith(fragment = '') {
	const address = {
		fragment,
		pushed: 0,
		read: () => address.fragment,
		replace: (text: string) => void (address.fragment = text),
		push: (text: string) => {
			address.fragment = text;
			address.pushed++;
		}
	};
	return address satisfies Address & { fragment: string; pushed: number };
}

function open(fragment = '') {
	const workspace = new Workspace(presets, null);
	const engine = new HandEngine();
	const address = addressWith(fragment);
	workspace.connect(engine, address);
	return { workspace, engine, address };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('Workspace', () => {
	it('opens the default preset, and leaves the address alone', () => {
		const { workspace, engine, address } = open();
		expect(workspace.opened).toEqual({ kind: 'preset', preset: presets[0] });
		expect(engine.last.scenario).toBe(presets[0].scenario);
		expect(address.fragment).toBe('');
	});

	it('keeps figures computed beforehand until all futures are in, or the scenario moves', async () => {
		const { scenario } = presets[0];
		const foreseen = { scenario, trials: 400, plans: [] } as unknown as Results;
		const start = () => {
			const workspace = new Workspace(presets, foreseen);
			const engine = new HandEngine();
			workspace.connect(engine, addressWith());
			return { workspace, engine };
		};

		const still = start();
		still.engine.last.partial(500);
		expect(still.workspace.results).toBe(foreseen);
		await still.engine.last.finish();
		await settle();
		expect(still.workspace.results?.trials).toBe(scenario.trials);

		const moved = start();
		moved.workspace.updatePlan('plans.0.churnReduction', { churnReduction: 0.2 });
		moved.engine.last.partial(500);
		expect(moved.workspace.results?.trials).toBe(500);
		moved.workspace.reset();
		moved.engine.last.partial(600);
		expect(moved.workspace.results?.trials).toBe(600);
	});

	it('opens a link with the scenario that it carries', () => {
		const scenario = { ...presets[1].scenario, months: 24 };
		const { workspace, engine } = open(encodeScenario(scenario));
		expect(workspace.opened.kind).toBe('link');
		expect(workspace.scenario).toEqual(scenario);
		expect(engine.last.scenario).toEqual(scenario);
	});

	it('knows a preset by its link', () => {
		const { workspace } = open(encodeScenario(presets[2].scenario));
		expect(workspace.opened).toEqual({ kind: 'preset', preset: presets[2] });
	});

	it('opens the default preset in place of a broken link, and keeps what was wrong', () => {
		const { workspace } = open('v=1&e=1&p0.cut=0.9');
		expect(workspace.opened).toMatchObject({ kind: 'broken', preset: presets[0] });
		expect(workspace.opened.kind === 'broken' && workspace.opened.faults[0].code).toBe('linkChecksum');
		expect(workspace.scenario).toBe(presets[0].scenario);
	});

	it('refines, then is done', async () => {
		const { workspace, engine } = open();
		expect(workspace.status).toMatchObject({ kind: 'refining', done: 0, of: 10_000 });
		engine.last.partial(500);
		expect(workspace.status).toMatchObject({ kind: 'refining', done: 500, of: 10_000 });
		expect(workspace.results?.trials).toBe(500);
		await engine.last.finish();
		await settle();
		expect(workspace.status).toEqual({ kind: 'done', of: 10_000 });
		expect(workspace.settled).toBe(true);
	});

	it('writes the address when a gesture ends, not while it lasts', () => {
		const { workspace, address } = open();
		workspace.updatePlan('churnReduction', { churnReduction: 0.2 }, false);
		expect(workspace.held).toBe(true);
		expect(address.fragment).toBe('');
		workspace.updatePlan('churnReduction', { churnReduction: 0.2 }, true);
		expect(workspace.held).toBe(false);
		const decoded = decodeLink(address.fragment);
		expect('scenario' in decoded && decoded.scenario.plans[0].churnReduction).toBe(0.2);
		expect(workspace.changed).toBe(true);
	});

	it('lets a run come to its first figures while a hand moves, then starts the newest', () => {
		const { workspace, engine } = open();
		engine.last.partial(500);
		for (const churnReduction of [0.11, 0.12, 0.13]) {
			workspace.updatePlan('churnReduction', { churnReduction }, false);
		}
		expect(engine.runs.length).toBe(2);
		engine.last.partial(500);
		expect(engine.runs.length).toBe(3);
		expect(engine.last.scenario.plans[0].churnReduction).toBe(0.13);
	});

	it('starts the newest at once when the hand lets go', () => {
		const { workspace, engine } = open();
		workspace.updatePlan('churnReduction', { churnReduction: 0.11 }, false);
		workspace.updatePlan('churnReduction', { churnReduction: 0.12 }, false);
		workspace.updatePlan('churnReduction', { churnReduction: 0.12 }, true);
		expect(engine.last.scenario.plans[0].churnReduction).toBe(0.12);
	});

	it('takes no figures from a run that a newer one replaced', () => {
		const { workspace, engine } = open();
		const [stale] = engine.runs;
		workspace.updatePlan('churnReduction', { churnReduction: 0.3 });
		stale.partial(500);
		expect(workspace.results).toBeNull();
	});

	it('keeps the last good scenario while an input is wrong, and says what is', () => {
		const { workspace, engine } = open();
		expect(workspace.updatePlan('churnReduction', { churnReduction: 1.4 })).toBe(false);
		expect(workspace.problems.churnReduction).toMatchObject({ kind: 'scenario' });
		expect(workspace.hasProblem(['ticketChange', 'churnReduction'])).toBe(true);
		expect(workspace.hasProblem(['ticketChange', 'churn'])).toBe(false);
		expect(workspace.scenario).toBe(presets[0].scenario);
		expect(engine.runs.length).toBe(1);
		expect(workspace.updatePlan('churnReduction', { churnReduction: 0.14 })).toBe(true);
		expect(workspace.problems).toEqual({});
		workspace.refuse('segments.0.contracts.12', 'unreadable');
		expect(workspace.hasProblem(['segments.0.contracts'])).toBe(true);
		workspace.clearProblem('segments.0.contracts.12');
	});

	it('pushes a preset into the history and forgets the figures of another scenario', () => {
		const { workspace, engine, address } = open();
		engine.last.partial(500);
		workspace.openPreset(presets[1]);
		expect(address.pushed).toBe(1);
		expect(workspace.results).toBeNull();
		expect(workspace.opened).toEqual({ kind: 'preset', preset: presets[1] });
	});

	it('follows the address when something else changes it, and only then', () => {
		const { workspace, address } = open();
		const generation = workspace.generation;
		workspace.followAddress();
		expect(workspace.generation).toBe(generation);
		address.fragment = encodeScenario(presets[3].scenario);
		workspace.followAddress();
		expect(workspace.scenario).toEqual(presets[3].scenario);
		address.fragment = '';
		workspace.followAddress();
		expect(workspace.scenario).toBe(presets[0].scenario);
	});

	it('says when the simulation stopped, and starts again', async () => {
		const { workspace, engine } = open();
		await engine.last.fail(new EngineStopped('silent'));
		await settle();
		expect(workspace.status).toMatchObject({ kind: 'stopped', by: 'fault' });
		workspace.startAgain();
		expect(workspace.status.kind).toBe('refining');
		expect(engine.runs.length).toBe(2);
	});

	it('says how long a long run will take, and stops it when asked to', () => {
		vi.useFakeTimers();
		const { workspace, engine } = open();
		engine.last.partial(500);
		vi.advanceTimersByTime(1000);
		engine.last.progress(1000);
		expect(workspace.status).toMatchObject({ done: 500, secondsLeft: null });
		vi.advanceTimersByTime(1000);
		engine.last.progress(2500);
		expect(workspace.status).toMatchObject({ done: 2500, secondsLeft: 6 });
		// of two workers one shows what it has; or does all again
		engine.last.partial(1300);
		expect(workspace.status).toMatchObject({ done: 2500, secondsLeft: 6 });
		engine.last.progress(200);
		expect(workspace.status).toMatchObject({ done: 2500 });
		workspace.cancelRun();
		expect(engine.last.signal?.aborted).toBe(true);
		expect(workspace.status).toEqual({ kind: 'stopped', by: 'reader', done: 1300, of: 10_000 });
		expect(workspace.results?.trials).toBe(1300);
		workspace.startAgain();
		expect(workspace.status.kind).toBe('refining');
		vi.useRealTimers();
	});

	it('gives the link of the scenario as it is, even before the address has it', () => {
		vi.useFakeTimers();
		const { workspace, address } = open();
		workspace.updatePlan('churnReduction', { churnReduction: 0.2 });
		workspace.updatePlan('churnReduction', { churnReduction: 0.3 });
		const link = workspace.link();
		expect(link).toBe(encodeScenario(workspace.scenario));
		expect(address.fragment).toBe(link);
		vi.useRealTimers();
	});

	describe('undo and redo', () => {
		const cut = (workspace: Workspace) => workspace.scenario.plans[0].churnReduction;
		const set = (workspace: Workspace, churnReduction: number, final = true) =>
			workspace.updatePlan('churnReduction', { churnReduction }, final);

		it('show the figures of what they lead back to as they come, however quickly', async () => {
			const { workspace, engine } = open();
			await engine.last.finish();
			await settle();
			set(workspace, 0.2);
			workspace.undo();
			expect(workspace.status).toMatchObject({ kind: 'refining', done: 0 });
			engine.last.partial(500);
			expect(workspace.results).toMatchObject({ scenario: presets[0].scenario, trials: 500 });
		});

		it('take one step for a drag, whatever it went through', () => {
			const { workspace, engine, address } = open();
			const before = workspace.scenario;
			for (const value of [0.2, 0.3, 0.4]) set(workspace, value, false);
			set(workspace, 0.4);
			workspace.undo();
			expect(workspace.scenario).toBe(before);
			expect(workspace.canUndo).toBe(false);
			expect(workspace.changed).toBe(false);
			expect(engine.last.scenario).toBe(before);
			workspace.redo();
			expect(cut(workspace)).toBe(0.4);
			expect(workspace.canRedo).toBe(false);
			expect(decodeLink(address.fragment)).toMatchObject({ scenario: workspace.scenario });
		});

		it('take one step for each gesture, and for each field within one', () => {
			const { workspace } = open();
			set(workspace, 0.2);
			workspace.beginGesture();
			set(workspace, 0.3);
			workspace.updatePlan('ticketChange', { ticketChange: 0.1 });
			workspace.undo();
			expect(workspace.plan).toMatchObject({ churnReduction: 0.3, ticketChange: 0 });
			workspace.undo();
			expect(cut(workspace)).toBe(0.2);
			workspace.undo();
			expect(workspace.canUndo).toBe(false);
		});

		it('have nothing to take back of a drag that ends where it began', () => {
			const { workspace } = open();
			set(workspace, 0.2);
			workspace.beginGesture();
			set(workspace, 0.3, false);
			set(workspace, 0.2, false);
			workspace.letGo();
			expect(workspace.held).toBe(false);
			workspace.undo();
			expect(workspace.canUndo).toBe(false);
		});

		it('go back over what was opened, with its plan in hand, to what one may reset to', () => {
			const { workspace } = open();
			set(workspace, 0.2);
			const mine = workspace.scenario;
			workspace.arm = -1;
			workspace.openPreset(presets[1]);
			expect(workspace.arm).toBe(0);
			workspace.undo();
			expect(workspace.scenario).toBe(mine);
			expect(workspace.opened).toEqual({ kind: 'preset', preset: presets[0] });
			expect(workspace.arm).toBe(-1);
			expect(workspace.changed).toBe(true);
			workspace.reset();
			expect(workspace.scenario).toBe(presets[0].scenario);
			expect(workspace.changed).toBe(false);
			workspace.undo();
			expect(workspace.scenario).toBe(mine);
		});

		it('forget what was refused', () => {
			const { workspace } = open();
			set(workspace, 0.2);
			workspace.refuse('churnReduction', 'unreadable');
			const { generation } = workspace;
			workspace.undo();
			expect(workspace.problems).toEqual({});
			expect(workspace.generation).toBe(generation + 1);
		});

		it('do not reach behind the link that the page was opened with', () => {
			const { workspace } = open(encodeScenario(presets[3].scenario));
			expect(workspace.canUndo).toBe(false);
		});
	});

	describe('asked for more', () => {
		const threshold: Threshold = { arm: 1, band: 'cash', month: 18, value: 5 };

		it('computes what all parts of the page ask for in one run', async () => {
			const { workspace, engine } = open();
			workspace.ask('cash', { bands: ['cash'] });
			workspace.ask('threshold', { above: [threshold] });
			workspace.ask('drivers', { details: true });
			await settle();
			expect(engine.runs.length).toBe(2);
			expect(engine.last.request).toMatchObject({ details: true, above: [threshold] });
			expect(engine.last.request.bands.filter((band) => band === 'cash')).toHaveLength(1);
			workspace.ask('cash again', { bands: ['cash', 'mrr'] });
			await settle();
			expect(engine.runs.length).toBe(2);
		});

		it('keeps the settled figures until all futures are in again', async () => {
			const { workspace, engine } = open();
			await engine.last.finish();
			await settle();
			const before = workspace.results;
			workspace.ask('cash', { bands: ['cash'] });
			await settle();
			engine.last.partial(500);
			expect(workspace.results).toBe(before);
			expect(workspace.settled).toBe(true);
			await engine.last.finish();
			await settle();
			expect(workspace.results).not.toBe(before);
		});

		it('leaves details to when the hand lets go, and what nobody asks for any longer to nobody', async () => {
			const { workspace, engine } = open();
			workspace.ask('drivers', { details: true, cohorts: true });
			await settle();
			engine.last.partial(500);
			workspace.updatePlan('churnReduction', { churnReduction: 0.2 }, false);
			expect(engine.last.request).toMatchObject({ details: false });
			expect(engine.last.request.cohorts).toBeUndefined();
			workspace.updatePlan('churnReduction', { churnReduction: 0.2 }, true);
			expect(engine.last.request).toMatchObject({ details: true, cohorts: true });
			workspace.unask('drivers');
			workspace.updatePlan('churnReduction', { churnReduction: 0.3 });
			expect(engine.last.request.details).toBe(false);
		});

		it('leaves out thresholds of plans and months that are gone', async () => {
			const { workspace, engine } = open();
			workspace.ask('one', { above: [{ ...threshold, arm: 9 }] });
			workspace.ask('other', { above: [{ ...threshold, month: 900 }] });
			await settle();
			expect(engine.last.request.above).toBeUndefined();
			expect(engine.runs.length).toBe(1);
		});
	});
});
