import { Hand } from '../drive/hand';
import { settled, SOON } from './figures';
import { expect, test } from './site';

/** A short piece of what `npm run drive` does for minutes. */
const DEEDS = 40;

test.use({ viewport: { width: 1440, height: 900 } });

test('whatever a hand takes hold of, nothing breaks and nothing it does is dropped', async ({ page }) => {
	test.slow();
	await page.goto(SOON);
	await settled(page);
	const hand = new Hand(page, 20_261_126);
	const done: string[] = [];
	for (let count = 0; count < DEEDS; count++) {
		const { what, dropped } = await hand.act();
		done.push(what);
		expect(dropped, done.join('; ')).toBeUndefined();
	}
	for (let press = 0; press < 3; press++) await page.keyboard.press('Escape');
	await expect(page.getByRole('main').first()).toBeVisible();
	await settled(page);
});
