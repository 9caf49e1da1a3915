import { language } from '../format/language';
import { POWERS_FROM, withPower } from '../format/numbers';
import type { Unit } from '../scenario/inputs';
import { isRange } from '../scenario/quantity';
import type { Quantity } from '../scenario/scenario';
import { withoutNoise } from './typed-quantity';

const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });

const PERCENT_UNITS: readonly Unit[] = ['share', 'sharePerMonth', 'sharePerYear', 'relative'];

/** Whether a field shows a share as percent. */
export function isPercent(unit: Unit): boolean {
	return PERCENT_UNITS.includes(unit);
}

/** Whether a field shows the currency's sign. */
export function isMoney(unit: Unit): boolean {
	return unit === 'money' || unit === 'moneyPerMonth';
}

/** What a field shows, exact and without its unit, in a form that it can also read: "3–6", "1,000", "−20 to 5". */
export function quantityText(quantity: Quantity, percent: boolean): string {
	if (!isRange(quantity)) return numberText(quantity, percent);
	const [low, high] = quantity.map((end) => numberText(end, percent));
	return quantity[0] < 0 ? `${low} to ${high}` : `${low}–${high}`;
}

function numberText(value: number, percent: boolean): string {
	const shown = withoutNoise(percent ? value * 100 : value);
	const text = Math.abs(shown) < POWERS_FROM ? plain.format(shown) : withPower(shown);
	return text.replace('-', '−');
}
