import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { type Page } from '@playwright/test';
import { ROOT } from '../../src/cli/root.js';
import { SITE } from '../../src/cli/site.js';
import { serve } from '../../src/cli/static-server.js';
import { allFigures, settled } from './figures';
import { allPages } from './pages';
import { expect, test as base } from './site';

/** A copy of the site that a test can change, under a path, and can take off the network. */
interface OwnSite {
	url: string;
	/** Replaces what is served by the same site as a newer version, which says so in its description. */
	publishNewer(): void;
	/** Publishes the service worker that takes the site off devices. */
	publishFarewell(): void;
	close(): Promise<void>;
}

const NEWER = 'A newer version';

const test = base.extend<{ site: OwnSite }>({
	serviceWorkers: 'allow',
	// the page looks for a newer version, and the network that is gone is an error on the console
	tolerated: true,
	// Playwright reads the needed fixtures from this pattern
	// eslint-disable-next-line no-empty-pattern
	site: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'churn-lab-site-'));
		cpSync(SITE, folder, { recursive: true });
		// some hosts have browsers keep pages for a while, which a newer version must not be made of
		const server = await serve(folder, { base: '/lab', caching: 'max-age=600' });
		const worker = join(folder, 'service-worker.js');
		await use({
			url: server.url,
			publishNewer() {
				const { version } = JSON.parse(readFileSync(join(folder, '_app', 'version.json'), 'utf8'));
				writeFileSync(worker, readFileSync(worker, 'utf8').replaceAll(version, 'newer'));
				const start = join(folder, 'index.html');
				const description = /(<meta name="description" content=")[^"]*/;
				writeFileSync(start, readFileSync(start, 'utf8').replace(description, `$1${NEWER}`));
			},
			publishFarewell() {
				copyFileSync(join(ROOT, 'src', 'farewell', 'service-worker.js'), worker);
			},
			close: () => server.close()
		});
		await server.close();
		rmSync(folder, { recursive: true, force: true });
	}
});

/** Opens the site and waits until it is kept on the device. */
async function visit(page: Page, url: string): Promise<void> {
	await page.goto(url);
	await settled(page);
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
	await page.waitForFunction(async () => (await caches.keys()).length === 1);
	// the first visit was loaded without it
	await page.reload();
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	await settled(page);
}

const keptBy = (page: Page) => page.evaluate(() => window.caches.keys());
/** Makes the browser look for another version. What comes of it is seen in the page. */
const update = (page: Page) =>
	page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		// the last version may take the registration off the device before its own update has ended
		await registration.update().catch(() => null);
	});
const version = (page: Page) => page.getByRole('status').filter({ hasText: 'newer Churn Lab' });

test('after one visit every page works without a network, with the same figures', async ({ page, site }) => {
	await visit(page, site.url);
	const figures = await allFigures(page);
	await site.close();
	await page.reload();
	await settled(page);
	expect(await allFigures(page)).toEqual(figures);
	// one of each kind is opened; of all the others, and of what loads only when it is asked for, it is enough that they
	// are there
	const parts = readdirSync(join(SITE, '_app', 'immutable'), { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(js|css)$/.test(file))
		.map((file) => `_app/immutable/${file.split(sep).join('/')}`);
	for (const part of ['/workers/chunks/', '/assets/ExplainDialog.', '/assets/MovesHost.'])
		expect(parts.some((file) => file.includes(part))).toBe(true);
	const addresses = [...allPages(), ...parts].map((address) => new URL(address, site.url).href);
	const statuses = await page.evaluate(
		(list) => Promise.all(list.map(async (address) => (await fetch(address)).status)),
		addresses
	);
	expect(statuses.filter((status) => status !== 200)).toEqual([]);
	for (const address of ['embed/', 'method/', 'metrics/', 'metrics/revenue-saved/']) {
		await page.goto(site.url + address);
		await expect(page.locator('main'), address).toHaveCount(1);
	}
	// as hosts lead there
	for (const [asked, led] of [
		['metrics', 'metrics/'],
		['metrics/index.html?x=1#find=arr', 'metrics/?x=1#find=arr']
	]) {
		await page.goto(site.url + asked);
		await expect(page.locator('main'), asked).toHaveCount(1);
		expect(page.url()).toBe(site.url + led);
	}
});

test('a newer version is offered, and comes when the reader says so', async ({ page, site }) => {
	await visit(page, `${site.url}#`);
	const description = page.locator('meta[name=description]').first();
	site.publishNewer();
	await update(page);
	await expect(version(page)).toBeVisible();
	// until then everything is the version before
	const html = await page.evaluate(async () => (await fetch('./')).text());
	expect(html).not.toContain(NEWER);
	expect(await keptBy(page)).toHaveLength(2);
	await Promise.all([
		page.waitForEvent('load'),
		version(page).getByRole('button', { name: 'Reload' }).click()
	]);
	await settled(page);
	expect(await page.evaluate(async () => (await fetch('./')).text())).toContain(NEWER);
	await expect.poll(() => keptBy(page)).toEqual(['churn-lab newer']);
	await expect(description).toBeAttached();
	await expect(version(page)).toBeHidden();
});

test('a newer version that took over in one window comes in the other as well, when its reader says so', async ({
	page,
	site
}) => {
	await visit(page, site.url);
	const other = await page.context().newPage();
	await other.goto(site.url);
	await settled(other);
	site.publishNewer();
	await update(page);
	for (const window of [page, other]) {
		await expect(version(window)).toBeVisible();
		await Promise.all([
			window.waitForEvent('load'),
			version(window).getByRole('button', { name: 'Reload' }).click()
		]);
		await expect(window.locator('meta[name=description]').first()).toHaveAttribute('content', NEWER);
	}
});

test('the last version takes the site off the device', async ({ page, site }) => {
	await visit(page, site.url);
	site.publishFarewell();
	await update(page);
	await expect.poll(() => keptBy(page)).toEqual([]);
	await expect
		.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
		.toBe(0);
	await page.reload();
	await settled(page);
});

test('a part of the page that is gone is told, and the figures stay', async ({ page, site }) => {
	await page.goto(site.url);
	await settled(page);
	const figures = await allFigures(page);
	await page.evaluate(() => dispatchEvent(new Event('vite:preloadError', { cancelable: true })));
	await expect(page.getByRole('status').filter({ hasText: 'could not be loaded' })).toBeVisible();
	expect(await allFigures(page)).toEqual(figures);
});

test.describe('a sheet that does not come', () => {
	// what is kept away is missed on the console
	test.use({ tolerated: true });

	test('is asked for once more, and the dialog opens in its look; then it is told', async ({
		page,
		site
	}) => {
		const asked: string[] = [];
		let away = (times: number): boolean => times === 1;
		await page.route(/\/assets\/(ExplainDialog|SharePanel)\..*\.css$/, (route) => {
			const url = route.request().url();
			asked.push(url);
			return away(asked.filter((other) => other === url).length) ? route.abort() : route.continue();
		});
		await page.goto(site.url);
		await settled(page);
		const notice = page.getByRole('status').filter({ hasText: 'could not be loaded' });
		const dialog = page.getByRole('dialog');
		await page.getByRole('button', { name: 'Explain LTV', exact: true }).click();
		await expect(dialog.getByRole('heading').first()).toHaveCSS('font-family', /Iowan/);
		expect(asked).toHaveLength(2);
		await expect(notice).toBeHidden();
		await page.keyboard.press('Escape');

		away = () => true;
		await page.getByRole('button', { name: 'Share' }).click();
		await expect(notice).toBeVisible();
	});
});

test('a device can install it: a manifest with a name, a start and icons of the sizes that it says', async ({
	page,
	site
}) => {
	await page.goto(site.url);
	const address = await page.locator('link[rel=manifest]').evaluate((link: HTMLLinkElement) => link.href);
	const answer = await page.request.get(address);
	const { name, display, start_url, icons } = await answer.json();
	expect({ name, display }).toEqual({ name: 'Churn Lab', display: 'standalone' });
	expect(new URL(start_url, address).href).toBe(site.url);
	expect(icons.map(({ sizes }: { sizes: string }) => sizes)).toEqual(
		expect.arrayContaining(['192x192', '512x512'])
	);
	expect(icons.map(({ purpose }: { purpose: string }) => purpose)).toContain('maskable');
	for (const { src, sizes } of icons) {
		const png = await (await page.request.get(new URL(src, address).href)).body();
		// the size stands in a PNG's first chunk
		expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
	}
});
