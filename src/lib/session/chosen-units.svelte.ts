/**
 * The units in which a reader looks at fields, while the page is open. The scenario keeps its own. A field of one plan or
 * group is looked at as the same field of the others.
 */
export class ChosenUnits {
	#chosen = $state.raw<Readonly<Record<string, string>>>({});

	/** The unit chosen for a field, if any. */
	of(field: string): string | undefined {
		return this.#chosen[alike(field)];
	}

	choose(field: string, unit: string): void {
		if (this.of(field) !== unit) this.#chosen = { ...this.#chosen, [alike(field)]: unit };
	}
}

const alike = (field: string) => field.replace(/\.\d+\./, '.');
