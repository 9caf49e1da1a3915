import { language } from './language';
import { written } from './numbers';
import { exactMoney } from './money';

const fiveDigits = new Intl.NumberFormat(language, { maximumSignificantDigits: 5 });
const wholeOf = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });

/** A number as it stands in a formula: five digits, and never fewer than its whole part has if it has no power of ten. */
export function precise(value: number): string {
	return written(Math.abs(value) >= 10_000 ? wholeOf : fiveDigits, value);
}

/** An amount as it stands in a formula: whole from a thousand on, else to the hundredth. */
export function preciseMoney(value: number, currency: string): string {
	return exactMoney(Math.abs(value) >= 1000 ? Math.round(value) : value, currency);
}
