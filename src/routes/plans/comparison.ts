import { en } from '$lib/messages/en';
import { plans } from '$lib/messages/plans';
import { defaultOf, inputsOf, type InputRow } from '$lib/scenario/inputs';
import { isRange } from '$lib/scenario/quantity';
import { TERMS, type ByTerm, type Plan, type Quantity, type Scenario } from '$lib/scenario/scenario';
import { isMoney, isPercent, quantityText } from '$lib/session/quantity-text';
import type { PlanResult, Results } from '$lib/simulation/results';
import type { FigureName } from '../explain/explain';
import { HEADLINE_FIGURES, headlinesOf, type Headline } from '../headlines';
import { inputName } from '../input-names';
import { hasCosts } from '../pictured';
import * as say from '../say';

const words = plans.compare;

/** One figure of one arm. */
export interface Cell {
	now: string;
	/** Difference from the baseline, with its sign. */
	delta?: string;
	worse?: boolean;
	/** The range that 9 of 10 futures share, or what else there is to say. */
	sub?: string;
}

/** One figure, or one input, of the baseline and of every plan. */
export interface CompareRow {
	name: string;
	/** What its figures open to; inputs open to nothing. */
	figure?: FigureName;
	baseline: Cell;
	plans: Cell[];
}

/** The headline figures of all arms, and where they end. */
export function figureRows(results: Results): CompareRow[] {
	const [baseline, ...arms] = [null, ...results.plans].map((plan) => headlinesOf(results, plan));
	const headlines = baseline.map((headline, row) => ({
		name: headline.name,
		figure: HEADLINE_FIGURES[row],
		baseline: cellOf(headline),
		plans: arms.map((arm) => cellOf(arm[row]))
	}));
	return [...headlines, ...endRows(results, arms)];
}

function cellOf({ now, unit, delta, worse, sub, was, phrase }: Headline): Cell {
	const unchanged = was !== undefined && was === now && delta === undefined;
	return {
		now: unit && !phrase ? `${now} ${unit}` : now,
		delta,
		worse,
		sub: now === words.none || unchanged ? undefined : sub
	};
}

/** Customers and revenue in the mean, what a plan nets in the middle future, as the answer and the tabs give them. */
function endRows(results: Results, arms: Headline[][]): CompareRow[] {
	const { scenario, baseline } = results;
	const last = scenario.months - 1;
	const time = say.stretch(scenario.months);
	const money = (value: number) => say.money(value, scenario.currency);
	const customers = (arm: PlanResult | Results['baseline']) => arm.customers?.mean[last] ?? 0;
	const mrr = (arm: PlanResult | Results['baseline']) => arm.mrr?.mean[last] ?? 0;
	const net = (plan: PlanResult) => plan.netSaved?.p50[last] ?? 0;
	const row = (
		name: string,
		figure: FigureName,
		of: typeof mrr,
		write: (value: number) => string
	): CompareRow => ({
		name,
		figure,
		baseline: { now: write(of(baseline)) },
		plans: results.plans.map((plan) => {
			const [now, was] = [of(plan), of(baseline)];
			const same = write(now) === write(was);
			const size = write(Math.abs(now - was));
			return {
				now: write(now),
				delta: same ? undefined : now < was ? en.page.headlines.worse(size) : `+${size}`,
				worse: !same && now < was
			};
		})
	});
	return [
		row(words.customers(time), 'customers', customers, say.count),
		row(words.mrr(time), 'mrr', mrr, money),
		{
			name: words.net,
			figure: 'net',
			baseline: { now: words.none },
			plans: results.plans.map((plan) => ({ now: money(net(plan)), worse: net(plan) < 0 }))
		},
		{
			name: words.breakEven,
			figure: 'chance',
			baseline: { now: words.none },
			plans: arms.map((headlines, index) => ({ now: breakEven(results, index, headlines) }))
		}
	];
}

/** The month, or why there is none: in the words of the chance where that has none either. */
function breakEven({ scenario, plans }: Results, index: number, headlines: Headline[]): string {
	const chance = headlines[HEADLINE_FIGURES.indexOf('chance')];
	if (chance.phrase) return chance.now;
	if (!hasCosts(scenario.plans[index])) return en.page.headlines.noCost;
	const month = plans[index].breakEvenMonth.p50;
	return month === null ? words.neverWithin(String(scenario.months)) : say.count(month);
}

/** The inputs in which some plan differs from the business as it is. */
export function inputRows(scenario: Scenario): CompareRow[] {
	const rows: CompareRow[] = [];
	for (const { key, row } of inputsOf('plan')) {
		if (key === 'name') continue;
		const neutral = defaultOf(row) as Plan[typeof key];
		const differs = scenario.plans.map((plan) => JSON.stringify(plan[key]) !== JSON.stringify(neutral));
		if (!differs.includes(true)) continue;
		const cell = (value: Plan[typeof key]): Cell => ({ now: written(value, row, scenario) });
		rows.push({
			name: nameOf(key),
			baseline: cell(neutral),
			plans: scenario.plans.map((plan) => cell(plan[key]))
		});
	}
	return rows;
}

function nameOf(key: keyof Plan): string {
	if (key === 'contracts') return words.contracts;
	if (key === 'contractTakeUp') return words.takeUp;
	if (key === 'segments') return words.segments;
	return inputName(`plans[0].${key}`);
}

function written(value: Plan[keyof Plan], row: InputRow, scenario: Scenario): string {
	switch (row.kind) {
		case 'quantity':
		case 'number':
		case 'integer':
			return quantity(value as Quantity, row, scenario.currency);
		case 'byTerm':
			return byTerm(value as ByTerm | null);
		case 'segments':
			return value === 'all'
				? words.all
				: say.listed((value as number[]).map((index) => scenario.segments[index].name));
		case 'choice':
			return words.mode[value as Plan['reductionMode']];
		default:
			return String(value);
	}
}

function quantity(value: Quantity, { unit }: InputRow, currency: string): string {
	if (unit === 'relative' && value === 0) return words.asToday;
	if (isMoney(unit)) return value === 0 ? words.nothingEntered : say.exactMoney(value, currency);
	if (isPercent(unit)) return say.percent(value);
	if (unit === 'months' && !isRange(value)) return say.term(value as never);
	return quantityText(value, false);
}

function byTerm(values: ByTerm | null): string {
	const terms = TERMS.filter((term) => values?.[term]);
	if (!values || terms.length === 0) return words.terms;
	return terms
		.map((term) => `${say.percent(Number(values[term]!.toFixed(4)))} ${say.termAdjective(term)}`)
		.join(', ');
}
