// The process behind node-place: answers one question at a time until its parent disconnects.
import { InProcessEngine } from '../../src/lib/engine/in-process.ts';
import type { Scenario } from '../../src/lib/scenario/scenario.ts';
import type { Request } from '../../src/lib/simulation/results.ts';
import { timeAlone, timeEngine, type Timing } from './timing.ts';

export type Question = { what: 'time' | 'alone'; scenario: Scenario; request: Request } | { what: 'memory' };
export type Answer = Timing | number;

const engine = new InProcessEngine();

async function answer(question: Question): Promise<Answer> {
	if (question.what === 'memory') return process.resourceUsage().maxRSS / 1024;
	const { what, scenario, request } = question;
	return what === 'time' ? timeEngine(engine, scenario, request) : timeAlone(scenario, request);
}

process.on('message', (question: Question) => {
	void answer(question).then((found) => process.send?.(found));
});
