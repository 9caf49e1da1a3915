import { input, type QuantityRow } from '../scenario/inputs';
import { isRange } from '../scenario/quantity';
import type { Plan, Quantity, Segment } from '../scenario/scenario';
import { centreOf } from './range-switch';

/** What a quantity becomes under a relative change; the range is the change's, over the quantity's middle. */
function changedBy(quantity: Quantity, row: QuantityRow, change: Quantity): Quantity {
	const centre = centreOf(quantity, row);
	if (isRange(change)) return [centre * (1 + change[0]), centre * (1 + change[1])];
	if (isRange(quantity)) return [quantity[0] * (1 + change), quantity[1] * (1 + change)];
	return centre * (1 + change);
}

/**
 * The monthly churn that a reduction leads to, in full effect, at most everybody and at least nobody.
 * @param byPrice what a change of price multiplies churn by
 */
export function churnAfter(churn: Quantity, reduction: Quantity, byPrice = 1): Quantity {
	const change: Quantity = isRange(reduction) ? [-reduction[1], -reduction[0]] : -reduction;
	const after = changedBy(churn, input('segment', 'churn'), change);
	const limited = (value: number) => Math.min(1, Math.max(0, value * byPrice));
	if (!isRange(after)) return limited(after);
	const [low, high] = after.map(limited);
	return low === high ? low : [low, high];
}

/** What the plan's change of price multiplies churn by, with what is uncertain of it at its middle. */
export function churnByPrice({ ticketChange, priceChurnElasticity }: Plan): number {
	const change = centreOf(ticketChange, input('plan', 'ticketChange'));
	return (1 + change) ** centreOf(priceChurnElasticity, input('plan', 'priceChurnElasticity'));
}

/** The ticket that a change leads to. */
export function ticketAfter(ticket: Quantity, change: Quantity): Quantity {
	return changedBy(ticket, input('segment', 'ticket'), change);
}

/** What the levers are said of: the segment, or of several the one with the most customers. */
export function mainSegment(segments: Segment[]): Segment {
	return segments.reduce((main, segment) => (segment.customers > main.customers ? segment : main));
}
