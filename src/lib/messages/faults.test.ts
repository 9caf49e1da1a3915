import { describe, expect, it } from 'vitest';
import type { Fault } from '../scenario/fault';
import { decodeLink } from '../scenario/link';
import { parseScenario, parseScenarioText } from '../scenario/schema';
import { en } from './en';
import { faultAtField, faultSentence } from './faults';

const segment = { customers: 5000, newPerMonth: 300, churn: 0.04, ticket: 2000 };
const scenario = { version: 1, segments: [segment], plans: [{}] };

function sentencesOf(parsed: ReturnType<typeof decodeLink | typeof parseScenario>): string[] {
	if (!('faults' in parsed)) throw new Error('expected faults');
	return parsed.faults.map((fault) => faultSentence(fault, en));
}

const withSegment = (change: object) => ({ ...scenario, segments: [{ ...segment, ...change }] });
const withPlan = (change: object) => ({ ...scenario, plans: [change] });

describe('faults in sentences', () => {
	it.each<[unknown, string]>([
		[withSegment({ churn: 4 }), 'segments[0].churn: 4 is above 0.9; did you mean 0.04?'],
		[withSegment({ churn: -0.1 }), 'segments[0].churn: -0.1 is below 0'],
		[
			withSegment({ churn: [0.05, 0.03] }),
			'segments[0].churn: a range goes from low to high, not from 0.05 to 0.03'
		],
		[
			withSegment({ grossMargin: [0.5, 1] }),
			'segments[0].grossMargin: a range of shares has to lie between 0 and 1, without touching them'
		],
		[withSegment({ ticket: [0, 10] }), 'segments[0].ticket: a range of amounts has to start above 0'],
		[withSegment({ ticket: undefined }), 'segments[0].ticket: is missing and has no default'],
		[withSegment({ ticket: '20' }), 'segments[0].ticket: 20 is not a number or a range [low, high]'],
		[withSegment({ ticket: {} }), 'segments[0].ticket: should be a number or a range [low, high]'],
		[withSegment({ ticket: NaN }), 'segments[0].ticket: NaN is not a number one can calculate with'],
		[withSegment({ customers: 1.5 }), 'segments[0].customers: 1.5 is not a whole number'],
		[
			withSegment({ contracts: { 1: 0.1, 12: 0.2 } }),
			'segments[0].contracts: the shares add up to 0.3, not to 1'
		],
		[
			withSegment({ contracts: { 2: 1 } }),
			'segments[0].contracts: 2 is not a contract term; terms are 1, 3, 6, 12, 24 and 36 months'
		],
		[
			withSegment({ contracts: { 12: 30, 1: 0.7 } }),
			'segments[0].contracts.12: 30 is above 1; did you mean 0.3?'
		],
		[withSegment({ prepaid: [12, 12] }), 'segments[0].prepaid: 12 is there twice'],
		[withSegment({ name: 'x'.repeat(41) }), 'segments[0].name: 41 characters are too long, 40 is the most'],
		[withSegment({ chrun: 0.1 }), 'segments[0].chrun: is not a field of a scenario'],
		[
			withSegment({ newPerMonth: 1e6, acquisitionGrowth: 0.3 }),
			'segments[0].acquisitionGrowth: growth leads to 112,455,407 new customers in month 19; 100,000,000 a month is the most that can be simulated'
		],
		[
			{
				...withSegment({ newPerMonth: 1e6 }),
				plans: [{ ticketChange: -0.9, priceDemandElasticity: 3 }]
			},
			'plans[0].ticketChange: under this plan 1,000,000,000 new customers come in a month; 100,000,000 is the most that can be simulated'
		],
		[withPlan({ reductionMode: 'fast' }), 'plans[0].reductionMode: fast is not one of: level, compounding'],
		[withPlan({ segments: [1] }), 'plans[0].segments: there is no segment 1; the last is 0, counted from 0'],
		[{ ...scenario, plans: [] }, 'plans: 0 are too few, it takes at least 1'],
		[{ ...scenario, plans: [{}, {}, {}, {}] }, 'plans: 4 are too many, 3 is the most'],
		[
			{ ...scenario, currency: 'usd' },
			'currency: usd is not a currency code of three capital letters; did you mean USD?'
		],
		[{ ...scenario, currency: '€' }, 'currency: € is not a currency code of three capital letters'],
		[
			{ ...scenario, version: 2 },
			'version: 2 is not a known version of the scenario format; this is version 1'
		],
		[7, 'scenario: should be an object with named fields']
	])('%j', (value, sentence) => {
		expect(sentencesOf(parseScenario(value))).toEqual([sentence]);
	});

	it('says where a text stops being JSON', () => {
		expect(sentencesOf(parseScenarioText('{\n"a" 1}'))).toEqual([
			'This is not readable as JSON; it stops making sense at line 2, column 5'
		]);
		expect(sentencesOf(parseScenarioText('{'))[0]).toMatch(/^This is not readable as JSON/);
	});

	it('says of a link that it is broken, too long or too new', () => {
		expect(sentencesOf(decodeLink('v=1&e=1&s0.n=5'))).toEqual([
			'This link was cut short or altered; ask for the whole link again'
		]);
		expect(sentencesOf(decodeLink('x'.repeat(6001)))).toEqual([
			'This link is 6,001 characters long, and 6,000 is the most; open the file instead'
		]);
		expect(sentencesOf(decodeLink('v=2&sum=0'))).toEqual([
			'This link was made by a newer version of Churn Lab; reload the page to get it'
		]);
	});
});

describe('faults at a field', () => {
	const percent = (value: number) => `${Number((value * 100).toPrecision(6))}%`;
	const fault = (code: Fault['code'], values: Fault['values']): Fault => ({ path: ['x'], code, values });

	it('are in the notation of the field, without its path', () => {
		const above = fault('aboveMax', { value: 1.4, max: 1, suggestion: 0.14 });
		expect(faultAtField(above, en, percent)).toBe('140% is above 100%. Did you mean 14%?');
		expect(faultAtField(fault('sum', { sum: 0.9 }), en, percent)).toBe(
			'The shares add up to 90%, not to 100%'
		);
		expect(faultAtField(fault('missing', {}), en, percent)).toBe('Please fill this in');
	});
});
