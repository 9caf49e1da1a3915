import { methodInputs } from '$lib/messages/method-inputs';
import { defaultOf, inputsOf, type InputRow } from '$lib/scenario/inputs';
import type { Plan, Segment } from '$lib/scenario/scenario';
import { writtenInput } from './written-input';

type Written = [name: string, value: string][];

/** Inputs that have to be given, and those that differ from their defaults: name and value. */
export function changedInputs(
	owner: 'segment' | 'plan',
	record: Segment | Plan,
	position: number,
	currency: string
): Written {
	return written(owner, record, currency, (row, value) => !isUsual(row, value, position));
}

/** All inputs of a group of customers that say something: an empty list says nothing. */
export function allInputs(segment: Segment, currency: string): Written {
	return written('segment', segment, currency, () => true).filter(([, value]) => value !== '');
}

function written(
	owner: 'segment' | 'plan',
	record: Segment | Plan,
	currency: string,
	isAmong: (row: InputRow, value: unknown) => boolean
): Written {
	const values = record as unknown as Record<string, unknown>;
	const names = methodInputs[owner] as Record<string, { name: string }>;
	return inputsOf(owner)
		.filter(({ key, row }) => key !== 'name' && isAmong(row, values[key]))
		.map(({ key, row }) => [names[key].name, writtenInput(names[key].name, row, values[key], currency)]);
}

/** Plain values, whose maps have the terms as keys: every engine lists those in ascending order. */
function isUsual(row: InputRow, value: unknown, position: number): boolean {
	return JSON.stringify(value) === JSON.stringify(defaultOf(row, position));
}
