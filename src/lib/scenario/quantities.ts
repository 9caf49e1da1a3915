import type { Bounds } from './quantity';

/**
 * The inputs that can be a range: all that the simulation has to know of them. Their order is their place in the
 * low-discrepancy sequence and part of the engine's version: append, never reorder.
 */
export const SEGMENT_QUANTITIES = {
	newPerMonth: { family: 'positive', min: 0, max: 1_000_000 },
	acquisitionGrowth: { family: 'signed', min: -0.2, max: 0.3 },
	churn: { family: 'share', min: 0, max: 0.9 },
	ticket: { family: 'positive', min: 0, max: 10_000_000 },
	expansion: { family: 'signed', min: -0.1, max: 0.1 },
	grossMargin: { family: 'share', min: 0, max: 1 },
	cac: { family: 'positive', min: 0, max: 1_000_000_000 }
} as const satisfies Record<string, Bounds>;

export const PLAN_QUANTITIES = {
	churnReduction: { family: 'signed', min: -1, max: 1 },
	ticketChange: { family: 'signed', min: -0.9, max: 5 },
	priceChurnElasticity: { family: 'signed', min: -5, max: 5 },
	priceDemandElasticity: { family: 'signed', min: -5, max: 5 },
	acquisitionChange: { family: 'signed', min: -1, max: 10 },
	cacChange: { family: 'signed', min: -1, max: 10 },
	fixedCost: { family: 'positive', min: 0, max: 1_000_000_000 },
	costPerCustomer: { family: 'positive', min: 0, max: 1_000_000 }
} as const satisfies Record<string, Bounds>;

/**
 * The most new customers that are expected of one segment in one month. What leads beyond it at the high ends is a fault;
 * a future drawn from beyond those ends is held at it.
 */
export const MAX_NEW_IN_A_MONTH = 100_000_000;
