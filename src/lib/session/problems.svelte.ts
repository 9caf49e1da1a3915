import type { Fault } from '../scenario/fault';
import type { Typed } from './typed-quantity';

/** What is wrong with a text: it cannot be read, or in the unit of the field there is no such value. */
export type Mistyped = Extract<Typed, { problem: string }>['problem'] | 'notAShare';

/** Why a field's text did not become part of the scenario. */
export type Problem = { kind: 'typing'; problem: Mistyped } | { kind: 'scenario'; faults: Fault[] };

/** What is wrong in the fields, each under the field's name. */
export class Problems {
	#all = $state.raw<Readonly<Record<string, Problem>>>({});

	get all() {
		return this.#all;
	}
	get any() {
		return Object.keys(this.#all).length > 0;
	}

	note(field: string, problem: Problem): void {
		this.#all = { ...this.#all, [field]: problem };
	}

	clear(field: string): void {
		if (!(field in this.#all)) return;
		const { [field]: _gone, ...rest } = this.#all;
		this.#all = rest;
	}

	clearAll(): void {
		this.#all = {};
	}

	/** Forgets what is wrong in a field's parts: of a list that is ordered anew, in all its entries. */
	clearWithin(field: string): void {
		this.#all = Object.fromEntries(Object.entries(this.#all).filter(([at]) => !isWithin(at, field)));
	}

	/** Whether an input is wrong in one of these fields, or in a part of one, such as a term's share of a mix. */
	has(fields: readonly string[]): boolean {
		return Object.keys(this.#all).some((at) => fields.some((field) => at === field || isWithin(at, field)));
	}
}

const isWithin = (part: string, field: string) => part.startsWith(`${field}.`);
