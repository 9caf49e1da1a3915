/** What a hand does to a part before its turn has come. */
const REACHED = ['pointerover', 'pointerdown', 'focusin', 'keydown', 'click', 'input'] as const;

let waiting: (() => void)[] = [];
let ticking = false;

/** One a task: between two of them the page draws and takes what the hand does. */
function next(): void {
	const [first, ...rest] = waiting;
	ticking = first !== undefined;
	if (!first) return;
	setTimeout(next);
	// what a part has within it comes before what comes after it
	waiting = [];
	try {
		first();
	} finally {
		waiting.push(...rest);
	}
}

/** Does work in a task of its own, after all that waits already and what that brings. */
function inTurn(work: () => void): void {
	waiting.push(work);
	if (!ticking) setTimeout(next);
	ticking = true;
}

/**
 * Does work for a part of the page in its turn; where the part is not drawn, once it is; and at once when a hand reaches
 * for it, so that nothing the hand does is lost.
 * @returns what ends the wait
 */
export function partInTurn(part: Element, work: () => void): () => void {
	let over = false;

	function end(): void {
		over = true;
		whenDrawn.disconnect();
		for (const kind of REACHED) part.removeEventListener(kind, now, true);
	}
	function now(): void {
		if (over) return;
		end();
		work();
	}
	const whenDrawn = new ResizeObserver(now);

	for (const kind of REACHED) part.addEventListener(kind, now, true);
	inTurn(() => {
		if (over) return;
		const drawn = part.firstElementChild;
		// what has no box yet is told of when it gets one
		if (drawn?.getClientRects().length === 0) whenDrawn.observe(drawn);
		else now();
	});
	return end;
}

/** Ends when every part that is drawn has come alive. */
export function partsAlive(): Promise<void> {
	return new Promise((resolve) => inTurn(resolve));
}
