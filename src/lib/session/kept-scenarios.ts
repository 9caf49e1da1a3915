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
}

/**
 * A list of scenarios under one key. It is read afresh before each change, since other windows write it too; entries
 * that this version cannot read are left as they are.
 */
export class KeptScenarios {
	readonly #texts: KeptTexts;
	readonly #key: string;
	readonly #most: number;

	/** @param most more than these are not kept: the oldest go */
	constructor(texts: KeptTexts, key: string, most = Infinity) {
		this.#texts = texts;
		this.#key = key;
		this.#most = most;
	}

	/** The newest first. */
	list(): Kept[] {
		return this.#read().kept;
	}

	/** Adds it, or puts it in place of the one with its id. @returns whether the browser keeps it */
	put(entry: Kept): boolean {
		return this.#change((kept) => [entry, ...kept.filter(({ id }) => id !== entry.id)]);
	}

	remove(id: string): boolean {
		if (!this.list().some((entry) => entry.id === id)) return true;
		return this.#change((kept) => kept.filter((entry) => entry.id !== id));
	}

	#change(change: (kept: Kept[]) => Kept[]): boolean {
		const { kept, foreign } = this.#read();
		const changed = change(kept).sort(newestFirst).slice(0, this.#most);
		return this.#texts.write(this.#key, JSON.stringify([...changed, ...foreign]));
	}

	#read(): { kept: Kept[]; foreign: unknown[] } {
		const kept: Kept[] = [];
		const foreign: unknown[] = [];
		for (const value of listIn(this.#texts.read(this.#key))) {
			const entry = readEntry(value);
			if (entry) kept.push(entry);
			else foreign.push(value);
		}
		return { kept: kept.sort(newestFirst), foreign };
	}
}

const newestFirst = (one: Kept, other: Kept) => other.at - one.at;

function listIn(text: string | null): unknown[] {
	try {
		const value: unknown = JSON.parse(text ?? '[]');
		return Array.isArray(value) ? value : [];
	} catch {
		return [];
	}
}

function readEntry(value: unknown): Kept | null {
	if (typeof value !== 'object' || value === null) return null;
	const { id, at, scenario, original } = value as Record<string, unknown>;
	if (typeof id !== 'string' || typeof at !== 'number') return null;
	const parsed = parseScenario(scenario);
	if ('faults' in parsed) return null;
	const first = original === undefined ? null : parseScenario(original);
	return {
		id,
		at,
		scenario: parsed.scenario,
		...(first && 'scenario' in first && { original: first.scenario })
	};
}
