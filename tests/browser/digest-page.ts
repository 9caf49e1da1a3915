/** What the digests' test puts into a page: the site's own engine over the site's own worker. */
import { WorkerEngine } from '../../src/lib/engine/worker-engine';
import { digestsFrom } from '../digest/digests-from';
import type { Task } from '../digest/tasks';

/** @param address of the worker that the build made */
export async function digestsInWorker(address: string, tasks: Task[]): Promise<Record<string, string>> {
	const engine = new WorkerEngine(() => new Worker(address, { type: 'module' }));
	try {
		return await digestsFrom(engine, tasks);
	} finally {
		engine.dispose();
	}
}
