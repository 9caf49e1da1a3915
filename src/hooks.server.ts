import { building } from '$app/environment';
import { language } from '$lib/format/language';
import type { Handle } from '@sveltejs/kit';
import { createHash } from 'node:crypto';

/** The early script stands in the page itself, where it keeps the first picture from waiting for a request. */
const filledIn = (html: string) =>
	html.replace('%lang%', language).replace('<script></script>', () => `<script>${EARLY_SCRIPT}</script>`);

const digest = (script: string) => createHash('sha256').update(script).digest('base64');

/**
 * One dash in a page, and a browser keeps all of it in two bytes a sign and takes four times as long to decode it. Scripts and
 * sheets know no such references.
 */
const inAscii = (html: string) =>
	html.replaceAll(/<(script|style).*?<\/\1>|[\u0080-\u{10ffff}]/gsu, (found) =>
		found.startsWith('<') ? found : `&#${found.codePointAt(0)};`
	);

/** The same for a script's text, whose signs beyond ASCII all stand in strings. */
const inAsciiScript = (script: string) =>
	script.replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * The page's modules wait until `early.js` says that it is their turn.
 * @throws {Error} where SvelteKit starts them by other words than these
 */
function modulesInTurn(html: string): string {
	const starts = /<script>(\s*\{\s*__sveltekit_.*?)<\/script>/s.exec(html)?.[1] ?? '';
	const waits = starts.replace(/Promise\.all\(\[.*?\]\)/s, (modules) => `modulesTurn.then(() => ${modules})`);
	// a page that is only read has no modules
	if (waits === starts && html.includes(' rel="modulepreload"'))
		throw new Error('SvelteKit starts a page by a script that is not known here.');
	const script = inAsciiScript(waits);
	return html
		.replace(starts, () => script)
		.replace(digest(starts), () => digest(script))
		.replaceAll(' rel="modulepreload"', ' rel="modulepreload" media="not all"');
}

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const page = filledIn(html);
			return building ? inAscii(modulesInTurn(page)) : page;
		}
	});
