import { savedAndGoingOn, savedCountedOnce } from '$lib/economics/saved-readings';
import { customerMonths, customersAfter, type Stock } from '$lib/economics/stock';
import { precise } from '$lib/format/precise';
import { explain } from '$lib/messages/explain';
import type { Plan, ReductionMode, Scenario } from '$lib/scenario/scenario';
import type { Band } from '$lib/simulation/results';
import { brackets, over, power, row, sum, times, type Maths } from '$lib/ui/maths';
import { count, listed, stretch } from '../say';
import {
	armResult,
	atEnd,
	churnOf,
	forms,
	groups,
	inputMeaning,
	meaning,
	moneyOf,
	planOf,
	planResult,
	reasonsOfStock,
	segmentOf,
	step,
	valuesOf,
	type Asked,
	type Check,
	type Explanation,
	type Meaning,
	type Reason,
	type Sides,
	type Step
} from './asked';
import { centralForms } from './forms';
import { churnSteps } from './worth-steps';

const words = explain.figures;
const symbols = explain.symbols;

export function explainSaved(asked: Asked): Explanation {
	const { months } = asked.results.scenario;
	const reasons = reasonsOfStock(asked, true);
	const worked = reasons.length === 0 ? savedInShort(asked) : savedByMonth(asked);
	return {
		name: words.saved.name,
		counts: words.saved.counts(stretch(months)),
		...worked,
		note: noteOf(reasons),
		check: endCheck(asked, 'saved', planResult(asked)?.saved, moneyOf(asked)),
		sides: readings(asked),
		definition: words.saved.definition,
		others: words.saved.others
	};
}

function noteOf(reasons: Reason[]): string | undefined {
	if (reasons.length === 0) return undefined;
	return explain.noClosedForm(listed(reasons.map((reason) => explain.reasons[reason])));
}

function endCheck(
	asked: Asked,
	figure: 'saved' | 'net' | 'customers' | 'mrr',
	band: Band | undefined,
	write: (value: number) => string
): Check {
	const last = asked.results.scenario.months - 1;
	return { figure, simulated: atEnd(asked, band), write, middle: band?.p50?.[last] };
}

/** Inputs of the stock of customers, of one group that comes and goes at constant rates. */
function stockMeanings(asked: Asked): Meaning[] {
	const { months } = asked.results.scenario;
	const [group] = groups(asked);
	const segment = segmentOf(asked);
	return [
		meaning('N_0', count(group.customers), symbols.start),
		inputMeaning(asked, 'a', group.arrivals, symbols.arrivals, segment.newPerMonth, 'count'),
		meaning('H', String(months), symbols.months)
	];
}

function stockOf(asked: Asked, arm: number): Stock {
	const [group] = asked.central.groups[arm];
	return { start: group.customers, arrivals: group.arrivals, churn: churnOf(group) };
}

/** Customers billed over all months, of the churn that goes by this name. */
const billed = (churn: string): Maths =>
	row(
		over(times('H', 'a'), churn),
		'+',
		times(
			brackets('N_0', '−', over('a', churn)),
			over(times(brackets('1', '−', churn), brackets('1', '−', power(brackets('1', '−', churn), 'H'))), churn)
		)
	);

function savedInShort(asked: Asked): { steps: Step[]; meanings: Meaning[] } {
	const { months } = asked.results.scenario;
	const money = moneyOf(asked);
	const [group] = groups(asked);
	const churn = churnSteps(asked, group);
	const [base, plan] = [0, asked.arm].map((arm) => customerMonths(stockOf(asked, arm), months));
	const price = inputMeaning(asked, 'p', group.price, symbols.ticket, segmentOf(asked).ticket, 'money');
	const totals = [
		meaning('K', precise(plan), symbols.billed),
		meaning('K_0', precise(base), symbols.billedBase)
	];
	const rest = stockMeanings(asked);
	const churns = [
		...churn.meanings,
		...(churn.meanings.some(({ name }) => name === 'c_0')
			? []
			: [meaning('c_0', churnOf(asked.central.groups[0][0]), symbols.churnBase)])
	];
	const values = valuesOf([...rest, ...churns]);
	return {
		steps: [
			step(
				row('saved', '=', times('p', brackets('K', '−', 'K_0'))),
				valuesOf([price, ...totals]),
				money(forms(asked).saved)
			),
			{
				formula: row('K', '=', billed('c')),
				lines: [
					{ formula: row('K', '=', billed('c')), values, result: precise(plan) },
					{ formula: row('K_0', '=', billed('c_0')), values, result: precise(base) }
				]
			},
			...churn.steps
		],
		meanings: [price, ...totals, ...rest, ...churns]
	};
}

function savedByMonth(asked: Asked): { steps: Step[]; meanings: Meaning[] } {
	const money = moneyOf(asked);
	const { months } = asked.results.scenario;
	const meanings = [
		meaning('R', money(forms(asked).revenue), symbols.revenuePlan),
		meaning('R_0', money(asked.central.arms[0].revenue), symbols.revenueBase),
		meaning('H', String(months), symbols.months)
	];
	return {
		steps: [
			{
				formula: row('saved', '=', sum(brackets('R_t', '−', 'R_0t'), row('t', '=', '1'), 'H')),
				lines: [
					{
						formula: row('saved', '=', 'R', '−', 'R_0'),
						values: valuesOf(meanings),
						result: money(forms(asked).saved)
					}
				]
			}
		],
		meanings
	};
}

/** Readings of "a tenth less churn", forty-fold apart over a year. */
function readings(asked: Asked): Sides | null {
	const plan = planOf(asked);
	if (!plan) return null;
	const { scenario } = asked.central;
	const reduction = scenario.plans[asked.arm - 1].churnReduction as number;
	const { caption, head, ...said } = words.saved.readings;
	if (reduction <= 0) return null;
	const money = moneyOf(asked);
	const months = scenario.months;
	const cuts = scenario.segments.map(({ customers, churn, ticket }) => ({
		...{ customers, reduction },
		...{ churn: churn as number, ticket: ticket as number }
	}));
	const total = (of: (cut: (typeof cuts)[0], months: number) => number) =>
		cuts.reduce((sum, cut) => sum + of(cut, months), 0);
	const inMode = (reductionMode: ReductionMode) =>
		plan.reductionMode === reductionMode
			? forms(asked).saved
			: centralForms(withPlan(scenario, asked.arm - 1, { reductionMode })).arms[asked.arm].saved;
	const values = [total(savedCountedOnce), total(savedAndGoingOn), inMode('level'), inMode('compounding')];
	const names = [said.once, said.goingOn, said.level, said.compounding];
	const [least, most] = [Math.min(...values), Math.max(...values)];
	return {
		caption: caption(stretch(months)),
		head: [...head],
		rows: values.map((value, index) => ({
			name: names[index],
			cells: [money(value)],
			here: index === (plan.reductionMode === 'level' ? 2 : 3)
		})),
		notes: [
			...(least > 0 ? [said.apart(precise(Number((most / least).toPrecision(2))))] : []),
			said.simplified
		]
	};
}

function withPlan(scenario: Scenario, index: number, change: Partial<Plan>): Scenario {
	const plans = scenario.plans.map((plan, place) => (place === index ? { ...plan, ...change } : plan));
	return { ...scenario, plans };
}

export function explainNet(asked: Asked): Explanation {
	const money = moneyOf(asked);
	const { marginSaved, planCost, moreSpending, net } = forms(asked);
	const meanings = [
		meaning('G', money(marginSaved), symbols.marginSaved),
		meaning('F', money(planCost), symbols.planCost),
		meaning('A', money(moreSpending), symbols.moreSpending)
	];
	return {
		name: words.net.name,
		counts: words.net.counts(stretch(asked.results.scenario.months)),
		steps: [step(row('net', '=', 'G', '−', 'F', '−', 'A'), valuesOf(meanings), money(net))],
		meanings,
		check: endCheck(asked, 'net', planResult(asked)?.netSaved, money),
		sides: null,
		definition: words.net.definition,
		others: words.net.others
	};
}

export function explainCustomers(asked: Asked): Explanation {
	const { months } = asked.results.scenario;
	const reasons = reasonsOfStock(asked, false);
	const churn = reasons.length === 0 ? churnSteps(asked, groups(asked)[0]) : { steps: [], meanings: [] };
	const meanings = [...stockMeanings(asked), ...churn.meanings];
	const { customers } = forms(asked);
	const short =
		reasons.length === 0 && churnOf(groups(asked)[0]) > 0
			? [
					step(
						row('N_H', '=', stockFormula),
						valuesOf(meanings),
						precise(customersAfter(stockOf(asked, asked.arm), months))
					),
					...churn.steps
				]
			: [{ formula: recursion, lines: [] }];
	return {
		name: words.customers.name,
		counts: words.customers.counts(count(months)),
		steps: short,
		meanings:
			reasons.length === 0
				? meanings
				: [
						meaning('N_H', precise(customers), symbols.customersAtEnd),
						meaning('X_t', '', symbols.lost),
						meaning('J_t', '', symbols.joined)
					],
		note: noteOf(reasons),
		check: endCheck(asked, 'customers', armResult(asked).customers, precise),
		sides: null,
		definition: words.customers.definition,
		others: words.customers.others
	};
}

const stockFormula: Maths = row(
	over('a', 'c'),
	'+',
	times(brackets('N_0', '−', over('a', 'c')), power(brackets('1', '−', 'c'), 'H'))
);
const recursion: Maths = row('N_t', '=', 'N_t−1', '−', 'X_t', '+', 'J_t');

export function explainMrr(asked: Asked): Explanation {
	const money = moneyOf(asked);
	const { months } = asked.results.scenario;
	const reasons = reasonsOfStock(asked, true);
	const { customers, mrr } = forms(asked);
	const short = reasons.length === 0;
	const [group] = groups(asked);
	const meanings = short
		? [
				inputMeaning(asked, 'p', group.price, symbols.ticket, segmentOf(asked).ticket, 'money'),
				meaning('N_H', precise(customers), symbols.customersAtEnd)
			]
		: [];
	return {
		name: words.mrr.name,
		counts: words.mrr.counts(count(months)),
		steps: short ? [step(row('MRR', '=', times('p', 'N_H')), valuesOf(meanings), money(mrr))] : [],
		meanings,
		note: noteOf(reasons),
		check: endCheck(asked, 'mrr', armResult(asked).mrr, money),
		sides: null,
		definition: words.mrr.definition,
		others: words.mrr.others
	};
}
