import type { FrameLocator, Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/cli/static-server.js';
import { encodeScenario } from '../../src/lib/scenario/link';
import { presetById } from '../../src/lib/scenario/presets';
import { audit } from './audit';
import { glanceForever, shown, SOON, watchShown } from './figures';
import { expect, test } from './site';

const scenario = { ...structuredClone(presetById('businessX')!.scenario), trials: 1000 };
const fragment = encodeScenario(scenario);

const saved = (place: Page | FrameLocator) => place.locator('output[aria-label="Revenue saved"]');
const lever = (place: Page | FrameLocator, name: string) => place.getByRole('slider', { name, exact: true });

/** Waits until all futures are in. */
async function settled(place: Page | FrameLocator, currency = '₹') {
	await expect(place.getByRole('main')).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 });
	await expect(saved(place)).toContainText(currency);
}

/** Shows HTML on another origin than the site's, as the page of somebody else. */
async function withHostPage(html: string, use: (address: string) => Promise<void>) {
	const folder = mkdtempSync(join(tmpdir(), 'host-page-'));
	writeFileSync(join(folder, 'index.html'), `<!doctype html><title>A page of somebody else</title>${html}`);
	const server = await serve(folder, { base: '' });
	try {
		await use(server.url);
	} finally {
		await server.close();
		rmSync(folder, { recursive: true });
	}
}

test.describe('in a page of another origin', () => {
	test('the code from the panel shows the same figures, the chosen levers and pictures, and they work', async ({
		page,
		browser
	}) => {
		await page.goto(`./#${fragment}`);
		await settled(page);
		await page.getByRole('button', { name: 'Share', exact: true }).click();
		const panel = page.getByRole('dialog', { name: 'Share' });
		await panel.locator('summary', { hasText: 'Embed' }).click();
		await panel.getByRole('checkbox', { name: 'Ticket size' }).check();
		await panel.getByRole('checkbox', { name: 'Monthly recurring revenue' }).uncheck();
		await panel.getByRole('checkbox', { name: 'Revenue saved' }).check();
		const preview = panel.frameLocator('iframe');
		await settled(preview);
		await expect(preview.getByRole('figure', { name: 'Revenue saved' })).toHaveCount(1);
		const code = await panel.getByRole('textbox', { name: 'Code for your page' }).inputValue();
		const figure = await saved(page).innerText();

		await withHostPage(code, async (address) => {
			const host = await browser.newPage();
			await host.goto(address);
			const frame = host.frameLocator('iframe');
			await settled(frame);
			await expect(saved(frame)).toHaveText(figure);
			await expect(frame.getByRole('figure')).toHaveCount(1);
			await expect(lever(frame, 'Ticket size')).toHaveCount(1);
			await expect(lever(frame, 'Contract length')).toHaveCount(0);
			await lever(frame, 'Churn reduction').focus();
			await host.keyboard.press('Shift+ArrowRight');
			await expect(saved(frame)).not.toHaveText(figure);
			await settled(frame);
			const moved = await saved(frame).innerText();
			const opening = host.waitForEvent('popup');
			await frame.getByRole('link', { name: 'Open in Churn Lab' }).click();
			const whole = await opening;
			await settled(whole);
			await expect(saved(whole)).toHaveText(moved);
			await expect(whole.getByRole('banner')).toBeVisible();
			expect(await whole.evaluate(() => window.opener === null)).toBe(true);
			await host.close();
		});
	});
});

test('what a visitor tries in a frame is kept nowhere', async ({ page }) => {
	const kept = () =>
		page.evaluate(async () => ({
			local: JSON.stringify({ ...localStorage }),
			session: sessionStorage.length,
			databases: (await indexedDB.databases()).map(({ name }) => name)
		}));
	await page.goto(SOON);
	await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 });
	const before = await kept();
	await page.goto(`./embed/#${fragment}`);
	await settled(page);
	const history = await page.evaluate(() => window.history.length);
	const figure = await saved(page).innerText();
	await lever(page, 'Churn reduction').focus();
	await page.keyboard.press('Shift+ArrowRight');
	await expect(saved(page)).not.toHaveText(figure);
	await settled(page);
	expect((await kept()).local).toBe(before.local);
	expect((await kept()).databases).toEqual(before.databases);
	expect(new URL(page.url()).hash).toBe(`#${fragment}`);
	expect(await page.evaluate(() => window.history.length)).toBe(history);
});

test('without a scenario in its address it stands as it was built until a hand comes', async ({ page }) => {
	await glanceForever(page);
	await page.goto('./embed/');
	const figure = await saved(page).innerText();
	expect(figure).toMatch(/\$\d/);
	await expect(lever(page, 'Churn reduction, low end')).toBeVisible();
	await page.waitForTimeout(2500);
	expect(page.workers()).toHaveLength(0);
	await lever(page, 'Churn reduction, low end').press('Home');
	await settled(page, '$');
	await expect(saved(page)).not.toHaveText(figure);
});

test('with one, not for a moment does it show figures or levers of another', async ({ page }) => {
	await watchShown(page, '.embed__scroll');
	await page.goto(`./embed/#${fragment}`);
	await settled(page);
	const seen = await shown(page);
	expect(seen).toContain('₹');
	expect(seen).not.toContain('$');
});

for (const [width, height] of [
	[320, 240],
	[360, 640],
	[640, 360],
	[1200, 800]
]) {
	test.describe(`${width} × ${height}`, () => {
		test.use({ viewport: { width, height } });

		test('fits, and axe finds nothing', async ({ page, browserName }) => {
			await page.goto(`./embed/?levers=churn,contract#${fragment}`);
			await settled(page);
			const overflow = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(overflow).toBeLessThanOrEqual(0);
			expect(
				await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
			).toBeLessThanOrEqual(0);
			await expect(lever(page, 'Churn reduction')).toBeInViewport();
			await expect(saved(page)).toBeInViewport({ ratio: 1 });
			await expect(page.getByRole('link', { name: 'Open in Churn Lab' })).toBeInViewport({ ratio: 1 });
			if (browserName === 'chromium') expect(await audit(page)).toEqual([]);
		});
	});
}

test('where there is room one picture takes its whole width, and the levers reach the foot', async ({
	page
}) => {
	await page.setViewportSize({ width: 1200, height: 800 });
	await page.goto(`./embed/#${fragment}`);
	await settled(page);
	const box = async (part: string) => (await page.locator(part).boundingBox())!;
	const [picture, results, desk, foot] = [
		await box('figure'),
		await box('.results'),
		await box('.embed__desk'),
		await box('.embed__foot')
	];
	expect(picture.width).toBeGreaterThan(0.9 * results.width);
	expect(Math.round(desk.y + desk.height)).toBe(Math.round(foot.y));
});

test('an unknown choice shows the usual one, and a chosen theme holds', async ({ page }) => {
	await page.goto(`./embed/?levers=sorcery&charts=pie&theme=dark#${fragment}`);
	await settled(page);
	await expect(lever(page, 'Churn reduction')).toHaveCount(1);
	await expect(page.getByRole('figure', { name: 'Monthly recurring revenue' })).toHaveCount(1);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a broken link says so and shows the first preset', async ({ page }) => {
	await page.goto('./embed/#v=1&s0.churn=4');
	await expect(page.getByRole('alert')).toContainText(/Small-business SaaS/);
	await expect(saved(page)).toHaveText(/\$/);
});
