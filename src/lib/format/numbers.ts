import { decimalSign, language } from './language';

/** What writes a number. */
export type NumberFormat = Pick<Intl.NumberFormat, 'format'>;

/** Made when the first number is written: for it a browser reads its tables, and no script is to wait for that as it loads. */
function formatOf(options: Intl.NumberFormatOptions): NumberFormat {
	let format: Intl.NumberFormat | undefined;
	return { format: (value: number) => (format ??= new Intl.NumberFormat(language, options)).format(value) };
}

const whole = formatOf({ maximumFractionDigits: 0 });
const oneDecimal = formatOf({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
const compact = formatOf({ notation: 'compact', maximumSignificantDigits: 3 });
const loose = formatOf({ maximumFractionDigits: 2 });

/** From here on a number has a power of ten, as spreadsheets write it and fields take it: no name is left for it. */
export const POWERS_FROM = 1e15;

/** Writes a number with a true minus sign, and never "minus nothing"; a huge one with its power of ten: 1.94E20. */
export function written(format: NumberFormat, value: number): string {
	const size = Math.abs(value);
	const text =
		size < POWERS_FROM
			? format.format(value)
			: format.format(Math.sign(value)).replace(/\d[\d.,]*/, withPower(Number(size.toPrecision(3))));
	const isNothing = value <= 0 && !/[1-9]/.test(text);
	return isNothing ? format.format(0) : text.replace('-', '−');
}

/** All digits of a number from POWERS_FROM on, with its power of ten. */
export const withPower = (value: number) =>
	value.toExponential().replace('e+', 'E').replace('.', decimalSign);

/** A plus before what is more, unless it rounds to nothing. */
export function withPlus(value: number, text: string): string {
	return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Whole things, such as customers, with separators. */
export function count(value: number): string {
	return written(whole, value);
}

/** Whole things where room is scarce: from a hundred thousand on in three digits and a letter. */
export function shortCount(value: number): string {
	return short(whole, value);
}

/** Ratios and months, with one decimal; from a hundred thousand on as short as a count. */
export function decimal(value: number): string {
	return short(oneDecimal, value);
}

function short(format: NumberFormat, value: number): string {
	return written(Math.abs(value) < 99_950 ? format : compact, value);
}

/** A difference of ratios or months, with its sign. */
export function signedDecimal(value: number): string {
	return withPlus(value, decimal(value));
}

/** A number as it was entered: at most two decimals, none that are not needed. */
export function entered(value: number): string {
	return written(loose, value);
}
