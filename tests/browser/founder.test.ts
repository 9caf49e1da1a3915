import { encodeScenario } from '../../src/lib/scenario/link';
import { presetById } from '../../src/lib/scenario/presets';
import type { Scenario } from '../../src/lib/scenario/scenario';
import { allFigures, amount, FIGURES, headline, HEADLINES, settled } from './figures';
import { fieldTexts, typeInto } from './hands';
import { expect, test } from './site';

const businessX = (changes: Partial<Scenario> = {}): Scenario => ({
	...structuredClone(presetById('businessX')!.scenario),
	trials: 1000,
	...changes
});
const linkTo = (scenario: Scenario) => `./#${encodeScenario(scenario)}`;

test('the page starts with an answer, six figures and four pictures, computed in a worker', async ({
	page,
	faults
}) => {
	const workers: string[] = [];
	page.on('worker', (worker) => workers.push(worker.url()));
	await page.goto('./');
	await settled(page);
	expect(workers.length).toBeGreaterThan(0);
	for (const name of HEADLINES) {
		await expect(headline(page, name)).toHaveCount(1);
		await expect(headline(page, name)).not.toBeEmpty();
		await expect(headline(page, name)).toHaveAttribute('aria-live', 'off');
	}
	for (const name of FIGURES) {
		const figure = page.getByRole('figure', { name, exact: true });
		await expect(figure).toBeVisible();
		await expect(figure.locator('svg.chart path, svg.chart circle').first()).toBeAttached();
	}
	expect(await page.locator('main').innerText()).not.toMatch(/NaN|undefined|Infinity|null/);
	expect(faults.errors).toEqual([]);
	expect(faults.strangers).toEqual([]);
});

test('without scripts the page still shows figures', { tag: '@scriptless' }, async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
	const page = await context.newPage();
	await page.goto('./');
	await expect(headline(page, 'Revenue saved')).toHaveText(/[$€₹]\d/);
	await expect(page.getByRole('figure')).toHaveCount(4);
	// an embedded one mostly has an address with another scenario
	await page.goto('./embed/');
	await expect(page.locator('noscript p')).toBeVisible();
	await expect(headline(page, 'Revenue saved')).not.toBeVisible();
	await context.close();
});

test('Business X by link saves what the article’s arithmetic says', async ({ page }) => {
	const oneYear = businessX({ months: 12, trials: 10_000 });
	await page.goto(linkTo(oneYear));
	await settled(page);
	// the page writes three digits
	expect(amount(await headline(page, 'Revenue saved').innerText())).toBeCloseTo(2.9e6, -5);
	oneYear.plans[0].reductionMode = 'compounding';
	await page.goto(linkTo(oneYear));
	await settled(page);
	expect(amount(await headline(page, 'Revenue saved').innerText())).toBeCloseTo(11.7e6, -5);
});

test('a lever moves the figures and the pictures while it is dragged, and the link when it is let go', async ({
	page
}) => {
	await page.goto(linkTo(businessX()));
	await settled(page);
	const before = await allFigures(page);
	const address = page.url();
	const lever = page.getByRole('slider', { name: 'Churn reduction', exact: true });
	const box = (await lever.boundingBox())!;
	await page.mouse.move(box.x + box.width * 0.375, box.y + box.height / 2);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 6 });
	await expect.poll(async () => (await allFigures(page))[0]).not.toBe(before[0]);
	expect(page.url()).toBe(address);
	await page.mouse.up();
	await expect.poll(() => page.url()).not.toBe(address);
	await settled(page);
	const after = await allFigures(page);
	expect(amount(after[0])).toBeGreaterThan(amount(before[0]));
	expect(after.slice(HEADLINES.length)).not.toEqual(before.slice(HEADLINES.length));
});

test('the newest of many quick moves wins', async ({ page }) => {
	await page.goto(linkTo(businessX()));
	await settled(page);
	const lever = page.getByRole('slider', { name: 'Churn reduction', exact: true });
	await lever.focus();
	for (let press = 0; press < 15; press++) await page.keyboard.press('ArrowRight');
	await settled(page);
	const hurried = await allFigures(page);
	await page.waitForTimeout(300);
	await page.reload();
	await settled(page);
	expect(await lever.getAttribute('aria-valuetext')).toContain('25');
	expect(await allFigures(page)).toEqual(hurried);
});

test('the keyboard: one step, ten with Shift or Page keys', async ({ page }) => {
	await page.goto(linkTo(businessX()));
	const lever = page.getByRole('slider', { name: 'Churn reduction', exact: true });
	const field = page.getByRole('textbox', { name: /^Churn reduction/ });
	await lever.focus();
	await page.keyboard.press('ArrowRight');
	await expect(field).toHaveValue('11');
	await page.keyboard.press('Shift+ArrowRight');
	await expect(field).toHaveValue('21');
	await page.keyboard.press('PageDown');
	await expect.poll(async () => Number(await field.inputValue())).toBeLessThan(19);
});

test.describe('a field takes what people type', () => {
	for (const [typed, ...shown] of [
		['15', '15'],
		['5-20', '5', '20'],
		['5 to 20', '5', '20'],
		['5–20 %', '5', '20'],
		['75', '75']
	]) {
		test(typed, async ({ page }) => {
			await page.goto(linkTo(businessX()));
			await settled(page);
			const before = await headline(page, 'Revenue saved').innerText();
			await typeInto(page.getByRole('textbox', { name: /^Churn reduction/ }), typed);
			await settled(page);
			expect(await fieldTexts(page, /^Churn reduction/)).toEqual(shown);
			await expect(headline(page, 'Revenue saved')).not.toHaveText(before);
		});
	}

	test('and says at the field what is wrong, keeping what was typed and the last good figures', async ({
		page
	}) => {
		await page.goto(linkTo(businessX()));
		await settled(page);
		const field = page.getByRole('textbox', { name: /^Churn reduction/ });
		await typeInto(field, '140', 'Tab');
		await expect(field).toHaveAttribute('aria-invalid', 'true');
		await expect(field).toHaveAccessibleDescription(/140% is above 100%/);
		await expect(field).toHaveValue('140');
		await settled(page);
		// on the way to 140 one has typed 14
		const kept = await allFigures(page);
		await typeInto(field, '14');
		await expect(field).not.toHaveAttribute('aria-invalid', 'true');
		await settled(page);
		expect(await allFigures(page)).toEqual(kept);
	});
});

test('the contract lever makes staircases, and a link brings it back', async ({ page }) => {
	await page.goto(linkTo(businessX()));
	await settled(page);
	const before = await headline(page, 'LTV').innerText();
	const stop = page.getByRole('slider', { name: 'Contract length', exact: true });
	const share = page.getByRole('slider', { name: 'Share of customers who take it' });
	await expect(share).toHaveValue('0');
	await stop.focus();
	await page.keyboard.press('ArrowRight');
	await settled(page);
	await expect(stop).toHaveAttribute('aria-valuetext', /24/);
	await expect(share).toHaveValue('100');
	await expect(headline(page, 'LTV')).not.toHaveText(before);
	await share.focus();
	await page.keyboard.press('Shift+ArrowLeft');
	await expect(share).toHaveValue('90');
	await settled(page);
	await page.waitForTimeout(300);
	const figures = await allFigures(page);
	const link = page.url();
	await page.goto('about:blank');
	await page.goto(link);
	await settled(page);
	await expect(stop).toHaveAttribute('aria-valuetext', /24/);
	await expect(share).toHaveValue('90');
	expect(await allFigures(page)).toEqual(figures);
});

test(
	'Copy link gives a link that opens as the same scenario with the same figures in a fresh browser',
	{ tag: '@clipboard' },
	async ({ page, browser, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto('./');
		await settled(page);
		const field = page.getByRole('textbox', { name: /^Ticket size/ });
		await typeInto(field, '4-8');
		await settled(page);
		await page.getByRole('button', { name: 'Copy link' }).click();
		const link = await page.evaluate(() => navigator.clipboard.readText());
		expect(link).toContain('#v=1');
		const fresh = await browser.newContext();
		const other = await fresh.newPage();
		await other.goto(link);
		await settled(other);
		expect(await allFigures(other)).toEqual(await allFigures(page));
		expect(await fieldTexts(other, /^Ticket size/)).toEqual(['4', '8']);
		await fresh.close();
	}
);

test('a preset is chosen by name, and Back returns to what was there', async ({ page }) => {
	await page.goto('./');
	await settled(page);
	const before = await allFigures(page);
	await page
		.getByRole('banner')
		.getByRole('button', { name: /Small-business SaaS/ })
		.click();
	await page
		.getByRole('button', { name: /Business X/ })
		.or(page.getByRole('option', { name: /Business X/ }))
		.first()
		.click();
	await settled(page);
	await expect(headline(page, 'Revenue saved')).toHaveText(/₹/);
	// as a press on Back, which loads nothing here
	await page.evaluate(() => history.back());
	// it comes a moment after this
	await expect.poll(() => allFigures(page)).toEqual(before);
});

test.describe('a broken link says so and shows the default scenario', () => {
	const whole = encodeScenario(businessX());
	for (const [name, fragment] of [
		['cut short', whole.slice(0, -12)],
		['altered', whole.replace('5000', '6000')],
		['not a link', 'hello'],
		['out of range', 'v=1&s0.churn=4']
	]) {
		test(name, async ({ page }) => {
			await page.goto(`./#${fragment}`);
			await expect(page.getByRole('alert')).toBeVisible();
			await expect(page.getByRole('alert')).toContainText(/Small-business SaaS/);
			await settled(page);
			await expect(headline(page, 'Revenue saved')).toHaveText(/\$/);
		});
	}
});

test('a link of an earlier version of the simulation opens, and says so until that is dismissed', async ({
	page
}) => {
	await page.goto(
		'./#v=1&e=1&title=Business+X&cur=INR&s0.n=5000&s0.new=300&s0.churn=0.04&s0.ticket=2000&p0.cut=0.1&sum=co45dm'
	);
	const notice = page.getByRole('status').filter({ hasText: 'earlier version of the simulation' });
	await expect(notice).toBeVisible();
	await expect(page.getByRole('textbox', { name: /^Customers today/ })).toHaveValue('5,000');
	await notice.getByRole('button', { name: 'Dismiss' }).click();
	await expect(notice).toHaveCount(0);
});

test.describe('scenarios at the edge give figures or words, never blanks', () => {
	const edges: [string, (scenario: Scenario) => void][] = [
		['nobody there, nobody to come', (s) => Object.assign(s.segments[0], { customers: 0, newPerMonth: 0 })],
		['churn 0', (s) => (s.segments[0].churn = 0)],
		['margin 0', (s) => (s.segments[0].grossMargin = 0)],
		['CAC 0', (s) => (s.segments[0].cac = 0)],
		['a worse plan', (s) => Object.assign(s.plans[0], { churnReduction: -0.5, fixedCost: 100_000 })],
		['horizon 6', (s) => (s.months = 6)],
		['horizon 120', (s) => (s.months = 120)],
		['10 million customers', (s) => (s.segments[0].customers = 10_000_000)],
		['two segments', (s) => s.segments.push({ ...s.segments[0], name: 'Large', ticket: 9000 })]
	];
	for (const [name, change] of edges) {
		test(name, async ({ page, faults }) => {
			const scenario = businessX({ trials: 1000 });
			change(scenario);
			await page.goto(linkTo(scenario));
			await expect(page.getByRole('alert')).toHaveCount(0);
			await settled(page);
			expect(await page.locator('main').innerText()).not.toMatch(/NaN|undefined|Infinity|null/);
			for (const headlineName of HEADLINES) await expect(headline(page, headlineName)).not.toBeEmpty();
			for (const figure of FIGURES) {
				const marks = page.getByRole('figure', { name: figure, exact: true }).locator('svg.chart').first();
				expect(await marks.innerHTML()).not.toMatch(/NaN|undefined|Infinity/);
			}
			expect(faults.errors).toEqual([]);
		});
	}
});
