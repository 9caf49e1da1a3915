import type { Maths } from '$lib/ui/maths';

/** A formula for every figure of some entries of the table; null for what is drawn at random, and has none. */
export type FormulasOf<Entries extends Record<string, { results: object }>> = {
	[Id in keyof Entries]: Record<keyof Entries[Id]['results'], Maths | null>;
};
