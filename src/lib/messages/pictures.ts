/**
 * Words of the pictures. Numbers come in already written. `[[…]]` is set in bold. A finding is one sentence of at most
 * sixteen words with one number in bold; what it says of a fan of revenue, it says of the middle future.
 */
export const pictures = {
	label: 'Pictures',
	closer: 'Look closer',

	names: {
		mrr: 'Monthly recurring revenue',
		saved: 'Revenue saved',
		savedLong: 'Revenue saved, against the baseline',
		savedLessOnWinning: 'Revenue saved; net also spends less on winning',
		retention: 'Cohort retention',
		retentionLong: 'Cohort retention, on average',
		worth: 'Lifetime value and acquisition cost'
	},

	show: { label: 'What the pictures show', values: 'Values', difference: 'Difference' },

	legend: {
		middle: ['middle', ' future'],
		half: ['half', ' of futures'],
		nineOfTen: ['9 of 10', ' futures'],
		baseline: ['baseline', ', nothing changes']
	},

	chart: {
		today: 'Today',
		joins: 'Joins',
		month: (month: number) => `month ${month}`,
		baseline: 'Baseline',
		notFromZero: (zero: string) => `not from ${zero}`,
		saved: (letter: string) => `${letter} saved`,
		net: (letter: string) => `${letter} net`,
		paysBack: (month: number) => `pays back in month ${month}`,
		stillPaying: (months: number, plan: string, baseline: string | null) => [
			{ text: months === 12 ? 'after a year ' : `after ${months} months `, strong: false },
			{ text: plan, strong: true },
			{ text: baseline === null ? ' of 100' : ' of 100, not ', strong: false },
			...(baseline === null ? [] : [{ text: baseline, strong: true }])
		],
		cac: 'CAC',
		ltvBaseline: 'LTV, baseline',
		ltvPlan: (letter: string) => `LTV, plan ${letter}`,
		ratio: (times: number) => `${times} : 1`,
		oneDot: ['one dot is', '1 of 50 futures'] as [string, string],
		allAlike: ['the same', 'in every future'] as [string, string],
		noCac: 'not entered',
		nobodyWon: 'nobody is won',
		reading: {
			slider: (name: string) => `${name}, read by month`,
			amountSlider: (name: string) => `${name}, read by amount`,
			atRest: 'Arrow keys read the curves',
			at: (month: number) => (month === 0 ? 'Today' : `Month ${month}`),
			atAge: (months: number) =>
				months === 0 ? 'On joining' : months === 1 ? 'After 1 month' : `After ${months} months`,
			above: (amount: string) => `Above ${amount}`,
			ofFifty: (dots: number) => `${dots} of 50 futures`,
			spoken: (
				at: string,
				rows: readonly { name: string; centre: string; half: string; nineOfTen: string }[]
			) =>
				`${at}. ${rows
					.map(
						({ name, centre, half, nineOfTen }) =>
							`${name} ${centre}${half && `, half of futures ${half}`}${nineOfTen && `, 9 of 10 futures ${nineOfTen}`}`
					)
					.join('. ')}`,
			spokenAmount: (at: string, rows: readonly { name: string; text: string }[]) =>
				`${at}. ${rows.map(({ name, text }) => `${name}: ${text}`).join('. ')}`,
			from: (low: string, high: string) => `${low} to ${high}`,
			plan: (letter: string) => `Plan ${letter}`,
			half: 'half',
			nineOfTen: '9 of 10',
			mark: (value: string) => `Mark ${value}`
		}
	},

	mrr: {
		more: (month: string, amount: string, change: string) =>
			`In month ${month} the middle future earns [[${amount}]], on average <<${change}>> above the baseline.`,
		less: (month: string, amount: string, change: string) =>
			`In month ${month} the middle future earns [[${amount}]], on average <<${change}>> below the baseline.`,
		same: (month: string, amount: string) =>
			`In month ${month} the middle future earns [[${amount}]], as the baseline does.`,
		nothingEither: (month: string, amount: string) =>
			`In month ${month} plan and baseline both bring in [[${amount}]].`,
		grown: (month: string, amount: string, change: string) =>
			`By month ${month} the middle future brings in [[${amount}]] a\u00a0month, <<${change}>> more than today.`,
		shrunk: (month: string, amount: string, change: string) =>
			`By month ${month} the middle future brings in [[${amount}]] a\u00a0month, <<${change}>> less than today.`,
		steady: (month: string, amount: string) =>
			`By month ${month} the middle future brings in [[${amount}]] a\u00a0month, as it does today.`,
		nothing: (month: string, amount: string) => `By month ${month} the middle future brings in [[${amount}]].`
	},

	saved: {
		none: (amount: string) => `Nothing is saved yet: the baseline alone stands at [[${amount}]].`,
		/** `rest` is the start of another half sentence, or empty. */
		some: (month: string, amount: string, rest: string) =>
			`${rest ? 'The middle future' : 'In the middle future the plan'} has saved [[${amount}]] by month ${month}${rest}.`,
		lost: (month: string, amount: string, rest: string) =>
			`${rest ? 'The middle future' : 'In the middle future the plan'} has lost [[${amount}]] by month ${month}${rest}.`,
		gaining: (share: string) => `; <<${share}>> of futures come out ahead`,
		lessOnWinning: ', and spends less on winning customers',
		unchanged: (month: string, amount: string) =>
			`The middle future has saved [[${amount}]] by month ${month}: it brings in the same.`,
		/** `rest` is how many futures stay behind. */
		ahead: (month: string, rest: string) => `After costs the plan is ahead from [[month ${month}]]; ${rest}.`,
		everyFuture: 'every future gets there',
		almostEvery: 'almost every future gets there',
		neverOne: (among: string) => `<<one future in ${among}>> never gets there`,
		neverTwoInFive: '<<two futures in five>> never get there',
		never: (months: string) => `After costs the plan [[never]] pays back within ${months} months.`,
		neverIn: (tenths: string) => `After costs the plan never pays back in [[${tenths}]].`,
		numerals: ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
	},

	retention: {
		after: (months: number, beforeRenewal: boolean) =>
			beforeRenewal
				? `After ${months} months, before renewing,`
				: `After ${months === 12 ? 'a year' : `${months} months`}`,
		more: (time: string, staying: string, change: string) =>
			`${time} [[${staying} of 100]] new customers still pay, <<${change}>> more than today.`,
		fewer: (time: string, staying: string, change: string) =>
			`${time} [[${staying} of 100]] new customers still pay, <<${change}>> fewer than today.`,
		same: (time: string, staying: string) =>
			`${time} [[${staying} of 100]] new customers still pay, as many as today.`,
		hardlyMore: (time: string, staying: string) =>
			`${time} [[${staying} of 100]] new customers still pay, hardly more than today.`,
		hardlyFewer: (time: string, staying: string) =>
			`${time} [[${staying} of 100]] new customers still pay, hardly fewer than today.`,
		baseline: (time: string, staying: string) => `${time} [[${staying} of 100]] new customers still pay.`,
		nobody: 'Nobody new joins, so the picture follows [[one]] customer who might.'
	},

	worth: {
		ratio: (cac: string, ltv: string, time: string, ratio: string) =>
			`A customer who costs <<${cac}>> to win is worth [[${ltv}]] in ${time}: <<${ratio}>> to 1.`,
		same: (ratio: string) => `The plan leaves worth and cost of a customer as they were: [[${ratio}]] to 1.`,
		noCac: (ltv: string, time: string) =>
			`A new customer is worth [[${ltv}]] in ${time}; no cost of winning is entered.`,
		noCacSame: (ltv: string, time: string) =>
			`A new customer is worth [[${ltv}]] in ${time}, with the plan or without.`,
		nobodyWon: (ltv: string, time: string) =>
			`A new customer would be worth [[${ltv}]] in ${time}, but nobody is won.`,
		nobodyWonSame: (ltv: string, time: string) =>
			`A new customer would be worth [[${ltv}]] in ${time} either way, but nobody is won.`,
		unknown: 'What a new customer is worth is [[not known]] in any future.'
	},

	tables: {
		tool: (name: string) => `${name} as a table`,
		region: (name: string) => `${name}, table`,
		download: {
			tool: (name: string) => `Download ${name}`,
			svg: ['SVG', 'A drawing, sharp at any size'] as [string, string],
			png: ['PNG', 'An image for a slide or a message'] as [string, string],
			csv: ['CSV', 'The figures, for a spreadsheet'] as [string, string],
			bands: 'Churn Lab. Darker band: half of the simulated futures; lighter band: 9 of 10.',
			source: 'Churn Lab, from simulated futures.',
			failed: 'This browser could not draw the image. The SVG holds the same picture.'
		}
	}
};
