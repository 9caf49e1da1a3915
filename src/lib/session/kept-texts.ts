/** What a browser offers to keep texts. */
export type TextStore = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'churn-lab:';

/**
 * Texts kept in this browser. Where it refuses (a private window, a frame of another site) or has no room, they last
 * as long as the page; what was asked for can then still be read.
 */
export class KeptTexts {
	/** What the browser did not take; null for what it did not remove. */
	readonly #unkept = new Map<string, string | null>();
	readonly #open: () => TextStore;

	/** @param open may throw, as reading `localStorage` does where storage is refused */
	constructor(open: () => TextStore) {
		this.#open = open;
	}

	read(key: string): string | null {
		const unkept = this.#unkept.get(key);
		if (unkept !== undefined) return unkept;
		try {
			return this.#open().getItem(PREFIX + key);
		} catch {
			return null;
		}
	}

	/** The keys that begin so. */
	keys(beginning: string): string[] {
		const kept = this.#stored().filter((key) => !this.#unkept.has(key));
		const unkept = [...this.#unkept].filter(([, text]) => text !== null).map(([key]) => key);
		return [...kept, ...unkept].filter((key) => key.startsWith(beginning));
	}

	/** @returns whether it will still be there when the page is opened again */
	write(key: string, text: string): boolean {
		return this.#try(key, text, (store) => store.setItem(PREFIX + key, text));
	}

	remove(key: string): boolean {
		return this.#try(key, null, (store) => store.removeItem(PREFIX + key));
	}

	#stored(): string[] {
		try {
			const store = this.#open();
			const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
			return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
		} catch {
			return [];
		}
	}

	#try(key: string, text: string | null, change: (store: TextStore) => void): boolean {
		try {
			change(this.#open());
			this.#unkept.delete(key);
			return true;
		} catch {
			this.#unkept.set(key, text);
			return false;
		}
	}
}
