/** Sharp on a dense screen and in print. */
const SCALE = 2;

/**
 * Paints a stand-alone SVG; null where the browser makes no image of it.
 * @param width of the SVG in its own units, as `height`
 */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob | null> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = Math.round(width * SCALE);
		canvas.height = Math.round(height * SCALE);
		const context = canvas.getContext('2d');
		if (!context) return null;
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
	} catch {
		return null;
	} finally {
		URL.revokeObjectURL(address);
	}
}
