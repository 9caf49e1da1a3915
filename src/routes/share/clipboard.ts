/** Puts text where the reader can paste it; false where the browser does not allow that. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		// no permission, or no secure context
		return false;
	}
}

/** Puts an image where the reader can paste it; false where the browser does not allow that. */
export async function copyImage(png: () => Promise<Blob | null>): Promise<boolean> {
	try {
		// the promise goes in, not the image: Safari wants to be asked while the press lasts
		const image = png().then((blob) => blob ?? Promise.reject(new Error('no image')));
		await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })]);
		return true;
	} catch {
		return false;
	}
}
