import { onMount } from 'svelte';
import { CURRENCY, FROM, part, readPassedOn } from './address-parts';

/** What the pages of calculators pass on to one another in their addresses, once a page is alive. */
export class PassedOn {
	/** The fragment of the scenario that the reader came from; empty where there is none. */
	from = $state('');
	/** The currency that the reader chose; empty where none was chosen. */
	currency = $state('');
	/** The address says a currency that is none. */
	unread = false;

	constructor() {
		onMount(() => this.read());
	}

	/** Takes what the address says. */
	read(): void {
		const read = readPassedOn(location.hash.slice(1));
		this.from = read.from;
		this.currency = read.currency;
		this.unread = read.unread;
	}

	get parts(): string[] {
		return [...part(CURRENCY, this.currency), ...part(FROM, this.from)];
	}

	/** What to put behind the address of another page of calculators. */
	get suffix(): string {
		return this.parts.length === 0 ? '' : `#${this.parts.join('&')}`;
	}

	/** What to put behind the simulator's address. */
	get back(): string {
		return this.from === '' ? '' : `#${this.from}`;
	}
}
