import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryScenario } from '../../../tests/arbitrary-scenario';
import { ENGINE_VERSION } from './engine-version';
import { defaultOf, inputsOf, LIST_LIMITS, type InputRow, type Owner } from './inputs';
import { LINK_MAX_LENGTH, decodeLink, encodeScenario } from './link';
import { LINK_V1, type FrozenField } from './link-v1';
import { checksum } from './link-values';
import { presetById, presets } from './presets';
import { completeScenario } from './schema';

const businessX = presets.find(({ id }) => id === 'businessX')!.scenario;
const link = encodeScenario(businessX);

/** A link with a right checksum whatever it says. */
const sealed = (body: string) => `${body}&sum=${checksum(body)}`;
const required = 's0.n=5000&s0.new=300&s0.churn=0.04&s0.ticket=2000';

function codesOf(fragment: string): string[] {
	const decoded = decodeLink(fragment);
	return 'faults' in decoded ? decoded.faults.map(({ path, code }) => `${path.join('.')} ${code}`) : [];
}

describe('a link', () => {
	it('is short and readable', () => {
		expect(link).toBe(
			'v=1&e=2&title=Business+X&cur=INR&s0.n=5000&s0.new=300&s0.churn=0.04&s0.ticket=2000&s0.cac=11000&p0.cut=0.1&sum=prnbp2'
		);
	});

	it.each(presets.map(({ id }) => id))('stays below 450 characters for the preset %s', (id) => {
		expect(encodeScenario(presetById(id)!.scenario).length).toBeLessThan(450);
	});

	it('opens with #, as a whole address, with blanks around it, and more escaped than it was', () => {
		const escaped = link.replaceAll(':', '%3A').replaceAll('+', '%20').replaceAll('.', '%2E');
		const expected = { scenario: businessX, engine: ENGINE_VERSION };
		const keysUntouched = escaped.replaceAll('s0%2E', 's0.').replaceAll('p0%2E', 'p0.');
		for (const form of [
			link,
			`#${link}`,
			`https://example.org/lab/?x=1#${link}`,
			` ${link}\n`,
			keysUntouched
		]) {
			expect(decodeLink(form)).toEqual(expected);
		}
	});

	it('takes half of a surrogate pair, which cannot be escaped, for what it is: altered', () => {
		expect(codesOf(link.replace('Business', 'Business\ud83d'))).toContain(' linkChecksum');
	});

	it('gives back the same scenario, for any scenario', () => {
		fc.assert(
			fc.property(arbitraryScenario, (scenario) => {
				const fragment = encodeScenario(scenario);
				fc.pre(fragment.length <= LINK_MAX_LENGTH);
				expect(decodeLink(fragment)).toStrictEqual({ scenario, engine: ENGINE_VERSION });
			}),
			{ seed: 20261121, numRuns: 300 }
		);
	});

	it('has one form for one scenario', () => {
		fc.assert(
			fc.property(arbitraryScenario, (scenario) => {
				const fragment = encodeScenario(scenario);
				const decoded = decodeLink(fragment);
				fc.pre('scenario' in decoded);
				if ('scenario' in decoded) expect(encodeScenario(decoded.scenario)).toBe(fragment);
			}),
			{ seed: 20261122, numRuns: 300 }
		);
		const wordy = sealed(`e=1&v=1&m=36&p0.seg=all&s0.terms=12:0.40,1:0.6&${required}`);
		const decoded = decodeLink(wordy);
		if (!('scenario' in decoded)) throw new Error('expected a scenario');
		expect(encodeScenario(decoded.scenario)).toBe(
			sealed(`v=1&e=${ENGINE_VERSION}&${required}&s0.terms=1:0.6,12:0.4`)
		);
	});

	it('is plain ASCII without anything that ends an address early', () => {
		fc.assert(
			fc.property(arbitraryScenario, (scenario) => {
				expect(encodeScenario(scenario)).toMatch(/^[\w.~:,/+%&=-]+[a-z0-9]$/);
			}),
			{ seed: 20261123 }
		);
	});
});

describe('a broken link', () => {
	it('is a fault wherever it was cut', () => {
		for (let length = 0; length < link.length; length++) {
			expect(decodeLink(link.slice(0, length)), link.slice(0, length)).toHaveProperty('faults');
		}
	});

	it('is a fault whichever character was changed', () => {
		for (let index = 0; index < link.length; index++) {
			if (link[index] === '+') continue; // for a blank, the only sign with two forms
			const altered = `${link.slice(0, index)}7${link.slice(index + 1)}`;
			if (altered !== link) expect(decodeLink(altered), altered).toHaveProperty('faults');
		}
	});

	it('never throws and leaves prototypes alone', () => {
		const before = Object.getOwnPropertyNames(Object.prototype);
		const pieces = fc.constantFrom(
			'v=1',
			'e=1',
			's0.',
			'__proto__',
			'constructor',
			'=',
			'&',
			'~',
			':',
			'%',
			'terms',
			'-',
			'1'
		);
		const garbage = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 }))).map((list) => list.join('')),
			fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes))
		);
		fc.assert(
			fc.property(garbage, (text) => {
				expect(decodeLink(text)).toHaveProperty('faults');
				expect(decodeLink(sealed(text))).toHaveProperty('faults');
				expect(decodeLink(sealed(`v=1&e=1&${required}&${text}=1`))).toBeDefined();
			}),
			{ seed: 20261124, numRuns: 2000 }
		);
		expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
	});

	it.each([
		[
			'unknown keys',
			`v=1&e=1&${required}&foo=1&__proto__=2&s1.n=3&s0.constructor=4`,
			['foo unknown', '__proto__ unknown', 's1.n unknown', 's0.constructor unknown']
		],
		['keys that come twice', `v=1&e=1&${required}&m=12&m=24`, ['m duplicate']],
		[
			'a term that comes twice',
			`v=1&e=1&${required}&s0.terms=1:0.5,1:0.5`,
			['segments.0.contracts duplicate']
		],
		[
			'a segment without its figures',
			`v=1&e=1&segments=2&${required}`,
			[
				'segments.1.customers missing',
				'segments.1.newPerMonth missing',
				'segments.1.churn missing',
				'segments.1.ticket missing'
			]
		],
		[
			'too many and too few in a list',
			`v=1&e=1&segments=5&plans=0&${required}`,
			['segments tooMany', 'plans tooFew']
		],
		['an older or unreadable version', `v=0&e=1&${required}`, ['v version']],
		['a missing version and engine', required, ['v missing', 'e missing']],
		['an engine that is none', `v=1&e=<b>&${required}`, ['e linkText']],
		['a broken escape', `v=1&e=1&${required}&title=%E0%A4%A`, ['title linkText']],
		[
			'values out of bounds',
			`v=1&e=1&m=5&${required.replace('0.04', '4')}`,
			['months belowMin', 'segments.0.churn aboveMax']
		]
	])('reports %s', (_, body, faults) => {
		expect(codesOf(sealed(body)).filter((code) => code !== ' linkChecksum')).toEqual(faults);
	});

	it.each([
		'',
		' 5',
		'5 ',
		'+5',
		'0x10',
		'1e3',
		'1e999',
		'Infinity',
		'NaN',
		'.5',
		'5.',
		'05',
		'1_000',
		'1,5',
		'--1',
		'٣'
	])('takes no %j for a number', (written) => {
		const body = `v=1&e=1&${required}&seed=${encodeURIComponent(written)}`;
		expect(codesOf(sealed(body)).at(-1)).toBe('seed linkNumber');
	});

	it('of a newer version says so, whatever else it holds', () => {
		expect(codesOf('v=2&new=thing&sum=what')).toEqual([' linkVersion']);
	});

	it('is not read beyond its greatest length', () => {
		const long = `v=1&e=1&${required}&title=${'x'.repeat(LINK_MAX_LENGTH)}`;
		expect(codesOf(sealed(long))).toEqual([' linkTooLong']);
	});
});

/**
 * When this fails, an input was added or changed since version 1 of the link was frozen. Never edit what LINK_V1
 * already says. A new input may be added to it with a default under which old links mean what they meant. For
 * any other change: copy link-v1.ts as link-v2.ts with the new keys and defaults, write links in version 2,
 * go on reading version 1, and let this test compare version 2.
 */
describe('the frozen keys and defaults', () => {
	const form = (row: InputRow) =>
		({ currency: 'text', choice: 'text', integer: 'number' })[row.kind as string] ?? row.kind;

	it.each<Owner>(['scenario', 'segment', 'plan'])('are still those of the inputs table: %s', (owner) => {
		const frozen: readonly FrozenField[] = LINK_V1[owner];
		const positions = owner === 'plan' ? LIST_LIMITS.plans.max : 1;
		for (let position = 0; position < positions; position++) {
			const now = inputsOf(owner).map(({ key, row }) => ({
				field: key,
				key: row.link,
				form: form(row),
				default: defaultOf(row, position)
			}));
			const then = frozen.map(({ field, key, form, default: fallback, defaultByPosition }) => ({
				field,
				key,
				form,
				default: defaultByPosition ? defaultByPosition[position] : fallback
			}));
			expect(now).toEqual(then);
		}
	});

	it('are left out of a link', () => {
		const plain = completeScenario({
			version: 1,
			segments: [{ customers: 5000, newPerMonth: 300, churn: 0.04, ticket: 2000 }],
			plans: [{}, {}, {}]
		});
		expect(encodeScenario(plain)).toBe(sealed(`v=1&e=${ENGINE_VERSION}&${required}&plans=3`));
	});
});
