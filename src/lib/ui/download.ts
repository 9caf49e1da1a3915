/** Long enough for a browser to have begun reading the file. */
const KEPT_MILLISECONDS = 60_000;

/** Hands the reader a file, which is made here and goes nowhere else. */
export function download(name: string, content: Blob): void {
	const address = URL.createObjectURL(content);
	const anchor = document.createElement('a');
	anchor.href = address;
	anchor.download = name;
	anchor.click();
	setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS);
}

export function downloadText(name: string, text: string, type: string): void {
	download(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** A scenario's title as part of a file's name, safe on every system. */
export function fileStem(title: string): string {
	const safe = title
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60);
	return safe || 'scenario';
}
