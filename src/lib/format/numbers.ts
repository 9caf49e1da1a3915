import { language } from './language';

/** What writes a number. */
export type NumberFormat = Pick<Intl.NumberFormat, 'format'>;

/** From here on a number has a power of ten, 1.94E20, as spreadsheets write it and fields take it: no name is left for it. */
export const POWERS_FROM = 1e15;
export const POWERS = { notation: 'scientific', maximumSignificantDigits: 3 } as const;

/** Made when the first number is written: for it a browser reads its tables, and no script is to wait for that as it loads. */
export function formatOf(options: Intl.NumberFormatOptions): NumberFormat {
	let format: Intl.NumberFormat | undefined;
	let powers: Intl.NumberFormat | undefined;
	return {
		format: (value: number) =>
			Math.abs(value) < POWERS_FROM
				? (format ??= new Intl.NumberFormat(language, options)).format(value)
				: (powers ??= new Intl.NumberFormat(language, POWERS)).format(value)
	};
}

const whole = formatOf({ maximumFractionDigits: 0 });
const oneDecimal = formatOf({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
const compact = formatOf({ notation: 'compact', maximumSignificantDigits: 3 });
const loose = formatOf({ maximumFractionDigits: 2 });

/** Writes a number with a true minus sign, and never "minus nothing". */
export function written(format: NumberFormat, value: number): string {
	const text = format.format(value);
	const isNothing = value <= 0 && !/[1-9]/.test(text);
	return isNothing ? format.format(0) : text.replace('-', '−');
}

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
	return Math.abs(value) < SHORT_FROM ? written(whole, value) : compacted(value);
}

/** Ratios and months, with one decimal; from a hundred thousand on in three digits and a letter. */
export function decimal(value: number): string {
	return Math.abs(value) < SHORT_FROM ? written(oneDecimal, value) : compacted(value);
}

/** What rounds to a hundred thousand in three digits. */
const SHORT_FROM = 99_950;

function compacted(value: number): string {
	// rounded first, so that a thousand trillions have their power
	return written(compact, Number(value.toPrecision(3)));
}

/** A difference of ratios or months, with its sign. */
export function signedDecimal(value: number): string {
	return withPlus(value, decimal(value));
}

/** A number as it was entered: at most two decimals, none that are not needed. */
export function entered(value: number): string {
	return written(loose, value);
}
