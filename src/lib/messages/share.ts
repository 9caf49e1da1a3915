/** Words of the Share panel, which loads them when it opens. Numbers come in already written. */
export const share = {
	title: 'Share',
	close: 'Close',
	copied: 'Copied',
	copyFailed: 'The browser did not allow copying. Select the text and copy it yourself.',

	link: {
		label: 'Link to this scenario',
		copy: 'Copy link',
		copied: 'Link copied',
		carries:
			'The link holds every input and opens to the same figures. They stand after the #, which browsers keep to themselves: nothing leaves this page.',
		long: (length: string) =>
			`This link has ${length} characters, and some mail and chat programs cut links that long. The scenario file has no such limit.`,
		tooLong: (length: string, max: string) =>
			`With ${length} characters this scenario is too long for a link (${max} is the most). Shorten its names, or send the scenario file.`,
		file: 'Download scenario file'
	},

	qr: {
		name: 'QR code',
		now: 'for a room to scan',
		alt: (title: string) => `QR code that opens ${title}`,
		tooLong:
			'This link is too long for a code that a phone can read. Shorter names make it shorter; or send the link or the scenario file.',
		svg: 'Download SVG',
		png: 'Download PNG',
		fileName: (stem: string) => `${stem}-qr`
	},

	embed: {
		name: 'Embed',
		now: 'in your own page',
		levers: 'Levers',
		charts: 'Pictures',
		noneOf: 'Without any, the frame shows answer and figures alone.',
		theme: 'Theme',
		themes: { auto: 'as the visitor has it', light: 'light', dark: 'dark' },
		width: 'Width',
		height: 'Height',
		tooSmall: (width: string, height: string) => `A frame needs at least ${width} × ${height} pixels.`,
		code: 'Code for your page',
		copy: 'Copy code',
		copied: 'Code copied',
		preview: 'Preview of the embedded simulator'
	},

	image: {
		name: 'Image',
		now: 'answer, figures and a picture',
		picture: 'Picture',
		ground: 'Ground',
		grounds: { light: 'light', dark: 'dark' },
		png: 'Download PNG',
		svg: 'Download SVG',
		copy: 'Copy image',
		copied: 'Image copied',
		fileName: (stem: string, kind: string) => `${stem}.${kind}`,
		alt: (title: string) => `${title}: the answer, the headline figures and a picture, as they are saved`,
		foot: (futures: string, bands: boolean) =>
			bands
				? `${futures} simulated futures. Ranges and light bands hold 9 of 10 of them, dark bands half.`
				: `${futures} simulated futures. Ranges hold 9 of 10 of them.`
	},

	memo: {
		name: 'Summary for a memo',
		now: 'Markdown',
		text: 'Summary in Markdown',
		copy: 'Copy summary',
		copied: 'Summary copied',
		save: 'Download .md',
		partial: (done: string, of: string) =>
			`${done} of ${of} futures are in; with all of them the figures are steadier.`,
		plan: (letter: string, name: string) => (name === `Plan ${letter}` ? name : `Plan ${letter}: ${name}`),
		head: ['', 'Baseline', 'With the plan', 'Difference', '9 of 10 futures'],
		none: '–',
		changes: 'What the plan changes',
		business: 'The business',
		input: 'Input',
		value: 'Value',
		assumptions: 'What this rests on',
		futures: (count: string, engine: string) =>
			`Figures are averages over ${count} simulated futures; a range holds 9 of 10 of them. Made by Churn Lab, engine ${engine}.`,
		paired:
			'Baseline and plan live through the same futures, so that the difference is the plan’s and not chance.',
		lifetime: (time: string, rate: string) =>
			`LTV counts the margin on ${time} of payments of a new customer, at a discount rate of ${rate} a year.`,
		open: 'Open this scenario in Churn Lab'
	},

	written: {
		/** Unless the name of the input says so already. */
		aMonth: (value: string, name: string) => (name.includes('month') ? value : `${value} a month`),
		aYear: (value: string, name: string) => (name.includes('year') ? value : `${value} a year`),
		months: (count: string) => (count === '1' ? '1 month' : `${count} months`),
		forTerm: (value: string, term: string) => `${value} for ${term === '1' ? '1 month' : `${term} months`}`,
		all: 'all groups',
		choices: { level: 'once, and stays there', compounding: 'by as much again every month' }
	},

	csv: {
		name: 'Figures for a spreadsheet',
		now: 'CSV',
		figuresFile: 'Inputs and figures',
		monthsFile: 'Month by month',
		waiting: 'The series that the page does not draw are being simulated.',
		about: 'Numbers are plain: money uncompacted, shares from 0 to 1. Ranges hold 9 of 10 futures.',
		fileNames: {
			figures: (stem: string) => `${stem}-figures.csv`,
			months: (stem: string) => `${stem}-months.csv`
		},
		head: [
			'Part',
			'Name',
			'Value (of figures the average)',
			'Middle future',
			'Low end (9 of 10 futures)',
			'High end (9 of 10 futures)',
			'Unit',
			'Field'
		],
		scenario: 'Scenario',
		run: 'Simulation',
		baseline: 'Baseline',
		futures: 'Futures in these figures',
		engine: 'Version of the engine',
		forTerm: (name: string, term: string) => `${name}, ${term === '1' ? '1 month' : `${term} months`}`,
		never: (name: string) => `${name}: share of futures that never get there`,
		atEnd: (name: string) => `At the end: ${name}`,
		chance: 'Chance of paying back',
		breakEven: 'Month from which the plan is ahead',
		figures: {
			ltv: 'LTV',
			ltvSimple: 'LTV, simple (margin ÷ churn)',
			cac: 'CAC',
			ltvToCac: 'LTV : CAC',
			paybackMonths: 'CAC payback',
			quickRatio: 'Quick ratio',
			arr: 'Annual recurring revenue',
			nrr12: 'Net revenue retention, 12 months',
			grr12: 'Gross revenue retention, 12 months'
		},
		month: 'Month (of retention: months since joining)',
		column: (arm: string, band: string, quantile: string) =>
			quantile ? `${arm}: ${band}, ${quantile}` : `${arm}: ${band}`,
		ahead: 'share of futures ahead',
		bands: {
			customers: 'customers',
			newCustomers: 'new customers',
			lostCustomers: 'customers who left',
			mrr: 'monthly recurring revenue',
			cumulativeRevenue: 'revenue added up',
			cash: 'cash collected',
			customerChurn: 'customer churn',
			revenueChurn: 'revenue churn',
			retention: 'retention',
			savedByMonth: 'revenue saved in the month',
			saved: 'revenue saved, added up',
			netSaved: 'saved after costs, added up',
			keptCustomers: 'customers kept'
		},
		quantiles: {
			mean: 'average',
			p50: 'middle future',
			p5: 'low end of 9 in 10',
			p25: 'low end of half',
			p75: 'high end of half',
			p95: 'high end of 9 in 10'
		}
	},

	pngFailed: 'The browser could not make the image. The SVG file holds the same.'
};
