// A random drive over all levers and dialogs of the built site: `npm run drive -- --seconds 300 --seed 1`.
import type { CDPSession } from '@playwright/test';
import { parseArgs } from 'node:util';
import { buildIfStale, SITE } from '../../src/cli/site.js';
import { serve } from '../../src/cli/static-server.js';
import { defaultPreset } from '../../src/lib/scenario/default-preset.ts';
import { encodeScenario } from '../../src/lib/scenario/link.ts';
import { launchChromium } from '../bench/chromium-place.ts';
import { median } from '../bench/statistics.ts';
import { Hand } from './hand.ts';

const { values } = parseArgs({
	options: { seconds: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } }
});
const SECONDS = Number(values.seconds);
/** The page's own business from few futures: figures are soon there. */
const START = encodeScenario({ ...defaultPreset.scenario, trials: 500 });
/** How often memory is looked at in a drive. */
const LOOKS = 20;
/** How much more memory the last quarter may hold than the second: what is open differs from look to look. */
const GROWTH = 1.25;

interface Look {
	heapMb: number;
	nodes: number;
	listeners: number;
}

async function lookAt(session: CDPSession): Promise<Look> {
	await session.send('HeapProfiler.collectGarbage');
	const { metrics } = await session.send('Performance.getMetrics');
	const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
	return { heapMb: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

await buildIfStale();
const server = await serve(SITE);
const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
const errors: string[] = [];
page.on('pageerror', (error) => errors.push(String(error)));
page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
await page.goto(`${server.url}#${START}`);
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');

const hand = new Hand(page, Number(values.seed));
const dropped: string[] = [];
const recent: string[] = [];
const looks: Look[] = [];
const started = Date.now();
let deeds = 0;
while (looks.length < LOOKS) {
	const until = started + ((looks.length + 1) * SECONDS * 1000) / LOOKS;
	for (; Date.now() < until; deeds++) {
		const deed = await hand.act();
		recent.push(deed.what);
		if (deed.dropped) dropped.push(`${deed.dropped}, after ${recent.slice(-8).join('; ')}`);
	}
	// from the same scenario each time: what a drive has opened and added is not a leak
	for (let press = 0; press < 3; press++) await page.keyboard.press('Escape');
	await page.evaluate((fragment) => (location.hash = fragment), START);
	await page.waitForFunction(() => document.querySelector('main')?.ariaBusy === 'false');
	const look = await lookAt(session);
	looks.push(look);
	console.log(
		`${Math.round((Date.now() - started) / 1000)} s: ${deeds} deeds, ${look.heapMb.toFixed(1)} MB, ` +
			`${look.nodes} nodes, ${look.listeners} listeners`
	);
}
await browser.close();
await server.close();

const quarter = (at: number) => looks.slice((at * LOOKS) / 4, ((at + 1) * LOOKS) / 4);
const grown = (['heapMb', 'nodes', 'listeners'] as const).filter(
	(what) =>
		median(quarter(3).map((look) => look[what])) > GROWTH * median(quarter(1).map((look) => look[what]))
);
for (const error of errors) console.log(`error: ${error}`);
for (const one of dropped) console.log(`dropped: ${one}`);
for (const what of grown) console.log(`grown: ${what}`);
console.log(`${deeds} deeds, ${errors.length} errors, ${dropped.length} dropped, ${grown.length} grown`);
process.exitCode = errors.length + dropped.length + grown.length > 0 ? 1 : 0;
