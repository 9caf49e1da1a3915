import { readText, writeText } from '$lib/scenario/link-values';

/** The key under which a calculator's address keeps the fragment of the scenario that the reader came from. */
export const FROM = 'from';

/** The part of a fragment that remembers where the reader came from; none where that is nowhere. */
export function fromPart(from: string): string[] {
	return from === '' ? [] : [`${FROM}=${writeText(from)}`];
}

/** The fragment of the scenario that the reader came from; empty where there is none. */
export function readFrom(fragment: string): string {
	const part = fragment.split('&').find((candidate) => candidate.startsWith(`${FROM}=`));
	return (part && readText(part.slice(FROM.length + 1))) || '';
}
