import type { ReadFile } from '$lib/session/scenario-file';
import { createContext } from 'svelte';

/** What the gallery opens at. */
export type GalleryAt = 'presets' | 'name';

/** What the reader has open besides the page itself. */
export class Moves {
	gallery = $state<GalleryAt | null>(null);
	help = $state(false);
	/** Large, for a wall. */
	presenting = $state(false);
	/** Goes to the next picture, or back by −1; null while nothing is presented. */
	stepPicture: ((by: number) => void) | null = null;
	/** A file that could not be opened, which the gallery tells. */
	refused = $state.raw<{ name: string; read: Exclude<ReadFile, { scenario: unknown }> } | null>(null);
}

export const [useMoves, provideMoves] = createContext<Moves>();
