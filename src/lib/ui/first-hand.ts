/** Something that a hand did before anything listened, and what its field held then. */
export interface Deed {
	event: Event;
	value?: string;
	checked?: boolean;
}

declare global {
	/** Kept by `src/early.js`. */
	var earlyDeeds: {
		readonly kept: readonly Deed[];
		/** Whether a pointer moved over the page. */
		moved: boolean;
		/** Ends the keeping of keys, or of all else. @returns what was kept of those */
		end(keys: boolean): Deed[];
	};
}

/** What tells that somebody is there who may do something. */
const SIGNS = ['pointermove', 'pointerdown', 'scroll', 'keydown', 'focusin', 'dragenter', 'hashchange'];

/** Who is still here after a glance reads, and is to find the page ready without a wait. Milliseconds. */
const GLANCE = 5_000;

/**
 * Whether the page is right as it was built: it says so and shows it, with no scenario in the address, nothing kept in this
 * browser that is to be offered, nothing in a field but what the build put there.
 */
export function standsAsBuilt(): boolean {
	const built = document.querySelector('[data-built]');
	if (location.hash !== '' || built === null || getComputedStyle(built).visibility === 'hidden') return false;
	try {
		if (Object.keys(localStorage).some((key) => key.includes(':works'))) return false;
	} catch {
		// a browser that refuses to keep anything keeps nothing
	}
	// after a reload, or on the way back, some browsers put back what stood there
	return Array.from(document.querySelectorAll('input')).every(
		({ value, defaultValue }) => value === defaultValue
	);
}

/** Ends with the first sign of a hand, or when the page has been looked at for longer than a glance. */
export function firstHand(): Promise<void> {
	return new Promise((resolve) => {
		if (earlyDeeds.moved || earlyDeeds.kept.length > 0 || scrollY !== 0) return resolve();
		const end = () => {
			for (const sign of SIGNS) removeEventListener(sign, end, true);
			resolve();
		};
		setTimeout(end, GLANCE);
		for (const sign of SIGNS) addEventListener(sign, end, true);
	});
}
