import { base, build, files, prerendered, version } from '$service-worker';

/**
 * Keeps every page and file of this version, so that after one visit the site works without a network. A newer version
 * fetches its own files and waits; it takes over when the reader accepts it, or when no page of the old one is open.
 */

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

const FAMILY = 'churn-lab ';
const CACHE = FAMILY + version;
/** What no page shows. */
const APART = [`${base}/_headers`, `${base}/churn-lab.png`];
const KEPT = [...build, ...files, ...prerendered].filter((path) => !APART.includes(path));

/** The browser's own cache may hold files of another version under names that did not change. */
const fresh = (path: string) => new Request(path, { cache: build.includes(path) ? 'default' : 'reload' });

async function keepEverything() {
	const cache = await caches.open(CACHE);
	await cache.addAll(KEPT.map(fresh));
}

async function dropOtherVersions() {
	const names = await caches.keys();
	const others = names.filter((name) => name.startsWith(FAMILY) && name !== CACHE);
	await Promise.all(others.map((name) => caches.delete(name)));
}

/** The address of the page that is asked for by another name of its folder, as hosts lead to it: /metrics, /metrics/index.html. */
function folderOf({ url, mode }: Request): string | null {
	if (mode !== 'navigate') return null;
	const address = new URL(url);
	const [, folder] = /^(.*\/)index\.html$/.exec(address.pathname) ?? [];
	address.pathname = folder ?? `${address.pathname}/`;
	return address.href;
}

/** What is kept answers, whatever its query says; the rest is the network's. */
async function answer(request: Request): Promise<Response> {
	const cache = await caches.open(CACHE);
	const find = (what: Request | string) => cache.match(what, { ignoreSearch: true });
	const kept = await find(request);
	if (kept) return kept;
	const folder = folderOf(request);
	return folder && (await find(folder)) ? Response.redirect(folder) : fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(keepEverything()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOtherVersions()));
worker.addEventListener('message', (event) => {
	if (event.data === 'take over') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method === 'GET' && new URL(request.url).origin === location.origin)
		event.respondWith(answer(request));
});
