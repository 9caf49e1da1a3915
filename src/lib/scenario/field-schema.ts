import * as z from 'zod/mini';
import { isCurrency } from './currency';
import type { Expected, Fault, FaultCode, FaultValues } from './fault';
import { cut, harmless } from './foreign-text';
import {
	defaultOf,
	isTerm,
	type ByTermRow,
	type ChoiceRow,
	type CurrencyRow,
	type InputRow,
	type NumberRow,
	type QuantityRow,
	type TextRow
} from './inputs';
import { TERMS, type ByTerm, type Term } from './scenario';

// A content policy without eval would block the code that zod compiles for speed.
z.config({ jitless: true });

/** Reports one fault of the value being read; `path` leads from there to the part that is wrong. */
export type Report = (code: FaultCode, values: FaultValues, path?: Fault['path']) => void;

type Read = (value: unknown, report: Report) => unknown;

/** A schema that runs a reading function and turns what it reports into issues that carry fault and path. */
export function schemaOf(read: Read) {
	return z.transform((value: unknown, context) =>
		read(value, (code, values, path = []) => {
			context.issues.push({ code: 'custom', input: value, path: [...path], params: { code, values } });
		})
	);
}

/** The schema of one field, from its row. A left-out field gets its default; one without default is `missing`. */
export function fieldSchema(row: InputRow, position = 0) {
	const read = readerOf(row);
	return schemaOf((value, report) => {
		if (value !== undefined) return read(value, report);
		const fallback = defaultOf(row, position);
		if (fallback === undefined) report('missing', {});
		return fallback;
	});
}

function readerOf(row: InputRow): Read {
	switch (row.kind) {
		case 'quantity':
			return (value, report) => readQuantity(row, value, report);
		case 'number':
		case 'integer':
			return (value, report) => readNumber(row, value, report);
		case 'text':
			return (value, report) => readText(row, value, report);
		case 'currency':
			return (value, report) => readCurrency(row, value, report);
		case 'choice':
			return (value, report) => readChoice(row, value, report);
		case 'byTerm':
			return (value, report) => readByTerm(row, value, report);
		case 'terms':
			return readTerms;
		case 'segments':
			return readSegments;
	}
}

/** Reports that a value is of another type than expected, showing it where it is short. */
export function reportType(report: Report, expected: Expected, value: unknown): void {
	report('type', { expected, ...shown(value) });
}

/** The value as a sentence can show it; nothing for lists and objects. */
function shown(value: unknown): FaultValues {
	if (typeof value === 'number') return { value };
	if (typeof value === 'string') return { value: cut(value) };
	if (typeof value === 'boolean' || value === null) return { value: String(value) };
	return {};
}

interface Bounds {
	min: number;
	max: number;
	unit: InputRow['unit'];
}

/** Whether the number is finite and inside the bounds; reports what is wrong otherwise. */
function inBounds(value: number, { min, max, unit }: Bounds, report: Report, path?: Fault['path']): boolean {
	if (!Number.isFinite(value)) {
		report('nonfinite', { value: String(value) }, path);
		return false;
	}
	if (value >= min && value <= max) return true;
	const values: FaultValues = value < min ? { value, min } : { value, max };
	const suggestion = likelyPercent(value, { min, max, unit });
	if (suggestion !== null) values.suggestion = suggestion;
	report(value < min ? 'belowMin' : 'aboveMax', values, path);
	return false;
}

const percentUnits: readonly string[] = ['share', 'sharePerMonth', 'sharePerYear', 'relative'];

/** 4 typed for 4 %: a share far out of bounds that would be inside them as a percentage. */
function likelyPercent(value: number, { min, max, unit }: Bounds): number | null {
	const size = Math.abs(value);
	if (!percentUnits.includes(unit) || size < 1 || size > 100) return null;
	const asShare = value / 100;
	return asShare >= min && asShare <= max ? asShare : null;
}

/** Minus zero is zero: it would not survive a link. */
const withoutMinusZero = (value: number) => (value === 0 ? 0 : value);

function readNumber(row: NumberRow, value: unknown, report: Report): number | undefined {
	if (typeof value !== 'number') {
		reportType(report, 'number', value);
		return undefined;
	}
	if (!inBounds(value, row, report)) return undefined;
	if (row.kind === 'integer' && !Number.isInteger(value)) report('notInteger', { value });
	return withoutMinusZero(value);
}

function readQuantity(row: QuantityRow, value: unknown, report: Report): unknown {
	if (typeof value === 'number') return inBounds(value, row, report) ? withoutMinusZero(value) : undefined;
	if (!Array.isArray(value) || value.length !== 2) {
		reportType(report, 'quantity', value);
		return undefined;
	}
	const [low, high]: unknown[] = value;
	if (typeof low !== 'number' || typeof high !== 'number') {
		reportType(report, 'quantity', value);
		return undefined;
	}
	const lowIsIn = inBounds(low, row, report);
	const highIsIn = inBounds(high, row, report);
	if (!lowIsIn || !highIsIn) return undefined;
	if (low >= high) report('rangeOrder', { low, high });
	else if (!isOpen(row.family, low, high)) report('rangeOpen', { low, high, family: row.family });
	return [withoutMinusZero(low), withoutMinusZero(high)];
}

/** Whether a range lies where its distribution does: a lognormal is above 0, a logit-normal inside (0, 1). */
function isOpen(family: QuantityRow['family'], low: number, high: number): boolean {
	if (family === 'signed') return true;
	return low > 0 && (family === 'positive' || high < 1);
}

function readText(row: TextRow, value: unknown, report: Report): string | undefined {
	if (typeof value !== 'string') {
		reportType(report, 'text', value);
		return undefined;
	}
	// A character is a code point here; a text of megabytes is too long however one counts.
	const length = value.length > 10_000 ? value.length : [...value].length;
	if (length > row.maxLength) report('tooLong', { length, max: row.maxLength });
	return length > row.maxLength ? '' : harmless(value);
}

function readCurrency(row: CurrencyRow, value: unknown, report: Report): string | undefined {
	if (typeof value !== 'string') {
		reportType(report, 'currency', value);
		return undefined;
	}
	if (isCurrency(value)) return value;
	const upperCase = value.trim().toUpperCase();
	report('currency', { value: cut(value), ...(isCurrency(upperCase) ? { suggestion: upperCase } : {}) });
	return row.default;
}

function readChoice(row: ChoiceRow, value: unknown, report: Report): unknown {
	if (typeof value !== 'string') {
		reportType(report, 'choice', value);
	} else if (!row.choices.includes(value)) {
		report('choice', { value: cut(value), choices: row.choices.join(', ') });
	}
	return value;
}

function readByTerm(row: ByTermRow, value: unknown, report: Report): ByTerm | null | undefined {
	if (value === null && row.nullable) return null;
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		reportType(report, 'byTerm', value);
		return undefined;
	}
	const byTerm: ByTerm = {};
	let sum = 0;
	let allRead = true;
	for (const [key, entry] of Object.entries(value) as [string, unknown][]) {
		if (entry === undefined) continue;
		if (!isTermKey(key)) {
			report('term', { value: cut(key) });
			allRead = false;
		} else if (typeof entry !== 'number') {
			report('type', { expected: 'number', ...shown(entry) }, [key]);
			allRead = false;
		} else if (!inBounds(entry, row, report, [key])) {
			allRead = false;
		} else {
			sum += entry;
			// What equals the neutral value says nothing, so one mix has one form.
			if (entry !== row.neutral) byTerm[Number(key) as Term] = withoutMinusZero(entry);
		}
	}
	if (row.sumsToOne && allRead && Math.abs(sum - 1) > 1e-9) report('sum', { sum });
	return byTerm;
}

const termKeys: readonly string[] = TERMS.map(String);
const isTermKey = (key: string) => termKeys.includes(key);

function readTerms(value: unknown, report: Report): Term[] | undefined {
	if (!Array.isArray(value)) {
		reportType(report, 'terms', value);
		return undefined;
	}
	const terms = distinct(value, TERMS.length, report, (entry): entry is Term => {
		const known = typeof entry === 'number' && isTerm(entry);
		if (!known) report('term', { value: shown(entry).value ?? '' });
		return known;
	});
	return terms.sort((first, second) => first - second);
}

/** Reads "all" or indices. Whether the segments are there is for the reader of the whole scenario to say. */
function readSegments(value: unknown, report: Report): 'all' | number[] | undefined {
	if (value === 'all') return 'all';
	if (!Array.isArray(value)) {
		reportType(report, 'segments', value);
		return undefined;
	}
	const indices = distinct(value, 4, report, (entry): entry is number => {
		const isIndex = typeof entry === 'number' && Number.isInteger(entry) && entry >= 0;
		if (!isIndex) reportType(report, 'segments', entry);
		return isIndex;
	});
	return indices.sort((first, second) => first - second);
}

/** The members of a set written as a list, of which only the first `max` are looked at. */
function distinct<Item>(
	list: unknown[],
	max: number,
	report: Report,
	accept: (entry: unknown) => entry is Item
): Item[] {
	if (list.length > max) report('tooMany', { count: list.length, max });
	const members: Item[] = [];
	for (const entry of list.slice(0, max)) {
		if (!accept(entry)) continue;
		if (members.includes(entry)) report('duplicate', { value: String(entry) });
		else members.push(entry);
	}
	return members;
}
