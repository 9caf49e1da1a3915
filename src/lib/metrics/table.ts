import { accountMetrics } from './accounts';
import { articleMetrics } from './business-x';
import { buyerMetrics } from './buyers';
import { engagementMetrics } from './engagement';
import { lifecycleMetrics } from './lifecycle';
import type { Metric } from './metric';
import { retentionMetrics } from './retention';
import { revenueMetrics } from './revenue';
import { unitMetrics } from './unit-economics';

/** Models of the sources that end in a scenario. */
const modelMetrics = { ...articleMetrics, ...buyerMetrics, ...engagementMetrics, ...lifecycleMetrics };

/** Every calculator, in groups as the overview shows them. A calculator's name is its address, /metrics/<name>/. */
export const METRIC_GROUPS = {
	retention: retentionMetrics,
	revenue: revenueMetrics,
	unit: unitMetrics,
	models: modelMetrics,
	accounts: accountMetrics
} as const;

export type GroupName = keyof typeof METRIC_GROUPS;

type Groups = typeof METRIC_GROUPS;
type Entries = Groups['retention'] &
	Groups['revenue'] &
	Groups['unit'] &
	Groups['models'] &
	Groups['accounts'];
export type MetricId = keyof Entries;
export type InputName<Id extends MetricId> = keyof Entries[Id]['inputs'] & string;
export type ResultName<Id extends MetricId> = keyof Entries[Id]['results'] & string;

const entries: Entries = {
	...retentionMetrics,
	...revenueMetrics,
	...unitMetrics,
	...modelMetrics,
	...accountMetrics
};

/** Every calculator by its name, each seen alike. */
export const METRICS: Readonly<Record<MetricId, Metric>> = entries;

export const METRIC_IDS = Object.keys(METRICS) as MetricId[];

export function isMetricId(name: string): name is MetricId {
	return Object.hasOwn(METRICS, name);
}
