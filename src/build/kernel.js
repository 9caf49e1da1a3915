import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../cli/root.js';

/** Where the simulation's inner part is written. */
const SOURCES = join(ROOT, 'kernel');
/** What it is compiled to: by entry, a module that holds the code, and the code as a file for browsers to fetch. */
const TARGETS = {
	'index.ts': {
		module: join(ROOT, 'src', 'lib', 'simulation', 'kernel-code.ts'),
		file: join(ROOT, 'src', 'lib', 'simulation', 'kernel.wasm')
	},
	// the samplers by themselves, for their tests
	'samplers.ts': { module: join(ROOT, 'tests', 'statistics', 'samplers-code.ts'), file: null }
};

const OPTIONS = ['--runtime', 'stub', '-O3', '--noAssert', '--enable', 'simd', '--use', 'abort='];

/** Named apart: AssemblyScript's types say that its arrays are everybody's, and would be believed. */
const COMPILER = ['assemblyscript', 'asc'].join('/');

const require = createRequire(import.meta.url);

/** A digest of what the code is compiled from and by. */
function kernelDigest() {
	const hash = createHash('sha256').update(OPTIONS.join(' '));
	hash.update(require('assemblyscript/package.json').version);
	for (const name of readdirSync(SOURCES).sort()) hash.update(`${name}\0`).update(readFileSync(join(SOURCES, name)));
	return hash.digest('hex');
}

/**
 * Compiles `kernel/` to modules that hold its code, where it has changed since.
 * @param {{ again?: boolean }} [options] `again` compiles also what has not changed
 * @throws {Error} with the compiler's words where it cannot
 */
export async function compileKernel({ again = false } = {}) {
	const stamp = `// Compiled from kernel/ by src/build/kernel.js: ${kernelDigest()}\n`;
	for (const [entry, { file, module }] of Object.entries(TARGETS)) {
		const there = existsSync(module) && (!file || existsSync(file));
		if (!again && there && readFileSync(module, 'utf8').startsWith(stamp)) continue;
		// loaded only where it is needed: a compiler takes a while to start
		const { default: asc } = await import(COMPILER);
		/** @type {Uint8Array | null} */
		let binary = null;
		const { error, stderr } = await asc.main([entry, '-o', 'kernel.wasm', ...OPTIONS], {
			readFile: (/** @type {string} */ name, /** @type {string | null} */ folder) => {
				const path = join(SOURCES, folder ?? '', name);
				return existsSync(path) ? readFileSync(path, 'utf8') : null;
			},
			writeFile: (/** @type {string} */ _name, /** @type {string | Uint8Array} */ contents) => {
				if (typeof contents !== 'string') binary = contents;
			},
			listFiles: () => []
		});
		if (error || !binary) throw new Error(`The kernel could not be compiled.\n${stderr.toString()}`);
		if (file) replace(file, binary);
		// last, for its first line says that all is there
		replace(module, `${stamp}export const code =\n\t'${Buffer.from(binary).toString('hex')}';\n`);
	}
}

/**
 * Whoever reads the file meanwhile reads one or the other.
 * @param {string} file
 * @param {string | Uint8Array} contents
 */
function replace(file, contents) {
	writeFileSync(`${file}.new`, contents);
	renameSync(`${file}.new`, file);
}
