import { settled, SOON } from './figures';
import { expect, test } from './site';

/** How often each is opened; the first times bring what loads then. */
const TIMES = { before: 2, after: 6 };

// only Chromium tells what it holds
test('dialogs that were opened and closed leave nothing behind', { tag: '@wire' }, async ({ page }) => {
	test.slow();
	await page.goto(SOON);
	await settled(page);
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	const held = async () => {
		await session.send('HeapProfiler.collectGarbage');
		const { metrics } = await session.send('Performance.getMetrics');
		const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
		return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
	};
	const openers = [
		page.getByRole('button', { name: 'Explain LTV', exact: true }),
		page.getByRole('button', { name: 'What would it take?' }),
		page.getByRole('button', { name: 'Compare', exact: true }),
		page.getByRole('button', { name: 'Share', exact: true }),
		page.getByRole('button', { name: 'Help and shortcuts' })
	];
	const openAll = async (times: number) => {
		for (let time = 0; time < times; time++)
			for (const opener of openers) {
				await opener.click();
				await expect(page.getByRole('dialog')).toBeVisible();
				await page.keyboard.press('Escape');
				await expect(page.getByRole('dialog')).toHaveCount(0);
			}
		await settled(page);
	};
	await openAll(TIMES.before);
	const before = await held();
	await openAll(TIMES.after);
	const after = await held();
	// one dialog that stayed each time would be hundreds of elements
	expect(after.nodes - before.nodes).toBeLessThan(100 * TIMES.after);
	expect(after.listeners - before.listeners).toBeLessThan(5 * TIMES.after);
});

test('searches that were closed leave no worker behind', { tag: '@wire' }, async ({ page }) => {
	await page.goto(SOON);
	await settled(page);
	const session = await page.context().newCDPSession(page);
	/** Workers that the page's scripts can still reach, or that a registry keeps for them. */
	const heldWorkers = async () => {
		await session.send('HeapProfiler.collectGarbage');
		const { result } = await session.send('Runtime.evaluate', { expression: 'Worker.prototype' });
		const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId! });
		const { result: count } = await session.send('Runtime.callFunctionOn', {
			objectId: objects.objectId,
			functionDeclaration: 'function () { return this.length; }'
		});
		await session.send('Runtime.releaseObject', { objectId: objects.objectId! });
		return count.value as number;
	};
	const ofThePage = await heldWorkers();
	expect(ofThePage).toBeGreaterThan(0);
	const dialog = page.getByRole('dialog');
	for (let time = 0; time < 3; time++) {
		await page.getByRole('button', { name: 'What would it take?' }).click();
		// one is closed while it is under way
		await dialog.getByRole('button', { name: 'Find it' }).click();
		if (time > 0) await expect(dialog.locator('.solve__answer')).not.toBeEmpty();
		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
	}
	// Svelte may hold what was closed last until the next is opened
	await expect.poll(heldWorkers).toBeLessThanOrEqual(ofThePage + 1);
});
