import { defaultOf, input, inputsOf, LIST_LIMITS } from '../scenario/inputs';
import type { Plan } from '../scenario/scenario';

/** Plans in a new arrangement. */
export interface PlanEdit {
	plans: Plan[];
	/** Where each of them stood before; null for a new one. */
	from: (number | null)[];
	/** The plan to take in hand. */
	arm: number;
}

/** Whether another plan can be added. */
export function hasRoom(plans: readonly Plan[]): boolean {
	return plans.length < LIST_LIMITS.plans.max;
}

/** A plan that changes nothing, as it is called at a place. */
export function blankPlan(position: number): Plan {
	return Object.fromEntries(
		inputsOf('plan').map(({ key, row }) => [key, defaultOf(row, position)])
	) as unknown as Plan;
}

/** A plan after all others; a blank one unless its changes are given. */
export function addPlan(plans: readonly Plan[], changes: Partial<Plan> = {}): PlanEdit {
	const added = { ...blankPlan(plans.length), ...changes };
	return arranged([...plans, added], [...plans.keys(), null], plans.length);
}

/** The same plan once more, beside the first, by another name. */
export function duplicatePlan(plans: readonly Plan[], index: number, name: string): PlanEdit {
	const copy = { ...structuredClone(plans[index]), name: planName(name, index + 1) };
	const from = [...plans.keys()].toSpliced(index + 1, 0, index);
	return arranged(plans.toSpliced(index + 1, 0, copy), from, index + 1);
}

/** Without a plan; the last one leaves a blank plan behind. */
export function removePlan(plans: readonly Plan[], index: number): PlanEdit {
	if (plans.length === 1) return arranged([blankPlan(0)], [null], 0);
	const from = [...plans.keys()].toSpliced(index, 1);
	return arranged(plans.toSpliced(index, 1), from, Math.min(index, from.length - 1));
}

/** The plan at another place; where there is none, all stay. */
export function movePlan(plans: readonly Plan[], index: number, to: number): PlanEdit {
	const place = Math.min(plans.length - 1, Math.max(0, to));
	const move = <Item>(items: readonly Item[]) => items.toSpliced(index, 1).toSpliced(place, 0, items[index]);
	return arranged(move(plans), move([...plans.keys()]), place);
}

/** The name that is written: a plan without one is called by its place. */
export function planName(typed: string, position: number): string {
	return [...typed.trim()].slice(0, NAME_LENGTH).join('') || defaultName(position);
}

export const NAME_LENGTH = input('plan', 'name').maxLength;

function defaultName(position: number): string {
	return blankPlan(position).name;
}

/** Plans that are called by their place are called by their new one. */
function arranged(plans: Plan[], from: (number | null)[], arm: number): PlanEdit {
	const renamed = plans.map((plan, position) => {
		const before = from[position];
		return before !== null && plan.name === defaultName(before)
			? { ...plan, name: defaultName(position) }
			: plan;
	});
	return { plans: renamed, from, arm };
}
