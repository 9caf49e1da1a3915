/** The smallest frame in which the simulator shows a lever and its figures. Pixels. */
export const SMALLEST = { width: 320, height: 240 };

interface Frame {
	address: string;
	/** What a screen reader says of the frame. */
	title: string;
	width: number;
	height: number;
}

/** HTML that puts the simulator into another page, never wider than its place there. */
export function embedCode({ address, title, width, height }: Frame): string {
	return (
		`<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width}" height="${height}" ` +
		'loading="lazy" style="border:0;max-width:100%"></iframe>'
	);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);
}
