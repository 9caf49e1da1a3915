import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answer, Question } from './node-process.ts';
import type { Place, PlaceKind } from './place.ts';
import type { Timing } from './timing.ts';

/** A Node process of its own. */
function openNode(): Promise<Place> {
	// this process's loader of TypeScript is the other's, too
	const child = fork(fileURLToPath(new URL('node-process.ts', import.meta.url)), {
		execArgv: process.execArgv
	});
	const ended = once(child, 'exit');
	const broken = ended.then(([status]): never => {
		throw new Error(`The process that is timed ended with status ${String(status)}.`);
	});
	broken.catch(() => 'whoever asks something hears of it');

	async function ask(question: Question): Promise<Answer> {
		const answered = once(child, 'message');
		child.send(question);
		const [answer] = (await Promise.race([answered, broken])) as [Answer];
		return answer;
	}

	return Promise.resolve({
		time: async (scenario, request) => (await ask({ what: 'time', scenario, request })) as Timing,
		alone: async (scenario, request) => (await ask({ what: 'alone', scenario, request })) as number,
		peakMemoryMb: async () => (await ask({ what: 'memory' })) as number,
		close: async () => {
			child.disconnect();
			await ended;
		}
	});
}

export const node: PlaceKind = { name: 'Node', threads: 1, open: openNode };
