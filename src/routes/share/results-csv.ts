import type { Cell } from '$lib/format/csv';
import { methodInputs, unitNames } from '$lib/messages/method-inputs';
import { share } from '$lib/messages/share';
import { inputsOf, type InputRow, type Owner } from '$lib/scenario/inputs';
import { isRange } from '$lib/scenario/quantity';
import type { ByTerm, Plan, Quantity, Scenario, Segment } from '$lib/scenario/scenario';
import type { ArmResult, PlanResult, Results, Summary } from '$lib/simulation/results';

/** Inputs and figures as rows of cells, for a spreadsheet. */

const words = share.csv;

/** A name, what it is worth, the middle future and the ends of its range. */
type Figures = [value: Cell, middle: Cell, low: Cell, high: Cell];

const SUMMARIES = [
	'ltv',
	'ltvSimple',
	'cac',
	'ltvToCac',
	'paybackMonths',
	'quickRatio',
	'arr',
	'nrr12',
	'grr12'
] as const satisfies readonly (keyof ArmResult)[];

/** One row per input, then one per figure of every arm. */
export function figuresTable(results: Results): Cell[][] {
	const { scenario, baseline, plans } = results;
	const of = (part: string, path: string) => (rows: Row[]) =>
		rows.map(({ name, field, unit, figures }): Cell[] => [
			part,
			name,
			...figures,
			unit,
			path === '' ? field : `${path}.${field}`
		]);
	return [
		[...words.head],
		...of(words.scenario, '')(inputRows('scenario', scenario)),
		...scenario.segments.flatMap((segment, index) =>
			of(segment.name, `segments[${index}]`)(inputRows('segment', segment))
		),
		...scenario.plans.flatMap((plan, index) => of(plan.name, `plans[${index}]`)(inputRows('plan', plan))),
		...of(
			words.run,
			''
		)([
			{
				name: words.futures,
				field: 'trials',
				unit: unitNames.futures,
				figures: [results.trials, null, null, null]
			},
			{
				name: words.engine,
				field: 'engine',
				unit: unitNames.none,
				figures: [results.engine, null, null, null]
			}
		]),
		...of(words.baseline, 'baseline')(summaryRows(baseline, scenario.currency)),
		...plans.flatMap((plan, index) =>
			of(scenario.plans[index].name, `results.plans[${index}]`)(planRows(plan, scenario))
		)
	];
}

interface Row {
	name: string;
	field: string;
	unit: string;
	figures: Figures;
}

function inputRows(owner: Owner, values: Scenario | Segment | Plan): Row[] {
	const names = methodInputs[owner] as Record<string, { name: string }>;
	return inputsOf(owner).flatMap(({ key, row }) => {
		const value = (values as unknown as Record<string, unknown>)[key];
		return figuresOf(row, value).map(({ figures, term }) => ({
			name: term === undefined ? names[key].name : words.forTerm(names[key].name, term),
			field: term === undefined ? key : `${key}.${term}`,
			unit: unitNames[row.unit],
			figures
		}));
	});
}

/** One entry, or one for each contract term that an input by terms speaks of. */
function figuresOf(row: InputRow, value: unknown): { figures: Figures; term?: string }[] {
	if (row.kind === 'quantity') return [{ figures: quantityFigures(value as Quantity) }];
	if (row.kind === 'byTerm') {
		const terms = Object.entries((value ?? {}) as ByTerm);
		if (terms.length > 0) return terms.map(([term, entry]) => ({ figures: [entry, null, null, null], term }));
		return [{ figures: [null, null, null, null] }];
	}
	const plain = typeof value === 'number' || typeof value === 'string';
	const cell = plain ? value : (value as unknown[]).join(' ');
	return [{ figures: [cell, null, null, null] }];
}

function quantityFigures(quantity: Quantity): Figures {
	return isRange(quantity) ? [null, null, quantity[0], quantity[1]] : [quantity, null, null, null];
}

function summaryRows(arm: ArmResult, currency: string): Row[] {
	return SUMMARIES.flatMap((key) => {
		const summary = arm[key];
		return summary ? rowsOf(key, words.figures[key], summary, unitOf(key, currency)) : [];
	});
}

/** A figure; where some futures have none, also the share of those. */
function rowsOf(field: string, name: string, summary: Summary, unit: string): Row[] {
	const { mean, p50, p5, p95, never } = summary;
	const row: Row = { name, field, unit, figures: [mean, p50, p5, p95] };
	if (never === undefined) return [row];
	const rest: Row = {
		name: words.never(name),
		field: `${field}.never`,
		unit: unitNames.share,
		figures: [never, null, null, null]
	};
	return [row, rest];
}

function unitOf(key: (typeof SUMMARIES)[number], currency: string): string {
	if (key === 'paybackMonths') return unitNames.months;
	return ['ltv', 'ltvSimple', 'cac', 'arr'].includes(key) ? currency : unitNames.none;
}

function planRows(plan: PlanResult, { months, currency }: Scenario): Row[] {
	const last = months - 1;
	const totals = (['saved', 'netSaved', 'keptCustomers'] as const).flatMap((key): Row[] => {
		const band = plan[key];
		if (!band) return [];
		const unit = key === 'keptCustomers' ? unitNames.customers : currency;
		const figures: Figures = [band.mean[last], band.p50[last], band.p5[last], band.p95[last]];
		return [{ name: words.atEnd(words.bands[key]), field: `${key}[${last}]`, unit, figures }];
	});
	return [
		...totals,
		{
			name: words.chance,
			field: 'chanceOfPayingBack',
			unit: unitNames.share,
			figures: [plan.chanceOfPayingBack, null, null, null]
		},
		...rowsOf('breakEvenMonth', words.breakEven, plan.breakEvenMonth, unitNames.months),
		...summaryRows(plan, currency)
	];
}
