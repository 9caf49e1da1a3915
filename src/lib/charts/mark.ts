import type { Scale } from './scale';
import type { Domain } from './domain';
import type { EndLabel } from './end-labels';
import type { Mark } from './reading-line.svelte';

/** How far beyond what is drawn an axis goes to show the reader's threshold, in its own spans. */
const REACH = 1;

/** A domain that holds the reader's threshold, unless that is so far off that the rest would be squeezed. */
export function withMark(domain: Domain, mark: Mark | undefined): Domain {
	if (!mark) return domain;
	const span = REACH * (domain.high - domain.low);
	const isFar = mark.value < domain.low - span || mark.value > domain.high + span;
	return isFar ? domain : { low: Math.min(domain.low, mark.value), high: Math.max(domain.high, mark.value) };
}

/** The threshold's value at the right of its line, where the axis holds it. */
export function markLabels(mark: Mark | undefined, y: Scale, write: (value: number) => string): EndLabel[] {
	const [low, high] = y.domain;
	if (!mark || mark.value < low || mark.value > high) return [];
	return [{ arm: 'mark', y: y(mark.value), lines: [write(mark.value)] }];
}
