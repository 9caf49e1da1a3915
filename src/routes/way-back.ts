/**
 * The scenario that a calculator wrote into, kept for the page that opens the result: there, undo goes back to it. One
 * window's memory, gone with the window.
 */
const KEY = 'churn-lab:way-back';

/** @param to the fragment that is about to be opened; @param from the fragment of the scenario before, maybe empty */
export function rememberWay(to: string, from: string): void {
	try {
		sessionStorage.setItem(KEY, JSON.stringify({ to, from }));
	} catch {
		// without storage the browser's own way back is left
	}
}

/** The scenario before, if the fragment is the one that was announced; it is given once. */
export function wayBackFrom(fragment: string): string | null {
	try {
		const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as unknown;
		sessionStorage.removeItem(KEY);
		if (typeof kept !== 'object' || kept === null || !('to' in kept) || !('from' in kept)) return null;
		return kept.to === fragment && typeof kept.from === 'string' ? kept.from : null;
	} catch {
		return null;
	}
}
