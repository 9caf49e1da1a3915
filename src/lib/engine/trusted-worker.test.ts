import { afterEach, expect, it, vi } from 'vitest';
import { trustedWorker } from './trusted-worker';

afterEach(() => vi.unstubAllGlobals());

it('lets the address of its own script through, and no other', () => {
	let createScriptURL: (address: string) => string = String;
	const createPolicy = (_name: string, rules: { createScriptURL: typeof createScriptURL }) => {
		({ createScriptURL } = rules);
		return rules;
	};
	vi.stubGlobal('trustedTypes', { createPolicy });
	expect(trustedWorker('app-worker', './worker.js')).toBe('./worker.js');
	expect(() => createScriptURL('https://example.org/other.js')).toThrow(TypeError);
});

it('takes the address as it is where the browser asks for no policy', () => {
	expect(trustedWorker('app-worker', './worker.js')).toBe('./worker.js');
});
