import { expect, type Page } from '@playwright/test';
import { encodeScenario } from '../../src/lib/scenario/link';
import { defaultPreset } from '../../src/lib/scenario/default-preset';

declare global {
	interface Window {
		/** What was to be read, frame by frame. */
		shown: string[];
	}
}

export const HEADLINES = [
	'Revenue saved',
	'LTV',
	'CAC',
	'LTV : CAC',
	'CAC payback',
	'Chance of paying back'
] as const;

export const FIGURES = [
	'Monthly recurring revenue',
	'Revenue saved',
	'Cohort retention',
	'Lifetime value and acquisition cost'
] as const;

/** The page's own business from few futures: where it is not about the figures, they are soon there. */
export const SOON = `./#${encodeScenario({ ...defaultPreset.scenario, trials: 500 })}`;

/** A first sign of somebody there, for which a page as it was built waits. */
export async function wake(page: Page): Promise<void> {
	await page.mouse.move(1, 1);
	await page.mouse.move(2, 2);
}

/** From now on no glance ends: what is not touched stays untouched, however slow the machine is. */
export async function glanceForever(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const { setTimeout } = window;
		window.setTimeout = ((task: () => void, delay = 0) =>
			delay < 5000 ? setTimeout(task, delay) : 0) as typeof window.setTimeout;
	});
}

/** Wakes a page that was just opened, and waits until its scripts, where it has any, have done what they do by themselves. */
export async function alive(page: Page): Promise<void> {
	const listens = page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				if (!document.querySelector('link[rel=modulepreload]')) return resolve();
				const { end } = earlyDeeds;
				earlyDeeds.end = (keys) => {
					setTimeout(resolve, 200);
					return end(keys);
				};
				// by then its glance is over: it may have come alive before
				setTimeout(resolve, 6000);
			})
	);
	await wake(page);
	await listens;
}

/** Waits until all futures are in. */
export async function settled(page: Page): Promise<void> {
	const main = page.getByRole('main');
	if ((await main.getAttribute('aria-busy')) === null) await wake(page);
	await expect(main).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
}

/** The output of a headline figure. */
export function headline(page: Page, name: (typeof HEADLINES)[number]) {
	return page.locator(`output[aria-label="${name}"]`);
}

/** All that the page says in figures: the headlines, and the curves of the pictures that are always there. */
export async function allFigures(page: Page): Promise<string[]> {
	const texts = await Promise.all(HEADLINES.map((name) => headline(page, name).innerText()));
	const curves = await Promise.all(
		FIGURES.map((name) =>
			page
				.getByRole('figure', { name, exact: true })
				.locator('path.curve, .dots')
				.evaluateAll((marks) => marks.map((mark) => mark.getAttribute('d') ?? ''))
		)
	);
	return [...texts, ...curves.flat()];
}

/** Whole numbers and amounts as the page writes them, read back: "₹11.7M" is 11.7e6. */
export function amount(text: string): number {
	const match = /(−?)[^\d−]*([\d,.]+)([KMB]?)/.exec(text);
	if (!match) throw new Error(`no amount in ${text}`);
	const scale = { '': 1, K: 1e3, M: 1e6, B: 1e9 }[match[3]] ?? NaN;
	return (match[1] ? -1 : 1) * Number(match[2].replaceAll(',', '')) * scale;
}

/** Moves the lever of churn to its end, and waits until all figures have followed. */
export async function moveLever(page: Page): Promise<void> {
	const before = await allFigures(page);
	await page
		.getByRole('slider', { name: /^Churn reduction/ })
		.first()
		.press('End');
	await expect.poll(() => allFigures(page)).not.toEqual(before);
	await settled(page);
}

/** From now on keeps, frame by frame, what is to be read in a part of the page. */
export async function watchShown(page: Page, part: string): Promise<void> {
	await page.addInitScript((part) => {
		window.shown = [];
		const look = () => {
			// a text that is not visible is not part of this
			const text = document.querySelector<HTMLElement>(part)?.innerText;
			if (text !== undefined && text !== window.shown.at(-1)) window.shown.push(text);
			requestAnimationFrame(look);
		};
		look();
	}, part);
}

/** All that was to be read since. */
export const shown = (page: Page) => page.evaluate(() => window.shown.join('\n'));
