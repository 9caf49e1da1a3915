import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './processes.js';
import { ROOT } from './root.js';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

/**
 * @param {string} path
 * @returns {Lock | null} null when it is missing or not readable as JSON
 */
function readLock(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return null;
	}
}

/**
 * The packages that the lock file asks for and the folder does not hold as asked. npm leaves a copy of what it
 * installed in node_modules/.package-lock.json; packages for other systems are missing from it, rightly.
 * @param {string} root
 * @returns {string[]} paths such as "node_modules/zod"
 */
export function missingPackages(root) {
	const wanted = readLock(join(root, 'package-lock.json'));
	if (!wanted) throw new Error('package-lock.json is missing or damaged; get it back with git.');
	const present = readLock(join(root, 'node_modules', '.package-lock.json'))?.packages ?? {};
	return Object.entries(wanted.packages)
		.filter(([path, entry]) => {
			if (path === '') return false;
			const found = present[path];
			if (!found) return !entry.optional;
			return (
				found.version !== entry.version ||
				found.integrity !== entry.integrity ||
				!existsSync(join(root, path, 'package.json'))
			);
		})
		.map(([path]) => path);
}

/**
 * Installs the packages when some are missing; does nothing otherwise. Standard output stays free.
 * @throws {Error} with one line for the reader when it cannot
 */
export async function installMissing() {
	if (missingPackages(ROOT).length === 0) return;
	console.error('Installing the packages that Churn Lab is built with …');
	// the build and the tests are development packages, also where NODE_ENV says production; and what goes wrong is
	// to be seen also under `npm run --silent`
	const parameters = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
	const status = await npm(parameters, { quiet: true });
	if (status !== 0) {
		throw new Error(
			`The packages could not be installed (npm ci ended with status ${status}); check the network and try again.`
		);
	}
	const still = missingPackages(ROOT);
	if (still.length > 0)
		throw new Error(`npm ci left out ${still.join(', ')}; remove node_modules and try again.`);
}
