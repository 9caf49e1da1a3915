import { layerPeriod, layerRows, stretches } from '$lib/charts/cohort-groups';
import { stackLayers, type Layer } from '$lib/charts/layers';
import { closer } from '$lib/messages/closer';
import type { ArmResult } from '$lib/simulation/results';
import { revenueToday, type Pictured } from '../pictured';

/**
 * Expected revenue by month of today's customers, then of each group of cohorts.
 * @param compared of what the plan changes instead of what it brings in
 */
export function revenueByCohort({ scenario, baseline, plan }: Pictured, compared: boolean): number[][] {
	const period = layerPeriod(scenario.months);
	const rowsOf = ({ cohorts }: ArmResult) => layerRows(cohorts?.revenue ?? [[0]], period);
	const rows = rowsOf(plan?.result ?? baseline);
	if (!compared) return rows;
	const before = rowsOf(baseline);
	return rows.map((row, at) => row.map((value, month) => value - before[at][month]));
}

/** The same as layers, each with its name. */
export function cohortLayers(pictured: Pictured, compared: boolean): (Layer & { name: string })[] {
	const { months } = pictured.scenario;
	const period = layerPeriod(months);
	const { todays, label } = closer.layers;
	const names = [todays, ...stretches(months, period).map((_, index) => label(period, index))];
	const starts = compared ? [] : [revenueToday(pictured.scenario)];
	return stackLayers(revenueByCohort(pictured, compared), starts).map((layer, index) => ({
		...layer,
		name: names[index]
	}));
}
