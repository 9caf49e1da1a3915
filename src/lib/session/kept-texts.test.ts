import { describe, expect, it } from 'vitest';
import { KeptTexts, type TextStore } from './kept-texts';

/** A store that can be told to refuse. */
function memoryStore(): TextStore & { full: boolean; texts: Map<string, string> } {
	const texts = new Map<string, string>();
	const store = {
		full: false,
		texts,
		getItem: (key: string) => texts.get(key) ?? null,
		setItem: (key: string, text: string) => {
			if (store.full) throw new DOMException('full', 'QuotaExceededError');
			texts.set(key, text);
		},
		removeItem: (key: string) => void texts.delete(key)
	};
	return store;
}

describe('KeptTexts', () => {
	it('keeps texts under names of its own', () => {
		const store = memoryStore();
		const kept = new KeptTexts(() => store);
		expect(kept.write('saved', 'one')).toBe(true);
		expect(kept.read('saved')).toBe('one');
		expect([...store.texts.keys()]).toEqual(['churn-lab:saved']);
		kept.remove('saved');
		expect(kept.read('saved')).toBeNull();
	});

	it('keeps them as long as the page lasts where the browser refuses, and says so', () => {
		const kept = new KeptTexts(() => {
			throw new DOMException('refused', 'SecurityError');
		});
		expect(kept.write('saved', 'one')).toBe(false);
		expect(kept.read('saved')).toBe('one');
		expect(kept.remove('saved')).toBe(false);
		expect(kept.read('saved')).toBeNull();
	});

	it('shows the newest when the store is full, and what is stored once there is room', () => {
		const store = memoryStore();
		const kept = new KeptTexts(() => store);
		kept.write('saved', 'one');
		store.full = true;
		expect(kept.write('saved', 'two')).toBe(false);
		expect(kept.read('saved')).toBe('two');
		expect(store.texts.get('churn-lab:saved')).toBe('one');
		store.full = false;
		expect(kept.write('saved', 'three')).toBe(true);
		expect(store.texts.get('churn-lab:saved')).toBe('three');
	});
});
