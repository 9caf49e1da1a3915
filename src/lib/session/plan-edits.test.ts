import { describe, expect, it } from 'vitest';
import { addPlan, blankPlan, duplicatePlan, hasRoom, movePlan, planName, removePlan } from './plan-edits';

const plan = (name: string, churnReduction = 0, position = 0) => ({
	...blankPlan(position),
	name,
	churnReduction
});
const names = ({ plans }: { plans: { name: string }[] }) => plans.map(({ name }) => name);

describe('editing plans', () => {
	it('adds a plan that changes nothing, after the others, and takes it in hand', () => {
		const edit = addPlan([plan('Care', 0.1)]);
		expect(edit.plans[1]).toEqual(blankPlan(1));
		expect(edit).toMatchObject({ from: [0, null], arm: 1 });
		expect(names(edit)).toEqual(['Care', 'Plan B']);
	});

	it('has room for three', () => {
		expect(hasRoom([plan('1'), plan('2')])).toBe(true);
		expect(hasRoom([plan('1'), plan('2'), plan('3')])).toBe(false);
	});

	it('puts a copy beside the plan, with parts of its own', () => {
		const plans = [{ ...plan('Care', 0.1), contracts: { 12: 1 } }, plan('Price')];
		const edit = duplicatePlan(plans, 0, 'Care, copy');
		expect(names(edit)).toEqual(['Care', 'Care, copy', 'Price']);
		expect(edit).toMatchObject({ from: [0, 0, 1], arm: 1 });
		expect(edit.plans[1].contracts).toEqual({ 12: 1 });
		expect(edit.plans[1].contracts).not.toBe(plans[0].contracts);
	});

	it('moves a plan, and no further than the ends', () => {
		const plans = [plan('one'), plan('two'), plan('three')];
		expect(movePlan(plans, 0, 1)).toMatchObject({ from: [1, 0, 2], arm: 1 });
		expect(names(movePlan(plans, 2, 0))).toEqual(['three', 'one', 'two']);
		expect(movePlan(plans, 2, 3)).toMatchObject({ from: [0, 1, 2], arm: 2 });
	});

	it('calls plans that have no name of their own by their new place', () => {
		const plans = [plan('Plan A', 0.1), plan('Price'), plan('Plan C')];
		expect(names(movePlan(plans, 0, 1))).toEqual(['Price', 'Plan B', 'Plan C']);
		expect(names(removePlan(plans, 0))).toEqual(['Price', 'Plan B']);
	});

	it('removes a plan and takes its neighbour; the last one leaves a blank one', () => {
		const plans = [plan('one'), plan('two')];
		expect(removePlan(plans, 1)).toMatchObject({ from: [0], arm: 0 });
		expect(removePlan(plans, 0)).toMatchObject({ from: [1], arm: 0 });
		expect(removePlan([plan('one', 0.2)], 0)).toEqual({ plans: [blankPlan(0)], from: [null], arm: 0 });
	});

	it('cuts long names and gives nameless plans the one of their place', () => {
		expect(planName('  Care  ', 0)).toBe('Care');
		expect(planName(' ', 1)).toBe('Plan B');
		expect([...planName('😀'.repeat(50), 0)]).toHaveLength(40);
	});
});
