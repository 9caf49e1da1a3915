import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { roomDirections } from './src/lint/rooms.js';

const directions = () => roomDirections(fileURLToPath(new URL('.', import.meta.url)));

export default defineConfig({
	plugins: [directions(), sveltekit()],
	worker: { format: 'es', plugins: () => [directions()] },
	// prerendering in a plugin is where the time of a build goes, and no news
	build: { rolldownOptions: { checks: { pluginTimings: false } } },
	test: {
		include: [
			'src/**/*.test.ts',
			'tests/golden/**/*.test.ts',
			'tests/statistics/**/*.test.ts',
			'tests/bench/**/*.test.ts'
		],
		environment: 'node',
		// simulations take seconds where other things keep the processor busy
		testTimeout: 60_000
	}
});
