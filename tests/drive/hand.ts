import type { ElementHandle, Page } from '@playwright/test';

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** What a hand can take hold of. */
const CONTROLS =
	'button, summary, select, input[type=range], input[type=text]:not([readonly]), input[type=checkbox], [role=tab], [role=slider]';
/** What leaves the page, or hands it to the system. */
const LEFT_ALONE = /download|print|PNG|SVG|CSV|\.md|copy|reload/i;
const KEYS = ['ArrowLeft', 'ArrowRight', 'Shift+ArrowRight', 'PageDown', 'PageUp', 'Home', 'End'];
const TYPED = ['7', '12', '35', '400', '2000', '3-6', 'ten'];
const ANYWHERE = ['Escape', 'Control+z', 'Control+Shift+z', '?', 'p', '0', '1', '2'];

export interface Deed {
	what: string;
	/** What the hand did and the page did not take. */
	dropped?: string;
}

/** A hand that takes hold of anything in reach, again and again. */
export class Hand {
	readonly #page: Page;
	readonly #random: () => number;

	constructor(page: Page, seed: number) {
		this.#page = page;
		this.#random = chance(seed);
	}

	#one<Item>(list: readonly Item[]): Item {
		return list[Math.floor(this.#random() * list.length)];
	}

	/** Does one thing. */
	async act(): Promise<Deed> {
		const dice = this.#random();
		if (dice < 0.12) return this.#press(this.#one(ANYWHERE));
		if (dice < 0.2) return this.#scroll();
		const control = await this.#reach();
		if (!control) return this.#press('Escape');
		const { kind, name } = await control.evaluate((element) => ({
			kind: element instanceof HTMLInputElement ? element.type : element.role || element.localName,
			name: element.ariaLabel || element.textContent.trim().slice(0, 40)
		}));
		const what = `${kind} ${name}`;
		try {
			if (kind === 'range') return await this.#slide(control, what);
			if (kind === 'text') return await this.#type(control, what);
			if (kind === 'select') await control.selectOption({ index: Math.floor(this.#random() * 2) });
			else if (kind === 'slider') await control.press(this.#one(KEYS));
			else await control.click({ timeout: 2000 });
		} catch (error) {
			// what went away or was covered while the hand was on its way to it
			if (!/not attached|not visible|Timeout|not stable|intercepts/.test(String(error))) throw error;
		} finally {
			await control.dispose();
		}
		return { what };
	}

	/** A control in the window or in the dialog that is open, that is not covered. */
	async #reach(): Promise<ElementHandle<HTMLElement | SVGElement> | null> {
		const list = await this.#page.evaluateHandle(
			([controls, leftAlone]) => {
				const open =
					[...document.querySelectorAll('dialog:modal, [popover]:popover-open')].at(-1) ?? document;
				const alone = new RegExp(leftAlone, 'i');
				return [...open.querySelectorAll<HTMLElement>(controls)].filter((element) => {
					if (alone.test(`${element.ariaLabel ?? ''} ${element.textContent}`)) return false;
					if (element.matches('[disabled], [aria-disabled=true]') || element.closest('[inert]')) return false;
					const { x, y, width, height } = element.getBoundingClientRect();
					const hit = document.elementFromPoint(x + width / 2, y + height / 2);
					return hit !== null && (hit === element || element.contains(hit));
				});
			},
			[CONTROLS, LEFT_ALONE.source]
		);
		const chosen = await list.evaluateHandle(
			(all, share) => all[Math.floor(share * all.length)],
			this.#random()
		);
		// what is held here would stay in the page's memory
		await list.dispose();
		return chosen.asElement();
	}

	async #press(key: string): Promise<Deed> {
		await this.#page.keyboard.press(key);
		return { what: `key ${key}` };
	}

	async #scroll(): Promise<Deed> {
		await this.#page.mouse.move(700 + this.#random() * 400, 200 + this.#random() * 400);
		await this.#page.mouse.wheel(0, Math.round((this.#random() - 0.45) * 1600));
		return { what: 'scroll' };
	}

	/** A step of a slider is taken, unless it is at its end, or may be at the other handle of its range. */
	async #slide(control: ElementHandle<HTMLElement | SVGElement>, what: string): Promise<Deed> {
		const key = this.#one(KEYS.slice(0, 3));
		const read = () =>
			control.evaluate((element) => {
				const { value, min, max, isConnected } = element as HTMLInputElement;
				const alone = element.parentElement?.querySelectorAll('input').length === 1;
				// something that opens may take the focus, and the key with it
				const here = isConnected && element === document.activeElement;
				return { value: Number(value), min: Number(min), max: Number(max), here, alone };
			});
		const before = await read();
		await control.press(key);
		const after = await read();
		const atEnd = key === 'ArrowLeft' ? before.value <= before.min : before.value >= before.max;
		if (!after.here || !after.alone || atEnd || after.value !== before.value) return { what };
		return { what, dropped: `${key} on ${what} at ${before.value}` };
	}

	/** What is typed stands in the field, and is in the scenario or said to be wrong. */
	async #type(control: ElementHandle<HTMLElement | SVGElement>, what: string): Promise<Deed> {
		const text = this.#one(TYPED);
		await control.selectText();
		// something that opens may take the focus, and the letters with it, and give it back as it is closed
		const focus = await control.evaluateHandle((element) => {
			const focus = { stayed: element === document.activeElement };
			element.addEventListener('focusout', () => (focus.stayed = false), { once: true });
			return focus;
		});
		await this.#page.keyboard.type(text);
		await this.#page.keyboard.press('Enter');
		const shown = await control.evaluate(
			(element, { stayed }) => ({
				value: (element as HTMLInputElement).value,
				here: stayed && element.isConnected
			}),
			focus
		);
		await focus.dispose();
		const plain = (written: string) => written.replace(/[,\s]/g, '').replace('–', '-');
		// a range that is typed into one field fills those of its ends
		if (!shown.here || [text, ...text.split('-')].includes(plain(shown.value))) return { what };
		return { what, dropped: `“${text}” in ${what}, which shows “${shown.value}”` };
	}
}
