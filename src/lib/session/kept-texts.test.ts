import { describe, expect, it } from 'vitest';
import { KeptTexts } from './kept-texts';
import { memoryStore } from '../../../tests/memory-store';

describe('KeptTexts', () => {
	it('keeps texts under names of its own', () => {
		const store = memoryStore();
		store.setItem('saved:theirs', 'of another page of this site');
		const kept = new KeptTexts(() => store);
		expect(kept.write('saved:mine', 'one')).toBe(true);
		expect(kept.write('other', 'two')).toBe(true);
		expect(kept.read('saved:mine')).toBe('one');
		expect(store.getItem('churn-lab:saved:mine')).toBe('one');
		expect(kept.keys('saved:')).toEqual(['saved:mine']);
		kept.remove('saved:mine');
		expect(kept.read('saved:mine')).toBeNull();
		expect(kept.keys('saved:')).toEqual([]);
	});

	it('keeps them as long as the page lasts where the browser refuses, and says so', () => {
		const kept = new KeptTexts(() => {
			throw new DOMException('refused', 'SecurityError');
		});
		expect(kept.read('saved')).toBeNull();
		expect(kept.write('saved', 'one')).toBe(false);
		expect(kept.read('saved')).toBe('one');
		expect(kept.keys('')).toEqual(['saved']);
		expect(kept.remove('saved')).toBe(false);
		expect(kept.read('saved')).toBeNull();
		expect(kept.keys('')).toEqual([]);
	});

	it('shows the newest when the store is full, and what is stored once there is room', () => {
		const store = memoryStore();
		const kept = new KeptTexts(() => store);
		kept.write('saved', 'one');
		store.full = true;
		expect(kept.write('saved', 'two')).toBe(false);
		expect(kept.read('saved')).toBe('two');
		expect(kept.keys('')).toEqual(['saved']);
		expect(store.getItem('churn-lab:saved')).toBe('one');
		store.full = false;
		expect(kept.write('saved', 'three')).toBe(true);
		expect(store.getItem('churn-lab:saved')).toBe('three');
	});
});
