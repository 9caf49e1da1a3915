import { encodeScenario } from '../../src/lib/scenario/link';
import { presetById } from '../../src/lib/scenario/presets';
import type { Scenario } from '../../src/lib/scenario/scenario';
import { audit } from './audit';
import { settled, SOON } from './figures';
import { typeInto } from './hands';
import { expect as plainExpect, test } from './site';

/** A search runs a scenario a score of times, on machines that may be busy. */
const expect = plainExpect.configure({ timeout: 20_000 });

/** The default business with a plan that costs something. */
function linkTo(fixedCost: number, rest: Partial<Scenario> = {}): string {
	const scenario = { ...structuredClone(presetById('smallBusinessSaas')!.scenario), trials: 2000, ...rest };
	scenario.plans[0].fixedCost = fixedCost;
	return `./#${encodeScenario(scenario)}`;
}

test('the churn cut that pays back in 7 of 10 futures is found, used, and does it', async ({
	page,
	faults
}) => {
	await page.goto(linkTo(600));
	await settled(page);
	await page.getByRole('button', { name: 'What would it take?' }).click();
	const dialog = page.getByRole('dialog');
	const tenths = dialog.getByRole('textbox', { name: 'How many of 10 futures' });
	await expect(tenths).toHaveValue('8');
	await typeInto(tenths, '11', 'Tab');
	await expect(tenths).toHaveAccessibleDescription(/up to 10/);
	await typeInto(tenths, '7', 'Tab');
	await dialog.getByRole('button', { name: 'Find it' }).click();
	const sentence = dialog.getByText(/^It takes/);
	await expect(sentence).toContainText(
		/It takes [\d.]+% less churn: then the plan is ahead after 12 months in 7\d%/
	);
	await expect(dialog.getByText(/Give or take/)).toBeVisible();
	const cut = /([\d.]+)% less churn/.exec(await sentence.innerText())![1];
	await dialog.getByRole('button', { name: 'Use this' }).click();
	await expect(dialog).toHaveCount(0);
	await settled(page);
	await expect(page.getByRole('textbox', { name: /^Churn reduction/ })).toHaveValue(cut);
	await page.getByRole('button', { name: 'Explain Chance of paying back' }).click();
	await expect(page.getByRole('row', { name: /^12 months/ })).toContainText(/7\d%/);
	expect(faults.errors).toEqual([]);
});

test('what no cut in churn can do is said, with how far one gets', async ({ page }) => {
	await page.goto(linkTo(500_000));
	await settled(page);
	await page.getByRole('button', { name: 'What would it take?' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Find it' }).click();
	await expect(dialog.getByText(/This lever alone cannot do it/)).toBeVisible();
	await dialog.getByLabel('by moving').selectOption('fixedCost');
	await expect(dialog.getByText(/cannot do it/)).toHaveCount(0);
	await dialog.getByRole('button', { name: 'Find it' }).click();
	await expect(dialog.getByText(/^It bears a cost of \$[\d,.]+ a month at most/)).toBeVisible();
	// a lever that has nothing to do with the figure is offered, too, and says so
	await dialog.getByLabel('I want').selectOption('cac');
	await dialog.getByLabel('by moving').selectOption('churnReduction');
	await dialog.getByRole('button', { name: 'Find it' }).click();
	await expect(dialog.getByText(/^This cannot be reached so: churn reduction does not move/)).toBeVisible();
	await expect(dialog.getByRole('button', { name: /^Use/ })).toHaveCount(0);
	// the page's own figures stay
	await expect(page.getByText('2,000 futures', { exact: true })).toBeVisible();
});

test('what a plan that is still free would cost is typed in the question', async ({ page }) => {
	const preset = structuredClone(presetById('smallBusinessSaas')!.scenario);
	preset.plans[0].costPerCustomer = 0;
	await page.goto(linkTo(0, { plans: preset.plans }));
	await settled(page);
	await page.getByRole('button', { name: 'What would it take?' }).click();
	const cost = page.getByRole('dialog').getByRole('textbox', { name: /^Cost of the plan a month/ });
	await cost.selectText();
	// letter by letter, as a hand does it: the plan costs something from the first one on
	await page.keyboard.type('350');
	await expect(cost).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(cost).toHaveValue('350');
	await page.keyboard.press('Escape');
	await expect(page.locator('summary', { hasText: 'Cost and side effects' })).toContainText('$350');
});

test('a step back behind the question takes its plan away, and the plan in hand is asked about', async ({
	page
}) => {
	await page.goto(linkTo(600));
	await settled(page);
	await page.getByRole('button', { name: 'Duplicate, move or remove plan A' }).click();
	await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
	await settled(page);
	await page.getByRole('button', { name: 'What would it take?' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.locator('.badge')).toHaveText('B');
	await page.keyboard.press('Control+z');
	await expect(dialog.locator('.badge')).toHaveText('A');
	await dialog.getByRole('button', { name: 'Find it' }).click();
	await dialog.getByRole('button', { name: 'Use this' }).click();
	await expect(dialog).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
});

test('a step back that takes another plan in hand asks about that one', async ({ page }) => {
	await page.goto(linkTo(600));
	await settled(page);
	await page.getByRole('button', { name: 'Duplicate, move or remove plan A' }).click();
	await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
	await page.getByRole('tab', { name: 'Plan A', exact: true }).click();
	await page.getByRole('slider', { name: 'Ticket size', exact: true }).press('ArrowRight');
	await page.getByRole('tab', { name: 'Plan A, again' }).click();
	await page.getByRole('button', { name: 'What would it take?' }).click();
	const badge = page.getByRole('dialog').locator('.badge');
	await expect(badge).toHaveText('B');
	await page.keyboard.press('Control+z');
	await expect(badge).toHaveText('A');
});

test('a long search can be called off', async ({ page }) => {
	await page.goto(linkTo(600, { trials: 20_000, months: 120 }));
	await settled(page);
	await page.getByRole('button', { name: 'What would it take?' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Find it' }).click();
	await expect(dialog.getByRole('progressbar')).toBeVisible();
	await dialog.getByRole('button', { name: 'Cancel' }).click();
	await expect(dialog.getByRole('button', { name: 'Find it' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'What would it take?' })).toBeFocused();
});

test(
	'axe finds nothing in the question, and it does not scroll sideways',
	{ tag: '@axe' },
	async ({ page }) => {
		await page.goto(SOON);
		await settled(page);
		await page.getByRole('button', { name: 'What would it take?' }).click();
		const dialog = page.getByRole('dialog');
		await expect(dialog.getByRole('button', { name: 'Find it' })).toBeVisible();
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
