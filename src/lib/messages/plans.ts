/** Words of what can be done with plans and of their comparison, which load when asked for. Numbers come in already written. */
export const plans = {
	menu: {
		label: (plan: string) => `What to do with ${plan}`,
		duplicate: 'Duplicate',
		left: 'Move left',
		right: 'Move right',
		remove: 'Remove',
		clear: 'Empty this plan',
		keys: 'On its tab: Shift with ← or →',
		full: 'Three plans are the most.',
		copyOf: (plan: string) => `${plan}, again`
	},

	instead: {
		offer: 'The same money spent on acquisition instead',
		name: 'Same money on winning',
		make: 'Make it a plan',
		/** What the plan costs a month, by its parts. */
		costFixed: (amount: string) => `This plan costs ${amount} a month`,
		costEach: (each: string, customers: string, amount: string) =>
			`This plan costs ${each} for each of ${customers} customers on average, ${amount} a month`,
		costBoth: (fixed: string, each: string, customers: string, amount: string) =>
			`This plan costs ${fixed} and ${each} for each of ${customers} customers on average, ${amount} a month`,
		buys: (cac: string, more: string, arrivals: string, change: string) =>
			`At ${cac} each that wins ${more} more customers a month, beside ${arrivals} new ones on average: ${change} more.`,
		unchanged: 'It is assumed that they cost as much to win as the others do.',
		noCost: 'Enter what this plan costs first: then the same money can go into winning customers.',
		noCac:
			'Enter what it costs to win a customer (CAC) first: without it the money buys no one knows how many.',
		nobodyJoins: 'Nobody joins this business, so more of nobody cannot be bought.',
		tooMuch:
			'For this plan’s money more than eleven times as many customers would come. Look at its cost again.',
		noRoom: 'Three plans are the most. Remove one to make room for this comparison.',
		waiting: 'The plan’s figures are on their way.'
	},

	compare: {
		title: 'Plans side by side',
		close: 'Close',
		about: (futures: string, time: string) =>
			`From ${futures} simulated futures, ${time} ahead. Means, unless said otherwise; the small range holds 9 of 10 futures.`,
		figure: 'Figure',
		baseline: 'Baseline',
		none: '–',
		customers: (time: string) => `Customers after ${time}`,
		mrr: (time: string) => `Monthly revenue after ${time}`,
		net: 'Net of costs, middle future',
		breakEven: 'Pays back from month',
		neverWithin: (months: string) => `not within ${months} months`,
		inputs: 'What the plans do differently',
		input: 'Input',
		same: 'No plan changes anything yet.',
		asToday: 'as today',
		nothingEntered: 'none',
		terms: 'as today',
		all: 'all groups',
		mode: { level: 'once', compounding: 'again every month' },
		contracts: 'Contracts offered',
		takeUp: 'Of today’s customers, sign anew at renewal',
		segments: 'Groups of customers'
	}
};
