import { ln } from './ln';

/** So many that the counts of most businesses are looked up: half a megabyte, filled within two milliseconds. */
export const TABLE_SIZE = 65_536;
const HALF_LN_TWO_PI = 0.9189385332046727;

/** ln k! for k < TABLE_SIZE. */
export const logFactorials = (() => {
	const values = new Float64Array(TABLE_SIZE);
	for (let k = 2; k < TABLE_SIZE; k++) values[k] = values[k - 1] + ln(k);
	return values;
})();

/** ln k! for a whole k ≥ 0: a table below TABLE_SIZE, Stirling's series above (relative error below 1e-15). */
export function logFactorial(k: number): number {
	if (k < TABLE_SIZE) return logFactorials[k];
	const inverse = 1 / k;
	const square = inverse * inverse;
	return (k + 0.5) * ln(k) - k + HALF_LN_TWO_PI + inverse * (1 / 12 - square * (1 / 360 - square / 1260));
}
