import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';

/** @type {Record<string, string>} */
const CONTENT_TYPES = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.jpg': 'image/jpeg',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.map': 'application/json; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.png': 'image/png',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml; charset=utf-8'
};

/** What is text becomes a third when it is compressed; from this many bytes on that is worth it. */
const COMPRESSED_FROM = 1024;

/** @param {string} contentType */
const isText = (contentType) => /^text\/|charset=/.test(contentType);

/**
 * The file that answers an address, as plain static hosts choose it: the file itself, a page without its `.html`,
 * or a folder's `index.html`.
 * @param {string} folder absolute
 * @param {string} path decoded, starting with a slash
 * @returns {{ file: string, size: number, changed: Date } | null}
 */
function fileFor(folder, path) {
	const inside = normalize(path);
	// null bytes and steps out of the folder find nothing
	if (inside.includes('\0') || inside.split(sep).includes('..')) return null;
	const candidates = path.endsWith('/') ? [`${inside}index.html`] : [inside, `${inside}.html`];
	for (const candidate of candidates) {
		const file = join(folder, candidate);
		const entry = statSync(file, { throwIfNoEntry: false });
		if (entry?.isFile()) return { file, size: entry.size, changed: entry.mtime };
	}
	return null;
}

/**
 * @param {string} address the request's target, such as "/sub/method?x=1"
 * @returns {string | null} its path, decoded; null when it is not well formed
 */
function pathOf(address) {
	try {
		return decodeURIComponent(new URL(address, 'http://localhost').pathname);
	} catch {
		return null;
	}
}

/**
 * @param {string} folder absolute
 * @param {string} base path under which the folder appears: "" or "/some/sub/path"
 * @param {string} caching of what changes under its name
 * @returns {import('node:http').RequestListener}
 */
function answerFrom(folder, base, caching) {
	return (request, response) => {
		/** @param {number} status @param {import('node:http').OutgoingHttpHeaders} [headers] */
		const plain = (status, headers = {}) => {
			response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
			response.end(request.method === 'HEAD' ? undefined : `${status}\n`);
		};
		if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, { allow: 'GET, HEAD' });
		const path = pathOf(request.url ?? '/');
		if (path === null) return plain(400);
		if (base !== '' && path === base) return plain(308, { location: `${base}/` });
		const inside = path.startsWith(`${base}/`) ? path.slice(base.length) : null;
		const found = inside === null ? null : fileFor(folder, inside);
		if (!found && inside !== null && fileFor(folder, `${inside}/`)) {
			const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
			return plain(308, { location: `${pathname}/${search}` });
		}
		if (!found) return plain(404);
		const contentType = CONTENT_TYPES[extname(found.file).toLowerCase()] ?? 'application/octet-stream';
		const compressible = isText(contentType) && found.size >= COMPRESSED_FROM;
		const compressed = compressible && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
		const headers = {
			'content-type': contentType,
			...(compressed ? { 'content-encoding': 'gzip' } : { 'content-length': found.size }),
			...(compressible ? { vary: 'accept-encoding' } : {}),
			'last-modified': found.changed.toUTCString(),
			'x-content-type-options': 'nosniff',
			// names in this folder change with their content
			'cache-control': path.includes('/_app/immutable/') ? 'public, max-age=31536000, immutable' : caching
		};
		response.writeHead(200, headers);
		if (request.method === 'HEAD') return response.end();
		const ended = () => undefined; // what fails on the way ends the answer, and concerns nobody else
		const content = createReadStream(found.file);
		if (compressed) pipeline(content, createGzip(), response, ended);
		else pipeline(content, response, ended);
	};
}

/**
 * @param {import('node:http').RequestListener} listener
 * @param {number} port
 * @param {string} host
 * @returns {Promise<import('node:http').Server>}
 */
function listen(listener, port, host) {
	return new Promise((resolve, reject) => {
		const server = createServer(listener);
		server.once('error', reject);
		server.listen(port, host, () => {
			server.off('error', reject);
			resolve(server);
		});
	});
}

/** @param {import('node:http').Server} server */
const portOf = (server) => /** @type {import('node:net').AddressInfo} */ (server.address()).port;

/** @param {import('node:http').Server[]} servers */
async function closeAll(servers) {
	const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
	for (const server of servers) server.closeAllConnections();
	await Promise.all(closed);
}

/**
 * Listens to this computer alone, on both kinds of address that "localhost" may mean.
 * @param {import('node:http').RequestListener} listener
 * @param {number} port 0 for any
 */
async function listenToLocalhost(listener, port) {
	const servers = [await listen(listener, port, '127.0.0.1')];
	try {
		servers.push(await listen(listener, portOf(servers[0]), '::1'));
	} catch (error) {
		// without IPv6 the first address is enough; taken by another program it must not be
		if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE') {
			await closeAll(servers);
			throw error;
		}
	}
	return servers;
}

/**
 * Serves a folder of static files on http://localhost.
 * @param {string} folder absolute
 * @param {{ port?: number, tries?: number, base?: string, caching?: string }} [options] `port` 0 means any free one;
 *   `tries` is how many ports to try, from `port` upwards; `base` puts the folder under a path, such as "/some/sub/path";
 *   `caching` is what browsers are told of files that change under their names, which are else asked for anew
 * @returns {Promise<{ port: number, url: string, close: () => Promise<void> }>} `url` ends with a slash
 * @throws {NodeJS.ErrnoException} code EADDRINUSE when all the ports are taken
 */
export async function serve(folder, { port = 0, tries = 1, base = '', caching = 'no-cache' } = {}) {
	for (let attempt = 0; ; attempt++) {
		try {
			const listener = answerFrom(folder, base, caching);
			const servers = await listenToLocalhost(listener, port === 0 ? 0 : port + attempt);
			const chosen = portOf(servers[0]);
			return { port: chosen, url: `http://localhost:${chosen}${base}/`, close: () => closeAll(servers) };
		} catch (error) {
			const taken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
			if (!taken || attempt + 1 >= tries) throw error;
		}
	}
}
