import { readText, writeText } from '$lib/scenario/link-values';

/** Keys of a fragment besides a calculator's own: they travel from page to page of the calculators. */
export const FROM = 'from';
export const CURRENCY = 'cur';
/** What is looked for, on the page of all of them. */
export const FIND = 'find';

/** A part of a fragment; none for an empty text. */
export function part(key: string, text: string): string[] {
	return text === '' ? [] : [`${key}=${writeText(text)}`];
}

/** The text of a part of a fragment; empty where there is none, or none that can be read. */
export function readPart(fragment: string, key: string): string {
	const found = fragment.split('&').find((candidate) => candidate.startsWith(`${key}=`));
	return (found && readText(found.slice(key.length + 1))) || '';
}
