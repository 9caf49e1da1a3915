/** Long enough for a first drawing, too short to be waited for. Milliseconds. */
const AT_LAST = 500;

/** Does it once the page has nothing else to do; soon where the browser cannot tell when that is. */
export function whenIdle(act: () => void): void {
	if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: AT_LAST });
	else setTimeout(act);
}
