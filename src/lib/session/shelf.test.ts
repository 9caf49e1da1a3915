import { describe, expect, it } from 'vitest';
import { encodeScenario } from '../scenario/link';
import { presets } from '../scenario/presets';
import { KeptTexts } from './kept-texts';
import { memoryStore } from '../../../tests/memory-store';
import { Shelf } from './shelf.svelte';
import { Workspace } from './workspace.svelte';

/** What a browser keeps from one visit to the next, and what each of its windows sees of it. */
function browser() {
	const store = memoryStore();
	const visit = () => new Shelf(new KeptTexts(() => store));
	return { store, visit };
}

function changedWorkspace(churnReduction = 0.2) {
	const workspace = new Workspace(presets, null);
	cut(workspace, churnReduction);
	return workspace;
}

const cut = (workspace: Workspace, churnReduction: number) =>
	workspace.updatePlan('churnReduction', { churnReduction });
const cuts = (kept: readonly { scenario: { plans: { churnReduction: unknown }[] } }[]) =>
	kept.map(({ scenario }) => scenario.plans[0].churnReduction).sort();

/** A window in which the address of a scenario is opened. */
function opened(shelf: Shelf, scenario: Workspace['scenario']) {
	const workspace = new Workspace(presets, null);
	workspace.open(structuredClone(scenario), { kind: 'link' });
	shelf.resume(workspace);
	return workspace;
}

describe('Shelf', () => {
	it('keeps saved scenarios from visit to visit: saved, renamed, deleted, put back', () => {
		const { visit } = browser();
		const workspace = changedWorkspace();
		visit().save(workspace);
		expect(workspace.changed).toBe(false);
		const shelf = visit();
		expect(shelf.saved).toMatchObject([{ scenario: workspace.scenario }]);
		shelf.rename(new Workspace(presets, null), shelf.saved[0], 'Mine');
		expect(visit().saved[0].scenario.title).toBe('Mine');
		const [entry] = shelf.saved;
		shelf.delete(entry.id);
		expect(visit().saved).toEqual([]);
		shelf.restore(entry);
		expect(visit().saved).toEqual([entry]);
		expect(shelf.lasts).toBe(true);
	});

	it('saves in place of what was saved before', () => {
		const shelf = browser().visit();
		const workspace = changedWorkspace();
		shelf.keep(workspace);
		shelf.save(workspace);
		expect(shelf.works).toEqual([]);
		const [{ id }] = shelf.saved;
		expect(workspace.opened).toEqual({ kind: 'saved', id });
		cut(workspace, 0.5);
		shelf.save(workspace);
		expect(shelf.saved).toMatchObject([{ id, scenario: workspace.scenario }]);
		shelf.save(workspace, true);
		expect(shelf.saved).toHaveLength(2);
	});

	it('renames the open scenario with its saved one, and keeps what was changed in it', () => {
		const shelf = browser().visit();
		const workspace = changedWorkspace();
		shelf.save(workspace);
		shelf.rename(workspace, shelf.saved[0], 'Mine');
		expect(workspace.scenario.title).toBe('Mine');
		expect(workspace.changed).toBe(false);
		cut(workspace, 0.5);
		shelf.rename(workspace, shelf.saved[0], 'Yours');
		expect(workspace.changed).toBe(true);
		shelf.save(workspace);
		expect(shelf.saved).toMatchObject([{ scenario: { title: 'Yours' } }]);
		expect(cuts(shelf.saved)).toEqual([0.5]);
	});

	it('keeps a work while it differs from what was opened', () => {
		const { visit } = browser();
		const shelf = visit();
		const workspace = changedWorkspace();
		shelf.keep(workspace);
		expect(visit().works).toMatchObject([{ scenario: workspace.scenario, original: presets[0].scenario }]);
		workspace.reset();
		shelf.keep(workspace);
		expect(visit().works).toEqual([]);
	});

	it('keeps the work that another scenario takes the place of, and offers it', () => {
		const { visit } = browser();
		const shelf = visit();
		const workspace = changedWorkspace();
		shelf.keep(workspace);
		expect(shelf.offered(workspace)).toBeNull();
		const mine = workspace.scenario;
		workspace.openPreset(presets[3]);
		cut(workspace, 0.4);
		shelf.keep(workspace);
		expect(shelf.offered(workspace)?.scenario).toEqual(mine);
		expect(visit().works.map(({ scenario }) => scenario)).toContainEqual(mine);

		const work = shelf.offered(workspace)!;
		shelf.open(workspace, work);
		expect(workspace.scenario).toEqual(mine);
		expect(workspace.changed).toBe(true);
		workspace.reset();
		expect(workspace.scenario).toEqual(presets[0].scenario);
	});

	it('goes on with a work whose address is opened again', () => {
		const { visit } = browser();
		const before = changedWorkspace();
		visit().keep(before);
		const shelf = visit();
		const after = opened(shelf, before.scenario);
		expect(after.opened.kind).toBe('work');
		expect(encodeScenario(after.original)).toBe(encodeScenario(presets[0].scenario));
		expect(shelf.offered(after)).toBeNull();
		cut(after, 0.5);
		shelf.keep(after);
		expect(visit().works).toHaveLength(1);
	});

	it('goes on with what is saved by name, also where it was changed', () => {
		const { visit } = browser();
		const first = visit();
		const before = changedWorkspace();
		first.save(before);
		const [{ id }] = first.saved;
		expect(opened(visit(), before.scenario).opened).toEqual({ kind: 'saved', id });

		cut(before, 0.3);
		first.keep(before);
		const shelf = visit();
		const after = opened(shelf, before.scenario);
		expect(after.opened).toEqual({ kind: 'saved', id });
		expect(after.changed).toBe(true);
		shelf.save(after);
		expect(cuts(visit().saved)).toEqual([0.3]);
		expect(visit().works).toEqual([]);
	});

	it('does not offer again what was dismissed, until it has changed', () => {
		const { visit } = browser();
		visit().keep(changedWorkspace());
		const stranger = new Workspace(presets, null);
		const shelf = visit();
		shelf.dismiss(shelf.offered(stranger)!);
		expect(visit().offered(stranger)).toBeNull();
		expect(visit().works).toHaveLength(1);
	});

	it('keeps the newest works from visit to visit, also of one preset opened again', () => {
		const { visit } = browser();
		const shelf = visit();
		const workspace = new Workspace(presets, null);
		for (let work = 1; work <= 15; work++) {
			workspace.openPreset(presets[0]);
			cut(workspace, work / 100);
			shelf.keep(workspace);
		}
		expect(shelf.works).toHaveLength(15);
		expect(visit().works).toHaveLength(12);
	});

	it('leaves alone what it cannot read', () => {
		const { store, visit } = browser();
		const foreign = JSON.stringify({ id: 'x', at: 1, scenario: { version: 2 } });
		store.setItem('churn-lab:saved:x', foreign);
		store.setItem('churn-lab:works:y', 'no entry');
		const shelf = visit();
		expect(shelf.saved).toEqual([]);
		expect(shelf.works).toEqual([]);
		shelf.save(changedWorkspace());
		expect(shelf.saved).toHaveLength(1);
		expect(store.getItem('churn-lab:saved:x')).toBe(foreign);
	});

	describe('of one browser in two windows', () => {
		/** A work that is open in both. */
		function twoWindows() {
			const { visit } = browser();
			const before = changedWorkspace(0.2);
			visit().keep(before);
			const shelves = [visit(), visit()];
			const workspaces = shelves.map((shelf) => opened(shelf, before.scenario));
			return { visit, shelves, workspaces };
		}

		it('keeps both works when both go on with the same', () => {
			const { visit, shelves, workspaces } = twoWindows();
			for (const [window, value] of [
				[0, 0.3],
				[1, 0.4],
				[0, 0.5],
				[1, 0.6]
			]) {
				cut(workspaces[window], value);
				shelves[window].keep(workspaces[window]);
			}
			expect(cuts(visit().works)).toEqual([0.5, 0.6]);
		});

		it('keeps the one as it stands when the other goes on or is reset', () => {
			const { visit, shelves, workspaces } = twoWindows();
			cut(workspaces[0], 0.3);
			shelves[0].keep(workspaces[0]);
			shelves[1].follow(workspaces[1]);
			expect(cuts(visit().works)).toEqual([0.2, 0.3]);
			workspaces[0].reset();
			shelves[0].keep(workspaces[0]);
			shelves[1].follow(workspaces[1]);
			expect(cuts(visit().works)).toEqual([0.2]);
			workspaces[1].reset();
			shelves[1].keep(workspaces[1]);
			expect(visit().works).toEqual([]);
		});

		it('does not answer what the other wrote without need', () => {
			const { shelves, workspaces } = twoWindows();
			shelves[1].follow(workspaces[1]);
			const before = shelves[0].works;
			shelves[0].follow(workspaces[0]);
			expect(shelves[0].works).toEqual(before);
		});

		it('does not offer in one what is being done in the other', () => {
			const { visit } = browser();
			const shelf = visit();
			const stranger = new Workspace(presets, null);
			visit().keep(changedWorkspace());
			shelf.follow(stranger);
			expect(shelf.works).toHaveLength(1);
			expect(shelf.offered(stranger)).toBeNull();
		});

		it('saves both when both save what they opened by the same name', () => {
			const { visit } = browser();
			visit().save(changedWorkspace(0.2));
			const shelves = [visit(), visit()];
			const workspaces = shelves.map((shelf) => {
				const workspace = new Workspace(presets, null);
				shelf.openSaved(workspace, shelf.saved[0]);
				return workspace;
			});
			for (const [window, value] of [
				[0, 0.3],
				[1, 0.4],
				[0, 0.5],
				[1, 0.6]
			]) {
				cut(workspaces[window], value);
				shelves[window].save(workspaces[window]);
			}
			expect(cuts(visit().saved)).toEqual([0.5, 0.6]);
		});
	});
});
