import { ln } from './ln';

const TABLE_SIZE = 1024;
const HALF_LN_TWO_PI = 0.9189385332046727;

const table = (() => {
	const values = new Float64Array(TABLE_SIZE);
	for (let k = 2; k < TABLE_SIZE; k++) values[k] = values[k - 1] + ln(k);
	return values;
})();

/** ln k! for a whole k ≥ 0: a table below 1024, Stirling's series above (relative error below 1e-15). */
export function logFactorial(k: number): number {
	if (k < TABLE_SIZE) return table[k];
	const inverse = 1 / k;
	const square = inverse * inverse;
	return (k + 0.5) * ln(k) - k + HALF_LN_TWO_PI + inverse * (1 / 12 - square * (1 / 360 - square / 1260));
}
