import type { Scale } from './scale';
import type { EndLabel } from './end-labels';

/** The middle future of a plan that is not in hand: a line without bands. */
export interface OtherCurve {
	letter: string;
	curve: readonly number[];
}

/** What stands at its end: its letter and value on one line, or a name of its own over the value. */
export function endOfOther(
	{ letter, curve }: OtherCurve,
	money: (value: number) => string,
	y: Scale,
	name?: string
): EndLabel {
	const end = curve[curve.length - 1];
	const lines = name === undefined ? [`${letter} ${money(end)}`] : [name, money(end)];
	return { arm: letter.toLowerCase(), y: y(end), lines };
}
