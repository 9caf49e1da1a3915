import { test as base, expect, type Page } from '@playwright/test';
import { SITE } from '../../src/cli/site.js';
import { serve } from '../../src/cli/static-server.js';

/** What a page did that it should not, gathered while a test runs. */
export interface Faults {
	/** Errors on the console and errors that nothing caught. */
	errors: string[];
	/** Addresses asked for on other origins than the site's and that of the page. */
	strangers: string[];
}

interface TestFixtures {
	/** Of the test's `page`, from before it is opened. They fail the test unless it has `tolerated` them. */
	faults: Faults;
	/** For tests that provoke faults. */
	tolerated: boolean;
}

interface WorkerFixtures {
	/** Address of the same site served under a path, as on a project page; ends with a slash. */
	subpathUrl: string;
}

/** Firefox's word for a formula whose end has not arrived yet; whether it arrives is tested on every page. */
const HALF_A_FORMULA = 'Invalid markup: Incorrect number of children';

/** Gathers what the page does wrong from now on. @param site where the site is, which may be in a frame of the page */
function watch(page: Page, site: string): Faults {
	const faults: Faults = { errors: [], strangers: [] };
	const { origin } = new URL(site);
	let home: string | undefined;
	const note = (error: string) => {
		if (!error.startsWith(HALF_A_FORMULA)) faults.errors.push(error);
	};
	page.on('console', (message) => {
		if (message.type() === 'error') note(message.text());
	});
	page.on('pageerror', (error) => note(String(error)));
	page.on('request', (request) => {
		const address = new URL(request.url());
		// what a page makes itself (data:, blob:) leaves nothing
		if (!address.protocol.startsWith('http')) return;
		home ??= address.origin;
		if (address.origin !== home && address.origin !== origin) faults.strangers.push(request.url());
	});
	return faults;
}

/** Playwright's test, with the site's fixtures. `page.goto('./')` opens the site at a server's top. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
	tolerated: [false, { option: true }],
	faults: [
		async ({ page, tolerated, baseURL }, use) => {
			const faults = watch(page, baseURL!);
			await use(faults);
			if (!tolerated) expect(faults).toEqual({ errors: [], strangers: [] });
		},
		{ auto: true }
	],
	subpathUrl: [
		// Playwright reads the needed fixtures from this pattern
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			const server = await serve(SITE, { base: '/some/sub/path' });
			await use(server.url);
			await server.close();
		},
		{ scope: 'worker' }
	]
});

export { expect };
