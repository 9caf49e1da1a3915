import { InProcessEngine } from '$lib/engine/in-process';
import { completeScenario } from '$lib/scenario/schema';
import {
	LEVERS,
	leversFor,
	requestFor,
	scaleOf,
	shareIn,
	TARGETS,
	withLever,
	type LeverName,
	type Question,
	type TargetName
} from '$lib/session/question';
import { solve } from '$lib/session/solve';
import { describe, expect, it } from 'vitest';
import { pageResults } from '../../../tests/page-results';
import { plainWords } from '../answer';
import { answerWords, firstAmount, mostSaved } from './solve-words';

/** So few that all pairs take seconds. */
const TRIALS = 100;
const results = pageResults(
	{ churnReduction: 0.02, fixedCost: 20_000 },
	{ churn: [0.03, 0.05], cac: [8000, 14_000] },
	{ months: 12, trials: TRIALS }
);
const { scenario } = results;
/** What no lever alone could pay back. */
const costly = {
	...scenario,
	plans: [{ ...scenario.plans[0], fixedCost: 1e9, costPerCustomer: 1e6 }]
};
/** Amounts that no lever reaches. */
const BEYOND: Record<TargetName, number> = {
	...{ chance: 12, saved: 1e15, net: 1e15, ltv: 1e15, cac: 1e-6, ltvToCac: 1e9, payback: 0 }
};
const engine = new InProcessEngine();
const PAIRS = TARGETS.flatMap((target) => LEVERS.map((lever) => [target, lever] as const));

const question = (target: TargetName, lever: LeverName, rest: Partial<Question> = {}): Question => ({
	...{ lever, stop: 12, target, amount: firstAmount(target, results, 0), chance: 0.8, plan: 0 },
	...rest
});

async function answered(asked: Question, over = scenario) {
	const answer = await solve(engine, over, asked, { mostSaved: mostSaved(results, asked) });
	const { sentence, notes } = answerWords(answer, asked, over);
	return { answer, said: plainWords([sentence, ...notes].join(' ')) };
}

async function shareAt(value: number, asked: Question) {
	const there = withLever(scenario, asked, value, TRIALS);
	return shareIn(await engine.run(there, requestFor(asked, scenario), {}), asked);
}

describe.each(PAIRS)('%s, asked of %s', (target, lever) => {
	const moves = leversFor(target).includes(lever);

	it('has an answer that a reader can use, or says that it cannot be reached', async () => {
		const asked = question(target, lever);
		const { answer, said } = await answered(asked);
		expect(said).not.toMatch(/NaN|undefined|Infinity|null/);
		if (!moves) return expect(said).toContain('cannot be reached');
		expect(said).toMatch(/^(It takes|It bears|Nothing more|This lever alone cannot do it)/);
		expect(answer.share >= asked.chance).toBe(answer.kind !== 'never');
		// what is put into the plan is a plan, and gives what was said
		const there = withLever(scenario, asked, answer.value, TRIALS);
		expect(completeScenario(there)).toEqual(there);
		expect(await shareAt(answer.value, asked)).toBe(answer.share);
	});

	it('says so where nothing reaches it', async () => {
		const asked = question(target, lever, { amount: BEYOND[target], chance: 1 });
		const { answer, said } = await answered(asked, costly);
		expect(answer.kind).toBe(moves ? 'never' : 'unmoved');
		expect(said).toMatch(/cannot do it|cannot be reached/);
	});
});

it.each(PAIRS.filter(([target, lever]) => !leversFor(target).includes(lever)))(
	'%s is the same wherever %s stands',
	async (target, lever) => {
		const asked = question(target, lever);
		const { low, high } = scaleOf(scenario, asked, mostSaved(results, asked));
		// but for luck, of which there is less among more customers
		expect(Math.abs((await shareAt(low, asked)) - (await shareAt(high, asked)))).toBeLessThan(0.05);
	}
);
