// Runs before the page is drawn.

// A chosen theme does not flash. Where the simulator stands in another page, its address may say the theme.
try {
	const asked = new URLSearchParams(location.search).get('theme');
	const theme = asked ?? localStorage.getItem('churn-lab:theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// no storage here: the system's theme it is
}

// What was built is of another scenario than the address's, if that has one, and is not shown then. A sandboxed frame
// without an origin may not load the page's modules: there the figures of the build stay, and a link leads to the whole
// page, with the scenario of the address.
{
	const { documentElement } = document;
	const { hash, search } = location;
	const sealed = self.origin === 'null';
	if (sealed) {
		documentElement.dataset.frame = 'sealed';
		addEventListener('DOMContentLoaded', () => {
			const link = document.querySelector('.sealed a');
			if (link instanceof HTMLAnchorElement) link.hash = hash;
		});
	}
	const scenario = hash !== '' && hash !== '#answer';
	const asks = scenario ? 'scenario' : search !== '' ? 'choice' : 'nothing';
	documentElement.dataset.address = sealed ? 'nothing' : asks;

	// The page's modules come after its first picture, and at once where there is none to wait for. The build announces them
	// above, for no medium, and what it has start them waits for this (src/hooks.server.ts).
	globalThis.modulesTurn = new Promise((resolve) => {
		const announce = (/** @type {Element} */ link) => {
			const announced = /** @type {Element} */ (link.cloneNode());
			announced.removeAttribute('media');
			link.replaceWith(announced);
		};
		const come = (/** @type {(task: () => void) => void} */ perform) => {
			for (const link of document.querySelectorAll('link[rel=modulepreload][media]'))
				perform(() => announce(link));
			perform(resolve);
		};
		if (scenario) return come((task) => task());
		// one after the other, so that a hand can come between: a phone takes milliseconds to send a request
		const comeInTurn = () => come(setTimeout);
		addEventListener('DOMContentLoaded', () => {
			// in a tab behind others, or a frame out of sight, nothing is drawn
			setTimeout(comeInTurn, document.hidden ? 0 : 1000);
			requestAnimationFrame(() =>
				new PerformanceObserver(comeInTurn).observe({ type: 'paint', buffered: true })
			);
		});
	});
}

// Sections of an article that are far below are laid out as they come near. Who is still here after a glance finds them all
// laid out: one by one, so that none holds the reader up. A jump would not stay where it lands while any above it is not.
{
	const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
	const far = () => document.querySelectorAll('section.far');
	const layOut = (/** @type {Element | undefined} */ section) => section?.classList.remove('far');
	const layOutNext = () => {
		const [next] = far();
		layOut(next);
		if (next) whenIdle(layOutNext);
	};
	const layOutAll = () => far().forEach(layOut);
	if (location.hash !== '') addEventListener('DOMContentLoaded', layOutAll);
	addEventListener('click', ({ target }) => {
		if (target instanceof Element && target.closest('a[href^="#"]')) layOutAll();
	});
	addEventListener('keydown', ({ key, metaKey }) => {
		if (key === 'End' || (metaKey && key === 'ArrowDown')) layOutAll();
	});
	addEventListener('load', () => setTimeout(layOutNext, 5000));
}

// What a hand does before the page's modules listen is done then, by src/lib/ui/early-deeds.ts. Keys wait longer.
{
	const KINDS = ['pointerdown', 'pointercancel', 'click', 'input', 'change', 'toggle', 'keydown'];
	/** @type {import('./lib/ui/first-hand').Deed[]} */
	const kept = [];
	let alive = false;
	/**
	 * A browser has no key for it, and ui/Slider.svelte, which has, does not listen yet.
	 * @param {KeyboardEvent} event
	 */
	const moveTenSteps = (event) => {
		const { target, key, shiftKey } = event;
		const arrow = ['ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowUp'].indexOf(key);
		if (!shiftKey || arrow < 0 || !(target instanceof HTMLInputElement) || target.type !== 'range') return;
		event.preventDefault();
		target.stepUp(arrow < 2 ? -10 : 10);
		for (const kind of ['input', 'change']) target.dispatchEvent(new Event(kind, { bubbles: true }));
	};
	/** @param {Event} event */
	const keep = (event) => {
		if (!alive && event.type === 'keydown') moveTenSteps(/** @type {KeyboardEvent} */ (event));
		const { value, checked } = /** @type {HTMLInputElement} */ (event.target);
		// where no modules come, enough is enough
		if (kept.length < 500) kept.push({ event, value, checked });
	};
	for (const kind of KINDS) addEventListener(kind, keep, true);
	/**
	 * Browsers tell of a pointer that rests where a page appears as of one that moves, by nothing.
	 * @param {PointerEvent} event
	 */
	const move = ({ movementX, movementY }) => {
		if (movementX === 0 && movementY === 0) return;
		earlyDeeds.moved = true;
		removeEventListener('pointermove', move, true);
	};
	addEventListener('pointermove', move, true);
	globalThis.earlyDeeds = {
		kept,
		moved: false,
		end(keys) {
			if (!keys) {
				alive = true;
				delete document.documentElement.dataset.modules;
			}
			const ended = KINDS.filter((kind) => (kind === 'keydown') === keys);
			for (const kind of ended) removeEventListener(kind, keep, true);
			return kept.filter(({ event }) => ended.includes(event.type));
		}
	};

	// where the modules do not come, nothing else can say so
	addEventListener('unhandledrejection', () => {
		if (alive) return;
		document.documentElement.dataset.modules = 'missing';
		document.querySelector('.unloaded button')?.addEventListener('click', () => location.reload());
	});
}
