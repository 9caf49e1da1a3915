import { en } from '$lib/messages/en';
import { rare } from '$lib/messages/rare';
import { share } from '$lib/messages/share';
import type { Segment } from '$lib/scenario/scenario';
import type { Results } from '$lib/simulation/results';
import { baselineAnswer, planAnswer, runsOf, type Answer } from '../answer';
import { armLetter } from '../arms';
import { headlinesOf, type Headline } from '../headlines';
import { count, percent, stretch } from '../say';
import { changedInputs } from './changed-inputs';

/** The scenario and what came of it as a summary in Markdown, to be pasted into a memo. */

const words = share.memo;

export interface MemoSource {
	results: Results;
	/** The address that opens the same scenario. */
	link: string;
	/** Names of inputs that rest on no source, where the scenario says so itself. */
	assumed: string[];
}

/** @returns Markdown, ending in a line break */
export function memo({ results, link, assumed }: MemoSource): string {
	const { scenario } = results;
	const parts = [
		`# ${escaped(scenario.title || en.page.untitled)}`,
		...(scenario.plans.length === 0
			? answerParts(baselineAnswer(results))
			: scenario.plans.flatMap((_, index) => planParts(results, index))),
		`## ${words.business}`,
		...scenario.segments.map((segment) => businessTable(segment, results)),
		`## ${words.assumptions}`,
		bullets(assumptions(results, assumed)),
		`[${words.open}](${link})`
	];
	return `${parts.join('\n\n')}\n`;
}

function planParts(results: Results, index: number): string[] {
	const { scenario } = results;
	const plan = scenario.plans[index];
	const changes = changedInputs('plan', plan, index, scenario.currency);
	return [
		`## ${escaped(words.plan(armLetter(index), plan.name))}`,
		...answerParts(planAnswer(results, index)),
		headlineTable(headlinesOf(results, results.plans[index])),
		...(changes.length > 0
			? [`**${words.changes}**`, bullets(changes.map(([name, value]) => `${name}: ${value}`))]
			: [])
	];
}

function answerParts({ sentence, support, rest, more }: Answer): string[] {
	return [marked(sentence), marked([`${support}${rest}.`, more].filter(Boolean).join(' '))];
}

function headlineTable(headlines: Headline[]): string {
	const rows = headlines.map(({ name, was, now, unit, delta, sub, chance }) => {
		const value = unit ? `${now} ${unit}` : now;
		return [name, was ?? words.none, value, delta ?? words.none, chance === undefined ? (sub ?? '') : ''];
	});
	return table([...words.head], rows);
}

function businessTable(segment: Segment, { scenario }: Results): string {
	const rows = changedInputs('segment', segment, 0, scenario.currency);
	return table([scenario.segments.length > 1 ? segment.name : words.input, words.value], rows);
}

function assumptions({ scenario, trials, engine }: Results, assumed: string[]): string[] {
	return [
		words.futures(count(trials), engine),
		words.paired,
		words.lifetime(stretch(scenario.ltvMonths), percent(scenario.discountRate)),
		...(assumed.length > 0 ? [rare.assumptions(assumed.join(', '))] : [])
	];
}

const bullets = (items: string[]) => items.map((item) => `- ${escaped(item)}`).join('\n');

function table(head: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.map(escaped).join(' | ')} |`;
	return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Bold where the page has marks. */
function marked(text: string): string {
	return runsOf(text)
		.map((run) => (run.style === 'plain' ? escaped(run.text) : `**${escaped(run.text)}**`))
		.join('')
		.replace(/^([#+-])/, '\\$1');
}

/** A reader's own names must not become headings, links or HTML. */
function escaped(text: string): string {
	return text.replace(/[\\`*_<>[\]|~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
