import { metricWords } from '$lib/messages/metric-words';
import type { MetricWords } from '$lib/messages/metric';
import { metrics } from '$lib/messages/metrics';
import { problemsOf } from '$lib/metrics/calculate';
import { METRIC_IDS, METRICS } from '$lib/metrics/table';
import { decodeLink, encodeScenario, LINK_MAX_LENGTH } from '$lib/scenario/link';
import { checksum } from '$lib/scenario/link-values';
import { defaultPreset } from '$lib/scenario/default-preset';
import { presetById } from '$lib/scenario/presets';
import { namesIn } from '$lib/ui/maths';
import { describe, expect, test, vi } from 'vitest';
import { readLink, writeLink } from './calculator-link';
import { Calculator } from './calculator.svelte';
import { carriedNames, carryInto, scenarioFrom } from './carry';
import { currencies } from './currencies';
import { formulas } from './formulas';
import { explained, type Formula } from './formulas-of';
import { CURRENCY, FIND, FROM, MAX_LENGTH, part, readPart, readPassedOn, SUM } from './address-parts';
import { metricFault } from './metric-faults';
import { matches } from './search';
import { writeFigure } from './write';

/** The letter of what has a value in each month. */
const monthless = (name: string) => name.replace(/_(t|𝑡−1|0)$/u, '');

describe.each(METRIC_IDS)('%s', (id) => {
	const metric = METRICS[id];
	const words: MetricWords = metricWords[id];

	test('has a word for every input and figure, and no other', () => {
		expect(Object.keys(words.inputs).sort()).toEqual(Object.keys(metric.inputs).sort());
		expect(Object.keys(words.results)).toEqual(Object.keys(metric.results));
		expect(Object.keys(words.parts ?? {})).toEqual(Object.keys(metric.parts ?? {}));
		expect(Object.keys(words.ends ?? {})).toEqual(Object.keys(metric.ends ?? {}));
		const [first] = Object.values(metric.results);
		expect(words.bands?.length ?? 0).toBe(first.bands ? first.bands.length + 1 : 0);
	});

	test('has formulas whose letters are its inputs and figures, each input used', () => {
		const all = Object.values<Formula>(formulas[id]).map(explained);
		const used = new Set(all.flatMap(({ is, where }) => [is, ...where]).flatMap(namesIn));
		// an equation begins with what it explains; months are counted with t
		const equations = all.flatMap(({ where }) => where);
		const known = ['t', ...equations.map((equation) => monthless(namesIn(equation)[0]))];
		const inputs = Object.values(metric.inputs).map(({ symbol }) => symbol);
		const figures = Object.values(metric.results).map(({ symbol }) => symbol);
		expect(inputs.filter((symbol) => !used.has(symbol))).toEqual([]);
		const strange = [...used].filter(
			(name) => ![...inputs, ...figures].includes(name) && !known.includes(monthless(name))
		);
		expect(strange).toEqual([]);
	});

	test('keeps its numbers in a link, and the example in none', () => {
		expect(writeLink(metric, metric.example, [])).toBe('');
		const values = Object.keys(metric.inputs)
			.map((name) => ({ ...metric.example, [name]: metric.example[name] / 2 }))
			.find((changed) => problemsOf(metric, changed).length === 0)!;
		expect(readLink(metric, writeLink(metric, values, ['cur=EUR', ...part(FROM, 'v=1&sum=x')]))).toEqual({
			values
		});
	});

	test('carries what the simulator takes, if it carries anything', () => {
		if (!metric.carries) return;
		const fragment = carryInto(defaultPreset.scenario, metric.carries(metric.example), 'USD');
		expect(fragment).toEqual(expect.any(String));
		expect('scenario' in decodeLink(fragment as string)).toBe(true);
		for (const name of carriedNames(defaultPreset.scenario, metric.carries(metric.example), 'EUR'))
			expect(metrics.carried[name], name).toBeDefined();
	});
});

describe('errors of the article are named on the page with the right figure', () => {
	test.each([
		['lifetime-value', ['$62.50', 'divisor']],
		['revenue-churn', ['7.5%', '17.5%']],
		['repeat-purchase-rate', ['does not follow']],
		['customer-growth-rate', ['6%', 'shrunk by 30%']],
		['product-return-rate', ['6.87%', '6.67%']],
		['share-of-wallet', ['26.8%', '$53.60', '26.67%', '$53.33']],
		['ltv-to-cac', ['breaks even']],
		['churn-periods', ['46%', '60%']],
		['revenue-saved', ['1.13%', '72%', '₹287,028', '₹11,663,713']],
		['defection', ['5% more retention', '5.26%']],
		['satisfied-leavers', ['60 to 80% of satisfied customers leave', 'turned the figure round']]
	] as const)('%s', (id, parts) => {
		for (const part of parts) expect(metricWords[id].errs).toContain(part);
	});
});

describe('a bad link is a sentence', () => {
	const metric = METRICS['retention-rate'];
	const good = 'start=1000&joined=500&end=1300&months=1';

	test.each([
		['sum=fnn6ub&start=1000&joined=500&end=1250&months=1', 'cut short or altered'],
		['sum=fnn6ub&sum=fnn6ub&start=1000&joined=500&end=1250&months=12', 'cut short or altered'],
		['sum=', 'cut short or altered'],
		// of no numbers
		['sum=ztntfp', 'does not say “start”'],
		[`\u202e${'x'.repeat(50)}=1`, `“${'x'.repeat(38)}…”`],
		['start=1e3&joined=500&end=1300&months=1', 'no plain number'],
		['start=0x10&joined=500&end=1300&months=1', 'no plain number'],
		['start=+1&joined=500&end=1300&months=1', 'no plain number'],
		['start=1000&joined=500&end=1300', 'does not say “months”'],
		[`${good}&churn=1`, 'not asked here'],
		[`${good}&start=2`, 'twice'],
		['start=0&joined=500&end=1300&months=1', 'does not fit'],
		['__proto__=1', 'not asked here'],
		[`${good}&from=${'x'.repeat(20_000)}`, 'too long']
	])('%s', (fragment, part) => {
		const read = readLink(metric, fragment);
		expect('fault' in read && read.fault).toContain(part);
	});

	test('a good one is read, wherever it stands', () => {
		expect(readLink(metric, good)).toEqual({ values: metric.example });
		expect(readLink(metric, `sum=${checksum(good)}&${good}`)).toEqual({ values: metric.example });
		expect(readLink(metric, `cur=EUR&${good}&sum=${checksum(good)}`)).toEqual({ values: metric.example });
		expect(readLink(metric, '')).toEqual({ values: null });
		expect(readLink(metric, 'cur=EUR')).toEqual({ values: null });
	});
});

describe('the scenario that the reader came from', () => {
	const { scenario } = presetById('businessX')!;
	const fragment = encodeScenario(scenario);

	test('travels in the link, and takes what is carried', () => {
		const link = writeLink(
			METRICS['acquisition-cost'],
			METRICS['acquisition-cost'].example,
			part(FROM, fragment)
		);
		expect(readPart(link, FROM)).toBe(fragment);
		const base = scenarioFrom(readPart(link, FROM));
		expect(base).toEqual({ scenario, readable: true });
		const onward = decodeLink(carryInto(base.scenario, { segment: { cac: 555 } }, 'INR') as string);
		expect('scenario' in onward && onward.scenario).toEqual({
			...scenario,
			segments: [{ ...scenario.segments[0], cac: 555 }]
		});
	});

	test('that cannot be read is replaced, and that is known', () => {
		const [written] = part(FROM, fragment);
		const cutInAnEscape = written.slice(0, written.lastIndexOf('%') + 2);
		expect(scenarioFrom(readPart(cutInAnEscape, FROM)).readable).toBe(false);
		expect(scenarioFrom('v=1&e=1&sum=wrong')).toEqual({ scenario: defaultPreset.scenario, readable: false });
	});

	test('takes the currency of amounts, and of nothing else', () => {
		const currencyAfter = (carried: Parameters<typeof carryInto>[1]) => {
			const decoded = decodeLink(carryInto(scenario, carried, 'EUR') as string);
			return 'scenario' in decoded && decoded.scenario.currency;
		};
		expect(currencyAfter({ segment: { cac: 555 } })).toBe('EUR');
		expect(currencyAfter({ plan: { costPerCustomer: 50 } })).toBe('EUR');
		expect(currencyAfter({ segment: { churn: 0.05 } })).toBe('INR');
		expect(carriedNames(scenario, { segment: { cac: 555 } }, 'EUR')).toEqual(['cac', 'currency']);
		expect(carriedNames(scenario, { segment: { cac: 555 } }, 'INR')).toEqual(['cac']);
	});

	test('is left alone where it cannot take a figure', () => {
		expect(carryInto(scenario, { segment: { churn: 0.95 } }, 'INR')).toMatchObject({ code: 'aboveMax' });
	});
});

describe('what is typed', () => {
	test('is read as leniently as in the simulator, and wrong numbers leave the result', () => {
		const calculator = new Calculator(METRICS['share-of-wallet']);
		expect(calculator.type('spend', '$1.8k', true)).toBe(true);
		expect(calculator.results.money).toBeCloseTo(480, 9);
		expect(calculator.type('rank', 'second', true)).toBe(false);
		expect(calculator.unreadOf('rank')).toBe('unreadable');
		expect(calculator.type('rank', '7', true)).toBe(true);
		expect(calculator.problemOf('rank')?.code).toBe('parts');
		expect(calculator.results.money).toBeCloseTo(480, 9);
		const said = metricFault(calculator, 'rank', metricWords['share-of-wallet'], 'USD');
		expect(said).toBe('Your rank: 7, which is more than the 5 that there can be.');
		calculator.type('brands', '8', true);
		expect(calculator.faulty).toBe(false);
		expect(calculator.results.share).toBeCloseTo((1 - 7 / 9) / 4, 12);
	});

	test('is quoted shortly, however large', () => {
		const calculator = new Calculator(METRICS['retention-rate']);
		calculator.type('start', '1e308', true);
		const faults = Object.keys(calculator.metric.inputs).map((name) =>
			metricFault(calculator, name, metricWords['retention-rate'], 'USD')
		);
		expect(faults.join('')).toContain('1E308');
		expect(faults.join('').length).toBeLessThan(200);
	});

	test('on the way to a number is not held against it', () => {
		const calculator = new Calculator(METRICS['retention-rate']);
		calculator.type('end', '1', false);
		expect(calculator.problemOf('joined')).toBeUndefined();
		calculator.type('end', '1', true);
		expect(calculator.problemOf('joined')?.code).toBe('parts');
	});
});

test('the currency in use can be chosen, whether the browser knows it or not', () => {
	const known = vi.spyOn(Intl, 'supportedValuesOf').mockReturnValue(['USD', 'EUR']);
	expect(currencies('QQQ').map(({ code }) => code)).toEqual(['EUR', 'QQQ', 'USD']);
	expect(currencies('USD')).toEqual([
		{ code: 'EUR', name: 'Euro' },
		{ code: 'USD', name: 'US Dollar' }
	]);
	known.mockRestore();
});

test('figures are written with their unit', () => {
	expect(writeFigure('share', 4 / 15, 'USD')).toBe('26.67%');
	expect(writeFigure('money', 62.5, 'USD')).toBe('$62.50');
	expect(writeFigure('relative', -0.3, 'USD')).toBe('−30%');
	expect(writeFigure('days', 91.25, 'USD')).toBe('91.25 days');
	expect(writeFigure('share', 0.0000123, 'USD')).toBe('0.00123%');
});

test('searching looks at the beginnings of words, in names, other names and purposes', () => {
	const nps = { ...metricWords['net-promoter-score'] };
	expect(matches(nps, 'NPS')).toBe(true);
	expect(matches(nps, 'promo score')).toBe(true);
	expect(matches(nps, 'omoter')).toBe(false);
	expect(matches(nps, '')).toBe(true);
});

test('no input is named like a part of the address that is no number', () => {
	for (const id of METRIC_IDS)
		for (const key of [FROM, FIND, CURRENCY, SUM]) expect(METRICS[id].inputs).not.toHaveProperty(key);
});

test('a currency in the address is any code, and what is none is known', () => {
	expect(readPassedOn('cur=XCG')).toEqual({ from: '', currency: 'XCG', unread: false });
	expect(readPassedOn('cur=EU')).toEqual({ from: '', currency: '', unread: true });
	expect(readPassedOn('cur=')).toEqual({ from: '', currency: '', unread: false });
	expect(readPassedOn('')).toEqual({ from: '', currency: '', unread: false });
});

test('a text in the address cannot disguise itself', () => {
	expect(readPart('find=%E2%80%AEwal%00let', FIND)).toBe('wallet');
});

test('the longest scenario and the numbers of the longest calculator fit into an address', () => {
	const numbers = METRIC_IDS.map((id) =>
		writeLink(METRICS[id], Object.fromEntries(Object.keys(METRICS[id].inputs).map((name) => [name, 0])), [])
	);
	const longest = Math.max(
		...METRIC_IDS.map((id, place) => numbers[place].length + 19 * Object.keys(METRICS[id].inputs).length)
	);
	expect(longest).toBeLessThan(600);
	const [from] = part(FROM, '&'.repeat(LINK_MAX_LENGTH));
	expect(from.length + '&cur=EUR&'.length + longest).toBeLessThanOrEqual(MAX_LENGTH);
});
