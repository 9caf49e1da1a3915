import type { Fault } from './fault';
import { cut } from './foreign-text';
import { readNumber, writeNumber } from './link-values';
import type { ByTerm, Scenario } from './scenario';

/**
 * Version 1 of the link. Keys and defaults are a copy of their own, frozen when it shipped: a link leaves out
 * what equals a default, so a later change of the inputs table must not change what an old link means.
 */

type Form = 'text' | 'number' | 'quantity' | 'byTerm' | 'terms' | 'segments';

export interface FrozenField {
	field: string;
	key: string;
	form: Form;
	/** What a link without the key means; without this, the field is always written. */
	default?: unknown;
	/** Where the default depends on the place in the list. */
	defaultByPosition?: readonly string[];
}

export const LINK_V1 = {
	scenario: [
		{ field: 'title', key: 'title', form: 'text', default: '' },
		{ field: 'currency', key: 'cur', form: 'text', default: 'USD' },
		{ field: 'months', key: 'm', form: 'number', default: 36 },
		{ field: 'discountRate', key: 'r', form: 'number', default: 0.1 },
		{ field: 'ltvMonths', key: 'ltv', form: 'number', default: 60 },
		{ field: 'trials', key: 'n', form: 'number', default: 10_000 },
		{ field: 'seed', key: 'seed', form: 'number', default: 1 }
	],
	segment: [
		{ field: 'name', key: 'name', form: 'text', default: 'Customers' },
		{ field: 'customers', key: 'n', form: 'number' },
		{ field: 'newPerMonth', key: 'new', form: 'quantity' },
		{ field: 'acquisitionGrowth', key: 'grow', form: 'quantity', default: 0 },
		{ field: 'churn', key: 'churn', form: 'quantity' },
		{ field: 'churnSpread', key: 'spread', form: 'number', default: 0 },
		{ field: 'monthsInBusiness', key: 'age', form: 'number', default: 36 },
		{ field: 'ticket', key: 'ticket', form: 'quantity' },
		{ field: 'expansion', key: 'exp', form: 'quantity', default: 0 },
		{ field: 'grossMargin', key: 'margin', form: 'quantity', default: 0.8 },
		{ field: 'cac', key: 'cac', form: 'quantity', default: 0 },
		{ field: 'salesCycle', key: 'cycle', form: 'number', default: 0 },
		{ field: 'contracts', key: 'terms', form: 'byTerm', default: { 1: 1 } },
		{ field: 'termChurnFactor', key: 'factor', form: 'byTerm', default: {} },
		{ field: 'prepaid', key: 'prepaid', form: 'terms', default: [] }
	],
	plan: [
		{ field: 'name', key: 'name', form: 'text', defaultByPosition: ['Plan A', 'Plan B', 'Plan C'] },
		{ field: 'segments', key: 'seg', form: 'segments', default: 'all' },
		{ field: 'churnReduction', key: 'cut', form: 'quantity', default: 0 },
		{ field: 'reductionMode', key: 'mode', form: 'text', default: 'level' },
		{ field: 'rampMonths', key: 'ramp', form: 'number', default: 0 },
		{ field: 'ticketChange', key: 'price', form: 'quantity', default: 0 },
		{ field: 'priceChurnElasticity', key: 'pc', form: 'quantity', default: 1 },
		{ field: 'priceDemandElasticity', key: 'pd', form: 'quantity', default: 0.5 },
		{ field: 'contracts', key: 'terms', form: 'byTerm', default: null },
		{ field: 'contractTakeUp', key: 'take', form: 'number', default: 0 },
		{ field: 'termDiscount', key: 'off', form: 'byTerm', default: {} },
		{ field: 'acquisitionChange', key: 'acq', form: 'quantity', default: 0 },
		{ field: 'cacChange', key: 'cac', form: 'quantity', default: 0 },
		{ field: 'fixedCost', key: 'fixed', form: 'quantity', default: 0 },
		{ field: 'costPerCustomer', key: 'each', form: 'quantity', default: 0 }
	]
} as const satisfies Record<string, readonly FrozenField[]>;

const LISTS = {
	segments: { prefix: 's', owner: 'segment', max: 4 },
	plans: { prefix: 'p', owner: 'plan', max: 3 }
} as const;
type ListName = keyof typeof LISTS;
const LIST_NAMES = ['segments', 'plans'] as const;

/** Key and value, the value as plain text: escaping is the frame's business. */
export type Pair = [key: string, value: string];

function defaultAt(frozen: FrozenField, position: number): unknown {
	return frozen.defaultByPosition ? frozen.defaultByPosition[position] : structuredClone(frozen.default);
}

/** A scenario's keys and values in version 1, without the frame of version, engine and checksum. */
export function encodeV1(scenario: Scenario): Pair[] {
	const pairs = encodeFields(LINK_V1.scenario, scenario, '', 0);
	for (const list of LIST_NAMES) {
		const { prefix, owner } = LISTS[list];
		const records = scenario[list];
		if (records.length !== 1) pairs.push([list, writeNumber(records.length)]);
		records.forEach((record, position) => {
			pairs.push(...encodeFields(LINK_V1[owner], record, `${prefix}${position}.`, position));
		});
	}
	return pairs;
}

function encodeFields(
	fields: readonly FrozenField[],
	record: object,
	prefix: string,
	position: number
): Pair[] {
	const values = record as Record<string, unknown>;
	return fields
		.filter((frozen) => !isSame(values[frozen.field], defaultAt(frozen, position)))
		.map((frozen) => [prefix + frozen.key, writers[frozen.form](values[frozen.field])]);
}

/** Plain values, whose maps have the terms as keys: every engine lists those in ascending order. */
const isSame = (first: unknown, second: unknown) => JSON.stringify(first) === JSON.stringify(second);

const writers: Record<Form, (value: unknown) => string> = {
	text: (value) => value as string,
	number: (value) => writeNumber(value as number),
	quantity: (value) =>
		[value]
			.flat()
			.map((end) => writeNumber(end as number))
			.join('~'),
	byTerm: (value) =>
		Object.entries(value as ByTerm)
			.map(([term, entry]) => `${term}:${writeNumber(entry)}`)
			.join(','),
	terms: (value) => (value as number[]).join(','),
	segments: (value) => (value === 'all' ? 'all' : (value as number[]).join(',') || 'none')
};

type Problem = (code: Fault['code'], values: Fault['values']) => undefined;

/**
 * What the keys and values of a version 1 link say, each field that they leave out at its frozen default.
 * The draft holds no more than these fields, and is still to be checked against the bounds of the inputs.
 */
export function decodeV1(pairs: readonly Pair[]): { draft: Record<string, unknown>; faults: Fault[] } {
	const faults: Fault[] = [];
	const places = new Map<
		string,
		{ record: Record<string, unknown>; frozen: FrozenField; path: Fault['path'] }
	>();

	function place(fields: readonly FrozenField[], prefix: string, position: number, path: Fault['path']) {
		const record: Record<string, unknown> = {};
		for (const frozen of fields) {
			const fallback = defaultAt(frozen, position);
			if (fallback !== undefined) record[frozen.field] = fallback;
			places.set(prefix + frozen.key, { record, frozen, path: [...path, frozen.field] });
		}
		return record;
	}

	const draft = place(LINK_V1.scenario, '', 0, []);
	draft.version = 1;
	for (const list of LIST_NAMES) {
		const { prefix, owner, max } = LISTS[list];
		draft[list] = Array.from({ length: countOf(list, max, pairs, faults) }, (_, position) =>
			place(LINK_V1[owner], `${prefix}${position}.`, position, [list, position])
		);
	}

	for (const [key, value] of pairs) {
		const target = places.get(key);
		if (target) {
			const { record, frozen, path } = target;
			const problem: Problem = (code, values) => void faults.push({ path, code, values });
			record[frozen.field] = readers[frozen.form](value, problem);
		} else if (!isListName(key)) {
			faults.push({ path: [cut(key)], code: 'unknown', values: {} });
		}
	}
	return { draft, faults };
}

const isListName = (key: string): key is ListName => (LIST_NAMES as readonly string[]).includes(key);

/** How many segments or plans a link speaks of: one unless it says otherwise. */
function countOf(list: ListName, max: number, pairs: readonly Pair[], faults: Fault[]): number {
	const written = pairs.find(([key]) => key === list)?.[1] ?? '1';
	const count = /^\d{1,2}$/.test(written) ? Number(written) : null;
	if (count === null) faults.push({ path: [list], code: 'linkNumber', values: { value: cut(written) } });
	else if (count < 1) faults.push({ path: [list], code: 'tooFew', values: { count, min: 1 } });
	else if (count > max) faults.push({ path: [list], code: 'tooMany', values: { count, max } });
	return Math.min(Math.max(count ?? 1, 1), max);
}

const readers: Record<Form, (written: string, problem: Problem) => unknown> = {
	text: (written) => written,
	number: readOne,
	quantity: (written, problem) => {
		const ends = written.split('~').map((end) => readOne(end, problem));
		return ends.length === 1 ? ends[0] : ends;
	},
	byTerm: (written, problem) => {
		const byTerm = new Map<string, number | undefined>();
		for (const entry of written.split(',')) {
			const [, term, value] = /^(\d+):(.*)$/s.exec(entry) ?? [];
			if (term === undefined) problem('linkNumber', { value: cut(entry) });
			else if (byTerm.has(term)) problem('duplicate', { value: cut(term) });
			else byTerm.set(term, readOne(value, problem));
		}
		return Object.fromEntries(byTerm);
	},
	terms: readIndices,
	segments: (written, problem) => {
		if (written === 'all') return 'all';
		return written === 'none' ? [] : readIndices(written, problem);
	}
};

function readOne(written: string, problem: Problem): number | undefined {
	return readNumber(written) ?? problem('linkNumber', { value: cut(written) });
}

function readIndices(written: string, problem: Problem): (number | undefined)[] {
	return written.split(',').map((entry) => readOne(entry, problem));
}
