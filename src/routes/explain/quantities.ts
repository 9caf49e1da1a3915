import { inputsOf } from '$lib/scenario/inputs';
import { isRange } from '$lib/scenario/quantity';
import type { Plan, Quantity, Segment } from '$lib/scenario/scenario';
import { centreOf } from '$lib/session/range-switch';

/** What an owner of inputs has that may be a range. */
function quantitiesOf<Owned extends Segment | Plan>(owner: 'segment' | 'plan') {
	const rows = inputsOf(owner).flatMap(({ key, row }) =>
		row.kind === 'quantity' ? [[key as keyof Owned, row] as const] : []
	);
	return {
		/** The same with every range at its middle. */
		atMiddles: (owned: Owned): Owned => ({
			...owned,
			...Object.fromEntries(rows.map(([key, row]) => [key, centreOf(owned[key] as Quantity, row)]))
		}),
		anyRange: (owned: Owned): boolean => rows.some(([key]) => isRange(owned[key] as Quantity))
	};
}

export const INPUTS_OF_SEGMENT = quantitiesOf<Segment>('segment');
export const INPUTS_OF_PLAN = quantitiesOf<Plan>('plan');
