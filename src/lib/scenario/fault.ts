/**
 * Something wrong with what came in: where, what kind, and the values a sentence about it needs.
 * Words are put on at the surface (`messages/`).
 */
export interface Fault {
	/** Keys and indices from the top of the scenario, such as ['segments', 0, 'churn']. */
	path: (string | number)[];
	code: FaultCode;
	values: FaultValues;
}

export type FaultValues = Record<string, string | number>;

/** A path as one writes it: `segments[0].churn`, `plans[1].contracts.12`; empty for the whole scenario. */
export function writePath(path: Fault['path']): string {
	return path.reduce<string>((written, step) => {
		if (typeof step === 'number') return `${written}[${step}]`;
		return written === '' ? step : `${written}.${step}`;
	}, '');
}

export type FaultCode =
	| 'missing' // a field without a default is not there
	| 'unknown' // a field that the scenario does not have
	| 'type' // values.expected says what it should be (see Expected), values.value what is there, where it is short
	| 'nonfinite' // values: value
	| 'belowMin' // values: value, min, and suggestion where one is likely
	| 'aboveMax' // values: value, max, and suggestion where one is likely (4 → 0.04 for a share)
	| 'rangeOrder' // values: low, high
	| 'rangeOpen' // a range of a positive amount must start above 0, of a share must lie inside 0..1; values: family, low, high
	| 'notInteger' // values: value
	| 'tooLong' // values: length, max
	| 'tooMany' // values: count, max
	| 'tooFew' // values: count, min
	| 'choice' // values: value, choices
	| 'sum' // shares do not sum to 1; values: sum
	| 'term' // not one of the contract terms; values: value
	| 'duplicate' // values: value
	| 'segmentIndex' // a plan names a segment that is not there; values: value, count
	| 'currency' // values: value, and suggestion where one is likely
	| 'version' // values: value
	| 'growth' // expected new customers would exceed 1e8; values: value, month
	| 'attraction' // the same under a plan; values: value
	| 'json' // not readable as JSON; values: line and column where the parser tells
	| 'linkChecksum' // a link cut short or altered
	| 'linkTooLong' // values: length, max
	| 'linkText' // text with a broken percent escape; values: value
	| 'linkNumber' // not a strict decimal; values: value
	| 'linkVersion'; // made by a newer version; values: value

/** What a `type` fault can ask for. */
export type Expected =
	| 'text'
	| 'number'
	| 'quantity'
	| 'list'
	| 'object'
	| 'choice'
	| 'byTerm'
	| 'terms'
	| 'segments'
	| 'currency';
