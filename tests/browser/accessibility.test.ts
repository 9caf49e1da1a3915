import AxeBuilder from '@axe-core/playwright';
import { FIGURES, settled } from './figures';
import { expect, test } from './site';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const colorScheme of ['light', 'dark'] as const) {
	for (const [width, height] of [
		[1440, 900],
		[1024, 1366],
		[390, 844]
	]) {
		test.describe(`${width} pixels, ${colorScheme}`, () => {
			test.use({ colorScheme, viewport: { width, height } });

			test('axe finds nothing on the simulator, nothing scrolls sideways', async ({ page }) => {
				await page.goto('./');
				await settled(page);
				const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
				expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
				const overflow = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				expect(overflow).toBeLessThanOrEqual(0);
			});

			test('axe finds nothing on the method page, nothing scrolls sideways', async ({ page }) => {
				await page.goto('./method/');
				const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
				expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
				const overflow = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				expect(overflow).toBeLessThanOrEqual(0);
			});
		});
	}
}

test('every picture has a table behind it', async ({ page }) => {
	await page.goto('./');
	await settled(page);
	for (const name of FIGURES) {
		const figure = page.getByRole('figure', { name, exact: true });
		const button = figure.getByRole('button', { name: /as a table/ });
		await expect(button).toHaveAttribute('aria-expanded', 'false');
		await button.click();
		await expect(button).toHaveAttribute('aria-expanded', 'true');
		const table = figure.getByRole('table');
		await expect(table).toBeVisible();
		expect(await table.getByRole('row').count()).toBeGreaterThan(3);
		expect(await table.innerText()).toMatch(/\d/);
		await button.click();
		await expect(table).toHaveCount(0);
	}
});

test('the method page is reached from the simulator, in the same window and in a new one', async ({
	page
}) => {
	await page.goto('./');
	const link = page.getByRole('link', { name: 'How it works' });
	const response = await page.request.get(await link.evaluate((anchor: HTMLAnchorElement) => anchor.href));
	expect(response.status()).toBe(200);
	await link.click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.locator('math').first()).toBeAttached();
});
