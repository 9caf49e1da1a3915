import { createContext } from 'svelte';

/** The reader's threshold on one picture's curve. */
export interface Mark {
	/** Month from 1, or the age from 0. */
	month: number;
	value: number;
}

/** How all pictures of months are read: as values or differences, at which month, and what the reader marked in them. */
export class ReadingLine {
	/** Whether they show what the plan changes instead of what comes of it. */
	difference = $state(false);
	#month = $state<number | null>(null);
	#pinned = $state(false);
	#active = $state<string | null>(null);
	#marks = $state.raw<Readonly<Record<string, Mark>>>({});
	#last = 0;

	/** The month that is read, 0 = today; null while nobody reads. */
	get month() {
		return this.#month;
	}
	/** Whether the line stays where it is when the pointer goes. */
	get pinned() {
		return this.#pinned;
	}
	/** The picture in which the hand or the focus is. */
	get active() {
		return this.#active;
	}
	/** By picture. */
	get marks() {
		return this.#marks;
	}

	/** Where the arrow keys go on: the last month that was read. */
	startingAt(last: number): number {
		return this.#month ?? (this.#last > 0 ? Math.min(this.#last, last) : last);
	}

	read(picture: string, month: number, pinned = this.#pinned): void {
		this.#month = month;
		this.#last = month;
		this.#active = picture;
		this.#pinned = pinned;
	}

	/** The pointer goes; a pinned line stays. */
	leave(): void {
		if (!this.#pinned) this.end();
	}

	end(): void {
		this.#month = null;
		this.#active = null;
		this.#pinned = false;
	}

	mark(picture: string, mark: Mark): void {
		this.#marks = { ...this.#marks, [picture]: mark };
	}

	unmark(picture: string): void {
		const { [picture]: _gone, ...rest } = this.#marks;
		this.#marks = rest;
	}
}

export const [useReadingLine, provideReadingLine] = createContext<ReadingLine>();
