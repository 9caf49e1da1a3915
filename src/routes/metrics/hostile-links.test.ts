import { problemsOf } from '$lib/metrics/calculate';
import type { Metric, Values } from '$lib/metrics/metric';
import { METRIC_IDS, METRICS } from '$lib/metrics/table';
import { defaultPreset } from '$lib/scenario/default-preset';
import { encodeScenario } from '$lib/scenario/link';
import { checksum } from '$lib/scenario/link-values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DISGUISE, nasty } from '../../../tests/hostile-texts';
import { CURRENCY, FROM, MAX_LENGTH, part, readPart, readPassedOn, SUM } from './address-parts';
import { readLink, writeLink } from './calculator-link';
import { scenarioFrom } from './carry';

/**
 * Links to calculators come from anyone. Whatever is in them: no exception, no number out of bounds, no other numbers than the
 * link was made with; a sentence, or numbers that fit.
 */

const LEAST = 20_000;

/** Numbers beside the example that a calculator takes. */
function numbersOf(metric: Metric): Values[] {
	return Object.keys(metric.inputs)
		.flatMap((name) => [0.5, 0.9].map((by) => ({ ...metric.example, [name]: metric.example[name] * by })))
		.filter(
			(values) =>
				problemsOf(metric, values).length === 0 &&
				Object.keys(values).some((name) => values[name] !== metric.example[name])
		);
}

const made = METRIC_IDS.map((id) => METRICS[id]).flatMap((metric) =>
	numbersOf(metric).map((values) => ({ metric, values }))
);
const PASSED_ON = [...part(CURRENCY, 'EUR'), ...part(FROM, encodeScenario(defaultPreset.scenario))];

/** The values that were read, if any; what holds for whatever was read or refused. */
function safelyRead(metric: Metric, fragment: string): Values | null {
	const read = readLink(metric, fragment);
	const { from, currency } = readPassedOn(fragment);
	if (!/^([A-Z]{3})?$/.test(currency)) expect.fail(currency);
	scenarioFrom(from);
	if ('fault' in read) {
		if (read.fault.length > 200 || DISGUISE.test(read.fault) || /undefined|\[object/.test(read.fault))
			expect.fail(read.fault);
		return null;
	}
	const { values } = read;
	if (values === null) return null;
	expect(Object.keys(values).sort()).toEqual(Object.keys(metric.inputs).sort());
	for (const [name, { min, max, open }] of Object.entries(metric.inputs)) {
		const value: number = values[name];
		const inside = open === 'min' ? value > min : value >= min;
		if (!inside || !(open === 'max' ? value < max : value <= max)) expect.fail(`${name}=${value}`);
	}
	return values;
}

const sealed = (parts: readonly string[]) => [`${SUM}=${checksum(parts.join('&'))}`, ...parts].join('&');

const mishaps = fc.array(
	fc.tuple(fc.constantFrom('value', 'key', 'twice', 'drop', 'add', 'swap', 'flip', 'cut'), fc.nat(), nasty),
	{ minLength: 1, maxLength: 4 }
);

/** A link after mishaps: with the checksum that it was made with, and with a right one or none. */
const mutated = fc
	.tuple(fc.constantFrom(...made), fc.constantFrom([], [], [], PASSED_ON), mishaps)
	.map(([{ metric, values }, passedOn, mutations]) => {
		let link = writeLink(metric, values, passedOn);
		for (const [kind, place, text] of mutations) {
			const parts = link.split('&');
			const at = place % parts.length;
			const [key, value = ''] = parts[at].split('=');
			if (kind === 'value') parts[at] = `${key}=${text}`;
			if (kind === 'key') parts[at] = `${text}=${value}`;
			if (kind === 'twice') parts.splice(at, 0, parts[at]);
			if (kind === 'drop') parts.splice(at, 1);
			if (kind === 'add')
				parts.splice(at, 0, `${[FROM, CURRENCY, SUM, '__proto__', text][place % 5]}=${text}`);
			if (kind === 'swap') parts.push(...parts.splice(at, 1));
			link = parts.join('&');
			const sign = place % (link.length + 1);
			if (kind === 'flip') link = link.slice(0, sign) + text + link.slice(sign + 1);
			if (kind === 'cut') link = link.slice(0, sign);
		}
		const bare = link.split('&').filter((candidate) => !candidate.startsWith(`${SUM}=`));
		return { metric, values, link, others: [sealed(bare), bare.join('&')] };
	});

test(`a hostile link is a sentence or numbers within bounds, ${LEAST} times`, () => {
	const before = Object.getOwnPropertyNames(Object.prototype).join();
	let accepted = 0;
	let refused = 0;
	fc.assert(
		fc.property(mutated, ({ metric, values, link, others }) => {
			const same = safelyRead(metric, link);
			// with the checksum that they were made with, numbers are those that they were
			if (same !== null && link.includes(`${SUM}=`)) expect(same).toEqual(values);
			for (const read of [same, ...others.map((form) => safelyRead(metric, form))]) {
				if (read) accepted++;
				else refused++;
			}
		}),
		{ seed: 20261127, numRuns: Math.ceil(LEAST / 3) }
	);
	expect(accepted + refused).toBeGreaterThanOrEqual(LEAST);
	// both happen, or the mutations would not get past the checksum
	expect(accepted).toBeGreaterThan(LEAST / 50);
	expect(refused).toBeGreaterThan(LEAST / 2);
	expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

describe('a link as the pages write it', () => {
	test('is a fault wherever its numbers were cut', () => {
		for (const { metric, values } of made) {
			const link = writeLink(metric, values, []);
			for (let length = 1; length < link.length; length++) {
				const cut = link.slice(0, length);
				if (!('fault' in readLink(metric, cut))) expect.fail(cut);
			}
		}
	});

	test('is a fault whichever sign of its numbers was changed, or left out', () => {
		for (const { metric, values } of made) {
			const link = writeLink(metric, values, []);
			for (let at = 0; at < link.length; at++) {
				for (const sign of ['', '7', '.', '&']) {
					const altered = link.slice(0, at) + sign + link.slice(at + 1);
					if (altered !== link && !('fault' in readLink(metric, altered))) expect.fail(altered);
				}
			}
		}
	});

	test('keeps its numbers where what is passed on was cut, and a cut scenario or currency is known', () => {
		const [{ metric, values }] = made;
		const numbers = writeLink(metric, values, []);
		const link = writeLink(metric, values, PASSED_ON);
		for (let length = numbers.length; length <= link.length; length++) {
			const cut = link.slice(0, length);
			const read = readLink(metric, cut);
			const { from, currency, unread } = readPassedOn(cut);
			if ('values' in read) expect(read.values).toEqual(values);
			// where nothing is left of a part the link is whole as far as it goes
			const whole = /(&|&cur=?|&from=?)$/.test(cut) || cut === numbers || cut.endsWith('&cur=EUR');
			const known =
				'fault' in read || unread || (currency === 'EUR' && from !== '' && !scenarioFrom(from).readable);
			if (length < link.length) expect([cut, known]).toEqual([cut, !whole]);
		}
	});
});

describe('a very long link', () => {
	const [{ metric }] = made;

	test('is not read, nor any part of it', () => {
		const long = `${FROM}=${'x'.repeat(10_000_000)}`;
		expect(readLink(metric, long)).toHaveProperty('fault');
		expect(readPassedOn(`${CURRENCY}=EUR&${long}`)).toEqual({ from: '', currency: '', unread: false });
		expect(readPart('a&'.repeat(1_000_000), FROM)).toBe('');
		expect(safelyRead(metric, '&'.repeat(MAX_LENGTH))).toBeNull();
	});
});
