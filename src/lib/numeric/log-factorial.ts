import { ln } from './ln';

/** Larger ones are not looked up. */
export const TABLE_SIZE = 65_536;
const HALF_LN_TWO_PI = 0.9189385332046727;

/** ln k!, for k up to what was last asked for by `tableLogFactorials`. */
export const logFactorials = new Float64Array(TABLE_SIZE);
let tabled = 1;

/** Fills the table up to a whole number below TABLE_SIZE: most businesses need little of it, and a start should not wait. */
export function tableLogFactorials(most: number): void {
	for (; tabled < most; tabled++) logFactorials[tabled + 1] = logFactorials[tabled] + ln(tabled + 1);
}

/** ln k! for a whole k ≥ 0: a table below TABLE_SIZE, Stirling's series above (relative error below 1e-15). */
export function logFactorial(k: number): number {
	if (k < TABLE_SIZE) {
		tableLogFactorials(k);
		return logFactorials[k];
	}
	const inverse = 1 / k;
	const square = inverse * inverse;
	return (k + 0.5) * ln(k) - k + HALF_LN_TWO_PI + inverse * (1 / 12 - square * (1 / 360 - square / 1260));
}
