import type { ScenarioDraft, SegmentDraft } from '../../../src/lib/scenario/scenario';

/** Small businesses that between them use every field of a scenario. */

const small: SegmentDraft = { customers: 60, newPerMonth: 5, churn: 0.06, ticket: 100 };
const base = { version: 1, months: 12, trials: 2000, ltvMonths: 24 } as const;

export const SCENARIOS: Record<string, ScenarioDraft> = {
	'monthly terms; level, compounding, and a worse plan': {
		...base,
		seed: 11,
		segments: [{ ...small, cac: 300, salesCycle: 2 }],
		plans: [
			{ churnReduction: 0.3 },
			{ churnReduction: 0.15, reductionMode: 'compounding' },
			{ churnReduction: -0.5, fixedCost: 20 }
		]
	},
	'a mix of terms with factors; a ramp against compounding': {
		...base,
		seed: 12,
		months: 18,
		segments: [
			{
				...small,
				customers: 75,
				churn: 0.14,
				contracts: { 1: 0.35, 3: 0.3, 6: 0.2, 12: 0.15 },
				termChurnFactor: { 1: 1.4, 3: 0.8, 12: 0.4 }
			}
		],
		plans: [
			{ churnReduction: 0.9, rampMonths: 2 },
			{ churnReduction: 0.2, reductionMode: 'compounding' }
		]
	},
	'a contract offer that half of those who renew take, with discounts': {
		...base,
		seed: 13,
		months: 18,
		segments: [{ ...small, contracts: { 1: 0.7, 6: 0.3 }, termChurnFactor: { 12: 0.7 } }],
		plans: [
			{ contracts: { 1: 0.2, 6: 0.3, 12: 0.5 }, contractTakeUp: 0.5, termDiscount: { 6: 0.05, 12: 0.15 } },
			{ contracts: { 3: 1 }, contractTakeUp: 1, termDiscount: { 3: 0.1 } }
		]
	},
	'the terms of before, with discounts: for new customers alone, and for who signs anew': {
		...base,
		seed: 14,
		months: 15,
		segments: [{ ...small, contracts: { 1: 0.5, 3: 0.3, 12: 0.2 } }],
		plans: [
			{ termDiscount: { 3: 0.1, 12: 0.2 } },
			{ termDiscount: { 1: 0.05, 3: 0.1, 12: 0.2 }, contractTakeUp: 0.4 },
			{ termDiscount: { 1: 0.05, 12: 0.2 }, contractTakeUp: 1 }
		]
	},
	'a price rise and a price cut, with elasticities of their own': {
		...base,
		seed: 15,
		segments: [{ ...small, contracts: { 1: 0.4, 3: 0.2, 6: 0.4 }, cac: 200 }],
		plans: [
			{ ticketChange: 0.25, priceChurnElasticity: 1.5, priceDemandElasticity: 0.8 },
			{ ticketChange: -0.2, priceChurnElasticity: 0.7, priceDemandElasticity: 1.2 },
			{ ticketChange: 0.1, priceChurnElasticity: -2, priceDemandElasticity: -0.5 }
		]
	},
	'expansion, prepaid terms, and an offer beside a price rise': {
		...base,
		seed: 16,
		months: 18,
		segments: [
			{
				...small,
				expansion: 0.03,
				contracts: { 1: 0.4, 3: 0.3, 12: 0.3 },
				prepaid: [3, 12],
				grossMargin: 0.7
			}
		],
		plans: [
			{
				...{ ticketChange: 0.08, contracts: { 1: 0.3, 12: 0.7 }, contractTakeUp: 0.6 },
				termDiscount: { 12: 0.1 }
			},
			{ churnReduction: 0.25, costPerCustomer: 2, fixedCost: 30 }
		]
	},
	'shrinking tickets and shrinking acquisition': {
		...base,
		seed: 17,
		segments: [
			{ ...small, expansion: -0.02, acquisitionGrowth: -0.05, contracts: { 1: 0.5, 6: 0.5 }, prepaid: [6] }
		],
		plans: [{ churnReduction: 0.4, ticketChange: -0.1 }, { ticketChange: 0.1 }]
	},
	'unequal customers on several terms, a young business': {
		...base,
		seed: 18,
		segments: [
			{
				...{ ...small, churn: 0.1, churnSpread: 0.15, monthsInBusiness: 8 },
				contracts: { 1: 0.4, 3: 0.3, 12: 0.3 },
				termChurnFactor: { 3: 0.8, 12: 0.6 }
			}
		],
		plans: [
			{ churnReduction: 0.3 },
			{ contracts: { 1: 0.5, 6: 0.5 }, contractTakeUp: 0.5, termDiscount: { 6: 0.1 } }
		]
	},
	'unequal customers, an old business, compounding and a price': {
		...base,
		seed: 19,
		segments: [{ ...small, churn: 0.08, churnSpread: 0.3, monthsInBusiness: 60, expansion: 0.01 }],
		plans: [
			{ churnReduction: 0.1, reductionMode: 'compounding' },
			{ ticketChange: 0.2, priceChurnElasticity: 2 }
		]
	},
	'growth, a sales cycle, and changes of acquisition and its cost': {
		...base,
		seed: 20,
		segments: [{ ...small, acquisitionGrowth: 0.04, cac: 250, salesCycle: 3, grossMargin: 0.6 }],
		plans: [
			{ acquisitionChange: 0.5, cacChange: 0.2 },
			{ acquisitionChange: -0.4, cacChange: -0.3, ticketChange: 0.15, fixedCost: 50 },
			{ acquisitionChange: -1, churnReduction: 0.2 }
		]
	},
	'two segments and a plan for one of them': {
		...base,
		seed: 21,
		segments: [
			{ ...small, name: 'Small', cac: 200, salesCycle: 1, contracts: { 1: 0.8, 3: 0.2 } },
			{
				...{ name: 'Large', customers: 24, newPerMonth: 2, churn: 0.03, ticket: 700, expansion: 0.01 },
				...{ cac: 2500, salesCycle: 1, grossMargin: 0.7, contracts: { 6: 0.5, 12: 0.5 }, prepaid: [12] }
			}
		],
		plans: [
			{ segments: [1], churnReduction: 0.5, costPerCustomer: 20, fixedCost: 100, acquisitionChange: 0.3 },
			{ segments: [0], ticketChange: 0.2, contracts: { 6: 1 }, contractTakeUp: 0.3 },
			{ churnReduction: 0.2, cacChange: 0.1, costPerCustomer: 3 }
		]
	},
	'a range for everything about a segment': {
		...base,
		seed: 22,
		segments: [
			{
				...{ customers: 60, newPerMonth: [3, 7], acquisitionGrowth: [-0.03, 0.05], churn: [0.03, 0.1] },
				...{ ticket: [80, 120], expansion: [-0.01, 0.02], grossMargin: [0.6, 0.9], cac: [200, 500] },
				...{ salesCycle: 2, contracts: { 1: 0.6, 6: 0.4 } }
			}
		],
		plans: [{ churnReduction: 0.2 }]
	},
	'a range for everything about a plan, in each mode': {
		...base,
		seed: 23,
		segments: [{ ...small, cac: 300, contracts: { 1: 0.5, 3: 0.5 } }],
		plans: [
			{
				...{ churnReduction: [-0.2, 0.5], rampMonths: 3, ticketChange: [-0.1, 0.3] },
				...{
					priceChurnElasticity: [0.5, 1.5],
					priceDemandElasticity: [0, 1],
					acquisitionChange: [-0.2, 0.6]
				},
				...{ cacChange: [-0.1, 0.4], fixedCost: [20, 60], costPerCustomer: [1, 4] }
			},
			{ churnReduction: [0.05, 0.2], reductionMode: 'compounding', ticketChange: [-0.2, 0.1] }
		]
	},
	'unequal customers with a range for churn': {
		...base,
		seed: 24,
		segments: [
			{
				...{ ...small, churn: [0.04, 0.12], churnSpread: 0.2, monthsInBusiness: 24, cac: 900 },
				...{ contracts: { 1: 0.5, 6: 0.5 }, termChurnFactor: { 6: 0.7 } }
			}
		],
		plans: [{ churnReduction: [0.1, 0.4] }]
	},
	'long terms, nobody at the start in one segment, a high churn': {
		...base,
		seed: 25,
		months: 30,
		ltvMonths: 60,
		discountRate: 0.3,
		segments: [
			{
				...small,
				customers: 61,
				newPerMonth: 2,
				churn: 0.04,
				contracts: { 12: 0.3, 24: 0.4, 36: 0.3 },
				prepaid: [24]
			},
			{ name: 'Started', customers: 0, newPerMonth: 1, churn: 0.5, ticket: 40, cac: 90 }
		],
		plans: [
			{ contracts: { 1: 0.5, 24: 0.5 }, contractTakeUp: 0.5, termDiscount: { 24: 0.3 }, churnReduction: -1 },
			{ ticketChange: 1, priceChurnElasticity: 3 }
		]
	},
	'a few arrivals in two segments, and plans that change their proportion': {
		...base,
		seed: 27,
		months: 6,
		segments: [
			{ ...small, newPerMonth: 1.4, churn: 0.5, cac: 100 },
			{ ...small, newPerMonth: 0.4, churn: 0.02, cac: 100 }
		],
		plans: [
			{ segments: [1], acquisitionChange: 4 },
			{ segments: [0], acquisitionChange: -0.5 }
		]
	},
	'hardly anyone new, and no churn at all': {
		...base,
		seed: 26,
		months: 8,
		segments: [
			{ ...small, newPerMonth: 0.3, churn: 0, churnSpread: 0.2, contracts: { 1: 0.5, 3: 0.5 }, cac: 500 }
		],
		plans: [{ churnReduction: 0.5, ticketChange: 0.1, contracts: { 3: 1 }, contractTakeUp: 0.25 }]
	}
};
