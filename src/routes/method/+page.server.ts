import { language } from '$lib/format/language';
import { method } from '$lib/messages/method';
import type { Block, FormulaName } from '$lib/messages/article';
import type { Owner } from '$lib/scenario/inputs';
import { formulas } from './formulas';
import { inputLines } from './input-rows';
import { mathml } from './math';
import { drawStaircases, termFigures } from './staircases';
import { wordsOf } from './words';

export const prerender = true;
// nothing on this page moves: it is read as it was built, without a script
export const csr = false;

const OWNERS: readonly Owner[] = ['scenario', 'segment', 'plan'];
/** Widths of the drawing in CSS pixels, for a text column and for a phone. */
const DRAWING_WIDTHS = { wide: 736, narrow: 328 };

export function load() {
	let formulaCount = 0;
	const formulaOf = (name: FormulaName, words: string) => {
		formulaCount += 1;
		return {
			kind: 'formula' as const,
			mathml: mathml(formulas[name].tex, true),
			wide: formulas[name].wide === true,
			label: method.formula(String(formulaCount)),
			words: wordsOf(words)
		};
	};
	const blockOf = (block: Block) => {
		if (typeof block === 'string') return { kind: 'text' as const, words: wordsOf(block) };
		if ('heading' in block) return { kind: 'heading' as const, heading: block.heading };
		if ('formula' in block) return formulaOf(block.formula, block.words);
		if ('list' in block) return { kind: 'list' as const, items: block.list.map(wordsOf) };
		if ('steps' in block) return { kind: 'steps' as const, items: block.steps.map(wordsOf) };
		if ('part' in block) return { kind: 'part' as const, part: block.part };
		const { caption, head, rows } = block.table;
		return { kind: 'table' as const, caption, head, rows: rows.map((row) => row.map(wordsOf)) };
	};
	return {
		sections: method.sections.map(({ id, title, blocks }) => ({ id, title, blocks: blocks.map(blockOf) })),
		inputsLead: wordsOf(method.inputs.lead),
		inputs: OWNERS.map((owner) => ({
			owner,
			title: method.inputs.groups[owner],
			lines: inputLines(owner, method.inputs, language)
		})),
		staircasesFinding: wordsOf(method.staircases.finding),
		drawings: { wide: drawStaircases(DRAWING_WIDTHS.wide), narrow: drawStaircases(DRAWING_WIDTHS.narrow) },
		terms: {
			head: Object.values(method.terms.head),
			rows: termFigures.map(({ term, renews, lifetime, monthlyChurn }) =>
				[
					method.terms.months(String(term)),
					percent(renews, 1),
					method.terms.months(decimal(lifetime, 2)),
					percent(monthlyChurn, 2)
				].map(wordsOf)
			)
		}
	};
}

const digits = (count: number) => ({ minimumFractionDigits: count, maximumFractionDigits: count });

function decimal(value: number, places: number): string {
	return new Intl.NumberFormat(language, digits(places)).format(value);
}

function percent(value: number, places: number): string {
	return new Intl.NumberFormat(language, { style: 'percent', ...digits(places) }).format(value);
}
