import { audit, auditInDark } from './audit';
import { FIGURES, SOON, settled } from './figures';
import { expect, test } from './site';

for (const [width, height] of [
	[1440, 900],
	[1024, 1366],
	[390, 844]
]) {
	test.describe(`${width} pixels`, { tag: '@axe' }, () => {
		test.use({ viewport: { width, height } });

		for (const [name, address] of [
			['simulator', SOON],
			['method page', './method/']
		]) {
			test(`axe finds nothing on the ${name}, light or dark, and nothing scrolls sideways`, async ({
				page
			}) => {
				await page.goto(address);
				if (name === 'simulator') await settled(page);
				expect(await audit(page)).toEqual([]);
				expect(await auditInDark(page)).toEqual([]);
				const overflow = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				expect(overflow).toBeLessThanOrEqual(0);
			});
		}
	});
}

test('every picture has a table behind it', async ({ page }) => {
	await page.goto(SOON);
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

test('enlarged four times, what is read has the window to itself', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 256 });
	await page.goto('./');
	await settled(page);
	const finding = page.getByRole('figure', { name: 'Monthly recurring revenue' }).locator('figcaption');
	await finding.evaluate((element) => element.scrollIntoView({ block: 'start' }));
	const lies = await page.evaluate(() =>
		[4, 64, 128, 192, 252].map((y) => document.elementFromPoint(160, y)?.closest('main') !== null)
	);
	expect(lies).toEqual([true, true, true, true, true]);
	await expect(page.locator('html')).toHaveJSProperty('scrollWidth', 320);
});
