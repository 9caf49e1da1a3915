/** Words for the presets, which load when the gallery or a list of sources is opened. */
export const presetWords = {
	names: {
		smallBusinessSaas: 'Small-business SaaS',
		businessX: 'Business X',
		midMarketSaas: 'Mid-market SaaS',
		enterpriseSaas: 'Enterprise SaaS',
		streaming: 'Streaming',
		pointOfSale: 'Point of sale',
		maintenanceContracts: 'Maintenance contracts',
		keyAccounts: 'Key accounts'
	},
	about: {
		smallBusinessSaas: 'Software for small firms, paid by the month',
		businessX: 'The worked example of a retention article, to the digit',
		midMarketSaas: 'Software for mid-sized firms, on a mix of contracts',
		enterpriseSaas: 'Software for large firms, on contracts of one to three years',
		streaming: 'A video service whose newest subscribers leave soonest',
		pointOfSale: 'Tills and payments for shops and restaurants',
		maintenanceContracts: 'Yearly service contracts, paid in advance',
		keyAccounts: 'A fifth of the customers bring four fifths of the revenue'
	},
	kinds: {
		example: 'worked example',
		seller: 'a seller’s figure',
		investor: 'an investor’s figure',
		company: 'the company’s own figure',
		weak: 'weak source',
		derived: 'worked out from published figures'
	},
	sources: {
		webEngage: 'WebEngage, article on retention metrics: the example called Business X',
		webEngageContracts:
			'WebEngage, article on retention metrics: Business X, which sells maintenance contracts',
		annualContracts: 'WebEngage, article on retention metrics: the contracts of Business X run for a year',
		saastrSmall:
			'SaaStr: small-business software loses 3–5% of its customers a month (Tomasz Tunguz: 3–7%; Recurly, business customers: 4.9%)',
		tunguzMiddle: 'Tomasz Tunguz: mid-market software loses 1–2% of its customers a month',
		tunguzEnterprise:
			'Tomasz Tunguz: enterprise software loses 0.5–1% of its customers a month (SaaS Capital 2023: 93% of revenue kept a year, which is 0.6% a month)',
		bessemerSmall:
			'Bessemer: small-business software earns back the cost of a customer in 6 to 18 months, here of a 100-dollar ticket at a 78% margin',
		bessemerEnterprise:
			'Bessemer: enterprise software earns back the cost of a customer in 24 to 36 months, here of a 25,000-dollar ticket at a 78% margin; about the 2024 median of 2 dollars spent for each new dollar of yearly revenue',
		bessemerPointOfSale:
			'Bessemer: software for small firms earns back the cost of a customer in 6 to 18 months, here of an 858-dollar ticket at a 60% margin',
		paybackSurvey:
			'Published quartiles of 342 firms: the best quarter earns back the cost of a customer within 6 months, the middle takes 16, the last 24 or more; here of a 1,000-dollar ticket at a 78% margin',
		saasCapital:
			'SaaS Capital 2023, contracts above $250,000 a year: 110% net and 93% gross revenue kept a year; the difference is expansion of those who stay',
		g2Contracts:
			'G2, survey of 1,002 software buyers in 2022: 57% of contracts run up to 6 months, 20% a year, 11% two years or more; the 12% that did not say are counted as a year',
		g2SalesCycle:
			'G2, survey of 1,002 software buyers in 2022: above $20,000, 39% take 1 to 3 months to buy and a third 4 to 6',
		antenna:
			'Antenna 2024: 5.3% of streaming subscribers leave a month, yet only 45% of new ones survive a year; churn and its spread are chosen to give both',
		netflix:
			'Netflix, second quarter of 2024: average monthly revenue of a member in the United States and Canada',
		toast: 'Toast: about $10,300 a year and location',
		pointOfSaleTarget:
			'Often stated as a target, without a firm source: less than 2% a month; the low end is an assumption',
		pareto:
			'Often stated, after Pareto: a fifth of the customers bring four fifths of the profit, here of the revenue',
		maintenanceRenewals:
			'Often stated, without a firm source: 88–94% of maintenance contracts are renewed each year'
	}
};
