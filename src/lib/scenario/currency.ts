/**
 * Whether a text is written as a currency's code of ISO 4217. Which currencies there are, each browser has a list of its own;
 * all of them write amounts in any code of this form, and a link has to mean the same in all of them.
 */
export function isCurrency(code: string): boolean {
	return /^[A-Z]{3}$/.test(code);
}
