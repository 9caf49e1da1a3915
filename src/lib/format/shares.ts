import { count, decimal, entered, withPlus } from './numbers';

/** Digits beyond which a product of decimal fractions holds only the noise of binary arithmetic. */
const TRUE_DIGITS = 12;

/** A share (0..1) as the number before its percent sign: at most two decimals. */
export function inPercent(share: number): string {
	return entered(Number((share * 100).toPrecision(TRUE_DIGITS)));
}

/** A rate (0..1) as the number before its percent sign: at most one decimal. */
export function rateInPercent(rate: number): string {
	return entered(Number((rate * 100).toFixed(1)));
}

/** A share (0..1) as whole percents. */
export function wholePercent(share: number): string {
	return `${count(share * 100)}%`;
}

/** A relative difference in percent, with one decimal and its sign. */
export function signedPercent(change: number): string {
	return withPlus(change, `${decimal(change * 100)}%`);
}

/** Whole percent of a chance; 0 % and 100 % only where it is exactly so. */
export function chance(value: number): string {
	const rounded = Math.round(value * 100);
	if (rounded === 100 && value < 1) return '>99%';
	if (rounded === 0 && value > 0) return '<1%';
	return `${rounded}%`;
}
