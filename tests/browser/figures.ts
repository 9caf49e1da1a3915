import { expect, type Page } from '@playwright/test';

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

/** Waits until all futures are in. */
export async function settled(page: Page): Promise<void> {
	await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
}

/** The output of a headline figure. */
export function headline(page: Page, name: (typeof HEADLINES)[number]) {
	return page.locator(`output[aria-label="${name}"]`);
}

/** All that the page says in figures: the headlines and the curves. */
export async function allFigures(page: Page): Promise<string[]> {
	const texts = await Promise.all(HEADLINES.map((name) => headline(page, name).innerText()));
	const curves = await page
		.locator('figure path.curve, figure .dots circle')
		.evaluateAll((marks) =>
			marks.map((mark) => mark.getAttribute('d') ?? `${mark.getAttribute('cx')} ${mark.getAttribute('cy')}`)
		);
	return [...texts, ...curves];
}

/** Whole numbers and amounts as the page writes them, read back: "₹11.7M" is 11.7e6. */
export function amount(text: string): number {
	const match = /(−?)[^\d−]*([\d,.]+)([KMB]?)/.exec(text);
	if (!match) throw new Error(`no amount in ${text}`);
	const scale = { '': 1, K: 1e3, M: 1e6, B: 1e9 }[match[3]] ?? NaN;
	return (match[1] ? -1 : 1) * Number(match[2].replaceAll(',', '')) * scale;
}
