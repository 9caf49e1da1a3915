import { currencySign, exactMoney } from '$lib/format/money';
import { language } from '$lib/format/language';
import { entered, written } from '$lib/format/numbers';
import { inPercent } from '$lib/format/shares';
import { metrics } from '$lib/messages/metrics';
import type { Kind } from '$lib/metrics/metric';

/** How a calculator's numbers are typed and written. */

const threeDigits = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });

export const isPercent = (kind: Kind) => kind === 'share' || kind === 'relative';

/** What stands in a field beside the number. */
export function unitsOf(kind: Kind, currency: string): { prefix?: string; suffix?: string } {
	if (kind === 'money') return { prefix: currencySign(currency) };
	if (isPercent(kind)) return { suffix: '%' };
	if (kind === 'months' || kind === 'days' || kind === 'years') return { suffix: metrics.units[kind] };
	return {};
}

/** A number as it stands in a formula: to the cent or the hundredth, a small one to three digits. */
export function writeNumber(kind: Kind, value: number, currency: string): string {
	const small = value !== 0 && Math.abs(value) < (isPercent(kind) ? 0.0001 : 0.01);
	if (kind === 'money') return small ? written(threeDigits, value) : exactMoney(value, currency);
	if (isPercent(kind)) return `${small ? written(threeDigits, 100 * value) : inPercent(value)}%`;
	return small ? written(threeDigits, value) : entered(value);
}

/** A number with its unit. */
export function writeFigure(kind: Kind, value: number, currency: string): string {
	const number = writeNumber(kind, value, currency);
	return kind === 'months' || kind === 'days' || kind === 'years' ? metrics.written[kind](number) : number;
}
