/** What a gesture may begin with. Words are typed key by key: they end when they are meant. */
const BEGINNINGS = ['pointerdown', 'click', 'focusin'];

interface Listener {
	/** What follows belongs to another gesture. */
	begin: () => void;
	/** The hand has let go. */
	letGo: () => void;
}

/** Whether it is a field that one types into, which has an undo of its own. */
export function isTextField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
	if (target instanceof HTMLTextAreaElement) return true;
	return target instanceof HTMLInputElement && ['text', 'number', 'search'].includes(target.type);
}

/**
 * Tells one gesture from the next: a drag, a key held down, a text until Enter or until it is left.
 * @returns what ends the listening
 */
export function followGestures(page: Window, { begin, letGo }: Listener): () => void {
	const controller = new AbortController();
	const { signal } = controller;
	for (const type of BEGINNINGS) page.addEventListener(type, begin, { capture: true, signal });
	page.addEventListener(
		'keydown',
		(event) => {
			if (!event.repeat && !isTextField(event.target)) begin();
		},
		{ capture: true, signal }
	);
	// after the field has taken what was typed
	page.addEventListener('change', begin, { signal });
	// a handle that ends where it began tells nobody that it was let go; others do so after this event
	page.addEventListener('pointerup', () => setTimeout(letGo), { capture: true, signal });
	return () => controller.abort();
}
