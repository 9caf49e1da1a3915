import type { Cell } from '$lib/format/csv';
import { share } from '$lib/messages/share';
import { ARM_BANDS, PLAN_BANDS, type Band, type BandName, type Results } from '$lib/simulation/results';

/** Every band month by month as rows of cells, for a spreadsheet. */

const words = share.csv;

/** What is written of a band, in this order. */
const QUANTILES = ['mean', 'p50', 'p5', 'p25', 'p75', 'p95'] as const;

/** By age from 0, where the others go by month from 1. */
const BY_AGE: BandName = 'retention';

interface Column {
	head: string;
	/** The value of a row; row 0 is today, and the age 0 of retention. */
	at: (row: number) => Cell;
}

/** Months as rows, from today on. */
export function monthsTable({ scenario, baseline, plans }: Results): Cell[][] {
	const columns = [
		...bandColumns(words.baseline, baseline),
		...plans.flatMap((plan, index) => [
			...bandColumns(scenario.plans[index].name, plan),
			{
				head: words.column(scenario.plans[index].name, words.ahead, ''),
				at: (row: number) => plan.chanceByMonth[row - 1] ?? null
			}
		])
	];
	const rows = Array.from({ length: scenario.months + 1 }, (_, row): Cell[] => [
		row,
		...columns.map(({ at }) => at(row))
	]);
	return [[words.month, ...columns.map(({ head }) => head)], ...rows];
}

function bandColumns(arm: string, result: { [name in BandName]?: Band }): Column[] {
	return [...ARM_BANDS, ...PLAN_BANDS].flatMap((name) => {
		const band = result[name];
		if (!band) return [];
		const first = name === BY_AGE ? 0 : 1;
		return QUANTILES.map((quantile) => ({
			head: words.column(arm, words.bands[name], words.quantiles[quantile]),
			at: (row: number) => band[quantile][row - first] ?? null
		}));
	});
}
