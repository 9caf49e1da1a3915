import { PAGE_REQUEST } from '../../src/lib/session/page-request.ts';
import { openChromium } from './chromium-place.ts';
import { inFigures, table } from './table.ts';
import type { Timing } from './timing.ts';
import { largest, yardstick } from './workloads.ts';

const CANCEL_AFTER_MS = 1500;

export interface Scale extends Timing {
	/** The longest time that the page went without a frame meanwhile. */
	frameGapMs: number;
	/** The longest time without word of the worker's progress. */
	progressGapMs: number;
	/** From abandoning such a run to the results of 500 futures of the yardstick. */
	cancelMs: number;
	peakMemoryMb: number | null;
}

/** Runs the most that a scenario can ask for in Chromium, once, and abandons a second run. */
export async function measureScale(): Promise<Scale> {
	const { page, peakMemoryMb, close } = await openChromium(2);
	try {
		const timing = await page.evaluate(([scenario, request]) => window.bench.timeWatched(scenario, request), [
			largest,
			PAGE_REQUEST
		] as const);
		const peak = await peakMemoryMb();
		const short = { ...yardstick, trials: 500 };
		const cancelMs = await page.evaluate(
			([scenario, short, request, after]) => window.bench.timeCancel(scenario, short, request, after),
			[largest, short, PAGE_REQUEST, CANCEL_AFTER_MS] as const
		);
		return { ...timing, cancelMs, peakMemoryMb: peak };
	} finally {
		await close();
	}
}

export function scaleTable({
	firstMs,
	fullMs,
	frameGapMs,
	progressGapMs,
	cancelMs,
	peakMemoryMb
}: Scale): string {
	const { trials, months, plans } = largest;
	return table(
		`${inFigures(trials)} trials × ${months} months × ${plans.length} plans in Chromium, what the page shows`,
		[
			['first results, ms', inFigures(firstMs)],
			['all results, ms', inFigures(fullMs)],
			['longest time without a frame on the page, ms', inFigures(frameGapMs)],
			['longest time without word of progress, ms', inFigures(progressGapMs)],
			['from cancelling to 500 trials of another scenario, ms', inFigures(cancelMs, 1)],
			['peak memory of the page and its worker, MB', inFigures(peakMemoryMb)]
		]
	);
}
