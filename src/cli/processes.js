import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.js';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Ends a program and all that it started.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function endGroup(child, signal) {
	if (child.pid === undefined) return;
	try {
		if (process.platform === 'win32') child.kill(signal);
		else process.kill(-child.pid, signal);
	} catch {
		// it has ended meanwhile
	}
}

let interrupted = false;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
	// once: a second signal finds no listener and ends this process at once
	process.once(signal, () => {
		interrupted = true;
		process.exitCode = signal === 'SIGINT' ? 130 : 143;
		for (const child of running) endGroup(child, signal);
		if (running.size === 0) process.exit();
	});
}

/**
 * Runs a program from the repository's top folder, its output on this process's error output or on both outputs.
 * @param {string} program
 * @param {string[]} parameters
 * @param {{ quiet?: boolean, output?: number, env?: NodeJS.ProcessEnv, minutes?: number, shell?: boolean }} [options]
 *   `quiet` keeps standard output free: what the program prints there goes to standard error; `output` is an open file
 *   that takes all it prints; `minutes` ends it after that time
 * @returns {Promise<number>} its exit status; 127 when it could not be started, 124 when it took too long
 */
export function run(program, parameters, options = {}) {
	const { quiet = false, output, env = {}, minutes = 0, shell = false } = options;
	return new Promise((resolve) => {
		const child = spawn(program, parameters, {
			cwd: ROOT,
			env: { ...process.env, ...env },
			stdio: ['ignore', output ?? (quiet ? 2 : 1), output ?? 2],
			// a group of its own, so that ending it also ends the browsers and workers it started
			detached: process.platform !== 'win32',
			shell
		});
		running.add(child);
		let late = false;
		const timers = minutes
			? [
					setTimeout(() => {
						late = true;
						endGroup(child, 'SIGTERM');
					}, minutes * 60_000),
					setTimeout(() => endGroup(child, 'SIGKILL'), minutes * 60_000 + 10_000)
				]
			: [];
		/** @param {number} status */
		const settle = (status) => {
			running.delete(child);
			timers.forEach(clearTimeout);
			// nothing that would have come after it is to run
			if (interrupted) process.exit();
			resolve(status);
		};
		child.once('error', () => settle(127));
		child.once('exit', (status) => settle(late ? 124 : (status ?? 1)));
	});
}

/**
 * Runs npm: the one that started this process, else the one on the PATH.
 * @param {string[]} parameters
 * @param {{ quiet?: boolean }} [options]
 */
export function npm(parameters, options) {
	const itself = process.env.npm_execpath;
	if (itself && /npm-cli\.c?js$/.test(itself) && existsSync(itself)) {
		return run(process.execPath, [itself, ...parameters], options);
	}
	return run('npm', parameters, { ...options, shell: process.platform === 'win32' });
}

/**
 * Runs the program that an installed package brings, by the file its package.json names: no PATH, no shell.
 * @param {string} file path inside node_modules, such as "vite/bin/vite.js"
 * @param {string[]} parameters
 * @param {Parameters<typeof run>[2]} [options]
 */
export function installed(file, parameters, options) {
	return run(process.execPath, [join(ROOT, 'node_modules', file), ...parameters], options);
}
