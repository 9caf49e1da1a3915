import type { Scenario } from '../scenario/scenario';

/**
 * A quantity month by month over the simulated futures. Every array has one entry a month, index 0 = month 1
 * (for `retention` one entry per age, index 0 = age 0). Quantiles are type 7. An entry is null where the quantity
 * is undefined in every future.
 */
export interface Band {
	mean: (number | null)[];
	/** Standard error of the mean: sd/√trials, an upper bound where the draws are stratified. */
	se: (number | null)[];
	p5: (number | null)[];
	p25: (number | null)[];
	p50: (number | null)[];
	p75: (number | null)[];
	p95: (number | null)[];
	/** Share of the futures in which the entry is undefined; absent when that never happens. */
	undefined?: number[];
}

/** One figure over the simulated futures. A quantile that falls on "never" is null. */
export interface Summary {
	mean: number | null;
	se: number | null;
	sd: number | null;
	p5: number | null;
	p25: number | null;
	p50: number | null;
	p75: number | null;
	p95: number | null;
	/** The 50 quantiles at 1 %, 3 %, … 99 %: drawn as dots that can be counted. */
	dots: (number | null)[];
	/** Share of futures in which the figure is undefined; absent when that never happens. */
	undefined?: number;
	/** Share of futures in which the event never happens; absent when that never happens. */
	never?: number;
}

/** The bands that the baseline and every plan have. */
export const ARM_BANDS = [
	'customers',
	'newCustomers',
	'lostCustomers',
	'mrr',
	'cumulativeRevenue',
	'customerChurn',
	'revenueChurn',
	'cash',
	'retention'
] as const;
export type ArmBand = (typeof ARM_BANDS)[number];

/** The bands that compare a plan with the baseline. */
export const PLAN_BANDS = ['savedByMonth', 'saved', 'netSaved', 'keptCustomers'] as const;
export type PlanBand = (typeof PLAN_BANDS)[number];

export type BandName = ArmBand | PlanBand;

/** What is said of one customer, of a segment or of the mix of month 1's arrivals. */
export interface CustomerSummaries {
	ltv: Summary;
	/** Ticket × margin ÷ churn; null where the churn is 0 in every future. */
	ltvSimple: Summary | null;
	cac: Summary;
	ltvToCac: Summary;
	paybackMonths: Summary;
}

export interface SegmentResult extends CustomerSummaries {
	name: string;
	customers?: Band;
	mrr?: Band;
	retention?: Band;
}

export type ArmBands = { [name in ArmBand]?: Band };
export type PlanBands = { [name in PlanBand]?: Band };

/** Bands are present when they were asked for; the command line asks for all. */
export interface ArmResult extends ArmBands, CustomerSummaries {
	/** Present when details were asked for. */
	nrr12?: Summary;
	grr12?: Summary;
	quickRatio: Summary;
	arr: Summary;
	/** Present when cohorts were asked for and all futures are in. */
	cohorts?: CohortTables;
	/** Present when it was asked for: cash of one new customer so far, by months since the spending on them, from 0. */
	customerCash?: Band;
	/** One entry per segment when the scenario has several. */
	segments?: SegmentResult[];
}

export interface Driver {
	/** Path of the uncertain input, such as `segments[0].churn` or `plans[].churnReduction`. */
	input: string;
	share: number;
	atLow: number;
	atHigh: number;
}

export interface PlanResult extends ArmResult, PlanBands {
	/** Share of futures that are ahead (netSaved > 0) in each month. */
	chanceByMonth: number[];
	chanceOfPayingBack: number;
	/** First month from which netSaved stays above 0. */
	breakEvenMonth: Summary;
	/**
	 * How much of the spread of `saved` at the horizon is not knowing, how much is luck; null where it does not
	 * spread. Present, like the drivers, when details were asked for and all futures are in.
	 */
	spread?: { unknown: number; luck: number } | null;
	drivers?: Driver[];
}

export interface Results {
	engine: string;
	scenario: Scenario;
	/** Futures in these figures: fewer than scenario.trials while the result is partial. */
	trials: number;
	baseline: ArmResult;
	plans: PlanResult[];
	/** One entry per threshold asked for: the share of the futures above it, those where it is undefined left out. */
	above?: (Threshold & { share: number | null })[];
	/** The same of the figures of one customer. What never happens is above every value. */
	figureAbove?: (FigureThreshold & { share: number | null })[];
}

/** A question about a band: how many futures are above a value. */
export interface Threshold {
	/** 0 = baseline, 1 = first plan, … */
	arm: number;
	band: BandName;
	/** Month from 1 (for `retention` the age from 0). */
	month: number;
	value: number;
}

/**
 * Expected customers and revenue of every cohort, the mean over what is not known. Row 0 is today's customers, one
 * entry per month from month 1; row j is who joins in month j, one entry per age from 0 to months − j.
 */
export interface CohortTables {
	customers: number[][];
	revenue: number[][];
}

/** A question about a figure of one customer: how many futures are above a value. */
export interface FigureThreshold {
	/** 0 = baseline, 1 = first plan, … */
	arm: number;
	figure: 'ltv' | 'cac' | 'ltvToCac' | 'paybackMonths';
	value: number;
}

/** What to compute beyond the summaries that cost nothing. */
export interface Request {
	/** The bands of every arm to keep. */
	bands: readonly BandName[];
	/** What takes runs with expected values: nrr12, grr12, spread and drivers. */
	details: boolean;
	/** Expected tables of cohorts by age. */
	cohorts?: boolean;
	/** Cash of one new customer by month. */
	customerCash?: boolean;
	/** Shares of futures above values of bands that are kept. */
	above?: readonly Threshold[];
	/** Shares of futures above values of figures of one customer. */
	figureAbove?: readonly FigureThreshold[];
}

export const EVERYTHING: Request = { bands: [...ARM_BANDS, ...PLAN_BANDS], details: true };
