import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BROWSER_NAMES, BROWSERS, findBrowser, launchOptions } from './browsers.js';
import { missingPackages } from './install.js';
import { oldNodeMessage } from './node-version.js';
import { ROOT } from './root.js';
import { isBuilt, sourcesDigest } from './site.js';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'churn-lab-setup-'));
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

function write(path: string, content: string): string {
	const file = join(folder, path);
	mkdirSync(join(file, '..'), { recursive: true });
	writeFileSync(file, content);
	return file;
}

describe('Node', () => {
	test.each(['20.19.0', '20.20.2', '22.12.0', '22.20.1', '24.0.0', '25.1.0'])('%s is accepted', (version) => {
		expect(oldNodeMessage(version)).toBeNull();
	});
	test.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0', '6.0.0'])('%s is refused in one line', (version) => {
		expect(oldNodeMessage(version)).toMatch(
			new RegExp(`^[^\\n]*Node 20\\.19[^\\n]*this is Node ${version}[^\\n]*$`)
		);
	});
});

describe('the installed packages', () => {
	test('are pinned: each to one version, and by the lock file to one content', () => {
		const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
		const { dependencies, devDependencies } = read('package.json');
		for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
			expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
		const { '': _own, ...packages }: Record<string, { integrity?: string }> =
			read('package-lock.json').packages;
		for (const [place, { integrity }] of Object.entries(packages))
			expect(integrity, place).toMatch(/^sha512-/);
	});

	const lock = (packages: object) => JSON.stringify({ lockfileVersion: 3, packages });
	const one = { version: '1.0.0', integrity: 'sha512-one' };
	const foreign = { version: '2.0.0', integrity: 'sha512-foreign', optional: true };

	function installOne() {
		write('node_modules/one/package.json', '{}');
		write('node_modules/.package-lock.json', lock({ 'node_modules/one': one }));
	}

	test('are all missing in a fresh clone', () => {
		write('package-lock.json', lock({ '': {}, 'node_modules/one': one, 'node_modules/foreign': foreign }));
		expect(missingPackages(folder)).toEqual(['node_modules/one']);
	});

	test('are complete without those for other systems', () => {
		write('package-lock.json', lock({ '': {}, 'node_modules/one': one, 'node_modules/foreign': foreign }));
		installOne();
		expect(missingPackages(folder)).toEqual([]);
	});

	test('are older than the lock file when a version or its content differs', () => {
		installOne();
		write('package-lock.json', lock({ 'node_modules/one': { ...one, version: '1.0.1' } }));
		expect(missingPackages(folder)).toEqual(['node_modules/one']);
		write('package-lock.json', lock({ 'node_modules/one': { ...one, integrity: 'sha512-other' } }));
		expect(missingPackages(folder)).toEqual(['node_modules/one']);
	});

	test('are missing when their folder was removed', () => {
		write('package-lock.json', lock({ 'node_modules/one': one }));
		installOne();
		rmSync(join(folder, 'node_modules', 'one'), { recursive: true });
		expect(missingPackages(folder)).toEqual(['node_modules/one']);
	});

	test('cannot be told without a lock file', () => {
		expect(() => missingPackages(folder)).toThrow(/package-lock\.json/);
	});
});

describe('the build', () => {
	beforeEach(() => {
		write('package.json', '{}');
		write('src/routes/+page.svelte', '<h1>One</h1>');
		write('static/icon.svg', '<svg/>');
		write('build/index.html', 'built');
		write('.svelte-kit/built-from', sourcesDigest(folder));
	});

	test('is up to date until a source changes, comes or goes', () => {
		expect(isBuilt(folder)).toBe(true);
		write('src/routes/+page.svelte', '<h1>Two</h1>');
		expect(isBuilt(folder)).toBe(false);
		write('src/routes/+page.svelte', '<h1>One</h1>');
		expect(isBuilt(folder)).toBe(true);
		write('static/more.svg', '<svg/>');
		expect(isBuilt(folder)).toBe(false);
		rmSync(join(folder, 'static', 'more.svg'));
		rmSync(join(folder, 'static', 'icon.svg'));
		expect(isBuilt(folder)).toBe(false);
	});

	test('is one language’s', () => {
		vi.stubEnv('SITE_LANGUAGE', 'another');
		expect(isBuilt(folder)).toBe(false);
		vi.unstubAllEnvs();
		expect(isBuilt(folder)).toBe(true);
	});

	test('does not depend on tests and commands', () => {
		write('src/lib/thing.test.ts', 'test');
		write('src/cli/thing.ts', 'command');
		expect(isBuilt(folder)).toBe(true);
	});

	test('is stale when it is not there, or never finished', () => {
		rmSync(join(folder, 'build', 'index.html'));
		expect(isBuilt(folder)).toBe(false);
		write('build/index.html', 'built');
		rmSync(join(folder, '.svelte-kit', 'built-from'));
		expect(isBuilt(folder)).toBe(false);
	});
});

describe.skipIf(process.platform === 'win32').each(BROWSER_NAMES)('a browser for the tests, %s', (name) => {
	const { variable, names } = BROWSERS[name];

	/** A program that starts and ends with this status. */
	function program(path: string, status = 0): string {
		const file = write(path, `#!/bin/sh\nexit ${status}\n`);
		chmodSync(file, 0o755);
		return file;
	}

	test('is the one that the variable names, by its path or its name', () => {
		const own = program('own/browser');
		const named = program('bin/my-browser');
		expect(findBrowser(name, { [variable]: named, PATH: '' }, own)).toBe(named);
		expect(findBrowser(name, { [variable]: 'my-browser', PATH: join(folder, 'bin') }, own)).toBe(named);
		expect(() => findBrowser(name, { [variable]: join(folder, 'none') }, own)).toThrow(`${variable} is`);
	});

	test('is Playwright’s own before the system’s', () => {
		const own = program('own/browser');
		const systems = program(`bin/${names[0]}`);
		const env = { PATH: join(folder, 'bin') };
		expect(findBrowser(name, env, own)).toBe(own);
		expect(findBrowser(name, env, join(folder, 'not', 'downloaded'))).toBe(systems);
		expect(findBrowser(name, env, null)).toBe(systems);
	});

	test('goes by several names, and must start', () => {
		program(`bin/${names[0]}`, 1);
		const last = program(`bin/${names[names.length - 1]}`);
		expect(findBrowser(name, { PATH: join(folder, 'bin') }, null)).toBe(last);
		chmodSync(last, 0o644);
		expect(findBrowser(name, { PATH: join(folder, 'bin') }, null)).toBeNull();
	});

	test('is not found where there is none', () => {
		expect(findBrowser(name, { PATH: folder }, null)).toBeNull();
		expect(findBrowser(name, {}, null)).toBeNull();
	});

	test('is started as the file that was found', () => {
		expect(launchOptions(name, '/opt/browser').executablePath).toBe('/opt/browser');
	});
});
