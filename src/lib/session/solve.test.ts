import { describe, expect, test } from 'vitest';
import { InProcessEngine } from '../engine/in-process';
import type { Plan, Scenario } from '../scenario/scenario';
import { businessX } from '../../../tests/statistics/run';
import { requestFor, shareIn, withLever, type Question } from './question';
import { solve } from './solve';

const TRIALS = 1000;
/** Shares of independent futures differ by so many standard errors at most. */
const K = 4;

const question: Question = {
	lever: 'churnReduction',
	stop: 12,
	target: 'chance',
	amount: 12,
	chance: 0.8,
	plan: 0
};

function business(plan: Partial<Plan>, rest: Partial<Scenario> = {}): Scenario {
	return businessX(
		plan,
		{ churn: [0.03, 0.05], grossMargin: 0.8, cac: [8000, 14_000] },
		{ trials: TRIALS, ...rest }
	);
}

const ask = (scenario: Scenario, asked: Question) =>
	solve(new InProcessEngine(), scenario, asked, { mostSaved: 1e7 });

/** What the answer gives in futures that the search never saw. */
async function fedBack(scenario: Scenario, asked: Question, value: number): Promise<number> {
	const other = { ...withLever(scenario, asked, value, TRIALS), seed: 77 };
	return shareIn(await new InProcessEngine().run(other, requestFor(asked, scenario)), asked);
}

describe('the value found gives the chance asked for', () => {
	test.each<[string, Partial<Question>, Partial<Plan>]>([
		['less churn, ahead within 12 months', {}, { fixedCost: 200_000 }],
		['less churn, revenue saved', { target: 'saved', amount: 8e6, chance: 0.9 }, {}],
		['less churn, LTV', { target: 'ltv', amount: 40_000, chance: 0.5 }, {}],
		[
			'cheaper customers, LTV : CAC',
			{ lever: 'cacChange', target: 'ltvToCac', amount: 3.5, chance: 0.9 },
			{}
		],
		['cheaper customers, CAC', { lever: 'cacChange', target: 'cac', amount: 9000, chance: 0.8 }, {}],
		['contracts, ahead within 12 months', { lever: 'contract', chance: 0.8 }, { fixedCost: 300_000 }],
		['a cost that can be borne', { lever: 'fixedCost', chance: 0.9 }, { churnReduction: 0.2 }]
	])('%s', async (_, change, plan) => {
		const scenario = business(plan);
		const asked = { ...question, ...change };
		const answer = await ask(scenario, asked);
		expect(answer.kind).toBe('found');
		// in the futures searched, at least the chance, and hardly more than it: one step jumps over few futures
		expect(answer.share).toBeGreaterThanOrEqual(asked.chance);
		expect(answer.share).toBeLessThan(asked.chance + 0.02);
		// in other futures, within chance: σ of a share of n futures, of both runs
		const sigma = Math.sqrt((2 * asked.chance * (1 - asked.chance)) / TRIALS);
		const share = await fedBack(scenario, asked, answer.value);
		expect(Math.abs(share - asked.chance)).toBeLessThan(K * sigma + 0.01);
		expect(answer.precision).toBeGreaterThan(0);
	});

	test('payback is in whole months: the first step that reaches it', async () => {
		const asked: Question = { ...question, lever: 'cacChange', target: 'payback', amount: 6, chance: 0.8 };
		const answer = await ask(business({}), asked);
		expect(answer).toMatchObject({ kind: 'found' });
		expect(answer.value).toBeLessThan(0);
		expect(await fedBack(business({}), asked, answer.value)).toBeGreaterThan(0.7);
	});
});

test('a price that drives customers away helps only up to a point, and the answer says to which', async () => {
	const scenario = business({ priceChurnElasticity: 1.5, priceDemandElasticity: 0.5 });
	const answer = await ask(scenario, {
		...question,
		lever: 'ticketChange',
		target: 'saved',
		amount: 6e6,
		chance: 0.5
	});
	expect(answer.kind).toBe('found');
	expect(answer.value).toBeGreaterThan(0);
	expect(answer.until).not.toBeNull();
	expect(answer.until!).toBeLessThan(1);
});

test('what cannot be reached is said, with how far one gets', async () => {
	const scenario = business({ fixedCost: 5e6 });
	const answer = await ask(scenario, question);
	expect(answer).toMatchObject({ kind: 'never', precision: null });
	expect(answer.share).toBeLessThan(0.8);
});

test('what is so already needs no move', async () => {
	const answer = await ask(business({}), { ...question, target: 'cac', lever: 'cacChange', amount: 50_000 });
	expect(answer).toMatchObject({ kind: 'already', value: 0, share: 1 });
});

test('it can be called off, and tells how far it is', async () => {
	const abort = new AbortController();
	const seen: number[] = [];
	const run = solve(new InProcessEngine(), business({ fixedCost: 2e5 }), question, {
		signal: abort.signal,
		mostSaved: 1e8,
		onProgress: (done) => {
			seen.push(done);
			if (seen.length === 3) abort.abort();
		}
	});
	await expect(run).rejects.toThrow('abandoned');
	expect(seen).toHaveLength(3);
	expect(seen).toEqual([...seen].sort());
});
