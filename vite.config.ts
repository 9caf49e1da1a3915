import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { chunksByPage } from './src/build/chunks-by-page.js';
import { earlyScript } from './src/build/early-script.js';
import { inLanguage } from './src/build/language.js';
import { workerChunks } from './src/build/worker-chunks.js';
import { roomDirections } from './src/lint/rooms.js';

const directions = () => roomDirections(fileURLToPath(new URL('.', import.meta.url)));

// tests read English; LANGUAGE itself is set on many systems, and says what their programs speak
const language = process.env.VITEST ? undefined : process.env.SITE_LANGUAGE;

export default defineConfig({
	plugins: [directions(), inLanguage(language), sveltekit(), chunksByPage(), workerChunks()],
	define: { EARLY_SCRIPT: JSON.stringify(earlyScript()) },
	// a field that nothing is given yet need not be announced
	oxc: {
		assumptions: { setPublicClassFields: true },
		typescript: { removeClassFieldsWithoutInitializer: true }
	},
	worker: { format: 'es', plugins: () => [directions()] },
	build: {
		rolldownOptions: {
			// prerendering in a plugin is where the time of a build goes, and no news
			checks: { pluginTimings: false },
			// d3-array calls these as it is loaded, for functions that the pictures do not use
			treeshake: { manualPureFunctions: ['bisector', 'Blur2', 'shuffler'] }
		}
	},
	test: {
		include: [
			'src/**/*.test.ts',
			'tests/golden/**/*.test.ts',
			'tests/statistics/**/*.test.ts',
			'tests/bench/**/*.test.ts'
		],
		environment: 'node',
		// one processor fewer would be left idle: nothing else runs meanwhile
		maxWorkers: '100%',
		// simulations take seconds where other things keep the processor busy
		testTimeout: 60_000
	}
});
