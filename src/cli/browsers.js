import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, isAbsolute, join } from 'node:path';
import { installed, run } from './processes.js';

/** @typedef {'chromium' | 'firefox'} BrowserName as Playwright calls them */

/**
 * @typedef {object} Browser
 * @property {string} title
 * @property {string} variable of the environment, that names one
 * @property {string[]} names under which systems install it
 * @property {string} debianPackage
 * @property {string} missing what to tell someone whose system has none and on whose system none can be installed
 */

/** @type {Record<BrowserName, Browser>} the browsers that the tests run in */
export const BROWSERS = {
	chromium: {
		title: 'Chromium',
		variable: 'CHROMIUM',
		// the shell has no window to draw, which is a quarter of the time
		names: [
			'chromium-headless-shell',
			'chromium',
			'chromium-browser',
			'google-chrome',
			'google-chrome-stable'
		],
		debianPackage: 'chromium-headless-shell',
		missing:
			'No Chromium for the browser tests: install one with `npx playwright install --with-deps chromium`, or Chrome ' +
			'or Chromium from your system, or name one in the variable CHROMIUM.'
	},
	firefox: {
		title: 'Firefox',
		variable: 'FIREFOX',
		names: ['firefox-esr', 'firefox'],
		debianPackage: 'firefox-esr',
		missing:
			'No Firefox for the browser tests: install one with `npx playwright install --with-deps firefox`, or Firefox ' +
			'from your system, or name one in the variable FIREFOX.'
	}
};

export const BROWSER_NAMES = /** @type {BrowserName[]} */ (Object.keys(BROWSERS));

/**
 * @param {string} file
 * @returns {boolean} whether it starts: on some systems the name belongs to a notice that it is elsewhere
 */
function starts(file) {
	try {
		if (!statSync(file).isFile()) return false;
		execFileSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 });
		return true;
	} catch {
		return false;
	}
}

/**
 * @param {BrowserName} name
 * @returns {string | null} where the browser that Playwright downloads is, or would be
 */
function playwrightsOwn(name) {
	const require = createRequire(import.meta.url);
	/** @type {typeof import('@playwright/test')} */
	const playwright = require('@playwright/test');
	try {
		return playwright[name].executablePath();
	} catch {
		// none is made for this system
		return null;
	}
}

/**
 * Finds a browser that starts: the one that its variable names, Playwright's own, or the system's.
 * @param {BrowserName} name
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string | null} [own] Playwright's own
 * @returns {string | null} its file
 * @throws {Error} when the variable names something that does not start
 */
export function findBrowser(name, env = process.env, own = playwrightsOwn(name)) {
	const { variable, names } = BROWSERS[name];
	const places = (env.PATH ?? '').split(delimiter).filter((place) => isAbsolute(place));
	const onPath = (/** @type {string} */ program) => places.map((place) => join(place, program));
	const wanted = env[variable];
	if (wanted) {
		const named = isAbsolute(wanted) ? [wanted] : onPath(wanted);
		const found = named.find(starts);
		if (!found) throw new Error(`${variable} is ${wanted}, which does not start.`);
		return found;
	}
	return [...(own ? [own] : []), ...names.flatMap(onPath)].find(starts) ?? null;
}

/** Whether Debian's own packages can be had: those of Ubuntu need a service that containers lack. */
function hasDebianPackages() {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release'))
		return false;
	return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {string} name of the package */
async function installDebianPackage(name) {
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	if ((await run('apt-get', ['update', '-q'], { env, minutes: 3 })) !== 0) return;
	await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', name], { env, minutes: 6 });
}

/**
 * Finds a browser, installing one where the system can.
 * @param {BrowserName} name
 * @returns {Promise<string>} its file
 * @throws {Error} with one line that says what to install
 */
export async function provideBrowser(name) {
	const { title, debianPackage, missing } = BROWSERS[name];
	const found = findBrowser(name);
	if (found) return found;
	console.log(`No ${title} for the browser tests here; installing one …`);
	if (hasDebianPackages()) await installDebianPackage(debianPackage);
	const packaged = findBrowser(name);
	if (packaged) return packaged;
	const asRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	const parameters = ['install', ...(asRoot ? ['--with-deps'] : []), name];
	await installed('@playwright/test/cli.js', parameters, { minutes: 6 });
	const downloaded = findBrowser(name);
	if (downloaded) return downloaded;
	throw new Error(missing);
}

/** How the tests start Chromium: it speaks to nobody but the page's server. */
const CHROMIUM_FLAGS = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// the sandbox refuses to run for root
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
];

/**
 * How Playwright starts a browser.
 * @param {BrowserName} name
 * @param {string} file
 * @returns {import('@playwright/test').LaunchOptions}
 */
export function launchOptions(name, file) {
	if (name === 'chromium') return { executablePath: file, args: CHROMIUM_FLAGS };
	// Playwright's own Firefox speaks a protocol of its own, all others the standard one
	return file === playwrightsOwn(name)
		? { executablePath: file }
		: { executablePath: file, channel: 'moz-firefox' };
}
