import type { Slider } from '../scenario/inputs';
import { withoutNoise } from './typed-quantity';

/**
 * A reader's way of looking at a field. The scenario keeps its own unit; both directions are monotonic, so a range stays
 * a range.
 */
export interface FieldView {
	/** The scenario's value as the field shows it. */
	show(value: number): number;
	/** What was shown or typed, as the scenario's value; null where it can be no such value. */
	read(shown: number): number | null;
	/** What the slider spans, in what the field shows; without it the slider keeps the scenario's unit. */
	slider?: Slider;
}

/** Months in the periods over which churn is told. */
export const PERIODS = { month: 1, quarter: 3, year: 12 } as const;
export type Period = keyof typeof PERIODS;

/** Churn as the share that leaves or the share that stays, in a period. */
export interface ChurnUnit {
	told: 'leave' | 'stay';
	period: Period;
}

/** Digits of a converted rate: as many as make the way back exact to what a field shows. */
const DIGITS = 6;
/** What a field shows of a converted rate: hundredths of a percent. */
const SHOWN = 4;

const linear = (min: number, max: number, step: number): Slider => ({ min, max, step, scale: 'linear' });
const SPANS: Record<Period, Slider> = {
	month: linear(0, 0.12, 0.001),
	quarter: linear(0, 0.32, 0.005),
	year: linear(0, 0.8, 0.01)
};

/** The share that leaves within some months when `monthly` leaves in each: 1 − (1 − c)^n. */
export function churnOver(monthly: number, months: number): number {
	return months === 1 ? monthly : 1 - (1 - monthly) ** months;
}

/** The monthly share at which so many leave within some months: 1 − (1 − C)^(1/n). */
export function monthlyChurn(share: number, months: number): number {
	return months === 1 ? share : 1 - (1 - share) ** (1 / months);
}

/** How monthly churn is looked at in a unit; null for the scenario's own. */
export function churnView({ told, period }: ChurnUnit): FieldView | null {
	if (told === 'leave' && period === 'month') return null;
	const months = PERIODS[period];
	const { min, max, step } = SPANS[period];
	const turned = (share: number) => (told === 'stay' ? 1 - share : share);
	return {
		show: (monthly) => Number(turned(churnOver(monthly, months)).toFixed(SHOWN)),
		read: (shown) =>
			shown < 0 || shown > 1 ? null : Number(monthlyChurn(turned(shown), months).toPrecision(DIGITS)),
		slider: told === 'leave' ? SPANS[period] : linear(withoutNoise(1 - max), 1 - min, step)
	};
}

/**
 * A relative reduction looked at in points of churn: 10 % less of 4 % are 0.4 points.
 * @param churn monthly, above 0
 */
export function pointsView(churn: number): FieldView {
	return {
		show: (reduction) => Number((reduction * churn).toFixed(SHOWN + 1)),
		read: (points) => Number((points / churn).toPrecision(DIGITS))
	};
}

const PERIOD =
	/(?:\/|\b(?:an?|per|each|every))?\s*\b(months?|mo|quarters?|qtr|years?|yr|annum|monthly|quarterly|yearly|annual|annually)\b\.?|\/\s*([mqy])\b/;
const TOLD = /\b(retention|retained|kept|keep|stay(?:s|ing)?|renewals?|churn|leav(?:e|es|ing)|lost)\b/;
const POINTS = /\b(?:percentage\s+)?(?:points?|pts?|pp)\b\.?/;

/** Takes the unit out of "46% a year", "5 %/yr" and "95 % retention"; what is not said stays as it was. */
export function typedChurn(text: string, unit: ChurnUnit): { text: string; unit: ChurnUnit } {
	const lower = text.toLowerCase();
	const period = PERIOD.exec(lower);
	const told = TOLD.exec(lower);
	const rest = lower.replace(TOLD, ' ').replace(PERIOD, ' ').trim();
	return {
		text: period || told ? rest : text,
		unit: {
			period: period ? periodOf(period[1] ?? period[2]) : unit.period,
			told: told ? (/^(?:churn|leav|lost)/.test(told[1]) ? 'leave' : 'stay') : unit.told
		}
	};
}

function periodOf(word: string): Period {
	if (word.startsWith('q')) return 'quarter';
	return word.startsWith('m') ? 'month' : 'year';
}

export type ReductionUnit = 'relative' | 'points';

/** Takes the unit out of "0.5 points" and "10%"; a bare number is in the unit that the field has. */
export function typedReduction(text: string, unit: ReductionUnit): { text: string; unit: ReductionUnit } {
	if (POINTS.test(text.toLowerCase()))
		return { text: text.toLowerCase().replace(POINTS, ''), unit: 'points' };
	return { text, unit: text.includes('%') ? 'relative' : unit };
}
