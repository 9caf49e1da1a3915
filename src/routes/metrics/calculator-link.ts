import { metrics } from '$lib/messages/metrics';
import { problemsOf } from '$lib/metrics/calculate';
import type { Metric, Values } from '$lib/metrics/metric';
import { readNumber, writeNumber } from '$lib/scenario/link-values';
import { CURRENCY, FROM } from './address-parts';

/**
 * The state of a calculator in its address: `start=1000&joined=500&end=1300`, after #, one plain decimal per input and
 * shares as fractions, and what the pages pass on to one another.
 */

/** Longer ones are not read: a scenario's own fragment, escaped, and the numbers. */
const MAX_LENGTH = 20_000;

/** The example is what a page shows anyway, so it is left out. */
export function writeLink(metric: Metric, values: Values, passedOn: readonly string[]): string {
	const names = Object.keys(metric.inputs);
	const isExample = names.every((name) => values[name] === metric.example[name]);
	const parts = isExample ? [] : names.map((name) => `${name}=${writeNumber(values[name])}`);
	return [...parts, ...passedOn].join('&');
}

/** The values in a fragment without #; null where it has none. What is wrong is a sentence. */
export function readLink(metric: Metric, fragment: string): { values: Values | null } | { fault: string } {
	const words = metrics.badLink;
	if (fragment.length > MAX_LENGTH) return { fault: words.long };
	const found = new Map<string, number>();
	for (const part of fragment.split('&').filter((candidate) => candidate !== '')) {
		const [key, text = ''] = part.split(/=(.*)/s);
		if (key === FROM || key === CURRENCY) continue;
		if (!Object.hasOwn(metric.inputs, key)) return { fault: words.unknown(cut(key)) };
		if (found.has(key)) return { fault: words.twice(key) };
		const value = readNumber(text);
		if (value === null) return { fault: words.number(key, cut(text)) };
		found.set(key, value);
	}
	if (found.size === 0) return { values: null };
	const missing = Object.keys(metric.inputs).find((name) => !found.has(name));
	if (missing !== undefined) return { fault: words.missing(missing) };
	const values = Object.fromEntries(found);
	const [problem] = problemsOf(metric, values);
	return problem ? { fault: words.bounds(problem.input) } : { values };
}

/** What a stranger's link says is quoted, but not at length. */
function cut(text: string): string {
	return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
