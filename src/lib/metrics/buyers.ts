import { churnOver } from '../economics/churn-periods';
import { simplePayback } from '../economics/payback';
import { ABOVE_ZERO, metric, money, months, share, sum } from './metric';

/** Middle of each class of buying time, in months. */
const CLASS_MIDDLES = { under: 0.5, quarter: 2, half: 5, year: 9, over: 15 };

/** How software is bought and renewed, by a survey of buyers (G2, 2022). */
export const buyerMetrics = {
	'time-to-buy': metric({
		inputs: {
			under: share('b_0'),
			quarter: share('b_3'),
			half: share('b_6'),
			year: share('b_12'),
			over: share('b_+'),
			ticket: money('p', ABOVE_ZERO),
			margin: share('m', ABOVE_ZERO),
			cac: money('k')
		},
		parts: { buyers: ['under', 'quarter', 'half', 'year', 'over'], customer: ['ticket', 'margin', 'cac'] },
		example: {
			under: 0.1,
			quarter: 0.39,
			half: 0.33,
			year: 0.15,
			over: 0.03,
			ticket: 2000,
			margin: 0.78,
			cac: 12_000
		},
		rules: [{ parts: ['under', 'quarter', 'half', 'year', 'over'], whole: 1, equal: true }],
		results: {
			payback: {
				kind: 'months',
				symbol: 'n',
				bands: [12],
				of: (values) => meanTimeToBuy(values) + simplePayback(values.cac, values.ticket, values.margin)
			},
			mean: { kind: 'months', symbol: 'W', of: meanTimeToBuy },
			highest: {
				kind: 'money',
				symbol: 'k_12',
				of: (values) => values.ticket * values.margin * Math.max(0, 12 - meanTimeToBuy(values))
			}
		},
		carries: (values) => ({
			segment: {
				ticket: values.ticket,
				grossMargin: values.margin,
				cac: values.cac,
				salesCycle: Math.round(meanTimeToBuy(values))
			}
		})
	}),
	'renewal-behaviour': metric({
		inputs: {
			unquestioned: share('u'),
			weighed: share('w'),
			kept: share('s'),
			term: months('L', { min: 1, open: undefined, whole: true, max: 36 })
		},
		example: { unquestioned: 0.45, weighed: 0.53, kept: 0.8, term: 12 },
		rules: [{ parts: ['unquestioned', 'weighed'], whole: 1 }],
		results: {
			renewal: { kind: 'share', symbol: 'ρ', of: renewalOf },
			churn: { kind: 'share', symbol: 'c', of: (values) => churnOver(1 - renewalOf(values), 1 / values.term) }
		},
		carries: (values) => ({ segment: { churn: churnOver(1 - renewalOf(values), 1 / values.term) } })
	})
};

function meanTimeToBuy(values: Record<keyof typeof CLASS_MIDDLES, number>): number {
	return sum(
		...Object.entries(CLASS_MIDDLES).map(([name, middle]) => values[name as keyof typeof values] * middle)
	);
}

/** Who does not weigh alternatives renews; of those who do, a share is kept; the rest is gone. */
function renewalOf({
	unquestioned,
	weighed,
	kept
}: Record<'unquestioned' | 'weighed' | 'kept', number>): number {
	return unquestioned + weighed * kept;
}
