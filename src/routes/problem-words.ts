import { en } from '$lib/messages/en';
import { faultAtField, type FormatValue } from '$lib/messages/faults';
import type { Fault } from '$lib/scenario/fault';
import { withoutNoise } from '$lib/session/typed-quantity';
import type { Problem } from '$lib/session/problems.svelte';

/**
 * What is wrong with a field, in words.
 * @param ranges whether the field takes ranges
 * @param formatValue how the field writes its numbers
 * @param percent whether those are percents
 */
export function problemWords(
	problem: Problem,
	ranges: boolean,
	formatValue: FormatValue,
	percent = false
): string {
	const words = en.page.field;
	if (problem.kind === 'scenario') {
		const faults = percent ? problem.faults.map(typedInPercent) : problem.faults;
		return faults.map((fault) => ended(faultAtField(fault, en, formatValue))).join(' ');
	}
	if (problem.problem === 'unreadable') return ranges ? words.unreadable : words.unreadableNumber;
	return words[problem.problem];
}

/**
 * The fault of a value that was typed in percent. There 140 is a digit too many for 14, not 1.4 written without its
 * point, as a share in a file would be.
 */
function typedInPercent(fault: Fault): Fault {
	const { suggestion, ...values } = fault.values;
	const { value, min, max } = values;
	if (typeof value !== 'number' || typeof suggestion === 'string') return fault;
	const tenth = withoutNoise(value / 10);
	const beyond = typeof max === 'number' ? tenth > max : typeof min === 'number' ? tenth < min : true;
	return { ...fault, values: Math.abs(value) <= 1 || beyond ? values : { ...values, suggestion: tenth } };
}

/** With its full stop, unless it asks something. */
function ended(sentence: string): string {
	return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}
