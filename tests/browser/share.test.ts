import type { Download, Locator, Page } from '@playwright/test';
import { encodeScenario } from '../../src/lib/scenario/link';
import { presetById } from '../../src/lib/scenario/presets';
import type { Scenario } from '../../src/lib/scenario/scenario';
import { audit } from './audit';
import { headline, settled } from './figures';
import { pixels, readCode } from './images';
import { expect, test } from './site';

const businessX = (changes: Partial<Scenario> = {}): Scenario => ({
	...structuredClone(presetById('businessX')!.scenario),
	trials: 1000,
	...changes
});

async function openPanel(page: Page, scenario = businessX()): Promise<Locator> {
	await page.goto(`./#${encodeScenario(scenario)}`);
	await settled(page);
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	const panel = page.getByRole('dialog', { name: 'Share' });
	await expect(panel).toBeVisible();
	return panel;
}

/** Opens one part of the panel. */
const openPart = (panel: Locator, name: string) => panel.locator('summary', { hasText: name }).click();

async function contentOf(download: Download): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

test(
	'the panel opens on Share, copies the link, and gives the focus back',
	{ tag: '@clipboard' },
	async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const panel = await openPanel(page);
		const link = await panel.getByRole('textbox', { name: 'Link to this scenario' }).inputValue();
		expect(link).toBe(page.url());
		await panel.getByRole('button', { name: 'Copy link' }).click();
		await expect(panel.getByText('Link copied')).toBeVisible();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
		await page.keyboard.press('Escape');
		await expect(panel).toHaveCount(0);
		await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
	}
);

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(colorScheme, { tag: '@photo' }, () => {
		test.use({ colorScheme });

		test('the QR code says the link to whoever photographs the screen', async ({ page }) => {
			const panel = await openPanel(page);
			await openPart(panel, 'QR code');
			const code = panel.getByRole('img', { name: /QR code/ });
			await expect(code).toBeVisible();
			expect(await readCode(page, await code.screenshot())).toBe(page.url());
		});
	});
}

test('the QR code is downloaded as SVG and as PNG', { tag: '@download' }, async ({ page }) => {
	const panel = await openPanel(page);
	await openPart(panel, 'QR code');
	for (const kind of ['svg', 'png']) {
		const waiting = page.waitForEvent('download');
		await panel.getByRole('button', { name: `Download ${kind.toUpperCase()}` }).click();
		const download = await waiting;
		expect(download.suggestedFilename()).toBe(`business-x-qr.${kind}`);
		const content = await contentOf(download);
		if (kind === 'svg') expect(content.toString()).toMatch(/^<svg xmlns=.*<path d="M0 0h7/s);
		else expect(await readCode(page, content)).toBe(page.url());
	}
});

/** Names in another script take nine characters a letter in a link. */
const foreign = (letters: number) => '語'.repeat(letters);

test(
	'a long link is warned of, and the scenario file offered instead',
	{ tag: '@download' },
	async ({ page }) => {
		const scenario = businessX({ title: foreign(80) });
		scenario.segments = [1, 2, 3, 4].map(() => ({ ...scenario.segments[0], name: foreign(40) }));
		const panel = await openPanel(page, scenario);
		await expect(panel).toContainText(/some mail and chat programs cut links/);
		const waiting = page.waitForEvent('download');
		await panel.getByRole('button', { name: 'Download scenario file' }).click();
		expect((await waiting).suggestedFilename()).toMatch(/\.json$/);
		await openPart(panel, 'QR code');
		await expect(panel).toContainText(/too long for a code/);
		await expect(panel.getByRole('img', { name: /QR code/ })).toHaveCount(0);
	}
);

test(
	'the summary for a memo says what the page says, and is copied and downloaded',
	{ tag: '@clipboard' },
	async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const panel = await openPanel(page);
		await openPart(panel, 'Summary for a memo');
		const text = await panel.getByRole('textbox', { name: 'Summary in Markdown' }).inputValue();
		expect(text).toContain(`| ${await headline(page, 'Revenue saved').innerText()} |`);
		expect(text).toContain(`](${page.url()})`);
		await panel.getByRole('button', { name: 'Copy summary' }).click();
		await expect(panel.getByText('Summary copied')).toBeVisible();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
		const waiting = page.waitForEvent('download');
		await panel.getByRole('button', { name: 'Download .md' }).click();
		expect((await contentOf(await waiting)).toString()).toBe(text);
	}
);

test(
	'figures come as CSV that a spreadsheet reads and no formula hides in',
	{ tag: '@download' },
	async ({ page }) => {
		const scenario = businessX();
		scenario.plans[0].name = '=HYPERLINK("http://example.com")';
		const panel = await openPanel(page, scenario);
		await openPart(panel, 'Figures for a spreadsheet');
		for (const [button, name, lines] of [
			['Inputs and figures', 'business-x-figures.csv', 60],
			['Month by month', 'business-x-months.csv', scenario.months + 2]
		] as const) {
			const waiting = page.waitForEvent('download');
			await panel.getByRole('button', { name: button }).click();
			const download = await waiting;
			expect(download.suggestedFilename()).toBe(name);
			const text = (await contentOf(download)).toString();
			expect(text.startsWith('\uFEFF')).toBe(true);
			expect(text.split('\r\n').length).toBeGreaterThanOrEqual(lines);
			expect(text).toContain(`"'=HYPERLINK(""http://example.com"")`);
			expect(text).not.toMatch(/NaN|undefined|Infinity/);
			// also what the page does not draw
			expect(text).toMatch(name.endsWith('months.csv') ? /cash collected, average/ : /Net revenue retention/);
		}
	}
);

test(
	'the image shows answer, figures and the chosen picture, in the chosen theme whatever the page has',
	{ tag: '@clipboard' },
	async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const panel = await openPanel(page);
		await openPart(panel, 'Image');
		await panel.getByRole('combobox', { name: 'Picture' }).selectOption({ label: 'Cohort retention' });
		await panel.getByRole('combobox', { name: 'Ground' }).selectOption('dark');
		await expect(panel.getByRole('img', { name: /the answer, the headline figures/ })).toBeVisible();

		// one after the other: two clicks at once share one pointer, and one of them may hit nothing
		const downloadOf = async (name: string): Promise<Buffer> => {
			const waiting = page.waitForEvent('download');
			await panel.getByRole('button', { name }).click();
			return contentOf(await waiting);
		};
		const svg = await downloadOf('Download SVG');
		const png = await downloadOf('Download PNG');
		const words = svg.toString().replaceAll('\u00a0', ' ');
		expect(words).toContain('>Cohort retention');
		expect(words).toContain(`>${await headline(page, 'Revenue saved').innerText()}<`);
		expect(words).toContain('after a year');
		// it stands alone: no styles of the page, no references out of it
		expect(svg.toString()).not.toMatch(/class=|style=|var\(|light-dark|https?:(?!\/\/www\.w3\.org)/);
		const [, first] = /<rect [^>]*fill="rgb\((\d+)/.exec(svg.toString()) ?? [];
		expect(Number(first)).toBeLessThan(60);
		const { width, height, greys } = await pixels(page, png, 8);
		expect(width).toBe(2400 / 8);
		expect(height).toBeGreaterThan(1800 / 8);
		const bright = greys.filter((grey) => grey > 180).length / greys.length;
		expect(bright).toBeGreaterThan(0.005);
		expect(bright).toBeLessThan(0.2);

		await panel.getByRole('button', { name: 'Copy image' }).click();
		await expect(panel.getByText('Image copied')).toBeVisible();
		const types = await page.evaluate(async () => (await navigator.clipboard.read())[0].types);
		expect(types).toContain('image/png');
	}
);

for (const [width, colorScheme] of [
	[1440, 'light'],
	[390, 'dark']
] as const) {
	test.describe(`${width} pixels, ${colorScheme}`, () => {
		test.use({ viewport: { width, height: 844 }, colorScheme });

		test('axe finds nothing in any part of the panel', { tag: '@axe' }, async ({ page }) => {
			const panel = await openPanel(page);
			const parts = panel.locator('summary');
			for (const part of await parts.all()) {
				await part.click();
				// the page in the frame has tests of its own
				expect(await audit(page, { include: 'dialog', exclude: 'iframe' })).toEqual([]);
			}
		});
	});
}
