import { articleReadings, type Reading } from '../economics/article-readings';
import { churnOver } from '../economics/churn-periods';
import { ABOVE_ZERO, count, metric, money, share, sum } from './metric';

const HORIZON = 12;
const article = {
	customers: count('N', ABOVE_ZERO),
	joined: count('a'),
	churn: share('c', { max: 0.9 }),
	ticket: money('p', ABOVE_ZERO),
	reduction: share('δ')
};
type Article = Record<keyof typeof article, number>;
const savedBy = (reading: Reading, symbol: string) => ({
	kind: 'money' as const,
	symbol,
	of: (values: Article) => sum(...articleReadings(values, HORIZON)[reading])
});

/** The worked example of the retention article, in every way its table of revenue saved can be read. */
export const articleMetrics = {
	'revenue-saved': metric({
		inputs: article,
		example: { customers: 5000, joined: 300, churn: 0.04, ticket: 2000, reduction: 0.1 },
		currency: 'INR',
		results: {
			once: savedBy('once', 'S_1'),
			leavingAgain: savedBy('leavingAgain', 'S_2'),
			goingOn: savedBy('goingOn', 'S_3'),
			level: savedBy('level', 'S_4'),
			stock: savedBy('stock', 'S_5'),
			compounding: savedBy('compounding', 'S_6'),
			lost: {
				kind: 'money',
				symbol: 'X',
				of: ({ customers, churn, ticket }) => customers * churn * ticket
			},
			churnAfter: {
				kind: 'share',
				symbol: 'c_12',
				of: ({ churn, reduction }) => churn * (1 - churnOver(reduction, HORIZON))
			},
			cut: { kind: 'share', symbol: 'C', of: ({ reduction }) => churnOver(reduction, HORIZON) }
		},
		simulated: { level: { reductionMode: 'level' }, compounding: { reductionMode: 'compounding' } },
		byMonth: (values) => articleReadings(values, HORIZON),
		carries: ({ customers, joined, churn, ticket, reduction }) => ({
			scenario: { months: HORIZON },
			segment: { customers, newPerMonth: joined, churn, ticket },
			plan: { churnReduction: reduction }
		})
	})
};
