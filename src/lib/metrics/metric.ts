import type { Plan, Scenario, Segment } from '../scenario/scenario';

/** What a number is, which decides how it is typed and written. A `relative` is a share that may be negative. */
export type Kind =
	'count' | 'number' | 'money' | 'share' | 'relative' | 'months' | 'days' | 'years' | 'ratio' | 'score';

export interface MetricInput {
	kind: Kind;
	/** How it stands in the formula: a letter, or a letter and its index as in `N_0`. */
	symbol: string;
	min: number;
	max: number;
	/** The bound itself is not allowed: what is divided by must be above 0. */
	open?: 'min' | 'max';
	whole?: true;
}

export type Values<Key extends string = string> = Readonly<Record<Key, number>>;

export interface MetricResult<Key extends string = string> {
	kind: Kind;
	symbol: string;
	/** Null where there is no such figure; never NaN or infinite. */
	of(values: Values<Key>): number | null;
	/** Where 9 of 10 of its draws lie, when inputs that are not known are drawn. */
	range?(values: Values<Key>): readonly [low: number, high: number];
	/** Bounds between the bands in which the figure is judged, ascending; the words name one band more. */
	bands?: readonly number[];
	/** A figure as the article counts it, which is wrong: shown as an error, beside the right one. */
	wrong?: true;
}

/** All of `parts` together are at most all of `whole`, or exactly it. What breaks it is said at the first part. */
export interface Rule<Key extends string = string> {
	parts: readonly Key[];
	whole: readonly Key[] | 1;
	equal?: true;
}

/**
 * What a calculator writes into a scenario: into its first group of customers, or several groups in place of its own; into its
 * first plan; and into what is the scenario's as a whole.
 */
export interface Carried {
	scenario?: Partial<Pick<Scenario, 'months'>>;
	segment?: Partial<Segment>;
	segments?: Partial<Segment>[];
	plan?: Partial<Plan>;
}

/** A curve over shares 0..1, with the point that the inputs say. */
export interface ShareCurve {
	marked: readonly [x: number, y: number];
	of(x: number): number;
}

/** A calculator. Its words are in the catalogue, its formulas beside the page. */
export interface Metric<Key extends string = string, Result extends string = string> {
	/** By name, in the order of the fields. The name is also the link's key, so it stays as it is. */
	inputs: Readonly<Record<Key, MetricInput>>;
	/** Inputs under headings of their own, by the heading's name, instead of one list. */
	parts?: Readonly<Record<string, readonly Key[]>>;
	/** Inputs that are the two ends of one number which is not known, by the name that the words have for it. */
	ends?: Readonly<Record<string, readonly [low: Key, high: Key]>>;
	/** The worked example with which the page opens. */
	example: Values<Key>;
	/** What the example's money is in; dollars where nothing is said. */
	currency?: string;
	/** The first is the metric; the others go with it. The letter of one may stand in another's formula. */
	results: Readonly<Record<Result, MetricResult<Key>>>;
	rules?: readonly Rule<Key>[];
	/** The results that are sums over months, month by month: one list of amounts for each. */
	byMonth?(values: Values<Key>): Readonly<Partial<Record<Result, readonly number[]>>>;
	/** Results that the simulator gives as well, as revenue saved at its horizon: what its plan has besides what is carried. */
	simulated?: Partial<Record<Result, Partial<Plan>>>;
	/** A picture of how something is shared out. */
	curve?(values: Values<Key>): ShareCurve;
	carries?(values: Values<Key>): Carried;
}

/** Gives an entry of the table the names of its own inputs. */
export function metric<Key extends string, Result extends string>(
	entry: Metric<NoInfer<Key>, Result> & { inputs: Record<Key, MetricInput> }
): Metric<Key, Result> {
	return entry;
}

type Bounds = Partial<Omit<MetricInput, 'kind' | 'symbol'>>;

/** Beyond this nothing is meant. */
const MOST = 1e15;

const input =
	(kind: Kind, bounds: Bounds) =>
	(symbol: string, narrower: Bounds = {}): MetricInput => ({
		...{ kind, symbol, min: 0, max: MOST },
		...bounds,
		...narrower
	});

/** Inputs: whole things, plain numbers, money, shares (0..1), changes and stretches of time. */
export const count = input('count', {});
export const money = input('money', {});
export const share = input('share', { max: 1 });
export const relative = input('relative', { min: -10, max: 100 });
export const months = input('months', { open: 'min', max: 1200 });
export const years = input('years', { open: 'min', max: 100 });
export const days = input('days', { open: 'min', max: 3660 });
export const number = input('number', {});

/** What is divided by. */
export const ABOVE_ZERO: Bounds = { open: 'min' };

export const sum = (...values: number[]): number => values.reduce((total, value) => total + value, 0);

/** A quotient; null where there is nothing to divide by. */
export function ratio(top: number, bottom: number): number | null {
	return bottom === 0 ? null : top / bottom;
}
