import { closerFigures, closerSymbols } from './explain-closer';

/** Words of "Explain this number". Numbers come in already written. */
export const explain = {
	loading: 'One moment.',
	close: 'Close',
	baseline: 'Baseline',
	formula: 'Formula',
	symbolic: (figure: string) => `Formula of ${figure}`,
	withNumbers: (figure: string) => `The formula of ${figure} with this scenario’s numbers`,
	numbers: 'With your numbers',
	legend: 'What stands for what',
	middle: (range: string) => `the middle of ${range}`,
	check: 'Formula and simulation',
	formulaAtMiddles: 'Formula, every range at its middle',
	formulaMean: 'Formula, averaged over your ranges',
	formulaOnly: 'Formula',
	simulated: (futures: string) => `Mean of ${futures} simulated futures`,
	plusMinus: (mean: string, error: string) => `${mean} ± ${error}`,
	exact: 'Nothing in it is left to chance, so formula and simulation agree to the last digit.',
	apart: (times: string) =>
		`The simulated mean is known to ± one standard error. The formula lies ${times} of these away; up to two is what chance does.`,
	farApart: (times: string) =>
		`The formula lies ${times} standard errors from the simulated mean. More than four would be a fault: please tell us.`,
	averaging: 'The formula is being averaged over your ranges …',
	jensen:
		'A formula at the middle of every range is not the mean over the ranges: long and short lives do not balance out. The simulation takes each future’s own value first.',
	missingShare: (share: string) => `${share} of futures have no such figure and are left out of the mean.`,
	neverShare: (share: string) => `In ${share} of futures it never comes; these are left out of the mean.`,
	middleFuture: (value: string) => `The middle future has ${value}.`,
	definition: 'Which definition this is',
	others: 'Who counts otherwise',
	related: 'See also',
	noClosedForm: (reasons: string) =>
		`No short formula holds here: ${reasons}. So the figure is reckoned month by month, with expected numbers in place of chance: renewals, arrivals and prices as in the simulation.`,
	reasons: {
		groups: 'there are several groups of customers',
		contracts: 'customers sign contracts',
		unequal: 'customers are unequal',
		moving: 'the plan’s effect changes from month to month',
		price: 'the price changes for today’s customers at their renewal',
		growth: 'tickets or new customers grow',
		arrivals: 'the plan changes how many join',
		nobody: 'nobody leaves in one of the two'
	},
	symbols: {
		...closerSymbols,
		ticket: 'ticket of a new customer a month',
		ticketPlan: 'ticket of a new customer a month under the plan',
		margin: 'gross margin',
		churn: 'share who decide to leave each month',
		churnPlan: 'share who decide to leave each month under the plan',
		churnBase: 'share who decide to leave each month in the baseline',
		reduction: 'churn reduction of the plan',
		priceChange: 'change of the ticket',
		elasticity: 'effect of price on leaving',
		ramp: 'months until the plan works in full',
		payments: 'payments that count',
		wait: (rate: string) => `what a month’s wait leaves of an amount at ${rate} a year`,
		expansion: 'growth of a ticket a month',
		perPayment: 'what each payment is worth over the one before',
		worth: 'discounted payments of one customer, in tickets',
		worthOn: (months: string) => `discounted payments of a customer on ${months} contracts, in tickets`,
		shareOn: (months: string) => `share on ${months} contracts`,
		discountOn: (months: string) => `discount on ${months} contracts`,
		paying: 'share still paying at age a',
		payingOn: (months: string) => `share still paying at age a on ${months} contracts`,
		types: 'share (π) and churn (θ) of the 16 kinds of customer that stand for unequal ones; their mean is c',
		lost: 'customers lost at the month’s renewals',
		joined: 'customers who join in the month',
		mix: 'share of the group among new customers',
		start: 'customers today',
		arrivals: 'new customers a month',
		months: 'months ahead',
		billed: 'customers billed over all months under the plan',
		billedBase: 'customers billed over all months in the baseline',
		customersAtEnd: 'expected customers at the end of the last month',
		revenuePlan: 'expected revenue of all months under the plan',
		revenueBase: 'expected revenue of all months in the baseline',
		cac: 'planned cost of winning a customer',
		spending: 'spending on winning customers, all months',
		won: 'customers who come in these months',
		wonExpected: 'customers expected in these months',
		marginAt: 'expected margin at age a, of all who joined',
		marginFirst: 'margin of the first payment',
		cycle: 'months from spending to winning',
		futuresAhead: 'futures in which the plan is ahead',
		futures: 'futures simulated',
		net: 'net saved',
		marginSaved: 'margin on the revenue saved',
		planCost: 'costs of the plan, all months',
		moreSpending: 'more spent on winning customers than in the baseline',
		ltv: 'lifetime value',
		age: 'age in months'
	},

	figures: {
		...closerFigures,
		saved: {
			name: 'Revenue saved',
			counts: (months: string) =>
				`What customers pay under the plan, less what they pay in the baseline, over ${months}. It compares two whole businesses that live through the same futures.`,
			definition:
				'Against the baseline: those who are kept go on paying, and leave later at the plan’s churn. With the mode “once” churn falls once and stays; with “again every month” it falls by as much again each month.',
			others: [
				'WebEngage’s article on retention metrics says “reduce churn by 10% month on month” and adds up 12 months. That can be read in the ways of the table; all agree in the first month.',
				'Some count margin instead of revenue. That, less the plan’s cost, is “net” on the plan’s tab.'
			],
			readings: {
				caption: (months: string) => `The same cut in churn over ${months}, by reading`,
				head: ['Reading', 'Revenue saved'],
				once: 'Customers kept anew each month, counted for that month only',
				goingOn: 'The same, paying on, never leaving',
				level: 'Against the baseline, one lasting cut',
				compounding: 'Against the baseline, the cut again every month',
				apart: (times: string) => `The largest reading is ${times} times the smallest.`,
				simplified:
					'The first two know neither contracts nor growth: they take today’s customers, one churn and one ticket.',
				noCut: 'Readings differ only where a plan cuts churn; this one does not.'
			}
		},
		ltv: {
			name: 'Lifetime value (LTV)',
			counts: (payments: string) =>
				`Expected gross margin of one customer who joins next month, discounted to that day, over at most ${payments} payments.`,
			definition:
				'Discounted and capped. Each customer counts with the share that is still paying, contracts and unequal customers included.',
			others: [
				'Skok (2010), ticket × margin ÷ churn: no discount, no end. It breaks for long lives, and has no value where nobody leaves.',
				'Fader and Hardie: customers differ, and one retention rate understates those who stay. They give the value of unequal customers without a cap; both of their published fits have no mean lifetime at all without discounting.',
				'One over the mean churn is not the mean lifetime, so LTV at a mean churn is not the mean LTV.'
			],
			sides: {
				caption: 'One customer’s value, by definition, every range at its middle',
				definition: 'Definition',
				simple: 'Simple: ticket × margin ÷ churn',
				capped: (payments: string) => `Capped: the first ${payments} payments, undiscounted`,
				discounted: 'Discounted, without end',
				both: 'Discounted and capped: this page',
				unequal: (spread: string) => `The same, if customers were unequal (spread ${spread})`,
				alike: 'The same, if customers were all alike',
				endless: 'without end'
			}
		},
		cac: {
			name: 'Cost of winning a customer (CAC)',
			counts:
				'What is spent on winning customers over the months ahead, over the customers who really come. Fewer than expected make each one dearer.',
			definition:
				'Realised and blended: all spending over all new customers, however they came. What the cost holds (salaries, software, fees) is up to what you enter.',
			others: [
				'Paid CAC divides by the customers of paid channels alone; this model does not know where customers come from.',
				'WebEngage’s example loads it fully: marketing, wages, software, services and overheads over 1,000 customers are $555.',
				'The planned cost is what you entered; ratio and payback use it, so that they do not move with the luck of arrivals.'
			],
			sides: {
				caption: 'The cost of winning one customer, by definition',
				definition: 'Definition',
				planned: 'Planned: as entered, with the plan’s change',
				expected: 'Spending over expected customers',
				realised: 'Realised and blended: this page'
			}
		},
		ltvToCac: {
			name: 'LTV : CAC',
			counts:
				'How many times one customer’s value covers the planned cost of winning it. At 1 a customer earns back its cost and no more.',
			definition: 'The mean over the futures of each future’s own ratio, on the discounted and capped LTV.',
			others: [
				'The ratio of the means is another number wherever the cost is a range: a cheap future’s high ratio weighs more than a dear one’s low ratio.',
				'Most calculators divide the simple LTV (Skok).',
				'WebEngage’s article says both that 1 : 1 loses money and that less than 1 : 1 does; on gross margin, 1 : 1 breaks even. 3 : 1 is a usual mark, not a law.'
			],
			sides: {
				caption: 'The ratio, by definition',
				definition: 'Definition',
				meanOfRatios: 'Mean of the futures’ ratios: this page',
				ratioOfMeans: 'Ratio of the means',
				simple: 'Simple LTV over the planned cost',
				realised: 'LTV over the realised cost, ratio of the means'
			}
		},
		payback: {
			name: 'CAC payback',
			counts:
				'Months until the expected margin of a new customer has covered the planned cost of winning it. Those who have left pay nothing.',
			definition:
				'Whole payments, undiscounted, with churn and contracts, counted from the spending on: the months from spending to winning are added.',
			others: [
				'The usual form, cost over monthly margin, forgets that customers leave meanwhile, and is always shorter.',
				'Some count revenue instead of margin, which is shorter still.'
			],
			sides: {
				caption: 'Months to payback, by definition, every range at its middle',
				definition: 'Definition',
				simple: 'Simple: cost over monthly margin',
				churn: 'With churn, in fractions of a month',
				whole: 'Whole payments, from the spending on: this page',
				never: 'never',
				notHere: 'holds for monthly contracts of equal customers only'
			}
		},
		chance: {
			name: 'Chance of paying back',
			counts: (months: string) =>
				`The share of simulated futures in which the plan’s net is above zero after ${months}. Net is margin on the revenue saved, less what the plan costs and what it spends more on winning customers.`,
			definition:
				'It counts futures, each with its own draw of your ranges and its own luck. It is no closed form: how many futures are ahead is counted.',
			error: (chance: string, points: string, futures: string) =>
				`Counted over ${futures} futures, a chance of ${chance} is known to ± ${points} points (one standard error).`,
			others: [
				'Ahead at the end is not “ahead ever”, nor “ahead from some month on”; that month is the ring in the picture of revenue saved.',
				'Nothing is discounted here. With discounting, plans that pay late look worse.'
			],
			sides: {
				caption: 'The chance of being ahead, by month',
				definition: 'After',
				months: (count: string) => `${count} months`
			}
		},
		net: {
			name: 'Net of the plan',
			counts: (months: string) =>
				`Margin on the revenue saved over ${months}, less what the plan costs and what it spends more on winning customers.`,
			definition:
				'Cumulative and undiscounted. The tab shows the middle future: half of the futures have more, half less.',
			others: [
				'Retention cost in WebEngage’s article is total cost over customers kept; here costs stand against the margin they bring.'
			]
		},
		customers: {
			name: 'Customers',
			counts: (months: string) => `Customers at the end of month ${months}, the mean over the futures.`,
			definition:
				'Active at the end of the month. Who joins in a month can leave at the first renewal, from the month after.',
			others: [
				'WebEngage’s retention rate, (end − new) ÷ start, takes it that all who left were there at the start.'
			]
		},
		mrr: {
			name: 'Monthly recurring revenue (MRR)',
			counts: (months: string) =>
				`What active customers pay for month ${months}. The curve and the answer show the middle future.`,
			definition:
				'Everyone active at the end of the month is billed for it; contracts paid in advance count month by month.',
			others: ['Cash collected differs wherever contracts are paid in advance; ARR is twelve times MRR.']
		},
		retention: {
			name: 'Cohort retention',
			counts: (age: string) =>
				`The share of the customers who join in the first month that still pay after ${age}.`,
			definition: 'Customers of one cohort, not revenue. On contracts it falls in steps, as renewals come.',
			others: [
				'A retention rate of the whole base, (end − new) ÷ start, mixes customers of all ages: with unequal customers it is higher than a new cohort’s.'
			]
		}
	},

	difference: (plan: string, base: string) => `${plan} with the plan, ${base} in the baseline`
};
