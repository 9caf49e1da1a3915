import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type FrameLocator, type Page } from '@playwright/test';
import { SOON } from './figures';
import { expect, test } from './site';

/** Shows the site in a frame of a page on another origin. */
async function framed(page: Page, address: string, sandbox: string | null): Promise<FrameLocator> {
	const attribute = sandbox === null ? '' : ` sandbox="${sandbox}"`;
	const server = createServer((_, response) => {
		response.setHeader('content-type', 'text/html');
		response.end(
			`<!doctype html><title>Host</title><iframe src="${address}" width="900" height="700"${attribute}></iframe>`
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
	server.close();
	return page.frameLocator('iframe');
}

const link =
	'v=1&e=1&title=Business+X&cur=INR&s0.n=5000&s0.new=300&s0.churn=0.04&s0.ticket=2000&p0.cut=0.1&sum=co45dm';

test('in a frame of another site it works', async ({ page, baseURL }) => {
	const frame = await framed(page, `${baseURL}#${link}`, null);
	await expect(frame.getByRole('main')).toHaveAttribute('aria-busy', 'false', { timeout: 40_000 });
	await expect(frame.locator('h1')).toContainText('Business X');
});

test.describe(() => {
	// that modules are blocked there is an error on the console
	test.use({ tolerated: true });

	test('in a sandboxed frame the built page shows figures, and a link to the whole page', async ({
		page,
		baseURL
	}) => {
		const frame = await framed(page, `${baseURL}#${link}`, 'allow-scripts allow-popups');
		await expect(frame.locator('output[aria-label="Revenue saved"]')).toContainText('$');
		const open = frame.getByRole('link', { name: 'window of its own' });
		await expect(open).toBeVisible();
		await expect(open).toHaveAttribute('href', new RegExp(`#${link.replace(/[.+]/g, '\\$&')}$`));
	});
});

for (const [name, spoil] of [
	[
		'refused',
		() => {
			Object.defineProperty(window, 'localStorage', {
				get() {
					throw new DOMException('refused', 'SecurityError');
				}
			});
		}
	],
	[
		'full',
		() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('full', 'QuotaExceededError');
			};
		}
	]
] as const) {
	test(`with storage ${name} the page works, and what cannot be kept is kept while it is open`, async ({
		page
	}) => {
		await page.addInitScript(spoil);
		await page.goto(SOON);
		await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false', { timeout: 40_000 });
		const before = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		await page.getByRole('button', { name: 'Light or dark' }).click();
		await expect
			.poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor))
			.not.toBe(before);
	});
}
