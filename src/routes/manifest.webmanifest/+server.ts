import { language } from '$lib/format/language';
import { en } from '$lib/messages/en';

export const prerender = true;

/** Colours of the light theme's paper and desk: a device shows them before the page is there. */
const COLOURS = { background_color: '#fdfcfe', theme_color: '#f3f1f5' };

const icon = (file: string, size: number, purpose: string) => ({
	src: `icons/${file}`,
	sizes: `${size}x${size}`,
	type: 'image/png',
	purpose
});

/** What a device needs to install the site as a program. Addresses are relative to this file's. */
export function GET() {
	const { name, description } = en.offline;
	return Response.json(
		{
			name,
			short_name: name,
			description,
			lang: language,
			start_url: './',
			scope: './',
			display: 'standalone',
			...COLOURS,
			icons: [icon('192.png', 192, 'any'), icon('512.png', 512, 'any'), icon('maskable.png', 512, 'maskable')]
		},
		{ headers: { 'content-type': 'application/manifest+json' } }
	);
}
