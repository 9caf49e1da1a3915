import fc from 'fast-check';
import {
	LIST_LIMITS,
	inputsOf,
	type ByTermRow,
	type InputRow,
	type Owner,
	type QuantityRow
} from '../src/lib/scenario/inputs';
import { TERMS } from '../src/lib/scenario/scenario';
import { parseScenario } from '../src/lib/scenario/schema';

/** Random valid scenarios for property tests, made from the inputs table: a new input takes part by itself. */

const number = (min: number, max: number) =>
	fc.oneof(
		fc.double({ min, max, noNaN: true }),
		// What people type.
		fc
			.integer({ min: Math.ceil(min * 100), max: Math.floor(max * 100) })
			.map((hundredths) => hundredths / 100)
	);

function quantity({ min, max, family }: QuantityRow) {
	const inside = { positive: Math.max(min, 1e-6), share: Math.max(min, 1e-6), signed: min }[family];
	const upTo = family === 'share' ? Math.min(max, 1 - 1e-6) : max;
	const range = fc
		.tuple(number(inside, upTo), number(inside, upTo))
		.map(([first, second]) => (first < second ? [first, second] : [second, first]))
		.filter(([low, high]) => low < high && low >= inside);
	return fc.oneof(number(min, max), range);
}

function byTerm({ min, max, sumsToOne, nullable }: ByTermRow) {
	const entries = fc.uniqueArray(fc.tuple(fc.constantFrom(...TERMS), number(Math.max(min, 0.01), max)), {
		minLength: sumsToOne ? 1 : 0,
		selector: ([term]) => term
	});
	const values = entries.map((list) => {
		const whole = sumsToOne ? list.reduce((sum, [, value]) => sum + value, 0) : 1;
		return Object.fromEntries(list.map(([term, value]) => [term, value / whole]));
	});
	return nullable ? fc.option(values) : values;
}

function valueOf(row: InputRow, segments: number): fc.Arbitrary<unknown> {
	switch (row.kind) {
		case 'quantity':
			return quantity(row);
		case 'number':
			return number(row.min, row.max);
		case 'integer':
			return fc.integer({ min: row.min, max: row.max });
		case 'text':
			return fc.oneof(
				fc.string({ unit: 'binary', maxLength: 12 }),
				fc.string({ unit: 'grapheme-ascii', maxLength: row.maxLength }),
				fc.constantFrom(
					'',
					'#',
					'&sum=',
					'a=b',
					'100 %+',
					'Ünïcode – 会社 🙂',
					'__proto__',
					'null',
					"it's (not) *that*!"
				)
			);
		case 'currency':
			return fc.constantFrom('USD', 'EUR', 'INR', 'JPY', 'KRW');
		case 'choice':
			return fc.constantFrom(...row.choices);
		case 'byTerm':
			return byTerm(row);
		case 'terms':
			return fc.uniqueArray(fc.constantFrom(...TERMS));
		case 'segments':
			return fc.oneof(fc.constant('all'), fc.uniqueArray(fc.nat({ max: segments - 1 })));
	}
}

function fields(owner: Owner, segments: number) {
	const table = Object.fromEntries(inputsOf(owner).map(({ key, row }) => [key, valueOf(row, segments)]));
	const mustBeGiven = inputsOf(owner).flatMap(({ key, row }) => (row.default === undefined ? [key] : []));
	return fc.record(table, { requiredKeys: mustBeGiven });
}

const drafts = fc
	.integer({ min: LIST_LIMITS.segments.min, max: LIST_LIMITS.segments.max })
	.chain((segments) =>
		fc.record({
			head: fields('scenario', segments),
			segments: fc.array(fields('segment', segments), { minLength: segments, maxLength: segments }),
			plans: fc.array(fields('plan', segments), {
				minLength: LIST_LIMITS.plans.min,
				maxLength: LIST_LIMITS.plans.max
			})
		})
	)
	.map(({ head, segments, plans }) => ({ ...head, version: 1, segments, plans }));

/** Complete, valid scenarios. The draws with more new customers than can be simulated are passed over. */
export const arbitraryScenario = drafts
	.map(parseScenario)
	.filter(
		(parsed) =>
			'scenario' in parsed || !parsed.faults.every(({ code }) => code === 'growth' || code === 'attraction')
	)
	.map((parsed) => {
		if ('scenario' in parsed) return parsed.scenario;
		throw new Error(`The generator made an invalid scenario: ${JSON.stringify(parsed.faults)}`);
	});
