import { annuity, monthlyDiscountFactor } from '$lib/economics/lifetime-value';
import { precise } from '$lib/format/precise';
import { explain } from '$lib/messages/explain';
import type { Term } from '$lib/scenario/scenario';
import { brackets, over, power, product, row, sum, times, type Maths } from '$lib/ui/maths';
import { percent, termAdjective } from '../say';
import {
	churnOf,
	discountMeaning,
	forms,
	groups,
	inputMeaning,
	meaning,
	moneyOf,
	planOf,
	reasonsOfLife,
	segmentOf,
	step,
	valuesOf,
	type Asked,
	type Meaning,
	type Step
} from './asked';
import { sharesOfMix, worthOfMix, worthOnTerm, type Group } from './group';

const words = explain.symbols;

export interface Worked {
	steps: Step[];
	meanings: Meaning[];
}

/** How LTV comes about: price × margin × payments, with the payments' own formula for this scenario. */
export function worthSteps(asked: Asked): Worked {
	const all = groups(asked);
	if (all.length > 1) return mixOfGroups(asked, all);
	const [group] = all;
	const money = moneyOf(asked);
	const scenario = asked.central.scenario;
	const payments = group.terms.map((_, place) => worthOnTerm(group, place, scenario));
	const base = [
		inputMeaning(
			asked,
			'p',
			group.price,
			planOf(asked)?.ticketChange ? words.ticketPlan : words.ticket,
			segmentOf(asked).ticket,
			'money'
		),
		inputMeaning(asked, 'm', group.margin, words.margin, segmentOf(asked).grossMargin)
	];
	const perTerm = group.terms.flatMap(({ term, share, discount }, place) => [
		...(group.terms.length > 1 ? [meaning(`w_${term}`, share, words.shareOn(termAdjective(term)))] : []),
		...(discount > 0 ? [meaning(`d_${term}`, discount, words.discountOn(termAdjective(term)))] : []),
		meaning(
			dName(group, term),
			payments[place],
			group.terms.length > 1 ? words.worthOn(termAdjective(term)) : words.worth
		)
	]);
	const meanings = [...base, ...perTerm];
	const formula = row('LTV', '=', times('p', 'm', mixed(group)));
	const life = lifeOf(asked, group, payments);
	return {
		steps: [step(formula, valuesOf(meanings), money(forms(asked).ltv)), ...life.steps],
		meanings: [...meanings, ...life.meanings]
	};
}

const dName = (group: Group, term: Term) => (group.terms.length > 1 ? `D_${term}` : 'D');

function mixed(group: Group): Maths {
	const parts = group.terms.map(({ term, discount }): Maths => {
		const factors: Maths[] = group.terms.length > 1 ? [`w_${term}`] : [];
		if (discount > 0) factors.push(brackets('1', '−', `d_${term}`));
		return times(...factors, dName(group, term));
	});
	if (parts.length === 1) return parts[0];
	return brackets(...parts.flatMap((part, place) => (place > 0 ? ['+', part] : [part])));
}

/** The payments of one customer: geometric where life is, else the staircase that it is. */
function lifeOf(asked: Asked, group: Group, payments: number[]): Worked {
	const { ltvMonths, discountRate } = asked.central.scenario;
	const v = monthlyDiscountFactor(discountRate);
	const grows = group.growth !== 1;
	const common = [
		meaning('A', String(ltvMonths), words.payments),
		discountMeaning(asked, v),
		...(grows
			? [inputMeaning(asked, 'e', group.growth - 1, words.expansion, segmentOf(asked).expansion)]
			: [])
	];
	const perPayment = grows ? times(brackets('1', '+', 'e'), 'v') : 'v';
	const reasons = reasonsOfLife(asked);
	if (reasons.length === 0) return geometric(asked, group, common, perPayment, payments[0], v);
	const churn = churnSteps(asked, group);
	const stairs: Maths = row('⌊', 'a', '/', 'L', '⌋');
	const steps: Step[] = [];
	const onlyMonthly = group.terms.every(({ term }) => term === 1);
	const several = group.terms.length > 1;
	const paying: Maths = several ? 'S_L' : 'S';
	const d: Maths = several ? 'D_L' : 'D';
	const last = row('A', '−', '1');
	const sumOf = (survivors: Maths) =>
		row(
			d,
			'=',
			sum(times(survivors, power(grows ? brackets(perPayment) : 'v', 'a')), row('a', '=', '0'), last)
		);
	const values = valuesOf([...common, ...churn.meanings]);
	const ages: Maths = onlyMonthly ? 'a' : row('L', stairs);
	const steady = !reasons.includes('moving') && !reasons.includes('unequal');
	const survivors: Maths = steady
		? power(brackets('1', '−', churnName(group)), ages)
		: row(paying, brackets('a'));
	steps.push({
		formula: sumOf(survivors),
		lines: group.terms.map(({ term }, place) => ({
			formula: withTerm(sumOf(survivors), term),
			values: steady ? { ...values, c_L: precise(onTerm(group, place)) } : values,
			result: precise(payments[place])
		}))
	});
	const meanings = [...common, meaning('a', '0, 1, 2 …', words.age), ...churn.meanings];
	if (!steady) {
		meanings.push(meaning(several ? 'S_L' : 'S', '', words.paying));
		steps.push({
			formula: survivalFormula(
				reasons.includes('unequal'),
				reasons.includes('moving'),
				several,
				onlyMonthly,
				ages
			),
			lines: []
		});
		if (reasons.includes('unequal')) meanings.push(meaning('θ_k', '', words.types));
	}
	return { steps: [...steps, ...churn.steps], meanings };
}

export const churnName = (group: Group) => (group.terms.some(({ factor }) => factor !== 1) ? 'c_L' : 'c');

/** The churn on one of the terms, where a contract is also a promise. */
export function onTerm(group: Group, place: number): number {
	return Math.min(1, Math.min(1, group.churn * group.terms[place].factor) * group.fullChange);
}

export function survivalFormula(
	unequal: boolean,
	moving: boolean,
	several: boolean,
	onlyMonthly: boolean,
	ages: Maths
): Maths {
	const left: Maths = row(several ? 'S_L' : 'S', brackets('a'), '=');
	const oneLife = (churn: Maths): Maths =>
		moving
			? product(brackets('1', '−', churn), row('t', '=', '2'), row(onlyMonthly ? 'a' : ages, '+', '1'))
			: power(brackets('1', '−', churn), ages);
	if (!unequal) return row(left, oneLife('c_t'));
	return row(left, sum(times('π_k', oneLife(moving ? 'θ_kt' : 'θ_k')), 'k'));
}

/** The letter L of a formula becomes the term it is put to. */
export function withTerm(formula: Maths, term: Term): Maths {
	return JSON.parse(
		JSON.stringify(formula)
			.replaceAll('"L"', `"${term}"`)
			.replaceAll('D_L', `D_${term}`)
			.replaceAll('S_L', `S_${term}`)
	) as Maths;
}

function geometric(
	asked: Asked,
	group: Group,
	common: Meaning[],
	perPayment: Maths,
	result: number,
	v: number
): Worked {
	const churn = churnSteps(asked, group);
	const q = (1 - churnOf(group)) * group.growth * v;
	const meanings = [...common, ...churn.meanings, meaning('q', q, words.perPayment)];
	const values = valuesOf(meanings);
	const paymentsFormula: Maths =
		q === 1 ? row('D', '=', 'A') : row('D', '=', over(row('1', '−', power('q', 'A')), row('1', '−', 'q')));
	const { ltvMonths } = asked.central.scenario;
	return {
		steps: [
			step(paymentsFormula, values, precise(q === 1 ? annuity(1, ltvMonths) : result)),
			step(row('q', '=', times(brackets('1', '−', 'c'), perPayment)), values, precise(q)),
			...churn.steps
		],
		meanings
	};
}

/** The plan's churn from the baseline's, or the churn as it was entered. */
export function churnSteps(asked: Asked, group: Group): Worked {
	const plan = planOf(asked);
	const entered = segmentOf(asked).churn;
	const moving = reasonsOfLife(asked).includes('moving');
	const changes = plan !== null && (group.fullChange !== 1 || moving);
	if (!changes || plan === null)
		return { steps: [], meanings: [inputMeaning(asked, 'c', churnOf(group), words.churn, entered)] };
	const middles = asked.central.scenario.plans[asked.arm - 1];
	const priced = middles.ticketChange !== 0;
	const reduction = middles.churnReduction as number;
	const compounding = plan.reductionMode === 'compounding';
	const effect: Maths = compounding
		? power(brackets('1', '−', 'δ'), 't')
		: moving
			? brackets('1', '−', times('δ', row('min', brackets('1', ',', over('t', row('R', '+', '1'))))))
			: brackets('1', '−', 'δ');
	const left = moving ? 'c_t' : 'c';
	const formula = row(
		left,
		'=',
		times('c_0', effect, ...(priced ? [power(brackets('1', '+', 'γ'), 'ε')] : []))
	);
	const meanings = [
		inputMeaning(asked, 'c_0', group.churn, words.churnBase, entered),
		inputMeaning(asked, 'δ', reduction, words.reduction, plan.churnReduction),
		...(moving && !compounding ? [meaning('R', String(plan.rampMonths), words.ramp)] : []),
		...(priced
			? [
					inputMeaning(asked, 'γ', middles.ticketChange as number, words.priceChange, plan.ticketChange),
					meaning('ε', middles.priceChurnElasticity as number, words.elasticity)
				]
			: [])
	];
	if (moving) return { steps: [{ formula, lines: [] }], meanings };
	const own = meaning('c', churnOf(group), words.churnPlan);
	return {
		steps: [step(formula, valuesOf(meanings), precise(churnOf(group)))],
		meanings: [...meanings, own]
	};
}

function mixOfGroups(asked: Asked, all: Group[]): Worked {
	const money = moneyOf(asked);
	const weights = sharesOfMix(all);
	const names = asked.results.scenario.segments.map(({ name }) => name);
	const meanings = all.flatMap((group, index) => [
		meaning(`ω_${index + 1}`, percent(Number(weights[index].toFixed(4))), `${words.mix}: ${names[index]}`),
		meaning(
			`LTV_${index + 1}`,
			money(worthOfMix([group], asked.central.scenario).ltv),
			`${words.ltv}: ${names[index]}`
		)
	]);
	const parts = all.flatMap((_, index): Maths[] => [
		...(index > 0 ? ['+'] : []),
		times(`ω_${index + 1}`, `LTV_${index + 1}`)
	]);
	return { steps: [step(row('LTV', '=', ...parts), valuesOf(meanings), money(forms(asked).ltv))], meanings };
}
