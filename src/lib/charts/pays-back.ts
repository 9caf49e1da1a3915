import type { Domain } from './domain';
import type { Fan } from './reading';

/** Half the width of the label at the break-even ring, as a share of the plot's: it may cover so many months. */
const HALF_WIDTH = 0.25;
/** The label with its distance from ring and curves takes so much of the plot's height. */
const HEIGHT = 0.17;

/** The lowest that the fans reach near a month, zero where they stay above. Entry 0 of a fan is today. */
export function lowestNear(month: number, fans: readonly Fan[]): number {
	const last = Math.max(0, ...fans.map((fan) => fan.p5.length - 1));
	const reach = Math.ceil(HALF_WIDTH * last);
	// at the edges of the plot the label is moved inside
	const middle = Math.max(reach, Math.min(last - reach, month));
	return Math.min(0, ...fans.flatMap((fan) => fan.p5.slice(middle - reach, middle + reach + 1)));
}

/** A domain with room for the label below all that is drawn near the month. */
export function withRoomBelow(domain: Domain, lowest: number): Domain {
	const room = (HEIGHT / (1 - HEIGHT)) * (Math.max(0, domain.high) - lowest);
	return { ...domain, low: Math.min(domain.low, lowest - room) };
}
