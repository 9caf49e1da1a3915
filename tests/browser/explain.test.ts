import AxeBuilder from '@axe-core/playwright';
import { encodeScenario } from '../../src/lib/scenario/link';
import { presetById } from '../../src/lib/scenario/presets';
import { headline, HEADLINES, settled } from './figures';
import { expect, test } from './site';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const businessX = structuredClone(presetById('businessX')!.scenario);
businessX.months = 12;
const YEAR = `./#${encodeScenario(businessX)}`;

test('every headline opens to its formula, and the focus comes back', async ({ page, faults }) => {
	await page.goto(YEAR);
	await settled(page);
	for (const name of HEADLINES) {
		const button = page.getByRole('button', { name: `Explain ${name}`, exact: true });
		await button.press('Enter');
		const dialog = page.getByRole('dialog');
		await expect(dialog.locator('math').first()).toBeVisible();
		await expect(dialog.getByRole('heading', { name: 'Which definition this is' })).toBeVisible();
		expect(await dialog.innerText()).not.toMatch(/NaN|undefined|Infinity|null/);
		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
		await expect(button).toBeFocused();
		await expect(headline(page, name)).toHaveCount(1);
	}
	expect(faults.errors).toEqual([]);
});

test('revenue saved names its reading, with the figure of every other one', async ({ page }) => {
	await page.goto(YEAR);
	await settled(page);
	await page.getByRole('button', { name: 'Explain Revenue saved' }).click();
	const table = page.getByRole('dialog').getByRole('table');
	await expect(table.getByRole('row', { name: /one lasting cut/ })).toContainText('₹2,932,439');
	await expect(table.getByRole('row', { name: /again every month/ })).toContainText('₹11,663,713');
	await expect(page.getByRole('dialog')).toContainText('41 times');
	// the closed form lies within chance of the simulation
	await expect(page.getByRole('dialog')).toContainText('up to two is what chance does');
});

test('axe finds nothing in an explanation, and it does not scroll sideways', async ({ page }) => {
	await page.goto('./');
	await settled(page);
	await page.getByRole('button', { name: 'Explain LTV', exact: true }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByRole('table')).toBeVisible();
	for (const colorScheme of ['light', 'dark'] as const) {
		for (const size of [
			{ width: 1440, height: 900 },
			{ width: 390, height: 844 }
		]) {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize(size);
			const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
			expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
			expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
		}
	}
});
