import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What SvelteKit writes for each page, from which the browser's build starts; 0 is the layout around all, 1 the page of errors, of a line. */
const PAGE = /[\\/]client-optimized[\\/]nodes[\\/](?!1\.js)(\d+)\.js$/;
const LAYOUT = '0';
/** What runs before any page does. From here SvelteKit asks for a page, so no page may need the file that this is in. */
const START = 'start';
const STARTS = /[\\/]client-optimized[\\/]app\.js$|[\\/]runtime[\\/]client[\\/]entry\.js$/;

/** The name of what every page needs. */
const ALL = 'all';
/** As many pages as there can be. */
const MOST = 16;
/** What is shared and smaller than this, as it is written, is no file of its own but part of what every page needs; UTF-16 code units. */
const LEAST = 4000;

/**
 * Whether a page says that it is to have no scripts.
 * @param {string} component the page's
 */
function isStill(component) {
	const file = join(dirname(component), '+page.server.ts');
	return existsSync(file) && /^export const csr = false;/m.test(readFileSync(file, 'utf8'));
}

/**
 * One file for what the same pages need at once, where a bundler makes one for every set of dialogs that share a piece:
 * fewer requests, and more in a file for its compression to find. What loads when it is asked for stays as it is.
 * @returns {import('vite').Plugin}
 */
export function chunksByPage() {
	/** @type {Map<string, { name: string, pages: number }>} by a module's id, its file and how many pages need that */
	let fileOf = new Map();

	/** @param {number} pages that need a module */
	const group = (pages) => ({
		// what more pages need comes first: all that it imports is needed by them too
		priority: pages,
		/** @param {string} id */
		name(id) {
			const file = fileOf.get(id);
			return file?.pages === pages ? file.name : null;
		}
	});

	return {
		name: 'chunks-by-page',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		buildEnd() {
			/** @type {Map<string, Set<string>>} by a module's id, the pages that need it at once */
			const pagesOf = new Map();
			for (const id of this.getModuleIds()) {
				const page = STARTS.test(id) ? START : PAGE.exec(id)?.[1];
				if (page === undefined || this.getModuleInfo(id)?.importedIds.some(isStill)) continue;
				const waiting = [id];
				for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
					const needing = pagesOf.get(next) ?? new Set();
					if (needing.has(page)) continue;
					pagesOf.set(next, needing.add(page));
					waiting.push(...(this.getModuleInfo(next)?.importedIds ?? []));
				}
			}

			/** @param {Set<string>} needing */
			const isShared = (needing) => needing.size > 1;
			/** @param {Set<string>} needing */
			const named = (needing) =>
				needing.has(LAYOUT) || (isShared(needing) && needing.has(START)) ? ALL : [...needing].sort().join('-');
			/** @type {Map<string, number>} by a file's name, what is in it */
			const sizes = new Map();
			for (const [id, needing] of pagesOf) {
				const name = named(needing);
				sizes.set(name, (sizes.get(name) ?? 0) + (this.getModuleInfo(id)?.code?.length ?? 0));
			}
			fileOf = new Map();
			for (const [id, needing] of pagesOf) {
				const name = named(needing);
				const always = name === ALL || (isShared(needing) && (sizes.get(name) ?? 0) < LEAST);
				fileOf.set(id, always ? { name: ALL, pages: MOST } : { name, pages: needing.size });
			}
		},
		outputOptions(options) {
			// asked for before the pages are known: a page more or less makes a group that stays empty
			return { ...options, codeSplitting: { groups: Array.from({ length: MOST }, (_, index) => group(index + 1)) } };
		}
	};
}
