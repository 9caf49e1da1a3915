import type { QuantityRow } from '../scenario/inputs';
import { distributionOf, isRange, valueAt } from '../scenario/quantity';
import type { Quantity } from '../scenario/scenario';
import { withoutNoise } from './typed-quantity';

/** How wide a number becomes when it is first made a range: a fifth either way. */
const FIRST_SPREAD = 0.2;

/** A range of a positive amount or a share stays this many steps inside its open ends. */
const CLEARANCE = 1;

/** The middle of a range on its own scale (its value at z = 0), on the input's step; a number stays as it is. */
export function centreOf(quantity: Quantity, row: QuantityRow): number {
	if (!isRange(quantity)) return quantity;
	return valueAt(distributionOf(quantity, row), 0);
}

/** The number that a range becomes when its switch is turned: the middle, on the input's step. */
export function asNumber(quantity: Quantity, row: QuantityRow): number {
	return isRange(quantity) ? onStep(centreOf(quantity, row), row.step) : quantity;
}

/** The range that a number becomes when its switch is turned: a fifth either way, at least two steps, within bounds. */
export function asRange(quantity: Quantity, row: QuantityRow): [number, number] {
	if (isRange(quantity)) return quantity;
	const spread = Math.max(Math.abs(quantity) * FIRST_SPREAD, 2 * row.step);
	const [floor, ceiling] = boundsOf(row);
	const low = onStep(Math.min(Math.max(quantity - spread, floor), ceiling - row.step), row.step);
	const high = onStep(Math.max(Math.min(quantity + spread, ceiling), floor + row.step), row.step);
	return [low, high];
}

/** Whether an end of a range, at this value, has reached the other one. */
export function passesOther(range: [number, number], end: number, value: number): boolean {
	return end === 0 ? value >= range[1] : value <= range[0];
}

/** A range with another end: one that would pass the other pushes it along, a step ahead and within bounds. */
export function withEnd(
	range: [number, number],
	end: number,
	value: number,
	row: QuantityRow
): [number, number] {
	const [floor, ceiling] = boundsOf(row);
	const beside = value + (end === 0 ? row.step : -row.step);
	const pushed = withoutNoise(Math.min(Math.max(beside, floor), ceiling));
	const other = passesOther(range, end, value) ? pushed : range[1 - end];
	return end === 0 ? [value, other] : [other, value];
}

/** Where the ends of a range may lie. */
function boundsOf({ family, min, max, step }: QuantityRow): [number, number] {
	const open = family !== 'signed';
	return [open ? min + CLEARANCE * step : min, family === 'share' ? max - CLEARANCE * step : max];
}

function onStep(value: number, step: number): number {
	return withoutNoise(Math.round(value / step) * step);
}
