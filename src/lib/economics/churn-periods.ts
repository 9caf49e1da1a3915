import { power } from '../numeric/power';

/** The share that leaves over `periods` when `churn` (0..1) leaves in one: 1 − (1 − c)^n, also for parts of a period. */
export function churnOver(churn: number, periods: number): number {
	return 1 - power(1 - churn, periods);
}
