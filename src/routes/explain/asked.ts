import { preciseMoney, precise } from '$lib/format/precise';
import { explain } from '$lib/messages/explain';
import { isRange } from '$lib/scenario/quantity';
import type { Plan, Quantity, Segment } from '$lib/scenario/scenario';
import type { ArmResult, PlanResult, Results, Summary } from '$lib/simulation/results';
import type { Maths, Values } from '$lib/ui/maths';
import { exactMoney, percent } from '../say';
import { centralForms, type ArmForms, type Central, type Scalar } from './forms';
import type { Group } from './group';

/** What is asked about: a figure of one arm, with what the formulas give. */
export interface Asked {
	results: Results;
	/** 0 = baseline, 1 = first plan, … */
	arm: number;
	central: Central;
}

export function asked(results: Results, arm: number): Asked {
	return { results, arm, central: centralForms(results.scenario) };
}

/** What a name in a formula stands for. */
export interface Meaning {
	name: string;
	value: string;
	words: string;
}

/** A formula with its names, then with numbers. */
export interface Step {
	formula: Maths;
	/** The same formula with numbers put in, and what comes out; several where it holds for several terms. */
	lines: { formula: Maths; values: Values; result: string }[];
}

/** The formula beside the simulation. */
export interface Check {
	figure: Scalar | number;
	simulated: { mean: number | null; se: number | null };
	write: (value: number) => string;
	/** Shares of futures left out of the mean. */
	missing?: number;
	never?: number;
	middle?: number | null;
}

/** Definitions side by side. */
export interface Sides {
	caption: string;
	head: string[];
	/** `here` marks the definition that the page follows. */
	rows: { name: string; cells: string[]; here?: boolean }[];
	notes?: string[];
}

/** A figure taken apart. */
export interface Explanation {
	name: string;
	counts: string;
	steps: Step[];
	meanings: Meaning[];
	/** Why there is no short formula. */
	note?: string;
	check: Check | null;
	/** In place of a check: how exact the counted figure is. */
	counted?: string;
	sides: Sides | null;
	definition: string;
	others: readonly string[];
}

const words = explain.symbols;

export const armResult = ({ results, arm }: Asked): ArmResult =>
	arm === 0 ? results.baseline : results.plans[arm - 1];
export const planResult = ({ results, arm }: Asked): PlanResult | null =>
	arm === 0 ? null : results.plans[arm - 1];
export const planOf = ({ results, arm }: Asked): Plan | null =>
	arm === 0 ? null : results.scenario.plans[arm - 1];
export const forms = ({ central, arm }: Asked): ArmForms => central.arms[arm];
export const groups = ({ central, arm }: Asked): Group[] => central.groups[arm];

export function moneyOf({ results }: Asked): (value: number) => string {
	return (value) => preciseMoney(value, results.scenario.currency);
}

/** Puts numbers into a formula, but for the name that it is of, with the result behind an equals sign. */
export function step(formula: Maths, values: Values, result: string): Step {
	const [of, sign] = typeof formula !== 'string' && 'row' in formula ? formula.row : [];
	const put = Object.entries(values).filter(([name]) => sign !== '=' || name !== of);
	return { formula, lines: [{ formula, values: Object.fromEntries(put), result }] };
}

export function valuesOf(meanings: readonly Meaning[]): Values {
	return Object.fromEntries(
		meanings.filter(({ value }) => value !== '').map(({ name, value }) => [name, value])
	);
}

export function meaning(name: string, value: number | string, words: string): Meaning {
	return { name, value: typeof value === 'number' ? precise(value) : value, words };
}

/** How the ends of an input's range are written. */
type Written = 'percent' | 'money' | 'count';

/** An input as a name in a formula: at the middle of its range, which is said. */
export function inputMeaning(
	asked: Asked,
	name: string,
	value: number,
	said: string,
	from: Quantity | undefined,
	written: Written = 'percent'
): Meaning {
	if (from === undefined || !isRange(from)) return meaning(name, value, said);
	const range = {
		percent: () => percent(from),
		money: () => exactMoney(from, asked.results.scenario.currency),
		count: () => from.map(precise).join('–')
	}[written]();
	return meaning(name, value, `${said} (${explain.middle(range)})`);
}

/** Inputs of the only segment. */
export function segmentOf({ results }: Asked): Segment {
	return results.scenario.segments[0];
}

/** Why the short formulas do not hold. */
export type Reason = keyof typeof explain.reasons;

/** What makes a customer's life other than that of one constant monthly churn. */
export function reasonsOfLife(asked: Asked, arm = asked.arm): Reason[] {
	const all = asked.central.groups[arm];
	const reasons: Reason[] = [];
	if (all.length > 1) reasons.push('groups');
	if (all.some(({ terms }) => terms.some(({ term }) => term !== 1))) reasons.push('contracts');
	if (all.some(({ types }) => types.length > 1)) reasons.push('unequal');
	if (all.some(({ change }) => [2, 13, 25, 61].some((month) => change(month) !== change(1))))
		reasons.push('moving');
	return reasons;
}

/** Besides, what makes the stock of customers, or what they pay, other than N₀ and a constant stream at one price. */
export function reasonsOfStock(asked: Asked, ofMoney: boolean): Reason[] {
	const reasons = new Set([...reasonsOfLife(asked, 0), ...reasonsOfLife(asked)]);
	const plan = planOf(asked);
	const { segments } = asked.central.scenario;
	if (
		segments.some(
			({ acquisitionGrowth, expansion }) => acquisitionGrowth !== 0 || (ofMoney && expansion !== 0)
		)
	)
		reasons.add('growth');
	if (plan && plan.acquisitionChange !== 0) reasons.add('arrivals');
	if (plan && plan.ticketChange !== 0) reasons.add('price');
	if (plan && Object.values(plan.termDiscount).some((discount) => discount > 0)) reasons.add('price');
	if (ofMoney && [0, asked.arm].some((arm) => churnOf(asked.central.groups[arm][0]) === 0))
		reasons.add('nobody');
	return [...reasons];
}

/** The churn of a group of equal customers on monthly terms, under the arm. */
export function churnOf(group: Group): number {
	const factor = group.terms[0].factor;
	return Math.min(1, Math.min(1, group.churn * factor) * group.fullChange);
}

/** A summary of the futures beside its formula. */
export function checkOf(figure: Scalar, summary: Summary, write: (value: number) => string): Check {
	return {
		figure,
		simulated: summary,
		write,
		missing: summary.undefined,
		never: summary.never
	};
}

export function atEnd(asked: Asked, band: { mean: (number | null)[]; se: (number | null)[] } | undefined) {
	const last = asked.results.scenario.months - 1;
	return { mean: band?.mean[last] ?? null, se: band?.se[last] ?? null };
}

export const discountMeaning = ({ results, central }: Asked, v: number): Meaning =>
	meaning('v', v, words.wait(percent(results.scenario.discountRate ?? central.scenario.discountRate)));
