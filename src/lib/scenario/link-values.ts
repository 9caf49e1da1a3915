/**
 * How single values stand in a link. Links that were shipped keep opening, so what these functions read may
 * only grow, and what they write must stay readable to them.
 */

/** A plain decimal, without exponent: digits that mean the same number when read again. */
export function writeNumber(value: number): string {
	const [mantissa, exponent] = String(value).split('e');
	if (exponent === undefined) return mantissa;
	const sign = mantissa.startsWith('-') ? '-' : '';
	const [whole, fraction = ''] = mantissa.replace('-', '').split('.');
	const shift = Number(exponent);
	if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`;
	return `${sign}${whole}${fraction.padEnd(shift, '0')}`;
}

const decimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** A strict decimal: no blanks, no sign but minus, no exponent, no hexadecimal, nothing infinite. Else null. */
export function readNumber(text: string): number | null {
	if (!decimal.test(text)) return null;
	const value = Number(text);
	return Number.isFinite(value) ? value : null;
}

/** Signs that may stand as they are in a fragment, and those that chats and Markdown would trip over. */
const readable: Record<string, string> = { '%20': '+', '%3A': ':', '%2C': ',', '%2F': '/' };
const fragile = /[!'()*]/g;

/** Text, percent-encoded where a link needs it and readable elsewhere. The text must be well-formed UTF-16. */
export function writeText(text: string): string {
	return encodeURIComponent(text)
		.replace(/%(?:20|3A|2C|2F)/g, (escape) => readable[escape])
		.replace(fragile, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The text that `writeText` wrote, or null where a percent escape is broken. */
export function readText(written: string): string | null {
	try {
		return decodeURIComponent(written.replaceAll('+', ' '));
	} catch {
		return null;
	}
}

/** FNV-1a over the characters' codes (32 bit), in base 36: catches what is cut short or mistyped, no more. */
export function checksum(text: string): string {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	}
	return (hash >>> 0).toString(36);
}
