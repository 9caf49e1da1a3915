import { churnOver } from '../economics/churn-periods';
import { meanLifetimeOfMix } from '../economics/contracts';
import {
	cappedLifetimeValue,
	churnAtRatio,
	discountedLifetimeValue,
	simpleLifetimeValue
} from '../economics/lifetime-value';
import { paybackWithChurn, simplePayback } from '../economics/payback';
import type { ByTerm } from '../scenario/scenario';
import { ABOVE_ZERO, metric, money, months, share } from './metric';

/** What one customer brings and costs; the same letters in every formula. */
const customer = {
	cac: money('k', ABOVE_ZERO),
	ticket: money('p', ABOVE_ZERO),
	margin: share('m', ABOVE_ZERO),
	churn: share('c', { ...ABOVE_ZERO, max: 0.99 })
};
const customerExample = { cac: 555, ticket: 100, margin: 0.8, churn: 0.04 };

/** What a customer is worth, how soon they pay back, and churn in its several measures. */
export const unitMetrics = {
	'subscription-ltv': metric({
		inputs: {
			ticket: customer.ticket,
			margin: customer.margin,
			churn: customer.churn,
			rate: share('i'),
			payments: months('n', { min: 1, open: undefined, whole: true })
		},
		example: { ticket: 100, margin: 0.8, churn: 0.04, rate: 0.1, payments: 60 },
		results: {
			simple: {
				kind: 'money',
				symbol: 'LTV',
				of: ({ ticket, margin, churn }) => simpleLifetimeValue(ticket, margin, churn)
			},
			capped: {
				kind: 'money',
				symbol: 'V_n',
				of: ({ ticket, margin, churn, payments }) => cappedLifetimeValue(ticket, margin, churn, payments)
			},
			discounted: {
				kind: 'money',
				symbol: 'V_i',
				of: ({ ticket, margin, churn, rate }) => discountedLifetimeValue(ticket, margin, churn, rate)
			}
		},
		carries: ({ ticket, margin, churn }) => ({ segment: { ticket, grossMargin: margin, churn } })
	}),
	'cac-payback': metric({
		inputs: customer,
		example: customerExample,
		results: {
			margin: {
				kind: 'months',
				symbol: 'n_m',
				bands: [6, 16, 24],
				of: ({ cac, ticket, margin }) => simplePayback(cac, ticket, margin)
			},
			simple: { kind: 'months', symbol: 'n_r', of: ({ cac, ticket }) => simplePayback(cac, ticket, 1) },
			churn: {
				kind: 'months',
				symbol: 'n_c',
				of: ({ cac, ticket, margin, churn }) => paybackWithChurn(cac, ticket, margin, churn)
			}
		},
		carries: ({ cac, ticket, margin, churn }) => ({ segment: { cac, ticket, grossMargin: margin, churn } })
	}),
	'break-even-churn': metric({
		inputs: { cac: customer.cac, ticket: customer.ticket, margin: customer.margin },
		example: { cac: 555, ticket: 100, margin: 0.8 },
		results: {
			one: {
				kind: 'share',
				symbol: 'c_1',
				of: ({ cac, ticket, margin }) => churnAtRatio(ticket, margin, cac, 1)
			},
			three: {
				kind: 'share',
				symbol: 'c_3',
				of: ({ cac, ticket, margin }) => churnAtRatio(ticket, margin, cac, 3)
			}
		},
		carries: ({ cac, ticket, margin }) => ({ segment: { cac, ticket, grossMargin: margin } })
	}),
	'churn-periods': metric({
		inputs: { churn: share('c'), months: months('m') },
		example: { churn: 0.05, months: 1 },
		results: {
			year: { kind: 'share', symbol: 'c_12', of: ({ churn, months }) => churnOver(churn, 12 / months) },
			quarter: { kind: 'share', symbol: 'c_3', of: ({ churn, months }) => churnOver(churn, 3 / months) },
			month: { kind: 'share', symbol: 'c_1', of: ({ churn, months }) => churnOver(churn, 1 / months) },
			times: {
				kind: 'share',
				symbol: 'a',
				wrong: true,
				of: ({ churn, months }) => (churn * 12) / months
			}
		},
		carries: ({ churn, months }) => ({ segment: { churn: churnOver(churn, 1 / months) } })
	}),
	'customer-and-revenue-churn': metric({
		inputs: { churn: share('c'), ticket: customer.ticket, leaving: money('l', ABOVE_ZERO) },
		example: { churn: 0.04, ticket: 100, leaving: 60 },
		results: {
			revenue: { kind: 'share', symbol: 'x', of: ({ churn, ticket, leaving }) => (churn * leaving) / ticket },
			customers: {
				kind: 'share',
				symbol: 'y',
				of: ({ churn, ticket, leaving }) => (churn * ticket) / leaving
			}
		},
		carries: ({ churn, ticket }) => ({ segment: { churn, ticket } })
	}),
	'renewal-and-churn': metric({
		inputs: { renewal: share('ρ'), term: months('L', { min: 1, open: undefined, whole: true }) },
		example: { renewal: 0.85, term: 12 },
		results: {
			survival: { kind: 'share', symbol: 'c_s', of: ({ renewal, term }) => churnOver(1 - renewal, 1 / term) },
			stock: { kind: 'share', symbol: 'c_m', of: ({ renewal, term }) => (1 - renewal) / term }
		},
		carries: ({ renewal, term }) => ({ segment: { churn: churnOver(1 - renewal, 1 / term) } })
	}),
	'contract-mix': metric({
		inputs: {
			churn: customer.churn,
			monthly: share('w_1'),
			yearly: share('w_12'),
			twoYears: share('w_24')
		},
		example: { churn: 0.04, monthly: 0.57, yearly: 0.32, twoYears: 0.11 },
		rules: [{ parts: ['monthly', 'yearly', 'twoYears'], whole: 1, equal: true }],
		results: {
			lifetime: {
				kind: 'months',
				symbol: 'T',
				of: ({ churn, ...shares }) => meanLifetimeOfMix(churn, mixOf(shares))
			},
			churn: {
				kind: 'share',
				symbol: 'c_e',
				of: ({ churn, ...shares }) => 1 / meanLifetimeOfMix(churn, mixOf(shares))
			}
		},
		carries: ({ churn, ...shares }) => ({ segment: { churn, contracts: mixOf(shares) } })
	})
};

function mixOf({ monthly, yearly, twoYears }: Record<'monthly' | 'yearly' | 'twoYears', number>): ByTerm {
	const all: ByTerm = { 1: monthly, 12: yearly, 24: twoYears };
	return Object.fromEntries(Object.entries(all).filter(([, portion]) => portion > 0));
}
