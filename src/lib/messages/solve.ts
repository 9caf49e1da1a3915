/** Words of the question turned round. Numbers come in already written; `[[…]]` is set in bold. */
export const solve = {
	title: 'What would it take?',
	lead: 'Say what you want. The search moves one lever of the plan and leaves all else as it is.',
	close: 'Close',
	want: 'I want',
	amount: 'The amount wanted',
	within: 'within',
	atLeast: 'at least',
	atMost: 'at most',
	monthsUnit: 'months',
	chance: 'in',
	tenths: 'How many of 10 futures',
	ofTen: 'of 10',
	tenthsBeyond: 'Of 10 futures it can be some, up to 10: such as 8, or 9.5.',
	futures: 'futures',
	by: 'by moving',
	stop: 'Contract length',
	stopOf: (months: string) => `${months} months`,
	start: 'Find it',
	searching: 'Looking through the futures …',
	cancel: 'Cancel',
	use: 'Use this',
	useBest: 'Use the best',
	targets: {
		chance: 'the plan to be ahead',
		saved: 'revenue saved',
		net: 'net of the plan',
		ltv: 'lifetime value (LTV)',
		cac: 'cost of winning (CAC)',
		ltvToCac: 'LTV : CAC',
		payback: 'CAC payback'
	},
	levers: {
		churnReduction: 'churn reduction',
		ticketChange: 'ticket size',
		contract: 'contract length',
		fixedCost: 'cost of the plan a month, at most',
		costPerCustomer: 'cost per customer a month, at most',
		acquisitionChange: 'new customers',
		cacChange: 'cost to win a customer'
	},
	asToday: {
		churnReduction: 'churn as today',
		ticketChange: 'the ticket as today',
		contract: 'contracts as today',
		fixedCost: 'no fixed cost',
		costPerCustomer: 'no cost per customer',
		acquisitionChange: 'new customers as today',
		cacChange: 'the cost to win a customer as today'
	},
	fixedCost: (amount: string) => `a cost of ${amount} a month`,
	costPerCustomer: (amount: string) => `a cost of ${amount} per customer a month`,
	reached: {
		chance: (months: string) => `the plan is ahead after ${months} months`,
		saved: (amount: string) => `revenue saved is at least ${amount}`,
		net: (amount: string) => `the net is at least ${amount}`,
		ltv: (amount: string) => `LTV is at least ${amount}`,
		cac: (amount: string) => `CAC is at most ${amount}`,
		ltvToCac: (amount: string) => `LTV : CAC is at least ${amount}`,
		payback: (amount: string) => `CAC is paid back within ${amount} months`
	},
	found: (move: string, share: string, reached: string) =>
		`It takes [[${move}]]: then ${reached} in [[${share}]] of futures.`,
	borne: (move: string, share: string, reached: string) =>
		`It bears [[${move}]] at most: then ${reached} in [[${share}]] of futures.`,
	already: (asToday: string, share: string, reached: string) =>
		`Nothing more: with ${asToday}, ${reached} in [[${share}]] of futures.`,
	bearsAll: (move: string, share: string, reached: string) =>
		`It bears [[${move}]] and more: ${reached} in [[${share}]] of futures even then.`,
	never: (reached: string, move: string, share: string) =>
		`This lever alone cannot do it. One gets farthest with [[${move}]]: then ${reached} in [[${share}]] of futures.`,
	/** Of a lever that has nothing to do with the figure. */
	unmoved: (lever: string, figure: string, reached: string, share: string) =>
		`This cannot be reached so: ${lever} does not move ${figure}. As it is, ${reached} in [[${share}]] of futures.`,
	unmovedLevers: (figure: string) => `does not move ${figure}`,
	precision: (range: string, futures: string) =>
		`Give or take ${range}: ${futures} futures tell it no finer (one standard error).`,
	until: (move: string) => `It does not last: somewhere beyond ${move} it is lost again.`,
	wasRange: 'This lever is a range now; the search puts one number in its place.',
	ownMix: 'This plan has a mix of contracts of its own; the search puts an offer of one length in its place.',
	noCost: 'A plan that costs nothing is paid back by whatever it gains. What would this one cost a month?',
	fixedCostName: 'Cost of the plan a month',
	stopped: 'The search stopped. Please try again.',
	monthsBeyond: (months: string) => `The horizon ends after ${months} months.`
};
