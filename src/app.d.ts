declare global {
	namespace App {}
	/** What `src/early.js` is in a page: vite.config.ts writes it here. */
	const EARLY_SCRIPT: string;
	/** Set by `src/early.js`. */
	var modulesTurn: Promise<void>;
}

export {};
