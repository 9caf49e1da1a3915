import type { Maths } from '$lib/ui/maths';

/** A formula for every figure of some entries of the table. */
export type FormulasOf<Entries extends Record<string, { results: object }>> = {
	[Id in keyof Entries]: Record<keyof Entries[Id]['results'], Maths>;
};
