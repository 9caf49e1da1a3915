import { exp } from './exp';
import { ln } from './ln';

/** base^exponent for a base ≥ 0 and any real exponent, the same in every engine; 0^0 = 1. */
export function power(base: number, exponent: number): number {
	if (exponent === 0 || base === 1) return 1;
	if (base === 0) return exponent > 0 ? 0 : Infinity;
	return exp(exponent * ln(base));
}

/** base^exponent for a whole exponent of 0 .. 2^31 − 1, by repeated squaring. */
export function wholePower(base: number, exponent: number): number {
	let result = 1;
	let square = base;
	for (let rest = exponent | 0; rest > 0; rest >>= 1) {
		if ((rest & 1) === 1) result *= square;
		square *= square;
	}
	return result;
}
