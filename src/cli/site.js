import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { compileKernel } from '../build/kernel.js';
import { installed } from './processes.js';
import { ROOT } from './root.js';

/** Where the static site is built. */
export const SITE = join(ROOT, 'build');

/** What the site is made of. Tests and command-line programs beside it change nothing in it. */
const SOURCES = [
	'src',
	'kernel',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];
const APART = /\.test\.[jt]s$|^src[/\\]cli[/\\]/;

const STAMP = join('.svelte-kit', 'built-from');

/**
 * @param {string} root
 * @param {string} path relative to root
 * @returns {string[]} files, relative to root, in a fixed order
 */
function filesUnder(root, path) {
	const entry = statSync(join(root, path), { throwIfNoEntry: false });
	if (!entry?.isDirectory()) return entry ? [path] : [];
	const names = readdirSync(join(root, path)).sort();
	return names.flatMap((name) => filesUnder(root, join(path, name)));
}

/**
 * A digest of everything the site is built from: equal digests mean that building again would change nothing.
 * @param {string} root
 */
export function sourcesDigest(root) {
	const hash = createHash('sha256').update(process.env.SITE_LANGUAGE ?? '');
	for (const path of SOURCES.flatMap((source) => filesUnder(root, source))) {
		if (APART.test(path)) continue;
		const content = readFileSync(join(root, path));
		hash.update(`${path.split(sep).join('/')}\0${content.length}\0`).update(content);
	}
	return hash.digest('hex');
}

/**
 * Whether the site in `build/` was made from the sources as they are now.
 * @param {string} root
 */
export function isBuilt(root) {
	if (!existsSync(join(root, 'build', 'index.html')) || !existsSync(join(root, STAMP))) return false;
	return readFileSync(join(root, STAMP), 'utf8') === sourcesDigest(root);
}

/**
 * Builds the static site.
 * @param {{ brief?: boolean } & Parameters<typeof installed>[2]} [options] `brief` shows warnings and errors alone
 * @returns {Promise<number>} the build's exit status
 */
export async function build({ brief = false, ...options } = {}) {
	const stamp = join(ROOT, STAMP);
	rmSync(stamp, { force: true });
	const digest = sourcesDigest(ROOT);
	const status = await installed(
		'vite/bin/vite.js',
		['build', ...(brief ? ['--logLevel', 'warn'] : [])],
		options
	);
	if (status === 0) {
		mkdirSync(dirname(stamp), { recursive: true });
		writeFileSync(stamp, digest);
	}
	return status;
}

/** @returns {Map<string, string>} a digest of each file of the built site, by its path */
function digestsOfSite() {
	const files = filesUnder(SITE, '.');
	return new Map(
		files.map((file) => [
			file,
			createHash('sha256')
				.update(readFileSync(join(SITE, file)))
				.digest('hex')
		])
	);
}

/**
 * Builds the static site twice, the kernel compiled anew for the second, and holds the files of the two against each other.
 * @param {{ output?: number, minutes?: number }} [options] as a program's
 * @returns {Promise<number>} the builds' exit status; 1 when they differ, after a line for each file that does
 */
export async function buildTwice(options = {}) {
	const first = await build({ ...options, brief: true });
	if (first !== 0) return first;
	const before = digestsOfSite();
	await compileKernel({ again: true });
	const second = await build({ ...options, brief: true });
	if (second !== 0) return second;
	const after = digestsOfSite();
	const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
		(file) => before.get(file) !== after.get(file)
	);
	for (const file of differing)
		writeSync(options.output ?? 2, `${file} differs between two builds of the same sources.\n`);
	return differing.length === 0 ? 0 : 1;
}

/**
 * Builds the site when its sources are newer than it.
 * @throws {Error} with one line for the reader when the build fails
 */
export async function buildIfStale() {
	if (isBuilt(ROOT)) return;
	console.error('Building the site …');
	const status = await build({ brief: true, quiet: true });
	if (status !== 0) throw new Error(`The site could not be built (the build ended with status ${status}).`);
}
