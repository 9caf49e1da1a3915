import { language } from '../format/language';
import { writePath, type Expected, type Fault } from '../scenario/fault';
import { en, type Messages } from './en';

/** How a field's numbers are shown: 0.04 as 4% where the page shows percents. */
export type FormatValue = (value: number) => string;

/** `segments[0].churn: 4 is above 0.9; did you mean 0.04?` Numbers stand as they are in the scenario. */
export function faultSentence(fault: Fault, messages: Messages = en): string {
	const words = messages.faults;
	const plain = describe(fault, messages, String);
	const suggestion = suggestionOf(fault, String);
	const sentence = suggestion === null ? plain : words.didYouMean(plain, suggestion);
	if (fault.path.length > 0) return words.atPath(writePath(fault.path), sentence);
	return fault.code === 'type' ? words.atPath(words.wholeScenario, sentence) : capitalised(sentence);
}

/** `140% is above 100%. Did you mean 14%?` For showing at the field itself, in the field's own notation. */
export function faultAtField(fault: Fault, messages: Messages, formatValue: FormatValue): string {
	const words = messages.faults;
	const plain = fault.code === 'missing' ? words.missingAtField : describe(fault, messages, formatValue);
	const suggestion = suggestionOf(fault, formatValue);
	return capitalised(suggestion === null ? plain : words.didYouMeanAtField(plain, suggestion));
}

function suggestionOf({ values: { suggestion } }: Fault, formatValue: FormatValue): string | null {
	if (suggestion === undefined) return null;
	return typeof suggestion === 'number' ? formatValue(suggestion) : suggestion;
}

const capitalised = (sentence: string) => sentence.charAt(0).toLocaleUpperCase(language) + sentence.slice(1);

function describe({ code, values }: Fault, { faults: words }: Messages, formatValue: FormatValue): string {
	/** A value of the field, in the field's notation. */
	const shown = (name: string) => {
		const value = values[name];
		return typeof value === 'number' ? formatValue(value) : value;
	};
	const text = (name: string) => String(values[name]);
	const count = (name: string) => words.count(Number(values[name]));

	switch (code) {
		case 'missing':
			return words.missing;
		case 'unknown':
			return words.unknown;
		case 'type': {
			const expected = words.expected[values.expected as Expected];
			return 'value' in values ? words.typeWithValue(text('value'), expected) : words.type(expected);
		}
		case 'nonfinite':
			return words.nonfinite(text('value'));
		case 'belowMin':
			return words.belowMin(shown('value'), shown('min'));
		case 'aboveMax':
			return words.aboveMax(shown('value'), shown('max'));
		case 'rangeOrder':
			return words.rangeOrder(shown('low'), shown('high'));
		case 'rangeOpen':
			return values.family === 'share'
				? words.rangeOpenShare(formatValue(0), formatValue(1))
				: words.rangeOpenPositive;
		case 'notInteger':
			return words.notInteger(shown('value'));
		case 'tooLong':
			return words.tooLong(count('length'), count('max'));
		case 'tooMany':
			return words.tooMany(count('count'), count('max'));
		case 'tooFew':
			return words.tooFew(count('count'), count('min'));
		case 'choice':
			return words.choice(text('value'), text('choices'));
		case 'sum':
			// Ten digits: the sum of 0.1 and 0.2 is 0.3 to a reader.
			return words.sum(formatValue(Number(Number(values.sum).toPrecision(10))), formatValue(1));
		case 'term':
			return words.term(text('value'));
		case 'duplicate':
			return words.duplicate(text('value'));
		case 'segmentIndex':
			return words.segmentIndex(text('value'), String(Number(values.count) - 1));
		case 'currency':
			return words.currency(text('value'));
		case 'version':
			return words.version(text('value'));
		case 'growth':
			return words.growth(count('value'), count('month'), count('max'));
		case 'attraction':
			return words.attraction(count('value'), count('max'));
		case 'json':
			return 'line' in values ? words.jsonAt(text('line'), text('column')) : words.json;
		case 'linkChecksum':
			return words.linkChecksum;
		case 'linkTooLong':
			return words.linkTooLong(count('length'), count('max'));
		case 'linkText':
			return words.linkText(text('value'));
		case 'linkNumber':
			return words.linkNumber(text('value'));
		case 'linkVersion':
			return words.linkVersion;
	}
}
