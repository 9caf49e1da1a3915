import type { MethodMessages } from '$lib/messages/en';
import { inputsOf, type InputRow, type Owner, type Unit } from '$lib/scenario/inputs';
import { TERMS, type ByTerm } from '$lib/scenario/scenario';
import { wordsOf, type Words } from './words';

export interface InputLine {
	name: string;
	field: string;
	link: string;
	meaning: Words;
	unit: string;
	bounds: Words;
	default: Words;
}

type Catalogue = MethodMessages['inputs'];

const PERCENT_UNITS: readonly Unit[] = ['share', 'sharePerMonth', 'sharePerYear', 'relative'];

/** The rows of the inputs table of one owner, written out for readers. */
export function inputLines(owner: Owner, catalogue: Catalogue, language: string): InputLine[] {
	const words = catalogue.words[owner] as Record<string, { name: string; meaning: string }>;
	return inputsOf(owner).map(({ key, row }) => ({
		name: words[key].name,
		field: key,
		link: row.link,
		meaning: wordsOf(words[key].meaning),
		unit:
			row.kind === 'byTerm' ? `${catalogue.units[row.unit]}, ${catalogue.byTerm}` : catalogue.units[row.unit],
		bounds: wordsOf(boundsOf(row, catalogue, writerFor(row.unit, language))),
		default: wordsOf(defaultText(row, catalogue, writerFor(row.unit, language)))
	}));
}

type Write = (value: number) => string;

function writerFor(unit: Unit, language: string): Write {
	const format = new Intl.NumberFormat(language, {
		style: PERCENT_UNITS.includes(unit) ? 'percent' : 'decimal',
		maximumFractionDigits: 2
	});
	return (value) => format.format(value).replace('-', '−');
}

function boundsOf(row: InputRow, catalogue: Catalogue, write: Write): string {
	switch (row.kind) {
		case 'quantity':
			return catalogue.orRange(catalogue.between(write(row.min), write(row.max)));
		case 'number':
		case 'integer':
			return catalogue.between(write(row.min), write(row.max));
		case 'byTerm': {
			const each = catalogue.between(write(row.min), write(row.max));
			return row.sumsToOne ? `${each}, ${catalogue.sumsToOne(write(1))}` : each;
		}
		case 'text':
			return catalogue.upToCharacters(String(row.maxLength));
		case 'currency':
			return catalogue.currencyCode;
		case 'choice':
			return row.choices.map((choice) => `\`${choice}\``).join(catalogue.or);
		case 'terms':
			return catalogue.anyTerms(TERMS.join(', '));
		case 'segments':
			return catalogue.segmentChoice;
	}
}

function defaultText(row: InputRow, catalogue: Catalogue, write: Write): string {
	switch (row.kind) {
		case 'quantity':
		case 'number':
		case 'integer':
			return row.default === undefined ? catalogue.must : write(row.default);
		case 'byTerm':
			return row.default === null
				? catalogue.noOffer
				: byTermText(row.default, row.neutral, catalogue, write);
		case 'text':
			if (typeof row.default !== 'string') return row.default.join(catalogue.byPosition);
			return row.default === '' ? catalogue.empty : row.default;
		case 'currency':
			return row.default;
		case 'choice':
			return `\`${row.default}\``;
		case 'terms':
			return row.default.length === 0 ? catalogue.empty : row.default.join(', ');
		case 'segments':
			return catalogue.allSegments;
	}
}

function byTermText(values: ByTerm, neutral: number, catalogue: Catalogue, write: Write): string {
	const entries = Object.entries(values);
	if (entries.length === 0) return catalogue.neutral(write(neutral));
	return entries.map(([term, value]) => catalogue.forTerm(term, write(value))).join(', ');
}
