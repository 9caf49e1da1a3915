import type { Locator, Page } from '@playwright/test';
import { count } from '../../src/lib/format/numbers';
import { money, signedMoney } from '../../src/lib/format/money';
import { encodeScenario } from '../../src/lib/scenario/link';
import { completeScenario } from '../../src/lib/scenario/schema';
import { PAGE_REQUEST } from '../../src/lib/session/page-request';
import { startSimulation } from '../../src/lib/simulation/simulation';
import { audit } from './audit';
import { settled } from './figures';
import { expect, test } from './site';

/** The pictures below the first four. */
const CLOSER = [
	'Customers',
	'From today to the end',
	'Chance of being ahead',
	'What drives the result',
	'Luck or ignorance',
	'One customer’s payback',
	'Cash collected',
	'Revenue by cohort',
	'Cohorts month by month'
];

const scenario = completeScenario({
	version: 1,
	currency: 'INR',
	months: 24,
	trials: 500,
	segments: [
		{
			customers: 5000,
			newPerMonth: [280, 320],
			churn: [0.03, 0.05],
			ticket: 2000,
			cac: 11_100,
			contracts: { 1: 0.7, 12: 0.3 },
			prepaid: [12]
		}
	],
	plans: [{ churnReduction: [0.06, 0.14], fixedCost: 200_000 }]
});
const ADDRESS = `./#${encodeScenario(scenario)}`;

/** What the page asked its worker to compute, newest last. */
interface Asked {
	bands: string[];
	details: boolean;
	cohorts?: boolean;
	customerCash?: boolean;
}

/** Listens to what goes to the worker, from before the page opens. */
async function listen(page: Page): Promise<() => Promise<Asked[]>> {
	await page.addInitScript(() => {
		const asked: unknown[] = [];
		Object.assign(window, { asked });
		const post = Worker.prototype.postMessage;
		Worker.prototype.postMessage = function (this: Worker, message, ...rest: []) {
			if (message?.path?.[0] === 'run') asked.push(message.argumentList[2].value);
			return post.call(this, message, ...rest);
		};
	});
	return () => page.evaluate(() => (window as unknown as { asked: Asked[] }).asked);
}

/** Scrolls to a picture and waits for its figures. */
async function lookAt(page: Page, name: string): Promise<Locator> {
	const section = page.getByRole('region', { name: 'Look closer' });
	await section.scrollIntoViewIfNeeded();
	const figure = section.getByRole('figure', { name, exact: true });
	await figure.scrollIntoViewIfNeeded();
	await expect(figure.locator('.closer__picture')).toBeVisible({ timeout: 20_000 });
	await expect(figure.locator('.closer__bone')).toHaveCount(0, { timeout: 20_000 });
	return figure;
}

async function tableOf(figure: Locator): Promise<string[][]> {
	const button = figure.getByRole('button', { name: /as a table/ });
	await button.click();
	const rows = await figure
		.getByRole('row')
		.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
	await button.click();
	return rows;
}

test('each of the pictures has a name, a finding with its figure, and a table', async ({ page }) => {
	await page.goto(ADDRESS);
	await settled(page);
	for (const name of CLOSER) {
		const figure = await lookAt(page, name);
		await expect(figure.locator('.figure__finding b')).toHaveText(/\S/);
		await expect(figure.locator('svg.chart, .closer__empty')).not.toHaveCount(0);
		const [head, ...rows] = await tableOf(figure);
		expect(rows.length, name).toBeGreaterThan(1);
		for (const row of rows) expect(row).toHaveLength(head.length);
		expect(rows.flat().join(' '), name).not.toMatch(/NaN|undefined|Infinity/);
	}
});

test('axe finds nothing in them', { tag: '@axe' }, async ({ page }) => {
	await page.goto(ADDRESS);
	await settled(page);
	for (const name of ['Chance of being ahead', 'One customer’s payback', 'Cohorts month by month']) {
		await lookAt(page, name);
	}
	expect(await audit(page, { include: 'section.closer' })).toEqual([]);
	// what the plan changes, on a phone in the dark
	await page.getByRole('button', { name: 'Difference', exact: true }).first().click();
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.setViewportSize({ width: 390, height: 844 });
	for (const name of ['Customers, difference', 'Revenue by cohort, difference']) await lookAt(page, name);
	await page
		.getByRole('figure', { name: 'Monthly recurring revenue, average difference' })
		.scrollIntoViewIfNeeded();
	expect(await audit(page, { include: 'section.charts' })).toEqual([]);
});

test('figures in their findings open to what they are', async ({ page }) => {
	const opens: [string, string][] = [
		['Customers', 'Customers'],
		['From today to the end', 'Customers won, lost and kept'],
		['Chance of being ahead', 'Chance of paying back'],
		['What drives the result', 'What drives the result'],
		['Luck or ignorance', 'Luck or ignorance'],
		['One customer’s payback', 'CAC payback'],
		['Cash collected', 'Cash collected'],
		['Revenue by cohort', 'Cohorts'],
		['Cohorts month by month', 'Cohorts']
	];
	await page.goto(ADDRESS);
	await settled(page);
	const dialog = page.getByRole('dialog');
	for (const [name, heading] of opens) {
		const figure = await lookAt(page, name);
		const button = figure.locator('.figure__finding').getByRole('button').first();
		await button.click();
		await expect(dialog.getByRole('heading', { level: 2, name: heading })).toBeVisible({ timeout: 20_000 });
		await expect(dialog.locator('math').first()).toBeVisible();
		expect(await dialog.innerText(), name).not.toMatch(/NaN|undefined|Infinity|null/);
		await page.keyboard.press('Escape');
		await expect(button).toBeFocused();
	}
});

test('revenue by cohort is read by month, layer by layer', async ({ page }) => {
	await page.goto(ADDRESS);
	await settled(page);
	const figure = await lookAt(page, 'Revenue by cohort');
	const slider = figure.getByRole('slider');
	await slider.focus();
	await page.keyboard.press('Home');
	await page.keyboard.press('Shift+ArrowRight');
	const spoken = (await slider.getAttribute('aria-valuetext'))!;
	await expect(figure.locator('.tip')).toContainText('Month 12');
	const [head, ...rows] = await tableOf(figure);
	const row = rows.find(([month]) => month === '12')!;
	expect(head[1]).toBe('Today’s');
	expect(spoken).toContain(`Today’s ${row[1]}`);
	expect(spoken).toContain(`Half 1 ${row[2]}`);
	expect(spoken).toMatch(/^Month 12\. All ₹/);
	// who joins later is not there yet
	expect(spoken).not.toContain('Half 3');
});

test('every picture of months shows the difference to the baseline, while that is chosen', async ({
	page
}) => {
	await page.goto(ADDRESS);
	await settled(page);
	const show = page.getByRole('group', { name: 'What the pictures show' });
	await show.getByRole('button', { name: 'Difference' }).focus();
	await page.keyboard.press('Space');
	await expect(show.getByRole('button', { name: 'Difference' })).toHaveAttribute('aria-pressed', 'true');
	const mrr = page.getByRole('figure', { name: 'Monthly recurring revenue, average difference' });
	await expect(mrr.locator('.figure__finding')).toHaveText(
		/In month 24 .* ₹[\d.]+K more than the baseline, on average\./
	);
	await expect(mrr.locator('.axis')).toHaveCount(1);
	const slider = mrr.getByRole('slider');
	await slider.focus();
	await page.keyboard.press('End');
	const spoken = (await slider.getAttribute('aria-valuetext'))!;
	const last = (await tableOf(mrr)).at(-1)!;
	expect(last[0]).toBe('24');
	for (const cell of last.slice(1)) expect(spoken).toContain(cell);
	// one line for all pictures, as on values
	const retention = page.getByRole('figure', { name: 'Retention, difference of averages' });
	await expect(retention.getByRole('slider')).toHaveAttribute('aria-valuenow', '24');
	await expect(retention.locator('.band90')).toHaveCount(0);
	await expect(retention).toContainText('No bands');
	const simulation = startSimulation(scenario, { ...PAGE_REQUEST, bands: [...PAGE_REQUEST.bands, 'cash'] });
	simulation.advance(scenario.trials);
	const { baseline, plans } = simulation.results();
	const cash = await tableOf(await lookAt(page, 'Cash, difference of averages'));
	const change = plans[0].cash!.mean[23]! - baseline.cash!.mean[23]!;
	expect(cash.at(-1)).toEqual(['24', signedMoney(change, 'INR')]);
	await lookAt(page, 'Customers, difference');
	await lookAt(page, 'Payback, difference of averages');
	const layers = await lookAt(page, 'Revenue by cohort, difference');
	await expect(layers.locator('.figure__finding')).toHaveText(/Today’s customers bring in ₹/);
	const cohorts = await lookAt(page, 'Cohorts month by month');
	await expect(cohorts.getByRole('button', { name: 'Difference' })).toHaveAttribute('aria-pressed', 'true');
	await show.getByRole('button', { name: 'Values' }).click();
	await expect(page.getByRole('figure', { name: 'Monthly recurring revenue', exact: true })).toBeVisible();
	await expect(cohorts.getByRole('button', { name: 'Plan A' })).toHaveAttribute('aria-pressed', 'true');
});

test('their tables say what the simulation says', async ({ page }) => {
	const simulation = startSimulation(scenario, {
		bands: [...PAGE_REQUEST.bands, 'newCustomers', 'lostCustomers', 'cash'],
		details: true,
		cohorts: true,
		customerCash: true
	});
	simulation.advance(scenario.trials);
	const { baseline, plans } = simulation.results();
	const [plan] = plans;
	const sum = (values: (number | null)[]) => values.reduce<number>((total, value) => total + value!, 0);
	await page.goto(ADDRESS);
	await settled(page);

	const bridge = await tableOf(await lookAt(page, 'From today to the end'));
	expect(bridge.slice(1).map(([, customers]) => customers)).toEqual(
		[
			5000,
			sum(baseline.newCustomers!.mean),
			-sum(baseline.lostCustomers!.mean),
			sum(baseline.lostCustomers!.mean) - sum(plan.lostCustomers!.mean),
			plan.customers!.mean.at(-1)!
		].map(count)
	);

	const cash = await tableOf(await lookAt(page, 'Cash collected'));
	expect(cash.at(-1)![1]).toBe(money(baseline.cash!.p50[23]!, 'INR'));
	expect(cash.at(-1)![5]).toBe(money(plan.cash!.p50[23]!, 'INR'));

	const payback = await tableOf(await lookAt(page, 'One customer’s payback'));
	expect(payback[13][1]).toBe(money(baseline.customerCash!.p50[12]!, 'INR'));

	const drivers = await tableOf(await lookAt(page, 'What drives the result'));
	expect(drivers[1].slice(0, 3)).toEqual(['Churn reduction', '6–14%', money(plan.drivers![0].atLow, 'INR')]);

	const cohorts = await tableOf(await lookAt(page, 'Cohorts month by month'));
	const { customers } = plan.cohorts!;
	const firstQuarter = customers[1][23] + customers[2][22] + customers[3][21];
	expect(cohorts[1].at(-1)).toBe(count(firstQuarter));
	const layers = await tableOf(await lookAt(page, 'Revenue by cohort'));
	expect(layers.at(-1)![1]).toBe(money(plan.cohorts!.revenue[0][23], 'INR'));
});

test('cells of cohorts are read one by one, and show revenue and the difference as well', async ({
	page
}) => {
	await page.goto(ADDRESS);
	await settled(page);
	const figure = await lookAt(page, 'Cohorts month by month');
	const first = figure.getByRole('gridcell').first();
	await first.focus();
	const read = figure.locator('.cells__read');
	await expect(read).toHaveText(/^Joined in months 1–3, in month 3: [\d,]+ customers$/);
	await expect(first).toHaveAccessibleName((await read.textContent())!);
	await page.keyboard.press('ArrowRight');
	await expect(read).toHaveText(/^Joined in months 1–3, in month 6: /);
	await page.keyboard.press('ArrowDown');
	await expect(read).toHaveText(/^Joined in months 4–6, in month 6: /);
	await page.keyboard.press('End');
	await expect(read).toHaveText(/^Joined in months 4–6, in month 24: /);
	await figure.getByRole('button', { name: 'Revenue' }).click();
	await figure.getByRole('button', { name: 'Difference' }).click();
	await expect(figure.locator('.figure__finding')).toHaveText(/^The plan adds ₹/);
	await expect(figure.getByRole('gridcell').first()).toHaveAccessibleName(/: \+₹.* a month$/);
});

test('what is off screen is not computed, and a moving hand asks for nothing that takes long', async ({
	page
}) => {
	const asked = await listen(page);
	await page.goto(ADDRESS);
	await settled(page);
	const takesLong = (one: Asked) => one.details || one.cohorts || one.customerCash;
	expect((await asked()).length).toBeGreaterThan(0);
	expect((await asked()).filter(takesLong)).toEqual([]);

	await lookAt(page, 'Cohorts month by month');
	expect((await asked()).at(-1)!.cohorts).toBe(true);

	const before = (await asked()).length;
	const slider = page.getByRole('slider', { name: /Churn reduction.*high end/ });
	const box = (await slider.boundingBox())!;
	const value = Number(await slider.inputValue());
	const [min, max] = await slider.evaluate((input: HTMLInputElement) => [
		Number(input.min),
		Number(input.max)
	]);
	// the middle of the handle moves between its own halves at the ends
	const at = (where: number) =>
		box.x + box.height / 2 + (box.width - box.height) * ((where - min) / (max - min));
	await page.mouse.move(at(value), box.y + box.height / 2);
	await page.mouse.down();
	await page.mouse.move(at(value) + 20, box.y + box.height / 2, { steps: 4 });
	await expect.poll(async () => (await asked()).length).toBeGreaterThan(before);
	const moving = (await asked()).slice(before);
	await page.mouse.up();
	expect(moving.filter((one) => one.details || one.cohorts)).toEqual([]);
	await expect.poll(async () => (await asked()).at(-1)!.cohorts).toBe(true);
});

test('without a plan, and without anybody, every picture says so', async ({ page, faults }) => {
	const nobody = completeScenario({
		version: 1,
		trials: 100,
		months: 6,
		segments: [{ customers: 0, newPerMonth: 0, churn: 0, ticket: 2000 }],
		plans: [{}]
	});
	await page.goto(`./#${encodeScenario(nobody)}`);
	await settled(page);
	for (const name of CLOSER) {
		const figure = await lookAt(page, name);
		await expect(figure.locator('.figure__finding b')).toHaveText(/\S/);
		expect(await figure.innerText()).not.toMatch(/NaN|undefined|Infinity/);
	}
	expect(faults.errors).toEqual([]);
});
