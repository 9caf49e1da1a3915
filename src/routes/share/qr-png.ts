import { QUIET_ZONE, type QrCode } from './qr-code';

/** Sharp on a slide. Pixels. */
const MODULE_PIXELS = 8;

/** The code as a PNG, dark on light with its quiet zone; null where the browser makes none. */
export function qrPng({ size, path }: QrCode): Promise<Blob | null> {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = (size + 2 * QUIET_ZONE) * MODULE_PIXELS;
	const context = canvas.getContext('2d');
	if (!context) return Promise.resolve(null);
	context.fillStyle = '#fff';
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.scale(MODULE_PIXELS, MODULE_PIXELS);
	context.translate(QUIET_ZONE, QUIET_ZONE);
	context.fillStyle = '#000';
	context.fill(new Path2D(path));
	return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
