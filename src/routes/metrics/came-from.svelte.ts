import { onMount } from 'svelte';
import { fromPart, readFrom } from './from-part';

/** The fragment of the scenario that the reader came from, once the page is alive; links pass it on. */
export class CameFrom {
	fragment = $state('');

	constructor() {
		onMount(() => {
			this.fragment = readFrom(location.hash.slice(1));
		});
	}

	/** What to put behind the address of another page of calculators. */
	get suffix(): string {
		const [part] = fromPart(this.fragment);
		return part === undefined ? '' : `#${part}`;
	}

	/** What to put behind the simulator's address. */
	get back(): string {
		return this.fragment === '' ? '' : `#${this.fragment}`;
	}
}
