import { carryOffers } from '../scenario/contract-lever';
import { LIST_LIMITS } from '../scenario/inputs';
import type { Plan, Scenario } from '../scenario/scenario';

/** Whether another group of customers can be added. */
export function hasRoomForGroup({ segments }: Scenario): boolean {
	return segments.length < LIST_LIMITS.segments.max;
}

/** Adds a group like the one at an index, after the others. Changes `draft` in place. */
export function addSegment(draft: Scenario, index: number, name: string): void {
	const before = structuredClone(draft);
	draft.segments.push({ ...structuredClone(draft.segments[index]), name });
	carryOffers(before, draft);
}

/**
 * Removes a group. A plan that was for this group alone is then for all: one for nobody would do nothing. Changes
 * `draft` in place.
 */
export function removeSegment(draft: Scenario, index: number): void {
	const before = structuredClone(draft);
	draft.segments.splice(index, 1);
	for (const plan of draft.plans) {
		if (plan.segments === 'all') continue;
		const left = plan.segments.filter((touched) => touched !== index);
		plan.segments = left.length === 0 ? 'all' : left.map((touched) => touched - Number(touched > index));
	}
	carryOffers(before, draft);
}

/** Whom a plan is for when one group is put in or left out; null where nobody would be left. */
export function touching(
	touched: Plan['segments'],
	index: number,
	taken: boolean,
	count: number
): Plan['segments'] | null {
	const all = Array.from({ length: count }, (_, position) => position);
	const now = touched === 'all' ? all : touched;
	const next = all.filter((position) => (position === index ? taken : now.includes(position)));
	if (next.length === 0) return null;
	return next.length === count ? 'all' : next;
}
