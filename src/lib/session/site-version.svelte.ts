import { trustedWorker } from '../engine/trusted-worker';

/** `ready`: a newer version waits to take over. `missing`: a part of the page is gone, mostly because of a newer one. */
export type VersionNews = 'none' | 'ready' | 'missing';

/** The part of the browser's service worker container that is used. */
export type Container = Pick<ServiceWorkerContainer, 'controller' | 'register' | 'addEventListener'>;

/** Keeps the site on the device, and tells when a newer version of it is there. The reader decides when to change. */
class SiteVersion {
	#news = $state<VersionNews>('none');
	#waiting: ServiceWorker | null = null;
	readonly #reload: () => void;

	constructor(reload: () => void) {
		this.#reload = reload;
	}

	get news() {
		return this.#news;
	}

	/**
	 * Has the browser keep the site. Where it refuses (private windows, frames of other sites) the site works all the
	 * same, but not without a network.
	 * @param address of the service worker's script
	 */
	async keep(container: Container, address: string): Promise<void> {
		// the first service worker a page gets is of the same version
		let known = container.controller !== null;
		container.addEventListener('controllerchange', () => {
			if (known && this.#news === 'none') this.#news = 'ready';
			known = true;
		});
		try {
			const registration = await container.register(trustedWorker('app-offline', address));
			this.#offer(registration.waiting, container);
			registration.addEventListener('updatefound', () => {
				const installing = registration.installing;
				installing?.addEventListener('statechange', () => this.#offer(registration.waiting, container));
			});
		} catch {
			// nothing is kept, and nothing is lost
		}
	}

	/** To be called when the browser could not load a part of the page. */
	partMissing(): void {
		this.#news = 'missing';
	}

	/** Changes to the newer version. */
	accept(container: Container): void {
		const waiting = this.#waiting;
		// another window may have had it take over already
		if (waiting?.state !== 'installed') return this.#reload();
		container.addEventListener('controllerchange', () => this.#reload(), { once: true });
		waiting.postMessage('take over');
	}

	dismiss(): void {
		this.#news = 'none';
	}

	#offer(waiting: ServiceWorker | null, container: Container): void {
		if (!waiting || !container.controller) return;
		this.#waiting = waiting;
		this.#news = 'ready';
	}
}

/** That of the page. */
export const siteVersion = new SiteVersion(() => location.reload());
