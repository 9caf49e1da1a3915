/**
 * Breaks a text into lines at its spaces.
 * @param measure the width of a text, in the unit of `width`
 * @returns at least one line; a word that is too long for a line has one of its own
 */
export function wrapWords(text: string, width: number, measure: (text: string) => number): string[] {
	const lines: string[] = [];
	let line = '';
	// a no-break space is no place to break
	for (const word of text.trim().split(/[ \n\t]+/)) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && measure(longer) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return [...lines, line];
}
