import * as z from 'zod/mini';
import { power } from '../numeric/power';
import { writePath, type Fault, type FaultCode, type FaultValues } from './fault';
import { fieldSchema, reportType, schemaOf } from './field-schema';
import { cut } from './foreign-text';
import { LIST_LIMITS, input, inputsOf, type Owner } from './inputs';
import { MAX_NEW_IN_A_MONTH } from './quantities';
import { isRange } from './quantity';
import type { Quantity, Scenario, ScenarioDraft } from './scenario';

export type Parsed = { scenario: Scenario } | { faults: Fault[] };

type Schema = z.ZodMiniType<unknown>;

/** One field's schema per input of the owner. */
function fieldsOf(owner: Owner, position = 0): Record<string, Schema> {
	return Object.fromEntries(inputsOf(owner).map(({ key, row }) => [key, fieldSchema(row, position)]));
}

/** A list with one schema per position. Only as many items are read as the list may have. */
function listSchema(items: Schema[], { min, max }: { min: number; max: number }) {
	return schemaOf((value, report) => {
		if (value === undefined) report('missing', {});
		else if (!Array.isArray(value)) reportType(report, 'list', value);
		if (!Array.isArray(value)) return undefined;
		if (value.length < min) report('tooFew', { count: value.length, min });
		if (value.length > max) report('tooMany', { count: value.length, max });
		// Array.from also visits the holes of a sparse list.
		return Array.from(value.slice(0, max), (item: unknown, position) => {
			const result = items[position].safeParse(item);
			if (result.success) return result.data;
			for (const { path, code, values } of result.error.issues.flatMap(faultsOf)) {
				report(code, values, [position, ...path]);
			}
			return undefined;
		});
	});
}

const positions = (max: number) => Array.from({ length: max }, (_, position) => position);

const scenarioSchema: Schema = z.strictObject({
	version: schemaOf((value, report) => {
		if (value === undefined) report('missing', {});
		else if (typeof value !== 'number') reportType(report, 'number', value);
		else if (value !== 1) report('version', { value });
		return value;
	}),
	...fieldsOf('scenario'),
	segments: listSchema(
		positions(LIST_LIMITS.segments.max).map((position) => z.strictObject(fieldsOf('segment', position))),
		LIST_LIMITS.segments
	),
	plans: listSchema(
		positions(LIST_LIMITS.plans.max).map((position) => z.strictObject(fieldsOf('plan', position))),
		LIST_LIMITS.plans
	)
});

/** The faults in one issue of zod: ours carry theirs, its own are unknown keys and what is no object. */
function faultsOf(issue: z.core.$ZodIssue): Fault[] {
	const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
	if (issue.code === 'custom') {
		const { code, values } = issue.params as { code: FaultCode; values: FaultValues };
		return [{ path, code, values }];
	}
	if (issue.code === 'unrecognized_keys') {
		return issue.keys.map((key) => ({ path: [...path, cut(key)], code: 'unknown', values: {} }));
	}
	return [{ path, code: 'type', values: { expected: 'object' } }];
}

/**
 * Reads anything as a scenario: checks every field, fills in the defaults, and brings sets and maps by term
 * into one form. Reports every fault at once; never throws.
 */
export function parseScenario(value: unknown): Parsed {
	try {
		const result = scenarioSchema.safeParse(value);
		const faults = result.success ? [] : result.error.issues.flatMap(faultsOf);
		faults.push(...faultsAcrossFields(value));
		return faults.length > 0 ? { faults } : { scenario: result.data as Scenario };
	} catch {
		// Only an object that fights being read (a throwing getter, a revoked proxy) leads here.
		return { faults: [{ path: [], code: 'type', values: { expected: 'object' } }] };
	}
}

/** Reads the text of a file as a scenario; a text that is no JSON is a fault that says where, if known. */
export function parseScenarioText(text: string): Parsed {
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		return { faults: [{ path: [], code: 'json', values: jsonPosition(text, String(error)) }] };
	}
	return parseScenario(value);
}

/** Completes a draft that is known to be valid; throws an error that lists the faults if it is not. */
export function completeScenario(draft: ScenarioDraft): Scenario {
	const parsed = parseScenario(draft);
	if ('scenario' in parsed) return parsed.scenario;
	const list = parsed.faults.map(
		({ path, code, values }) => `${writePath(path)} ${code} ${JSON.stringify(values)}`
	);
	throw new Error(`Not a valid scenario: ${list.join('; ')}`);
}

/** V8 names a position, SpiderMonkey a line and column; other parsers say nothing. */
function jsonPosition(text: string, message: string): FaultValues {
	const lineAndColumn = /line (\d+) column (\d+)/.exec(message);
	if (lineAndColumn) return { line: Number(lineAndColumn[1]), column: Number(lineAndColumn[2]) };
	const position = /at position (\d+)/.exec(message);
	if (!position) return {};
	const lines = text.slice(0, Number(position[1])).split('\n');
	return { line: lines.length, column: lines[lines.length - 1].length + 1 };
}

/** What no field can know alone. Looks at the raw value, so that it is found beside faults of other fields. */
function faultsAcrossFields(value: unknown): Fault[] {
	if (!isRecord(value)) return [];
	const segments = Array.isArray(value.segments) ? value.segments.slice(0, LIST_LIMITS.segments.max) : [];
	const plans = Array.isArray(value.plans) ? value.plans.slice(0, LIST_LIMITS.plans.max) : [];
	const busiest = segments.map((segment: unknown) =>
		isRecord(segment) ? busiestMonth(segment, value.months) : null
	);
	return [
		...busiest.flatMap(growthFaults),
		...plans.flatMap((plan: unknown, position) =>
			isRecord(plan) && segments.length > 0
				? [...segmentFaults(plan, segments.length, position), ...attractionFaults(plan, busiest, position)]
				: []
		)
	];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const newPerMonthSchema = fieldSchema(input('segment', 'newPerMonth'));
const growthSchema = fieldSchema(input('segment', 'acquisitionGrowth'));
const monthsSchema = fieldSchema(input('scenario', 'months'));
/** Of what changes how many join under a plan. */
const changeSchema = fieldSchema(input('plan', 'ticketChange'));
const elasticitySchema = fieldSchema(input('plan', 'priceDemandElasticity'));
const acquisitionSchema = fieldSchema(input('plan', 'acquisitionChange'));

/** A month of a segment and the new customers expected in it at the high ends. */
interface Month {
	value: number;
	month: number;
}

/** The last month if customers come to be more, or the first with more than can be simulated; null where a field is at fault by itself. */
function busiestMonth(segment: Record<string, unknown>, rawMonths: unknown): Month | null {
	const newPerMonth = newPerMonthSchema.safeParse(segment.newPerMonth);
	const growth = growthSchema.safeParse(segment.acquisitionGrowth);
	const months = monthsSchema.safeParse(rawMonths);
	if (!newPerMonth.success || !growth.success || !months.success) return null;
	const factor = 1 + highEnd(growth.data as Quantity);
	let value = highEnd(newPerMonth.data as Quantity);
	let month = 1;
	while (factor > 1 && month < (months.data as number) && value <= MAX_NEW_IN_A_MONTH) {
		value *= factor;
		month += 1;
	}
	return { value, month };
}

/** Whether growth leads to more new customers in a month than can be simulated. */
function growthFaults(busiest: Month | null, position: number): Fault[] {
	if (!busiest || busiest.value <= MAX_NEW_IN_A_MONTH) return [];
	const values = { value: Math.round(busiest.value), month: busiest.month, max: MAX_NEW_IN_A_MONTH };
	return [{ path: ['segments', position, 'acquisitionGrowth'], code: 'growth', values }];
}

/** Whether a plan does so where growth alone does not, told at that of its fields which does the most. @param busiest by segment */
function attractionFaults(
	plan: Record<string, unknown>,
	busiest: readonly (Month | null)[],
	position: number
): Fault[] {
	const touched = planSegmentsSchema.safeParse(plan.segments);
	const change = changeSchema.safeParse(plan.ticketChange);
	const elasticity = elasticitySchema.safeParse(plan.priceDemandElasticity);
	const acquisition = acquisitionSchema.safeParse(plan.acquisitionChange);
	if (!touched.success || !change.success || !elasticity.success || !acquisition.success) return [];
	const byPrice = Math.max(
		...ends(change.data).flatMap((one) => ends(elasticity.data).map((other) => power(1 + one, -other)))
	);
	const byAcquisition = 1 + highEnd(acquisition.data as Quantity);
	const most = busiest.map((month, index) => {
		const isTouched = touched.data === 'all' || (touched.data as number[]).includes(index);
		return isTouched && month && month.value <= MAX_NEW_IN_A_MONTH
			? month.value * byPrice * byAcquisition
			: 0;
	});
	const value = Math.round(Math.max(...most));
	if (value <= MAX_NEW_IN_A_MONTH) return [];
	const key = byPrice > byAcquisition ? 'ticketChange' : 'acquisitionChange';
	return [{ path: ['plans', position, key], code: 'attraction', values: { value, max: MAX_NEW_IN_A_MONTH } }];
}

const ends = (quantity: unknown): number[] => [quantity as Quantity].flat();
const highEnd = (quantity: Quantity) => (isRange(quantity) ? quantity[1] : quantity);

const planSegmentsSchema = fieldSchema(input('plan', 'segments'));

/** The segments that a plan names and that are not there. */
function segmentFaults(plan: Record<string, unknown>, count: number, position: number): Fault[] {
	const named = planSegmentsSchema.safeParse(plan.segments);
	if (!named.success || named.data === 'all') return [];
	return (named.data as number[])
		.filter((index) => index >= count)
		.map((index) => ({
			path: ['plans', position, 'segments'],
			code: 'segmentIndex',
			values: { value: index, count }
		}));
}
