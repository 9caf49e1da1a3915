import address from './worker.ts?worker&url';

/** Starts the simulation's worker. The bundler resolves its address, so that the site works under any path. */
export function spawnWorker(): Worker {
	return new Worker(address, { type: 'module', name: 'simulation' });
}
