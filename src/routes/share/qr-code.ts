import { generate } from 'lean-qr';

/** A QR code as it is drawn. Lengths in modules, the code's small squares. */
export interface QrCode {
	/** The side without the quiet zone. */
	size: number;
	/** The dark modules as an SVG path, the first at 0,0. */
	path: string;
}

/** The light margin that a reader needs round a code (ISO/IEC 18004). Modules. */
export const QUIET_ZONE = 4;

/** The largest version drawn: beyond its 117 modules a phone can hardly tell them apart on a screen. */
const MAX_VERSION = 25;

/** The code that says `text`, as well protected against damage as its size allows; null when the text is too long. */
export function qrCode(text: string): QrCode | null {
	const bitmap = bitmapOf(text);
	if (bitmap === null) return null;
	const rows = Array.from({ length: bitmap.size }, (_, y) => rowPath(bitmap, y));
	return { size: bitmap.size, path: rows.join('') };
}

/** The code as a file: dark on light whatever the page looks like, with its quiet zone. */
export function qrSvg({ size, path }: QrCode): string {
	const side = size + 2 * QUIET_ZONE;
	const box = `${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${side * 8}" height="${side * 8}" ` +
		`shape-rendering="crispEdges"><path fill="#fff" d="M${-QUIET_ZONE} ${-QUIET_ZONE}h${side}v${side}h-${side}z"/>` +
		`<path d="${path}"/></svg>\n`
	);
}

type Bitmap = ReturnType<typeof generate>;

function bitmapOf(text: string): Bitmap | null {
	try {
		return generate(text, { maxVersion: MAX_VERSION });
	} catch {
		// what does not fit is the only fault a text can have
		return null;
	}
}

/** One rectangle for every run of dark modules in a row. */
function rowPath(bitmap: Bitmap, y: number): string {
	let path = '';
	for (let x = 0; x < bitmap.size; x++) {
		const start = x;
		while (bitmap.get(x, y)) x++;
		if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
	}
	return path;
}
