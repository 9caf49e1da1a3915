import { BASELINE } from '$lib/session/workspace.svelte';

const LETTERS = ['A', 'B', 'C'];

/** The letter that a plan wears on its badge. */
export function armLetter(planIndex: number): string {
	return LETTERS[planIndex];
}

/** What `data-arm` says, so that the page takes the arm's hue. */
export function armName(arm: number): string {
	return arm === BASELINE ? 'baseline' : LETTERS[arm].toLowerCase();
}
