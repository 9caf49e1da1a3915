import type { accountMetrics } from '$lib/metrics/accounts';
import type { articleMetrics } from '$lib/metrics/business-x';
import type { buyerMetrics } from '$lib/metrics/buyers';
import type { engagementMetrics } from '$lib/metrics/engagement';
import type { lifecycleMetrics } from '$lib/metrics/lifecycle';
import { brackets, over, power, row, sum, times, type Maths } from '$lib/ui/maths';
import type { FormulasOf } from './formulas-of';

const overTheYear = (of: Maths): Maths => sum(of, row('t', '=', '1'), '12');
/** Each month's amount, and what it is of. */
const paidBy = (who: Maths, ...where: Maths[]) => ({ is: times('p', overTheYear(who)), where });
/** The mathematical letter: an index of several signs is drawn upright otherwise. */
const before = (name: string): Maths => `${name}_𝑡−1`;
const cut = brackets('1', '−', 'δ');
/** How many leavers are kept in month t. */
const kept = row('k_t', '=', times('N', 'c', 'δ', power(cut, row('t', '−', '1'))));
/** They go on paying from month to month. */
const piledUp = row('B_t', '=', before('B'), '+', 'k_t');
/** All customers, from month to month, when of each so many stay. */
const customersOf = (name: string, stay: Maths) =>
	row(`${name}_t`, '=', times(before(name), stay), '+', 'a', ',', `${name}_0`, '=', 'N');
const baseline = customersOf('N', brackets('1', '−', 'c'));

export const articleFormulas: FormulasOf<typeof articleMetrics> = {
	'revenue-saved': {
		once: paidBy('k_t', kept),
		leavingAgain: paidBy('A_t', row('A_t', '=', times(before('A'), brackets('1', '−', 'c')), '+', 'k_t')),
		goingOn: paidBy('B_t', piledUp),
		level: paidBy(
			brackets('M_t', '−', 'N_t'),
			baseline,
			customersOf('M', brackets('1', '−', times('c', cut)))
		),
		stock: paidBy('D_t', row('D_t', '=', before('D'), '+', 'B_t')),
		compounding: paidBy(
			brackets('Q_t', '−', 'N_t'),
			customersOf('Q', brackets('1', '−', times('c', power(cut, 't'))))
		),
		lost: times('N', 'c', 'p'),
		churnAfter: times('c', power(cut, '12')),
		cut: row('1', '−', power(cut, '12'))
	}
};

const wait = row(
	times('0.5', 'b_0'),
	...(['b_3', 'b_6', 'b_12', 'b_+'] as const).flatMap((name, place) => [
		'+',
		times(['2', '5', '9', '15'][place], name)
	])
);
export const buyerFormulas: FormulasOf<typeof buyerMetrics> = {
	'time-to-buy': {
		payback: row('W', '+', over('k', times('p', 'm'))),
		mean: wait,
		highest: times('p', 'm', brackets('12', '−', 'W'))
	},
	'renewal-behaviour': {
		renewal: row('u', '+', times('w', 's')),
		churn: row('1', '−', power('ρ', over('1', 'L')))
	}
};

/** A strength in the middle of its range. */
const middle = (letter: string): Maths => over(row(`${letter}−`, '+', `${letter}+`), '2');

export const engagementFormulas: FormulasOf<typeof engagementMetrics> = {
	'purchase-engagement': {
		churn: row('1', '−', power(brackets('1', '−', middle('σ_')), 'D')),
		price: row(power(brackets('1', '+', middle('π_')), 'D'), '−', '1'),
		dependency: times(middle('β_4'), 'E'),
		engagement: row(
			times(middle('β_1'), 'x_1'),
			'+',
			times(middle('β_2'), 'x_2'),
			'+',
			times(middle('β_3'), 'x_3')
		)
	}
};

const up = (stage: string) => times(stage, brackets('1', '+', `Δ_${stage}`));
const changed = (stage: string) => row(`${stage}_2`, '=', up(stage));

export const lifecycleFormulas: FormulasOf<typeof lifecycleMetrics> = {
	lifecycle: {
		won: times('b', 'E'),
		evaluate: row(times('R', 'e', 'v'), '+', times('N', 'l', 'r')),
		byReferral: over(times('N', 'l', 'r'), 'E'),
		cac: over('S', 'a'),
		evaluateAfter: {
			is: row(times('R', 'e_2', 'v_2'), '+', times('N', 'l_2', 'r')),
			where: ['e', 'v', 'l'].map(changed)
		},
		wonAfter: times(up('b'), 'E_2'),
		wonMore: row(over('a_2', 'a'), '−', '1'),
		cacAfter: over('S', 'a_2')
	}
};

/** What is kept of a year's profit in the next: of who stays, grown and discounted. */
const ofNextYear = (stays: Maths): Maths => times(stays, over(row('1', '+', 'g'), row('1', '+', 'i')));
const yearsOfProfit = (stays: Maths): Maths => over('1', row('1', '−', ofNextYear(stays)));
const defectionFor = (gain: string) => ({
	is: row(
		'1',
		'−',
		over(
			row(times(brackets('1', '+', gain), brackets('1', '−', times('Δ', 'h'))), '−', '1'),
			times(gain, 'h')
		)
	),
	where: [row('h', '=', over(row('1', '+', 'g'), row('1', '+', 'i')))]
});
const exponent = row('h', '=', over(row('ln', 'y'), row('ln', 'x')));
const benefits = row('v_1', '+', 'v_2', '+', 'v_3', '+', 'v_4');
const costs = row('c_1', '+', 'c_2', '+', 'c_3', '+', 'c_4');

export const accountFormulas: FormulasOf<typeof accountMetrics> = {
	'key-accounts': {
		lost: over('y', 'K'),
		key: row('⌊', times('x', 'N'), '+', over('1', '2'), '⌋'),
		ticket: over(times('R', 'y'), 'K'),
		equals: over(times('y', brackets('N', '−', 'K')), times('K', brackets('1', '−', 'y'))),
		leaving: times('K', brackets('1', '−', power(brackets('1', '−', 'c'), '12'))),
		gini: { is: over(row('1', '−', 'h'), row('1', '+', 'h')), where: [exponent] },
		tenth: { is: power('0.1', 'h'), where: [exponent] }
	},
	defection: {
		gain: row(over('Y_2', 'Y'), '−', '1'),
		before: yearsOfProfit(brackets('1', '−', 'd')),
		after: yearsOfProfit(brackets('1', '−', 'd', '+', 'Δ')),
		relative: {
			is: row(over('Y_3', 'Y'), '−', '1'),
			where: [row('Y_3', '=', yearsOfProfit(brackets('1', '−', times('d', brackets('1', '−', 'Δ')))))]
		},
		quarter: defectionFor('0.25'),
		most: defectionFor('0.85')
	},
	'satisfied-leavers': { leaving: over(times('a', 'd'), 's'), article: 'a' },
	'delivered-value': {
		delivered: row('V', '−', 'K'),
		total: benefits,
		cost: costs,
		ratio: over('V', 'K')
	}
};
