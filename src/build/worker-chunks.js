/**
 * Lists what a worker loads later, scripts and the kernel, among the files of the chunk that starts it: from there the
 * service worker learns what to keep. The bundler itself lists only the worker's first script.
 * @returns {import('vite').Plugin}
 */
export function workerChunks() {
	return {
		name: 'worker-chunks',
		apply: 'build',
		generateBundle(_, bundle) {
			const files = Object.keys(bundle);
			const later = files.filter((file) => /\/workers\/(chunks|assets)\//.test(file));
			for (const chunk of Object.values(bundle)) {
				if (chunk.type !== 'chunk') continue;
				const assets = chunk.viteMetadata?.importedAssets;
				if (assets && [...assets].some((file) => file.includes('/workers/'))) {
					for (const file of later) assets.add(file);
				}
			}
		}
	};
}
