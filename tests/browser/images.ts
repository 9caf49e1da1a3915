import type { Page } from '@playwright/test';
import decode from 'qr/decode.js';

/** What a picture in a PNG file looks like to a program. */
export function pixels(page: Page, png: Buffer, shrunk = 1) {
	return page.evaluate(
		async ({ encoded, shrunk }) => {
			const image = new Image();
			image.src = `data:image/png;base64,${encoded}`;
			await image.decode();
			const canvas = document.createElement('canvas');
			canvas.width = Math.round(image.width / shrunk);
			canvas.height = Math.round(image.height / shrunk);
			const context = canvas.getContext('2d')!;
			context.drawImage(image, 0, 0, canvas.width, canvas.height);
			const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
			// black or white: one channel says it all, and is a quarter of what has to be handed over
			const greys = data.filter((_, index) => index % 4 === 0);
			return { width: canvas.width, height: canvas.height, greys: [...greys] };
		},
		{ encoded: png.toString('base64'), shrunk }
	);
}

/** What a QR code says to whoever photographs it. */
export async function readCode(page: Page, png: Buffer): Promise<string> {
	const { greys, ...size } = await pixels(page, png);
	const data = Uint8ClampedArray.from(greys.flatMap((grey) => [grey, grey, grey, 255]));
	return decode({ ...size, data });
}
