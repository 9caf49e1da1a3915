/** Words of the tables behind the first pictures. Numbers come in already written. */
export const pictureTables = {
	half: (what: string) => `${what}, half of futures`,
	fromOf: (what: string) => `${what}, from`,
	toOf: (what: string) => `${what}, to`,
	month: 'Month',
	age: 'Months since joining',
	today: 'Today',
	joins: 'Joins',
	middle: (what: string) => `${what}, middle future`,
	averageOf: (what: string) => `${what}, on average`,
	nineOfTen: (what: string) => `${what}, 9 of 10 futures`,
	baseline: 'Baseline',
	plan: (letter: string) => `Plan ${letter}`,
	saved: 'Saved',
	net: 'After costs',
	netOf: (letter: string) => `Plan ${letter}, after costs`,
	from: (low: string, high: string) => `${low} to ${high}`,
	unknown: '–',
	oneCustomer: 'One new customer',
	average: 'On average',
	middleFuture: 'Middle future',
	nineOfTenFutures: '9 of 10 futures',
	cac: 'Cost to win one (CAC)',
	ltvBaseline: 'Lifetime value, baseline',
	ltvPlan: (letter: string) => `Lifetime value, plan ${letter}`,
	of: {
		mrr: 'Revenue a month',
		saved: 'Revenue saved, added up from month 1',
		retention: 'Share of those who joined still paying',
		worth: 'What one new customer costs and is worth'
	}
};
