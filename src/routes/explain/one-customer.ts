import { monthlyDiscountFactor, presentValue } from '$lib/economics/lifetime-value';
import { paybackWithChurn, simplePayback } from '$lib/economics/payback';
import { precise } from '$lib/format/precise';
import { explain } from '$lib/messages/explain';
import type { Scenario } from '$lib/scenario/scenario';
import { brackets, least, over, row, sum, times } from '$lib/ui/maths';
import { count } from '../say';
import {
	armResult,
	checkOf,
	churnOf,
	forms,
	groups,
	inputMeaning,
	meaning,
	moneyOf,
	reasonsOfLife,
	segmentOf,
	step,
	valuesOf,
	type Asked,
	type Explanation,
	type Sides
} from './asked';
import { centralForms } from './forms';
import { marginByAge, sharesOfMix, type Group } from './group';
import { churnSteps, worthSteps } from './worth-steps';

const words = explain.figures;
const symbols = explain.symbols;

/** Ages after which nothing that counts is left, for values without end. */
const ENDLESS = 2400;
/** What "unequal" means where the scenario's customers are alike. */
const SOME_SPREAD = 0.03;

export function explainLtv(asked: Asked): Explanation {
	const worked = worthSteps(asked);
	return {
		name: words.ltv.name,
		counts: words.ltv.counts(count(asked.results.scenario.ltvMonths)),
		...worked,
		check: checkOf('ltv', armResult(asked).ltv, moneyOf(asked)),
		sides: ltvSides(asked),
		definition: words.ltv.definition,
		others: words.ltv.others
	};
}

function ltvSides(asked: Asked): Sides {
	const { sides } = words.ltv;
	const { ltvMonths } = asked.results.scenario;
	const arms = asked.arm === 0 ? [0] : [0, asked.arm];
	const money = moneyOf(asked);
	const finite = (value: number) => (Number.isFinite(value) ? money(value) : sides.endless);
	const cells = (of: (arm: number) => number) => arms.map((arm) => finite(of(arm)));
	const spread = Math.max(...asked.results.scenario.segments.map(({ churnSpread }) => churnSpread));
	const other = centralForms(withSpread(asked.central.scenario, spread > 0 ? 0 : SOME_SPREAD));
	return {
		caption: sides.caption,
		head: [sides.definition, ...arms.map((arm) => armName(asked, arm))],
		rows: [
			{ name: sides.simple, cells: cells((arm) => asked.central.arms[arm].ltvSimple) },
			{
				name: sides.capped(count(ltvMonths)),
				cells: cells((arm) => valueOf(asked.central.groups[arm], ltvMonths, 1))
			},
			{
				name: sides.discounted,
				cells: cells((arm) => endlessValue(asked.central.groups[arm], asked.central.scenario.discountRate))
			},
			{ name: sides.both, cells: cells((arm) => asked.central.arms[arm].ltv), here: true },
			{
				name: spread > 0 ? sides.alike : sides.unequal(precise(SOME_SPREAD)),
				cells: cells((arm) => other.arms[arm].ltv)
			}
		]
	};
}

const withSpread = (scenario: Scenario, churnSpread: number): Scenario => ({
	...scenario,
	segments: scenario.segments.map((segment) => ({ ...segment, churnSpread }))
});

/** What the groups' mix is worth over so many payments. */
function valueOf(all: Group[], payments: number, discountFactor: number): number {
	const weights = sharesOfMix(all);
	return all.reduce(
		(total, group, index) =>
			weights[index] > 0
				? total + weights[index] * presentValue(marginByAge(group, payments), discountFactor)
				: total,
		0
	);
}

/** Infinity where what is still to come does not die away. */
function endlessValue(all: Group[], discountRate: number): number {
	const v = monthlyDiscountFactor(discountRate);
	const [half, whole] = [ENDLESS / 2, ENDLESS].map((payments) => valueOf(all, payments, v));
	return whole - half > 1e-6 * whole ? Infinity : whole;
}

export function armName({ results }: Asked, arm: number): string {
	return arm === 0 ? explain.baseline : results.scenario.plans[arm - 1].name;
}

export function explainCac(asked: Asked): Explanation {
	const money = moneyOf(asked);
	const { spending, won, cacPlanned, cac } = forms(asked);
	const realised = armResult(asked).cac;
	const meanings = [
		meaning('A', money(spending), symbols.spending),
		meaning('J', '', symbols.won),
		meaning('λ', won, symbols.wonExpected)
	];
	const formula = row('CAC', '=', over('A', 'J'));
	const mean = row('mean', '≈', times(over('A', 'λ'), brackets('1', '+', over('1', 'λ'))));
	const sides: Sides = {
		caption: words.cac.sides.caption,
		head: [words.cac.sides.definition, armName(asked, asked.arm)],
		rows: [
			{ name: words.cac.sides.planned, cells: [money(cacPlanned)] },
			{ name: words.cac.sides.expected, cells: [won > 0 ? money(spending / won) : '–'] },
			{
				name: words.cac.sides.realised,
				cells: [realised.mean === null ? '–' : money(realised.mean)],
				here: true
			}
		]
	};
	return {
		name: words.cac.name,
		counts: words.cac.counts,
		steps:
			won > 0
				? [{ formula, lines: [] }, step(mean, valuesOf(meanings), money(cac))]
				: [{ formula, lines: [] }],
		meanings,
		check: checkOf('cac', realised, money),
		sides,
		definition: words.cac.definition,
		others: words.cac.others
	};
}

export function explainRatio(asked: Asked): Explanation {
	const money = moneyOf(asked);
	const { ltv, cacPlanned, ltvToCac } = forms(asked);
	const { ltv: values, ltvSimple, ltvToCac: ratios, cac } = armResult(asked);
	const meanings = [meaning('LTV', money(ltv), symbols.ltv), meaning('k', money(cacPlanned), symbols.cac)];
	const { sides } = words.ltvToCac;
	const over1 = (top: number | null | undefined, bottom: number | null) =>
		top === null || top === undefined || !bottom ? '–' : precise(top / bottom);
	const planned = cacPlanned;
	return {
		name: words.ltvToCac.name,
		counts: words.ltvToCac.counts,
		steps: cacPlanned > 0 ? [step(row(over('LTV', 'k')), valuesOf(meanings), precise(ltvToCac))] : [],
		meanings,
		check: checkOf('ltvToCac', ratios, precise),
		sides: {
			caption: sides.caption,
			head: [sides.definition, armName(asked, asked.arm)],
			rows: [
				{ name: sides.meanOfRatios, cells: [ratios.mean === null ? '–' : precise(ratios.mean)], here: true },
				{ name: sides.ratioOfMeans, cells: [over1(values.mean, planned)] },
				{ name: sides.simple, cells: [over1(ltvSimple?.mean, planned)] },
				{ name: sides.realised, cells: [over1(values.mean, cac.mean)] }
			]
		},
		definition: words.ltvToCac.definition,
		others: words.ltvToCac.others
	};
}

export function explainPayback(asked: Asked): Explanation {
	const { cacPlanned, paybackMonths } = forms(asked);
	const all = groups(asked);
	const [group] = all;
	const plain = reasonsOfLife(asked).length === 0 && group.growth === 1;
	const { sides } = words.payback;
	const price = group.price * (1 - group.terms[0].discount);
	const cycle = group.salesCycle;
	const months = (value: number) => (Number.isFinite(value) ? precise(value) : sides.never);
	const base = [
		inputMeaning(
			asked,
			'k',
			cacPlanned,
			symbols.cac,
			all.length > 1 ? undefined : segmentOf(asked).cac,
			'money'
		),
		meaning('q', String(cycle), symbols.cycle)
	];
	const firstMargin = valueOf(all, 1, 1);
	const churn = plain ? churnSteps(asked, group) : { steps: [], meanings: [] };
	const withChurn = paybackWithChurn(cacPlanned, price, group.margin, churnOf(group));
	const usesClosed = plain && cacPlanned > 0 && churnOf(group) > 0 && Number.isFinite(withChurn);
	const meanings = [
		...base,
		meaning('M_a', '', symbols.marginAt),
		...(usesClosed ? [meaning('M_0', firstMargin, symbols.marginFirst)] : []),
		...churn.meanings
	];
	const first = row(
		'months',
		'=',
		'q',
		'+',
		least(row('n', ':', sum('M_a', row('a', '=', '0'), row('n', '−', '1')), '≥', 'k'))
	);
	const closed = row(
		'n',
		'=',
		over(row('ln', brackets('1', '−', over(times('k', 'c'), 'M_0'))), row('ln', brackets('1', '−', 'c')))
	);
	return {
		name: words.payback.name,
		counts: words.payback.counts,
		steps: [
			step(first, valuesOf(base), months(paybackMonths)),
			...(usesClosed ? [step(closed, valuesOf(meanings), precise(withChurn)), ...churn.steps] : [])
		],
		meanings,
		check: checkOf('paybackMonths', armResult(asked).paybackMonths, precise),
		sides: {
			caption: sides.caption,
			head: [sides.definition, armName(asked, asked.arm)],
			rows: [
				{
					name: sides.simple,
					cells: [firstMargin > 0 ? months(simplePayback(cacPlanned, firstMargin, 1)) : sides.never]
				},
				{ name: sides.churn, cells: [plain ? months(withChurn) : sides.notHere] },
				{ name: sides.whole, cells: [months(paybackMonths)], here: true }
			]
		},
		definition: words.payback.definition,
		others: words.payback.others
	};
}
