import { language } from '../format/language';
import { offline } from './offline';
import { page } from './page';
import { pictures } from './pictures';

/** Every word a reader sees, in English. The type of this object is what other languages fill in. */
export const en = {
	faults: {
		/** `segments[0].churn` and the sentence about it. */
		atPath: (path: string, sentence: string) => `${path}: ${sentence}`,
		/** Faults of the whole scenario have no path. */
		wholeScenario: 'scenario',
		didYouMean: (sentence: string, suggestion: string) => `${sentence}; did you mean ${suggestion}?`,
		/** The same where sentences stand alone, at a field. */
		didYouMeanAtField: (sentence: string, suggestion: string) => `${sentence}. Did you mean ${suggestion}?`,
		/** Counts of things, as opposed to values of a field. */
		count: (value: number) => value.toLocaleString(language),
		missing: 'is missing and has no default',
		missingAtField: 'Please fill this in',
		unknown: 'is not a field of a scenario',
		type: (expected: string) => `should be ${expected}`,
		typeWithValue: (value: string, expected: string) => `${value} is not ${expected}`,
		expected: {
			text: 'a text',
			number: 'a number',
			quantity: 'a number or a range [low, high]',
			list: 'a list',
			object: 'an object with named fields',
			choice: 'one of its choices',
			byTerm: 'a set of values by contract term, such as {"1": 0.6, "12": 0.4}',
			terms: 'a list of contract terms in months',
			segments: '"all" or a list of segment numbers, counted from 0',
			currency: 'a currency code such as USD'
		},
		nonfinite: (value: string) => `${value} is not a number one can calculate with`,
		belowMin: (value: string, min: string) => `${value} is below ${min}`,
		aboveMax: (value: string, max: string) => `${value} is above ${max}`,
		rangeOrder: (low: string, high: string) => `a range goes from low to high, not from ${low} to ${high}`,
		rangeOpenPositive: 'a range of amounts has to start above 0',
		rangeOpenShare: (none: string, all: string) =>
			`a range of shares has to lie between ${none} and ${all}, without touching them`,
		notInteger: (value: string) => `${value} is not a whole number`,
		tooLong: (length: string, max: string) => `${length} characters are too long, ${max} is the most`,
		tooMany: (count: string, max: string) => `${count} are too many, ${max} is the most`,
		tooFew: (count: string, min: string) => `${count} are too few, it takes at least ${min}`,
		choice: (value: string, choices: string) => `${value} is not one of: ${choices}`,
		sum: (sum: string, whole: string) => `the shares add up to ${sum}, not to ${whole}`,
		term: (value: string) => `${value} is not a contract term; terms are 1, 3, 6, 12, 24 and 36 months`,
		duplicate: (value: string) => `${value} is there twice`,
		segmentIndex: (value: string, last: string) =>
			`there is no segment ${value}; the last is ${last}, counted from 0`,
		currency: (value: string) => `${value} is not a currency code of three capital letters`,
		version: (value: string) => `${value} is not a known version of the scenario format; this is version 1`,
		growth: (value: string, month: string, max: string) =>
			`growth leads to ${value} new customers in month ${month}; ${max} a month is the most that can be simulated`,
		attraction: (value: string, max: string) =>
			`under this plan ${value} new customers come in a month; ${max} is the most that can be simulated`,
		json: 'this is not readable as JSON',
		jsonAt: (line: string, column: string) =>
			`this is not readable as JSON; it stops making sense at line ${line}, column ${column}`,
		linkChecksum: 'this link was cut short or altered; ask for the whole link again',
		linkTooLong: (length: string, max: string) =>
			`this link is ${length} characters long, and ${max} is the most; open the file instead`,
		linkText: (value: string) => `${value} is not a text that can be read from a link`,
		linkNumber: (value: string) => `${value} is not a plain number`,
		linkVersion: 'this link was made by a newer version of Churn Lab; reload the page to get it'
	},
	offline,
	pictures,
	page
};

export type Messages = typeof en;
/** The words of the method page stand apart, so that the simulator does not load them. */
export type { MethodMessages } from './method';
