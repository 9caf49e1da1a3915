import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { encodeScenario } from '../../src/lib/scenario/link';
import { presetById } from '../../src/lib/scenario/presets';
import { BINDINGS } from '../../src/lib/session/shortcuts';
import { FIGURES, settled } from './figures';
import { typeInto } from './hands';
import { expect, test } from './site';

const fewFutures = (id: 'businessX' | 'streaming') =>
	`./#${encodeScenario({ ...presetById(id)!.scenario, trials: 500 })}`;
const businessX = fewFutures('businessX');

const lever = (page: Page) => page.getByRole('slider', { name: 'Churn reduction', exact: true });
const field = (page: Page) => page.getByRole('textbox', { name: /^Churn reduction/ });
const bar = (page: Page, name: string) => page.getByRole('banner').getByRole('button', { name, exact: true });

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function audit(page: Page) {
	const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
	return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
}

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

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Open or save' });

async function openGallery(page: Page) {
	await page.getByRole('banner').locator('.doc').click();
	await expect(dialog(page)).toBeVisible();
}

async function type(page: Page, text: string) {
	await typeInto(field(page), text);
}

test('a scenario saved by name survives a reload; it is renamed, deleted, put back and opened', async ({
	page
}) => {
	await page.goto(businessX);
	await settled(page);
	await type(page, '22');
	await page.keyboard.press('Control+s');
	const name = dialog(page).getByLabel('Name', { exact: true });
	await expect(name).toBeFocused();
	await typeInto(name, 'Board meeting');
	await expect(dialog(page).getByText('Saved: Board meeting')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('banner')).toContainText('Board meeting');

	await page.goto('about:blank');
	await page.goto('./');
	await openGallery(page);
	await dialog(page).getByRole('button', { name: 'Rename Board meeting' }).click();
	await page.keyboard.type('Spring plan');
	await page.keyboard.press('Enter');
	await dialog(page).getByRole('button', { name: 'Delete Spring plan' }).click();
	await expect(dialog(page).getByRole('button', { name: /^Spring plan/ })).toHaveCount(0);
	await page.keyboard.press('Enter');
	await dialog(page)
		.getByRole('button', { name: /^Spring plan/ })
		.click();
	await expect(dialog(page)).toHaveCount(0);
	await expect(field(page)).toHaveValue('22');
	await expect(page.getByRole('banner')).toContainText('saved');
	await expect(page.getByRole('banner').locator('.doc')).toBeFocused();
});

test(
	'a scenario travels as a file, and a bad file says what is wrong and changes nothing',
	{ tag: '@download' },
	async ({ page }) => {
		await page.goto(businessX);
		await settled(page);
		await type(page, '33');
		await openGallery(page);
		const downloading = page.waitForEvent('download');
		await dialog(page).getByRole('button', { name: 'Download this scenario' }).click();
		const file = await (await downloading).path();
		const choose = dialog(page).getByLabel('Open a file');
		const bad = { ...presetById('businessX')!.scenario, months: 5000 };
		const files: [string, Buffer, RegExp][] = [
			['bad.json', Buffer.from(JSON.stringify(bad)), /months: 5000 is above 120/],
			['cut.json', Buffer.from('{"version": 1,'), /not readable as JSON/],
			['large.json', Buffer.alloc(1_000_001, ' '), /larger than 1 MB/],
			['picture.png', Buffer.from([0x89, 0xff]), /not a text file/]
		];
		for (const [name, buffer, sentence] of files) {
			await choose.setInputFiles({ name, mimeType: 'application/json', buffer });
			await expect(dialog(page).getByRole('alert')).toContainText(name);
			await expect(dialog(page).getByRole('alert')).toContainText(sentence);
		}
		// a name that would read from the right, and as another one
		const disguised = { name: 'many\u202e\u3164gpj.json', mimeType: 'application/json', buffer: files[1][1] };
		await choose.setInputFiles(disguised);
		await expect(dialog(page).getByRole('alert').locator('bdi')).toHaveText(/^manygpj\.json$/);
		await page.keyboard.press('Escape');
		await expect(field(page)).toHaveValue('33');
		await bar(page, 'Reset to what was opened').click();
		await openGallery(page);
		await dialog(page).getByLabel('Open a file').setInputFiles(file);
		await expect(field(page)).toHaveValue('33');
		await expect(page.getByRole('banner')).toContainText('from a file');
	}
);

test('someone’s link leaves one’s own work where it is, also after a reload', async ({ page }) => {
	await page.goto(businessX);
	await settled(page);
	await type(page, '44');
	await expect(page).toHaveURL(/p0\.cut=0\.44/);
	await page.reload();
	await expect(page.getByRole('banner')).toContainText('changed');
	await expect(bar(page, 'Reset to what was opened')).toHaveAttribute('aria-disabled', 'false');

	const theirs = fewFutures('streaming');
	await page.goto('about:blank');
	await page.goto(theirs);
	await expect(page.getByText(/Your last work is kept: Business X/)).toBeVisible();
	await type(page, '12');
	await expect(page.getByText(/Your last work/)).toHaveCount(0);
	await page.goto('about:blank');
	await page.goto(theirs);
	await openGallery(page);
	const kept = dialog(page).getByRole('region', { name: 'Not saved, but kept' });
	await expect(kept.getByRole('button', { name: /^Streaming/ })).toBeVisible();
	await kept.getByRole('button', { name: /^Business X/ }).click();
	await expect(field(page)).toHaveValue('44');
	await bar(page, 'Reset to what was opened').click();
	await expect(field(page)).toHaveValue('10');
});

test('two windows that go on with the same work both keep theirs', async ({ page, context }) => {
	await page.goto(businessX);
	await settled(page);
	await type(page, '44');
	await expect(page).toHaveURL(/p0\.cut=0\.44/);
	const other = await context.newPage();
	await other.goto(page.url());
	await expect(other.getByRole('banner')).toContainText('changed');
	// a hand types into the window in front
	for (const [window, value] of [
		[page, '55'],
		[other, '66'],
		[page, '57']
	] as const) {
		await window.bringToFront();
		await type(window, value);
	}
	await expect(page).toHaveURL(/p0\.cut=0\.57/);
	await expect(other).toHaveURL(/p0\.cut=0\.66/);
	await other.close();
	await page.close();

	const later = await context.newPage();
	await later.goto('./');
	await settled(later);
	const kept = dialog(later)
		.getByRole('region', { name: 'Not saved, but kept' })
		.getByRole('button', { name: /^Business X/ });
	await openGallery(later);
	await expect(kept).toHaveCount(2);
	await kept.first().click();
	await expect(field(later)).toHaveValue('57');
	// what is open is not among the others
	await openGallery(later);
	await kept.click();
	await expect(field(later)).toHaveValue('66');
});

test('the help sheet lists the keys that the page obeys, and keys by themselves can be turned off', async ({
	page
}) => {
	await page.goto(businessX);
	await settled(page);
	await page.keyboard.press('?');
	const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
	await expect(help).toBeVisible();
	for (const { move, chords } of BINDINGS) {
		const line = help.locator(`[data-move="${move}"]`);
		await expect(line.locator('dt')).not.toBeEmpty();
		await expect(line.locator('.keys')).toHaveCount(chords.length);
	}
	await page.keyboard.press('Escape');
	await field(page).fill('');
	await field(page).press('0');
	await expect(page.getByRole('tab', { name: 'Baseline' })).toHaveAttribute('aria-selected', 'false');
	await page.getByRole('tab').first().focus();
	await page.keyboard.press('0');
	await expect(page.getByRole('tab', { name: 'Baseline' })).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('?');
	await help.getByRole('checkbox').uncheck();
	await page.keyboard.press('Escape');
	await page.keyboard.press('1');
	await expect(page.getByRole('tab', { name: 'Baseline' })).toHaveAttribute('aria-selected', 'true');
	await page.reload();
	await settled(page);
	await page.keyboard.press('?');
	await expect(help).toHaveCount(0);
	await bar(page, 'Help and shortcuts').click();
	await expect(help.getByRole('checkbox')).not.toBeChecked();
});

test('presenter mode shows one picture at a time, large, and leaves everything as it was', async ({
	page,
	browserName
}) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto(businessX);
	await settled(page);
	await page.getByRole('tab').first().focus();
	await page.keyboard.press('p');
	const presenter = page.getByRole('region', { name: 'Presenter mode' });
	await expect(presenter).toBeVisible();
	const shown = page.getByRole('main').getByRole('figure');
	await expect(shown).toHaveCount(1);
	await expect(shown).toHaveAccessibleName('Monthly recurring revenue');
	expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px');
	await page.keyboard.press('PageDown');
	await expect(shown).toHaveAccessibleName('Revenue saved');
	await presenter.getByRole('button', { name: 'Previous picture' }).click();
	await presenter.getByRole('button', { name: 'Previous picture' }).click();
	await expect(shown).toHaveCount(1);
	await expect(shown).not.toHaveAccessibleName(/recurring|saved/);
	await type(page, '30');
	await settled(page);
	if (browserName === 'chromium') expect(await audit(page)).toEqual([]);
	await presenter.getByRole('button', { name: 'Leave presenter mode' }).click();
	await expect(presenter).toHaveCount(0);
	await page.getByRole('tab').first().focus();
	await page.keyboard.press('p');
	await expect(shown).toHaveCount(1);
	// from a lever as well, but what lies over the page goes first
	await shown.getByRole('button', { name: /^Download/ }).click();
	await expect(page.locator(':popover-open')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(shown).toHaveCount(1);
	await lever(page).press('Escape');
	await expect(presenter).toHaveCount(0);
	expect(await shown.count()).toBeGreaterThanOrEqual(4);
	await expect(field(page)).toHaveValue('30');
});

test('axe finds nothing in the gallery and the help sheet', { tag: '@axe' }, async ({ page }) => {
	await page.goto(businessX);
	await settled(page);
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
	expect(await audit(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await openGallery(page);
	await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
	await expect(dialog(page).getByText('Saved: Business X')).toBeVisible();
	expect(await audit(page)).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await audit(page)).toEqual([]);
});

test(
	'printed while presenting it is the same handout, with all four pictures',
	{ tag: '@media' },
	async ({ page }) => {
		await page.goto(businessX);
		await settled(page);
		await page.keyboard.press('p');
		await page.keyboard.press('PageDown');
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByText('This code opens the same scenario')).toBeVisible({ timeout: 10_000 });
		await expect(page.locator('.answer__support')).toBeVisible();
		for (const name of FIGURES) {
			const chart = page.getByRole('figure', { name, exact: true }).locator('.chart').first();
			await expect(chart).toBeVisible();
			// as wide as it was drawn before only one of them was shown
			expect(Number((await chart.getAttribute('viewBox'))!.split(' ')[2])).toBeGreaterThan(300);
		}
	}
);

for (const [width, height] of [
	[1440, 900],
	[390, 844]
]) {
	test(
		`printed from ${width} pixels it makes two pages, light, with the answer and the inputs`,
		{ tag: '@media' },
		async ({ page }) => {
			await page.setViewportSize({ width, height });
			await page.emulateMedia({ colorScheme: 'dark' });
			await page.goto(businessX);
			await settled(page);
			// what only paper has comes when the page is at rest
			await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
			await expect(page.getByText('This code opens the same scenario')).toBeVisible({ timeout: 10_000 });
			await expect(page.getByText('Customers today', { exact: true }).last()).toBeVisible();
			expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
				'rgb(255, 255, 255)'
			);
			await expect(lever(page)).toBeHidden();
			for (const format of ['A4', 'Letter']) {
				const pdf = await page.pdf({ format, preferCSSPageSize: true });
				expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
			}
		}
	);
}
