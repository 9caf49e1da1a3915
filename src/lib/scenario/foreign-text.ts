/**
 * Signs that are not seen: controls, fillers, and those that turn the direction of reading of what stands beside them. Not
 * what joins or varies the sign before it, where that is of emoji or of a script without capitals: names are written so.
 */
const UNSEEN =
	/(?!(?<=(?!\p{DI})[\p{Lo}\p{M}\p{Emoji}]\ufe0f?)[\p{Join_C}\p{VS}])[\p{Cc}\p{DI}\u2028\u2029\u2800\ufff9-\ufffb]/gu;

/** A foreign text as it may stand among one's own words, and in a link, which cannot hold half a surrogate pair. */
export const harmless = (text: string) => text.replace(UNSEEN, '').toWellFormed();

/** Keeps a foreign text short enough for a sentence. */
export function cut(text: string): string {
	return text.length > 40 ? `${harmless(text.slice(0, 39))}…` : harmless(text);
}
