import type { ScenarioDraft, SegmentDraft } from '../../src/lib/scenario/scenario';

/**
 * Businesses and plans that between them take every field of a scenario through its values: numbers and ranges, all
 * terms, both bounds. Few futures each, so that every engine computes them all in seconds.
 */

const shop: SegmentDraft = { customers: 400, newPerMonth: 24, churn: 0.05, ticket: 80 };
const base = { version: 1, months: 24, trials: 300 } as const;

const leastSegment: SegmentDraft = {
	name: '',
	...{ customers: 0, newPerMonth: 0, acquisitionGrowth: -0.2, churn: 0, churnSpread: 0, monthsInBusiness: 1 },
	...{ ticket: 0, expansion: -0.1, grossMargin: 0, cac: 0, salesCycle: 0 },
	...{ contracts: { 1: 1 }, termChurnFactor: { 1: 0 } }
};

const mostSegment: SegmentDraft = {
	name: 'Everybody in the world, and some beyond.',
	...{ customers: 10_000_000, newPerMonth: 1_000_000, acquisitionGrowth: 0.3, churn: 0.9, churnSpread: 0.9 },
	...{ monthsInBusiness: 240, ticket: 10_000_000, expansion: 0.1, grossMargin: 1, cac: 1_000_000_000 },
	...{ salesCycle: 24, contracts: { 1: 0.5, 36: 0.5 }, termChurnFactor: { 36: 3 }, prepaid: [36] }
};

/** The second half of the futures is handed to a second worker after the first results, at 500. */
const manyFutures: ScenarioDraft = {
	...base,
	seed: 12,
	trials: 1200,
	segments: [
		{
			...{ customers: 100_000, newPerMonth: [5000, 6500], churn: 0.075, churnSpread: 0.03 },
			...{ monthsInBusiness: 60, ticket: 17.17, grossMargin: [0.35, 0.5], cac: [50, 90] }
		}
	],
	plans: [{ churnReduction: [0.05, 0.15] }]
};

export const SCENARIOS: Record<string, ScenarioDraft> = {
	'monthly terms, nothing uncertain, 10 % less churn': {
		...base,
		title: 'Business X',
		currency: 'INR',
		trials: 400,
		segments: [{ customers: 5000, newPerMonth: 300, churn: 0.04, ticket: 2000 }],
		plans: [{ churnReduction: 0.1 }]
	},
	'less churn at once, by and by, compounding, and a worse plan': {
		...base,
		months: 36,
		seed: 4_294_967_295,
		segments: [{ ...shop, cac: 300, salesCycle: 2 }],
		plans: [
			{ name: 'By and by', churnReduction: 0.3, rampMonths: 6 },
			{ churnReduction: 0.1, reductionMode: 'compounding', rampMonths: 24 },
			{ churnReduction: [-0.6, -0.4], fixedCost: 20, costPerCustomer: 1.25 }
		]
	},
	'a range for everything about a segment': {
		...base,
		seed: 3,
		discountRate: 0.25,
		segments: [
			{
				...{ customers: 900, newPerMonth: [30, 70], acquisitionGrowth: [-0.03, 0.05], churn: [0.03, 0.1] },
				...{ ticket: [80, 120], expansion: [-0.01, 0.02], grossMargin: [0.6, 0.9], cac: [200, 500] },
				...{ salesCycle: 3, contracts: { 1: 0.6, 6: 0.4 } }
			}
		],
		plans: [{ churnReduction: 0.2 }, { ticketChange: 0.1 }]
	},
	'a range for everything about a plan, in each mode': {
		...base,
		seed: 4,
		segments: [{ ...shop, cac: 300, contracts: { 1: 0.5, 3: 0.5 } }],
		plans: [
			{
				...{ churnReduction: [-0.2, 0.5], rampMonths: 3, ticketChange: [-0.1, 0.3] },
				...{ priceChurnElasticity: [0.5, 1.5], priceDemandElasticity: [0, 1] },
				...{ acquisitionChange: [-0.2, 0.6], cacChange: [-0.1, 0.4] },
				...{ fixedCost: [20, 60], costPerCustomer: [1, 4] }
			},
			{ churnReduction: [0.05, 0.2], reductionMode: 'compounding', ticketChange: [-0.2, 0.1] }
		]
	},
	'all contract terms with their factors, some prepaid': {
		...base,
		seed: 5,
		months: 40,
		ltvMonths: 96,
		segments: [
			{
				...{ ...shop, expansion: 0.01 },
				contracts: { 1: 0.3, 3: 0.15, 6: 0.15, 12: 0.2, 24: 0.1, 36: 0.1 },
				termChurnFactor: { 1: 1.3, 3: 1.1, 6: 0.95, 12: 0.8, 24: 0.7, 36: 0.6 },
				prepaid: [1, 3, 6, 12, 24, 36]
			}
		],
		plans: [{ churnReduction: 0.15 }, { ticketChange: 0.15, priceChurnElasticity: 1.5 }]
	},
	'offers of contracts with discounts, taken by some and by all': {
		...base,
		seed: 6,
		months: 30,
		segments: [{ ...shop, contracts: { 1: 0.7, 6: 0.3 }, termChurnFactor: { 12: 0.7 }, prepaid: [12] }],
		plans: [
			{
				contracts: { 1: 0.3, 3: 0.1, 6: 0.2, 12: 0.2, 24: 0.1, 36: 0.1 },
				contractTakeUp: 0.45,
				termDiscount: { 1: 0.01, 3: 0.03, 6: 0.05, 12: 0.15, 24: 0.2, 36: 0.25 }
			},
			{ contracts: { 12: 1 }, contractTakeUp: 1, termDiscount: { 12: 0.1 }, churnReduction: [0.05, 0.1] },
			{ termDiscount: { 6: 0.2 } }
		]
	},
	'unequal customers on several terms, a young business': {
		...base,
		seed: 7,
		segments: [
			{
				...{ ...shop, churn: 0.1, churnSpread: 0.15, monthsInBusiness: 8 },
				contracts: { 1: 0.4, 3: 0.3, 12: 0.3 },
				termChurnFactor: { 3: 0.8, 12: 0.6 }
			}
		],
		plans: [
			{ churnReduction: 0.3 },
			{ contracts: { 1: 0.5, 6: 0.5 }, contractTakeUp: 0.5, termDiscount: { 6: 0.1 } }
		]
	},
	'unequal customers, an uncertain churn, an old business, a price': {
		...base,
		seed: 8,
		segments: [
			{
				...{ ...shop, churn: [0.04, 0.12], churnSpread: 0.3, monthsInBusiness: 90 },
				...{ expansion: [0, 0.01], cac: 900 }
			}
		],
		plans: [
			{ churnReduction: 0.02, reductionMode: 'compounding' },
			{ ticketChange: 0.2, priceChurnElasticity: 2, priceDemandElasticity: 0.8 }
		]
	},
	'four segments; plans for some, for all and for none': {
		...base,
		seed: 9,
		trials: 200,
		title: 'Ünïcode – 会社',
		currency: 'EUR',
		segments: [
			{ ...shop, name: 'Small', cac: 200, salesCycle: 1, contracts: { 1: 0.8, 3: 0.2 } },
			{
				...{ name: 'Large', customers: 24, newPerMonth: 2, churn: 0.012, ticket: [600, 900], cac: 2500 },
				...{ salesCycle: 6, grossMargin: 0.7, contracts: { 12: 0.5, 24: 0.5 }, prepaid: [12] }
			},
			{ ...shop, name: 'Trial users', churn: 0.35, churnSpread: 0.4, newPerMonth: [100, 200], ticket: 5 },
			{ ...shop, name: 'Abroad', acquisitionGrowth: 0.04, expansion: -0.004 }
		],
		plans: [
			{ segments: [1, 3], churnReduction: 0.5, costPerCustomer: 20, acquisitionChange: 0.3 },
			{ churnReduction: [0.1, 0.2], cacChange: 0.1, contracts: { 1: 0.5, 12: 0.5 }, contractTakeUp: 0.2 },
			{ segments: [], ticketChange: 0.2, fixedCost: 75 }
		]
	},
	'the longest horizon': {
		...base,
		seed: 10,
		months: 120,
		ltvMonths: 120,
		trials: 150,
		segments: [
			{
				...{ ...shop, churn: [0.02, 0.04], acquisitionGrowth: 0.01, expansion: 0.002, cac: [300, 500] },
				...{ contracts: { 1: 0.5, 12: 0.4, 36: 0.1 } }
			}
		],
		plans: [
			{ churnReduction: [0.05, 0.15], fixedCost: 100 },
			{ ticketChange: 0.08 },
			{ churnReduction: 0.01, reductionMode: 'compounding' }
		]
	},
	'the shortest horizon, a few customers, hardly anyone new': {
		...base,
		seed: 11,
		months: 6,
		ltvMonths: 12,
		segments: [
			{ ...shop, customers: 7, newPerMonth: 0.4, churn: 0.3, cac: 100 },
			{ ...shop, customers: 1, newPerMonth: [0.1, 1.5], churn: [0.001, 0.8], cac: [50, 400] }
		],
		plans: [
			{ segments: [1], acquisitionChange: 4 },
			{ segments: [0], acquisitionChange: -0.5, cacChange: -0.3 }
		]
	},
	'a hundred thousand customers, futures enough for two workers to share': manyFutures,
	// what a worker keeps of a baseline is of use here, and must not show
	'the same business with other plans': {
		...manyFutures,
		plans: [
			{ churnReduction: [0.1, 0.2], reductionMode: 'compounding' },
			{ ticketChange: [0.05, 0.1], cacChange: 0.1 }
		]
	},
	'the same business with the first plan again': manyFutures,
	'ten million customers on long contracts': {
		...base,
		seed: 13,
		months: 48,
		segments: [
			{
				...{ customers: 9_999_999, newPerMonth: 123_456.7, churn: 0.0123, ticket: 9.99 },
				...{ contracts: { 12: 0.6, 24: 0.25, 36: 0.15 }, termChurnFactor: { 36: 0.5 } }
			}
		],
		plans: [{ churnReduction: 0.1, contracts: { 24: 1 }, contractTakeUp: 0.35 }, { ticketChange: -0.3 }]
	},
	'every number at its least': {
		...base,
		seed: 0,
		months: 6,
		discountRate: 0,
		ltvMonths: 12,
		trials: 100,
		segments: [leastSegment, { ...shop, ...{ acquisitionGrowth: -0.2, expansion: -0.1, grossMargin: 0 } }],
		plans: [
			{
				...{ name: '', churnReduction: -1, rampMonths: 0, ticketChange: -0.9 },
				...{ priceChurnElasticity: -5, priceDemandElasticity: -5, acquisitionChange: -1, cacChange: -1 }
			},
			{ contracts: { 3: 1 }, termDiscount: { 3: 0.9 }, ticketChange: 0.5, priceChurnElasticity: -5 }
		]
	},
	'every number at its most': {
		...base,
		seed: 4_294_967_295,
		months: 6,
		discountRate: 1,
		ltvMonths: 120,
		trials: 100,
		segments: [mostSegment, { ...shop, churn: 0.9, churnSpread: 0.9, monthsInBusiness: 240 }],
		plans: [
			{
				...{ churnReduction: 1, rampMonths: 24, ticketChange: 5 },
				...{ priceChurnElasticity: 5, priceDemandElasticity: 5, acquisitionChange: 10, cacChange: 10 },
				...{ contracts: { 36: 1 }, contractTakeUp: 1, termDiscount: { 36: 0.9 } },
				...{ fixedCost: 1_000_000_000, costPerCustomer: 1_000_000 }
			},
			{ churnReduction: 1, reductionMode: 'compounding', acquisitionChange: 10, cacChange: 10 }
		]
	}
};
