/** The contract terms, in months, that a customer can sign. */
export const TERMS = [1, 3, 6, 12, 24, 36] as const;
export type Term = (typeof TERMS)[number];

/** A number, or a range read as the 5th and 95th percentile of what may be true. */
export type Quantity = number | [low: number, high: number];

/** Values by contract term. A missing term means share 0, factor 1, discount 0. */
export type ByTerm = Partial<Record<Term, number>>;

export type ReductionMode = 'level' | 'compounding';

/** One group of customers that behave alike in what the inputs say. Units: months, money a month, shares 0..1. */
export interface Segment {
	name: string;
	customers: number;
	newPerMonth: Quantity;
	acquisitionGrowth: Quantity;
	churn: Quantity;
	churnSpread: number;
	monthsInBusiness: number;
	ticket: Quantity;
	expansion: Quantity;
	grossMargin: Quantity;
	cac: Quantity;
	salesCycle: number;
	contracts: ByTerm;
	termChurnFactor: ByTerm;
	prepaid: Term[];
}

/** What one would do differently. Relative changes are fractions: 0.1 is 10 %. */
export interface Plan {
	name: string;
	segments: 'all' | number[];
	churnReduction: Quantity;
	reductionMode: ReductionMode;
	rampMonths: number;
	ticketChange: Quantity;
	priceChurnElasticity: Quantity;
	priceDemandElasticity: Quantity;
	contracts: ByTerm | null;
	contractTakeUp: number;
	termDiscount: ByTerm;
	acquisitionChange: Quantity;
	cacChange: Quantity;
	fixedCost: Quantity;
	costPerCustomer: Quantity;
}

/** A complete, valid scenario: every default filled in. Plain data, safe to clone into a worker. */
export interface Scenario {
	version: 1;
	title: string;
	currency: string;
	months: number;
	discountRate: number;
	ltvMonths: number;
	trials: number;
	seed: number;
	segments: Segment[];
	plans: Plan[];
}

/** What a person writes: fields with a default may be left out. */
export type SegmentDraft = Partial<Segment> & Pick<Segment, 'customers' | 'newPerMonth' | 'churn' | 'ticket'>;
export type ScenarioDraft = Partial<Omit<Scenario, 'version' | 'segments' | 'plans'>> & {
	version: 1;
	segments: SegmentDraft[];
	plans: Partial<Plan>[];
};
