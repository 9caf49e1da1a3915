import { posix } from 'node:path';

/**
 * What a room of src/lib may import besides itself.
 * @typedef {object} Room
 * @property {string[]} rooms
 * @property {string[]} [types] rooms of which it may name types, but run nothing
 * @property {string[]} [packages]
 * @property {true} [inNode] it also runs without the bundler, which alone knows `$lib`
 */

/** @type {Record<string, Room>} */
export const ROOMS = {
	numeric: { rooms: [], inNode: true },
	scenario: { rooms: ['numeric'], packages: ['zod'], inNode: true },
	economics: { rooms: ['numeric', 'scenario'], inNode: true },
	metrics: { rooms: ['economics'], types: ['scenario'], inNode: true },
	simulation: { rooms: ['numeric', 'scenario', 'economics'], inNode: true },
	engine: { rooms: ['simulation'], types: ['scenario'], packages: ['comlink'], inNode: true },
	// fields show and read numbers as the language writes them
	session: { rooms: ['scenario', 'engine', 'format'], types: ['simulation'], packages: ['svelte', '$app'] },
	charts: { rooms: ['format'], packages: ['d3', 'svelte'] },
	// a figure frames a picture, and hands it out
	ui: { rooms: ['format', 'charts'], packages: ['svelte'] },
	format: { rooms: [], inNode: true },
	// a fault's sentence is made from the fault
	messages: { rooms: ['format', 'scenario'], inNode: true }
};

/** What the command line leaves alone: it draws nothing and keeps nothing open. */
const NOT_FOR_COMMANDS = ['charts', 'session', 'ui'];

const LIBRARY = 'src/lib/';
const TEST = /\.test\.[jt]s$/;

/**
 * @param {string} path from the repository's top folder, with slashes
 * @returns {string | null} the room that the file is in; null when it is in none
 */
function roomOf(path) {
	if (!path.startsWith(LIBRARY)) return null;
	const name = path.slice(LIBRARY.length).split('/')[0];
	return name in ROOMS ? name : null;
}

/**
 * @param {string} importer
 * @param {string} source as written in the import
 * @returns {string | null} the imported file's path from the top folder; null when it is a package
 */
function importedPath(importer, source) {
	const plain = source.replace(/[?#].*$/, '');
	if (plain === '$lib' || plain.startsWith('$lib/'))
		return posix.normalize(LIBRARY + plain.slice('$lib/'.length));
	if (plain.startsWith('.')) return posix.join(posix.dirname(importer), plain);
	if (plain.startsWith('/src/')) return plain.slice(1);
	return null;
}

/**
 * @param {string[]} packages
 * @param {string} source
 */
function isAmong(packages, source) {
	return packages.some(
		(name) => source === name || source.startsWith(`${name}/`) || source.startsWith(`${name}-`)
	);
}

/**
 * @param {string} name of the importing room
 * @param {string | null} path what it imports; null for a package
 * @param {string} source as written
 * @param {boolean} typeOnly
 * @returns {string | null}
 */
function breachOfRoom(name, path, source, typeOnly) {
	const { rooms, types = [], packages = [], inNode } = ROOMS[name];
	if (path === null)
		return isAmong(packages, source) ? null : `${name}/ may not import the package ${source}.`;
	const target = roomOf(path);
	if (target === null) return `${name}/ may not import ${path}, which is in no room below it.`;
	if (target !== name && !rooms.includes(target)) {
		if (!types.includes(target)) return `${name}/ may not import from ${target}/.`;
		if (!typeOnly) return `${name}/ may import only types from ${target}/.`;
	}
	if (inNode && source.startsWith('$lib')) {
		return `${name}/ also runs in Node, which does not know $lib: write a relative import.`;
	}
	return null;
}

/**
 * Says what is wrong with an import, by the directions between the rooms of src/lib. Tests may import anything.
 * @param {string} importer path from the repository's top folder, with slashes
 * @param {string} source as written in the import
 * @param {boolean} typeOnly whether it vanishes when types are stripped
 * @returns {string | null} a sentence; null when the import is allowed
 */
export function importBreach(importer, source, typeOnly) {
	if (TEST.test(importer)) return null;
	const path = importedPath(importer, source);
	const name = roomOf(importer);
	if (name !== null) return breachOfRoom(name, path, source, typeOnly);
	if (!importer.startsWith('src/cli/')) return null;
	if (source.startsWith('$lib'))
		return 'cli/ runs in Node, which does not know $lib: write a relative import.';
	const target = path === null ? null : roomOf(path);
	if (target !== null && NOT_FOR_COMMANDS.includes(target)) return `cli/ may not import from ${target}/.`;
	return path?.startsWith('src/routes/') ? 'cli/ may not import from routes/.' : null;
}

/**
 * Stops the build at the first import against the directions.
 * @param {string} root the repository's top folder
 * @returns {import('vite').Plugin}
 */
export function roomDirections(root) {
	return {
		name: 'room-directions',
		apply: 'build',
		enforce: 'pre',
		resolveId(source, importer) {
			const top = `${root.replaceAll('\\', '/').replace(/\/$/, '')}/`;
			const file = importer?.replace(/\?.*$/, '').replaceAll('\\', '/') ?? '';
			if (!file.startsWith(top + LIBRARY)) return null;
			// what the compilers add: virtual modules, and a component's own style
			if (source.startsWith('\0') || source.startsWith(file)) return null;
			const written = source.startsWith(top) ? source.slice(top.length - 1) : source;
			const breach = importBreach(file.slice(top.length), written, false);
			if (breach !== null) this.error(`${file.slice(top.length)}: ${breach}`);
			return null;
		}
	};
}
