import type { Locator, Page } from '@playwright/test';

/**
 * Types over what stands in a field, as a person does. Playwright's `fill` sets the value itself: in Firefox no change
 * follows that, whatever key is pressed then.
 */
export async function typeInto(field: Locator, text: string, then: 'Enter' | 'Tab' = 'Enter'): Promise<void> {
	// a number that becomes a range while it is typed has a second field from then on
	const first = field.first();
	await first.selectText();
	await first.pressSequentially(text);
	await first.press(then);
}

/** What stands in the fields of an input: a number, or the two ends of a range. */
export async function fieldTexts(page: Page, name: RegExp): Promise<string[]> {
	const fields = page.getByRole('textbox', { name });
	return fields.evaluateAll((inputs: HTMLInputElement[]) => inputs.map(({ value }) => value));
}
