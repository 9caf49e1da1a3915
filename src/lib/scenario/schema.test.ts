import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { arbitraryScenario } from '../../../tests/arbitrary-scenario';
import { defaultOf, inputsOf, type Owner } from './inputs';
import { completeScenario, parseScenario, parseScenarioText } from './schema';

const segment = { customers: 5000, newPerMonth: 300, churn: 0.04, ticket: 2000 };
const draft = { version: 1, segments: [segment], plans: [{}] };
const withSegment = (change: object) => ({ ...draft, segments: [{ ...segment, ...change }] });
const withPlan = (change: object) => ({ ...draft, plans: [change] });

function faultsOf(value: unknown) {
	const parsed = parseScenario(value);
	return 'faults' in parsed ? parsed.faults : [];
}
const codesOf = (value: unknown) => faultsOf(value).map(({ path, code }) => `${path.join('.')} ${code}`);

function scenarioOf(value: unknown) {
	const parsed = parseScenario(value);
	if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
	return parsed.scenario;
}

describe('a scenario that is right', () => {
	it('gets every default', () => {
		const defaults = (owner: Owner, position = 0) =>
			Object.fromEntries(inputsOf(owner).map(({ key, row }) => [key, defaultOf(row, position)]));
		expect(scenarioOf({ ...draft, plans: [{}, { name: 'Mine' }, {}] })).toEqual({
			version: 1,
			...defaults('scenario'),
			segments: [{ ...defaults('segment'), ...segment }],
			plans: [defaults('plan'), { ...defaults('plan', 1), name: 'Mine' }, defaults('plan', 2)]
		});
	});

	it('is left as it is when it is complete, and its input untouched', () => {
		fc.assert(
			fc.property(arbitraryScenario, (scenario) => {
				const before = structuredClone(scenario);
				expect(parseScenario(scenario)).toStrictEqual({ scenario });
				expect(parseScenarioText(JSON.stringify(scenario))).toStrictEqual({ scenario });
				expect(scenario).toStrictEqual(before);
			}),
			{ seed: 20261127, numRuns: 100 }
		);
	});

	it('has one form: sets in order, nothing that says nothing, no minus zero', () => {
		const { segments, plans } = scenarioOf({
			...withSegment({
				prepaid: [12, 1],
				contracts: { 12: 1, 1: 0 },
				termChurnFactor: { 12: 1 },
				expansion: -0
			}),
			plans: [{ segments: [0], termDiscount: { 6: 0, 12: 0.1 } }]
		});
		expect(segments[0]).toMatchObject({
			prepaid: [1, 12],
			contracts: { 12: 1 },
			termChurnFactor: {},
			expansion: 0
		});
		expect(Object.keys(segments[0].contracts)).toEqual(['12']);
		expect(plans[0].termDiscount).toEqual({ 12: 0.1 });
	});

	it.each([
		['an empty business', withSegment({ customers: 0, newPerMonth: 0, churn: 0, grossMargin: 0 })],
		['the largest', withSegment({ customers: 10_000_000, newPerMonth: 1_000_000 })],
		['the shortest and longest horizon', { ...draft, months: 6, ltvMonths: 120 }],
		['a plan that touches nobody', withPlan({ segments: [] })],
		[
			'shares that sum to 1 but for rounding',
			withSegment({ contracts: { 1: 0.1, 3: 0.2, 6: 0.3, 12: 0.4 + 5e-10 } })
		],
		['a signed range across zero', withPlan({ churnReduction: [-0.1, 0.2] })],
		['fields that are there but undefined', withSegment({ cac: undefined })],
		['shrinking acquisition', withSegment({ newPerMonth: 1_000_000, acquisitionGrowth: [-0.2, 0] })]
	])('may be %s', (_, value) => {
		expect(faultsOf(value)).toEqual([]);
	});
});

describe('faults', () => {
	it('are all reported at once', () => {
		const wrong = {
			version: 1,
			months: 200,
			extra: 1,
			segments: [{ ...segment, churn: 4, cac: '5', contracts: { 1: 0.5, 7: 0.5 } }, 'none'],
			plans: [{ segments: [2, 0], rampMonths: 1.5 }, { churnReduction: [0.3, 0.1] }]
		};
		expect(codesOf(wrong)).toEqual([
			'months aboveMax',
			'segments.0.churn aboveMax',
			'segments.0.cac type',
			'segments.0.contracts term',
			'segments.1 type',
			'plans.0.rampMonths notInteger',
			'plans.1.churnReduction rangeOrder',
			'extra unknown',
			'plans.0.segments segmentIndex'
		]);
	});

	it.each([
		['a missing list', { version: 1, plans: [{}] }, 'segments missing'],
		['no list', { ...draft, segments: {} }, 'segments type'],
		['no plans', { ...draft, plans: [] }, 'plans tooFew'],
		['a hole in a list', { ...draft, plans: Array(1) }, 'plans.0 type'],
		['a version to come', { ...draft, version: 2 }, 'version version'],
		['no version', { segments: [segment], plans: [{}] }, 'version missing'],
		['a currency by its name', { ...draft, currency: 'Dollar' }, 'currency currency'],
		['a currency by its sign', { ...draft, currency: '$' }, 'currency currency'],
		['a currency of foreign letters', { ...draft, currency: 'ЕUR' }, 'currency currency'],
		['a currency with a line of its own', { ...draft, currency: 'EUR\n' }, 'currency currency'],
		['null for a number', withSegment({ ticket: null }), 'segments.0.ticket type'],
		['a range of one', withSegment({ ticket: [5] }), 'segments.0.ticket type'],
		['a range of three', withSegment({ ticket: [5, 6, 7] }), 'segments.0.ticket type'],
		['a range without extent', withSegment({ ticket: [5, 5] }), 'segments.0.ticket rangeOrder'],
		['a range from zero', withSegment({ churn: [0, 0.1] }), 'segments.0.churn rangeOpen'],
		['a range to one', withSegment({ grossMargin: [0.5, 1] }), 'segments.0.grossMargin rangeOpen'],
		['NaN', withSegment({ ticket: NaN }), 'segments.0.ticket nonfinite'],
		['Infinity in a range', withSegment({ ticket: [1, Infinity] }), 'segments.0.ticket nonfinite'],
		['shares beside 1', withSegment({ contracts: { 1: 0.5, 12: 0.5 + 1e-8 } }), 'segments.0.contracts sum'],
		['no shares', withSegment({ contracts: {} }), 'segments.0.contracts sum'],
		['no contracts in a segment', withSegment({ contracts: null }), 'segments.0.contracts type'],
		['a term written otherwise', withSegment({ contracts: { '01': 1 } }), 'segments.0.contracts term'],
		['a discount of everything', withPlan({ termDiscount: { 12: 1 } }), 'plans.0.termDiscount.12 aboveMax'],
		['an index twice', withPlan({ segments: [0, 0] }), 'plans.0.segments duplicate'],
		['an index that is none', withPlan({ segments: [-1] }), 'plans.0.segments type'],
		['some word for segments', withPlan({ segments: 'some' }), 'plans.0.segments type'],
		['an unknown mode', withPlan({ reductionMode: 'constructor' }), 'plans.0.reductionMode choice'],
		['a long title', { ...draft, title: 'x'.repeat(81) }, 'title tooLong'],
		['a fractional seed', { ...draft, seed: 0.5 }, 'seed notInteger']
	])('%s', (_, value, fault) => {
		expect(codesOf(value)).toEqual([fault]);
	});

	it('counts characters, not halves of them', () => {
		expect(faultsOf(withSegment({ name: '🙂'.repeat(40) }))).toEqual([]);
		expect(faultsOf(withSegment({ name: '🙂'.repeat(41) }))[0].values).toEqual({ length: 41, max: 40 });
		expect(scenarioOf({ ...draft, title: 'a\ud800' }).title).toBe('a\ufffd');
		expect(scenarioOf({ ...draft, title: '\u202eabc\u0000 \u2066d\n' }).title).toBe('abc d');
	});

	it('take what is not seen out of a text, and leave what a name needs', () => {
		const titleOf = (title: string) => scenarioOf({ ...draft, title }).title;
		const unseen = [
			0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x180b, 0x180e, 0x200b, 0x200c, 0x200d, 0x2028
		]
			.concat([
				0x202e, 0x2060, 0x2065, 0x206a, 0x206f, 0x2800, 0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xffa0, 0xfff9
			])
			.concat([0x1d173, 0xe0001, 0xe0041, 0xe007f, 0xe0100]);
		for (const code of unseen) {
			const sign = String.fromCodePoint(code);
			expect(titleOf(`${sign}a${sign}${sign}b ${sign}`), code.toString(16)).toBe('ab ');
		}
		const names = [
			'می\u200cخواهم',
			'ക്\u200dഷ',
			'葛\u{e0100}城',
			'👩\u200d💻',
			'❤\ufe0f',
			'1\ufe0f\u20e3',
			'🏳\ufe0f\u200d🌈',
			'👩🏽\u200d💻',
			'ᠮ\u180b'
		];
		expect(names.map(titleOf)).toEqual(names);
		// once clean, a text stays so: its link gives the same
		for (const title of [
			'ا\u3164\u200c',
			'ا\u200c\u200c\u200c',
			'a\ufe0f\u200d',
			'❤\ufe0f\ufe0f\u00ad\u200d'
		])
			expect(titleOf(titleOf(title))).toBe(titleOf(title));
	});

	it('guesses that a share far above its bound was a percentage', () => {
		const suggestion = (value: unknown) => faultsOf(value)[0].values.suggestion;
		expect(suggestion(withSegment({ churn: 4 }))).toBe(0.04);
		expect(suggestion(withSegment({ grossMargin: 80 }))).toBe(0.8);
		expect(suggestion(withPlan({ churnReduction: -20 }))).toBe(-0.2);
		expect(suggestion(withSegment({ churn: 0.95 }))).toBeUndefined();
		expect(suggestion(withSegment({ churn: 400 }))).toBeUndefined();
		expect(suggestion(withPlan({ priceChurnElasticity: 10 }))).toBeUndefined();
		expect(faultsOf({ ...draft, currency: 'eur' })[0].values).toEqual({ value: 'eur', suggestion: 'EUR' });
	});

	it('finds growth beyond what can be simulated at the high ends, in the month where it comes', () => {
		const grown = withSegment({ newPerMonth: [500_000, 1_000_000], acquisitionGrowth: [0, 0.3] });
		expect(faultsOf(grown)).toMatchObject([{ code: 'growth', values: { month: 19 } }]);
		expect(faultsOf({ ...grown, months: 18 })).toEqual([]);
	});

	it('finds plans that win more than can be simulated, at what does the most', () => {
		const many = withSegment({ newPerMonth: 1_000_000 }).segments;
		const under = (plan: object) => faultsOf({ ...withPlan(plan), segments: many });
		expect(under({ ticketChange: -0.9, priceDemandElasticity: 2 })).toEqual([]);
		const cheap = { ticketChange: [-0.9, 0.5], priceDemandElasticity: [1, 3] };
		expect(under(cheap)).toMatchObject([
			{ path: ['plans', 0, 'ticketChange'], code: 'attraction', values: { value: 1_000_000_000 } }
		]);
		expect(under({ ...cheap, segments: [] })).toEqual([]);
		const sought = { ticketChange: -0.5, priceDemandElasticity: 3.3, acquisitionChange: 10 };
		expect(under(sought)).toMatchObject([{ path: ['plans', 0, 'acquisitionChange'], code: 'attraction' }]);
	});

	it.each<Owner>(['scenario', 'segment', 'plan'])('are found in every field of a %s', (owner) => {
		for (const { key } of inputsOf(owner)) {
			const wrong = { scenario: draft, segment: withSegment({}), plan: draft }[owner] as Record<
				string,
				unknown
			>;
			const value = () => 'a function is never right';
			const changed =
				owner === 'scenario'
					? { ...wrong, [key]: value }
					: owner === 'segment'
						? withSegment({ [key]: value })
						: withPlan({ [key]: value });
			const prefix = { scenario: '', segment: 'segments.0.', plan: 'plans.0.' }[owner];
			expect(codesOf(changed)).toEqual([`${prefix}${key} type`]);
		}
	});
});

describe('hostile input', () => {
	it('has __proto__ and its like as unknown fields, and no effect', () => {
		const text = JSON.stringify(withSegment({})).replaceAll(
			'{"',
			'{"__proto__":{"months":7},"constructor":1,"'
		);
		const parsed = parseScenarioText(text.replace('"plans":[{}]', '"plans":[{"__proto__":1}]'));
		if (!('faults' in parsed)) throw new Error('expected faults');
		expect(parsed.faults.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
			'segments.0.__proto__ unknown',
			'segments.0.constructor unknown',
			'plans.0.__proto__ unknown',
			'__proto__ unknown',
			'constructor unknown'
		]);
		expect(codesOf(withSegment({ contracts: JSON.parse('{"1":1,"__proto__":0}') }))).toEqual([
			'segments.0.contracts term'
		]);
		expect('months' in {}).toBe(false);
	});

	it('never throws', () => {
		fc.assert(
			fc.property(
				fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true }),
				(value) => {
					expect(faultsOf(value)).not.toEqual([]);
					expect(faultsOf(withSegment({ contracts: value, x: value }))).not.toEqual([]);
					expect(
						faultsOf({ ...draft, segments: [value], plans: [{ name: value, segments: value, y: value }] })
					).not.toEqual([]);
				}
			),
			{ seed: 20261128, numRuns: 500 }
		);
		const trap = Object.defineProperty({}, 'version', {
			enumerable: true,
			get: () => {
				throw new Error('no');
			}
		});
		expect(codesOf(trap)).toEqual([' type']);
	});

	it('of a million segments is answered at once', () => {
		expect(faultsOf({ ...draft, segments: Array(1_000_000).fill({ churn: 4 }) }).length).toBeLessThan(20);
	});

	it('is quoted only in part', () => {
		const [fault] = faultsOf({ ...draft, currency: 'x'.repeat(100_000) });
		expect(String(fault.values.value)).toHaveLength(40);
	});
});

describe('a currency', () => {
	afterEach(() => vi.restoreAllMocks());

	it('is any code of three capital letters, whichever ones the browser knows', () => {
		vi.spyOn(Intl, 'supportedValuesOf').mockReturnValue(['USD']);
		for (const currency of ['USD', 'INR', 'XCG', 'QQQ'])
			expect(scenarioOf({ ...draft, currency }).currency).toBe(currency);
		expect(faultsOf({ ...draft, currency: ' xcg' })[0].values).toEqual({ value: ' xcg', suggestion: 'XCG' });
	});
});

describe('completeScenario', () => {
	it('throws what is wrong with a draft', () => {
		expect(() => completeScenario({ version: 1, segments: [{ ...segment, churn: 4 }], plans: [{}] })).toThrow(
			/segments\[0\]\.churn aboveMax/
		);
	});
});
