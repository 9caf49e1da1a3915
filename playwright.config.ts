import { defineConfig, devices, type Project } from '@playwright/test';
import { BROWSER_NAMES, BROWSERS, findBrowser, launchOptions, type BrowserName } from './src/cli/browsers.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
/** What only a phone's size and a finger show. */
const ON_PHONES = 'phone.test.ts';

/**
 * Where engines could differ: figures, typing, policy, storage, frames, the service worker, and a reader's whole way.
 * With BROWSER_TESTS=all Firefox runs every test that it can be told to, which takes ten minutes more.
 */
const IN_FIREFOX = ['digests', 'frames', 'inputs', 'offline', 'policy', 'smoke', 'walks'].map(
	(name) => `${name}.test.ts`
);

/**
 * Tests that only Chromium can run, by their tags. Firefox is a stock one: it is driven over the standard protocol, and
 * not all of what Playwright's own can do can be asked of it.
 */
const NOT_IN_FIREFOX = [
	// axe takes half a minute there for a page, and reads the same tree and the same colours
	'@axe',
	// no event tells of a download; the files are made by code that has tests of its own
	'@download',
	// nobody can be allowed to read the clipboard
	'@clipboard',
	// no dark system, and no paper, can be asked for
	'@media',
	// it cannot be told to do without scripts
	'@scriptless',
	// to take one, Playwright puts a style into the page, which its policy refuses
	'@photo',
	// the page is not told what its worker loads, and the bytes are the same
	'@wire'
];

const PROJECTS: Record<BrowserName, Project[]> = {
	chromium: [
		{ name: 'chromium', testIgnore: ON_PHONES, use: devices['Desktop Chrome'] },
		{
			name: 'chromium on a phone',
			testMatch: ON_PHONES,
			use: { ...PHONE, isMobile: true, deviceScaleFactor: 2 }
		}
	],
	firefox: [
		{
			name: 'firefox',
			...(process.env.BROWSER_TESTS === 'all' ? { testIgnore: ON_PHONES } : { testMatch: IN_FIREFOX }),
			grepInvert: new RegExp(NOT_IN_FIREFOX.join('|')),
			use: { browserName: 'firefox', viewport: { width: 1280, height: 720 } }
		},
		{ name: 'firefox on a phone', testMatch: ON_PHONES, use: { ...PHONE, browserName: 'firefox' } }
	]
};

/** @returns a browser's file, or nothing where there is none; then npm test counts a failure */
function fileOf(name: BrowserName): string {
	const { variable, missing } = BROWSERS[name];
	// the processes that run the tests read this file again, and inherit what was found
	if (process.env[variable] === undefined) {
		process.env[variable] = findBrowser(name) ?? '';
		if (!process.env[variable]) console.error(missing);
	}
	return process.env[variable];
}

function projectsOf(name: BrowserName): Project[] {
	const file = fileOf(name);
	if (!file) return [];
	return PROJECTS[name].map((project) => ({
		...project,
		use: { ...project.use, launchOptions: launchOptions(name, file) }
	}));
}

export default defineConfig({
	testDir: 'tests/browser',
	forbidOnly: !!process.env.CI,
	fullyParallel: true,
	retries: 0,
	workers: 2,
	reporter: 'list',
	// a busy machine may take its time: nothing here is about speed
	timeout: 120_000,
	expect: { timeout: 20_000 },
	use: {
		// the server's word, below, puts its port into the environment
		baseURL: `http://localhost:${process.env.SITE_PORT ?? ''}/`,
		locale: 'en-US',
		timezoneId: 'UTC',
		// a trace takes a quarter of the time; where a test fails, run it again with --trace on
		trace: 'off',
		// tests open the site as it is built; what it keeps on the device has tests of its own
		serviceWorkers: 'block'
	},
	projects: BROWSER_NAMES.flatMap(projectsOf),
	webServer: {
		// as npm start does it: the built site, from any free port
		command: 'node src/cli/start.js',
		env: { PORT: '0' },
		wait: { stdout: /is at http:\/\/localhost:(?<site_port>\d+)\// },
		gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
		timeout: 180_000
	}
});
