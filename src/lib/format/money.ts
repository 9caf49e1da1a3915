import { language } from './language';
import { withPlus, written } from './numbers';

/** From here on an amount is compact; below, $1,400 says more than $1.4K. */
const COMPACT_FROM = 10_000;

const formats = new Map<string, Intl.NumberFormat>();

/**
 * Compact money of at most three digits, such as ₹14.9M and, beyond trillions, ₹1.94E20.
 * @param currency a code of ISO 4217
 */
export function money(value: number, currency: string): string {
	// rounded first: 99,960 is a hundred thousand, not 100.0 thousand
	const rounded = Number(value.toPrecision(3));
	return written(compactFormat(currency, Math.abs(rounded)), rounded);
}

/** Compact money as it stands along an axis, where whole thousands and millions need no decimal: ₹14M, ₹7.5M. */
export function roundMoney(value: number, currency: string): string {
	const rounded = Number(value.toPrecision(3));
	return written(compactFormat(currency, Math.abs(rounded), true), rounded);
}

/** Compact money with its sign, for differences. */
export function signedMoney(value: number, currency: string): string {
	return withPlus(value, money(value, currency));
}

/** Money as it was entered: to the hundredth, uncompacted. */
export function exactMoney(value: number, currency: string): string {
	return written(exactFormat(currency), value);
}

/** The currency's sign as it stands before an amount. */
export function currencySign(currency: string): string {
	const parts = exactFormat(currency).formatToParts(0);
	return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

function exactFormat(currency: string): Intl.NumberFormat {
	return cached(currency, `${currency} exact`, {
		maximumFractionDigits: 2,
		trailingZeroDisplay: 'stripIfInteger'
	});
}

function compactFormat(currency: string, magnitude: number, stripped = false): Intl.NumberFormat {
	if (magnitude < COMPACT_FROM) return cached(currency, `${currency} plain`, { maximumSignificantDigits: 3 });
	// one decimal, or none beside three digits: 1.0M, 14.9M, 360K
	const digits = Math.floor(Math.log10(magnitude)) % 3 < 2 ? 1 : 0;
	return cached(currency, `${currency} compact ${digits} ${stripped}`, {
		notation: 'compact',
		trailingZeroDisplay: stripped ? 'stripIfInteger' : 'auto',
		minimumFractionDigits: digits,
		maximumFractionDigits: digits
	});
}

/** Formats are dear to make and asked for in every frame of a moving hand. */
function cached(currency: string, key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	let format = formats.get(key);
	if (!format) {
		format = new Intl.NumberFormat(language, {
			style: 'currency',
			currency,
			currencyDisplay: 'narrowSymbol',
			...options
		});
		formats.set(key, format);
	}
	return format;
}
