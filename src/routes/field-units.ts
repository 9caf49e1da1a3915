import { en } from '$lib/messages/en';
import type { Quantity } from '$lib/scenario/scenario';
import {
	churnOver,
	churnView,
	PERIODS,
	pointsView,
	typedChurn,
	typedReduction,
	type ChurnUnit,
	type FieldView,
	type ReductionUnit
} from '$lib/session/churn-units';
import { isRange } from '$lib/scenario/quantity';
import { listed, rate } from './say';

/** The units in which a field can be read and written. The first is the scenario's own. */
export interface FieldUnits {
	units: readonly {
		key: string;
		/** What the field is called in this unit. */
		name: string;
		/** null in the scenario's own unit. */
		view: FieldView | null;
		/** Stands in place of the percent sign. */
		suffix?: string;
	}[];
	/** Takes a unit out of what was typed. */
	typed(text: string, key: string): { text: string; key: string };
}

const words = en.page.units;
const keyOf = ({ told, period }: ChurnUnit) => `${told} ${period}`;

/** Churn as who leaves or who stays, per month, quarter or year. */
export const churnUnits: FieldUnits = {
	units: (['leave', 'stay'] as const).flatMap((told) =>
		(['month', 'quarter', 'year'] as const).map((period) => ({
			key: keyOf({ told, period }),
			name: words[told][period],
			view: churnView({ told, period })
		}))
	),
	typed(text, key) {
		const [told, period] = key.split(' ') as [ChurnUnit['told'], ChurnUnit['period']];
		const typed = typedChurn(text, { told, period });
		return { text: typed.text, key: keyOf(typed.unit) };
	}
};

/**
 * Less churn relative to today's, or in points of it.
 * @param churn today's, monthly; of nothing there are no points
 */
export function reductionUnits(churn: number): FieldUnits {
	const relative = { key: 'relative', name: en.page.levers.churn, view: null };
	if (churn <= 0) return { units: [relative], typed: (text, key) => ({ text, key }) };
	const points = { key: 'points', name: words.points, view: pointsView(churn), suffix: words.pointsUnit };
	return {
		units: [relative, points],
		typed(text, key) {
			const typed = typedReduction(text, key as ReductionUnit);
			return { text: typed.text, key: typed.unit };
		}
	};
}

/** What a rate of churn is in the other periods: "4% a month is 38.7% a year." A unit's key may be given. */
export function churnSentence(monthly: number, key = 'leave month'): string {
	const [told, period] = key.split(' ') as [ChurnUnit['told'], ChurnUnit['period']];
	const leaving = (of: ChurnUnit['period']) => words.leaving[of](rate(churnOver(monthly, PERIODS[of])));
	const others = (['month', 'year'] as const).filter((other) => told === 'stay' || other !== period);
	if (told === 'leave') return words.is(leaving(period), listed(others.map(leaving)));
	const staying = words.leaving[period](rate(1 - churnOver(monthly, PERIODS[period])));
	return words.is(words.staying(staying), words.leavingAre(listed(others.map(leaving))));
}

/** A quantity as a view shows it, low end first. */
export function shownIn(view: FieldView | null, value: Quantity): Quantity {
	if (!view) return value;
	if (!isRange(value)) return view.show(value);
	return value.map(view.show).toSorted((one, other) => one - other) as [number, number];
}

/** The scenario's quantity for what was shown or typed; null where it can be none. */
export function readIn(view: FieldView | null, shown: Quantity): Quantity | null {
	if (!view) return shown;
	const ends = (isRange(shown) ? shown : [shown]).map(view.read);
	if (ends.includes(null)) return null;
	const [low, high = low] = (ends as number[]).toSorted((one, other) => one - other);
	return isRange(shown) ? [low, high] : low;
}
