import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter(),
		paths: { relative: true },
		typescript: {
			// the tools' own settings are checked like the rest
			config: (config) => ({ ...config, include: [...config.include, '../*.config.js', '../*.config.ts'] })
		},
		// a fixed name makes two builds of the same commit the same files
		version: { name: version }
	}
};
