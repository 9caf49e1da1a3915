import type { Maths } from '$lib/ui/maths';

/** What stands at the right of an equals sign, with equations for the names in it that are no input or figure. */
export interface Explained {
	is: Maths;
	where: readonly Maths[];
}

export type Formula = Maths | Explained;

/** A formula for every figure of some entries of the table. */
export type FormulasOf<Entries extends Record<string, { results: object }>> = {
	[Id in keyof Entries]: Record<keyof Entries[Id]['results'], Formula>;
};

export function explained(formula: Formula): Explained {
	return typeof formula === 'object' && 'is' in formula ? formula : { is: formula, where: [] };
}
