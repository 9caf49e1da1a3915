import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { FIGURES, settled, SOON } from './figures';
import { expect, test } from './site';

async function fileOf(page: Page, figure: string, kind: string): Promise<{ name: string; bytes: Buffer }> {
	const tools = page.getByRole('figure', { name: figure, exact: true });
	await tools.getByRole('button', { name: /^Download/ }).click();
	const started = page.waitForEvent('download');
	await page.getByRole('dialog').getByRole('button', { name: kind }).click();
	const download: Download = await started;
	await expect(page.getByRole('dialog')).toHaveCount(0);
	return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test(
	'a picture comes as a drawing that stands alone, in light colours',
	{ tag: '@download' },
	async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.goto(SOON);
		await settled(page);
		for (const figure of FIGURES) {
			const { name, bytes } = await fileOf(page, figure, 'SVG');
			expect(name).toMatch(/\.svg$/);
			const svg = bytes.toString('utf8');
			expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
			expect(svg).toContain(`<title>${figure}`);
			expect(svg).toMatch(/<desc>[^<]{20,}<\/desc>/);
			expect(svg).not.toMatch(/var\(|class=|style=|data-|NaN/);
			// opened on its own it is well formed, and its paper is the light one
			const seen = await page.evaluate(async (text) => {
				const image = new Image();
				image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
				await image.decode();
				const canvas = document.createElement('canvas');
				canvas.width = image.naturalWidth;
				canvas.height = image.naturalHeight;
				const context = canvas.getContext('2d')!;
				context.drawImage(image, 0, 0);
				const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
				const dark = data.filter((value, at) => at % 4 === 1 && value < 128).length;
				let black = 0;
				for (let at = 0; at < data.length; at += 4) black += +(data[at] + data[at + 1] + data[at + 2] < 30);
				return { paper: [...data.slice(0, 3)], dark, black };
			}, svg);
			expect(Math.min(...seen.paper)).toBeGreaterThan(240);
			expect(seen.dark).toBeGreaterThan(200);
			// what no colour was written into would be black, and nothing on the page is
			expect(seen.black).toBe(0);
		}
	}
);

test('a picture comes as an image at twice its size', { tag: '@download' }, async ({ page }) => {
	await page.goto(SOON);
	await settled(page);
	const { name, bytes } = await fileOf(page, FIGURES[0], 'PNG');
	expect(name).toBe('monthly-recurring-revenue.png');
	expect(bytes.subarray(1, 4).toString()).toBe('PNG');
	const drawn = await page
		.locator('figure svg.chart')
		.first()
		.evaluate((chart) => chart.clientWidth);
	expect(bytes.readUInt32BE(16)).toBeGreaterThan(2 * drawn);
});

test('the figures come raw for a spreadsheet', { tag: '@download' }, async ({ page }) => {
	await page.goto(SOON);
	await settled(page);
	const { name, bytes } = await fileOf(page, FIGURES[0], 'CSV');
	expect(name).toBe('monthly-recurring-revenue.csv');
	const [head, ...lines] = bytes.toString('utf8').trimEnd().split('\r\n');
	expect(head.startsWith('\uFEFFMonth,"Baseline, middle future"')).toBe(true);
	expect(lines).toHaveLength(37);
	expect(lines.at(-1)).toMatch(/^36(,\d+(\.\d+)?){10}$/);
});

test(
	'a picture of what the plan changes comes as a drawing, an image and figures, too',
	{ tag: '@download' },
	async ({ page }) => {
		await page.goto(SOON);
		await settled(page);
		await page
			.getByRole('region', { name: 'Pictures', exact: true })
			.getByRole('button', { name: 'Difference' })
			.click();
		await settled(page);
		const names = ['Monthly recurring revenue, average difference', 'Retention, difference of averages'];
		for (const figure of names) {
			const stem = figure.toLowerCase().replace(/[^a-z]+/g, '-');
			const shown = page.getByRole('figure', { name: figure, exact: true });
			await expect(shown.locator('svg.chart').first()).toBeVisible();
			const finding = await shown.locator('.figure__finding').innerText();
			const drawing = await fileOf(page, figure, 'SVG');
			expect(drawing.name).toBe(`${stem}.svg`);
			const svg = drawing.bytes.toString('utf8');
			expect(svg).toContain(`<title>${figure}</title><desc>${finding}</desc>`);
			expect(svg).not.toMatch(/var\(|class=|style=|data-|NaN/);
			const image = await fileOf(page, figure, 'PNG');
			expect(image.name).toBe(`${stem}.png`);
			expect(image.bytes.subarray(1, 4).toString()).toBe('PNG');
			const raw = await fileOf(page, figure, 'CSV');
			expect(raw.name).toBe(`${stem}.csv`);
			const [head, ...lines] = raw.bytes.toString('utf8').trimEnd().split('\r\n');
			expect(head).toMatch(/Plan A/);
			expect(lines.length).toBeGreaterThanOrEqual(36);
			expect(lines.at(-1)).toMatch(/^36(,−?-?\d+(\.\d+)?(e-\d+)?)+$/);
		}
	}
);

test('the menu gives the focus back, and an open table moves nothing', async ({ page }) => {
	await page.goto(SOON);
	await settled(page);
	const figure = page.getByRole('figure', { name: FIGURES[0], exact: true });
	const button = figure.getByRole('button', { name: /^Download/ });
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog').getByRole('button', { name: 'SVG' })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(button).toBeFocused();
	const heights = () =>
		page.locator('figure.figure').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
	const before = await heights();
	await figure.getByRole('button', { name: /as a table/ }).click();
	await expect(figure.getByRole('table')).toBeVisible();
	expect(await heights()).toEqual(before);
});
