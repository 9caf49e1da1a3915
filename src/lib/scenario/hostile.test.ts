import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryScenario } from '../../../tests/arbitrary-scenario';
import { DISGUISE, nasty } from '../../../tests/hostile-texts';
import { faultSentence } from '../messages/faults';
import { inputsOf, LIST_LIMITS, type InputRow, type Owner } from './inputs';
import { decodeLink, encodeScenario, LINK_MAX_LENGTH } from './link';
import { checksum } from './link-values';
import type { Scenario } from './scenario';
import { parseScenario, parseScenarioText, type Parsed } from './schema';

/**
 * Links and files come from anyone. Whatever is in them: no exception, no hang, nothing out of bounds, nothing
 * written where it does not belong; a sentence, or a scenario that may be simulated.
 */

const RUNS = 20_000;
/** How often each scenario is mutated: to draw a scenario takes longer than to read its mutated links. */
const EACH = 4;
const DRAWN = RUNS / EACH;

/** Every number of an accepted scenario, held against the inputs table by another way than the schema's. */
function numbersOutOfBounds(scenario: Scenario): string[] {
	const within = (row: InputRow, value: unknown): boolean => {
		if (row.kind === 'quantity' || row.kind === 'number' || row.kind === 'integer')
			return [value].flat().every((end) => typeof end === 'number' && end >= row.min && end <= row.max);
		if (row.kind === 'byTerm')
			return (
				value === null ||
				Object.values(value as object).every((share) => share >= row.min && share <= row.max)
			);
		if (row.kind === 'text')
			return [...(value as string)].length <= row.maxLength && !DISGUISE.test(value as string);
		return value !== undefined;
	};
	const check = (owner: Owner, record: object) =>
		inputsOf(owner)
			.filter(({ key, row }) => !within(row, record[key as keyof typeof record]))
			.map(({ key }) => key);
	return [
		...check('scenario', scenario),
		...scenario.segments.flatMap((segment) => check('segment', segment)),
		...scenario.plans.flatMap((plan) => check('plan', plan))
	];
}

/** Holds for whatever a border let through or refused. */
function expectSafe(outcome: Parsed): void {
	if ('faults' in outcome) {
		expect(outcome.faults.length).toBeGreaterThan(0);
		for (const fault of outcome.faults.slice(0, 50)) {
			const sentence = faultSentence(fault);
			expect(sentence.length).toBeLessThan(600);
			expect(sentence).not.toMatch(DISGUISE);
			expect(sentence).not.toMatch(/undefined|\[object/);
		}
		return;
	}
	const { scenario } = outcome;
	expect(numbersOutOfBounds(scenario)).toEqual([]);
	expect(scenario.segments.length).toBeLessThanOrEqual(LIST_LIMITS.segments.max);
	expect(scenario.plans.length).toBeLessThanOrEqual(LIST_LIMITS.plans.max);
	const link = encodeScenario(scenario);
	if (link.length <= LINK_MAX_LENGTH) expect(decodeLink(link)).toMatchObject({ scenario });
}

const prototypeBefore = Object.getOwnPropertyNames(Object.prototype).join();
const expectCleanPrototypes = () => {
	expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(prototypeBefore);
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
};

type Pair = [key: string, value: string];
const pairsOf = (link: string) => link.split('&').map((part) => part.split('=') as Pair);
const sealed = (pairs: Pair[]) => {
	const body = pairs.filter(([key]) => key !== 'sum').map((pair) => pair.join('='));
	// the checksum is taken of what the link says, so that the mutation itself is what is read
	const unescaped = body.map((part) => {
		try {
			return decodeURIComponent(part.replaceAll('+', ' '));
		} catch {
			return part;
		}
	});
	return [
		`${body.join('&')}&sum=${checksum(body.join('&'))}`,
		`${body.join('&')}&sum=${checksum(unescaped.join('&'))}`
	];
};

/** Mishaps of some kinds, one to four for each of the times that a scenario is mutated. */
const mishapsOf = <Kind extends string, Text>(kinds: Kind[], text: fc.Arbitrary<Text>) =>
	fc.array(fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(), text), { minLength: 1, maxLength: 4 }), {
		minLength: EACH,
		maxLength: EACH
	});

/** Links after mishaps, each with its old checksum and with right ones. */
const mutatedLinks = fc
	.tuple(
		arbitraryScenario,
		mishapsOf(['value', 'key', 'twice', 'drop', 'version', 'engine', 'flip', 'cut'], nasty)
	)
	.map(([scenario, mutations]) =>
		mutations.flatMap((mishaps) => {
			let link = encodeScenario(scenario);
			for (const [kind, place, text] of mishaps) {
				const pairs = pairsOf(link);
				const at = place % pairs.length;
				const written = encodeURIComponent(text.toWellFormed());
				if (kind === 'value') pairs[at] = [pairs[at][0], written];
				if (kind === 'key') pairs[at] = [place % 2 ? written : `s0.${written}`, pairs[at][1] ?? ''];
				if (kind === 'twice') pairs.splice(at, 0, pairs[at]);
				if (kind === 'drop') pairs.splice(at, 1);
				if (kind === 'version') pairs[0] = ['v', String((place % 5) - 1)];
				if (kind === 'engine') pairs[1 % pairs.length] = ['e', written];
				link = pairs.map((pair) => pair.join('=')).join('&');
				if (kind === 'flip')
					link = link.slice(0, place % link.length) + text + link.slice((place % link.length) + 1);
				if (kind === 'cut') link = link.slice(0, place % (link.length + 1));
			}
			return [link, ...sealed(pairsOf(link))];
		})
	);

describe('a hostile link', () => {
	it(`is a sentence or a scenario within bounds, ${RUNS} times`, () => {
		let accepted = 0;
		let refused = 0;
		fc.assert(
			fc.property(mutatedLinks, (forms) => {
				for (const form of forms) {
					const outcome = decodeLink(form);
					if ('faults' in outcome) refused++;
					else accepted++;
					expectSafe(outcome);
				}
			}),
			{ seed: 20261125, numRuns: DRAWN }
		);
		// both happen, or the mutations would not get past the checksum
		expect(accepted).toBeGreaterThan(RUNS / 100);
		expect(refused).toBeGreaterThan(RUNS);
		expectCleanPrototypes();
	}, 180_000);

	it('is not read when it is megabytes long', () => {
		const huge = `v=1&e=1&title=${'x'.repeat(10_000_000)}`;
		expect(decodeLink(huge)).toMatchObject({ faults: [{ code: 'linkTooLong' }] });
	});

	it('of a newer version says so, whatever else is in it', () => {
		expect(decodeLink('v=2&e=9&new=things')).toMatchObject({ faults: [{ code: 'linkVersion' }] });
	});
});

/** JSON values that no scenario has in this place. */
const strange = fc.oneof(
	nasty,
	fc.double(),
	fc.constantFrom(
		null,
		true,
		[],
		{},
		[1, 2, 3],
		[null],
		[0.2, 0.1],
		{ 12: 1e308 },
		-1,
		1e308,
		5e-324,
		2 ** 53
	),
	fc.jsonValue({ maxDepth: 3 })
);

/** Texts of a scenario's file, each after mishaps. */
const mutatedFiles = fc
	.tuple(arbitraryScenario, mishapsOf(['value', 'key', 'drop', 'version', 'proto', 'flip', 'cut'], strange))
	.map(([scenario, mutations]) =>
		mutations.map((mishaps) => {
			const value = structuredClone(scenario) as unknown as Record<string, unknown>;
			let text = null as string | null;
			for (const [kind, place, what] of mishaps) {
				const owners = [
					value,
					...[value.segments, value.plans].flat().filter((each) => typeof each === 'object' && each !== null)
				];
				const owner = owners[place % owners.length] as Record<string, unknown>;
				const keys = Object.keys(owner);
				const key = keys[(place >> 3) % Math.max(1, keys.length)] ?? 'x';
				if (kind === 'value') owner[key] = what;
				if (kind === 'key') owner[JSON.stringify(what)] = 1;
				if (kind === 'drop') Reflect.deleteProperty(owner, key);
				if (kind === 'version') value.version = what;
				if (kind === 'proto' || kind === 'flip' || kind === 'cut') {
					text ??= JSON.stringify(value);
					const at = place % (text.length + 1);
					if (kind === 'proto')
						text = text.replace(
							'{',
							'{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},'
						);
					if (kind === 'flip') text = text.slice(0, at) + JSON.stringify(what) + text.slice(at + 1);
					if (kind === 'cut') text = text.slice(0, at);
				}
			}
			return text ?? JSON.stringify(value);
		})
	);

describe('a hostile file', () => {
	it(`is a sentence or a scenario within bounds, ${RUNS} times`, () => {
		let accepted = 0;
		fc.assert(
			fc.property(mutatedFiles, (texts) => {
				for (const text of texts) {
					const outcome = parseScenarioText(text);
					if ('scenario' in outcome) accepted++;
					expectSafe(outcome);
				}
			}),
			{ seed: 20261126, numRuns: DRAWN }
		);
		expect(accepted).toBeGreaterThan(RUNS / 100);
		expectCleanPrototypes();
	}, 180_000);

	it('of ten megabytes is refused without a hang', () => {
		const draft = {
			version: 1,
			segments: [{ customers: 1, newPerMonth: 1, churn: 0.1, ticket: 1 }],
			plans: [{}]
		};
		const big = 10_000_000;
		expectSafe(parseScenario({ ...draft, title: 'x'.repeat(big) }));
		expectSafe(parseScenarioText('['.repeat(big)));
		expectSafe(
			parseScenarioText(JSON.stringify({ ...draft, segments: Array.from({ length: 500_000 }, () => ({})) }))
		);
		const keys = Object.fromEntries(Array.from({ length: 500_000 }, (_, index) => [`key${index}`, 1]));
		expectSafe(parseScenarioText(JSON.stringify({ ...draft, ...keys })));
		expectSafe(
			parseScenarioText(JSON.stringify({ ...draft, segments: [{ ...draft.segments[0], contracts: keys }] }))
		);
	}, 60_000);
});
