/** Words of the metrics pages. Numbers come in already written. */
export const metrics = {
	title: 'Retention and subscription metrics, calculated · Churn Lab',
	metricTitle: (name: string) => `${name}: formula and calculator · Churn Lab`,
	description:
		'Calculators for retention and subscription metrics, each with its formula, a worked example, whose definition it is and where published figures err.',
	product: 'Churn Lab',
	backToSimulator: 'Churn Lab, to the simulator',
	barName: 'Metrics',
	skip: 'Skip to the text',
	heading: 'Metrics',
	lead: 'The figures by which subscription businesses are judged, each with its formula, your numbers put in, and where published examples go wrong. What you enter can move on into the simulator.',
	all: 'All metrics',
	more: 'More pages',
	method: 'How it works',
	search: 'Find a metric',
	found: (count: string) => (count === '1' ? '1 metric' : `${count} metrics`),
	nothingFound: (query: string) => `No metric is called “${query}”. Try churn, value, cost or revenue.`,
	erring: 'with a correction',
	groups: {
		retention: 'Retention metrics',
		revenue: 'Recurring revenue and growth',
		unit: 'Customers’ worth, and churn in its measures',
		models: 'Models that end in a scenario',
		accounts: 'Key accounts, defection and delivered value'
	},

	numbers: 'Your numbers',
	currency: 'Currency',
	to: 'to',
	example: 'Put in the example',
	exampleIn: 'These are the example’s numbers.',
	result: 'Result',
	formula: (name: string) => `Formula: ${name}`,
	filled: (name: string) => `With the numbers put in: ${name}`,
	wrong: 'not this',
	use: 'What it is for',
	errs: 'Where it goes wrong',
	assumes: 'What is assumed',
	origin: 'Whose definition',
	others: 'Where others differ',
	announced: (name: string, figure: string) => `${name}: ${figure}`,
	where: 'where',
	and: 'and',
	whereOf: (name: string) => `What stands in the formula: ${name}`,
	range: (low: string, high: string) => `9 of 10 draws lie between ${low} and ${high}.`,
	noFigure: 'There is no such figure for these numbers.',

	byMonth: {
		caption: 'Month by month, in each reading',
		month: 'Month',
		sum: 'Together',
		simulated: (futures: string | null) =>
			futures === null ? 'Simulated, mean' : `Simulated, mean of ${futures} futures`,
		range: '9 of 10 futures',
		between: (low: string, high: string) => `${low} to ${high}`
	},
	shares: {
		name: 'Who brings how much',
		finding: (top: string, part: string) => `The top ${top} of customers bring ${part} of revenue.`,
		table: 'Read off the curve',
		top: 'The top',
		bring: 'bring',
		customers: 'of customers, the largest first',
		revenue: 'of revenue',
		alike: 'if all were alike',
		marked: (top: string, part: string) => `${top} bring ${part}`
	},

	toSimulator: 'Use in the simulator',
	carries: (list: string, scenario: string, group?: string) =>
		`Writes ${list} into ${group === undefined ? '' : `“${group}” of `}“${scenario}”. There, undo takes it back.`,
	cannotCarry: (fault: string) => `The simulator cannot take this: ${fault}`,
	/** Of the groups that a calculator makes, in its order. */
	groupNames: ['Key accounts', 'Other customers'],
	carried: {
		customers: 'customers today',
		newPerMonth: 'new customers a month',
		churn: 'churn a month',
		ticket: 'ticket',
		grossMargin: 'gross margin',
		cac: 'acquisition cost',
		salesCycle: 'time to buy',
		months: 'months',
		groups: 'two groups of customers',
		churnReduction: 'less churn of the plan',
		ticketChange: 'ticket change of the plan',
		acquisitionChange: 'more new customers of the plan',
		cacChange: 'acquisition cost of the plan',
		contracts: 'contract mix',
		costPerCustomer: 'cost per customer of the plan',
		currency: 'the currency'
	} as Readonly<Record<string, string>>,
	copy: 'Copy link',
	copied: 'Link copied',
	copyFailed: 'The browser did not allow copying. The link is in the address bar.',

	units: { months: 'months', days: 'days', years: 'years' },
	written: {
		months: (value: string) => (value === '1' ? '1 month' : `${value} months`),
		days: (value: string) => (value === '1' ? '1 day' : `${value} days`),
		years: (value: string) => (value === '1' ? '1 year' : `${value} years`)
	},

	faults: {
		empty: 'Enter a number.',
		unreadable: 'This is no number. Write 1,200, 8%, 1.8M or $250.',
		rangeHere: 'Enter one number here, not a range.',
		whole: 'Enter a whole number.',
		below: (value: string, bound: string) => `${value} is below ${bound}, the least this can be.`,
		notAbove: (bound: string) => `Enter more than ${bound}: the formula divides by this.`,
		above: (value: string, bound: string) => `${value} is above ${bound}, the most this can be.`,
		notBelow: (bound: string) => `Enter less than ${bound}.`,
		parts: (parts: string, total: string, bound: string) =>
			`${parts}: ${total}, which is more than the ${bound} that there can be.`,
		sum: (parts: string, total: string, bound: string) =>
			`${parts} make ${total}; together they have to be ${bound}.`,
		stale: 'The result below is of the last numbers that fit together.'
	},

	badLink: {
		number: (key: string, value: string) => `The link’s “${key}” is “${value}”, which is no plain number.`,
		missing: (key: string) => `The link does not say “${key}”.`,
		unknown: (key: string) => `The link speaks of “${key}”, which is not asked here.`,
		twice: (key: string) => `The link says “${key}” twice.`,
		bounds: (key: string) => `The link’s “${key}” does not fit.`,
		cut: 'The link was cut short or altered; ask for the whole link again.',
		currency: 'The currency in the link could not be read, so the page’s own is used.',
		scenario:
			'The scenario that the link came from could not be read, so the simulator’s own example is used.',
		long: 'The link is too long.',
		so: 'The page shows the example instead.'
	}
};
