import { dev } from '$app/environment';
import { resolve } from '$app/paths';
import { language } from '$lib/format/language';
import { siteVersion } from '$lib/session/site-version.svelte';
import { firstHand, standsAsBuilt } from '$lib/ui/first-hand';
import type { ClientInit } from '@sveltejs/kit';

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** One visit is enough for the site to work without a network, also a visit of somebody who only reads. */
function keepSite() {
	// a frame in another page keeps nothing on its visitors' devices
	const framed = location.pathname === `${resolve('/embed')}/`;
	if (!dev && !framed && 'serviceWorker' in navigator)
		void siteVersion.keep(navigator.serviceWorker, `${resolve('/')}service-worker.js`);
}

/**
 * A page that is right as it was built needs no processor, and no battery, until somebody does something. What they do
 * meanwhile is kept.
 * @returns whether somebody may have been there before
 */
async function wake(): Promise<boolean> {
	keepSite();
	const isBuilt = standsAsBuilt();
	if (isBuilt) await firstHand();
	// to write its first number a browser reads its tables, which takes as long as a part of the page to come alive
	(0).toLocaleString(language);
	await nextTask();
	return isBuilt;
}

export const init: ClientInit = () => {
	const awake = wake();
	// as soon as this ends SvelteKit scrolls to where the page stood before a reload, where the browser put it already; the
	// reader may have gone on from there
	void awake.then((wasRead) => {
		const [x, y] = [scrollX, scrollY];
		if (wasRead) queueMicrotask(() => scrollTo({ left: x, top: y, behavior: 'instant' }));
	});
	return awake as Promise<unknown> as Promise<void>;
};
