/**
 * Cohorts put together, so that they can be told apart in a picture. A table of cohorts has today's customers as row 0,
 * one entry a month from month 1, and who joins in month j as row j, one entry by age from 0.
 */
export type CohortTable = readonly (readonly number[])[];

/** Months of cohorts that are put together. */
export type Period = 1 | 3 | 6 | 12;
/** The same where they lie on each other, and fewer can be told apart. */
export type LayerPeriod = 3 | 6 | 12 | 24;

/** Most cells beside each other of the picture of cells. */
const MOST_CELLS = 14;

/** As few months as leave a handful of layers. */
export function layerPeriod(months: number): LayerPeriod {
	return months <= 12 ? 3 : months <= 24 ? 6 : months <= 72 ? 12 : 24;
}

/** As few months as leave cells that can be pointed at. */
export function cellPeriod(months: number): Period {
	return ([1, 3, 6] as const).find((period) => Math.ceil(months / period) <= MOST_CELLS) ?? 12;
}

/** The months 1 .. `months` in stretches of a period; the last may be shorter. */
export function stretches(months: number, period: Period | LayerPeriod): { first: number; last: number }[] {
	return Array.from({ length: Math.ceil(months / period) }, (_, index) => ({
		first: index * period + 1,
		last: Math.min(months, (index + 1) * period)
	}));
}

/** What those who joined in the months `first` .. `last` come to at the end of a month. */
function cohortsAt(
	table: CohortTable,
	{ first, last }: { first: number; last: number },
	month: number
): number {
	let sum = 0;
	for (let joined = first; joined <= Math.min(last, month); joined++) sum += table[joined][month - joined];
	return sum;
}

/** Today's customers by month, then each group of cohorts, from month 1 on. */
export function layerRows(table: CohortTable, period: LayerPeriod): number[][] {
	const months = table[0].length;
	const groups = stretches(months, period).map((stretch) =>
		table[0].map((_, index) => cohortsAt(table, stretch, index + 1))
	);
	return [[...table[0]], ...groups];
}

/** One row for each group of cohorts, one entry for the end of each stretch since it joined. */
export function cellRows(table: CohortTable, period: Period): number[][] {
	const all = stretches(table[0].length, period);
	return all.map((stretch, index) => all.slice(index).map(({ last }) => cohortsAt(table, stretch, last)));
}
