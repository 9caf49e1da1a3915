import type { Handle } from '@sveltejs/kit';
import early from './early.js?raw';

/** Stands in the page itself, where it keeps the first picture from waiting for a request. */
const withEarly = (html: string) => html.replace('<script></script>', () => `<script>${early}</script>`);

/** What the page is read by comes first; its scripts are announced, and take what is left of the line. */
const scriptsLast = (html: string) =>
	html.replaceAll(' rel="modulepreload"', ' rel="modulepreload" fetchpriority="low"');

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { transformPageChunk: ({ html }) => scriptsLast(withEarly(html)) });
