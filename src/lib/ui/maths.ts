/**
 * Formulas as data, drawn as MathML by `Maths.svelte`. A string is a name (`p`, `N_0` with its index), an operator or a
 * number. The same formula is drawn with its names, and with the numbers that stand for them.
 */
export type Maths =
	| string
	| { row: Maths[] }
	/** Factors: side by side as names, with a sign between numbers. */
	| { times: Maths[] }
	| { top: Maths; bottom: Maths }
	| { base: Maths; power: Maths }
	| { sum: Maths; from: Maths; to?: Maths; sign?: '∏' }
	| { least: Maths }
	| { brackets: Maths }
	/** What a formula comes to: no brackets, whatever its sign. */
	| { figure: string };

/** What stands for a name when numbers are put in. */
export type Values = Readonly<Record<string, string>>;

export const row = (...parts: Maths[]): Maths => ({ row: parts });
export const times = (...factors: Maths[]): Maths => ({ times: factors });
export const over = (top: Maths, bottom: Maths): Maths => ({ top, bottom });
export const power = (base: Maths, exponent: Maths): Maths => ({ base, power: exponent });
export const sum = (of: Maths, from: Maths, to?: Maths): Maths => ({ sum: of, from, to });
export const product = (of: Maths, from: Maths, to: Maths): Maths => ({ sum: of, from, to, sign: '∏' });
/** The smallest n for which something holds. */
export const least = (of: Maths): Maths => ({ least: of });
export const brackets = (...inside: Maths[]): Maths => ({
	brackets: inside.length === 1 ? inside[0] : { row: inside }
});

const OPERATORS = ['=', '+', '−', '×', '·', '≥', '>', '≈', ',', '…', ':', '(', ')', '⌊', '⌋', '/'];

export type Token =
	| { kind: 'name'; name: string; index: string | null; upright: boolean }
	| { kind: 'number'; text: string; negative: boolean }
	| { kind: 'operator'; text: string };

/** Reads a string of a formula; with `values`, names that have one become their number. */
export function tokenOf(text: string, values: Values | null): Token {
	if (OPERATORS.includes(text)) return { kind: 'operator', text };
	const value = values?.[text] ?? (/^[\d−]/.test(text) ? text : undefined);
	if (value !== undefined) return { kind: 'number', text: value, negative: value.startsWith('−') };
	const [name, index = null] = text.split('_');
	return { kind: 'name', name, index, upright: name.length > 1 };
}

/** Every name in it, but those that a sum or a product counts with. */
export function namesIn(part: Maths): string[] {
	if (typeof part === 'string') {
		const isName = part !== 'ln' && tokenOf(part, null).kind === 'name';
		return isName ? [part] : [];
	}
	if ('figure' in part) return [];
	if ('sum' in part) {
		const [counted, ...from] = namesIn(part.from);
		const inside = [part.sum, ...(part.to ? [part.to] : [])].flatMap(namesIn);
		return [...inside, ...from].filter((name) => name !== counted);
	}
	return Object.values(part as Record<string, Maths | Maths[]>)
		.flat()
		.flatMap(namesIn);
}

/** Whether brackets around it have to grow. Fonts without sizes in between would otherwise make them far too large. */
export function isTall(part: Maths): boolean {
	if (typeof part === 'string' || 'figure' in part) return false;
	if ('row' in part) return part.row.some(isTall);
	if ('times' in part) return part.times.some(isTall);
	if ('base' in part) return isTall(part.base) || isTall(part.power);
	if ('brackets' in part) return isTall(part.brackets);
	return true;
}

/** Whether a factor is a number once the values are put in: two of them need a sign between them. */
export function needsSign(factors: readonly Maths[], values: Values | null): boolean {
	const isNumber = (factor: Maths) => typeof factor === 'string' && tokenOf(factor, values).kind === 'number';
	return values !== null || factors.filter(isNumber).length > 1;
}
