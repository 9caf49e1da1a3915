import { type Locator } from '@playwright/test';
import { encodeScenario } from '../../src/lib/scenario/link';
import { presetById } from '../../src/lib/scenario/presets';
import { headline, settled, SOON } from './figures';
import { typeInto } from './hands';
import { expect, test as base } from './site';

/** Runs at a phone's size, under a finger. A stock Firefox takes touches only where the screen does: there it clicks. */
const test = base.extend<{ press: (target: Locator, share?: number) => Promise<void> }>({
	press: async ({ browserName }, use) => {
		await use(async (target, share) => {
			const box = share === undefined ? null : await target.boundingBox();
			const options =
				box && share !== undefined ? { position: { x: box.width * share, y: box.height / 2 } } : {};
			await (browserName === 'chromium' ? target.tap(options) : target.click(options));
		});
	}
});

test('a finger chooses a lever, moves it, and finds the inputs and the way back', async ({ page, press }) => {
	await page.goto(`./#${encodeScenario(presetById('businessX')!.scenario)}`);
	await settled(page);
	const before = await headline(page, 'Revenue saved').innerText();
	await press(page.getByRole('slider', { name: 'Churn reduction', exact: true }), 0.9);
	await settled(page);
	await expect(headline(page, 'Revenue saved')).not.toHaveText(before);

	// one lever at a time
	const ticket = page.getByRole('slider', { name: 'Ticket size', exact: true });
	await expect(ticket).toBeHidden();
	await press(page.getByRole('radio', { name: /^Ticket/ }).locator('..'));
	await expect(ticket).toBeVisible();

	await press(page.getByRole('button', { name: 'Plan and business' }));
	const sheet = page.getByRole('dialog');
	await expect(sheet).toBeVisible();
	await typeInto(sheet.getByRole('textbox', { name: /^Customers/ }).first(), '1234');
	await press(page.getByRole('button', { name: 'Done' }));
	await expect(sheet).toBeHidden();
	await expect.poll(() => new URL(page.url()).hash).toContain('1234');
});

test('nothing is wider than the phone, and what a finger is to hit is large enough', async ({ page }) => {
	await page.goto(SOON);
	await settled(page);
	const { wide, small } = await page.evaluate(() => {
		const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
		const buttons = [...document.querySelectorAll('button, [role=tab]')].filter(seen);
		return {
			wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
			// WCAG 2.2, 2.5.8: 24 pixels, and most have 44
			small: buttons
				.map((button) => ({
					box: button.getBoundingClientRect(),
					name: button.textContent.trim() || button.ariaLabel
				}))
				.filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 24)
				.map(({ name }) => name)
		};
	});
	expect(wide).toBeLessThanOrEqual(0);
	expect(small).toEqual([]);
});
