import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { rememberWay, wayBackFrom } from './way-back';

describe('the way back from what a calculator wrote', () => {
	beforeEach(() => {
		const kept = new Map<string, string>();
		vi.stubGlobal('sessionStorage', {
			getItem: (key: string) => kept.get(key) ?? null,
			setItem: (key: string, text: string) => void kept.set(key, text),
			removeItem: (key: string) => void kept.delete(key)
		});
	});
	afterEach(() => vi.unstubAllGlobals());

	test('leads to the scenario before, once', () => {
		rememberWay('v=1&new', 'v=1&old');
		expect(wayBackFrom('v=1&new')).toBe('v=1&old');
		expect(wayBackFrom('v=1&new')).toBeNull();
	});

	test('leads nowhere from another scenario than the one announced', () => {
		rememberWay('v=1&new', 'v=1&old');
		expect(wayBackFrom('v=1&other')).toBeNull();
		expect(wayBackFrom('v=1&new')).toBeNull();
	});

	test('leads to what the simulator opens with where the reader came from nowhere', () => {
		rememberWay('v=1&new', '');
		expect(wayBackFrom('v=1&new')).toBe('');
	});

	test('is no way where the browser keeps nothing, or something else', () => {
		sessionStorage.setItem('churn-lab:way-back', '{"to":"v=1","from":7}');
		expect(wayBackFrom('v=1')).toBeNull();
		sessionStorage.setItem('churn-lab:way-back', 'no JSON');
		expect(wayBackFrom('v=1')).toBeNull();
		vi.stubGlobal('sessionStorage', undefined);
		expect(() => rememberWay('v=1', '')).not.toThrow();
		expect(wayBackFrom('v=1')).toBeNull();
	});
});
