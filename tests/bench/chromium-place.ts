import { chromium as playwright, type Browser, type Page } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { BROWSERS, findBrowser, launchOptions } from '../../src/cli/browsers.js';
import { serve } from '../../src/cli/static-server.js';
// for window.bench
import type {} from './page/bench-page.ts';
import type { Place, PlaceKind } from './place.ts';

/** @throws {Error} that says what to install */
export function launchChromium(): Promise<Browser> {
	const file = findBrowser('chromium');
	if (!file) throw new Error(BROWSERS.chromium.missing);
	return playwright.launch(launchOptions('chromium', file));
}

/** Builds the page for measuring as the site is built, and serves it. */
async function servePage() {
	const folder = await mkdtemp(join(tmpdir(), 'churn-lab-bench-'));
	await build({
		root: fileURLToPath(new URL('page', import.meta.url)),
		base: './',
		configFile: false,
		logLevel: 'error',
		worker: { format: 'es' },
		build: { outDir: folder, emptyOutDir: true }
	});
	const server = await serve(folder);
	const close = async () => {
		await server.close();
		await rm(folder, { recursive: true });
	};
	return { url: server.url, close };
}

let served: ReturnType<typeof servePage> | undefined;

/** Ends what the places share. */
export async function closeChromiumPages(): Promise<void> {
	await (await served)?.close();
	served = undefined;
}

/** The most memory that one of the browser's pages, with its workers, took so far. */
async function peakMemoryMb(browser: Browser): Promise<number | null> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	const peaks = processInfo
		.filter(({ type, id }) => type === 'renderer' && existsSync(`/proc/${id}/status`))
		.map(({ id }) => Number(/^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]));
	return peaks.length > 0 ? Math.max(...peaks) / 1024 : null;
}

export interface ChromiumPlace extends Place {
	page: Page;
}

/** A Chromium of its own with the bench's page: the site's engine over real workers. */
export async function openChromium(threads: 1 | 2): Promise<ChromiumPlace> {
	const { url } = await (served ??= servePage());
	const browser = await launchChromium();
	const page = await browser.newPage();
	await page.goto(`${url}?threads=${threads}`);
	await page.waitForFunction(() => 'bench' in window);
	return {
		page,
		time: (scenario, request) =>
			page.evaluate(([scenario, request]) => window.bench.time(scenario, request), [
				scenario,
				request
			] as const),
		alone: (scenario, request) =>
			page.evaluate(([scenario, request]) => window.bench.alone(scenario, request), [
				scenario,
				request
			] as const),
		peakMemoryMb: () => peakMemoryMb(browser),
		close: () => browser.close()
	};
}

/** One worker, and two as the site has it where the device has two cores. */
export const chromium: PlaceKind[] = [
	{ name: 'Chromium, 1 worker', threads: 1, open: () => openChromium(1) },
	{ name: 'Chromium, 2 workers', threads: 2, open: () => openChromium(2) }
];
