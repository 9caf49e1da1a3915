import { encodeScenario } from '../scenario/link';
import type { Scenario } from '../scenario/scenario';
import { KeptScenarios, type Kept } from './kept-scenarios';
import type { KeptTexts } from './kept-texts';
import type { Opened } from './opened';
import type { Workspace } from './workspace.svelte';

/** So many works that nobody saved are kept from one visit to the next. */
const MOST_WORKS = 12;

const DISMISSED = 'dismissed-work';

/**
 * What this browser keeps of the reader's: scenarios saved by name, and works that nobody saved, so that opening
 * something else never loses them. A work begins with the first change to what was opened. Where two windows go on with
 * the same, whoever writes second gets an entry of its own.
 */
export class Shelf {
	readonly #texts: KeptTexts;
	readonly #savedList: KeptScenarios;
	readonly #workList: KeptScenarios;
	/** The work that each opening leads to. */
	readonly #workIds = new WeakMap<Opened, string>();
	/** When the works were written that this page found, or wrote itself. What other windows do meanwhile is theirs. */
	#seen: Readonly<Record<string, number>> = {};
	#saved = $state.raw<Kept[]>([]);
	#works = $state.raw<Kept[]>([]);
	#dismissed = $state.raw<string | null>(null);
	#lasts = $state(true);

	constructor(texts: KeptTexts) {
		this.#texts = texts;
		this.#savedList = new KeptScenarios(texts, 'saved');
		this.#workList = new KeptScenarios(texts, 'works');
		this.#dismissed = texts.read(DISMISSED);
		for (const { id } of this.#workList.list().slice(MOST_WORKS)) this.#workList.remove(id);
		this.#refresh();
		this.#seen = Object.fromEntries(this.#works.map(({ id, at }) => [id, at]));
	}

	/** Scenarios saved by name, the newest first. */
	get saved() {
		return this.#saved;
	}
	/** Works that nobody saved, the newest first; the one that is open may be among them. */
	get works() {
		return this.#works;
	}
	/** Whether the browser keeps what is put here; if not, it lasts as long as the page. */
	get lasts() {
		return this.#lasts;
	}

	/**
	 * Reads again what another window may have written. If that took the place of the present work, it gets another: the
	 * window may be closed as it is.
	 */
	follow(workspace: Workspace): void {
		this.#refresh();
		this.keep(workspace);
	}

	/** The saved scenario that is open, also where it was changed; null where there is none. */
	savedId({ opened }: Workspace): string | null {
		const isSaved = opened.kind === 'saved' && this.#saved.some(({ id }) => id === opened.id);
		return isSaved ? opened.id : null;
	}

	/** Saves the open scenario under its title: in place of the saved one that was opened, or as one more. */
	save(workspace: Workspace, asNew = false): void {
		const before = asNew ? null : this.savedId(workspace);
		const id = before !== null && this.#savedList.isOurs(before) ? before : newId();
		this.#put(this.#savedList, { id, at: Date.now(), scenario: workspace.scenario });
		const work = this.#workIds.get(workspace.opened);
		workspace.takeAs({ kind: 'saved', id });
		if (work !== undefined) this.#forget(work);
	}

	/** Opens what is saved. */
	openSaved(workspace: Workspace, { id, scenario }: Kept): void {
		this.#savedList.hold(id);
		workspace.open(this.#savedList.get(id)?.scenario ?? scenario, { kind: 'saved', id });
	}

	/** Gives what is saved another name, and the open scenario too where that is it. */
	rename(workspace: Workspace, entry: Kept, title: string): void {
		const isHeld = this.#savedList.isOurs(entry.id);
		const newest = this.#savedList.get(entry.id) ?? entry;
		const renamed = { ...newest, scenario: { ...newest.scenario, title } };
		const isOpen = this.savedId(workspace) === entry.id;
		this.#put(this.#savedList, renamed);
		if (!isOpen || !isHeld) return;
		workspace.update('title', (draft) => void (draft.title = title));
		workspace.takeAs(workspace.opened, renamed.scenario);
	}

	/** Puts back what was deleted. */
	restore(entry: Kept): void {
		this.#put(this.#savedList, entry);
	}

	delete(id: string): void {
		this.#lasts = this.#savedList.remove(id);
		this.#refresh();
	}

	/** Keeps the present work, or forgets it once there is nothing to lose. To be called when it has changed. */
	keep(workspace: Workspace): void {
		const { scenario, original, opened, changed } = workspace;
		const id = this.#workIdOf(opened);
		if (!changed) {
			this.#forget(id);
			return;
		}
		const kept = this.#workList.get(id);
		if (kept?.original && isSame(kept.scenario, scenario) && isSame(kept.original, original)) return;
		const at = Date.now();
		const saved = opened.kind === 'saved' ? { saved: opened.id } : {};
		this.#seen = { ...this.#seen, [id]: at };
		this.#put(this.#workList, { id, at, scenario, original, ...saved });
	}

	/** Goes on with what the address carries where it is kept here, so that it is nobody else's. */
	resume(workspace: Workspace): void {
		if (workspace.opened.kind !== 'link' || workspace.changed) return;
		const work = this.#works.find(({ scenario }) => isSame(scenario, workspace.scenario));
		if (work?.original) {
			workspace.takeAs(this.#openedAs(work), work.original);
			this.#takeUp(workspace, work);
			return;
		}
		const saved = this.#saved.find(({ scenario }) => isSame(scenario, workspace.scenario));
		if (!saved) return;
		this.#savedList.hold(saved.id);
		workspace.takeAs({ kind: 'saved', id: saved.id });
	}

	/** Opens a work as it was left. */
	open(workspace: Workspace, work: Kept): void {
		const newest = this.#workList.get(work.id) ?? work;
		workspace.open(newest.scenario, this.#openedAs(newest), newest.original);
		this.#takeUp(workspace, newest);
	}

	/** Whether the work is the one that is open. */
	isPresent(workspace: Workspace, work: Kept): boolean {
		return this.#workIds.get(workspace.opened) === work.id;
	}

	/** The newest work other than the one that is open, unless its offer was dismissed. */
	offered(workspace: Workspace): Kept | null {
		const newest = this.#works.find((work) => work.id in this.#seen && !this.isPresent(workspace, work));
		return newest && this.#offerOf(newest) !== this.#dismissed ? newest : null;
	}

	dismiss(work: Kept): void {
		this.#dismissed = this.#offerOf(work);
		this.#texts.write(DISMISSED, this.#dismissed);
	}

	#offerOf({ id }: Kept): string {
		return `${id} ${this.#seen[id]}`;
	}

	/** The work that an opening leads to: a new one where another window has written the one before. */
	#workIdOf(opened: Opened): string {
		const held = this.#workIds.get(opened);
		if (held !== undefined && this.#workList.isOurs(held)) return held;
		const id = newId();
		this.#workIds.set(opened, id);
		return id;
	}

	#takeUp(workspace: Workspace, { id }: Kept): void {
		this.#workList.hold(id);
		this.#workIds.set(workspace.opened, id);
	}

	/** A change of what is saved by name is still that, unless it has become another meanwhile. */
	#openedAs({ saved: id, original }: Kept): Opened {
		const saved = id === undefined ? null : this.#savedList.get(id);
		if (!saved || !original || !isSame(saved.scenario, original)) return { kind: 'work' };
		this.#savedList.hold(saved.id);
		return { kind: 'saved', id: saved.id };
	}

	#forget(id: string): void {
		if (!this.#works.some((work) => work.id === id) || !this.#workList.isOurs(id)) return;
		this.#lasts = this.#workList.remove(id);
		this.#refresh();
	}

	#put(list: KeptScenarios, entry: Kept): void {
		this.#lasts = list.put(entry);
		this.#refresh();
	}

	#refresh(): void {
		this.#saved = this.#savedList.list();
		this.#works = this.#workList.list();
	}
}

const isSame = (one: Scenario, other: Scenario) => encodeScenario(one) === encodeScenario(other);

/** Only has to differ from those in this browser. */
const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
