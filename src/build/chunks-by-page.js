/** What SvelteKit writes for each layout and page, from which the browser's build starts; 1 is the page of errors, of a line. */
const PAGE = /[\\/]client-optimized[\\/]nodes[\\/](?!1\.js)(\d+)\.js$/;
/** What runs before any page does. */
const ALWAYS = /[\\/]client-optimized[\\/]app\.js$|[\\/]runtime[\\/]client[\\/]entry\.js$/;

/**
 * One file for what the same pages need at once, where a bundler makes one for every set of dialogs that share a piece:
 * fewer requests, and more in a file for its compression to find. What loads when it is asked for stays as it is.
 * @returns {import('vite').Plugin}
 */
export function chunksByPage() {
	/** @type {Map<string, Set<string>>} by a module's id, the pages that need it at once */
	let pagesOf = new Map();

	/** @param {number} count of the pages that need a module */
	const group = (count) => ({
		// what more pages need comes first: all that it imports is needed by them too
		priority: count,
		/** @param {string} id */
		name(id) {
			const needing = pagesOf.get(id);
			return needing?.size === count ? [...needing].sort().join('-') : null;
		}
	});

	return {
		name: 'chunks-by-page',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		buildEnd() {
			pagesOf = new Map();
			for (const id of this.getModuleIds()) {
				const page = ALWAYS.test(id) ? 'all' : PAGE.exec(id)?.[1];
				if (page === undefined) continue;
				const waiting = [id];
				for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
					const needing = pagesOf.get(next) ?? new Set();
					if (needing.has(page)) continue;
					pagesOf.set(next, needing.add(page));
					waiting.push(...(this.getModuleInfo(next)?.importedIds ?? []));
				}
			}
		},
		outputOptions(options) {
			// asked for before the pages are known: a page more or less makes a group that stays empty
			return { ...options, codeSplitting: { groups: Array.from({ length: 16 }, (_, index) => group(index + 1)) } };
		}
	};
}
