import type { Slider } from '../scenario/inputs';
import type { FieldView } from './churn-units';
import { withoutNoise } from './typed-quantity';

/** How a native range input stands for a value: its attributes, and the two directions. */
export interface SliderScale {
	min: number;
	max: number;
	step: number;
	/** The position nearest to a value; values beyond the slider rest at its end. */
	toPosition(value: number): number;
	/** The exact place of a value, between positions and possibly beyond the ends. */
	place(value: number): number;
	toValue(position: number): number;
}

/** A scale of what a view shows, over the scenario's values. */
export function scaleInView(scale: SliderScale, view: Pick<FieldView, 'show' | 'read'>): SliderScale {
	return {
		...scale,
		toPosition: (value) => scale.toPosition(view.show(value)),
		place: (value) => scale.place(view.show(value)),
		toValue: (position) => view.read(scale.toValue(position)) ?? 0
	};
}

/** Positions of a logarithmic slider: about forty a decade over six decades. */
const LOG_POSITIONS = 240;

/**
 * A linear slider's positions are what its field shows (percent for shares); a logarithmic one counts positions, the
 * first of which is the slider's minimum (often 0), and gives values of two significant digits.
 */
export function sliderScale(slider: Slider, percent: boolean): SliderScale {
	return slider.scale === 'log' ? logarithmic(slider) : linear(slider, percent ? 100 : 1);
}

function linear(slider: Slider, factor: number): SliderScale {
	const [min, max, step] = [slider.min, slider.max, slider.step].map((end) => withoutNoise(end * factor));
	return {
		min,
		max,
		step,
		toPosition: (value) => clamp(withoutNoise(value * factor), min, max),
		place: (value) => value * factor,
		toValue: (position) => withoutNoise(position / factor)
	};
}

function logarithmic({ min, max, step }: Slider): SliderScale {
	const first = Math.max(min, step);
	const decades = Math.log10(max / first);
	const place = (value: number) =>
		value < first ? 0 : (Math.log10(value / first) / decades) * (LOG_POSITIONS - 1) + 1;
	return {
		min: 0,
		max: LOG_POSITIONS,
		step: 1,
		toPosition(value) {
			if (value < first) return value <= min ? 0 : 1;
			return clamp(Math.round(place(value)), 0, LOG_POSITIONS);
		},
		place,
		toValue(position) {
			if (position <= 0) return min;
			const value = first * 10 ** (((position - 1) / (LOG_POSITIONS - 1)) * decades);
			return clamp(stepped(Number(value.toPrecision(2)), step), first, max);
		}
	};
}

/** Where a handle goes that is moved: on to the next position with another value, as small amounts round to one. */
export function nextPosition(scale: SliderScale, from: number, to: number): number {
	const way = Math.sign(to - from) * scale.step;
	const value = scale.toValue(from);
	let position = to;
	while (way !== 0 && scale.toValue(position) === value && position > scale.min && position < scale.max)
		position += way;
	return position;
}

function stepped(value: number, step: number): number {
	return withoutNoise(Math.round(value / step) * step);
}

function clamp(value: number, low: number, high: number): number {
	return Math.min(high, Math.max(low, value));
}
