import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { earlyScript } from './src/build/early-script.js';
import { sourcesDigest } from './src/cli/site.js';
import { ROOT } from './src/cli/root.js';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter(),
		// all sheets stand in the page itself, in their order: each would be a request before the first picture; UTF-16 code units
		inlineStyleThreshold: 60000,
		paths: { relative: true },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', `sha256-${createHash('sha256').update(earlyScript()).digest('base64')}`],
				'style-src': ['self'],
				// SvelteKit's route announcer has a style attribute; the browser tests fail when its text changes
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'font-src': ['self'],
				'img-src': ['self', 'data:', 'blob:'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				// the preview of an embedded simulator
				'frame-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'app-worker', 'app-offline']
			}
		},
		typescript: {
			// the tools' own settings are checked like the rest
			config: (config) => ({ ...config, include: [...config.include, '../*.config.js', '../*.config.ts'] })
		},
		// the same sources make the same files; other sources another version, which keeps its files apart
		version: { name: `${version}-${sourcesDigest(ROOT).slice(0, 12)}` },
		// the page registers it, and the reader decides when a newer version takes over
		serviceWorker: { register: false }
	}
};
