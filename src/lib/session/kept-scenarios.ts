import type { Scenario } from '../scenario/scenario';
import { parseScenario } from '../scenario/schema';
import type { KeptTexts } from './kept-texts';

/** A scenario kept in this browser. Its name is its title. */
export interface Kept {
	id: string;
	/** When it was last written, in milliseconds since 1970. */
	at: number;
	scenario: Scenario;
	/** The scenario as it was opened, where it was changed since: reset goes back to it. */
	original?: Scenario;
	/** What is saved by name and was opened then. */
	saved?: string;
}

/**
 * Scenarios of one sort, each under a key of its own, so that windows that write at the same time do not undo each
 * other's writing. Entries that this version cannot read are left as they are.
 */
export class KeptScenarios {
	readonly #texts: KeptTexts;
	readonly #prefix: string;
	/** The entries that this page has written or taken up, as they were then. */
	readonly #held = new Map<string, string>();

	constructor(texts: KeptTexts, sort: string) {
		this.#texts = texts;
		this.#prefix = `${sort}:`;
	}

	/** The newest first. */
	list(): Kept[] {
		return this.#texts
			.keys(this.#prefix)
			.map((key) => readEntry(this.#texts.read(key)))
			.filter((entry) => entry !== null)
			.sort((one, other) => other.at - one.at);
	}

	get(id: string): Kept | null {
		return readEntry(this.#texts.read(this.#prefix + id));
	}

	/** From here on it is this page's to write over, until another window has written it. */
	hold(id: string): void {
		const text = this.#texts.read(this.#prefix + id);
		if (text !== null) this.#held.set(id, text);
	}

	/** Whether nobody else has written it since this page did or took it up. */
	isOurs(id: string): boolean {
		const text = this.#texts.read(this.#prefix + id);
		return text === null || text === this.#held.get(id);
	}

	/** Adds it, or puts it in place of the one with its id. @returns whether the browser keeps it */
	put(entry: Kept): boolean {
		const text = JSON.stringify(entry);
		this.#held.set(entry.id, text);
		return this.#texts.write(this.#prefix + entry.id, text);
	}

	/** @returns whether it will still be gone when the page is opened again */
	remove(id: string): boolean {
		this.#held.delete(id);
		return this.#texts.remove(this.#prefix + id);
	}
}

function readEntry(text: string | null): Kept | null {
	const value = parsed(text);
	if (typeof value !== 'object' || value === null) return null;
	const { id, at, scenario, original, saved } = value as Record<string, unknown>;
	if (typeof id !== 'string' || typeof at !== 'number') return null;
	const read = parseScenario(scenario);
	if ('faults' in read) return null;
	const first = original === undefined ? null : parseScenario(original);
	return {
		id,
		at,
		scenario: read.scenario,
		...(first && 'scenario' in first && { original: first.scenario }),
		...(typeof saved === 'string' && { saved })
	};
}

function parsed(text: string | null): unknown {
	try {
		return JSON.parse(text ?? 'null');
	} catch {
		return null;
	}
}
