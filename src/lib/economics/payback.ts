import { ln } from '../numeric/ln';

/** Months of margin that repay the acquisition cost when nobody leaves: CAC ÷ (ticket × margin). */
export function simplePayback(cac: number, ticket: number, grossMargin: number): number {
	return cac / (ticket * grossMargin);
}

/**
 * Months until the expected margin of a customer of constant monthly churn repays the cost, in fractions of a month:
 * n with (1 − (1−c)^n)/c × ticket × margin = CAC. Infinity where it never does.
 */
export function paybackWithChurn(cac: number, ticket: number, grossMargin: number, churn: number): number {
	if (churn === 0) return simplePayback(cac, ticket, grossMargin);
	const left = 1 - (cac * churn) / (ticket * grossMargin);
	return left > 0 ? ln(left) / ln(1 - churn) : Infinity;
}

/**
 * The first whole number of payments whose expected margin reaches the cost; Infinity where all of them do not.
 * @param marginByAge expected gross margin at ages 0, 1, …, undiscounted, money
 */
export function paybackMonths(marginByAge: ArrayLike<number>, cost: number): number {
	let earned = 0;
	for (let months = 0; ; months++) {
		if (earned >= cost) return months;
		if (months === marginByAge.length) return Infinity;
		earned += marginByAge[months];
	}
}
