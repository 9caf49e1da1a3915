import { describe, expect, test } from 'vitest';
import { InProcessEngine } from '../../src/lib/engine/in-process';
import {
	inputsOf,
	LIST_LIMITS,
	type ByTermRow,
	type InputRow,
	type Owner
} from '../../src/lib/scenario/inputs';
import { isRange } from '../../src/lib/scenario/quantity';
import { TERMS, type ByTerm, type Quantity } from '../../src/lib/scenario/scenario';
import { digestOf } from '../digest/digest';
import { digestsFrom } from '../digest/digests-from';
import { tasks } from '../digest/tasks';
import golden from './digests.json';

const TASKS = tasks();

/** When the figures were meant to move: `npm run digests`, and a new engine version if a release is out. */
describe('the full results in Node are those of the golden digests', () => {
	test('there is one digest for each scenario', () => {
		expect(TASKS.length).toBeGreaterThanOrEqual(12);
		expect(Object.keys(golden)).toEqual(TASKS.map(({ name }) => name));
	});

	test('the same scenario has the same digest again', () => {
		const digests = Object.entries(golden);
		const again = digests.filter(([, digest], index) =>
			digests.some(([, other], place) => place < index && other === digest)
		);
		expect(again.map(([name]) => name)).toEqual(['the same business with the first plan again']);
	});

	test.each(TASKS)('$name', { timeout: 30_000 }, async (task) => {
		const digests = await digestsFrom(new InProcessEngine(), [task]);
		expect(digests[task.name]).toBe((golden as Record<string, string>)[task.name]);
	});
});

describe('a digest', () => {
	const sample = { b: [1, 0.1 + 0.2, null], a: { text: 'é', yes: true } };

	test('knows the last bit of a number, and minus zero from zero', async () => {
		const digests = [0.3, 0.1 + 0.2, 0, -0, '0', null, [], {}].map((value) => digestOf({ value }));
		expect(new Set(await Promise.all(digests)).size).toBe(digests.length);
	});

	test('knows lists of lists from flat ones, and a value’s place', async () => {
		const digests = [[[1], [2]], [[1, 2]], [[1, 2], []], [1, 2], [2, 1], { a: 1, b: 2 }, { a: 2, b: 1 }];
		expect(new Set(await Promise.all(digests.map(digestOf))).size).toBe(digests.length);
	});

	test('does not know the order of properties, absent from undefined, or how a list is stored', async () => {
		const same = { a: { yes: true, text: 'é' }, c: undefined, b: [1, 0.30000000000000004, null] };
		expect(await digestOf(same)).toBe(await digestOf(sample));
		expect(await digestOf({ list: Float64Array.of(1, -0) })).toBe(await digestOf({ list: [1, -0] }));
	});

	test('is not given of figures that are no numbers, and says where they are', async () => {
		await expect(digestOf({ bands: [{ p5: NaN }] })).rejects.toThrow('results.bands[0].p5 is NaN');
		await expect(digestOf({ mean: Infinity })).rejects.toThrow('results.mean is Infinity');
	});
});

/** All values that a field takes in the scenarios. */
function valuesOf(owner: Owner, key: string): unknown[] {
	const holders = TASKS.flatMap(({ scenario }): object[] =>
		owner === 'scenario' ? [scenario] : owner === 'segment' ? scenario.segments : scenario.plans
	);
	return holders.map((holder) => (holder as Record<string, unknown>)[key]);
}

const ROWS = (['scenario', 'segment', 'plan'] as const).flatMap((owner) =>
	inputsOf(owner).map(({ key, row }) => ({ path: `${owner}.${key}`, row, values: valuesOf(owner, key) }))
);
const rowsOf = <Kind extends InputRow['kind']>(...kinds: Kind[]) =>
	ROWS.filter((one): one is typeof one & { row: Extract<InputRow, { kind: Kind }> } =>
		(kinds as string[]).includes(one.row.kind)
	);

describe('the scenarios of the digests', () => {
	test.each(ROWS)('give $path more than one value, and more than its default', ({ row, values }) => {
		expect(new Set(values.map((value) => JSON.stringify(value))).size).toBeGreaterThan(1);
		const defaults = Array.isArray(row.default) && row.kind === 'text' ? row.default : [row.default];
		const texts = defaults.map((value) => JSON.stringify(value));
		expect(values.some((value) => !texts.includes(JSON.stringify(value)))).toBe(true);
	});

	test.each(rowsOf('quantity'))('give $path as a number and as a range', ({ row, values }) => {
		const quantities = values as Quantity[];
		expect(quantities.some((value) => !isRange(value) && value !== row.default)).toBe(true);
		expect(quantities.some(isRange)).toBe(true);
	});

	test.each(rowsOf('quantity', 'number', 'integer').filter(({ path }) => path !== 'scenario.trials'))(
		'take $path to both its bounds',
		({ row, values }) => {
			expect(values).toContain(row.min);
			expect(values).toContain(row.max);
		}
	);

	test.each(rowsOf('byTerm'))('give $path for every term, and to both its bounds', ({ row, values }) => {
		const maps = values.filter((value) => value !== null) as ByTerm[];
		for (const term of TERMS) expect(maps.some((map) => isGiven(row, map[term]))).toBe(true);
		const numbers = maps.flatMap((map) => TERMS.map((term) => map[term] ?? row.neutral));
		expect(numbers).toContain(row.min);
		expect(numbers).toContain(row.max);
		if (row.nullable) expect(values).toContain(null);
	});

	const isGiven = (row: ByTermRow, value: number | undefined) => value !== undefined && value !== row.neutral;

	test.each(rowsOf('terms'))('have every term in $path', ({ values }) => {
		expect(new Set(values.flat())).toEqual(new Set(TERMS));
	});

	test.each(rowsOf('choice'))('make every choice of $path', ({ row, values }) => {
		expect(new Set(values)).toEqual(new Set(row.choices));
	});

	test('have plans for all segments, for some and for none', () => {
		const values = valuesOf('plan', 'segments');
		expect(values).toContain('all');
		expect(values).toContainEqual([]);
		const some = TASKS.flatMap(({ scenario: { segments, plans } }) =>
			plans.filter((plan) => plan.segments.length > 0 && plan.segments.length < segments.length)
		);
		expect(some.filter((plan) => plan.segments !== 'all')).not.toEqual([]);
	});

	test('have as few and as many segments and plans as may be', () => {
		for (const list of ['segments', 'plans'] as const) {
			const lengths = TASKS.map(({ scenario }) => scenario[list].length);
			expect(Math.min(...lengths)).toBe(LIST_LIMITS[list].min);
			expect(Math.max(...lengths)).toBe(LIST_LIMITS[list].max);
		}
	});
});
