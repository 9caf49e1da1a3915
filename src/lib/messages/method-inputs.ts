import type { InputKeys, Owner, Unit } from '../scenario/inputs';
import { page } from './page';

interface InputWords {
	name: string;
	meaning: string;
}

/** What every input means. A new row of the inputs table has to have its words here before it compiles. */
type WordsByInput = { [O in Owner]: Record<InputKeys[O], InputWords> };

const { business, costs, levers } = page;

export const methodInputs: WordsByInput = {
	scenario: {
		title: { name: 'Title', meaning: 'What you call the scenario. Nothing is computed from it.' },
		currency: {
			name: business.currency,
			meaning: 'How amounts are written. Nothing is converted.'
		},
		months: { name: business.months, meaning: 'How far the simulation looks ahead.' },
		discountRate: {
			name: business.discountRate,
			meaning: 'How much less money is worth when it comes a year later. Only LTV is discounted.'
		},
		ltvMonths: {
			name: business.ltvMonths,
			meaning: 'LTV counts this many payments of a new customer, the first at joining.'
		},
		trials: { name: business.trials, meaning: 'How many futures are simulated.' },
		seed: {
			name: business.seed,
			meaning: 'Which futures are simulated. The same seed gives the same figures, another one other luck.'
		}
	},
	segment: {
		name: { name: 'Name of the group', meaning: 'What you call these customers.' },
		customers: { name: business.customers, meaning: 'Active customers when the simulation starts.' },
		newPerMonth: {
			name: business.newPerMonth,
			meaning: 'Expected number of customers who join in month 1.'
		},
		acquisitionGrowth: {
			name: business.growth,
			meaning: 'By how much the expected number of new customers grows from one month to the next.'
		},
		churn: {
			name: business.churn,
			meaning:
				'Probability that a new customer decides in a given month to leave. The contract says when that takes effect.'
		},
		churnSpread: {
			name: business.unequal,
			meaning:
				'How much customers differ in it: 0 when all are alike, more when some are flighty and some loyal.'
		},
		monthsInBusiness: {
			name: business.monthsInBusiness,
			meaning:
				'How long today’s customers have been arriving. It matters only when customers are unequal: the longer, the more loyal those still here.'
		},
		ticket: { name: business.ticket, meaning: 'What one customer pays in a month (ARPA).' },
		expansion: {
			name: business.expansion,
			meaning: 'By how much the ticket of a customer who stays grows from month to month.'
		},
		grossMargin: {
			name: business.grossMargin,
			meaning: 'Share of revenue that is left after the cost of serving customers.'
		},
		cac: { name: business.cac, meaning: 'What you plan to spend for each customer won.' },
		salesCycle: { name: business.salesCycle, meaning: 'A customer is paid for this long before joining.' },
		contracts: {
			name: business.contracts,
			meaning: 'Which share of customers signs for which term, today’s and new ones alike.'
		},
		termChurnFactor: {
			name: 'Churn by contract',
			meaning:
				'Multiplies the monthly probability for customers on a term. At 1 a contract only delays leaving; below 1 those who commit also leave less.'
		},
		prepaid: {
			name: 'Paid in advance',
			meaning: 'Terms that are paid whole at signing and at each renewal. It moves cash, not revenue.'
		}
	},
	plan: {
		name: { name: 'Name of the plan', meaning: 'What you call it.' },
		segments: { name: 'For whom', meaning: 'The groups of customers that the plan touches.' },
		churnReduction: {
			name: levers.churn,
			meaning: 'By which share the monthly probability of deciding to leave falls.'
		},
		reductionMode: {
			name: costs.reductionMode,
			meaning: '`level` means once, and stays there; `compounding` means by as much again every month.'
		},
		rampMonths: {
			name: costs.rampMonths,
			meaning: 'The effect grows in equal steps over these months. Only in mode `level`.'
		},
		ticketChange: {
			name: levers.ticket,
			meaning: 'Change of price: for new customers at once, for today’s at their first renewal.'
		},
		priceChurnElasticity: {
			name: 'Leaving and price',
			meaning:
				'By how many per cent more customers decide to leave when the price rises by 1%. An assumption.'
		},
		priceDemandElasticity: {
			name: 'Joining and price',
			meaning: 'By how many per cent fewer customers join when the price rises by 1%. An assumption.'
		},
		contracts: {
			name: 'Contracts offered',
			meaning: 'The mix of terms that new customers sign under the plan. Without one, as before.'
		},
		contractTakeUp: {
			name: 'Take-up',
			meaning:
				'At each renewal, the share of those still on an old contract who sign anew from the plan’s mix.'
		},
		termDiscount: {
			name: 'Discount by contract',
			meaning: 'Cut in price for everyone who signs that term under the plan.'
		},
		acquisitionChange: {
			name: costs.acquisitionChange,
			meaning: 'Change in how many join, once the sales cycle has passed.'
		},
		cacChange: { name: costs.cacChange, meaning: 'Change in what each customer won costs.' },
		fixedCost: {
			name: costs.fixedCost,
			meaning: 'What the plan costs every month, however many customers it touches.'
		},
		costPerCustomer: {
			name: costs.costPerCustomer,
			meaning: 'What the plan costs for each customer it touches, counted at the end of the month.'
		}
	}
};

/** What inputs are counted in. */
export const unitNames: Record<Unit, string> = {
	customers: 'customers',
	customersPerMonth: 'customers a month',
	money: 'money',
	moneyPerMonth: 'money a month',
	months: 'months',
	futures: 'futures',
	share: 'share',
	sharePerMonth: 'share a month',
	sharePerYear: 'share a year',
	relative: 'relative change',
	factor: 'factor',
	exponent: 'exponent',
	none: '–'
};
