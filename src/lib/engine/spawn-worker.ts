import { trustedWorker } from './trusted-worker';
import address from './worker.ts?worker&url';

let trusted: string | undefined;

/** Starts the simulation's worker. The bundler resolves its address, so that the site works under any path. */
export function spawnWorker(): Worker {
	trusted ??= trustedWorker('app-worker', address);
	return new Worker(trusted, { type: 'module', name: 'simulation' });
}
