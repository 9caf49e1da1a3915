/**
 * Words of the pictures below the first four. Numbers come in already written; `[[…]]` is set in bold. A finding is one
 * sentence of at most sixteen words with one number in bold.
 */
export const closer = {
	waiting: 'These figures are on their way …',

	names: {
		customers: 'Customers',
		customersLong: 'Customers, on average',
		bridge: 'From today to the end',
		bridgeTo: (month: string) => `From today to month ${month}`,
		chance: 'Chance of being ahead',
		chanceLong: 'Ahead after costs',
		payback: 'One customer’s payback',
		cash: 'Cash collected',
		layers: 'Revenue by cohort',
		cohorts: 'Cohorts month by month',
		cohortsBy: {
			1: 'Cohorts, month by month',
			3: 'Cohorts, quarter by quarter',
			6: 'Cohorts, half-year by half-year',
			12: 'Cohorts, year by year'
		},
		drivers: 'What drives the result',
		spread: 'Luck or ignorance'
	},

	customers: {
		more: (month: string, many: string, change: string) =>
			`[[${many}]] customers pay in month\u00a0${month}, <<${change}>> more than in the baseline.`,
		fewer: (month: string, many: string, change: string) =>
			`[[${many}]] customers pay in month\u00a0${month}, <<${change}>> fewer than in the baseline.`,
		same: (month: string, many: string) =>
			`[[${many}]] customers pay in month\u00a0${month}, as many as in the baseline.`,
		grown: (month: string, many: string, change: string) =>
			`[[${many}]] customers pay in month\u00a0${month}, <<${change}>> more than today.`,
		shrunk: (month: string, many: string, change: string) =>
			`[[${many}]] customers pay in month\u00a0${month}, <<${change}>> fewer than today.`,
		steady: (month: string, many: string) =>
			`[[${many}]] customers pay in month\u00a0${month}, as many as today.`,
		nobody: (month: string) => `In month ${month} there are [[no]] customers.`
	},

	chance: {
		from: (share: string, month: string, from: string) =>
			`[[${share}]] of futures are ahead in month ${month}; most are from <<month ${from}>> on.`,
		only: (share: string, month: string) => `[[${share}]] of futures are ahead in month ${month}.`,
		every: (from: string) => `[[Every]] future is ahead from month ${from} on.`,
		never: (months: string) => `[[No]] future is ahead after costs at the end of ${months} months.`,
		alone: 'No plan differs from the baseline yet, so [[no]] future is ahead of it.',
		hint: 'Move a lever, and see in how many futures it pays, month by month.'
	},

	bridge: {
		kept: (many: string, lost: string) =>
			`The plan keeps [[${many}]] of the <<${lost}>> who would have left.`,
		lost: (many: string, lost: string) =>
			`The plan loses [[${many}]] customers besides the <<${lost}>> who would have left.`,
		won: (many: string, won: string) => `The plan wins [[${many}]] more than the <<${won}>> of the baseline.`,
		wonFewer: (many: string, won: string) =>
			`The plan wins [[${many}]] fewer than the <<${won}>> of the baseline.`,
		both: (won: string, wonMore: boolean, lost: string, lostMore: boolean) =>
			`The plan wins [[${won}]] ${wonMore ? 'more' : 'fewer'} than the baseline and loses <<${lost}>> ${lostMore ? 'more' : 'fewer'}.`,
		same: (lost: string) => `The plan leaves it as it was: [[${lost}]] leave either way.`,
		nobodyLeaves: 'With or without the plan [[nobody]] leaves.',
		alone: (won: string, lost: string, month: string) =>
			`By month ${month} [[${won}]] new customers are won and <<${lost}>> lost.`,
		today: 'Today',
		end: (month: string) => `Month ${month}`,
		wonBar: 'Won',
		lostBar: 'Lost',
		keptBar: 'Kept',
		lostMoreBar: 'Lost more',
		wonMoreBar: 'Won more',
		wonFewerBar: 'Won fewer'
	},

	payback: {
		by: (month: string) => `A new customer has earned back their cost by [[month\u00a0${month}]].`,
		byNot: (month: string, before: string) =>
			`A new customer has earned back their cost by [[month\u00a0${month}]], not <<${before}>>.`,
		after: (months: string, selling: string) =>
			`A customer pays back [[${months} months]] after the spending, ${selling} of them spent selling.`,
		inAdvance: (month: string) =>
			`Paying in advance, a customer earns back their cost by [[month\u00a0${month}]].`,
		atOnce: 'No cost of winning is entered, so a customer has earned it back [[at once]].',
		never: (cost: string, time: string) =>
			`A new customer [[never]] earns back their cost of ${cost} within ${time}.`,
		won: 'Won',
		wonHere: 'won',
		spent: 'Spent',
		month: (month: number) => `month ${month}`
	},

	cash: {
		same: (month: string, amount: string) =>
			`Nobody pays in advance, so cash is revenue: [[${amount}]] in month ${month}.`,
		more: (months: string, amount: string, change: string) =>
			`Over ${months} months [[${amount}]] comes in, <<${change}>> more than revenue.`,
		less: (months: string, amount: string, change: string) =>
			`Over ${months} months [[${amount}]] comes in, <<${change}>> less than revenue.`,
		even: (months: string, amount: string) =>
			`Over ${months} months [[${amount}]] comes in, as much as revenue.`,
		nothing: 'Nobody pays, so [[no]] cash comes in.',
		revenue: 'revenue'
	},

	layers: {
		today: (month: string, share: string) =>
			`In month ${month} [[${share}]] of revenue still comes from today’s customers.`,
		allToday: 'Nobody new joins: [[all]] revenue comes from today’s customers.',
		allNew: 'Nobody pays today, so [[all]] revenue comes from who joins.',
		nothing: (month: string) => `In month ${month} [[no]] revenue comes in.`,
		todays: 'Today’s',
		all: 'All',
		/** Of the groups of 3, 6, 12 or 24 months, in their order from 0. */
		label: (period: 3 | 6 | 12 | 24, place: number) =>
			period === 24
				? `Years ${2 * place + 1}–${2 * place + 2}`
				: `${{ 3: 'Quarter', 6: 'Half', 12: 'Year' }[period]} ${place + 1}`
	},

	cohorts: {
		first: { 1: 'first month’s', 3: 'first quarter’s', 6: 'first half-year’s', 12: 'first year’s' },
		left: (whose: string, many: string, left: string, time: string) =>
			`Of the ${whose} [[${many}]], <<${left}>> are left after ${time}.`,
		kept: (whose: string, many: string, more: string) =>
			`Of the ${whose} [[${many}]], the plan has <<${more}>> more at the end.`,
		keptFewer: (whose: string, many: string, fewer: string) =>
			`Of the ${whose} [[${many}]], the plan has <<${fewer}>> fewer at the end.`,
		keptSame: (whose: string, many: string) => `Of the ${whose} [[${many}]], the plan keeps as many.`,
		pays: (whose: string, amount: string, left: string) =>
			`The ${whose} cohort brings in [[${amount}]] a\u00a0month at first and <<${left}>> at the end.`,
		paysMore: (whose: string, amount: string) =>
			`The plan adds [[${amount}]] a\u00a0month to the ${whose} cohort by the end.`,
		paysLess: (whose: string, amount: string) =>
			`The plan takes [[${amount}]] a\u00a0month from the ${whose} cohort by the end.`,
		paysSame: (whose: string) => `The ${whose} cohort brings in [[the same]] with the plan.`,
		nobody: 'Nobody new joins, so there are [[no]] cohorts to follow.',
		hint: 'Enter how many join each month, and see how long they stay.',
		what: 'What the cells show',
		customers: 'Customers',
		revenue: 'Revenue',
		whose: 'Whose cohorts',
		baseline: 'Baseline',
		plan: (letter: string) => `Plan ${letter}`,
		difference: 'Difference',
		cells: 'Cohorts, cell by cell',
		stillPaying: 'still paying',
		aMonth: 'a month',
		versus: 'against the baseline',
		year: (year: number) => `Y${year}`,
		firstColumn: (month: number) => `month ${month}`,
		atRest: 'Point at a cell, or walk with the arrow keys.',
		joined: (first: number, last: number) =>
			first === last ? `Joined in month ${first}` : `Joined in months ${first}–${last}`,
		cell: (joined: string, month: number, value: string) => `${joined}, in month ${month}: ${value}`,
		many: (count: string) => (count === '1' ? '1 customer' : `${count} customers`),
		amount: (money: string) => `${money} a month`
	},

	drivers: {
		top: (name: string, share: string) =>
			`“${name}” alone makes [[${share}]] of the spread in revenue saved.`,
		little: (share: string) => `No range matters much: together they make [[${share}]] of the spread.`,
		certain: 'Every input is one number, so [[only luck]] moves the result.',
		same: 'Every future saves [[the same]], so no input moves it.',
		alone: 'Nothing is saved yet, so [[no]] input moves it.',
		hintCertain: 'Make an input a range, and see how far it moves the revenue saved.',
		hintSame: 'Once futures differ in what a plan saves, bars show which inputs decide it.',
		hintAlone: 'Move a lever, and see which inputs decide what it saves.',
		segment: (name: string, number: number) => `${name} (${number})`,
		ofSegment: (segment: string, input: string) => `${segment}: ${input}`,
		row: (input: string, range: string) => `${input}, ${range}`,
		fromTo: (low: string, high: string) => `${low}–${high}`
	},

	spread: {
		knowing: (luck: string) => `Knowing more would help: luck makes [[${luck}]] of the spread.`,
		knowingOnly: (luck: string) => `Knowing more would help: only [[${luck}]] of the spread is luck.`,
		lucky: (luck: string) => `Luck makes [[${luck}]] of the spread; knowing more would help little.`,
		certain: 'Every input is one number, so [[all]] of the spread is luck.',
		none: 'Every future saves [[the same]]: there is no spread to split.',
		alone: 'Nothing is saved yet, so there is [[no]] spread to split.',
		hint: 'Once futures differ in what a plan saves, a hundred dots show why.',
		unknown: (dots: string) => `What we don’t know: ${dots} of 100`,
		luck: (dots: string) => `Luck: ${dots}`,
		unknownMeans: 'Not known: how well the plan works, how many join.',
		luckMeans: 'Luck: who happens to leave or to come.'
	},

	tables: {
		month: 'Month',
		customersOf: 'Customers at the end of the month',
		chanceOf: 'Futures that are ahead of the baseline, after costs',
		bridgeOf: 'Customers from today to the end, on average',
		step: 'Step',
		customersColumn: 'Customers',
		futures: (letter: string) => `Plan ${letter}, futures ahead`,
		paybackOf: 'Cash of one new customer, added up from the spending on',
		monthsSince: 'Months since the spending',
		cashOf: 'Cash and revenue a month',
		cash: (arm: string) => `${arm}, cash`,
		revenue: (arm: string) => `${arm}, revenue`,
		layersOf: 'Revenue a month by when its customers joined, on average',
		cohort: 'Joined',
		inMonth: (month: number) => `Month ${month}`,
		cohortsCustomers: 'Customers by when they joined, on average',
		cohortsRevenue: 'Revenue a month by when its customers joined, on average',
		driversOf: 'Revenue saved at the ends of each range, on average',
		input: 'Input',
		range: 'Range',
		atLow: 'Saved at its low end',
		atHigh: 'Saved at its high end',
		share: 'Share of the spread',
		spreadOf: 'What makes the spread of the revenue saved',
		part: 'Part',
		unknown: 'What we don’t know',
		luck: 'Luck',
		joinedIn: (first: number, last: number) => (first === last ? `Month ${first}` : `Months ${first}–${last}`)
	}
};
