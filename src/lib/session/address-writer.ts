/** The shortest time between two writes: at most five a second, since WebKit refuses the 101st in ten seconds. */
const INTERVAL_MILLISECONDS = 200;

/** What writes the fragment into the address bar. */
export interface Address {
	/** The fragment without its leading '#'. */
	read(): string;
	replace(fragment: string): void;
	push(fragment: string): void;
}

/** Writes the newest fragment, at once when it may, else as soon as it may. A pushed one goes out immediately. */
export class AddressWriter {
	#lastWrite = -Infinity;
	#waiting: string | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** The fragment last written or read: a change that is not ours differs from it. */
	known: string;
	readonly #address: Address;
	readonly #now: () => number;

	constructor(address: Address, now: () => number = () => performance.now()) {
		this.#address = address;
		this.#now = now;
		this.known = address.read();
	}

	replace(fragment: string): void {
		this.#waiting = fragment;
		clearTimeout(this.#timer);
		const rest = this.#lastWrite + INTERVAL_MILLISECONDS - this.#now();
		if (rest <= 0) this.#flush();
		else this.#timer = setTimeout(() => this.#flush(), rest);
	}

	push(fragment: string): void {
		clearTimeout(this.#timer);
		this.#waiting = null;
		this.#written(fragment);
		this.#address.push(fragment);
	}

	/** Writes at once what still waits: before a link is copied or the page is left. */
	settle(): void {
		clearTimeout(this.#timer);
		this.#flush();
	}

	/** Whether the address now holds a fragment that was not written here; it counts as known afterwards. */
	changedElsewhere(): boolean {
		const fragment = this.#address.read();
		if (fragment === this.known) return false;
		clearTimeout(this.#timer);
		this.#waiting = null;
		this.known = fragment;
		return true;
	}

	#flush(): void {
		if (this.#waiting === null) return;
		const fragment = this.#waiting;
		this.#waiting = null;
		this.#written(fragment);
		this.#address.replace(fragment);
	}

	#written(fragment: string): void {
		this.#lastWrite = this.#now();
		this.known = fragment;
	}
}
