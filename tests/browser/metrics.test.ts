import { encodeScenario } from '../../src/lib/scenario/link';
import { presetById } from '../../src/lib/scenario/presets';
import { audit, auditInDark } from './audit';
import { settled, wake } from './figures';
import { typeInto } from './hands';
import { expect, test } from './site';

test('from the simulator to a metric that errs in the article, found by searching', async ({ page }) => {
	await page.goto('./');
	await settled(page);
	const metrics = page.getByRole('link', { name: 'Metrics' });
	await metrics.focus();
	// leaving a page while a part of it is on its way is an error in Firefox
	await expect(page.locator('.closer figure').first()).toBeVisible();
	await metrics.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Metrics');
	const search = page.getByRole('searchbox', { name: 'Find a metric' });
	await search.fill('zebra');
	await expect(page.getByRole('status')).toContainText('No metric is called');
	await search.clear();
	const steps = await page.evaluate(() => history.length);
	await search.pressSequentially('wallet');
	await expect(page.getByRole('status')).toHaveText('1 metric');
	await expect(page).toHaveURL(/#find=wallet$/);
	expect(await page.evaluate(() => history.length)).toBe(steps);
	await page.getByRole('link', { name: 'Share of wallet' }).click();
	await expect(page).toHaveURL(/\/metrics\/share-of-wallet\/$/);
	await page.goBack();
	await expect(search).toHaveValue('wallet');
	await expect(page.getByRole('status')).toHaveText('1 metric');
	await page.getByRole('link', { name: 'Share of wallet' }).click();
	await expect(page.getByRole('status', { name: 'Share of wallet' })).toHaveText('26.67%');
	await expect(page.getByText('26.8% and $53.60')).toBeVisible();
	await page.getByRole('link', { name: 'How it works' }).click();
	await page.getByRole('link', { name: 'Metrics' }).press('Enter');
	await expect(page).toHaveURL(/\/metrics\/$/);
});

test('numbers are typed leniently, wrong ones are said, and the link keeps the good ones', async ({
	page
}) => {
	await page.goto('./metrics/retention-rate/');
	const result = page.getByRole('status', { name: 'Retention rate', exact: true });
	const start = page.getByRole('textbox', { name: 'Customers at the start' });
	await expect(result).toHaveText('80%');
	await typeInto(start, '2k');
	await expect(result).toHaveText('40%');
	await expect(page).toHaveURL(/#sum=1uz7iss&start=2000&joined=500&end=1300&months=1$/);
	await typeInto(start, '0');
	await expect(start).toHaveAccessibleDescription(/Enter more than 0/);
	await expect(result).toHaveText('40%');
	await page.reload();
	await expect(result).toHaveText('40%');
	await page.getByRole('button', { name: 'Put in the example' }).click();
	await expect(result).toHaveText('80%');
	await expect(page).toHaveURL(/\/metrics\/retention-rate\/$/);
});

test('a bad link gives a sentence and the example', async ({ page }) => {
	await page.goto('./metrics/retention-rate/#start=1e3&joined=500&end=1300&months=1');
	await expect(page.getByRole('alert')).toContainText('“start” is “1e3”, which is no plain number');
	await expect(page.getByRole('status', { name: 'Retention rate', exact: true })).toHaveText('80%');
});

test(
	'a link that was cut short says so, and copying one gives a whole one',
	{ tag: '@clipboard' },
	async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const result = page.getByRole('status', { name: 'Retention rate', exact: true });
		const notice = page.getByRole('alert');
		await page.goto('./metrics/retention-rate/#sum=fnn6ub&start=1000&joined=500&end=1250&months=1');
		await expect(notice).toContainText('cut short or altered; ask for the whole link again. The page shows');
		await expect(result).toHaveText('80%');
		await page.goto('./metrics/retention-rate/#start=1000&joined=500&end=1250&months=12&cur=EU');
		await expect(notice).toHaveText('The currency in the link could not be read, so the page’s own is used.');
		await expect(result).toHaveText('75%');
		await page.getByRole('button', { name: 'Copy' }).click();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toMatch(/#sum=fnn6ub&start=1000&joined=500&end=1250&months=12$/);
		await page.reload();
		await expect(notice).toHaveCount(0);
		await expect(result).toHaveText('75%');
	}
);

test('acquisition cost from its parts moves on into the scenario one came from', async ({ page }) => {
	await page.goto(`./#${encodeScenario(presetById('businessX')!.scenario)}`);
	await settled(page);
	// Firefox takes a part of the page that is still on its way when the page is left for one that is missing; the foot is
	// where the last part is fetched
	await page.getByRole('link', { name: 'Metrics' }).focus();
	await expect(page.locator('.closer [role=figure]')).toHaveCount(9);
	await page.keyboard.press('Enter');
	await page.getByRole('link', { name: 'Customer acquisition cost' }).first().click();
	await expect(page.getByText('into “Business X”')).toBeVisible();
	await typeInto(page.getByRole('textbox', { name: 'New customers' }), '500', 'Tab');
	await page.getByRole('link', { name: 'Use in the simulator' }).click();
	await settled(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Business X/);
	await expect(page).toHaveURL(/s0\.cac=1110/);
	// the scenario as it was is a step away
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page).toHaveURL(/s0\.cac=11000/);
	await page.getByRole('button', { name: 'Redo' }).click();
	await expect(page).toHaveURL(/s0\.cac=1110&/);
});

test('a chosen currency stands in the link, goes from metric to metric, and on into the scenario', async ({
	page
}) => {
	await page.goto('./metrics/acquisition-cost/');
	const currency = page.getByRole('combobox', { name: 'Currency' });
	await expect(currency).toHaveValue('USD');
	await currency.selectOption('EUR');
	const cost = page.getByRole('status', { name: 'Acquisition cost', exact: true });
	await expect(cost).toHaveText('€555');
	await expect(page).toHaveURL(/#cur=EUR$/);
	await page.reload();
	await expect(cost).toHaveText('€555');
	await page.getByRole('link', { name: 'Customer retention cost' }).click();
	await expect(page.getByRole('status', { name: 'Cost per customer kept' })).toHaveText('€50');
	await expect(page.getByText('and the currency into')).toBeVisible();
	await page.getByRole('link', { name: 'Use in the simulator' }).click();
	await settled(page);
	await expect(page).toHaveURL(/cur=EUR/);
	await expect(page).toHaveURL(/each=4.1/);
});

test('a currency that the browser does not know is written, and can be kept', async ({ page }) => {
	await page.goto('./metrics/acquisition-cost/#cur=QQQ');
	await expect(page.getByRole('combobox', { name: 'Currency' })).toHaveValue('QQQ');
	await expect(page.getByRole('status', { name: 'Acquisition cost', exact: true })).toHaveText(/^QQQ\s555$/);
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('revenue saved is read in six ways, two of them beside the simulation', async ({ page }) => {
	await page.goto('./metrics/revenue-saved/');
	await expect(page.getByRole('combobox', { name: 'Currency' })).toHaveValue('INR');
	const together = page.getByRole('row', { name: /^Together/ });
	await expect(together.getByRole('cell')).toHaveText([
		'₹287,028.19',
		'₹1,891,221.10',
		'₹2,216,746.33',
		'₹2,932,439.10',
		'₹11,249,283.02',
		'₹11,663,712.93'
	]);
	const simulated = page.getByRole('row', { name: /^Simulated, mean of 10,000 futures/ }).getByRole('cell');
	await expect(simulated.nth(3)).toHaveText(/^₹2,9\d\d,\d/);
	await expect(simulated.nth(5)).toHaveText(/^₹11,6\d\d,\d/);
});

for (const [width, height] of [
	[1440, 900],
	[390, 844]
]) {
	test.describe(`${width} pixels`, { tag: '@axe' }, () => {
		test.use({ viewport: { width, height } });

		for (const address of [
			'./metrics/',
			'./metrics/customer-growth-rate/',
			'./metrics/purchase-engagement/'
		]) {
			test(`axe finds nothing on ${address}, light or dark, and nothing scrolls sideways`, async ({
				page
			}) => {
				await page.goto(address);
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				// what scrolls sideways takes the focus once a hand is there
				await wake(page);
				for (const formula of await page.locator('.maths').all())
					if (await formula.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth))
						await expect(formula).toHaveAttribute('tabindex', '0');
				expect(await audit(page)).toEqual([]);
				expect(await auditInDark(page)).toEqual([]);
				const overflow = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				expect(overflow).toBeLessThanOrEqual(0);
			});
		}
	});
}
