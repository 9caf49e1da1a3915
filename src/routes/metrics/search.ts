interface Findable {
	name: string;
	also: string;
	gives: string;
}

/** Whether each word of a query begins a word of the metric's name, its other names or what it gives. */
export function matches({ name, also, gives }: Findable, query: string): boolean {
	const words = plain(`${name} ${also} ${gives}`).split(' ');
	return plain(query)
		.split(' ')
		.every((wanted) => words.some((word) => word.startsWith(wanted)));
}

const plain = (text: string) =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
