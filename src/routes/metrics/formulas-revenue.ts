import type { revenueMetrics } from '$lib/metrics/revenue';
import { brackets, over, row, times } from '$lib/ui/maths';
import type { FormulasOf } from './formulas-of';

const net = row('A', '+', 'U', '−', 'D', '−', 'X');

export const revenueFormulas: FormulasOf<typeof revenueMetrics> = {
	'mrr-movements': {
		end: row('R_0', '+', 'A', '+', 'U', '−', 'D', '−', 'X'),
		net,
		growth: over('N', 'R_0')
	},
	arr: { arr: times('12', 'R') },
	arpa: { arpa: over('R', 'K') },
	'gross-revenue-churn': { churn: over(row('D', '+', 'X'), 'R_0') },
	'net-revenue-churn': { churn: over(row('D', '+', 'X', '−', 'U'), 'R_0') },
	'gross-revenue-retention': { retention: over(row('R_0', '−', 'D', '−', 'X'), 'R_0') },
	'net-revenue-retention': { retention: over(row('R_0', '+', 'U', '−', 'D', '−', 'X'), 'R_0') },
	'quick-ratio': { ratio: over(row('A', '+', 'U'), row('D', '+', 'X')) },
	'magic-number': { number: over(times('4', brackets('R_1', '−', 'R_0')), 'k') },
	'burn-multiple': { multiple: over('B', 'A') },
	'rule-of-40': { sum: row('g', '+', 'p') },
	runway: { months: over('C', row('Y', '−', 'Z')), burn: row('Y', '−', 'Z') }
};
