import { makeReady } from './ready.js';
import { SITE, buildIfStale } from './site.js';
import { serve } from './static-server.js';

const DEFAULT_PORT = 4173;
const TRIES = 100;

/**
 * The port that the PORT variable asks for.
 * @param {string | undefined} text
 * @returns {number | null} null when it is not set
 * @throws {Error} when it is not a port
 */
export function requestedPort(text) {
	if (text === undefined || text === '') return null;
	const port = Number(text);
	if (!/^\d+$/.test(text) || port > 65535)
		throw new Error(`PORT is ${text}; it should be a number from 0 to 65535.`);
	return port;
}

/**
 * Serves the site, made up to date first, and says where it is.
 * @throws {Error} with one line for the reader
 */
export async function serveSite() {
	const requested = requestedPort(process.env.PORT);
	await makeReady();
	await buildIfStale();
	try {
		const { url } = await serve(SITE, {
			port: requested ?? DEFAULT_PORT,
			// a port asked for by name is that one or none
			tries: requested === null ? TRIES : 1
		});
		console.log(`Churn Lab is at ${url}`);
	} catch (error) {
		const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
		if (code !== 'EADDRINUSE') throw new Error(`The site could not be served: ${message}`, { cause: error });
		throw new Error(
			requested === null
				? `Ports ${DEFAULT_PORT} to ${DEFAULT_PORT + TRIES - 1} are all taken; name a free one with PORT.`
				: `Port ${requested} is taken; name another one with PORT.`,
			{ cause: error }
		);
	}
}
