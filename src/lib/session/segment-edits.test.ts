import { describe, expect, it } from 'vitest';
import { mixToday, readOffer, touchedSegments } from '../scenario/contract-lever';
import { completeScenario } from '../scenario/schema';
import type { Plan, Scenario } from '../scenario/scenario';
import { addSegment, hasRoomForGroup, removeSegment, touching } from './segment-edits';

function scenario(groups: number, plan: Partial<Plan> = {}): Scenario {
	const segments = Array.from({ length: groups }, (_, index) => ({
		name: `Group ${index}`,
		customers: 100 * (index + 1),
		newPerMonth: 5,
		churn: 0.04,
		ticket: 10
	}));
	return completeScenario({ version: 1, segments, plans: [plan] });
}

describe('groups of customers', () => {
	it('are at most four', () => {
		expect(hasRoomForGroup(scenario(3))).toBe(true);
		expect(hasRoomForGroup(scenario(4))).toBe(false);
	});

	it('are added as another one’s like', () => {
		const draft = scenario(2);
		addSegment(draft, 1, 'New');
		expect(draft.segments[2]).toEqual({ ...draft.segments[1], name: 'New' });
	});

	it('keep a plan’s groups when another is removed', () => {
		const draft = scenario(3, { segments: [0, 2] });
		removeSegment(draft, 1);
		expect(draft.plans[0].segments).toEqual([0, 1]);
	});

	it('leave a plan that was for the removed one alone to all', () => {
		const draft = scenario(2, { segments: [1] });
		removeSegment(draft, 1);
		expect(draft.plans[0].segments).toBe('all');
	});

	it('keep the contract lever where it is', () => {
		const draft = scenario(2, { contracts: { 1: 0.6, 12: 0.4 }, contractTakeUp: 1 });
		draft.segments[1].contracts = { 1: 1 };
		removeSegment(draft, 0);
		const [plan] = draft.plans;
		const offer = readOffer(mixToday(touchedSegments(draft.segments, plan)), plan);
		expect(offer).toMatchObject({ stop: 12 });
	});

	it('are touched by a plan one by one, never none of them', () => {
		expect(touching('all', 1, false, 3)).toEqual([0, 2]);
		expect(touching([0, 2], 1, true, 3)).toBe('all');
		expect(touching([1], 1, false, 3)).toBeNull();
	});
});
