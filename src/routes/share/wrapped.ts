import type { Run } from '../answer';

/** How wide a text is when it is set in a style. */
export type Measure = (text: string, style: Run['style']) => number;

/** Breaks runs of text into lines no wider than `width`, at spaces; a word that is wider has a line to itself. */
export function wrapped(runs: readonly Run[], width: number, measure: Measure): Run[][] {
	const lines: Run[][] = [[]];
	let used = 0;
	for (const word of wordsOf(runs)) {
		const wide = word.reduce((sum, part) => sum + measure(part.text, part.style), 0);
		const visible = wide - spaceAfter(word, measure);
		if (used > 0 && used + visible > width) {
			lines.push([]);
			used = 0;
		}
		used += wide;
		for (const part of word) append(lines[lines.length - 1], part);
	}
	return lines;
}

/** Words with the space after them. A word may change its style within, such as a bold number before a comma. */
function wordsOf(runs: readonly Run[]): Run[][] {
	const words: Run[][] = [];
	let ended = true;
	for (const { text, style } of runs) {
		// a no-break space holds its words together
		for (const piece of text.match(/[^ ]*(?: +|$)/g) ?? []) {
			if (piece === '') continue;
			if (ended) words.push([]);
			words[words.length - 1].push({ text: piece, style });
			ended = piece.endsWith(' ');
		}
	}
	return words;
}

function spaceAfter(word: readonly Run[], measure: Measure): number {
	const last = word[word.length - 1];
	const trimmed = last.text.trimEnd();
	return trimmed === last.text ? 0 : measure(last.text, last.style) - measure(trimmed, last.style);
}

function append(line: Run[], part: Run): void {
	const last = line.at(-1);
	if (last?.style === part.style) line[line.length - 1] = { ...last, text: last.text + part.text };
	else line.push({ ...part });
}
