/** A business of one kind of customer, and the cut that the retention article makes in its churn. */
export interface ArticleBusiness {
	customers: number;
	/** New customers a month. */
	joined: number;
	/** Share that leaves in a month. */
	churn: number;
	/** Money a month. */
	ticket: number;
	/** Relative, 0..1. */
	reduction: number;
}

/** The ways in which the article's table of revenue saved can be read, from the least to the most. */
export const READINGS = ['once', 'leavingAgain', 'goingOn', 'level', 'stock', 'compounding'] as const;
export type Reading = (typeof READINGS)[number];

/**
 * Revenue saved in each month 1..months by each reading of the article's table (WebEngage, "Business X"). All say the
 * same of month 1. Money; for Business X the sums over twelve months lie forty-fold apart.
 */
export function articleReadings(business: ArticleBusiness, months: number): Record<Reading, number[]> {
	const { customers, joined, churn, ticket, reduction } = business;
	const rows = Object.fromEntries(READINGS.map((reading) => [reading, []])) as unknown as Record<
		Reading,
		number[]
	>;
	let keptNow = customers * churn * reduction;
	const stock = {
		leavingAgain: 0,
		goingOn: 0,
		stock: 0,
		baseline: customers,
		level: customers,
		compounding: customers
	};
	let left = 1;
	for (let month = 1; month <= months; month++) {
		left *= 1 - reduction;
		// 20 kept in the first month, then 18, 16.2 …: they pay once, go on paying, or leave like the others
		stock.goingOn += keptNow;
		stock.leavingAgain = stock.leavingAgain * (1 - churn) + keptNow;
		// every month again avoids all the losses avoided so far
		stock.stock += stock.goingOn;
		// against the baseline, customer by customer: one cut for good, or the cut again each month
		stock.baseline = stock.baseline * (1 - churn) + joined;
		stock.level = stock.level * (1 - churn * (1 - reduction)) + joined;
		stock.compounding = stock.compounding * (1 - churn * left) + joined;
		rows.once.push(keptNow * ticket);
		rows.leavingAgain.push(stock.leavingAgain * ticket);
		rows.goingOn.push(stock.goingOn * ticket);
		rows.level.push((stock.level - stock.baseline) * ticket);
		rows.stock.push(stock.stock * ticket);
		rows.compounding.push((stock.compounding - stock.baseline) * ticket);
		keptNow *= 1 - reduction;
	}
	return rows;
}
