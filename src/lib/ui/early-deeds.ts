import { tick } from 'svelte';
import type { Deed } from './first-hand';

/** What does its work without a script: what comes of it is told by the events that follow (input, change, toggle). */
const NATIVE = 'a[href], summary, label, input, select, textarea';

function isUndone({ event }: Deed): boolean {
	const { target, type, defaultPrevented } = event;
	if (!(target instanceof Element) || !target.isConnected || defaultPrevented) return false;
	return (type !== 'click' && type !== 'keydown') || target.closest(NATIVE) === null;
}

/** A browser tells of no change to a text that a script has put into its field: it is told when it is meant. */
function tellOfChange(field: EventTarget): void {
	const controller = new AbortController();
	const { signal } = controller;
	const tell = () => {
		controller.abort();
		field.dispatchEvent(new Event('change', { bubbles: true }));
	};
	field.addEventListener('change', () => controller.abort(), { signal });
	field.addEventListener('blur', tell, { signal });
	field.addEventListener('keydown', (event) => (event as KeyboardEvent).key === 'Enter' && tell(), {
		signal
	});
}

/** Does what a hand did before the page was alive, in that order, as if it did it now. */
export async function doNow(kept: readonly Deed[]): Promise<void> {
	const deeds = kept.filter(isUndone);
	// a part that a hand reaches for comes alive at once; then it listens
	for (const { event } of deeds) event.target?.dispatchEvent(new FocusEvent('focusin'));
	await tick();
	for (const { event, value, checked } of deeds) {
		const { target, type } = event;
		if (target === null) continue;
		// a part that comes alive puts into its fields what it knows
		if (type === 'input' || type === 'change') Object.assign(target, { value, checked });
		if (type === 'input' && target === document.activeElement) tellOfChange(target);
		target.dispatchEvent(Reflect.construct(event.constructor, [type, event]) as Event);
	}
}
