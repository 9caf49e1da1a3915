import { isCurrency } from '$lib/scenario/currency';
import { harmless } from '$lib/scenario/foreign-text';
import { readText, writeText } from '$lib/scenario/link-values';

/** Keys of a fragment besides a calculator's own: they travel from page to page of the calculators. */
export const FROM = 'from';
export const CURRENCY = 'cur';
/** What is looked for, on the page of all of them. */
export const FIND = 'find';
/** The checksum of a calculator's numbers. */
export const SUM = 'sum';

/**
 * A longer fragment is not read. A scenario's own fragment (LINK_MAX_LENGTH, 6,000) has three times its length where each of
 * its signs is escaped; what is left is for the numbers, of which no calculator has more than 600 signs at 20 digits each.
 */
export const MAX_LENGTH = 20_000;

/** A part of a fragment; none for an empty text. */
export function part(key: string, text: string): string[] {
	return text === '' ? [] : [`${key}=${writeText(text)}`];
}

/** The text of a part of a fragment, as it stands where an escape in it is broken; empty where there is none. */
export function readPart(fragment: string, key: string): string {
	if (fragment.length > MAX_LENGTH) return '';
	const found = fragment.split('&').find((candidate) => candidate.startsWith(`${key}=`));
	if (found === undefined) return '';
	const written = found.slice(key.length + 1);
	return harmless(readText(written) ?? written);
}

/** What the pages pass on to one another. A currency that is none is said to be unread, and left out. */
export function readPassedOn(fragment: string): { from: string; currency: string; unread: boolean } {
	const currency = readPart(fragment, CURRENCY);
	const readable = isCurrency(currency);
	return {
		from: readPart(fragment, FROM),
		currency: readable ? currency : '',
		unread: currency !== '' && !readable
	};
}
