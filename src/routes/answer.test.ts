import { describe, expect, it } from 'vitest';
import { pageResults } from '../../tests/page-results';
import { baselineAnswer, planAnswer, plainWords, runsOf, type Answer } from './answer';

/** The answer for a plan over Business X. */
const answerTo = (...inputs: Parameters<typeof pageResults>): Answer => planAnswer(pageResults(...inputs), 0);

const said = ({ sentence, support, rest, more }: Answer) =>
	plainWords(`${sentence} ${support}${rest}.${more ? ` ${more}` : ''}`);

describe('the answer', () => {
	it('says what fewer leavers do, for whom it holds, and that no cost is entered', () => {
		const answer = answerTo({ churnReduction: 0.1 });
		expect(said(answer)).toMatch(
			/^With 10% less churn you keep about 520 more customers after three years: 7,4\d\d instead of 6,9\d\d\. 9 of 10 simulated futures save between ₹\S+ and ₹\S+ of revenue, ₹\S+ of it in the first year on average\. No cost of the plan is entered\.$/
		);
		expect(answer.worse).toBe(false);
	});

	it('names an uncertain lever by its middle', () =>
		expect(answerTo({ churnReduction: [0.06, 0.14] }).sentence).toContain('With about 10% less churn'));

	it('names an uncertain lever that may go either way by both ends', () => {
		const sentence = (plan: Parameters<typeof answerTo>[0]) => answerTo(plan).sentence;
		expect(sentence({ churnReduction: [-1, 1] })).toContain(
			'With anything from 100% more churn to 100% less churn you'
		);
		expect(sentence({ ticketChange: [-0.1, 0.3] })).toContain(
			'With anything from a ticket 10% lower to a ticket 30% higher'
		);
		expect(sentence({ acquisitionChange: [-0.2, 0.1] })).toContain(
			'With anything from 20% fewer new customers to 10% more new customers'
		);
		expect(sentence({ cacChange: [-0.2, 0.1] })).toContain(
			'With anything from winning customers 20% cheaper to winning customers 10% dearer'
		);
	});

	it('names an uncertain lever that hardly moves, and not as nothing', () =>
		expect(answerTo({ churnReduction: [0.00001, 0.00002] }).sentence).toContain(
			'With about 0.01% less churn'
		));

	it('speaks of one customer as of one', () => {
		const one = { customers: 1, newPerMonth: 0, churn: 0.9 };
		expect(plainWords(answerTo({ churnReduction: 1 }, one).sentence)).toContain(
			'you keep about 1 more customer after'
		);
	});

	it('says of futures that are all alike whether they save or lose', () => {
		const support = (plan: Parameters<typeof answerTo>[0], saved: number, lost: number) => {
			const results = pageResults(plan);
			const band = results.plans[0].saved!;
			const alike = band.mean.map(() => saved);
			results.plans[0] = {
				...results.plans[0],
				saved: { ...band, p5: alike, p95: alike },
				keptCustomers: { ...results.plans[0].keptCustomers!, mean: alike.map(() => -lost) },
				customers: {
					...results.plans[0].customers!,
					mean: results.baseline.customers!.mean.map((n) => n! - lost)
				}
			};
			return plainWords(planAnswer(results, 0).support);
		};
		expect(support({ churnReduction: 0.1 }, 1000, -9)).toBe('Every simulated future saves ₹1,000 of revenue');
		expect(support({ churnReduction: 0.1 }, 1000, 9)).toBe(
			'Even so, every simulated future saves ₹1,000 of revenue'
		);
		expect(support({ churnReduction: 0.1 }, -1000, 9)).toBe('Every simulated future loses ₹1,000 of revenue');
		expect(support({ churnReduction: 0.1 }, -1000, -9)).toBe(
			'But every simulated future loses ₹1,000 of revenue'
		);
	});

	it('tells a cut every month from one cut', () =>
		expect(answerTo({ churnReduction: 0.1, reductionMode: 'compounding' }).sentence).toContain(
			'10% less churn every month'
		));

	it('says that a dearer ticket loses customers, and what is assumed of the price', () => {
		const answer = answerTo({ ticketChange: 0.2 });
		expect(said(answer)).toMatch(/With a ticket 20% higher you end with about \S+ fewer customers/);
		expect(answer.more).toContain('each 1% on the price makes 1% more customers leave and 0.5% fewer join');
		expect(answer.worse).toBe(true);
	});

	it('speaks of revenue where customers stay as they are', () => {
		const answer = answerTo({ ticketChange: 0.1, priceChurnElasticity: 0, priceDemandElasticity: 0 });
		expect(answer.sentence).toMatch(
			/With a ticket 10% higher you take in \{\{about ₹\S+\}\} more over three years/
		);
		expect(answer.more).toContain('the price drives nobody away');
	});

	it('names a share of customers on longer contracts', () =>
		expect(answerTo({ contracts: { 1: 0.7, 12: 0.3 }, contractTakeUp: 1 }).sentence).toContain(
			'With 30% of customers on 12\u2011month contracts you keep'
		));

	it('names the discount for a term, and only where somebody signs for that term', () => {
		const offered = { contracts: { 1: 0.7, 12: 0.3 }, contractTakeUp: 1, termDiscount: { 12: 0.167 } };
		expect(answerTo(offered).sentence).toContain('30% of customers on 12\u2011month contracts at 16.7% off');
		expect(answerTo({ churnReduction: 0.1, termDiscount: { 12: 0.167 } }).sentence).not.toContain('off');
		expect(answerTo({ termDiscount: { 1: 0.2 } }).sentence).toContain('With 20% off monthly contracts');
	});

	it('speaks of all customers where all take the offer', () =>
		expect(answerTo({ contracts: { 12: 1 }, contractTakeUp: 1 }).sentence).toContain(
			'With all customers on 12\u2011month contracts'
		));

	it('says what winning a customer costs where nothing else changes', () => {
		const answer = answerTo({ cacChange: -0.2 }, { cac: 11_000 });
		expect(plainWords(answer.sentence)).toMatch(
			/^With winning customers 20% cheaper each new one costs ₹8,[78]\d0 instead of ₹11\.0K; customers and revenue stay as they are\.$/
		);
		expect(answer.worse).toBe(false);
		expect(answerTo({ cacChange: 0.2 }, { cac: 11_000 }).worse).toBe(true);
	});

	it('sets the money that is lost against the customers that are won', () => {
		const answer = answerTo({ ticketChange: -0.2 });
		expect(answer.sentence).toContain('more');
		expect(answer.support).toMatch(/^But 9 of 10 simulated futures lose between/);
	});

	it('has a short form of what it assumes', () => {
		expect(answerTo({ churnReduction: 0.1 }).brief).toBe('No cost of the plan is entered.');
		expect(answerTo({ ticketChange: 0.1 }).brief).toBe(
			'No cost of the plan is entered. Assumes for 1% on the price: 1% more leave, 0.5% fewer join.'
		);
	});

	it('lists levers that act together', () =>
		expect(answerTo({ churnReduction: 0.1, ticketChange: -0.05, acquisitionChange: 0.2 }).sentence).toContain(
			'With 10% less churn, a ticket 5% lower, and 20% more new customers you have'
		));

	it('says how often a plan with a cost pays back', () => {
		expect(answerTo({ churnReduction: 0.1, fixedCost: 1000 }).more).toBe(
			'After its cost of ₹1,000 a month the plan pays back in [[every future]].'
		);
		expect(answerTo({ churnReduction: 0.01, fixedCost: 5e6 }).more).toContain('[[no future]]');
	});

	it('says lose where a plan loses', () => {
		const answer = answerTo({ churnReduction: -0.3 });
		expect(answer.sentence).toContain('With 30% more churn you end with');
		expect(answer.support).toContain('9 of 10 simulated futures lose between');
	});

	it('invites to move a lever while nothing changes, and says what happens then', () => {
		const answer = answerTo({});
		expect(answer.sentence).toBe('Move a lever to make your first plan.');
		expect(plainWords(answer.support)).toMatch(
			/Left alone, this business has 6,9\d\d customers and ₹13\.\dM a month/
		);
	});

	it('says that a cost alone changes nothing', () => {
		const answer = answerTo({ fixedCost: 100 });
		expect(answer.sentence).toContain('With the cost of the plan alone {{nothing changes}}');
	});

	it.each([
		['an empty business', { customers: 0, newPerMonth: 0 }, {}],
		['a business that nobody leaves', { churn: 0 }, {}],
		['six months', {}, { months: 6 }],
		['ten years', {}, { months: 120 }]
	])('has no hole in it for %s', (_name, segment, rest) => {
		for (const plan of [{}, { churnReduction: 0.1 }, { ticketChange: 0.1, fixedCost: 5 }]) {
			const text = said(answerTo(plan, segment, rest));
			expect(text).not.toMatch(/NaN|Infinity|undefined|null|\[\[|\{\{|−0\b/);
		}
	});

	it('of the baseline says how it ends, its revenue in the middle future', () => {
		const results = pageResults({}, {}, { currency: 'USD', trials: 200 });
		expect(plainWords(baselineAnswer(results).sentence)).toMatch(
			/^If nothing changes you have 6,9\d\d customers and \$13\.\dM a month after three years\.$/
		);
		const uneven = { ...results };
		const { mrr } = uneven.baseline;
		uneven.baseline = { ...uneven.baseline, mrr: { ...mrr!, p50: mrr!.p50.map(() => 112_000) } };
		expect(baselineAnswer(uneven).sentence).toContain('and <<$112K>> a month');
	});
});

describe('marks in a text', () => {
	it('part it into runs', () =>
		expect(runsOf('you keep {{about 5}} of [[6]].')).toEqual([
			{ text: 'you keep ', style: 'plain' },
			{ text: 'about 5', style: 'key' },
			{ text: ' of ', style: 'plain' },
			{ text: '6', style: 'bold' },
			{ text: '.', style: 'plain' }
		]));
});
