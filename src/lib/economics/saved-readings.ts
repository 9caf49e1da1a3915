import { wholePower } from '../numeric/power';

/** What a "tenth less churn" is said of: customers today, their monthly churn and ticket, and the relative cut. */
export interface Cut {
	customers: number;
	churn: number;
	ticket: number;
	/** Relative, 0..1: 0.1 keeps a tenth of those who would leave. */
	reduction: number;
}

/** Revenue of the customers kept in the first month, in that month. Money. */
export function savedInFirstMonth({ customers, churn, ticket, reduction }: Cut): number {
	return customers * churn * reduction * ticket;
}

/**
 * Kept customers pay once: each month keeps fewer by the reduction (20, 18, 16.2 …), and each is counted in the month in
 * which it is kept. A reading of the WebEngage article's table. Money over `months`.
 */
export function savedCountedOnce(cut: Cut, months: number): number {
	const first = savedInFirstMonth(cut);
	if (cut.reduction === 0) return 0;
	return (first * (1 - wholePower(1 - cut.reduction, months))) / cut.reduction;
}

/** The same customers kept go on paying, and never leave. Money over `months`. */
export function savedAndGoingOn(cut: Cut, months: number): number {
	const { reduction } = cut;
	if (reduction === 0) return 0;
	const first = savedInFirstMonth(cut);
	const stay = 1 - reduction;
	return (first / reduction) * (months - (stay * (1 - wholePower(stay, months))) / reduction);
}
