import { type Locator, type Page } from '@playwright/test';
import { encodeScenario } from '../../src/lib/scenario/link';
import { presetById } from '../../src/lib/scenario/presets';
import { headline, settled } from './figures';
import { expect, test } from './site';

/** Runs at a phone's size, under a finger. */

/** Firefox on a desk moves a slider by a touch only where the screen has one: there the press is a mouse's. */
async function pressAt(page: Page, target: Locator, share: number, byTouch: boolean): Promise<void> {
	const box = (await target.boundingBox())!;
	const place = [box.x + box.width * share, box.y + box.height / 2] as const;
	await (byTouch ? page.touchscreen.tap(...place) : page.mouse.click(...place));
}

test('a finger chooses a lever, moves it, and finds the inputs and the way back', async ({
	page,
	browserName
}) => {
	await page.goto(`./#${encodeScenario(presetById('businessX')!.scenario)}`);
	await settled(page);
	const before = await headline(page, 'Revenue saved').innerText();
	const lever = page.getByRole('slider', { name: 'Churn reduction', exact: true });
	await pressAt(page, lever, 0.9, browserName === 'chromium');
	await settled(page);
	await expect(headline(page, 'Revenue saved')).not.toHaveText(before);

	// one lever at a time
	const ticket = page.getByRole('slider', { name: 'Ticket size', exact: true });
	await expect(ticket).toBeHidden();
	await page
		.getByRole('radio', { name: /^Ticket/ })
		.locator('..')
		.tap();
	await expect(ticket).toBeVisible();

	const inputs = page.getByRole('button', { name: 'Plan and business' });
	await inputs.tap();
	const sheet = page.getByRole('dialog');
	await expect(sheet).toBeVisible();
	await sheet
		.getByRole('textbox', { name: /^Customers/ })
		.first()
		.fill('1234');
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'Done' }).tap();
	await expect(sheet).toBeHidden();
	await settled(page);
	await expect.poll(() => page.url()).toContain('1234');
});

test('nothing is wider than the phone, and what a finger is to hit is large enough', async ({ page }) => {
	await page.goto('./');
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
