import { precise } from '$lib/format/precise';
import { explain } from '$lib/messages/explain';
import { brackets, power, row, times, type Maths } from '$lib/ui/maths';
import { percent, stretch, termAdjective } from '../say';
import {
	armResult,
	forms,
	groups,
	meaning,
	reasonsOfLife,
	step,
	valuesOf,
	type Asked,
	type Explanation
} from './asked';
import { paying, payingOnTerm, sharesOfMix, type Group } from './group';
import { churnName, churnSteps, onTerm, survivalFormula, withTerm, type Worked } from './worth-steps';

const words = explain.figures.retention;
const symbols = explain.symbols;

const write = (share: number) => percent(Number(share.toFixed(4)));

/** @param age in months since joining */
export function explainRetention(asked: Asked, age: number): Explanation {
	const band = armResult(asked).retention;
	const all = groups(asked);
	const worked = all.length > 1 ? ofGroups(asked, all, age) : ofTerms(asked, all[0], age);
	const meanings = [meaning('a', String(age), symbols.age), ...worked.meanings];
	return {
		name: words.name,
		counts: words.counts(stretch(age)),
		steps: worked.steps,
		meanings,
		check: {
			figure: age,
			simulated: { mean: band?.mean[age] ?? null, se: band?.se[age] ?? null },
			write
		},
		sides: null,
		definition: words.definition,
		others: words.others
	};
}

/** The staircase of each term, then their mix. */
function ofTerms(asked: Asked, group: Group, age: number): Worked {
	const reasons = reasonsOfLife(asked);
	const several = group.terms.length > 1;
	const monthly = group.terms.every(({ term }) => term === 1);
	const ages: Maths = monthly ? 'a' : row('L', row('⌊', 'a', '/', 'L', '⌋'));
	const unequal = reasons.includes('unequal');
	const moving = reasons.includes('moving');
	const churn = churnSteps(asked, group);
	const onTerms = group.terms.map(({ term, factor }) => payingOnTerm(group, term, factor, age + 1)[age]);
	const mix = group.terms.flatMap(({ term, share }, place) => [
		meaning(`w_${term}`, share, symbols.shareOn(termAdjective(term))),
		meaning(`S_${term}`, onTerms[place], symbols.payingOn(termAdjective(term)))
	]);
	const values = valuesOf([meaning('a', String(age), ''), ...churn.meanings]);
	const name: Maths = several ? 'S_L' : 'S';
	const stairs =
		unequal || moving
			? { formula: survivalFormula(unequal, moving, several, monthly, ages), lines: [] }
			: {
					formula: row(name, '=', power(brackets('1', '−', churnName(group)), ages)),
					lines: group.terms.map(({ term }, place) => ({
						formula: withTerm(row(name, '=', power(brackets('1', '−', churnName(group)), ages)), term),
						values: { ...values, c_L: precise(onTerm(group, place)) },
						result: precise(onTerms[place])
					}))
				};
	const sum = group.terms.flatMap(({ term }, place): Maths[] => [
		...(place > 0 ? ['+'] : []),
		times(`w_${term}`, `S_${term}`)
	]);
	return {
		steps: [
			...(several ? [step(row('S', '=', ...sum), valuesOf(mix), write(forms(asked).retention[age]))] : []),
			stairs,
			...churn.steps
		],
		meanings: [
			...(several ? mix : []),
			...churn.meanings,
			...(unequal ? [meaning('θ_k', '', symbols.types)] : [])
		]
	};
}

function ofGroups(asked: Asked, all: Group[], age: number): Worked {
	const weights = sharesOfMix(all);
	const names = asked.results.scenario.segments.map(({ name }) => name);
	const meanings = all.flatMap((group, index) => [
		meaning(`ω_${index + 1}`, Number(weights[index].toFixed(4)), `${symbols.mix}: ${names[index]}`),
		meaning(`S_${index + 1}`, paying(group, age + 1)[age], `${symbols.paying}: ${names[index]}`)
	]);
	const parts = all.flatMap((_, index): Maths[] => [
		...(index > 0 ? ['+'] : []),
		times(`ω_${index + 1}`, `S_${index + 1}`)
	]);
	const result = write(forms(asked).retention[age]);
	return { steps: [step(row('S', '=', ...parts), valuesOf(meanings), result)], meanings };
}
