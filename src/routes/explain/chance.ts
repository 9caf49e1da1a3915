import { precise } from '$lib/format/precise';
import { explain } from '$lib/messages/explain';
import { brackets, over, row } from '$lib/ui/maths';
import { chance, count, ofTen, stretch } from '../say';
import { meaning, planResult, step, valuesOf, type Asked, type Explanation, type Sides } from './asked';
import { armName } from './one-customer';

const words = explain.figures.chance;

/** Months after which one asks whether a plan is ahead. */
const CHECKPOINTS = [6, 12, 18, 24, 36, 48, 60, 84, 120];

export function explainChance(asked: Asked): Explanation {
	const { scenario, trials } = asked.results;
	const share = planResult(asked)?.chanceOfPayingBack ?? 0;
	const meanings = [
		meaning('k', count(share * trials), explain.symbols.futuresAhead),
		meaning('n', count(trials), explain.symbols.futures)
	];
	const error = Math.sqrt((share * (1 - share)) / trials);
	return {
		name: words.name,
		counts: words.counts(stretch(scenario.months)),
		steps: [
			step(row('P', brackets('net', '>', '0'), '≈', over('k', 'n')), valuesOf(meanings), chance(share))
		],
		meanings,
		check: null,
		counted: words.error(chance(share), precise(Number((100 * error).toPrecision(2))), count(trials)),
		sides: byMonth(asked),
		definition: words.definition,
		others: words.others
	};
}

function byMonth(asked: Asked): Sides | null {
	const plan = planResult(asked);
	const { months } = asked.results.scenario;
	if (!plan) return null;
	const points = [...new Set([...CHECKPOINTS.filter((month) => month < months), months])];
	return {
		caption: words.sides.caption,
		head: [words.sides.definition, armName(asked, asked.arm)],
		rows: points.map((month) => ({
			name: words.sides.months(String(month)),
			cells: [`${chance(plan.chanceByMonth[month - 1])} · ${ofTen(plan.chanceByMonth[month - 1])}`],
			here: month === months
		}))
	};
}
