import type { unitMetrics } from '$lib/metrics/unit-economics';
import { brackets, over, power, row, times, type Maths } from '$lib/ui/maths';
import type { FormulasOf } from './formulas-of';

const stay = brackets('1', '−', 'c');
/** What is left of a churn of m months after so many. */
const leftAfter = (months: string): Maths => row('1', '−', power(stay, over(months, 'm')));
const yearly = over(times('12', 'w_12'), row('1', '−', power(stay, '12')));
const twoYearly = over(times('24', 'w_24'), row('1', '−', power(stay, '24')));
const lifetime = row(over('w_1', 'c'), '+', yearly, '+', twoYearly);

export const unitFormulas: FormulasOf<typeof unitMetrics> = {
	'subscription-ltv': {
		simple: over(times('p', 'm'), 'c'),
		capped: times('p', 'm', over(row('1', '−', power(stay, 'n')), 'c')),
		discounted: over(
			times('p', 'm'),
			row('1', '−', over(row('1', '−', 'c'), power(brackets('1', '+', 'i'), over('1', '12'))))
		)
	},
	'cac-payback': {
		margin: over('k', times('p', 'm')),
		simple: over('k', 'p'),
		churn: over(
			row('ln', brackets('1', '−', over(times('k', 'c'), times('p', 'm')))),
			row('ln', brackets('1', '−', 'c'))
		)
	},
	'break-even-churn': {
		one: over(times('p', 'm'), 'k'),
		three: over(times('p', 'm'), times('3', 'k'))
	},
	'churn-periods': {
		year: leftAfter('12'),
		quarter: leftAfter('3'),
		month: leftAfter('1'),
		times: times(over('12', 'm'), 'c')
	},
	'customer-and-revenue-churn': {
		revenue: over(times('c', 'l'), 'p'),
		customers: over(times('c', 'p'), 'l')
	},
	'renewal-and-churn': {
		survival: row('1', '−', power('ρ', over('1', 'L'))),
		stock: over(row('1', '−', 'ρ'), 'L')
	},
	'contract-mix': { lifetime, churn: over('1', 'T') }
};
