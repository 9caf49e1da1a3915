import { gzipSync } from 'node:zlib';
import { settled } from './figures';
import { expect, test } from './site';

/**
 * What may come over the wire, gzipped, in kB of 1000 bytes: what is there now and a little room. The aims are 110 and 15;
 * nothing may lead further away from them.
 */
const BUDGET = { page: 125, worker: 27 };

test('the simulator comes within its budget of JavaScript, and asks for no font', async ({ page }) => {
	const scripts: Promise<{ url: string; size: number }>[] = [];
	const fonts: string[] = [];
	page.on('response', (response) => {
		const kind = response.request().resourceType();
		if (kind === 'font') fonts.push(response.url());
		if (/\.js(\?|$)/.test(response.url()))
			scripts.push(
				response.body().then((body) => ({ url: response.url(), size: gzipSync(body).length / 1000 }))
			);
	});
	await page.goto('./');
	await settled(page);
	const loaded = await Promise.all(scripts);
	const isWorker = ({ url }: { url: string }) => url.includes('/workers/');
	const sum = (list: typeof loaded) => list.reduce((total, { size }) => total + size, 0);
	expect(loaded.length).toBeGreaterThan(3);
	expect(sum(loaded.filter((script) => !isWorker(script))), JSON.stringify(loaded)).toBeLessThanOrEqual(
		BUDGET.page
	);
	const worker = new Map(loaded.filter(isWorker).map(({ url, size }) => [url, size]));
	// where the browser tells of it: a worker's own requests are not the page's everywhere
	for (const [url, size] of worker) expect(size, url).toBeLessThanOrEqual(BUDGET.worker);
	expect(fonts).toEqual([]);
});
