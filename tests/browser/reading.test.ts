import type { Page } from '@playwright/test';
import { audit, auditInDark } from './audit';
import { settled, SOON } from './figures';
import { typeInto } from './hands';
import { expect, test } from './site';

const BY_MONTH = ['Monthly recurring revenue', 'Revenue saved', 'Cohort retention'] as const;

const figure = (page: Page, name: string) => page.getByRole('figure', { name, exact: true });
const slider = (page: Page, name: string) => figure(page, name).getByRole('slider');
const box = (page: Page, name: string) => figure(page, name).locator('.tip');

test('arrow keys move one line through all pictures of months, and the boxes read what the tables say', async ({
	page
}) => {
	await page.goto(SOON);
	await settled(page);
	const first = slider(page, BY_MONTH[0]);
	await first.focus();
	await page.keyboard.press('Home');
	await expect(first).toHaveAttribute('aria-valuenow', '0');
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('ArrowRight');
	for (const name of BY_MONTH) {
		await expect(slider(page, name)).toHaveAttribute('aria-valuenow', '13');
		await expect(box(page, name)).toContainText(/13/);
	}
	const spoken = await first.getAttribute('aria-valuetext');
	await figure(page, BY_MONTH[0])
		.getByRole('button', { name: /as a table/ })
		.click();
	const row = figure(page, BY_MONTH[0])
		.getByRole('row')
		.filter({ has: page.getByRole('rowheader', { name: '13', exact: true }) });
	await expect(row.getByRole('cell')).toHaveCount(4);
	const cells = await row.getByRole('cell').allInnerTexts();
	for (const cell of cells) expect(spoken).toContain(cell);
	await figure(page, BY_MONTH[0])
		.getByRole('button', { name: /as a table/ })
		.click();
	await first.focus();
	await page.keyboard.press('End');
	await expect(first).toHaveAttribute('aria-valuenow', '36');
	await expect(box(page, BY_MONTH[2])).toBeVisible();
	await page.keyboard.press('Escape');
	for (const name of BY_MONTH) await expect(box(page, name)).toHaveCount(0);
});

test('the pointer reads where it is; no box lies on its line, nor on the curve at that month', async ({
	page
}) => {
	await page.goto(SOON);
	await settled(page);
	const target = slider(page, BY_MONTH[0]);
	await target.scrollIntoViewIfNeeded();
	const area = (await target.boundingBox())!;
	for (const share of [0.05, 0.3, 0.5, 0.8, 0.97]) {
		await page.mouse.move(area.x + share * area.width, area.y + area.height / 2);
		await expect(target).toHaveAttribute('aria-valuenow', String(Math.round(share * 36)));
		for (const name of BY_MONTH) {
			const tip = (await box(page, name).boundingBox())!;
			const line = (await figure(page, name).locator('.cross').boundingBox())!;
			expect(tip.x > line.x || tip.x + tip.width < line.x + line.width).toBe(true);
		}
	}
	await page.mouse.move(5, 5);
	await expect(box(page, BY_MONTH[0])).toHaveCount(0);
});

test('a threshold says how many futures are above it, survives a lever, and goes', async ({ page }) => {
	await page.goto(SOON);
	await settled(page);
	const mrr = figure(page, BY_MONTH[0]);
	await slider(page, BY_MONTH[0]).focus();
	await page.keyboard.press('Home');
	await page.keyboard.press('Shift+ArrowRight');
	await mrr.getByRole('button', { name: /^Mark/ }).click();
	const says = mrr.getByRole('status').filter({ hasText: /above/ });
	// the middle future is what half of them are above
	await expect(says).toHaveText(
		/5 of 10 futures are above \$[\d.,]+K? at month 12; without the plan, \d of 10/
	);
	await expect(mrr.locator('.threshold')).toHaveCount(1);
	const amount = mrr.getByRole('textbox', { name: /^Your mark/ });
	await typeInto(amount, '1');
	await expect(says).toHaveText(/^Every future is above \$1 at month 12/);
	await typeInto(amount, 'much');
	await expect(amount).toHaveAccessibleDescription(/Please write an amount/);
	await typeInto(amount, '95k');
	await page.getByRole('slider', { name: 'Ticket size', exact: true }).focus();
	await page.keyboard.press('Shift+ArrowRight');
	await settled(page);
	await expect(says).toHaveText(/futures are above \$95\.0K at month 12/);
	expect(new URL(page.url()).hash).not.toContain('95');
	await mrr.getByRole('button', { name: /^Remove your mark/ }).click();
	await expect(mrr.locator('.threshold')).toHaveCount(0);
	await expect(says).toHaveCount(0);
});

test('value and cost of a customer are read by amount', async ({ page }) => {
	await page.goto(SOON);
	await settled(page);
	const name = 'Lifetime value and acquisition cost';
	const worth = slider(page, name);
	await worth.focus();
	await page.keyboard.press('Home');
	await expect(worth).toHaveAttribute('aria-valuetext', /Above \$0\..*plan A: 50 of 50 futures/);
	await page.keyboard.press('End');
	await expect(worth).toHaveAttribute('aria-valuetext', /plan A: 0 of 50 futures/);
	await expect(box(page, name)).toBeVisible();
});

test('a long article is laid out as it comes near, all of it for who stays, and a jump stays where it lands', async ({
	page
}) => {
	const far = page.locator('section.far');
	await page.goto('./method/');
	expect(await far.count()).toBeGreaterThan(3);
	await expect(far).toHaveCount(0);

	const last = page.locator('section').last();
	const top = () => last.evaluate((element) => Math.round(element.getBoundingClientRect().top));
	// as in browsers that do not hold on to what is read while what is above it grows
	const holdNothing = () => page.evaluate(() => (document.documentElement.style.overflowAnchor = 'none'));
	const lands = async () => {
		await expect(last).toBeInViewport();
		const landed = await top();
		await expect(far).toHaveCount(0);
		expect(await top()).toBe(landed);
	};
	await page.reload();
	expect(await far.count()).toBeGreaterThan(3);
	await holdNothing();
	await page.locator('nav a[href^="#"]').last().click();
	await lands();
	// the same to the end by its key
	const beyond = () =>
		page.evaluate(() => Math.round(document.documentElement.scrollHeight - innerHeight - scrollY));
	await page.goto('about:blank');
	await page.goto('./method/');
	expect(await far.count()).toBeGreaterThan(3);
	await page.keyboard.press('End');
	await expect.poll(beyond).toBeLessThanOrEqual(1);
	// and by the address alone
	const id = await last.getAttribute('id');
	await page.goto('about:blank');
	await page.goto(`./method/#${id}`);
	await holdNothing();
	await lands();
});

test('axe finds nothing while someone reads, marks and downloads', { tag: '@axe' }, async ({ page }) => {
	await page.goto(SOON);
	await settled(page);
	const violations = async (name: string) => {
		const part = { include: `figure[aria-label="${name}"]` };
		await page.emulateMedia({ colorScheme: 'light' });
		return [...(await audit(page, part)), ...(await auditInDark(page, part))];
	};
	await figure(page, BY_MONTH[2])
		.getByRole('button', { name: /^Download/ })
		.click();
	await expect(page.getByRole('dialog')).toBeVisible();
	expect(await violations(BY_MONTH[2])).toEqual([]);
	await page.keyboard.press('Escape');
	await figure(page, BY_MONTH[1])
		.getByRole('button', { name: /as a table/ })
		.click();
	const mrr = figure(page, BY_MONTH[0]);
	await slider(page, BY_MONTH[0]).focus();
	await page.keyboard.press('ArrowLeft');
	await mrr.getByRole('button', { name: /^Mark/ }).click();
	await expect(mrr.getByRole('status').filter({ hasText: /above/ })).toBeVisible();
	await expect(box(page, BY_MONTH[0])).toBeVisible();
	for (const name of BY_MONTH.slice(0, 2)) expect(await violations(name)).toEqual([]);
});
