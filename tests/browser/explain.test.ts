import { encodeScenario } from '../../src/lib/scenario/link';
import { presetById } from '../../src/lib/scenario/presets';
import { audit } from './audit';
import { headline, HEADLINES, settled, SOON } from './figures';
import { expect as plainExpect, test } from './site';

/** A dialog is fetched when it is first opened, on machines that may be busy. */
const expect = plainExpect.configure({ timeout: 20_000 });

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

test('a step back behind an explanation takes its plan away, and the last one is explained', async ({
	page
}) => {
	await page.goto(SOON);
	await settled(page);
	await page.getByRole('button', { name: 'Duplicate, move or remove plan A' }).click();
	await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
	await settled(page);
	await page.getByRole('button', { name: 'Explain LTV', exact: true }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.locator('.badge').first()).toHaveText('B');
	for (const [keys, letter] of [
		['Control+z', 'A'],
		['Control+Shift+z', 'B']
	]) {
		await page.keyboard.press(keys);
		await expect(dialog.locator('.badge').first()).toHaveText(letter);
		await expect(dialog.locator('math').first()).toBeVisible();
	}
});

test('numbers in the answer and in the findings open, too, and lead on to others', async ({ page }) => {
	await page.goto(YEAR);
	await settled(page);
	const dialog = page.getByRole('dialog');
	const answer = page.locator('.answer__sentence output').getByRole('button');
	await answer.click();
	await expect(dialog.getByRole('heading', { level: 2, name: 'Customers won, lost and kept' })).toBeVisible();
	await dialog.getByRole('button', { name: 'Cohort retention' }).click();
	await expect(dialog.getByRole('heading', { level: 2, name: 'Cohort retention' })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(answer).toBeFocused();
	await page.keyboard.press('Escape');
	// the tab's name opens the plan, its net opens the figure, where there is room for it
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.getByRole('button', { name: /^nets ₹/ }).click();
	await expect(dialog.getByRole('heading', { level: 2, name: 'Net of the plan' })).toBeVisible();
	await page.keyboard.press('Escape');
	// without the plan it is the baseline's
	await page.locator('.answer__sentence .explains').last().click();
	await expect(dialog).toContainText('Baseline');
	await expect(dialog.getByRole('heading', { level: 2, name: 'Customers' })).toBeVisible();
	await page.keyboard.press('Escape');
	const picture = page.getByRole('figure', { name: 'Cohort retention' });
	await picture.getByRole('button', { name: / of 100$/ }).click();
	await expect(dialog.getByRole('heading', { level: 2, name: 'Cohort retention' })).toBeVisible();
});

test(
	'axe finds nothing in an explanation, and it does not scroll sideways',
	{ tag: '@axe' },
	async ({ page }) => {
		await page.goto(SOON);
		await settled(page);
		await page.getByRole('button', { name: 'Explain LTV', exact: true }).click();
		const dialog = page.getByRole('dialog');
		await expect(dialog.getByRole('table')).toBeVisible();
		for (const [colorScheme, width, height] of [
			['light', 1440, 900],
			['dark', 390, 844]
		] as const) {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height });
			expect(await audit(page, { include: 'dialog' })).toEqual([]);
			expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
		}
	}
);
