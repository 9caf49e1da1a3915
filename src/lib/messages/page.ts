import { desk } from './desk';

/** A number of customers, already written. */
const customers = (count: string) => (count === '1' ? 'customer' : 'customers');
/** A sentence as it goes on after other words. */
const after = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/**
 * Words of the simulator page. Numbers come in already written. `[[…]]` is set in bold; `{{…}}` is the one quantity
 * that the answer turns on.
 */
export const page = {
	...desk,
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

	status: {
		first: 'First futures on their way',
		refining: (done: string, of: string) => `Refining: ${done} of ${of} futures`,
		left: (seconds: number) =>
			seconds < 90 ? `about ${seconds} s left` : `about ${Math.round(seconds / 60)} minutes left`,
		stop: 'Stop',
		stoppedAt: (done: string, of: string) => `Stopped: ${done} of ${of} futures`,
		done: (of: string) => `${of} futures`,
		stopped: 'The simulation stopped. Your inputs are safe.',
		blocked: 'This browser blocks WebAssembly, which the simulation needs. Your inputs are safe.',
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
			`With ${levers} you keep {{about ${change}}} more ${customers(change)} after ${time}: <<${plan}>> instead of <<${base}>>.`,
		win: (levers: string, change: string, time: string, plan: string, base: string) =>
			`With ${levers} you have {{about ${change}}} more ${customers(change)} after ${time}: <<${plan}>> instead of <<${base}>>.`,
		lose: (levers: string, change: string, time: string, plan: string, base: string) =>
			`With ${levers} you end with {{about ${change} fewer}} ${customers(change)} after ${time}: <<${plan}>> instead of <<${base}>>.`,
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
		evenSo: (sentence: string) => `Even so, ${after(sentence)}`,
		but: (sentence: string) => `But ${after(sentence)}`,
		loses: (low: string, high: string) =>
			`9 of 10 simulated futures lose between [[${low}]] and [[${high}]] of revenue`,
		straddles: (low: string, high: string) =>
			`9 of 10 simulated futures end between [[${low}]] and [[${high}]] of revenue against the baseline`,
		every: (amount: string, loses: boolean) =>
			`Every simulated future ${loses ? 'loses' : 'saves'} [[${amount}]] of revenue`,
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
			ticketHigher: (value: string) => `a ticket ${value} higher`,
			ticketLower: (value: string) => `a ticket ${value} lower`,
			either: (down: string, up: string) => `anything from ${down} to ${up}`,
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
		neverBefore: 'never',
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

	opening: 'The scenario of this link is being opened.',
	coming: 'Opening …',
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
