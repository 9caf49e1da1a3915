import { mathml } from './math';

export interface Piece {
	kind: 'text' | 'strong' | 'code' | 'math';
	/** MathML in a piece of kind `math`, else plain text. */
	content: string;
}
export type Words = Piece[];

const MARKUP = /\[\[(?<strong>.*?)\]\]|\$(?<math>[^$]+)\$|`(?<code>[^`]+)`/g;

/** Takes marked-up words apart: `[[…]]` strong, `$…$` a formula in TeX, backticks code. Strong words may hold the others. */
export function wordsOf(text: string): Words {
	return pieces(text, 'text');
}

function pieces(text: string, plain: 'text' | 'strong'): Words {
	const words: Words = [];
	let end = 0;
	const addPlain = (content: string) => {
		if (content !== '') words.push({ kind: plain, content });
	};
	for (const match of text.matchAll(MARKUP)) {
		addPlain(text.slice(end, match.index));
		const { strong, math, code } = match.groups as Partial<Record<'strong' | 'math' | 'code', string>>;
		if (strong !== undefined) words.push(...pieces(strong, 'strong'));
		else if (math !== undefined) words.push({ kind: 'math', content: mathml(math, false) });
		else words.push({ kind: 'code', content: code! });
		end = match.index + match[0].length;
	}
	addPlain(text.slice(end));
	return words;
}
