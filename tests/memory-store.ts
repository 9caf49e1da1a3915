import type { TextStore } from '../src/lib/session/kept-texts';

/** A browser's storage for tests: it can be told to be full. */
export function memoryStore(): TextStore & { full: boolean } {
	const texts = new Map<string, string>();
	return {
		full: false,
		get length() {
			return texts.size;
		},
		key: (index) => [...texts.keys()][index] ?? null,
		getItem: (key) => texts.get(key) ?? null,
		setItem(key, text) {
			if (this.full) throw new DOMException('full', 'QuotaExceededError');
			texts.set(key, text);
		},
		removeItem: (key) => void texts.delete(key)
	};
}
