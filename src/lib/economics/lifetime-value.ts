import { power, wholePower } from '../numeric/power';

/** The monthly factor v = (1 + r)^(−1/12) of a yearly discount rate r ≥ 0. */
export function monthlyDiscountFactor(discountRate: number): number {
	return power(1 + discountRate, -1 / 12);
}

/** Ticket × margin ÷ churn (Skok 2010): undiscounted, without end. Null where nobody leaves. Money. */
export function simpleLifetimeValue(ticket: number, grossMargin: number, churn: number): number | null {
	return churn > 0 ? (ticket * grossMargin) / churn : null;
}

/** Discounted value without end of a customer of constant churn on monthly terms: Σ (1−c)^a·v^a = 1/(1 − (1−c)v). Money. */
export function discountedLifetimeValue(
	ticket: number,
	grossMargin: number,
	churn: number,
	discountRate: number
): number {
	return (ticket * grossMargin) / (1 - (1 - churn) * monthlyDiscountFactor(discountRate));
}

/** 1 + q + q² + … of `payments` terms: what each payment is worth when the next is worth q times as much. */
export function annuity(ratio: number, payments: number): number {
	return ratio === 1 ? payments : (1 - wholePower(ratio, payments)) / (1 - ratio);
}

/** The same without end, of constant churn on monthly terms, cut off after so many payments. Money. */
export function cappedLifetimeValue(
	ticket: number,
	grossMargin: number,
	churn: number,
	payments: number,
	discountFactor = 1
): number {
	return ticket * grossMargin * annuity((1 - churn) * discountFactor, payments);
}

/** The highest churn at which lifetime value (simple) is `ratio` times the acquisition cost. */
export function churnAtRatio(ticket: number, grossMargin: number, cac: number, ratio: number): number {
	return (ticket * grossMargin) / (ratio * cac);
}

/**
 * Present value of one customer's gross margin: Σ margin[a]·v^a.
 * @param marginByAge expected gross margin at ages 0, 1, … (survivors' share included), money
 */
export function presentValue(marginByAge: ArrayLike<number>, discountFactor: number): number {
	let value = 0;
	for (let age = marginByAge.length - 1; age >= 0; age--) value = value * discountFactor + marginByAge[age];
	return value;
}
