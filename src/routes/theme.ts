const KEY = 'churn-lab:theme';

/**
 * Turns light to dark and back, and remembers it. The reader's system decides until the reader does;
 * `src/early.js` applies what was chosen before the page is drawn.
 */
export function toggleTheme(): void {
	const root = document.documentElement;
	const chosen = root.dataset.theme;
	const isDark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
	const theme = isDark ? 'light' : 'dark';
	root.dataset.theme = theme;
	try {
		localStorage.setItem(KEY, theme);
	} catch {
		// in a sandboxed frame there is no storage: the choice then lasts as long as the page
	}
}

/** Does something that looks at colours, as if this theme were chosen. Nothing is drawn in between. */
export function inTheme<Result>(theme: 'light' | 'dark', look: () => Result): Result {
	const { dataset } = document.documentElement;
	const before = dataset.theme;
	dataset.theme = theme;
	try {
		return look();
	} finally {
		if (before === undefined) delete dataset.theme;
		else dataset.theme = before;
	}
}
