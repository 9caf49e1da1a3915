import { settled } from './figures';
import { expect, test } from './site';

declare global {
	interface Window {
		/** Where the foot of the page stood, frame by frame; in whole pixels, each place once in a row. */
		footPlaces: number[];
	}
}

for (const [width, height] of [
	[390, 844],
	[1024, 1366],
	[1440, 900]
]) {
	test(`the foot of the page holds still while pictures come and fill, ${width} pixels wide`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await page.addInitScript(() => {
			window.footPlaces = [];
			const look = () => {
				const foot = document.querySelector('.foot');
				if (foot) {
					const place = Math.round(foot.getBoundingClientRect().top + scrollY);
					if (place !== window.footPlaces.at(-1)) window.footPlaces.push(place);
				}
				requestAnimationFrame(look);
			};
			look();
		});
		await page.goto('./');
		// where a hand would reach for a link, all through the load
		await page.locator('.foot').scrollIntoViewIfNeeded();
		await settled(page);
		const pictures = page.locator('.closer [role=figure]');
		await expect(pictures).toHaveCount(9);
		for (const picture of await pictures.all()) {
			await picture.scrollIntoViewIfNeeded();
			await expect(picture.locator('.closer__bone')).toHaveCount(0);
		}
		expect(await page.evaluate(() => window.footPlaces)).toHaveLength(1);
	});
}
