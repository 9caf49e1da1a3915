import { getContext, setContext } from 'svelte';

/** The figures that open to their explanation. */
export type FigureName =
	| 'saved'
	| 'ltv'
	| 'cac'
	| 'ltvToCac'
	| 'payback'
	| 'chance'
	| 'net'
	| 'customers'
	| 'mrr'
	| 'retention'
	| 'flows'
	| 'drivers'
	| 'spread'
	| 'cash'
	| 'cohorts';

/** What a figure on the page opens to: of the arm in hand where none is named. */
export type Opens = FigureName | { figure: FigureName; arm: number };

/** @param arm a plan's index, or -1 for the baseline; the arm in hand where it is left out */
export type Explain = (figure: FigureName, arm?: number) => void;

const KEY = Symbol.for('churn-lab explain');

export function provideExplain(explain: Explain): void {
	setContext(KEY, explain);
}

/** Null where figures do not open: on an embedded page, say. */
export function useExplain(): Explain | null {
	return getContext<Explain | undefined>(KEY) ?? null;
}
