import { type Locator } from '@playwright/test';

/**
 * Types over what stands in a field, as a person does. Playwright's `fill` sets the value itself: in Firefox no change
 * follows that, whatever key is pressed then.
 */
export async function typeInto(field: Locator, text: string, then: 'Enter' | 'Tab' = 'Enter'): Promise<void> {
	await field.selectText();
	await field.pressSequentially(text);
	await field.press(then);
}
