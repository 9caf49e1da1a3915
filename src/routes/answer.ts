import { en } from '$lib/messages/en';
import { input } from '$lib/scenario/inputs';
import { isRange } from '$lib/scenario/quantity';
import type { Plan, Quantity, Scenario } from '$lib/scenario/scenario';
import { centreOf } from '$lib/session/range-switch';
import { BASELINE } from '$lib/session/workspace.svelte';
import type { PlanResult, Results } from '$lib/simulation/results';
import type { FigureName, Opens } from './explain/explain';
import { hasCost, leverPhrases } from './lever-phrases';
import * as say from './say';

/** The answer in words: `[[…]]` is bold, `{{…}}` is the quantity that it turns on. */
export interface Answer {
	sentence: string;
	/** A sentence without its full stop, for a phone as well. */
	support: string;
	/** How the sentence goes on where there is room. */
	rest: string;
	/** The sentences after it, where there is room. */
	more: string;
	/** What the answer rests on, in one line, where there is little room. */
	brief: string;
	/** Whether the plan leaves fewer customers or less money than the baseline. */
	worse: boolean;
	/** What the marked words are figures of. */
	figures: { sentence: Opens[]; support: Opens[]; more: Opens[] };
}

const words = en.page.answer;

/** Differences below this share of the baseline are no difference that one would say aloud. */
const NOTHING = 0.0005;

/** The answer for a plan, in words, from its figures. */
export function planAnswer(results: Results, index: number): Answer {
	const { scenario } = results;
	const plan = scenario.plans[index];
	const levers = leverPhrases(scenario, plan);
	if (levers.length === 0) return restingAnswer(results, plan);
	const outcome = outcomeOf(results, results.plans[index]);
	const phrase = say.listed(levers);
	const { sentence, worse, figure } = sentenceOf(phrase, plan, outcome, scenario);
	return {
		sentence,
		...supportOf(scenario, plan, results.plans[index], worse),
		worse,
		figures: { sentence: openedBy(figure), support: ['saved'], more: ['chance'] }
	};
}

/** A sentence names what changes, then what it comes to with the plan and without. */
function openedBy(figure: FigureName): Opens[] {
	const without = { figure, arm: BASELINE };
	if (figure === 'customers') return ['flows', figure, without];
	return figure === 'cac' ? [figure, without] : [figure];
}

/** The answer while the baseline is in hand. */
export function baselineAnswer(results: Results): Answer {
	const { customers, mrr, low, high } = endOfBaseline(results);
	return {
		sentence: words.baseline(customers, mrr, say.stretch(results.scenario.months)),
		support: words.leftAloneSpread(low, high),
		rest: '',
		more: '',
		brief: '',
		worse: false,
		figures: { sentence: ['customers', 'mrr'], support: ['mrr'], more: [] }
	};
}

function restingAnswer(results: Results, plan: Plan): Answer {
	const { customers, mrr, low, high } = endOfBaseline(results);
	const only = results.scenario.plans.length === 1;
	return {
		sentence: only ? words.rest : words.restPlan(plan.name),
		support: words.leftAlone(customers, mrr, say.stretch(results.scenario.months)),
		rest: '',
		more: `${words.leftAloneSpread(low, high)}.`,
		brief: '',
		worse: false,
		figures: { sentence: [], support: ['customers', 'mrr'], more: ['mrr'] }
	};
}

function endOfBaseline({ scenario, baseline }: Results) {
	const last = scenario.months - 1;
	const money = (band: (number | null)[]) => say.money(band[last] ?? 0, scenario.currency);
	return {
		customers: say.count(baseline.customers?.mean[last] ?? 0),
		// the middle future, as its curve and finding
		mrr: money(baseline.mrr!.p50),
		low: money(baseline.mrr!.p5),
		high: money(baseline.mrr!.p95)
	};
}

interface Outcome {
	kept: number;
	customers: { plan: number; base: number };
	saved: number;
	revenue: { plan: number; base: number };
	/** What it costs to win a customer; null where nobody is won. */
	cac: { plan: number | null; base: number | null };
}

function outcomeOf({ scenario, baseline }: Results, plan: PlanResult): Outcome {
	const last = scenario.months - 1;
	const at = (band: { mean: (number | null)[] } | undefined) => band?.mean[last] ?? 0;
	return {
		kept: at(plan.keptCustomers),
		customers: { plan: at(plan.customers), base: at(baseline.customers) },
		saved: at(plan.saved),
		revenue: { plan: at(plan.cumulativeRevenue), base: at(baseline.cumulativeRevenue) },
		cac: { plan: plan.cac.mean, base: baseline.cac.mean }
	};
}

function sentenceOf(
	phrase: string,
	plan: Plan,
	outcome: Outcome,
	{ months, currency }: Scenario
): { sentence: string; worse: boolean; figure: FigureName } {
	const time = say.stretch(months);
	const { kept, saved, customers, revenue } = outcome;
	// the difference of the two numbers that the sentence names, so that a reader's sum comes out
	const change = Math.round(customers.plan) - Math.round(customers.base);
	if (Math.abs(kept) >= Math.max(0.5, NOTHING * customers.base) && change !== 0) {
		const verb =
			kept < 0
				? words.lose
				: plan.acquisitionChange === 0 && plan.ticketChange === 0
					? words.keep
					: words.win;
		const ends = [say.count(customers.plan), say.count(customers.base)] as const;
		return {
			sentence: verb(phrase, say.aboutCount(change), time, ...ends),
			worse: kept < 0,
			figure: 'customers'
		};
	}
	if (Math.abs(saved) >= NOTHING * Math.max(revenue.base, 1)) {
		const verb = saved < 0 ? words.forgo : words.earn;
		const [change, ...ends] = [Math.abs(saved), revenue.plan, revenue.base].map((value) =>
			say.money(value, currency)
		);
		return { sentence: verb(phrase, change, time, ends[0], ends[1]), worse: saved < 0, figure: 'saved' };
	}
	return cheaperToWin(phrase, outcome, currency) ?? unchanged(phrase, time, customers.base);
}

function cheaperToWin(phrase: string, { cac }: Outcome, currency: string) {
	if (cac.plan === null || cac.base === null) return null;
	const [plan, base] = [cac.plan, cac.base].map((value) => say.money(value, currency));
	if (plan === base) return null;
	return {
		sentence: words.cheaperToWin(phrase, plan, base),
		worse: cac.plan > cac.base,
		figure: 'cac' as const
	};
}

function unchanged(phrase: string, time: string, customers: number) {
	return {
		sentence: words.same(phrase, time, say.count(customers)),
		worse: false,
		figure: 'customers' as const
	};
}

function supportOf(scenario: Scenario, plan: Plan, result: PlanResult, worse: boolean) {
	const last = scenario.months - 1;
	const amount = (value: number | null | undefined) => say.money(value ?? 0, scenario.currency);
	const saved = result.saved!;
	const low = saved.p5[last] ?? 0;
	const high = saved.p95[last] ?? 0;
	const firstYear = saved.mean[11] ?? 0;
	let spread: string;
	if (low === 0 && high === 0) spread = words.alike;
	else if (amount(low) === amount(high)) spread = words.every(amount(Math.abs(low)), low < 0);
	else if (low >= 0) spread = words.saves(amount(low), amount(high));
	else if (high <= 0) spread = words.loses(amount(-high), amount(-low));
	else spread = words.straddles(amount(low), say.signedMoney(high, scenario.currency));
	if (worse && low >= 0 && high > 0) spread = words.evenSo(spread);
	if (!worse && low < 0 && high <= 0) spread = words.but(spread);
	const early = scenario.months > 12 && low > 0 && firstYear > 0 ? words.firstYear(amount(firstYear)) : '';
	return {
		support: spread,
		rest: early,
		more: assumptions(scenario, plan, result).join(' '),
		brief: assumptions(scenario, plan, result, true).join(' ')
	};
}

/** What the answer rests on: the plan's cost, and how strongly price drives customers away. */
function assumptions(scenario: Scenario, plan: Plan, result: PlanResult, short = false): string[] {
	const sentences = [hasCost(plan) ? payingBack(scenario, plan, result) : words.noCost];
	if (plan.ticketChange !== 0) sentences.push(priceAssumption(plan, short));
	return sentences;
}

function payingBack({ currency }: Scenario, plan: Plan, result: PlanResult): string {
	const amount = (quantity: Quantity, key: 'fixedCost' | 'costPerCustomer') => {
		const text = say.money(centreOf(quantity, input('plan', key)), currency);
		return isRange(quantity) ? words.about(text) : text;
	};
	const fixed = amount(plan.fixedCost, 'fixedCost');
	const each = amount(plan.costPerCustomer, 'costPerCustomer');
	let cost: string;
	if (plan.costPerCustomer === 0) cost = words.costFixed(fixed);
	else if (plan.fixedCost === 0) cost = words.costEach(each);
	else cost = words.costBoth(fixed, each);
	return words.paysBack(cost, say.ofTen(result.chanceOfPayingBack));
}

function priceAssumption(plan: Plan, short: boolean): string {
	const leave = centreOf(plan.priceChurnElasticity, input('plan', 'priceChurnElasticity'));
	const join = centreOf(plan.priceDemandElasticity, input('plan', 'priceDemandElasticity'));
	if (leave === 0 && join === 0) return words.assumesPriceHarmless;
	const assumes = short ? words.assumesPriceShort : words.assumesPrice;
	return assumes(say.percent(leave / 100), say.percent(join / 100));
}

/** The words without their marks, for a screen reader. */
export function plainWords(text: string): string {
	return text.replace(/\[\[|\]\]|\{\{|\}\}|<<|>>/g, '');
}

/** A text in runs that are set alike. */
export interface Run {
	text: string;
	style: 'plain' | 'bold' | 'key';
	/** A plain text that is a figure all the same. */
	isFigure?: true;
}

/** Takes a text apart at its marks. */
export function runsOf(text: string): Run[] {
	return text
		.split(/(\[\[.*?\]\]|\{\{.*?\}\}|<<.*?>>)/)
		.filter((part) => part !== '')
		.map((part) => {
			if (part.startsWith('[[')) return { text: part.slice(2, -2), style: 'bold' };
			if (part.startsWith('{{')) return { text: part.slice(2, -2), style: 'key' };
			if (part.startsWith('<<')) return { text: part.slice(2, -2), style: 'plain', isFigure: true };
			return { text: part, style: 'plain' };
		});
}
