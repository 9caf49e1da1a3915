import { language } from '$lib/format/language';
import type { MetricWords } from '$lib/messages/metric';
import { metrics } from '$lib/messages/metrics';
import type { Problem } from '$lib/metrics/calculate';
import type { Calculator, Unread } from './calculator.svelte';
import { writeFigure } from './write';

const words = metrics.faults;
const list = new Intl.ListFormat(language, { type: 'conjunction' });

/** What is wrong with a calculator's field, in a sentence; undefined where nothing is. */
export function metricFault(
	calculator: Calculator,
	name: string,
	said: MetricWords,
	currency: string
): string | undefined {
	const unread = calculator.unreadOf(name);
	if (unread !== undefined) return unreadWords(unread);
	const problem = calculator.problemOf(name);
	if (problem === undefined) return undefined;
	const write = (value: number) => writeFigure(calculator.metric.inputs[name].kind, value, currency);
	return problemSentence(problem, write, calculator.values[name], said);
}

const unreadWords = (unread: Unread) => (unread === 'wholeHere' ? words.whole : words[unread]);

function problemSentence(
	problem: Problem,
	write: (value: number) => string,
	value: number,
	said: MetricWords
): string {
	switch (problem.code) {
		case 'below':
			return words.below(write(value), write(problem.bound));
		case 'above':
			return words.above(write(value), write(problem.bound));
		case 'notAbove':
			return words.notAbove(write(problem.bound));
		case 'notBelow':
			return words.notBelow(write(problem.bound));
		case 'fraction':
			return words.whole;
		case 'parts':
		case 'sum': {
			const parts = list.format(problem.parts.map((part) => said.inputs[part]));
			return words[problem.code](parts, write(problem.total), write(problem.bound));
		}
	}
}
