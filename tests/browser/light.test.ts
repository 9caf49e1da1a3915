import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { moveLever, settled, SOON } from './figures';
import { expect, test } from './site';

/** What may come over the wire, gzipped, in kB of 1000 bytes. */
const BUDGET = { page: 110, worker: 15, kernel: 16.5 };
/** How many scripts a page may ask for to come alive. */
const REQUESTS = 12;

const gzipped = (content: string | Buffer) => gzipSync(content).length / 1000;

const isWorker = (url: string) => url.includes('/workers/');

test.describe('the first load', { tag: '@wire' }, () => {
	// what is kept away is missed on the console
	test.use({ tolerated: true });

	/**
	 * Counted is every script that the page announces or brings along, and what else the simulation does not begin without.
	 * That those are enough is shown by letting no other through: with them alone the figures arrive, all four pictures are
	 * drawn, and a lever moves them.
	 */
	test('with its budget of JavaScript, and no font, the simulator simulates, draws and follows a lever', async ({
		page
	}) => {
		const counted: Promise<{ url: string; size: number }>[] = [];
		const later: string[] = [];
		const fonts: string[] = [];
		const html = await (await page.request.get('./')).text();
		const announced = Array.from(
			html.matchAll(/<(?:link|script)\s[^>]*(?:href|src)="\.?([^"]+\.js)"/g),
			([, path]) => path
		);
		expect(announced.length).toBeLessThanOrEqual(REQUESTS);
		const [, early = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
		expect(early).toContain('earlyDeeds');
		let heard = () => {};
		const simulating = new Promise<boolean>((resolve) => (heard = () => resolve(true)));
		/** What was asked for before has been let through or kept away: what it brings has time to come. */
		let before: Promise<unknown> = Promise.resolve();
		const waited = () => new Promise<boolean>((resolve) => setTimeout(resolve, 8000, false));
		await page.route(/\.js(\?|$)/, async (route) => {
			const url = route.request().url();
			if (isWorker(url)) heard();
			else if (!announced.some((path) => url.endsWith(path))) {
				// does the simulation begin without it?
				const decided = before.then(() => Promise.race([simulating, waited()]));
				before = decided;
				if (await decided) {
					later.push(url);
					return route.abort();
				}
			}
			await route.continue();
		});
		page.on('response', (response) => {
			if (response.request().resourceType() === 'font') fonts.push(response.url());
			if (/\.(js|wasm)(\?|$)/.test(response.url()))
				counted.push(response.body().then((body) => ({ url: response.url(), size: gzipped(body) })));
		});
		await page.goto('./');
		await settled(page);
		const pictures = page.locator('.charts:not(.closer) figure');
		await expect(pictures).toHaveCount(4);
		for (const picture of await pictures.all())
			await expect(picture.locator('.curve, .dots').first()).toBeVisible();
		await moveLever(page);

		const loaded = await Promise.all(counted);
		const sum = (list: typeof loaded) => list.reduce((total, { size }) => total + size, 0);
		const scripts = loaded.filter(({ url }) => !isWorker(url));
		expect(scripts.length).toBeGreaterThan(3);
		expect(later.length, 'what comes later was kept away').toBeGreaterThan(0);
		expect(sum(scripts) + gzipped(early), JSON.stringify(scripts)).toBeLessThanOrEqual(BUDGET.page);
		for (const [kind, budget] of [
			['.js', BUDGET.worker],
			['.wasm', BUDGET.kernel]
		] as const) {
			const files = new Map(loaded.map(({ url, size }) => [url, size]));
			const ofWorker = [...files].filter(([url]) => isWorker(url) && url.endsWith(kind));
			expect(ofWorker.length, kind).toBeGreaterThan(0);
			expect(
				ofWorker.reduce((total, [, size]) => total + size, 0),
				JSON.stringify(ofWorker)
			).toBeLessThanOrEqual(budget);
		}
		expect(fonts).toEqual([]);
	});
});

test.describe('the page', () => {
	test('brings no sheet of what opens later, which brings its own', async ({ page }) => {
		const html = await (await page.request.get('./')).text();
		expect(html).toContain('.answer__sentence');
		for (const later of ['.solve__', '.gallery', '.explain__']) expect(html).not.toContain(later);
		await page.goto(SOON);
		await settled(page);
		await page.getByRole('button', { name: /^What would it take/ }).click();
		const heading = page.getByRole('dialog').getByRole('heading').first();
		await expect(heading).toHaveCSS('font-family', /Iowan/);
	});

	for (const path of ['./', './embed/', './method/', './metrics/'])
		test(`is written in signs of one byte: ${path}`, async ({ page }) => {
			const html = await (await page.request.get(path)).text();
			expect(html).not.toMatch(/[\u0080-\u{10ffff}]/u);
			await page.goto(path);
			expect(await page.title()).toMatch(/ · Churn Lab$/);
		});
});

test.describe('the first picture', () => {
	/** When the page was read, when it was drawn, and when its first script was asked for, in ms after it was opened. */
	const times = (page: Page) =>
		page.evaluate(() => {
			const first = (entries: PerformanceEntry[]) => Math.min(...entries.map(({ startTime }) => startTime));
			const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
			const files = performance.getEntriesByType('resource');
			return {
				read: opened?.domInteractive ?? NaN,
				drawn: first(performance.getEntriesByType('paint')),
				asked: first(files.filter(({ name }) => name.endsWith('.js')))
			};
		});

	for (const path of ['./', './embed/', './metrics/', './metrics/arr/'])
		test(`comes before any script is asked for: ${path}`, async ({ page }) => {
			await page.goto(path);
			await expect.poll(async () => (await times(page)).asked).toBeLessThan(Infinity);
			const { asked, drawn, read } = await times(page);
			// where nothing is drawn, they come a second later
			expect(asked).toBeGreaterThanOrEqual(Math.min(drawn, read + 1000));
		});

	test('is not waited for where the address has a scenario, which the page does not show yet', async ({
		page
	}) => {
		await page.goto(SOON);
		const { asked, read } = await times(page);
		expect(asked).toBeLessThan(read);
	});
});
