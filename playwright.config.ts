import { defineConfig, devices, type Project } from '@playwright/test';
import { BROWSER_NAMES, BROWSERS, findBrowser, launchOptions, type BrowserName } from './src/cli/browsers.js';

/** Chromium runs all tests; Firefox those of what could differ between engines: that the page opens, and figures. */
const PROJECTS: Record<BrowserName, Project> = {
	chromium: { use: devices['Desktop Chrome'] },
	firefox: {
		testMatch: ['digests.test.ts', 'offline.test.ts', 'policy.test.ts', 'smoke.test.ts'],
		use: { browserName: 'firefox', viewport: { width: 1280, height: 720 } }
	}
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

function projectOf(name: BrowserName): Project[] {
	const file = fileOf(name);
	if (!file) return [];
	const { use, ...rest } = PROJECTS[name];
	return [{ name, ...rest, use: { ...use, launchOptions: launchOptions(name, file) } }];
}

export default defineConfig({
	testDir: 'tests/browser',
	forbidOnly: !!process.env.CI,
	fullyParallel: true,
	retries: 0,
	workers: 2,
	reporter: 'list',
	timeout: 30_000,
	use: {
		// the server's word, below, puts its port into the environment
		baseURL: `http://localhost:${process.env.SITE_PORT ?? ''}/`,
		locale: 'en-US',
		timezoneId: 'UTC',
		trace: 'retain-on-failure',
		// tests open the site as it is built; what it keeps on the device has tests of its own
		serviceWorkers: 'block'
	},
	projects: BROWSER_NAMES.flatMap(projectOf),
	webServer: {
		// as npm start does it: the built site, from any free port
		command: 'node src/cli/start.js',
		env: { PORT: '0' },
		wait: { stdout: /is at http:\/\/localhost:(?<site_port>\d+)\// },
		gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
		timeout: 180_000
	}
});
