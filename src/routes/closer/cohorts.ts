import { cellRows, stretches, type Period } from '$lib/charts/cohort-groups';
import type { CohortTables } from '$lib/simulation/results';
import type { Pictured } from '../pictured';

/** What the picture of cohorts shows: chosen below it. */
export interface CohortChoice {
	what: 'customers' | 'revenue';
	whose: 'hand' | 'baseline' | 'difference';
}

export function cohortTable(
	{ baseline, plan }: Pictured,
	whose: 'hand' | 'baseline'
): CohortTables | undefined {
	return (whose === 'hand' && plan ? plan.result : baseline).cohorts;
}

/** The cells: groups of cohorts by the ends of the stretches since they joined. */
export function chosenCells(pictured: Pictured, { what, whose }: CohortChoice, period: Period): number[][] {
	const rowsOf = (tables: CohortTables | undefined) => (tables ? cellRows(tables[what], period) : [[0]]);
	const baseline = rowsOf(cohortTable(pictured, 'baseline'));
	if (whose === 'baseline') return baseline;
	const hand = rowsOf(cohortTable(pictured, 'hand'));
	if (whose === 'hand') return hand;
	return hand.map((row, at) => row.map((value, column) => value - baseline[at][column]));
}

/** The months of the stretch at a place. */
export function stretchAt(months: number, period: Period, place: number): { first: number; last: number } {
	return stretches(months, period)[place];
}
