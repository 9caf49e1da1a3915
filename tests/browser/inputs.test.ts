import type { Page } from '@playwright/test';
import { decodeLink, encodeScenario } from '../../src/lib/scenario/link';
import { presetById } from '../../src/lib/scenario/presets';
import type { Scenario } from '../../src/lib/scenario/scenario';
import { audit } from './audit';
import { settled } from './figures';
import { fieldTexts, typeInto } from './hands';
import { expect, test } from './site';

/** Business X from few futures, in groups if more than one is asked for. */
async function open(page: Page, groups = 1) {
	const scenario = structuredClone(presetById('businessX')!.scenario);
	scenario.trials = 200;
	for (let group = 2; group <= groups; group++) {
		scenario.segments.push({ ...scenario.segments[0], name: `Group ${group}` });
	}
	await page.goto(`./#${encodeScenario(scenario)}`);
	await settled(page);
}

/** The scenario that the address carries once `check` holds for it. */
async function carried(page: Page, check: (scenario: Scenario) => unknown) {
	await expect
		.poll(() => {
			const decoded = decodeLink(new URL(page.url()).hash.slice(1));
			return 'scenario' in decoded && Boolean(check(decoded.scenario));
		})
		.toBe(true);
}

const field = (page: Page, name: RegExp) => page.getByRole('textbox', { name });
const fold = (page: Page, name: string) => page.locator('summary').filter({ hasText: name });

test('every quantity becomes a range with two handles at one press, and shows its distribution', async ({
	page
}) => {
	await open(page);
	for (const name of ['Cost and side effects', 'Growth of new customers', 'Expansion, discount rate']) {
		await fold(page, name).click();
	}
	await expect(page.getByRole('button', { name: /one number, make it a range$/ }).first()).toBeVisible();
	const switches = page.getByRole('button', { name: /one number, make it a range$/ });
	// Business X has no range but the reduction's, if any: all else is one press away
	const names = (await switches.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')!))).map(
		(label) => label.split(':')[0]
	);
	expect(names.length).toBeGreaterThanOrEqual(13);
	for (const name of names) {
		await page.getByRole('button', { name: `${name}: one number, make it a range`, exact: true }).click();
		const group = page.getByRole('group', { name, exact: true });
		await expect(group.getByRole('slider')).toHaveCount(2);
		await expect(group.locator('path.hump')).toHaveCount(1);
		await expect(group.getByRole('textbox')).toHaveCount(2);
		await expect(group.getByRole('textbox', { name: `${name}, low end`, exact: true })).toBeVisible();
		await expect(group.getByRole('textbox', { name: `${name}, high end`, exact: true })).toBeVisible();
	}
	await settled(page);
	await carried(
		page,
		({ plans, segments }) => Array.isArray(plans[0].cacChange) && Array.isArray(segments[0].cac)
	);
});

test('a range has a field for each end, and either takes both; one that passes the other pushes it along', async ({
	page
}) => {
	await open(page);
	const churn = field(page, /^Churn reduction/);
	await typeInto(churn, '5-10');
	await expect(churn).toHaveCount(2);
	const from = field(page, /^Churn reduction, low end$/);
	const to = field(page, /^Churn reduction, high end$/);
	await typeInto(from, '15');
	await expect(from).not.toHaveAttribute('aria-invalid');
	expect(await fieldTexts(page, /^Churn reduction/)).toEqual(['15', '16']);
	await typeInto(to, '20');
	await carried(page, ({ plans }) => String(plans[0].churnReduction) === '0.15,0.2');
	await typeInto(to, '7', 'Tab');
	await carried(page, ({ plans }) => String(plans[0].churnReduction) === '0.06,0.07');
	for (const [text, ends] of [
		['3-6 %', '0.03,0.06'],
		['4 to 8', '0.04,0.08'],
		['10–12', '0.1,0.12']
	]) {
		await typeInto(text.includes('to') ? from : to, text, 'Tab');
		await carried(page, ({ plans }) => String(plans[0].churnReduction) === ends);
	}
	await typeInto(from, 'ten', 'Tab');
	await expect(from).toHaveAccessibleDescription(/cannot be read/);
	await expect(from).toHaveAttribute('aria-invalid');
	await expect(to).not.toHaveAttribute('aria-invalid');
	await expect(to).toHaveAccessibleDescription('');
	// what is right in the one takes the wrong text of the other away
	await typeInto(to, '14', 'Tab');
	await expect(from).not.toHaveAttribute('aria-invalid');
	expect(await fieldTexts(page, /^Churn reduction/)).toEqual(['10', '14']);
	await typeInto(to, '140', 'Tab');
	await expect(to).toHaveAttribute('aria-invalid');
	await expect(from).not.toHaveAttribute('aria-invalid');
	await typeInto(to, '14', 'Tab');
	await page.getByRole('button', { name: 'Churn reduction: uncertain, make it one number' }).click();
	expect(await fieldTexts(page, /^Churn reduction/)).toEqual(['12']);
});

test('churn is read and written per year and as retention, and the scenario stays monthly', async ({
	page
}) => {
	await open(page);
	await typeInto(field(page, /^Leave each month/), '46% a year', 'Tab');
	await expect(field(page, /^Leave each year/)).toHaveValue('46');
	await expect(page.getByText('46% a year is 5% a month.')).toBeVisible();
	await carried(page, ({ segments }) => Math.abs((segments[0].churn as number) - 0.0500528) < 1e-6);
	await page.getByRole('combobox', { name: /^Leave each year: count it/ }).selectOption('Stay each month');
	const stay = field(page, /^Stay each month/);
	await expect(stay).toHaveValue('94.99');
	await typeInto(stay, '95-97', 'Tab');
	await carried(page, ({ segments }) => String(segments[0].churn) === '0.03,0.05');
	const group = page.getByRole('group', { name: 'Stay each month', exact: true });
	await group.getByRole('slider', { name: /high end$/ }).press('ArrowRight');
	await expect(stay.last()).toHaveValue('97.1');
	expect(await fieldTexts(page, /^Stay each month/)).toEqual(['95', '97.1']);
	// of those who stay more the fewer leave: each field still moves its own end
	await typeInto(stay.first(), '94', 'Tab');
	await carried(page, ({ segments }) => String(segments[0].churn) === '0.029,0.06');
	await typeInto(stay.last(), '140', 'Tab');
	await expect(stay.last()).toHaveAccessibleDescription('A share lies between 0% and 100%.');
});

test('a reduction is read and written in points of churn', async ({ page }) => {
	await open(page);
	await typeInto(field(page, /^Churn reduction/), '0.8 points', 'Tab');
	await expect(field(page, /^Points less/)).toHaveValue('0.8');
	await carried(page, ({ plans }) => plans[0].churnReduction === 0.2);
	await expect(page.locator('[data-lever=churn] .lever__means')).toContainText('20% less');
	await typeInto(field(page, /^Points less/), '10%', 'Tab');
	await expect(field(page, /^Churn reduction/)).toHaveValue('10');
});

test('everything of a scenario is reachable: names, groups, billing, a plan’s own mix and whom it is for', async ({
	page,
	browserName
}) => {
	await open(page);
	await fold(page, 'Groups of customers').click();
	await page.getByRole('button', { name: 'Add a group' }).click();
	await typeInto(field(page, /^Name of this group/), 'Large', 'Tab');
	await fold(page, 'Name and currency').click();
	await typeInto(field(page, /^Name of this scenario/), 'Mine', 'Tab');
	await fold(page, 'Prepaid terms').click();
	await page.getByRole('checkbox', { name: '12 months' }).check();
	await typeInto(field(page, /^Churn on 12 months, times/), '0.8', 'Tab');
	await fold(page, 'Contracts and groups').click();
	await page.getByRole('checkbox', { name: 'Large' }).uncheck();
	await typeInto(field(page, /^Off for 12 months/), '15', 'Tab');
	const levers = page.getByRole('region', { name: 'Levers of plan A' });
	await typeInto(levers.getByRole('textbox', { name: /^Share who sign for 1 month/ }), '70', 'Tab');
	await expect(levers.getByText('The shares add up to 70%')).toBeVisible();
	await typeInto(levers.getByRole('textbox', { name: /^Share who sign for 24 months/ }), '30', 'Tab');
	await carried(page, ({ title, segments: [, large], plans: [plan] }) => {
		const billed = large.name === 'Large' && large.prepaid[0] === 12 && large.termChurnFactor[12] === 0.8;
		const offered = plan.contracts?.[24] === 0.3 && plan.termDiscount[12] === 0.15;
		return title === 'Mine' && billed && offered && String(plan.segments) === '0';
	});
	await settled(page);
	if (browserName === 'chromium') expect(await audit(page)).toEqual([]);
});

test('a link opens in a currency that not every browser knows, and a code that is none is said', async ({
	page
}) => {
	await page.goto('./#v=1&e=2&cur=XCG&n=500&s0.n=5000&s0.new=300&s0.churn=0.04&s0.ticket=2000&sum=17aari2');
	await settled(page);
	await expect(page.getByRole('alert')).toHaveCount(0);
	await carried(page, ({ currency }) => currency === 'XCG');
	await fold(page, 'Name and currency').click();
	const code = page.getByRole('textbox', { name: 'Currency' });
	await expect(code).toHaveValue('XCG');
	await typeInto(code, 'dollar', 'Tab');
	await expect(page.getByText('is not a currency code of three capital letters')).toBeVisible();
	await typeInto(code, 'qqq', 'Tab');
	await carried(page, ({ currency }) => currency === 'QQQ');
});

test('a group is removed with what plans say of it', async ({ page }) => {
	await open(page, 2);
	await fold(page, 'Groups of customers').click();
	await page.getByRole('button', { name: 'Remove this group' }).click();
	await carried(page, ({ segments }) => segments.length === 1 && segments[0].name === 'Group 2');
	await settled(page);
});

test('a third lever in use leaves the page where it is', async ({ page }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await open(page);
	await typeInto(field(page, /^Ticket size/), '5-10', 'Tab');
	await settled(page);
	const top = () => page.locator('.headlines').evaluate((element) => element.getBoundingClientRect().top);
	const before = await top();
	await page.getByRole('slider', { name: 'Contract length', exact: true }).press('ArrowRight');
	await settled(page);
	await expect(page.locator('.answer__sentence')).toContainText('24‑month');
	expect(await top()).toBe(before);
});

test('long names and large numbers stay in their places', async ({ page }) => {
	const scenario = structuredClone(presetById('businessX')!.scenario);
	scenario.trials = 200;
	scenario.months = 120;
	Object.assign(scenario.segments[0], {
		name: 'M'.repeat(40),
		customers: 1e7,
		newPerMonth: 1e6,
		churn: 0.01,
		ticket: 1e7,
		expansion: 0.1,
		cac: 1e9
	});
	Object.assign(scenario.plans[0], { ticketChange: 5, cacChange: 10, acquisitionChange: 10 });
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto(`./#${encodeScenario(scenario)}`);
	await settled(page);
	await typeInto(field(page, /Customers today/), '1e308');
	await expect(page.locator('.fault')).toContainText('1E308');
	const tooWide = await page
		.locator('.rail, .headline')
		.evaluateAll((boxes) =>
			boxes.filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.textContent)
		);
	expect(tooWide).toEqual([]);
});
