/** Words of "Explain this number" for the figures of the pictures below the first four. */
export const closerFigures = {
	flows: {
		name: 'Customers won, lost and kept',
		counts: (months: string) =>
			`Who comes and goes from today to month ${months}, on average, and how many more a plan has at the end. That difference is checked against the simulation below.`,
		definition:
			'Lost are all who leave in these months, whenever they joined. Kept are those whom the baseline loses and the plan does not; won more are those who join on top.',
		others: [
			'WebEngage’s article counts everybody who is still there at the end as retained. Here kept are only those who would have left.',
			'A loss rate of the period, lost ÷ start, also counts those who joined on the way and left again; it can be above 100%.'
		]
	},
	drivers: {
		name: 'What drives the result',
		counts:
			'How much of the spread of the revenue saved one uncertain input makes: the variance of what is expected once that input is known, over the whole variance.',
		reckoned:
			'These shares come from runs with expected numbers in place of chance, so there is nothing to count. What is left to 100% is luck, and what inputs do only together.',
		sides: {
			caption: 'Revenue saved at the ends of each range, the other inputs drawn, and its share of the spread',
			input: 'Input',
			low: 'At its low end',
			high: 'At its high end',
			share: 'Share'
		},
		none: 'Every input is one number here, so none of them moves the result.',
		definition:
			'The first-order index of variance-based sensitivity analysis (Sobol’): the other inputs are drawn, not held at their middle.',
		others: [
			'A usual tornado moves one input and holds the others at their middle; it misses how inputs work together.',
			'Correlations rank inputs as well, but see only straight lines.'
		]
	},
	spread: {
		name: 'Luck or ignorance',
		counts:
			'Futures differ because inputs are not known, and because of who happens to leave and to come. The spread of the revenue saved is split into these two.',
		deviation: (amount: string) => `The standard deviation of the revenue saved is ${amount}.`,
		none: 'Every future saves the same: there is no spread to split.',
		definition:
			'The law of total variance: the variance of what is expected given the inputs, and the mean variance around it. Each future is run a second time with expected numbers in place of chance.',
		others: [
			'Statistics calls them epistemic and aleatory uncertainty. Only the first shrinks when you learn more.',
			'Reports that give one number hide both; those that vary inputs alone hide luck, which is large where customers are few.'
		]
	},
	cash: {
		name: 'Cash collected',
		counts: (months: string) => `What comes in during month ${months}, whenever it is earned.`,
		monthly: 'Nobody pays in advance here, so cash is the revenue of the month.',
		advance:
			'A term that is paid in advance is collected whole when it is signed or renewed, with the tickets of all its months. What today’s customers have already paid does not come in again.',
		simulated: (mean: string, error: string) =>
			`No short formula holds. The mean over the simulated futures is ${mean} ± ${error} (one standard error).`,
		definition: 'Cash of customers only: no costs, no taxes, no late payers.',
		others: [
			'Revenue (MRR) spreads a term over its months; bookings count it when it is signed, paid or not.'
		]
	},
	cohorts: {
		name: 'Cohorts',
		counts: (months: string) =>
			`Customers by when they joined, and what they pay: who is expected to be left in month ${months}.`,
		reckoned:
			'These are expected numbers, averaged over your ranges, with luck left out. The share below is the formula’s and, with luck, the simulation’s.',
		definition:
			'A cohort is who joined in the same month; quarters and years are such months put together. Today’s customers are one cohort, however long they have been there.',
		others: [
			'Some cohort tables start at 100% and show shares; the picture of cohort retention does that here.',
			'Revenue by cohort can grow though customers leave, where tickets grow: then net retention is above 100%.'
		]
	}
};

export const closerSymbols = {
	startOf: 'customers today',
	joinedOf: 'customers who join in these months',
	lostOf: 'customers who leave in these months',
	joinedBase: 'customers who join in the baseline',
	customersBase: 'expected customers at the end in the baseline',
	lostBase: 'customers who leave in the baseline',
	input: 'an uncertain input',
	variance: 'variance over the futures',
	expected: 'what is expected once an input is known',
	unknown: 'variance of what is expected given the inputs: what we don’t know',
	luck: 'mean variance around that: luck',
	cashOf: 'cash collected in the month',
	due: 'payments of the month by those who pay monthly',
	terms: 'terms signed or renewed in the month and paid in advance',
	joinedFirst: 'customers who join in month 1',
	stillThere: 'share still paying after these months',
	todays: 'revenue of the last month from today’s customers',
	allRevenue: 'revenue of the last month'
};
