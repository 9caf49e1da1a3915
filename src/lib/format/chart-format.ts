import { money, roundMoney } from './money';
import { count } from './numbers';
import { wholePercent } from './shares';

/**
 * How the numbers in a picture read.
 * @param currency a code of ISO 4217
 */
export function chartFormat(currency: string) {
	return {
		/** Compact money of at most three digits. */
		money: (value: number) => money(value, currency),
		/** The same along an axis, where round values need no decimals. */
		tick: (value: number) => roundMoney(value, currency),
		/** A share (0..1) as whole percents. */
		percent: wholePercent,
		/** A whole number with separators. */
		count
	};
}
