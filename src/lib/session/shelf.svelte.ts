import { encodeScenario } from '../scenario/link';
import { KeptScenarios, type Kept } from './kept-scenarios';
import type { KeptTexts } from './kept-texts';
import type { Opened } from './opened';
import type { Workspace } from './workspace.svelte';

/** So many works that nobody saved are kept. */
const MOST_WORKS = 5;

const DISMISSED = 'dismissed-work';

/**
 * What this browser keeps of the reader's: scenarios saved by name, and works that nobody saved, so that opening
 * something else never loses them. A work begins with the first change to what was opened.
 */
export class Shelf {
	readonly #texts: KeptTexts;
	readonly #savedList: KeptScenarios;
	readonly #workList: KeptScenarios;
	/** The work that each opening leads to. */
	readonly #workIds = new WeakMap<Opened, string>();
	#saved = $state.raw<Kept[]>([]);
	#works = $state.raw<Kept[]>([]);
	#dismissed = $state.raw<string | null>(null);
	#lasts = $state(true);

	constructor(texts: KeptTexts) {
		this.#texts = texts;
		this.#savedList = new KeptScenarios(texts, 'saved');
		this.#workList = new KeptScenarios(texts, 'works', MOST_WORKS);
		this.#dismissed = texts.read(DISMISSED);
		this.refresh();
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

	/** Reads again what another window may have written. */
	refresh(): void {
		this.#saved = this.#savedList.list();
		this.#works = this.#workList.list();
	}

	/**
	 * Saves the open scenario under its title.
	 * @param id of what is saved already, to take its place
	 */
	save(workspace: Workspace, id: string = newId()): void {
		this.#put(this.#savedList, { id, at: Date.now(), scenario: workspace.scenario });
		const work = this.#workIds.get(workspace.opened);
		workspace.takeAs({ kind: 'saved', id });
		if (work !== undefined) this.forget(work);
	}

	rename(entry: Kept, title: string): void {
		this.#put(this.#savedList, { ...entry, scenario: { ...entry.scenario, title } });
	}

	/** Puts back what was deleted. */
	restore(entry: Kept): void {
		this.#put(this.#savedList, entry);
	}

	delete(id: string): void {
		this.#lasts = this.#savedList.remove(id);
		this.refresh();
	}

	/** Keeps the present work, or forgets it once there is nothing to lose. To be called when it has changed. */
	keep(workspace: Workspace): void {
		const { scenario, original, opened, changed } = workspace;
		const id = this.#workIds.get(opened) ?? newId();
		this.#workIds.set(opened, id);
		if (changed) this.#put(this.#workList, { id, at: Date.now(), scenario, original });
		else this.forget(id);
	}

	/** Deletes a work. */
	forget(id: string): void {
		if (!this.#works.some((work) => work.id === id)) return;
		this.#lasts = this.#workList.remove(id);
		this.refresh();
	}

	/** Goes on with the work that the address carries, so that it is nobody else's. */
	resume(workspace: Workspace): void {
		const fragment = encodeScenario(workspace.scenario);
		const work = this.#works.find(({ scenario }) => encodeScenario(scenario) === fragment);
		if (!work?.original) return;
		workspace.takeAs({ kind: 'work' }, work.original);
		this.#workIds.set(workspace.opened, work.id);
	}

	/** Opens a work as it was left. */
	open(workspace: Workspace, work: Kept): void {
		workspace.open(work.scenario, { kind: 'work' }, work.original);
		this.#workIds.set(workspace.opened, work.id);
	}

	/** Whether the work is the one that is open. */
	isPresent(workspace: Workspace, work: Kept): boolean {
		return this.#workIds.get(workspace.opened) === work.id;
	}

	/** The newest work other than the one that is open, unless its offer was dismissed. */
	offered(workspace: Workspace): Kept | null {
		const newest = this.#works.find((work) => !this.isPresent(workspace, work));
		return newest && offerOf(newest) !== this.#dismissed ? newest : null;
	}

	dismiss(work: Kept): void {
		this.#dismissed = offerOf(work);
		this.#texts.write(DISMISSED, this.#dismissed);
	}

	#put(list: KeptScenarios, entry: Kept): void {
		this.#lasts = list.put(entry);
		this.refresh();
	}
}

const offerOf = ({ id, at }: Kept) => `${id} ${at}`;

/** Only has to differ from those in this browser. */
const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
