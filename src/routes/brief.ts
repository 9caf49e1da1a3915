import { en } from '$lib/messages/en';
import { isRange } from '$lib/scenario/quantity';
import type { Quantity, Scenario } from '$lib/scenario/scenario';
import { mainSegment } from '$lib/session/lever-meaning';
import { count, exactMoney, percent } from './say';

const words = en.page.business.brief;

const counts = (quantity: Quantity) =>
	isRange(quantity) ? `${count(quantity[0])}–${count(quantity[1])}` : count(quantity);

/** A business in a line: its leading figures, each with what it is. */
export function briefOf({ segments, currency }: Scenario): { value: string; name: string }[] {
	const segment = mainSegment(segments);
	return [
		{ value: count(segment.customers), name: words.customers },
		{ value: counts(segment.newPerMonth), name: words.newPerMonth },
		{ value: percent(segment.churn), name: words.churn },
		{ value: exactMoney(segment.ticket, currency), name: words.ticket },
		{ value: percent(segment.grossMargin), name: words.margin },
		{ value: exactMoney(segment.cac, currency), name: words.cac }
	];
}
