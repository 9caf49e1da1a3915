import { error } from '@sveltejs/kit';
import type { MetricWords } from '$lib/messages/metric';
import { metricWords } from '$lib/messages/metric-words';
import { isMetricId, METRIC_GROUPS, METRIC_IDS, type GroupName, type MetricId } from '$lib/metrics/table';
import { formulas } from '../formulas';
import { explained, type Formula } from '../formulas-of';

export const prerender = true;

export const entries = () => METRIC_IDS.map((metric) => ({ metric }));

export function load({ params }) {
	const id = params.metric;
	if (!isMetricId(id)) error(404);
	const words: MetricWords = metricWords[id];
	const figures = Object.entries<Formula>(formulas[id]).map(([name, formula]) => [name, explained(formula)]);
	return { id, words, formulas: Object.fromEntries(figures), groups: contents() };
}

/** Names of all calculators, in their groups. */
function contents() {
	return (Object.keys(METRIC_GROUPS) as GroupName[]).map((group) => ({
		group,
		entries: (Object.keys(METRIC_GROUPS[group]) as MetricId[]).map((id) => ({
			id,
			name: metricWords[id].name
		}))
	}));
}
