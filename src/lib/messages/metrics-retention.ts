import type { MetricWords } from './metric';

/** Words of the article's retention metrics: the retention rate, 1–16, and LTV : CAC. */
export const retentionWords = {
	'retention-rate': {
		name: 'Customer retention rate',
		also: 'CRR kept stay loyalty',
		gives: 'Which share of the customers you had at the start is still there at the end.',
		use: 'It says whether the business holds on to the people it has won, apart from how many new ones it wins.',
		inputs: {
			start: 'Customers at the start',
			joined: 'Joined during the period',
			end: 'Customers at the end',
			months: 'Length of the period'
		},
		results: { retention: 'Retention rate', churn: 'Churn a month' },
		origin:
			'WebEngage’s article on retention metrics. Turning the period into a month takes equal months: the retention of a month, multiplied by itself for every month, is that of the period.',
		others:
			'It takes for granted that whoever left was there at the start. If some of the new ones left again, customers from the start are kept better than this rate says; only a list of names tells.'
	},
	'lifetime-value': {
		name: 'Customer lifetime value',
		also: 'LTV CLV CLTV worth',
		gives: 'What one customer’s purchases bring in gross profit over the time they keep buying.',
		use: 'It is the most that winning a customer may cost.',
		inputs: {
			transactions: 'Purchases a year',
			order: 'Average value of a purchase',
			margin: 'Gross margin',
			lifespan: 'Lifespan of a customer',
			customers: 'Customers'
		},
		results: { value: 'Lifetime value' },
		origin:
			'WebEngage’s article on retention metrics. For subscriptions, with churn in place of a lifespan, see lifetime value of a subscription.',
		errs: 'The article divides by 1.8 million customers without naming the divisor in its legend; without it the result would be $112,500,000, not $62.50. And its “lifespan” of 1.5 years is the time between two purchases: how long a customer stays is another, usually longer time.',
		others:
			'Some take revenue instead of gross profit, which makes customers look several times more valuable; some discount what comes later.'
	},
	'revenue-churn': {
		name: 'Revenue churn rate',
		also: 'MRR churn decline',
		gives: 'By which share revenue fell from one period to the next.',
		use: 'It warns that customers who pay much are leaving even where few leave.',
		inputs: { before: 'Revenue before', now: 'Revenue now' },
		results: { churn: 'Net decline of revenue' },
		origin: 'WebEngage’s article on retention metrics.',
		errs: 'The article calls 7.5% churn, but it is the net decline: sales to new customers hide what was lost. With $2M of new sales in the same period the revenue of those who were there fell by $3.5M, and churn is 17.5%.',
		others:
			'Gross revenue churn counts what was cancelled and reduced, over recurring revenue at the start; net revenue churn takes what the same customers added off that. Both leave new customers out.'
	},
	'net-promoter-score': {
		name: 'Net promoter score',
		also: 'NPS recommend',
		gives:
			'How many more people would recommend you than would warn against you, of each hundred who answered.',
		use: 'It is asked often and quickly; the comments beside the number say more than the number.',
		inputs: {
			promoters: 'Promoters (9 or 10)',
			detractors: 'Detractors (0 to 6)',
			answers: 'Answers in all'
		},
		results: { score: 'Net promoter score' },
		origin: 'Fred Reichheld, 2003; the example is WebEngage’s.',
		others:
			'It runs from −100 to 100. With 1,000 answers of which 40% promote and 20% detract, luck alone moves it by up to 5 points either way, 19 times of 20.'
	},
	'repeat-purchase-rate': {
		name: 'Repeat purchase rate',
		also: 'RPR buy again',
		gives: 'Which share of customers has bought more than once.',
		use: 'It says whether a first purchase leads to a second.',
		inputs: { repeat: 'Bought more than once', customers: 'Customers' },
		results: { rate: 'Repeat purchase rate' },
		origin: 'WebEngage’s article on retention metrics.',
		errs: 'The rate of 56.25% is right. That the business’s “hypothesis stands true” does not follow from it: the rate says nothing of what would have been without the change.'
	},
	'customer-churn-rate': {
		name: 'Customer churn rate',
		also: 'logo churn leave lost',
		gives: 'Which share of the customers of the start has left by the end.',
		use: 'It is the number that growth has to run against, and the first input of the simulator.',
		inputs: {
			start: 'Customers at the start',
			joined: 'Joined during the period',
			end: 'Customers at the end',
			months: 'Length of the period'
		},
		results: { churn: 'Churn rate', lost: 'Customers lost', monthly: 'The same a month' },
		origin: 'WebEngage’s article on retention metrics.',
		others:
			'Whoever joins and leaves within the period counts as lost here, though not among those at the start. ChartMogul offers two ways of dividing which give 4.97% and 4.08% for a true 4% when half the base is new.'
	},
	'average-order-value': {
		name: 'Average order value',
		also: 'AOV basket ticket size',
		gives: 'What one order brings in revenue.',
		use: 'It is the lever of pricing, bundles and thresholds for free delivery.',
		inputs: { revenue: 'Revenue', orders: 'Orders' },
		results: { value: 'Average order value' },
		origin: 'WebEngage’s article on retention metrics.',
		others:
			'It is an average of orders, not of customers: a few who order often can hide what most people spend.'
	},
	'profit-per-order': {
		name: 'Profit per order',
		also: 'margin profitability per order PPO',
		gives: 'What one order leaves after its own costs.',
		use: 'It says how much may be spent to bring the next order about.',
		inputs: { order: 'Average order value', margin: 'Gross margin' },
		results: { profit: 'Gross profit per order' },
		origin: 'WebEngage’s article on retention metrics.',
		others: 'It is gross profit: rent, wages of the office and marketing are still to be paid from it.'
	},
	'loyal-customer-rate': {
		name: 'Loyal customer rate',
		also: 'LCR repeat longer period',
		gives: 'Which share of customers bought more than once over a longer time.',
		use: 'Beside the repeat purchase rate of a short time it says whether returning is a habit.',
		inputs: { loyal: 'Bought more than once in a longer time', customers: 'Customers' },
		results: { rate: 'Loyal customer rate' },
		origin: 'WebEngage’s article on retention metrics.',
		others:
			'What “longer” means is yours to fix. Rates over times of different length cannot be compared: a longer one is always higher.'
	},
	'time-between-purchases': {
		name: 'Time between purchases',
		also: 'purchase frequency interval TBP',
		gives: 'How many days pass between two purchases of a customer.',
		use: 'It says when silence begins to mean something.',
		inputs: { purchases: 'Purchases of a customer in that time', days: 'Time looked at' },
		results: { between: 'Time between purchases' },
		origin: 'WebEngage’s article on retention metrics.',
		others:
			'It is a mean over customers. Those who buy often fill most of the purchases, so the time between two purchases picked at random is shorter.'
	},
	'customer-growth-rate': {
		name: 'Customer growth rate',
		also: 'existing customer growth ECGR grow',
		gives: 'By which share the number of customers grew or shrank, when some stay and some join.',
		use: 'It sets what is won against what is lost.',
		inputs: {
			base: 'Customers at the start',
			joined: 'Joined during the period',
			retention: 'Retention rate'
		},
		results: { growth: 'Growth of customers', article: 'As the article counts it' },
		origin: 'The balance of customers: those kept and those who joined, over those of the start.',
		errs: 'The article takes the share kept of the new customers only, and gets a growth of 6%. But if 60% are kept, that holds for the 5,000 as well: 3,000 stay, 500 join, and the business has shrunk by 30%. The sign is wrong.'
	},
	'product-return-rate': {
		name: 'Product return rate',
		also: 'PRR returns refunds',
		gives: 'Which share of what was delivered was sent back by customers.',
		use: 'It points to products, sizes and descriptions that disappoint.',
		inputs: {
			returned: 'Returned by customers',
			lost: 'Lost or damaged on the way',
			delivered: 'Delivered'
		},
		results: { rate: 'Returned by customers', article: 'As the article counts it' },
		origin: 'Returns by customers over what was delivered.',
		errs: 'The article adds 30 parcels that were lost on the way to the 1,000 that customers sent back, and gets 6.87%. A lost parcel is the carrier’s failure, not a return: customers returned 6.67%.'
	},
	'days-sales-outstanding': {
		name: 'Days sales outstanding',
		also: 'DSO receivables collection',
		gives: 'How many days of sales on credit have not been paid yet.',
		use: 'Money that is owed cannot be spent; a number that rises is often the first sign of unhappy customers.',
		inputs: { receivables: 'Receivables', sales: 'Sales on credit in that time', days: 'Time looked at' },
		results: { outstanding: 'Days sales outstanding' },
		origin: 'Accounting practice; the example is WebEngage’s.',
		others: 'Some take the mean of receivables over the time instead of those at its end.'
	},
	'share-of-wallet': {
		name: 'Share of wallet',
		also: 'SOW wallet allocation rule rank brands',
		gives:
			'Which share of what a customer spends on such things goes to you, from your rank among the brands they use.',
		use: 'It finds those who already buy, and could buy more from you.',
		inputs: {
			rank: 'Your rank',
			brands: 'Brands the customer uses',
			spend: 'What they spend on all of them'
		},
		results: { share: 'Share of wallet', money: 'Spent with you' },
		origin: 'The wallet allocation rule of Keiningham, Aksoy, Buoye and Cooil, 2011.',
		errs: 'The article prints 26.8% and $53.60 for the second of five brands and $200. The rule gives 4/15, which is 26.67% and $53.33.',
		others: 'Brands are those that the customer uses, not all that there are.'
	},
	'customer-satisfaction': {
		name: 'Customer satisfaction score',
		also: 'CSAT survey',
		gives: 'The mean score that customers give from 1 to 5.',
		use: 'Asked right after a purchase or a call, it judges that one event.',
		inputs: {
			one: 'Answers with score 1',
			two: 'Answers with score 2',
			three: 'Answers with score 3',
			four: 'Answers with score 4',
			five: 'Answers with score 5'
		},
		results: { mean: 'Mean score of 5', topTwo: 'Scores 4 and 5' },
		none: 'There is no score without an answer.',
		origin: 'WebEngage’s article on retention metrics.',
		others:
			'Many report the share of the two best scores instead: in the example 35%, which sounds quite unlike 3.05 of 5. And who is satisfied may still leave: of those who leave, most had said they were satisfied.'
	},
	'retention-cost': {
		name: 'Customer retention cost',
		also: 'CRC cost to keep serve',
		gives: 'What it costs to keep one customer.',
		use: 'Set against the gross profit of the same time, it says whether keeping pays.',
		inputs: {
			success: 'Customer success teams',
			renewals: 'Renewals and account management',
			systems: 'Systems for engagement',
			programmes: 'Loyalty programmes',
			services: 'Professional services and training',
			marketing: 'Marketing to customers',
			kept: 'Customers kept',
			months: 'Length of the period'
		},
		results: { cost: 'Cost per customer kept', monthly: 'The same a month' },
		origin:
			'WebEngage’s article on retention metrics: $1M over 20,000 customers, and six parts of which the cost consists.',
		assumes: 'How the example’s million falls on the six parts, and that it is spent in a year.',
		others:
			'Companies differ in what they count, most of all in whether support is a cost of keeping customers or of the product.'
	},
	'acquisition-cost': {
		name: 'Customer acquisition cost',
		also: 'CAC win new marketing sales',
		gives: 'What it costs to win one customer.',
		use: 'Beside lifetime value it says whether growth earns money, and with the margin a month, how soon.',
		inputs: {
			marketing: 'Marketing',
			wages: 'Wages in marketing and sales',
			software: 'Software',
			services: 'Services from outside',
			overheads: 'Overheads',
			joined: 'New customers'
		},
		results: { cost: 'Acquisition cost' },
		origin: 'WebEngage’s article on retention metrics. It is fully loaded and blended.',
		others:
			'Blended cost divides by all new customers; paid cost only by those whom marketing brought, which is higher. Many leave wages and overheads out; in the example that makes $205 of $555.'
	},
	'ltv-to-cac': {
		name: 'LTV : CAC',
		also: 'lifetime value to acquisition cost ratio',
		gives: 'How many times a customer brings back what winning them cost.',
		use: 'It judges spending on growth: below 1 every new customer loses money, and far above 3 one may be growing too slowly.',
		inputs: { ltv: 'Lifetime value', cac: 'Acquisition cost' },
		results: { ratio: 'LTV : CAC' },
		bands: [
			'below 1: every new customer loses money',
			'from 1 to 3: it pays, with little left for everything else',
			'3 and above: healthy; far above it, growth may be too slow'
		],
		origin: 'David Skok, with the mark of 3; the bands are WebEngage’s.',
		errs: 'The article says both that a ratio of 1 loses money and that one below 1 does. At exactly 1, with lifetime value counted as gross profit, one breaks even.',
		others:
			'It depends on whose lifetime value it is (gross profit or revenue, discounted or not, cut off or not) and whose cost (blended or paid).'
	}
} satisfies Record<string, MetricWords>;
