// Takes the site off the devices that keep it. Should Churn Lab ever leave an address, or keep itself there wrongly,
// put this file in place of the build's service-worker.js: browsers fetch it in place of the one they have, it deletes
// what is kept, and unregisters itself. Pages that are open stay as they are until they are loaded anew.

const worker = /** @type {any} */ (self);

async function leave() {
	const names = await caches.keys();
	await Promise.all(names.filter((name) => name.startsWith('churn-lab ')).map((name) => caches.delete(name)));
	await worker.registration.unregister();
}

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(leave()));
