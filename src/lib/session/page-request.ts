import type { Scenario } from '../scenario/scenario';
import type { BandName, Request, Threshold } from '../simulation/results';

/** What the simulator page always shows: the bands behind its answer and its first pictures. */
export const PAGE_REQUEST: Request = {
	bands: ['customers', 'mrr', 'cumulativeRevenue', 'retention', 'saved', 'netSaved', 'keptCustomers'],
	details: false
};

/** What one part of the page needs besides. */
export type RequestPart = Partial<Request>;

/**
 * What is on screen, as one request. Thresholds bring their bands along; those of plans and months that are no longer
 * there are left out.
 * @param quick without what takes long: while a hand moves, figures come without details and cohorts
 */
export function requestFor(parts: readonly RequestPart[], scenario: Scenario, quick: boolean): Request {
	const above = distinct(parts.flatMap((part) => part.above ?? [])).filter(
		({ arm, month }) => arm <= scenario.plans.length && month <= scenario.months
	);
	const bands = [
		...PAGE_REQUEST.bands,
		...parts.flatMap((part) => part.bands ?? []),
		...above.map(({ band }) => band)
	];
	return {
		bands: [...new Set<BandName>(bands)],
		details: !quick && parts.some((part) => part.details),
		...(!quick && parts.some((part) => part.cohorts) && { cohorts: true }),
		...(parts.some((part) => part.customerCash) && { customerCash: true }),
		...(above.length > 0 && { above })
	};
}

/** Whether figures computed for one request hold all that another asks for. */
export function covers(computed: Request, wanted: Request): boolean {
	return (
		wanted.bands.every((band) => computed.bands.includes(band)) &&
		(computed.details || !wanted.details) &&
		(computed.cohorts === true || !wanted.cohorts) &&
		(computed.customerCash === true || !wanted.customerCash) &&
		(wanted.above ?? []).every((one) => computed.above?.some((other) => isSame(one, other)))
	);
}

export function isSame(one: Threshold, other: Threshold): boolean {
	return (
		one.arm === other.arm && one.band === other.band && one.month === other.month && one.value === other.value
	);
}

function distinct(thresholds: readonly Threshold[]): Threshold[] {
	return thresholds.filter((one, at) => thresholds.findIndex((other) => isSame(one, other)) === at);
}
