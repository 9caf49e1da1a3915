import type { MetricWords } from './metric';

const customer = {
	cac: 'Acquisition cost',
	ticket: 'Ticket a month',
	margin: 'Gross margin',
	churn: 'Churn a month'
};

/** Words of what one customer is worth, and of churn in its several measures. */
export const unitWords = {
	'subscription-ltv': {
		name: 'Lifetime value of a subscription',
		also: 'LTV CLV discounted capped',
		gives: 'What a subscriber leaves in gross profit from joining to leaving.',
		use: 'It is the ceiling for the cost of winning one, in three readings; in the example they lie a sixth apart.',
		inputs: {
			ticket: customer.ticket,
			margin: customer.margin,
			churn: customer.churn,
			rate: 'Discount rate a year',
			payments: 'Count at most'
		},
		results: { simple: 'Simple', capped: 'Cut off', discounted: 'Discounted, without end' },
		none: 'Where nobody leaves, the sum has no end.',
		origin:
			'The simple one is David Skok’s shortcut. The simulator cuts off after 60 payments and discounts, both.',
		others:
			'The shortcut breaks for long lives and for negative churn. One over the mean churn is not the mean lifetime where customers differ, and a single retention rate understates what those who stay are worth (Fader and Hardie).'
	},
	'cac-payback': {
		name: 'CAC payback',
		also: 'months to recover acquisition cost',
		gives: 'How many months it takes until a customer has brought back what winning them cost.',
		use: 'It says how much cash growth ties up, and for how long.',
		inputs: customer,
		results: {
			margin: 'On margin',
			simple: 'On revenue',
			churn: 'On margin, with churn'
		},
		none: 'So many leave that the cost never comes back.',
		bands: [
			'below 6 months: among the quickest quarter',
			'from 6 to 16 months: quicker than the median',
			'from 16 to 24 months: slower than the median',
			'24 months and above: among the slowest quarter'
		],
		origin:
			'On margin, as the investor Bessemer counts. The bands come from a survey of 342 companies: 6, 16 and 24 months.',
		others:
			'On revenue it is too short, since the product costs something, too. Without churn it is too short as well: some leave before they have paid back. Bessemer calls 6 to 18 months usual for small customers, 24 to 36 for large ones.'
	},
	'break-even-churn': {
		name: 'Break-even churn',
		also: 'highest churn LTV CAC 1 3 threshold',
		gives:
			'The highest churn a month at which a customer still brings back the cost of winning them, once and three times.',
		use: 'It turns “is our churn too high?” into a number.',
		inputs: { cac: customer.cac, ticket: customer.ticket, margin: customer.margin },
		results: { one: 'LTV : CAC is 1', three: 'LTV : CAC is 3' },
		origin: 'The simple lifetime value (Skok), solved for churn.',
		others: 'With discounting, or a cut-off, the churn that one can bear is lower.'
	},
	'churn-periods': {
		name: 'Churn of a month, quarter and year',
		also: 'convert monthly annual churn',
		gives: 'The same churn said of another stretch of time.',
		use: 'Monthly and yearly rates are mixed up often; only equal stretches can be compared.',
		inputs: { churn: 'Churn', months: 'Of a period of' },
		results: { year: 'A year', quarter: 'A quarter', month: 'A month', times: 'Added up, which is wrong' },
		origin: 'Arithmetic: who stays a year has stayed twelve months one after the other.',
		errs: 'Multiplying by twelve is the usual mistake: 5% a month is 46% a year, not 60%, because who left in January cannot leave again in June.',
		others:
			'Where new customers leave soonest, no single rate of conversion is right: then read the retention curve.'
	},
	'customer-and-revenue-churn': {
		name: 'Customer churn and revenue churn',
		also: 'logo churn convert',
		gives: 'What one churn says of the other, when those who leave pay less or more than the others.',
		use: 'If small customers leave, revenue churns less than customers do.',
		inputs: { churn: customer.churn, ticket: 'Mean ticket', leaving: 'Ticket of those who leave' },
		results: {
			revenue: 'Revenue churn if it is of customers',
			customers: 'Customer churn if it is of revenue'
		},
		origin: 'Arithmetic: what leavers paid, over what all paid.',
		others: 'Reductions and additions of those who stay are not in it; see gross and net revenue churn.'
	},
	'renewal-and-churn': {
		name: 'Renewal rate and monthly churn',
		also: 'annual contract equivalent',
		gives: 'The churn a month that stands for a renewal rate at the end of a term.',
		use: 'It makes yearly contracts comparable to monthly ones.',
		inputs: { renewal: 'Renew at the end of the term', term: 'Term' },
		results: { survival: 'Same share after a term', stock: 'Same mean number of customers' },
		origin: 'Arithmetic, in two readings.',
		others:
			'On one reading as many are left after a term as under the contract; on the other a business has as many customers in the long run. For 85% after 12 months that is 1.345% and 1.25%.'
	},
	'contract-mix': {
		name: 'Contract mix',
		also: 'terms monthly yearly annual two years lifetime',
		gives:
			'How long customers stay on average, when some sign for a month, some for a year and some for two.',
		use: 'A contract delays leaving; this says by how much.',
		inputs: {
			churn: 'Decide to leave, a month',
			monthly: 'On monthly terms',
			yearly: 'On yearly terms',
			twoYears: 'On terms of two years'
		},
		results: { lifetime: 'Mean lifetime', churn: 'As much as a monthly churn of' },
		origin:
			'The simulator’s model: whoever decides to leave goes at the end of the term. The shares are those of G2’s survey of 1,002 software buyers in 2022: 57% up to half a year, 20% one year, 11% two years and more.',
		assumes:
			'The 12% of contracts whose term the survey leaves open are counted with one year; those of up to half a year as monthly ones, the longest as two years.',
		others:
			'ProfitWell finds the less churn the more customers are on yearly contracts; OpenView (2022) finds the opposite.'
	}
} satisfies Record<string, MetricWords>;
