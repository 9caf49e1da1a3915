import { churnOver } from '../economics/churn-periods';
import { ABOVE_ZERO, count, days, metric, money, months, number, ratio, share, sum, years } from './metric';

/** Customers at both ends of a period, and who joined in between. */
const period = {
	start: count('S', ABOVE_ZERO),
	joined: count('N'),
	end: count('E'),
	months: months('m')
};

/** The retention metrics of the WebEngage article, in its order and with its examples. */
export const retentionMetrics = {
	'retention-rate': metric({
		inputs: period,
		example: { start: 1000, joined: 500, end: 1300, months: 1 },
		rules: [
			{ parts: ['joined'], whole: ['end'] },
			{ parts: ['end'], whole: ['start', 'joined'] }
		],
		results: {
			retention: { kind: 'share', symbol: 'r', of: ({ start, joined, end }) => ratio(end - joined, start) },
			churn: {
				kind: 'share',
				symbol: 'c',
				of: ({ start, joined, end, months }) => churnOver(1 - (end - joined) / start, 1 / months)
			}
		},
		carries: ({ start, joined, end, months }) => ({
			segment: {
				customers: Math.round(end),
				newPerMonth: joined / months,
				churn: churnOver(1 - (end - joined) / start, 1 / months)
			}
		})
	}),
	'lifetime-value': metric({
		inputs: {
			transactions: count('T'),
			order: money('v'),
			margin: share('m'),
			lifespan: years('Y'),
			customers: count('K', ABOVE_ZERO)
		},
		example: { transactions: 2_000_000, order: 250, margin: 0.15, lifespan: 1.5, customers: 1_800_000 },
		results: {
			value: {
				kind: 'money',
				symbol: 'LTV',
				of: ({ transactions, order, margin, lifespan, customers }) =>
					(transactions * order * margin * lifespan) / customers
			}
		},
		carries: ({ transactions, order, margin, customers }) => ({
			segment: { ticket: (transactions * order) / customers / 12, grossMargin: margin }
		})
	}),
	'revenue-churn': metric({
		inputs: { before: money('R_0', ABOVE_ZERO), now: money('R_1') },
		example: { before: 20_000_000, now: 18_500_000 },
		results: {
			churn: { kind: 'relative', symbol: 'd', of: ({ before, now }) => ratio(before - now, before) }
		}
	}),
	'net-promoter-score': metric({
		inputs: {
			promoters: count('P'),
			detractors: count('D'),
			answers: count('A', ABOVE_ZERO)
		},
		example: { promoters: 400, detractors: 200, answers: 1000 },
		rules: [{ parts: ['promoters', 'detractors'], whole: ['answers'] }],
		results: {
			score: {
				kind: 'score',
				symbol: 'NPS',
				of: ({ promoters, detractors, answers }) => (100 * (promoters - detractors)) / answers
			}
		}
	}),
	'repeat-purchase-rate': metric({
		inputs: { repeat: count('B'), customers: count('K', ABOVE_ZERO) },
		example: { repeat: 1_800_000, customers: 3_200_000 },
		rules: [{ parts: ['repeat'], whole: ['customers'] }],
		results: { rate: { kind: 'share', symbol: 'q', of: ({ repeat, customers }) => repeat / customers } }
	}),
	'customer-churn-rate': metric({
		inputs: period,
		example: { start: 5000, joined: 400, end: 5100, months: 1 },
		rules: [{ parts: ['end'], whole: ['start', 'joined'] }],
		results: {
			churn: { kind: 'share', symbol: 'c', of: ({ start, joined, end }) => (start + joined - end) / start },
			lost: { kind: 'count', symbol: 'X', of: ({ start, joined, end }) => start + joined - end },
			monthly: {
				kind: 'share',
				symbol: 'c_1',
				// more may have left than there were at the start
				of: ({ start, joined, end, months }) =>
					end < joined ? null : churnOver((start + joined - end) / start, 1 / months)
			}
		},
		carries: ({ start, joined, end, months }) => ({
			segment: {
				customers: Math.round(end),
				newPerMonth: joined / months,
				churn: churnOver(Math.min(1, (start + joined - end) / start), 1 / months)
			}
		})
	}),
	'average-order-value': metric({
		inputs: { revenue: money('R'), orders: count('O', ABOVE_ZERO) },
		example: { revenue: 10_000, orders: 500 },
		results: { value: { kind: 'money', symbol: 'AOV', of: ({ revenue, orders }) => revenue / orders } }
	}),
	'profit-per-order': metric({
		inputs: { order: money('v'), margin: share('m') },
		example: { order: 20, margin: 0.08 },
		results: { profit: { kind: 'money', symbol: 'P', of: ({ order, margin }) => order * margin } }
	}),
	'loyal-customer-rate': metric({
		inputs: { loyal: count('B'), customers: count('K', ABOVE_ZERO) },
		example: { loyal: 3_800_000, customers: 10_000_000 },
		rules: [{ parts: ['loyal'], whole: ['customers'] }],
		results: { rate: { kind: 'share', symbol: 'l', of: ({ loyal, customers }) => loyal / customers } }
	}),
	'time-between-purchases': metric({
		inputs: { purchases: number('f', ABOVE_ZERO), days: days('D') },
		example: { purchases: 4, days: 365 },
		results: { between: { kind: 'days', symbol: 't', of: ({ purchases, days }) => days / purchases } }
	}),
	'customer-growth-rate': metric({
		inputs: { base: count('S', ABOVE_ZERO), joined: count('N'), retention: share('r') },
		example: { base: 5000, joined: 500, retention: 0.6 },
		results: {
			growth: {
				kind: 'relative',
				symbol: 'g',
				of: ({ base, joined, retention }) => (base * retention + joined - base) / base
			},
			article: {
				kind: 'relative',
				symbol: 'a',
				wrong: true,
				of: ({ base, joined, retention }) => (joined * retention) / base
			}
		}
	}),
	'product-return-rate': metric({
		inputs: { returned: count('Q'), lost: count('L'), delivered: count('D', ABOVE_ZERO) },
		example: { returned: 1000, lost: 30, delivered: 15_000 },
		rules: [{ parts: ['returned', 'lost'], whole: ['delivered'] }],
		results: {
			rate: { kind: 'share', symbol: 'q', of: ({ returned, delivered }) => returned / delivered },
			article: {
				kind: 'share',
				symbol: 'a',
				wrong: true,
				of: ({ returned, lost, delivered }) => (returned + lost) / delivered
			}
		}
	}),
	'days-sales-outstanding': metric({
		inputs: { receivables: money('A'), sales: money('C', ABOVE_ZERO), days: days('D') },
		example: { receivables: 70_000, sales: 100_000, days: 90 },
		results: {
			outstanding: {
				kind: 'days',
				symbol: 'DSO',
				of: ({ receivables, sales, days }) => (receivables / sales) * days
			}
		}
	}),
	'share-of-wallet': metric({
		inputs: {
			rank: number('k', { min: 1, max: 100, whole: true }),
			brands: number('n', { min: 2, max: 100, whole: true }),
			spend: money('W')
		},
		example: { rank: 2, brands: 5, spend: 200 },
		rules: [{ parts: ['rank'], whole: ['brands'] }],
		results: {
			share: { kind: 'share', symbol: 's', of: ({ rank, brands }) => walletShare(rank, brands) },
			money: {
				kind: 'money',
				symbol: 'M',
				of: ({ rank, brands, spend }) => walletShare(rank, brands) * spend
			}
		}
	}),
	'customer-satisfaction': metric({
		inputs: {
			one: count('n_1'),
			two: count('n_2'),
			three: count('n_3'),
			four: count('n_4'),
			five: count('n_5')
		},
		example: { one: 20, two: 5, three: 40, four: 20, five: 15 },
		results: {
			mean: {
				kind: 'score',
				symbol: 'C',
				of: ({ one, two, three, four, five }) =>
					ratio(one + 2 * two + 3 * three + 4 * four + 5 * five, sum(one, two, three, four, five))
			},
			topTwo: {
				kind: 'share',
				symbol: 't',
				of: ({ one, two, three, four, five }) => ratio(four + five, sum(one, two, three, four, five))
			}
		}
	}),
	'retention-cost': metric({
		inputs: {
			success: money('a'),
			renewals: money('b'),
			systems: money('d'),
			programmes: money('e'),
			services: money('f'),
			marketing: money('g'),
			kept: count('K', ABOVE_ZERO),
			months: months('m')
		},
		// the article gives a million in all; how it falls on the components is ours
		example: {
			success: 400_000,
			renewals: 200_000,
			systems: 100_000,
			programmes: 100_000,
			services: 100_000,
			marketing: 100_000,
			kept: 20_000,
			months: 12
		},
		results: {
			cost: { kind: 'money', symbol: 'CRC', of: ({ kept, months: _, ...parts }) => costOf(parts, kept) },
			monthly: {
				kind: 'money',
				symbol: 'u',
				of: ({ kept, months, ...parts }) => costOf(parts, kept) / months
			}
		},
		carries: ({ kept, months, ...parts }) => ({ plan: { costPerCustomer: costOf(parts, kept) / months } })
	}),
	'acquisition-cost': metric({
		inputs: {
			marketing: money('a'),
			wages: money('b'),
			software: money('d'),
			services: money('e'),
			overheads: money('f'),
			joined: count('N', ABOVE_ZERO)
		},
		example: {
			marketing: 100_000,
			wages: 300_000,
			software: 75_000,
			services: 30_000,
			overheads: 50_000,
			joined: 1000
		},
		results: {
			cost: { kind: 'money', symbol: 'CAC', of: ({ joined, ...parts }) => costOf(parts, joined) }
		},
		carries: ({ joined, ...parts }) => ({ segment: { cac: costOf(parts, joined) } })
	}),
	'ltv-to-cac': metric({
		inputs: { ltv: money('V'), cac: money('k', ABOVE_ZERO) },
		example: { ltv: 2000, cac: 555 },
		results: { ratio: { kind: 'ratio', symbol: 'x', bands: [1, 3], of: ({ ltv, cac }) => ltv / cac } },
		carries: ({ cac }) => ({ segment: { cac } })
	})
};

/** The wallet allocation rule (Keiningham and others 2011) of a brand by its rank among those a customer uses. */
function walletShare(rank: number, brands: number): number {
	return (1 - rank / (brands + 1)) * (2 / brands);
}

/** What all the parts of a cost come to for each of so many customers. */
function costOf(parts: Readonly<Record<string, number>>, customers: number): number {
	return sum(...Object.values(parts)) / customers;
}
