import type { accountMetrics } from '$lib/metrics/accounts';
import type { articleMetrics } from '$lib/metrics/business-x';
import type { buyerMetrics } from '$lib/metrics/buyers';
import type { engagementMetrics } from '$lib/metrics/engagement';
import type { lifecycleMetrics } from '$lib/metrics/lifecycle';
import { brackets, over, power, product, row, sum, times, type Maths } from '$lib/ui/maths';
import type { FormulasOf } from './formulas-of';

const kept = power(brackets('1', '−', 'δ'), row('t', '−', '1'));
const overTheYear = (of: Maths): Maths => sum(of, row('t', '=', '1'), '12');
const first = (of: Maths): Maths => times('N', 'c', 'δ', 'p', overTheYear(of));

/** Who stays a month: of all, of those under one cut for good, and under the cut again in month s. */
const stay = brackets('1', '−', 'c');
const stayAfterCut = brackets('1', '−', times('c', brackets('1', '−', 'δ')));
const stayInMonth = brackets('1', '−', times('c', power(brackets('1', '−', 'δ'), 's')));
/** Customers above the baseline's: of today's, and of those who join. */
const above = (today: Maths, joined: Maths): Maths =>
	times('p', overTheYear(brackets(times('N', today), '+', times('a', joined))));
const cutForGood = above(
	brackets(power(stayAfterCut, 't'), '−', power(stay, 't')),
	sum(brackets(power(stayAfterCut, 's'), '−', power(stay, 's')), row('s', '=', '0'), row('t', '−', '1'))
);
const cutAgain = above(
	brackets(product(stayInMonth, row('s', '=', '1'), 't'), '−', power(stay, 't')),
	sum(
		brackets(
			product(stayInMonth, row('s', '=', row('k', '+', '1')), 't'),
			'−',
			power(stay, row('t', '−', 'k'))
		),
		row('k', '=', '1'),
		't'
	)
);

export const articleFormulas: FormulasOf<typeof articleMetrics> = {
	'revenue-saved': {
		once: first(kept),
		leavingAgain: first(
			sum(
				times(
					power(brackets('1', '−', 'δ'), row('s', '−', '1')),
					power(brackets('1', '−', 'c'), row('t', '−', 's'))
				),
				row('s', '=', '1'),
				't'
			)
		),
		goingOn: first(times(brackets('13', '−', 't'), kept)),
		level: cutForGood,
		stock: first(times(over(times(brackets('13', '−', 't'), brackets('14', '−', 't')), '2'), kept)),
		compounding: cutAgain
	}
};

const wait = row(
	times('0.5', 'b_0'),
	...(['b_3', 'b_6', 'b_12', 'b_+'] as const).flatMap((name, place) => [
		'+',
		times(['2', '5', '9', '15'][place], name)
	])
);
const renewal = row('u', '+', times('w', 's'));

export const buyerFormulas: FormulasOf<typeof buyerMetrics> = {
	'time-to-buy': {
		payback: row(wait, '+', over('k', times('p', 'm'))),
		mean: wait,
		highest: times('p', 'm', brackets('12', '−', brackets(wait)))
	},
	'renewal-behaviour': {
		renewal,
		churn: row('1', '−', power(brackets(renewal), over('1', 'L')))
	}
};

/** A strength in the middle of its range. */
const middle = (letter: string): Maths => over(row(`${letter}−`, '+', `${letter}+`), '2');
const dependency = times(
	middle('β_4'),
	brackets(times(middle('β_1'), 'x_1'), '+', times(middle('β_2'), 'x_2'), '+', times(middle('β_3'), 'x_3'))
);

export const engagementFormulas: FormulasOf<typeof engagementMetrics> = {
	'purchase-engagement': {
		churn: row('1', '−', power(brackets('1', '−', middle('σ_')), dependency)),
		churnLow: null,
		churnHigh: null,
		price: row(power(brackets('1', '+', middle('π_')), dependency), '−', '1'),
		priceLow: null,
		priceHigh: null
	}
};

const referredOnes = times('N', 'l', 'r');
const evaluating = row(times('R', 'e', 'v'), '+', referredOnes);
const won = times('b', brackets(evaluating));
const up = (stage: string) => times(stage, brackets('1', '+', `Δ${stage}`));
const wonUnderPlan = times(up('b'), brackets(times('R', up('e'), up('v')), '+', times('N', up('l'), 'r')));

export const lifecycleFormulas: FormulasOf<typeof lifecycleMetrics> = {
	lifecycle: {
		won,
		cac: over('S', won),
		byReferral: over(referredOnes, evaluating),
		wonMore: row(over(wonUnderPlan, won), '−', '1'),
		cacAfter: over('S', wonUnderPlan)
	}
};

const worth = (defection: Maths): Maths =>
	row('1', '−', times(brackets('1', '−', defection), over(row('1', '+', 'g'), row('1', '+', 'i'))));
const gain = (fewer: Maths): Maths => row(over(worth('d'), worth(fewer)), '−', '1');
const carried = over(row('1', '+', 'g'), row('1', '+', 'i'));
const defectionFor = (share: string): Maths =>
	row(
		'1',
		'−',
		over(
			row(times(brackets('1', '+', share), brackets('1', '−', times('Δ', carried))), '−', '1'),
			times(share, carried)
		)
	);
const exponent = over(row('ln', 'y'), row('ln', 'x'));
const benefits = row('v_1', '+', 'v_2', '+', 'v_3', '+', 'v_4');
const costs = row('c_1', '+', 'c_2', '+', 'c_3', '+', 'c_4');

export const accountFormulas: FormulasOf<typeof accountMetrics> = {
	'key-accounts': {
		lost: over('y', times('x', 'N')),
		ticket: over(times('R', 'y'), times('x', 'N')),
		equals: over(times('y', brackets('1', '−', 'x')), times('x', brackets('1', '−', 'y'))),
		leaving: times('x', 'N', brackets('1', '−', power(brackets('1', '−', 'c'), '12'))),
		gini: over(row('1', '−', exponent), row('1', '+', exponent)),
		tenth: power('0.1', exponent)
	},
	defection: {
		gain: gain(brackets('d', '−', 'Δ')),
		relative: gain(times('d', brackets('1', '−', 'Δ'))),
		quarter: defectionFor('0.25'),
		most: defectionFor('0.85')
	},
	'satisfied-leavers': { leaving: over(times('a', 'd'), 's'), article: 'a' },
	'delivered-value': {
		delivered: row(brackets(benefits), '−', brackets(costs)),
		total: benefits,
		cost: costs,
		ratio: over(benefits, costs)
	}
};
