import type { Page } from '@playwright/test';
import { encodeScenario } from '../../src/lib/scenario/link';
import { presetById } from '../../src/lib/scenario/presets';
import type { Scenario } from '../../src/lib/scenario/scenario';
import { audit } from './audit';
import { settled } from './figures';
import { typeInto } from './hands';
import { expect, test } from './site';

/** Business X with a plan that costs something, from few futures. */
async function open(page: Page, change: (scenario: Scenario) => void = () => undefined) {
	const scenario = structuredClone(presetById('businessX')!.scenario);
	scenario.trials = 500;
	Object.assign(scenario.segments[0], { cac: 10_000 });
	Object.assign(scenario.plans[0], { name: 'Fewer leavers', fixedCost: 360_000 });
	change(scenario);
	await page.goto(`./#${encodeScenario(scenario)}`);
	await settled(page);
}

const tabs = (page: Page) => page.getByRole('tab');
const menu = (page: Page) => page.getByRole('button', { name: /^Duplicate, move or remove plan/ });

test('a second plan is added, moved by its own levers, and drawn beside the first', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: 'Add plan' }).click();
	await expect(page.getByRole('tab', { name: /Plan B/ })).toBeFocused();
	await expect(page.getByRole('tab', { name: /Plan B/ })).toHaveAttribute('aria-selected', 'true');
	const ticket = page.getByRole('textbox', { name: /^Ticket size/ });
	await typeInto(ticket, '10');
	await settled(page);
	await tabs(page).nth(1).click();
	await expect(ticket).toHaveValue('0');
	for (const name of ['Monthly recurring revenue', 'Revenue saved']) {
		const picture = page.getByRole('figure', { name, exact: true });
		await expect(picture.locator('path.curve.other[data-arm=b]')).toHaveCount(1);
		await expect(picture.locator('text[data-arm=b]').first()).toHaveText(/^B/);
	}
});

test('a plan is renamed, duplicated, moved and removed, by keys as well', async ({ page }) => {
	await open(page);
	const name = page.getByRole('textbox', { name: 'Name of plan A' });
	await typeInto(name, 'Care');
	await menu(page).click();
	await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
	await expect(tabs(page)).toHaveText([/Baseline/, /Care/, /Care, again/]);
	await settled(page);
	await tabs(page).nth(2).focus();
	await page.keyboard.press('Shift+ArrowLeft');
	await expect(tabs(page)).toHaveText([/Baseline/, /Care, again/, /Care/]);
	await expect(tabs(page).nth(1)).toBeFocused();
	await menu(page).click();
	await page.keyboard.press('Escape');
	await expect(menu(page)).toBeFocused();
	// the browser gives the focus back first and tells of the closing in its next task
	await expect(menu(page)).toHaveAttribute('aria-expanded', 'false');
	await menu(page).click();
	await page.getByRole('button', { name: 'Remove', exact: true }).click();
	await expect(tabs(page)).toHaveText([/Baseline/, /Care/]);
	await settled(page);
	await page.reload();
	await settled(page);
	await expect(tabs(page)).toHaveText([/Baseline/, /Care/]);
});

test('a plan’s money is spent on acquisition at one press, and the sum is shown', async ({ page }) => {
	await open(page);
	await menu(page).click();
	const instead = page.getByRole('region', { name: /same money spent on acquisition/ });
	// 360,000 a month at 10,000 each: 36 on 300
	await expect(instead).toContainText('₹360K a month');
	await expect(instead).toContainText('wins 36 more');
	await instead.getByRole('button', { name: 'Make it a plan' }).click();
	await settled(page);
	await expect(page.getByRole('tab', { name: /Same money on winning/ })).toHaveAttribute(
		'aria-selected',
		'true'
	);
	await expect(page.locator('.answer__sentence')).toContainText('12% more new customers');
});

test('without a cost there is nothing to spend, and it says so', async ({ page }) => {
	await open(page, (scenario) => (scenario.plans[0].fixedCost = 0));
	await expect(page.locator('output[aria-label="Chance of paying back"]')).toHaveText('no cost is entered');
	await menu(page).click();
	await expect(page.getByText('Enter what this plan costs first')).toBeVisible();
});

test('what is said of a plan in words breaks within its column', async ({ page }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await open(page, (scenario) => {
		const [plan] = scenario.plans;
		const mixed = { ...plan, name: 'Yearly', contracts: { 1: 0.6, 12: 0.4 }, contractTakeUp: 1 };
		scenario.plans.push({ ...plan, name: 'Dearer', ticketChange: 0.1 }, mixed);
	});
	await page.getByRole('button', { name: 'Compare', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Plans side by side' });
	await expect(dialog.getByText('60% monthly, 40% 12‑month').first()).toBeAttached();
	const tooWide = await dialog
		.locator('.compare__now, .compare__scroll')
		.evaluateAll((all) =>
			all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent)
		);
	expect(tooWide).toEqual([]);
});

test('all plans stand side by side, with what they do differently', async ({ page, browserName }) => {
	await open(page, (scenario) => {
		scenario.plans.push({
			...scenario.plans[0],
			name: 'Dearer',
			churnReduction: 0,
			ticketChange: [0.05, 0.1]
		});
	});
	const saved = await page.locator('output[aria-label="Revenue saved"]').innerText();
	const opener = page.getByRole('button', { name: 'Compare', exact: true });
	await opener.click();
	const dialog = page.getByRole('dialog', { name: 'Plans side by side' });
	const figures = dialog.getByRole('table').first();
	await expect(figures.getByRole('columnheader')).toHaveText([
		/Figure/,
		/Baseline/,
		/Fewer leavers/,
		/Dearer/
	]);
	await expect(
		figures
			.getByRole('row', { name: /^Revenue saved/ })
			.getByRole('cell')
			.nth(1)
	).toContainText(saved);
	// every figure opens, over the table, to which the focus comes back
	const net = figures
		.getByRole('row', { name: /^Net of costs/ })
		.getByRole('button')
		.last();
	await net.press('Enter');
	const explained = page.getByRole('dialog', { name: 'Net of the plan' });
	await expect(explained.getByText('Dearer')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(net).toBeFocused();
	await expect(figures.getByRole('row').nth(1).getByRole('button')).toHaveCount(2);
	const inputs = dialog.getByRole('table').last();
	const price = inputs.getByRole('row', { name: /^Ticket size/ }).getByRole('cell');
	await expect(price).toHaveText(['as today', 'as today', '5–10%']);
	if (browserName === 'chromium') expect(await audit(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(opener).toBeFocused();
});
