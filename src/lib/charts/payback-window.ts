const LEAST = 12;
const STEP = 6;
/** Months shown beyond the last break-even, as a share of it. */
const BEYOND = 1.2;

/**
 * The first month from which a curve stays at or above zero; null where it ends below.
 * @param curve by month from 0
 */
export function staysAboveFrom(curve: readonly number[]): number | null {
	let month = curve.length;
	while (month > 0 && curve[month - 1] >= 0) month -= 1;
	return month < curve.length ? month : null;
}

/** How many months of a payback to show: as long again as it takes, or all where it never does. */
export function paybackWindow(months: number, breakEvens: readonly (number | null)[]): number {
	if (breakEvens.some((month) => month === null)) return months;
	const latest = Math.max(0, ...breakEvens.map((month) => month ?? 0));
	return Math.min(months, Math.max(LEAST, STEP * Math.ceil((latest * (1 + BEYOND)) / STEP)));
}
