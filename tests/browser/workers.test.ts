import { type Page } from '@playwright/test';
import { allFigures, settled, SOON } from './figures';
import { typeInto } from './hands';
import { expect, test } from './site';

/** What the test does to the page's workers: they are the real ones, until they are made to fail. */
interface Hand {
	/** Workers started from now on hear nothing, as in an endless loop. */
	deaf: boolean;
	/** Workers started from now on break at once, as with a missing script. */
	broken: boolean;
	started: Worker[];
}
declare global {
	interface Window {
		hand: Hand;
	}
}

test.beforeEach(async ({ page }) => {
	await page.addInitScript(() => {
		window.hand = { deaf: false, broken: false, started: [] };
		window.Worker = class extends Worker {
			constructor(address: string | URL, options?: WorkerOptions) {
				super(address, options);
				window.hand.started.push(this);
				if (window.hand.deaf) this.postMessage = () => undefined;
				// as browsers do it: without a message
				if (window.hand.broken) setTimeout(() => this.dispatchEvent(new Event('error')), 20);
			}
		};
	});
	await page.clock.install();
	await page.goto(SOON);
	await settled(page);
});

/** The low end: the business's own plan has a range. */
const churn = (page: Page) => page.getByRole('textbox', { name: 'Churn reduction, low end' });

async function setChurn(page: Page, value: string): Promise<void> {
	await typeInto(churn(page), value);
}

const started = (page: Page) => page.evaluate(() => window.hand.started.length);
const stopped = (page: Page) => page.getByRole('alert').filter({ hasText: 'Your inputs are safe' });

/** A new worker that lacks what is kept from it: it is said, the inputs stay, and with it all goes on when asked. */
async function stopsAndStartsAgain(page: Page): Promise<void> {
	await page.evaluate(() => window.hand.started.at(-1)?.dispatchEvent(new Event('error')));
	await setChurn(page, '20');
	await expect(stopped(page)).toBeVisible();
	await expect(churn(page)).toHaveValue('20');
	// a second worker's request may still be on its way
	await page.unrouteAll({ behavior: 'wait' });
	await page.getByRole('button', { name: 'Start again' }).click();
	await settled(page);
	await expect(stopped(page)).toBeHidden();
	await expect(churn(page)).toHaveValue('20');
}

test('a worker that is terminated is replaced, and the run is done again by itself', async ({ page }) => {
	const before = await started(page);
	await page.evaluate(() => window.hand.started.at(-1)?.terminate());
	await setChurn(page, '20');
	await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true');
	await page.clock.fastForward(11_000);
	await settled(page);
	expect(await started(page)).toBe(before + 1);
	await expect(stopped(page)).toBeHidden();
	await expect(churn(page)).toHaveValue('20');
});

test('one that loops for ever is replaced once; then the page says so, and starts again when asked', async ({
	page
}) => {
	const figures = await allFigures(page);
	await page.evaluate(() => {
		window.hand.started.at(-1)?.terminate();
		window.hand.deaf = true;
	});
	await setChurn(page, '20');
	await page.clock.fastForward(11_000);
	await expect(stopped(page)).toBeHidden();
	await page.clock.fastForward(11_000);
	await expect(stopped(page)).toBeVisible();
	// what was computed and what was typed are still there
	expect(await allFigures(page)).toEqual(figures);
	await expect(churn(page)).toHaveValue('20');
	await page.evaluate(() => (window.hand.deaf = false));
	await page.getByRole('button', { name: 'Start again' }).click();
	await settled(page);
	await expect(stopped(page)).toBeHidden();
	expect(await allFigures(page)).not.toEqual(figures);
});

test('a script that is missing is said at once, and a lever moved later tries again', async ({ page }) => {
	await page.evaluate(() => {
		window.hand.started.at(-1)?.terminate();
		window.hand.broken = true;
		window.hand.started.at(-1)?.dispatchEvent(new Event('error'));
	});
	await setChurn(page, '20');
	await page.clock.runFor(1000);
	await expect(stopped(page)).toBeVisible();
	await page.evaluate(() => (window.hand.broken = false));
	await setChurn(page, '25');
	await settled(page);
	await expect(stopped(page)).toBeHidden();
	await expect(churn(page)).toHaveValue('25');
});

test(
	'a kernel that does not come is said, the inputs stay, and it starts again when asked',
	{ tag: '@wire' },
	async ({ page }) => {
		await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: 'gone' }));
		await stopsAndStartsAgain(page);
	}
);

// where the page is told of its worker's script, the test can give it too little memory
test(
	'one that runs out of memory is said, the inputs stay, and it starts again when asked',
	{ tag: '@wire' },
	async ({ page }) => {
		await page.route(/\/workers\//, async (route) => {
			const answer = await route.fetch();
			const starved =
				'const Roomy = Float64Array; globalThis.Float64Array = class extends Roomy {' +
				' constructor(...of) { if (of[0] > 1000) throw new RangeError("Array buffer allocation failed"); super(...of); } };';
			await route.fulfill({ response: answer, body: starved + (await answer.text()) });
		});
		await stopsAndStartsAgain(page);
	}
);

test.describe('where WebAssembly is blocked', { tag: '@wire' }, () => {
	test.use({ tolerated: true });

	test('the page says so, with the figures that it was built with', async ({ page }) => {
		const block = 'delete globalThis.WebAssembly;';
		await page.addInitScript(block);
		await page.route('**/workers/*.js', async (route) => {
			const response = await route.fetch();
			await route.fulfill({ response, body: block + (await response.text()) });
		});
		await page.goto('./');
		await page.reload();
		await expect(page.getByRole('alert').filter({ hasText: 'blocks WebAssembly' })).toBeVisible();
		expect((await allFigures(page)).join()).toMatch(/\$\d/);
	});
});
