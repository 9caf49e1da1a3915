import type { retentionMetrics } from '$lib/metrics/retention';
import { brackets, over, power, row, times } from '$lib/ui/maths';
import type { FormulasOf } from './formulas-of';

const monthOf = over('1', 'm');
const retentionCosts = row('a', '+', 'b', '+', 'd', '+', 'e', '+', 'f', '+', 'g');
const answers = row('n_1', '+', 'n_2', '+', 'n_3', '+', 'n_4', '+', 'n_5');
const walletShare = times(brackets('1', '−', over('k', row('n', '+', '1'))), over('2', 'n'));

export const retentionFormulas: FormulasOf<typeof retentionMetrics> = {
	'retention-rate': {
		retention: over(row('E', '−', 'N'), 'S'),
		churn: row('1', '−', power('r', monthOf))
	},
	'lifetime-value': { value: over(times('T', 'v', 'm', 'Y'), 'K') },
	'revenue-churn': { churn: over(row('R_0', '−', 'R_1'), 'R_0') },
	'net-promoter-score': { score: times('100', over(row('P', '−', 'D'), 'A')) },
	'repeat-purchase-rate': { rate: over('B', 'K') },
	'customer-churn-rate': {
		churn: over(row('S', '+', 'N', '−', 'E'), 'S'),
		lost: row('S', '+', 'N', '−', 'E'),
		monthly: row('1', '−', power(brackets('1', '−', 'c'), monthOf))
	},
	'average-order-value': { value: over('R', 'O') },
	'profit-per-order': { profit: times('v', 'm') },
	'loyal-customer-rate': { rate: over('B', 'K') },
	'time-between-purchases': { between: over('D', 'f') },
	'customer-growth-rate': {
		growth: over(row(times('S', 'r'), '+', 'N', '−', 'S'), 'S'),
		article: over(times('N', 'r'), 'S')
	},
	'product-return-rate': { rate: over('Q', 'D'), article: over(row('Q', '+', 'L'), 'D') },
	'days-sales-outstanding': { outstanding: times(over('A', 'C'), 'D') },
	'share-of-wallet': { share: walletShare, money: times(walletShare, 'W') },
	'customer-satisfaction': {
		mean: over(
			row(
				'n_1',
				'+',
				times('2', 'n_2'),
				'+',
				times('3', 'n_3'),
				'+',
				times('4', 'n_4'),
				'+',
				times('5', 'n_5')
			),
			answers
		),
		topTwo: over(row('n_4', '+', 'n_5'), answers)
	},
	'retention-cost': { cost: over(retentionCosts, 'K'), monthly: over('CRC', 'm') },
	'acquisition-cost': { cost: over(row('a', '+', 'b', '+', 'd', '+', 'e', '+', 'f'), 'N') },
	'ltv-to-cac': { ratio: over('V', 'k') }
};
