import type { Page } from '@playwright/test';
import { encodeScenario } from '../../src/lib/scenario/link';
import { presetById } from '../../src/lib/scenario/presets';
import { settled } from './figures';
import { expect, test } from './site';

const businessX = `./#${encodeScenario(presetById('businessX')!.scenario)}`;

const lever = (page: Page) => page.getByRole('slider', { name: 'Churn reduction', exact: true });
const field = (page: Page) => page.getByRole('textbox', { name: /^Churn reduction/ });
const bar = (page: Page, name: string) => page.getByRole('banner').getByRole('button', { name, exact: true });

/** Takes the lever by its handle and moves it in many small steps. */
async function drag(page: Page, from: number, to: number) {
	const box = (await lever(page).boundingBox())!;
	const at = (value: number) => box.x + 12 + ((box.width - 24) * (value + 20)) / 80;
	await page.mouse.move(at(from), box.y + box.height / 2);
	await page.mouse.down();
	await page.mouse.move(at(to), box.y + box.height / 2, { steps: 8 });
	await page.mouse.up();
}

test('undo and redo take one step per drag, key and typed value, and reset goes back to what was opened', async ({
	page
}) => {
	await page.goto(businessX);
	await settled(page);
	await expect(bar(page, 'Undo')).toHaveAttribute('aria-disabled', 'true');
	await drag(page, 10, 30);
	const dragged = await field(page).inputValue();
	expect(Number(dragged)).toBeGreaterThan(20);
	await lever(page).press('ArrowRight');
	const pressed = await field(page).inputValue();
	await field(page).fill('');
	await field(page).pressSequentially('15');
	await field(page).press('Enter');
	await page.keyboard.press('Control+z');
	await expect(field(page)).toHaveValue(pressed);
	await bar(page, 'Undo').click();
	await expect(field(page)).toHaveValue(dragged);
	await page.keyboard.press('Control+z');
	await expect(field(page)).toHaveValue('10');
	await expect(bar(page, 'Undo')).toHaveAttribute('aria-disabled', 'true');
	for (const value of [dragged, pressed]) {
		await page.keyboard.press('Control+Shift+z');
		await expect(field(page)).toHaveValue(value);
	}
	await page.keyboard.press('Control+y');
	await expect(field(page)).toHaveValue('15');
	await bar(page, 'Reset to what was opened').click();
	await expect(field(page)).toHaveValue('10');
	await page.keyboard.press('Control+z');
	await expect(field(page)).toHaveValue('15');
	await settled(page);
});
