import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { normalizePath, parseSync } from 'vite';
import { ROOT } from '../cli/root.js';

/** The language that everything is written in first. */
const FIRST = 'en';
/** They put words together, and hold none of their own. */
const WITHOUT_WORDS = ['faults.ts', 'metric-words.ts'];

/**
 * What a file gives to others when it runs: types are gone by then.
 * @param {string} file
 */
function exportsOf(file) {
	const { module, errors } = parseSync(basename(file), readFileSync(file, 'utf8'));
	if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
	return module.staticExports
		.flatMap(({ entries }) => entries)
		.filter(({ isType }) => !isType)
		.map(({ exportName }) => exportName.name ?? exportName.kind);
}

/** @param {string} folder */
const filesIn = (folder) => readdirSync(folder).filter((name) => /(?<!\.test)\.ts$/.test(name));

/** @param {string} tag */
function decimalSignOf(tag) {
	const parts = new Intl.NumberFormat(tag).formatToParts(0.5);
	return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
}

/**
 * The files of English words, each with the one that stands for it in a language.
 * @param {string} messages the folder of the English ones
 * @param {string} tag
 * @returns {Map<string, string>}
 * @throws {Error} that names all that the language lacks
 */
function translations(messages, tag) {
	const folder = join(messages, tag);
	if (!/^[\w-]+$/.test(tag) || !existsSync(folder))
		throw new Error(`There is no language "${tag}": src/lib/messages/${tag}/ is not there.`);
	/** @type {string[]} */
	const lacking = [];
	/** @type {Map<string, string>} */
	const files = new Map();
	for (const name of filesIn(messages)) {
		const words = exportsOf(join(messages, name));
		if (words.length === 0 || WITHOUT_WORDS.includes(name)) continue;
		const file = join(folder, name);
		const there = existsSync(file) ? exportsOf(file) : null;
		if (!there) lacking.push(name);
		else lacking.push(...words.filter((word) => !there.includes(word)).map((word) => `${word} in ${name}`));
		files.set(normalizePath(join(messages, name)), normalizePath(file));
	}
	if (lacking.length > 0) throw new Error(`src/lib/messages/${tag}/ lacks ${lacking.join(', ')}.`);
	return files;
}

/**
 * Builds the site in another language than English: whoever imports a file of words gets that language's, from the folder in
 * `messages/` that is named by its tag. What the folder itself imports stays as written.
 * @param {string} [tag]
 * @param {string} [library] where `messages/` and `format/` are
 * @returns {import('vite').Plugin | null} nothing where the site is in English
 */
export function inLanguage(tag = FIRST, library = join(ROOT, 'src', 'lib')) {
	if (tag === FIRST || tag === '') return null;
	const constants = normalizePath(join(library, 'format', 'language.ts'));
	const sources = normalizePath(join(library, '..', '/'));
	const folder = normalizePath(join(library, 'messages', tag, '/'));
	/** @type {Map<string, string>} */
	let translated = new Map();
	return {
		name: 'language',
		enforce: 'pre',
		buildStart() {
			try {
				translated = translations(join(library, 'messages'), tag);
			} catch (error) {
				this.error(/** @type {Error} */ (error).message);
			}
		},
		async resolveId(source, importer, options) {
			// what a browser asks the development server for was resolved before: it comes as if from a page beside the sources
			const from = normalizePath(importer ?? '');
			if (!from.startsWith(sources) || from.startsWith(folder)) return null;
			const found = await this.resolve(source, importer, { ...options, skipSelf: true });
			return (found && translated.get(found.id)) ?? null;
		},
		load(id) {
			if (id !== constants) return null;
			return `export const language = ${JSON.stringify(tag)};\nexport const decimalSign = '${decimalSignOf(tag)}';\n`;
		}
	};
}
