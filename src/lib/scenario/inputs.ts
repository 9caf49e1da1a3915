import { PLAN_QUANTITIES, SEGMENT_QUANTITIES } from './quantities';
import type { Family } from './quantity';
import { TERMS, type Plan, type Scenario, type Segment, type Term } from './scenario';

/**
 * The inputs table: one row per input. Schema, defaults, sliders, exports and the method page all read it; what else
 * a new input takes, CONTRIBUTING.md lists.
 */

export type Owner = 'scenario' | 'segment' | 'plan';

/** The fields that have a row: everything a scenario holds except its version and its two lists. */
export interface InputKeys {
	scenario: Exclude<keyof Scenario, 'version' | 'segments' | 'plans'>;
	segment: keyof Segment;
	plan: keyof Plan;
}

export type Unit =
	| 'customers'
	| 'customersPerMonth'
	| 'money'
	| 'moneyPerMonth'
	| 'months'
	| 'futures'
	| 'share'
	| 'sharePerMonth'
	| 'sharePerYear'
	| 'relative'
	| 'factor'
	| 'exponent'
	| 'none';

/** What a slider spans; typed values may lie beyond it, up to the input's bounds. */
export interface Slider {
	min: number;
	max: number;
	step: number;
	/** `log` where the useful values span orders of magnitude; `step` is then the smallest step. */
	scale: 'linear' | 'log';
}

interface Row {
	/** The key in a link; a segment's or plan's key follows `s0.` or `p0.`. */
	link: string;
	unit: Unit;
}

interface Numeric extends Row {
	min: number;
	max: number;
	step: number;
	/** Without a default the field must be given. */
	default?: number;
	slider?: Slider;
}

/** A number, or a range read as 5th and 95th percentile. */
export interface QuantityRow extends Numeric {
	kind: 'quantity';
	family: Family;
}
export interface NumberRow extends Numeric {
	kind: 'number' | 'integer';
}
/** Text up to `maxLength` characters; a list of defaults is by position (first plan, second plan, …). */
export interface TextRow extends Row {
	kind: 'text';
	maxLength: number;
	default: string | readonly string[];
}
/** Three capital letters, as in ISO 4217. */
export interface CurrencyRow extends Row {
	kind: 'currency';
	default: string;
}
export interface ChoiceRow extends Row {
	kind: 'choice';
	choices: readonly string[];
	default: string;
}
/** Numbers by contract term. A missing term means `neutral`. */
export interface ByTermRow extends Row {
	kind: 'byTerm';
	min: number;
	max: number;
	step: number;
	neutral: number;
	/** Whether the values are shares of a whole. */
	sumsToOne: boolean;
	nullable: boolean;
	default: Readonly<Partial<Record<Term, number>>> | null;
}
/** A set of contract terms. */
export interface TermsRow extends Row {
	kind: 'terms';
	default: readonly Term[];
}
/** All segments, or a set of their indices. */
export interface SegmentsRow extends Row {
	kind: 'segments';
	default: 'all';
}

export type InputRow =
	QuantityRow | NumberRow | TextRow | CurrencyRow | ChoiceRow | ByTermRow | TermsRow | SegmentsRow;

const percentSlider = (min: number, max: number, step = 0.01): Slider => ({
	min,
	max,
	step,
	scale: 'linear'
});

/** One of churn's and the ticket's levers: the same scale, so that their "as today" marks stand in line. */
const leverSlider = percentSlider(-0.2, 0.6);

const scenarioInputs = {
	title: { kind: 'text', link: 'title', unit: 'none', maxLength: 80, default: '' },
	currency: { kind: 'currency', link: 'cur', unit: 'none', default: 'USD' },
	months: {
		kind: 'integer',
		link: 'm',
		unit: 'months',
		...{ min: 6, max: 120, step: 1, default: 36 },
		slider: { min: 6, max: 120, step: 1, scale: 'linear' }
	},
	discountRate: {
		kind: 'number',
		link: 'r',
		unit: 'sharePerYear',
		...{ min: 0, max: 1, step: 0.01, default: 0.1 },
		slider: percentSlider(0, 0.3)
	},
	ltvMonths: {
		kind: 'integer',
		link: 'ltv',
		unit: 'months',
		...{ min: 12, max: 120, step: 1, default: 60 },
		slider: { min: 12, max: 120, step: 1, scale: 'linear' }
	},
	trials: {
		kind: 'integer',
		link: 'n',
		unit: 'futures',
		...{ min: 100, max: 100_000, step: 100, default: 10_000 },
		slider: { min: 100, max: 100_000, step: 100, scale: 'log' }
	},
	seed: { kind: 'integer', link: 'seed', unit: 'none', min: 0, max: 4_294_967_295, step: 1, default: 1 }
} satisfies Record<InputKeys['scenario'], InputRow>;

const segmentInputs = {
	name: { kind: 'text', link: 'name', unit: 'none', maxLength: 40, default: 'Customers' },
	customers: {
		kind: 'integer',
		link: 'n',
		unit: 'customers',
		...{ min: 0, max: 10_000_000, step: 1 },
		slider: { min: 0, max: 1_000_000, step: 1, scale: 'log' }
	},
	newPerMonth: {
		kind: 'quantity',
		...SEGMENT_QUANTITIES.newPerMonth,
		link: 'new',
		unit: 'customersPerMonth',
		step: 1,
		slider: { min: 0, max: 100_000, step: 1, scale: 'log' }
	},
	acquisitionGrowth: {
		kind: 'quantity',
		...SEGMENT_QUANTITIES.acquisitionGrowth,
		link: 'grow',
		unit: 'sharePerMonth',
		step: 0.001,
		default: 0,
		slider: percentSlider(-0.1, 0.1, 0.001)
	},
	churn: {
		kind: 'quantity',
		...SEGMENT_QUANTITIES.churn,
		link: 'churn',
		unit: 'sharePerMonth',
		step: 0.001,
		slider: percentSlider(0, 0.12, 0.001)
	},
	churnSpread: {
		kind: 'number',
		link: 'spread',
		unit: 'share',
		...{ min: 0, max: 0.9, step: 0.01, default: 0 },
		slider: percentSlider(0, 0.5)
	},
	monthsInBusiness: {
		kind: 'integer',
		link: 'age',
		unit: 'months',
		...{ min: 1, max: 240, step: 1, default: 36 },
		slider: { min: 1, max: 240, step: 1, scale: 'linear' }
	},
	ticket: {
		kind: 'quantity',
		...SEGMENT_QUANTITIES.ticket,
		link: 'ticket',
		unit: 'moneyPerMonth',
		step: 1,
		slider: { min: 1, max: 100_000, step: 1, scale: 'log' }
	},
	expansion: {
		kind: 'quantity',
		...SEGMENT_QUANTITIES.expansion,
		link: 'exp',
		unit: 'sharePerMonth',
		step: 0.001,
		default: 0,
		slider: percentSlider(-0.05, 0.05, 0.001)
	},
	grossMargin: {
		kind: 'quantity',
		...SEGMENT_QUANTITIES.grossMargin,
		link: 'margin',
		unit: 'share',
		step: 0.01,
		default: 0.8,
		slider: percentSlider(0, 1)
	},
	cac: {
		kind: 'quantity',
		...SEGMENT_QUANTITIES.cac,
		link: 'cac',
		unit: 'money',
		step: 1,
		default: 0,
		slider: { min: 0, max: 1_000_000, step: 1, scale: 'log' }
	},
	salesCycle: {
		kind: 'integer',
		link: 'cycle',
		unit: 'months',
		...{ min: 0, max: 24, step: 1, default: 0 },
		slider: { min: 0, max: 24, step: 1, scale: 'linear' }
	},
	contracts: {
		kind: 'byTerm',
		link: 'terms',
		unit: 'share',
		...{ min: 0, max: 1, step: 0.01, neutral: 0, sumsToOne: true, nullable: false, default: { 1: 1 } }
	},
	termChurnFactor: {
		kind: 'byTerm',
		link: 'factor',
		unit: 'factor',
		...{ min: 0, max: 3, step: 0.05, neutral: 1, sumsToOne: false, nullable: false, default: {} }
	},
	prepaid: { kind: 'terms', link: 'prepaid', unit: 'months', default: [] }
} satisfies Record<InputKeys['segment'], InputRow>;

const planInputs = {
	name: {
		kind: 'text',
		link: 'name',
		unit: 'none',
		maxLength: 40,
		default: ['Plan A', 'Plan B', 'Plan C']
	},
	segments: { kind: 'segments', link: 'seg', unit: 'none', default: 'all' },
	churnReduction: {
		kind: 'quantity',
		...PLAN_QUANTITIES.churnReduction,
		link: 'cut',
		unit: 'relative',
		step: 0.01,
		default: 0,
		slider: leverSlider
	},
	reductionMode: {
		kind: 'choice',
		link: 'mode',
		unit: 'none',
		choices: ['level', 'compounding'],
		default: 'level'
	},
	rampMonths: {
		kind: 'integer',
		link: 'ramp',
		unit: 'months',
		...{ min: 0, max: 24, step: 1, default: 0 },
		slider: { min: 0, max: 24, step: 1, scale: 'linear' }
	},
	ticketChange: {
		kind: 'quantity',
		...PLAN_QUANTITIES.ticketChange,
		link: 'price',
		unit: 'relative',
		step: 0.01,
		default: 0,
		slider: leverSlider
	},
	priceChurnElasticity: {
		kind: 'quantity',
		...PLAN_QUANTITIES.priceChurnElasticity,
		link: 'pc',
		unit: 'exponent',
		step: 0.1,
		default: 1,
		slider: { min: 0, max: 5, step: 0.1, scale: 'linear' }
	},
	priceDemandElasticity: {
		kind: 'quantity',
		...PLAN_QUANTITIES.priceDemandElasticity,
		link: 'pd',
		unit: 'exponent',
		step: 0.1,
		default: 0.5,
		slider: { min: 0, max: 5, step: 0.1, scale: 'linear' }
	},
	contracts: {
		kind: 'byTerm',
		link: 'terms',
		unit: 'share',
		...{ min: 0, max: 1, step: 0.01, neutral: 0, sumsToOne: true, nullable: true, default: null }
	},
	contractTakeUp: {
		kind: 'number',
		link: 'take',
		unit: 'share',
		...{ min: 0, max: 1, step: 0.01, default: 0 },
		slider: percentSlider(0, 1)
	},
	termDiscount: {
		kind: 'byTerm',
		link: 'off',
		unit: 'share',
		...{ min: 0, max: 0.9, step: 0.01, neutral: 0, sumsToOne: false, nullable: false, default: {} }
	},
	acquisitionChange: {
		kind: 'quantity',
		...PLAN_QUANTITIES.acquisitionChange,
		link: 'acq',
		unit: 'relative',
		step: 0.01,
		default: 0,
		slider: percentSlider(-0.5, 1)
	},
	cacChange: {
		kind: 'quantity',
		...PLAN_QUANTITIES.cacChange,
		link: 'cac',
		unit: 'relative',
		step: 0.01,
		default: 0,
		slider: percentSlider(-0.5, 1)
	},
	fixedCost: {
		kind: 'quantity',
		...PLAN_QUANTITIES.fixedCost,
		link: 'fixed',
		unit: 'moneyPerMonth',
		step: 1,
		default: 0,
		slider: { min: 0, max: 10_000_000, step: 1, scale: 'log' }
	},
	costPerCustomer: {
		kind: 'quantity',
		...PLAN_QUANTITIES.costPerCustomer,
		link: 'each',
		unit: 'moneyPerMonth',
		step: 0.01,
		default: 0,
		slider: { min: 0, max: 10_000, step: 0.01, scale: 'log' }
	}
} satisfies Record<InputKeys['plan'], InputRow>;

const table = { scenario: scenarioInputs, segment: segmentInputs, plan: planInputs };
type Table = typeof table;

/** The row of one input, with its exact kind: `input('segment', 'churn').slider`. */
export function input<O extends Owner, K extends keyof Table[O]>(owner: O, key: K): Table[O][K] {
	return table[owner][key];
}

/** All rows of one owner with their keys, in the order in which they are shown and written. */
export function inputsOf<O extends Owner>(owner: O): { key: InputKeys[O]; row: InputRow }[] {
	return Object.entries(table[owner]).map(([key, row]) => ({
		key: key as InputKeys[O],
		row: row as InputRow
	}));
}

/**
 * What a left-out field means, as a fresh value that the caller may keep and change; undefined for a field
 * that must be given. `position` is the place of the segment or plan in its list.
 */
export function defaultOf(row: InputRow, position = 0): unknown {
	if (row.kind === 'text') return Array.isArray(row.default) ? (row.default[position] ?? '') : row.default;
	return structuredClone(row.default);
}

/** How many segments and plans a scenario holds. */
export const LIST_LIMITS = { segments: { min: 1, max: 4 }, plans: { min: 1, max: 3 } } as const;

/** Whether a number is one of the contract terms. */
export function isTerm(value: number): value is Term {
	return (TERMS as readonly number[]).includes(value);
}
