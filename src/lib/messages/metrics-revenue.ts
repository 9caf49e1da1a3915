import type { MetricWords } from './metric';

const NO_STANDARD = 'Common practice of subscription companies; no accounting standard defines it.';
const movements = {
	start: 'MRR at the start',
	expansion: 'Added by existing customers',
	contraction: 'Reduced by existing customers',
	churned: 'Cancelled'
};

/** Words of the metrics of recurring revenue. */
export const revenueWords = {
	'mrr-movements': {
		name: 'MRR and its movements',
		also: 'monthly recurring revenue net new MRR expansion contraction',
		gives: 'Where monthly recurring revenue comes from and where it goes.',
		use: 'The same growth can be much won and much lost, or little of both; the movements tell them apart.',
		inputs: { ...movements, fresh: 'From new customers' },
		results: { end: 'MRR at the end', net: 'Net new MRR', growth: 'Growth' },
		origin: NO_STANDARD,
		others:
			'Yearly contracts count as a twelfth each month. One-time fees and usage beyond the contract belong in no MRR, though some count them; customers who return are kept apart by some and counted as new by others.'
	},
	arr: {
		name: 'ARR',
		also: 'annual recurring revenue run rate',
		gives: 'What the recurring revenue of one month comes to in a year, if nothing changed.',
		use: 'It is the size by which subscription companies are compared.',
		inputs: { mrr: 'MRR' },
		results: { arr: 'ARR' },
		origin: NO_STANDARD,
		others:
			'Some count only contracts of a year or more. A “run rate” that multiplies all revenue of a good month by twelve is not ARR.'
	},
	arpa: {
		name: 'ARPA',
		also: 'ARPU average revenue per account user ticket',
		gives: 'What a customer pays a month on average.',
		use: 'It is the ticket of the simulator.',
		inputs: { mrr: 'MRR', customers: 'Paying customers' },
		results: { arpa: 'Revenue per account and month' },
		origin: NO_STANDARD,
		others:
			'ARPU divides by users, of whom an account may have many. New customers often pay less than old ones, so look at theirs alone when judging acquisition.'
	},
	'gross-revenue-churn': {
		name: 'Gross revenue churn',
		also: 'MRR churn lost contraction',
		gives: 'Which share of recurring revenue was cancelled or reduced.',
		use: 'Nothing sold to others can hide it: it is how leaky the bucket is.',
		inputs: {
			start: movements.start,
			contraction: movements.contraction,
			churned: movements.churned
		},
		results: { churn: 'Gross revenue churn' },
		origin:
			'Lost and reduced, over recurring revenue at the start of the period; so ChartMogul, among others.',
		others: 'Some leave reductions out and count only who left.'
	},
	'net-revenue-churn': {
		name: 'Net revenue churn',
		also: 'negative churn net MRR churn',
		gives: 'What is lost less what existing customers add, over recurring revenue at the start.',
		use: 'Below zero the customers of today pay more each month than before, even with some of them gone.',
		inputs: movements,
		results: { churn: 'Net revenue churn' },
		origin: 'ChartMogul, among others. It is 1 minus net revenue retention of the same period.',
		others:
			'ChartMogul also takes off what customers who came back pay. With negative churn the shortcut for lifetime value, margin over churn, has no answer: a sum without end.'
	},
	'gross-revenue-retention': {
		name: 'Gross revenue retention (GRR)',
		also: 'GDR gross dollar retention',
		gives: 'Which share of the recurring revenue of a year ago is still there, not counting what was added.',
		use: 'It cannot exceed 100%, and is the honest measure of whether customers stay.',
		inputs: {
			start: 'MRR a year ago',
			contraction: 'Reduced since by those customers',
			churned: 'Cancelled since by those customers'
		},
		results: { retention: 'GRR' },
		origin:
			'Usually over twelve months, of the customers of a year ago. A median of 93% a year for large contracts, in the survey of SaaS Capital, is 0.603% a month.',
		others: 'Where the growth of one customer offsets the loss of another, it has become net.'
	},
	'net-revenue-retention': {
		name: 'Net revenue retention (NRR)',
		also: 'NDR net dollar retention',
		gives: 'What the customers of a year ago pay today, over what they paid then.',
		use: 'Above 100% a business grows without a single new customer.',
		inputs: {
			start: 'MRR a year ago',
			expansion: 'Added since by those customers',
			contraction: 'Reduced since by those customers',
			churned: 'Cancelled since by those customers'
		},
		results: { retention: 'NRR' },
		origin: 'Usually over twelve months, of the customers of a year ago.',
		others:
			'Twelve monthly rates multiplied are another figure, since each month’s rate includes customers who joined within the year. High NRR can stand on a few large customers.'
	},
	'quick-ratio': {
		name: 'SaaS quick ratio',
		also: 'growth efficiency',
		gives: 'How much recurring revenue is gained for each unit lost.',
		use: 'It tells growth on firm ground from growth that runs to stand still.',
		inputs: {
			fresh: 'From new customers',
			expansion: movements.expansion,
			contraction: movements.contraction,
			churned: movements.churned
		},
		results: { ratio: 'Quick ratio' },
		none: 'Nothing was lost, so there is no ratio.',
		bands: [
			'below 1: it shrinks',
			'from 1 to 4: it grows, and much leaks out',
			'4 and above: what its author looks for'
		],
		origin: 'Mamoon Hamid, then at the investor Social Capital, with the mark of 4.',
		others:
			'It says little of a business whose first customers are still bound by contract, and nothing of how much is gained: 40 for 10 scores as 4,000 for 1,000.'
	},
	'magic-number': {
		name: 'Magic number',
		also: 'sales efficiency',
		gives: 'How much yearly revenue a unit of spending on sales and marketing brought a quarter later.',
		use: 'It says whether to spend more on sales.',
		inputs: {
			before: 'Revenue of the quarter before',
			now: 'Revenue of this quarter',
			spent: 'Sales and marketing, the quarter before'
		},
		results: { number: 'Magic number' },
		bands: [
			'below 0.5: something is wrong with the way it sells',
			'from 0.5 to 0.75: mend before spending more',
			'from 0.75 to 1: spend more',
			'1 and above: spend much more'
		],
		origin: 'The investor Scale Venture Partners. The bands are customary, not part of the definition.',
		others:
			'It has all the growth come from last quarter’s spending, and ignores margin. With public companies’ revenue, services are in it; others take the change of ARR, without the factor of 4.'
	},
	'burn-multiple': {
		name: 'Burn multiple',
		also: 'net burn efficiency cash',
		gives: 'How much cash is burnt for each unit of new yearly recurring revenue.',
		use: 'It counts every cost, not those of sales alone.',
		inputs: { burn: 'Net cash burnt', arr: 'Net new ARR in the same time' },
		results: { multiple: 'Burn multiple' },
		bands: [
			'below 1: amazing',
			'from 1 to 1.5: great',
			'from 1.5 to 2: good',
			'from 2 to 3: suspect',
			'3 and above: bad'
		],
		origin: 'David Sacks of the investor Craft Ventures, 2020; the bands and their words are his.',
		others: 'Customers who pay a year ahead make burn look smaller for that year.'
	},
	'rule-of-40': {
		name: 'Rule of 40',
		also: 'growth plus profit margin',
		gives: 'Growth and profit margin added up.',
		use: 'It allows losses to those who grow fast, and slow growth to those who earn.',
		inputs: { growth: 'Growth of revenue in a year', margin: 'Profit margin' },
		results: { sum: 'Growth and margin' },
		bands: ['below 40%', '40% and above: as the rule asks'],
		origin:
			'Written down by the investor Brad Feld, 2015, as he had heard it from another, for businesses of some size.',
		others: 'The margin may be of EBITDA, of operating profit or of free cash flow, which can lie far apart.'
	},
	runway: {
		name: 'Months of runway',
		also: 'cash burn rate',
		gives: 'How many months the cash lasts if each costs as much as this one.',
		use: 'It is the time left to change something.',
		inputs: { cash: 'Cash', spent: 'Spent a month', earned: 'Received a month' },
		results: { months: 'Runway', burn: 'Net burn a month' },
		none: 'It receives at least what it spends: the cash does not run out.',
		origin: 'Common practice: cash over net burn.',
		others:
			'Growing costs shorten it and growing revenue lengthens it; some count with gross burn, as if nothing came in.'
	}
} satisfies Record<string, MetricWords>;
