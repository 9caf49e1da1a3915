/**
 * Words of the simulator page. Numbers come in already written. `[[…]]` is set in bold; `{{…}}` is the one quantity
 * that the answer turns on.
 */
export const page = {
	title: (scenario: string) => `${scenario}: what-if for churn, price and contracts · Churn Lab`,
	heading: (scenario: string) => `${scenario}: what-if for churn, price and contracts`,
	description:
		'A what-if simulator for subscription economics: churn, price and contracts, in simulated futures.',
	product: 'Churn Lab',
	skip: 'Skip to the answer',
	untitled: 'Untitled scenario',

	bar: {
		kinds: {
			preset: 'preset',
			broken: 'preset',
			blank: 'blank',
			link: 'from a link',
			file: 'from a file',
			work: 'your last work',
			saved: 'saved'
		},
		changed: 'changed',
		undo: 'Undo',
		redo: 'Redo',
		reset: 'Reset to what was opened',
		presenter: 'Presenter mode',
		theme: 'Light or dark',
		help: 'Help and shortcuts',
		share: 'Share',
		copy: 'Copy link',
		copied: 'Link copied',
		linkTooLong: 'The names in this scenario are too long for a link. Shorten them first.',
		copyFailed: 'The browser did not allow copying. The link is in the address bar.'
	},

	linkNotice: {
		broken: (preset: string) => `This link could not be read, so the page shows ${preset} instead.`,
		earlier:
			'This link was made with an earlier version of the simulation. Its inputs are as they were; other futures are drawn now, so figures may differ a little.',
		later:
			'This link was made with a later version of the simulation than this page has. Its inputs are as they were; figures may differ a little. Loading the page again may bring the newer version.',
		dismiss: 'Dismiss'
	},

	status: {
		waiting: (done: string) => `From ${done} futures so far`,
		first: 'First futures on their way',
		refining: (done: string, of: string) => `Refining: ${done} of ${of} futures`,
		left: (seconds: number) =>
			seconds < 90 ? `about ${seconds} s left` : `about ${Math.round(seconds / 60)} minutes left`,
		stop: 'Stop',
		stoppedAt: (done: string, of: string) => `Stopped: ${done} of ${of} futures`,
		done: (of: string) => `${of} futures`,
		stopped: 'The simulation stopped. Your inputs are safe.',
		again: 'Start again'
	},

	tabs: {
		label: 'Plans',
		baseline: 'Baseline',
		nets: (amount: string) => `nets ${amount}`,
		add: 'Add plan',
		compare: 'Compare',
		name: (letter: string) => `Name of plan ${letter}`,
		more: (letter: string) => `Duplicate, move or remove plan ${letter}`
	},

	rail: {
		label: 'Levers and inputs',
		levers: (letter: string) => `Levers of plan ${letter}`,
		picker: 'Lever',
		pick: { churn: 'Churn', ticket: 'Ticket', contract: 'Contract' },
		business: 'Your business',
		inputs: 'Plan and business',
		done: 'Done',
		edit: 'Edit',
		customers: 'Customers',
		money: 'Money',
		more: 'More inputs',
		segment: 'Group of customers',
		ofGroup: (name: string, number: string) => `${name} of group ${number}`
	},

	field: {
		rangeable: (name: string) => `${name}: a number, or a range such as 3–6`,
		from: (name: string) => `${name}, from`,
		to: (name: string) => `${name}, to`,
		number: (name: string) => `${name}: a number`,
		isRange: (name: string) => `${name}: uncertain, make it one number`,
		isNumber: (name: string) => `${name}: one number, make it a range`,
		low: (name: string) => `${name}, low end`,
		high: (name: string) => `${name}, high end`,
		percent: (value: string) => `${value} percent`,
		months: (value: string) => (value === '1' ? '1 month' : `${value} months`),
		asToday: 'as today',
		foldWrong: 'Something here is wrong',
		empty: 'Please write a number here.',
		unreadable: 'This cannot be read as a number. Write it like 10, 3–6, 5k or 1,000.5.',
		unreadableNumber: 'This cannot be read as a number. Write it like 10, 5k or 1,000.5.',
		wholeHere: 'Only a whole number can be given here; a thousand is 1,000.',
		notAShare: 'A share lies between 0% and 100%.',
		rangeHere: 'Only one number can be given here, not a range.'
	},

	units: {
		leave: { month: 'Leave each month', quarter: 'Leave each quarter', year: 'Leave each year' },
		stay: { month: 'Stay each month', quarter: 'Stay each quarter', year: 'Stay each year' },
		pick: (name: string) => `${name}: count it in another way`,
		points: 'Points less',
		pointsUnit: 'pts',
		pointsText: (value: string) => `${value} points`,
		/** "46% a year is 5% a month, 14.3% a quarter" */
		leaving: {
			month: (rate: string) => `${rate} a month`,
			quarter: (rate: string) => `${rate} a quarter`,
			year: (rate: string) => `${rate} a year`
		},
		is: (one: string, others: string) => `${one} is ${others}.`,
		staying: (one: string) => `${one} staying`,
		leavingAre: (others: string) => `${others} leaving`,
		relative: (share: string) => `, ${share} less`
	},

	levers: {
		churn: 'Churn reduction',
		ticket: 'Ticket size',
		contract: 'Contract length',
		lessWord: 'less',
		moreWord: 'more',
		asToday: 'as today',
		solve: 'What would it take?',
		leave: 'leave each month',
		leaveAtPrice: 'leave a month at the new price',
		leaveAsToday: (churn: string) => `${churn} leave each month, as today`,
		aMonth: 'a month',
		aMonthAsToday: (ticket: string) => `${ticket} a month, as today`,
		monthsUnit: (months: number) => (months === 1 ? 'month' : 'months'),
		contractField: 'Contract length in months: 1, 3, 6, 12, 24 or 36',
		notAStop: 'A contract runs for 1, 3, 6, 12, 24 or 36 months.',
		takenBy: 'taken by',
		takers: 'Share of customers who take it',
		takersText: (share: string) => `${share} percent of customers`,
		nobody: (months: string) => `Nobody is offered ${months} yet`,
		everybodyHas: (months: string) => `Everybody already signs for ${months}`,
		offered: (share: string, months: string) =>
			`${share} of customers sign for ${months}, the others as today`,
		offeredAll: (months: string) => `All customers sign for ${months}`,
		otherMix: 'This plan mixes contracts in its own way; moving the lever replaces that.',
		mixedToday: 'Your groups of customers sign differently; their average counts as today.',
		offeredShort: (share: string, months: string) => `${share}, ${months} mo.`,
		otherMixShort: 'own mix'
	},

	costs: {
		fold: 'Cost and side effects',
		none: 'none entered',
		perMonth: (amount: string) => `${amount} a month`,
		perCustomer: (amount: string) => `${amount} per customer`,
		sideEffects: 'side effects only',
		both: (first: string, second: string) => `${first} + ${second}`,
		fixedCost: 'Cost of the plan a month',
		costPerCustomer: 'Cost per customer a month',
		priceChurnElasticity: 'Effect of price on leaving',
		priceDemandElasticity: 'Effect of price on joining',
		assumption:
			'At 1, each 1% on the price makes 1% more leave, or 1% fewer join. An assumption: set it to what you have seen.',
		reductionMode: 'Churn falls',
		level: 'once, and stays there',
		compounding: 'by as much again every month',
		rampMonths: 'Months until it works in full',
		termDiscount: (months: string) => `Discount for signing ${months}`,
		discountWaits: 'Counts as soon as customers take this term.',
		details: 'Contracts in detail',
		detailsFor: 'Contracts and groups',
		asToday: 'as today',
		ownMix: 'a mix of its own',
		discounts: (count: string) => `${count} discounts`,
		anyDiscount: 'Discounts by contract term',
		acquisitionChange: 'More new customers',
		cacChange: 'Change in cost to win one'
	},

	business: {
		customers: 'Customers today',
		newPerMonth: 'New a month',
		churn: 'Leave each month',
		ticket: 'Ticket a month',
		grossMargin: 'Gross margin',
		cac: 'Cost to win one (CAC)',
		contracts: 'Contracts today',
		contractShare: (months: string) => `Share who sign for ${months}`,
		allOn: (months: string) => `all ${months}`,
		monthly: 'monthly',
		lastMix: 'Until they do, the last complete mix counts.',
		mixNow: (share: string, months: string) => `${share} ${months}`,
		growth: 'Growth of new customers',
		growthInput: 'Growth a month',
		none: 'none',
		aMonth: (value: string) => `${value} a month`,
		unequal: 'Unequal customers',
		allAlike: 'all alike',
		spread: (value: string) => `spread ${value}`,
		churnSpread: 'How unequal customers are',
		termChurnFactor: 'Churn by contract term',
		prepaid: 'Contracts paid in advance',
		monthsInBusiness: 'Months in business',
		unequalNote:
			'Those most likely to leave go first, so those who stay look more loyal the longer one waits.',
		expansionFold: 'Expansion, discount rate',
		expansion: 'Ticket growth a month',
		discountRate: 'Discount rate a year',
		expansionNow: (expansion: string, rate: string) => `${expansion} · ${rate} a year`,
		horizon: 'Horizon and futures',
		horizonNow: (months: string, trials: string) => `${months} · ${trials}`,
		months: 'Months ahead',
		trials: 'Simulated futures',
		seed: 'Random seed',
		nameAndCurrency: 'Name and currency',
		title: 'Name of this scenario',
		groups: 'Groups of customers',
		groupsNow: (count: string, names: string) => (count === '1' ? names : `${count}: ${names}`),
		billing: 'Prepaid terms, churn by term',
		billingNow: {
			monthly: 'none, alike',
			prepaid: (terms: string) => `${terms} paid ahead`,
			factors: 'churn differs'
		},
		currency: 'Currency',
		ltvMonths: 'Months in a lifetime value',
		salesCycle: 'Months from spending to winning',
		figures: 'Sources of these figures',
		figuresNow: (sourced: string, assumed: string) => `${sourced} sourced, ${assumed} assumed`,
		source: (inputs: string, source: string, kind: string) => `${inputs}: ${source} (${kind}).`,
		assumptions: (inputs: string) => `Assumptions, not published figures: ${inputs}.`,
		brief: {
			customers: 'customers',
			newPerMonth: 'new a month',
			churn: 'leave',
			ticket: 'ticket',
			margin: 'margin',
			cac: 'to win one'
		}
	},

	answer: {
		label: 'Answer',
		explain: 'Explain this number',
		rest: 'Move a lever to make your first plan.',
		restPlan: (plan: string) => `${plan} changes nothing yet. Move a lever to see what it would do.`,
		leftAlone: (customers: string, mrr: string, time: string) =>
			`Left alone, this business has [[${customers}]] customers and [[${mrr}]] a month in ${time}`,
		leftAloneSpread: (low: string, high: string) =>
			`9 of 10 simulated futures end between [[${low}]] and [[${high}]] a month`,
		baseline: (customers: string, mrr: string, time: string) =>
			`If nothing changes you have {{${customers}}} customers and <<${mrr}>> a month after ${time}.`,
		keep: (levers: string, change: string, time: string, plan: string, base: string) =>
			`With ${levers} you keep {{about ${change}}} more customers after ${time}: <<${plan}>> instead of <<${base}>>.`,
		win: (levers: string, change: string, time: string, plan: string, base: string) =>
			`With ${levers} you have {{about ${change}}} more customers after ${time}: <<${plan}>> instead of <<${base}>>.`,
		lose: (levers: string, change: string, time: string, plan: string, base: string) =>
			`With ${levers} you end with {{about ${change} fewer}} customers after ${time}: <<${plan}>> instead of <<${base}>>.`,
		earn: (levers: string, change: string, time: string, plan: string, base: string) =>
			`With ${levers} you take in {{about ${change}}} more over ${time}: <<${plan}>> instead of <<${base}>>.`,
		forgo: (levers: string, change: string, time: string, plan: string, base: string) =>
			`With ${levers} you take in {{about ${change} less}} over ${time}: <<${plan}>> instead of <<${base}>>.`,
		same: (levers: string, time: string, base: string) =>
			`With ${levers} {{nothing changes}} over ${time}: you have <<${base}>> customers either way.`,
		cheaperToWin: (levers: string, plan: string, base: string) =>
			`With ${levers} each new one costs {{${plan}}} instead of <<${base}>>; customers and revenue stay as they are.`,
		saves: (low: string, high: string) =>
			`9 of 10 simulated futures save between [[${low}]] and [[${high}]] of revenue`,
		evenSo: (sentence: string) => `Even so, ${sentence}`,
		but: (sentence: string) => `But ${sentence}`,
		loses: (low: string, high: string) =>
			`9 of 10 simulated futures lose between [[${low}]] and [[${high}]] of revenue`,
		straddles: (low: string, high: string) =>
			`9 of 10 simulated futures end between [[${low}]] and [[${high}]] of revenue against the baseline`,
		every: (amount: string) => `Every simulated future saves [[${amount}]] of revenue`,
		alike: 'No simulated future saves or loses any revenue',
		firstYear: (amount: string) => `, [[${amount}]] of it in the first year on average`,
		paysBack: (cost: string, chance: string) => `After ${cost} the plan pays back in [[${chance}]].`,
		costFixed: (amount: string) => `its cost of ${amount} a month`,
		costEach: (amount: string) => `its cost of ${amount} per customer a month`,
		costBoth: (fixed: string, each: string) => `its cost of ${fixed} a month and ${each} per customer`,
		noCost: 'No cost of the plan is entered.',
		assumesPrice: (leave: string, join: string) =>
			`It is assumed that each 1% on the price makes ${leave} more customers leave and ${join} fewer join.`,
		/** The same where there is little room. */
		assumesPriceShort: (leave: string, join: string) =>
			`Assumes for 1% on the price: ${leave} more leave, ${join} fewer join.`,
		assumesPriceHarmless: 'It is assumed that the price drives nobody away.',
		lever: {
			churnLess: (value: string) => `${value} less churn`,
			churnMore: (value: string) => `${value} more churn`,
			everyMonth: (phrase: string) => `${phrase} every month`,
			ticketHigher: (value: string) => `a ${value} higher ticket`,
			ticketLower: (value: string) => `a ${value} lower ticket`,
			contract: (share: string, months: string) => `${share} of customers on ${months} contracts`,
			contractAll: (months: string) => `all customers on ${months} contracts`,
			atDiscount: (contracts: string, discount: string) => `${contracts} at ${discount} off`,
			contractMix: 'a new mix of contracts',
			acquisitionMore: (value: string) => `${value} more new customers`,
			acquisitionLess: (value: string) => `${value} fewer new customers`,
			cacMore: (value: string) => `winning customers ${value} dearer`,
			cacLess: (value: string) => `winning customers ${value} cheaper`,
			discount: (discount: string, months: string) => `${discount} off ${months} contracts`,
			cost: 'the cost of the plan alone'
		},
		about: (value: string) => `about ${value}`,
		months: (count: string) => `${count} months`,
		oneYear: 'one year',
		years: (count: string) => `${count} years`,
		numerals: ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
		/** With a hyphen at which a line does not break. */
		monthAdjective: (months: string) => `${months}\u2011month`,
		monthly: 'monthly'
	},

	headlines: {
		saved: 'Revenue saved',
		ltv: 'LTV',
		cac: 'CAC',
		ltvToCac: 'LTV : CAC',
		payback: 'CAC payback',
		chance: 'Chance of paying back',
		from: (low: string, high: string) => `${low} to ${high}`,
		monthsUnit: 'months',
		unchanged: 'unchanged',
		worse: (delta: string) => `▼ ${delta}`,
		worseUp: (delta: string) => `▲ ${delta}`,
		isBaseline: 'this is the baseline',
		nothingSaved: 'nothing to pay back',
		noCost: 'no cost is entered',
		noneWon: 'no customer is won',
		noCac: 'no cost of winning is entered',
		noCacShort: 'not entered',
		never: (months: string) => `never within ${months} months`,
		neverIn: (tenths: string) => `never in ${tenths}`,
		atOnce: 'at once',
		label: 'Headline figures',
		explain: (figure: string) => `Explain ${figure}`
	},

	tenths: {
		of: (count: string) => `${count} of 10 futures`,
		moreThanNine: 'more than 9 of 10 futures',
		fewerThanOne: 'fewer than 1 of 10 futures',
		all: 'every future',
		none: 'no future'
	},

	starting: 'The first futures are being simulated.',
	foot: {
		origin: (futures: string) =>
			`Every figure here comes from ${futures} simulated futures, computed on this device. Nothing leaves this page.`,
		more: 'More',
		method: 'How it works',
		metrics: 'Metrics'
	},
	noScript:
		'Without scripts this page shows the figures of its first example, computed when the page was made. Turn scripts on to move the levers.'
};
