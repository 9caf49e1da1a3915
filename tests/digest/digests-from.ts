import type { Engine } from '../../src/lib/engine/engine';
import { digestOf } from './digest';
import type { Task } from './tasks';

/** The digests of the full results by scenario, computed one after the other. */
export async function digestsFrom(engine: Engine, tasks: Task[]): Promise<Record<string, string>> {
	const digests: Record<string, string> = {};
	for (const { name, scenario, request } of tasks) {
		digests[name] = await digestOf(await engine.run(scenario, request));
	}
	return digests;
}
