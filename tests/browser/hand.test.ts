import type { Page } from '@playwright/test';
import { encodeScenario } from '../../src/lib/scenario/link';
import { presetById } from '../../src/lib/scenario/presets';
import { allFigures, glanceForever, settled, shown, watchShown } from './figures';
import { allPages } from './pages';
import { expect, test } from './site';

const BUSINESS_X = `./#${encodeScenario(presetById('businessX')!.scenario)}`;

/** Where the page's scripts are kept back, so that a hand comes first. */
async function holdScripts(page: Page): Promise<() => void> {
	let letGo = () => {};
	const gone = new Promise<void>((resolve) => (letGo = resolve));
	await page.route('**/_app/**/*.js', async (route) => {
		await gone;
		await route.continue();
	});
	return letGo;
}

const main = (page: Page) => page.getByRole('main');
const churn = (page: Page) => page.getByRole('slider', { name: /^Churn reduction/ }).first();

/** Presses the handle of churn's lever; what it returns pulls it so many pixels down from there. */
async function takeHold(page: Page): Promise<(pixels: number) => Promise<void>> {
	const box = (await churn(page).boundingBox())!;
	const share = await churn(page).evaluate(
		({ min, max, value }: HTMLInputElement) => (Number(value) - Number(min)) / (Number(max) - Number(min))
	);
	const at = box.x + 9 + share * (box.width - 18);
	const height = box.y + box.height / 2;
	await page.mouse.move(at, height);
	await page.mouse.down();
	return (pixels) => page.mouse.move(at - pixels, height, { steps: 3 });
}

/** Opens a page whose scripts come once the hand has done something. */
async function early(page: Page, address: string, hand: () => Promise<void>): Promise<void> {
	const letGo = await holdScripts(page);
	await page.goto(address, { waitUntil: 'commit' });
	await expect(page.locator('main :is(footer, li:last-child, dl)').first()).toBeAttached();
	await hand();
	letGo();
}

test('a page that nobody touches stays as it was built: not busy, with all figures, and nothing is computed', async ({
	page
}) => {
	let workers = 0;
	page.on('worker', () => workers++);
	await glanceForever(page);
	await page.goto('./');
	// longer than a page that came alive by itself would take
	await page.waitForTimeout(2500);
	await expect(main(page)).not.toHaveAttribute('aria-busy');
	await expect(page.locator('.status')).toHaveText('10,000 futures');
	expect(workers).toBe(0);
});

test('the page says the same as it was built and as it is computed here', async ({ page }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto('./');
	const texts = () => page.locator('.answer, .headlines, .status, figcaption, .foot').allInnerTexts();
	const built = await texts();
	expect(built.join(' ')).toMatch(/\$\d/);
	await settled(page);
	await expect(page.locator('.status')).toHaveText('10,000 futures');
	expect(await texts()).toEqual(built);
	expect(page.workers()).not.toHaveLength(0);
});

test('a pointer that came before the page’s scripts, and then holds still, is a sign of somebody as well', async ({
	page
}) => {
	await glanceForever(page);
	await early(page, './', async () => {
		await page.mouse.move(300, 300);
		await page.mouse.move(301, 300);
	});
	await expect(main(page)).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
});

test('whoever reads on for a while finds the page alive, and kept on the device, without having touched it', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({ serviceWorkers: 'allow' });
	const page = await context.newPage();
	await page.clock.install();
	await page.goto(baseURL!);
	// a glance is enough for that
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	await page.clock.runFor(6_000);
	await expect(main(page)).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
	await context.close();
});

test('a scenario that comes into the address, and work that the browser keeps, need no hand', async ({
	page
}) => {
	await page.goto('./#');
	await page.evaluate(() => {
		location.hash =
			'v=1&e=1&title=Business+X&cur=INR&s0.n=5000&s0.new=300&s0.churn=0.04&s0.ticket=2000&p0.cut=0.1&sum=co45dm';
	});
	await expect(page.locator('h1')).toContainText('Business X');
	await expect(main(page)).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
	await churn(page).press('End');
	await expect.poll(() => page.evaluate(() => Object.keys(localStorage).join())).toContain('works');
	const other = await page.context().newPage();
	await other.goto(page.url().replace(/#.*/, ''));
	await expect(other.getByRole('button', { name: 'Return to it' })).toBeVisible();
});

test('not for a moment does a link show another scenario than its own', async ({ page }) => {
	await watchShown(page, 'body');
	await page.goto(BUSINESS_X);
	await settled(page);
	const seen = await shown(page);
	expect(seen).toContain('₹');
	expect(seen).not.toContain('$');
	expect(seen).not.toContain('Small-business SaaS');
});

test.describe('where the scripts do not come', () => {
	test.use({ tolerated: true });

	test('the page says so, shows no other scenario than the link’s, and loads again when asked', async ({
		page
	}) => {
		await page.route('**/_app/**/*.js', (route) => route.abort());
		for (const address of ['./', './metrics/', BUSINESS_X]) {
			await page.goto(address);
			await expect(page.getByRole('alert')).toContainText('did not load whole');
		}
		await page.reload();
		await expect(page.getByRole('alert')).toContainText('did not load whole');
		await expect(page.locator('#answer')).not.toBeVisible();
		await page.unrouteAll({ behavior: 'wait' });
		await page.getByRole('button', { name: 'Reload' }).click();
		await settled(page);
		await expect(page.locator('h1')).toContainText('Business X');
		await expect(page.getByRole('alert')).toHaveCount(0);
	});

	test('the same where one part of the page does not come', async ({ page }) => {
		await page.route(/\/nodes\/2\./, (route) => route.abort());
		await page.goto('./');
		await page.mouse.move(5, 5);
		await page.mouse.move(9, 9);
		await expect(page.getByRole('alert')).toContainText('did not load whole');
		await page.unrouteAll({ behavior: 'wait' });
		await page.getByRole('button', { name: 'Reload' }).click();
		await settled(page);
	});

	test('a link that takes long says what is being done', async ({ page }) => {
		const letGo = await holdScripts(page);
		await page.goto(BUSINESS_X, { waitUntil: 'commit' });
		await expect(page.getByText('is being opened')).toBeVisible();
		letGo();
		await settled(page);
		await expect(page.getByText('is being opened')).toHaveCount(0);
	});
});

test('Shift and an arrow as the very first keys move a lever ten steps', async ({ page }) => {
	let expected = 0;
	await early(page, './', async () => {
		expected = await churn(page).evaluate(
			({ valueAsNumber, step }: HTMLInputElement) => valueAsNumber - 10 * Number(step)
		);
		await churn(page).press('Shift+ArrowLeft');
	});
	await settled(page);
	await expect(churn(page)).toHaveJSProperty('valueAsNumber', expected);
	await expect(page).toHaveURL(/p0\.cut=/);
	await page.keyboard.press('Control+z');
	await expect(churn(page)).toHaveJSProperty('valueAsNumber', expected + 10);
});

test('a button pressed before anything listens is pressed once the page is alive, and once only', async ({
	page
}) => {
	await early(page, './', async () => {
		await page.getByRole('tab', { name: 'Baseline' }).click();
		await page.getByRole('button', { name: 'Difference', exact: true }).click();
	});
	await expect(page.getByRole('tab', { name: 'Baseline' })).toHaveAttribute('aria-selected', 'true');
	await settled(page);
	await expect(page.getByRole('button', { name: 'Difference', exact: true })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	await page.getByRole('tab', { name: 'Plan A' }).click();
	await expect(page.getByRole('tab', { name: 'Plan A' })).toHaveAttribute('aria-selected', 'true');
});

test('a lever dragged before anything listens stays where it was let go, and all figures follow', async ({
	page
}) => {
	let before: string[] = [];
	let where = '';
	await early(page, './', async () => {
		before = await allFigures(page);
		const from = await churn(page).inputValue();
		const pull = await takeHold(page);
		await pull(30);
		await page.mouse.up();
		where = await churn(page).inputValue();
		expect(where).not.toBe(from);
	});
	await expect(page).toHaveURL(/#v=1&.*cut=/);
	await settled(page);
	await expect(churn(page)).toHaveValue(where);
	expect(await allFigures(page)).not.toEqual(before);
});

test('a lever that is held while the page comes alive goes on under the hand', async ({ page }) => {
	const letGo = await holdScripts(page);
	await page.goto('./', { waitUntil: 'commit' });
	const pull = await takeHold(page);
	await pull(20);
	const halfway = await churn(page).inputValue();
	letGo();
	await expect(main(page)).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
	await expect(churn(page)).toHaveValue(halfway);
	await pull(40);
	await page.mouse.up();
	expect(Number(await churn(page).inputValue())).toBeLessThan(Number(halfway));
	await expect(page).toHaveURL(/#v=1&.*cut=/);
});

test('what is typed before anything listens is taken: a number, a name, a search', async ({ page }) => {
	await early(page, './', async () => {
		const customers = page.getByRole('textbox', { name: /^Customers today/ });
		await customers.selectText();
		await customers.pressSequentially('1234');
		await customers.press('Enter');
		const name = page.getByRole('textbox', { name: /^Name of plan A/ });
		await name.selectText();
		await name.pressSequentially('Early');
		await name.press('Tab');
	});
	await expect(page).toHaveURL(/s0\.n=1234/);
	await expect(page).toHaveURL(/Early/);
	await expect(page.getByRole('textbox', { name: /^Customers today/ })).toHaveValue('1,234');

	await early(page, './metrics/', async () => {
		await page.getByRole('searchbox').pressSequentially('wallet');
	});
	await expect(page.getByRole('status').filter({ hasText: 'metric' })).toHaveText('1 metric');
	await expect(page).toHaveURL(/#find=wallet$/);

	await early(page, './metrics/retention-rate/', async () => {
		const start = page.getByRole('textbox', { name: 'Customers at the start' });
		await start.selectText();
		await start.pressSequentially('2k');
	});
	// Enter comes when the page is alive: the browser itself then tells of no change
	await expect(page.getByRole('status', { name: 'Retention rate', exact: true })).toHaveText('40%');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/&start=2000&/);
	await early(page, './metrics/retention-rate/', async () => {
		await page.getByRole('textbox', { name: 'Customers at the start' }).selectText();
		await page.waitForTimeout(300);
	});
	await expect(page.locator('#svelte-announcer')).toBeAttached();
	await page.keyboard.type('2k');
	await expect(page.getByRole('status', { name: 'Retention rate', exact: true })).toHaveText('40%');
});

test('what is selected in a field stays so when the page comes alive, before the browser has told of it', async ({
	page
}) => {
	// it tells in a task of its own, which may come after
	await page.addInitScript(() =>
		addEventListener('select', (event) => event.stopImmediatePropagation(), true)
	);
	for (const [address, name] of [
		['./metrics/retention-rate/', 'Customers at the start'],
		['./', 'Name of plan A']
	]) {
		const field = page.getByRole('textbox', { name });
		await early(page, address, async () => {
			await field.selectText();
			await page.mouse.move(300, 300);
			await page.mouse.move(301, 300);
		});
		await expect(page.locator('#svelte-announcer')).toBeAttached();
		if (address === './') await settled(page);
		await page.keyboard.type('7');
		await expect(field).toHaveValue('7');
	}
});

test('a key pressed before anything listens does what it does', async ({ page }) => {
	await early(page, './', () => page.keyboard.press('?'));
	await expect(page.getByRole('dialog')).toBeVisible();
});

test('what works by itself works before anything listens: folds, links, the way to the answer', async ({
	page
}) => {
	await early(page, './', async () => {
		await page.locator('summary').filter({ hasText: 'Cost and side effects' }).click();
	});
	await expect(page.getByRole('textbox', { name: /^Cost of the plan a month/ })).toBeVisible();

	await early(page, './', async () => {
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(page.locator('#answer')).toBeFocused();
	});
	await settled(page);
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(page.locator('h1')).toContainText('Small-business SaaS');
	await expect(page.locator('.notice:visible')).toHaveCount(0);

	await early(page, './', () => page.getByRole('link', { name: 'How it works' }).click());
	await expect(page).toHaveURL(/\/method\/$/);
});

test('after a reload the page stays where a reader scrolls to while it comes alive', async ({ page }) => {
	await page.goto('./');
	await settled(page);
	await page.reload();
	await page.mouse.wheel(0, 600);
	await settled(page);
	expect(await page.evaluate(() => scrollY)).toBeGreaterThan(300);
});

test('every page that is right as it was built says so, and the embedded simulator is found under its name', async ({
	page
}) => {
	for (const address of allPages()) {
		const html = await (await page.request.get(address)).text();
		expect(/<main[^>]* data-built/.test(html), address).toBe(!/method/.test(address));
		expect(html, address).not.toContain('noindex');
		expect(html, address).toMatch(/<meta name="description" content="[^"]+"/);
	}
});

test('what is slow to come says that it is coming', async ({ page }) => {
	const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
	const opens: [string, () => Promise<void>, () => ReturnType<Page['locator']>][] = [
		['the comparison', () => press('Compare'), () => page.getByRole('dialog')],
		['the share panel', () => press('Share'), () => page.getByRole('dialog')],
		['an explanation', () => press('Explain LTV'), () => page.getByRole('dialog')],
		['the presets', () => press(/^Small-business SaaS/), () => page.getByRole('dialog')],
		['a fold', () => page.getByText('Groups of customers').click(), () => page.getByText('Add a group')]
	];
	await page.goto('./');
	await settled(page);
	for (const [what, open, opened] of opens) {
		const letGo = await holdScripts(page);
		await open();
		const coming = page.getByRole('status').filter({ hasText: 'Opening' });
		await expect(coming, what).toHaveCSS('opacity', '1');
		await expect(opened(), what).toHaveCount(0);
		letGo();
		await expect(opened(), what).toBeVisible();
		await expect(coming, what).toHaveCount(0);
		await page.unrouteAll({ behavior: 'wait' });
		await page.keyboard.press('Escape');
	}
});
