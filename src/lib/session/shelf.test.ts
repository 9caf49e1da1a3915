import { describe, expect, it } from 'vitest';
import { encodeScenario } from '../scenario/link';
import { presets } from '../scenario/presets';
import { KeptTexts } from './kept-texts';
import { Shelf } from './shelf.svelte';
import { Workspace } from './workspace.svelte';

/** What a browser keeps from one visit to the next. */
function browser() {
	const texts = new Map<string, string>();
	const store = {
		getItem: (key: string) => texts.get(key) ?? null,
		setItem: (key: string, text: string) => void texts.set(key, text),
		removeItem: (key: string) => void texts.delete(key)
	};
	const visit = () => new Shelf(new KeptTexts(() => store));
	return { texts, visit };
}

function changedWorkspace(churnReduction = 0.2) {
	const workspace = new Workspace(presets, null);
	workspace.updatePlan('churnReduction', { churnReduction });
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
		shelf.rename(shelf.saved[0], 'Mine');
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
		workspace.updatePlan('churnReduction', { churnReduction: 0.5 });
		shelf.save(workspace, id);
		expect(shelf.saved).toMatchObject([{ id, scenario: workspace.scenario }]);
		shelf.save(workspace);
		expect(shelf.saved).toHaveLength(2);
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
		workspace.updatePlan('churnReduction', { churnReduction: 0.4 });
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
		const after = new Workspace(presets, null);
		after.open(structuredClone(before.scenario), { kind: 'link' });
		const shelf = visit();
		shelf.resume(after);
		expect(after.opened.kind).toBe('work');
		expect(encodeScenario(after.original)).toBe(encodeScenario(presets[0].scenario));
		expect(shelf.offered(after)).toBeNull();
		after.updatePlan('churnReduction', { churnReduction: 0.5 });
		shelf.keep(after);
		expect(visit().works).toHaveLength(1);
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

	it('keeps the five newest works, also of one preset opened again', () => {
		const shelf = browser().visit();
		const workspace = new Workspace(presets, null);
		for (let work = 1; work <= 7; work++) {
			workspace.openPreset(presets[0]);
			workspace.updatePlan('churnReduction', { churnReduction: work / 10 });
			shelf.keep(workspace);
		}
		expect(shelf.works).toHaveLength(5);
		expect(shelf.works.map(({ scenario }) => scenario)).toContainEqual(workspace.scenario);
	});

	it('leaves alone what it cannot read', () => {
		const { texts, visit } = browser();
		texts.set('churn-lab:saved', JSON.stringify([{ id: 'x', at: 1, scenario: { version: 2 } }]));
		const shelf = visit();
		expect(shelf.saved).toEqual([]);
		shelf.save(changedWorkspace());
		expect(texts.get('churn-lab:saved')).toContain('"version":2');
		texts.set('churn-lab:works', 'no list');
		expect(visit().works).toEqual([]);
	});
});
