import { metricWords } from '$lib/messages/metric-words';
import { METRIC_GROUPS, type GroupName, type MetricId } from '$lib/metrics/table';

export const prerender = true;

export function load() {
	return {
		groups: (Object.keys(METRIC_GROUPS) as GroupName[]).map((group) => ({
			group,
			entries: (Object.keys(METRIC_GROUPS[group]) as MetricId[]).map(overviewOf)
		}))
	};
}

function overviewOf(id: MetricId) {
	const words = metricWords[id];
	return { id, name: words.name, also: words.also, gives: words.gives, errs: 'errs' in words };
}
