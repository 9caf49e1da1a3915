/**
 * Words of the pictures while they show what the plan changes. Numbers come in already written and signed where they
 * stand alone; `[[…]]` is set in bold. A finding is one sentence of at most sixteen words with one number in bold.
 */
export const difference = {
	names: {
		mrr: 'Monthly recurring revenue, average difference',
		customers: 'Customers, difference',
		retention: 'Retention, difference of averages',
		payback: 'Payback, difference of averages',
		cash: 'Cash, difference of averages',
		layers: 'Revenue by cohort, difference'
	},

	alone: 'No plan in hand differs from the baseline yet: the difference is [[nothing]].',
	/** Below a picture without bands. */
	unpaired:
		'No bands: the futures of these two curves are not paired one by one, so only their averages are compared.',

	mrr: {
		more: (month: string, change: string) =>
			`In month ${month} the plan brings in [[${change}]] more than the baseline, on average.`,
		less: (month: string, change: string) =>
			`In month ${month} the plan brings in [[${change}]] less than the baseline, on average.`,
		same: (month: string) => `In month ${month} the plan brings in [[as much]] as the baseline, on average.`
	},
	customers: {
		more: (month: string, change: string) =>
			`In month ${month} [[${change}]] more ${change === '1' ? 'customer pays' : 'customers pay'} than in the baseline.`,
		less: (month: string, change: string) =>
			`In month ${month} [[${change}]] fewer ${change === '1' ? 'customer pays' : 'customers pay'} than in the baseline.`,
		same: (month: string) => `In month ${month} [[as many]] customers pay as in the baseline.`
	},
	/** The age is that of the finding on values. */
	retention: {
		more: (time: string, change: string) =>
			`${time} [[${change}]] more of 100 customers still pay than in the baseline.`,
		less: (time: string, change: string) =>
			`${time} [[${change}]] fewer of 100 customers still pay than in the baseline.`,
		same: (time: string) => `${time} [[as many]] customers still pay as in the baseline.`
	},
	payback: {
		more: (months: string, change: string) =>
			`After ${months} months a customer stands [[${change}]] better than in the baseline.`,
		less: (months: string, change: string) =>
			`After ${months} months a customer stands [[${change}]] worse than in the baseline.`,
		same: (months: string) => `After ${months} months a customer stands [[as well]] as in the baseline.`
	},
	cash: {
		more: (month: string, change: string) =>
			`In month ${month} [[${change}]] more cash comes in than in the baseline.`,
		less: (month: string, change: string) =>
			`In month ${month} [[${change}]] less cash comes in than in the baseline.`,
		same: (month: string) => `In month ${month} [[as much]] cash comes in as in the baseline.`
	},
	layers: {
		more: (month: string, change: string) =>
			`Today’s customers bring in [[${change}]] more in month ${month} than in the baseline.`,
		less: (month: string, change: string) =>
			`Today’s customers bring in [[${change}]] less in month ${month} than in the baseline.`,
		same: (month: string) => `Today’s customers bring in [[as much]] in month ${month} as in the baseline.`
	},

	ofHundred: (points: string) => `${points} of 100`,

	tables: {
		of: {
			mrr: 'Revenue a month under the plan, less that of the baseline in the same future',
			customers: 'Customers under the plan, less those of the baseline in the same future',
			retention:
				'Of 100 who joined, those still paying under the plan, less those in the baseline, on average',
			payback: 'Cash of one new customer under the plan, less that in the baseline, on average',
			cash: 'Cash collected a month under the plan, less that in the baseline, on average',
			layers: 'Revenue a month by when its customers joined, plan less baseline, on average'
		}
	}
};
