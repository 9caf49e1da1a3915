import { language } from '$lib/format/language';
import { currencySign, exactMoney as exactAmount, money, signedMoney } from '$lib/format/money';
import { count, decimal as oneDecimal, entered, signedDecimal } from '$lib/format/numbers';
import { chance, inPercent, rateInPercent, signedPercent } from '$lib/format/shares';
import { en } from '$lib/messages/en';
import { isRange } from '$lib/scenario/quantity';
import type { Quantity, Term } from '$lib/scenario/scenario';

/** Quantities as the page says them: numbers from `format/`, with the words of the catalogue around them. */

export { chance, count, currencySign, money, signedDecimal, signedMoney, signedPercent };

const words = en.page;
const list = new Intl.ListFormat(language, { type: 'conjunction' });

/** Rounded as one would say it aloud: two digits below a thousand, three above. */
export function aboutCount(value: number): string {
	return count(Number(Math.abs(value).toPrecision(Math.abs(value) < 1000 ? 2 : 3)));
}

/** Money as it was entered, uncompacted; a range with its sign once. */
export function exactMoney(quantity: Quantity, currency: string): string {
	if (!isRange(quantity)) return exactAmount(quantity, currency);
	return `${exactAmount(quantity[0], currency)}–${entered(quantity[1])}`;
}

/** A share as percent with at most two decimals, or a range of shares. */
export function percent(quantity: Quantity): string {
	if (!isRange(quantity)) return `${inPercent(quantity)}%`;
	const [low, high] = quantity.map(inPercent);
	return quantity[0] < 0 ? `${low} to ${high}%` : `${low}–${high}%`;
}

/** A rate with one decimal, or a range of rates. */
export function rate(quantity: Quantity): string {
	const ends = isRange(quantity) ? quantity : [quantity];
	return `${[...new Set(ends.map(rateInPercent))].join('–')}%`;
}

/** The decimals at which rates that differ are told apart, at most three. */
const FINEST = 3;

/** Rates (0..1) beside each other: with one decimal, or with as many as it takes to tell them apart. */
export function rates(values: Quantity[]): string[] {
	const all = values.flat().map((value) => value * 100);
	const distinct = new Set(all.map((value) => value.toPrecision(9))).size;
	let decimals = 1;
	while (decimals < FINEST && new Set(all.map((value) => value.toFixed(decimals))).size < distinct)
		decimals++;
	const write = (value: number) =>
		(value * 100).toLocaleString(language, {
			minimumFractionDigits: decimals > 1 ? decimals : 0,
			maximumFractionDigits: decimals
		});
	return values.map((value) => `${isRange(value) ? value.map(write).join('–') : write(value)}%`);
}

/** Ratios and months: one decimal, or one digit where a decimal would show nothing. */
export function decimal(value: number): string {
	const small = Math.abs(value) >= 0.005 && Math.abs(value) < 0.05;
	return small ? entered(Number(value.toPrecision(1))) : oneDecimal(value);
}

/** A chance as futures of ten, without claiming all or none where it is not so. */
export function ofTen(value: number): string {
	const tenths = Math.round(value * 10);
	if (value >= 1) return words.tenths.all;
	if (value <= 0) return words.tenths.none;
	if (tenths === 10) return words.tenths.moreThanNine;
	if (tenths === 0) return words.tenths.fewerThanOne;
	return words.tenths.of(String(tenths));
}

/** A stretch of months as one says it: "three years", "18 months". */
export function stretch(months: number): string {
	if (months === 12) return words.answer.oneYear;
	if (months % 12 !== 0) return words.answer.months(String(months));
	const years = months / 12;
	return words.answer.years(words.answer.numerals[years] ?? String(years));
}

/** A contract term: "12 months". */
export function term(months: Term): string {
	return words.field.months(String(months));
}

/** A contract term before a noun: "monthly", "12-month". */
export function termAdjective(months: Term): string {
	return months === 1 ? words.answer.monthly : words.answer.monthAdjective(String(months));
}

export function listed(items: string[]): string {
	return list.format(items);
}
