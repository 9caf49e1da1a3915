import { metrics } from '$lib/messages/metrics';
import { problemsOf } from '$lib/metrics/calculate';
import type { Metric, Values } from '$lib/metrics/metric';
import { cut } from '$lib/scenario/foreign-text';
import { checksum, readNumber, writeNumber } from '$lib/scenario/link-values';
import { CURRENCY, FROM, MAX_LENGTH, SUM } from './address-parts';

/**
 * The state of a calculator in its address: `sum=1grjba2&start=1000&joined=500&end=1300`, after #, one plain decimal per input
 * and shares as fractions, and what the pages pass on to one another.
 *
 * The checksum is of the numbers, and stands before them: wherever a link was cut, they are there or they are missed. What is
 * passed on is not part of it, since it stands in the addresses of pages without numbers too; the scenario in it has a checksum
 * of its own. A link without one, made by hand or before there was any, is taken at its word.
 */

/** The example is what a page shows anyway, so it is left out. */
export function writeLink(metric: Metric, values: Values, passedOn: readonly string[]): string {
	const names = Object.keys(metric.inputs);
	if (names.every((name) => values[name] === metric.example[name])) return passedOn.join('&');
	const numbers = names.map((name) => `${name}=${writeNumber(values[name])}`).join('&');
	return [`${SUM}=${checksum(numbers)}`, numbers, ...passedOn].join('&');
}

/** The values in a fragment without #; null where it has none. What is wrong is a sentence. */
export function readLink(metric: Metric, fragment: string): { values: Values | null } | { fault: string } {
	const words = metrics.badLink;
	if (fragment.length > MAX_LENGTH) return { fault: words.long };
	const own = fragment.split('&').filter((part) => part !== '' && ![FROM, CURRENCY].includes(keyOf(part)));
	const at = own.findIndex((part) => keyOf(part) === SUM);
	const numbers = own.filter((_, place) => place !== at);
	// half a link has other faults as well, which would be noise
	if (at >= 0 && own[at] !== `${SUM}=${checksum(numbers.join('&'))}`) return { fault: words.cut };
	if (own.length === 0) return { values: null };
	const found = new Map<string, number>();
	for (const part of numbers) {
		const key = keyOf(part);
		const text = part.slice(key.length + 1);
		if (!Object.hasOwn(metric.inputs, key)) return { fault: words.unknown(cut(key)) };
		if (found.has(key)) return { fault: words.twice(key) };
		const value = readNumber(text);
		if (value === null) return { fault: words.number(key, cut(text)) };
		found.set(key, value);
	}
	const missing = Object.keys(metric.inputs).find((name) => !found.has(name));
	if (missing !== undefined) return { fault: words.missing(missing) };
	const values = Object.fromEntries(found);
	const [problem] = problemsOf(metric, values);
	return problem ? { fault: words.bounds(problem.input) } : { values };
}

const keyOf = (part: string) => part.split('=', 1)[0];
