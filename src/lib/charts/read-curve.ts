import type { Fan } from './reading';

/** A curve that can be read out at a month. */
export interface Curve {
	arm: string;
	/** As it stands in the reading box. */
	name: string;
	/** With its bands, where it has any. */
	fan: { readonly [part in keyof Fan]?: readonly number[] } & { readonly centre: readonly number[] };
	/** The month of its first entry, where that is not 0. */
	from?: number;
	/** The thinner of two curves of one arm. */
	thin?: boolean;
	/** Where it is drawn, where that is not at its values: a layer lies on those below. */
	drawn?: readonly number[];
}

/** What a picture's curves say at one month, already written. */
export interface ReadOut {
	arm: string;
	name: string;
	thin: boolean;
	centre: string;
	/** Empty where the futures do not differ: then the curve says all. */
	half: string;
	nineOfTen: string;
}

/** The middle of a curve at a month, if it reaches there. */
export function valueAt({ fan, from = 0 }: Curve, month: number): number | undefined {
	return fan.centre[month - from];
}

/** The heights at which a curve is drawn, from its first month on. */
export function heightsOf({ fan, drawn }: Curve): readonly number[] {
	return drawn ?? fan.centre;
}

/** @returns one reading for each curve that reaches that month */
export function readOut(
	curves: readonly Curve[],
	month: number,
	write: (value: number) => string,
	from: (low: string, high: string) => string
): ReadOut[] {
	return curves
		.filter((curve) => valueAt(curve, month) !== undefined)
		.map(({ arm, name, fan, from: first = 0, thin = false }) => {
			const at = month - first;
			const range = (low = 0, high = low) => (low === high ? '' : from(write(low), write(high)));
			return {
				arm,
				name,
				thin,
				centre: write(fan.centre[at]),
				half: range(fan.p25?.[at], fan.p75?.[at]),
				nineOfTen: range(fan.p5?.[at], fan.p95?.[at])
			};
		});
}

/** How far a key moves the line. */
export function monthAfter(key: string, shift: boolean, month: number, last: number): number | null {
	const step = shift ? 12 : 1;
	const to = {
		ArrowLeft: month - step,
		ArrowDown: month - step,
		ArrowRight: month + step,
		ArrowUp: month + step,
		PageDown: month - 12,
		PageUp: month + 12,
		Home: 0,
		End: last
	}[key];
	return to === undefined ? null : Math.max(0, Math.min(last, to));
}
