import type { Browser, Locator, Page } from '@playwright/test';
import { buildIfStale, SITE } from '../../src/cli/site.js';
import { serve } from '../../src/cli/static-server.js';
import { en } from '../../src/lib/messages/en.ts';
import { encodeScenario } from '../../src/lib/scenario/link.ts';
import { PAGE_REQUEST } from '../../src/lib/session/page-request.ts';
import { launchChromium, openChromium } from './chromium-place.ts';
import { median, quantile } from './statistics.ts';
import { inFigures, table } from './table.ts';
import { yardstick } from './workloads.ts';

const MOVES = 100;
/** Milliseconds between moves: the charts answer one before the next, while the worker still refines the former. */
const PAUSE = { least: 70, most: 110 };
const STEADY_SECONDS = 3;
const COLD_STARTS = 15;

interface Delays {
	medianMs: number;
	p95Ms: number;
}

export interface Drag {
	/** From the input event to the start of the frame that draws the changed charts. */
	toFrame: Delays;
	/** To the end of that frame's layout and painting. */
	toPainted: Delays;
	/** Frames with new charts while the slider moves at every frame. */
	chartsPerSecond: number;
	/** From no worker to the first results, of some futures, and to all. */
	coldFirst: Delays;
	coldAll: Delays;
}

declare global {
	interface Window {
		dragged: { toFrame: number[]; toPainted: number[]; frames: number };
	}
}

/** In the page: notes when the slider moves and when the charts that follow are drawn. */
function watchCharts(slider: HTMLElement): void {
	const noted: Window['dragged'] = { toFrame: [], toPainted: [], frames: 0 };
	window.dragged = noted;
	let moved: number | null = null;
	let awaitingFrame = false;
	slider.addEventListener('input', () => (moved ??= performance.now()), { capture: true });
	// curves change with results alone, not with the lever; functions stay without names, for which tsx would call a
	// helper that the page lacks
	new MutationObserver(() => {
		if (awaitingFrame) return;
		awaitingFrame = true;
		requestAnimationFrame(() => {
			awaitingFrame = false;
			noted.frames += 1;
			if (moved === null) return;
			const start = moved;
			moved = null;
			noted.toFrame.push(performance.now() - start);
			// a message to oneself is handled after the frame that is being drawn
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => {
				noted.toPainted.push(performance.now() - start);
				port1.close();
			};
			port2.postMessage(null);
		});
	}).observe(document.querySelector('.charts')!, { subtree: true, attributes: true, attributeFilter: ['d'] });
}

/** Presses the slider's thumb and hands out a way to move it to a share of its length. */
async function grip(page: Page, slider: Locator): Promise<(share: number) => Promise<void>> {
	const box = await slider.boundingBox();
	if (!box) throw new Error('The slider is not on the page.');
	const { value, min, max } = await slider.evaluate((input: HTMLInputElement) => ({
		value: input.valueAsNumber,
		min: Number(input.min),
		max: Number(input.max)
	}));
	const y = box.y + box.height / 2;
	// a thumb's middle stops half a thumb before the rail's ends
	const thumb = Math.min(box.height, 20);
	const x = (share: number) => box.x + thumb / 2 + share * (box.width - thumb);
	await page.mouse.move(x((value - min) / (max - min)), y);
	await page.mouse.down();
	return (share) => page.mouse.move(x(share), y);
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** To and fro over the middle half of the slider. */
const along = (step: number) => 0.5 + 0.25 * Math.sin(step / 7);

const delaysOf = (times: readonly number[]): Delays => ({
	medianMs: median(times),
	p95Ms: quantile(times, 0.95)
});

async function dragOnSite(browser: Browser, url: string): Promise<Omit<Drag, 'coldFirst' | 'coldAll'>> {
	const page = await browser.newPage();
	await page.goto(`${url}#${encodeScenario(yardstick)}`);
	await page.waitForSelector('main[aria-busy=false]');
	const slider = page.locator(`input[type=range][aria-label^="${en.page.levers.churn}"]`);
	const move = await grip(page, slider);
	// until the worker and the charts have been compiled
	for (let step = 0; step < 30; step++) {
		await move(along(step));
		await wait(PAUSE.most);
	}
	await slider.evaluate(watchCharts);
	for (let step = 30; step < 30 + MOVES; step++) {
		await move(along(step));
		await wait(PAUSE.least + Math.random() * (PAUSE.most - PAUSE.least));
	}
	const { toFrame, toPainted, frames } = await page.evaluate(() => window.dragged);
	if (toFrame.length < MOVES / 2) throw new Error(`The charts followed ${toFrame.length} of ${MOVES} moves.`);
	const start = performance.now();
	for (let step = 0; performance.now() - start < STEADY_SECONDS * 1000; step++) {
		await move(along(step));
		await wait(12);
	}
	const steady = (await page.evaluate(() => window.dragged.frames)) - frames;
	const seconds = (performance.now() - start) / 1000;
	await page.mouse.up();
	return { toFrame: delaysOf(toFrame), toPainted: delaysOf(toPainted), chartsPerSecond: steady / seconds };
}

async function startCold(): Promise<Pick<Drag, 'coldFirst' | 'coldAll'>> {
	const place = await openChromium(2);
	try {
		const timings = await place.page.evaluate(
			async ([scenario, request, times]) => {
				const found = [];
				for (let time = 0; time < times; time++) found.push(await window.bench.cold(scenario, request));
				return found;
			},
			[yardstick, PAGE_REQUEST, COLD_STARTS] as const
		);
		return {
			coldFirst: delaysOf(timings.map(({ firstMs }) => firstMs)),
			coldAll: delaysOf(timings.map(({ fullMs }) => fullMs))
		};
	} finally {
		await place.close();
	}
}

/** Drags Churn reduction on the built site, and starts workers afresh. */
export async function measureDrag(): Promise<Drag> {
	await buildIfStale();
	const server = await serve(SITE);
	const browser = await launchChromium();
	try {
		return { ...(await dragOnSite(browser, server.url)), ...(await startCold()) };
	} finally {
		await browser.close();
		await server.close();
	}
}

export function dragTable({ toFrame, toPainted, chartsPerSecond, coldFirst, coldAll }: Drag): string {
	const rows: [string, Delays][] = [
		['input event to the frame with its charts', toFrame],
		['input event to the end of that frame', toPainted],
		['no worker to first results', coldFirst],
		['no worker to all results', coldAll]
	];
	return [
		table('In Chromium: Churn reduction dragged on the built site, warm; and a worker started afresh', [
			['', 'median, ms', '95th percentile'],
			...rows.map(([name, { medianMs, p95Ms }]) => [name, inFigures(medianMs, 1), inFigures(p95Ms, 1)])
		]),
		`While the slider moves at every frame, ${inFigures(chartsPerSecond)} frames a second bring new charts.\n`
	].join('\n');
}
