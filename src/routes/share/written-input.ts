import { currencySign } from '$lib/format/money';
import { entered } from '$lib/format/numbers';
import { share } from '$lib/messages/share';
import type { InputRow, Unit } from '$lib/scenario/inputs';
import { isRange } from '$lib/scenario/quantity';
import type { ByTerm, Quantity } from '$lib/scenario/scenario';
import { count, exactMoney, listed, percent } from '../say';

const words = share.written;

const PERCENT_UNITS: readonly Unit[] = ['share', 'sharePerMonth', 'sharePerYear', 'relative'];

/**
 * The value of an input as one would write it beside its name: 3–5% a month, $100 a month, 40% for 12 months.
 * @param name of the input, which may say the time already
 */
export function writtenInput(name: string, row: InputRow, value: unknown, currency: string): string {
	switch (row.kind) {
		case 'quantity':
		case 'number':
		case 'integer':
			return withUnit(name, value as Quantity, row.unit, currency);
		case 'byTerm':
			return listed(
				Object.entries((value ?? {}) as ByTerm).map(([term, entry]) =>
					words.forTerm(withUnit(name, entry, row.unit, currency), term)
				)
			);
		case 'terms':
			return listed((value as number[]).map((term) => words.months(String(term))));
		case 'segments':
			return value === 'all' ? words.all : (value as number[]).map((index) => index + 1).join(', ');
		case 'choice':
			return words.choices[value as keyof typeof words.choices] ?? String(value);
		case 'text':
			return String(value);
		case 'currency':
			return `${String(value)} (${currencySign(String(value))})`;
	}
}

function withUnit(name: string, quantity: Quantity, unit: Unit, currency: string): string {
	if (PERCENT_UNITS.includes(unit)) return perTime(name, percent(quantity), unit);
	if (unit === 'money' || unit === 'moneyPerMonth')
		return perTime(name, exactMoney(quantity, currency), unit);
	const ends = (isRange(quantity) ? quantity : [quantity]).map((end) =>
		Number.isInteger(end) ? count(end) : entered(end)
	);
	const number = ends.join('–');
	return unit === 'months' ? words.months(number) : perTime(name, number, unit);
}

function perTime(name: string, text: string, unit: Unit): string {
	if (unit === 'sharePerMonth' || unit === 'moneyPerMonth' || unit === 'customersPerMonth')
		return words.aMonth(text, name);
	return unit === 'sharePerYear' ? words.aYear(text, name) : text;
}
