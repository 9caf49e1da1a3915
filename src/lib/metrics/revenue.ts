import { ABOVE_ZERO, count, metric, money, ratio, relative } from './metric';

/** What moves the monthly recurring revenue of those who were customers at the start. */
const movements = {
	start: money('R_0', ABOVE_ZERO),
	expansion: money('U'),
	contraction: money('D'),
	churned: money('X')
};
const movementsExample = { start: 50_000, expansion: 2000, contraction: 500, churned: 1500 };
/** One cannot lose more than there was. */
const lossRule = { parts: ['contraction', 'churned'], whole: ['start'] } as const;

/** Recurring revenue: how much there is, what moves it, and how much of it is kept. */
export const revenueMetrics = {
	'mrr-movements': metric({
		inputs: { ...movements, fresh: money('A') },
		example: { ...movementsExample, fresh: 5000 },
		rules: [lossRule],
		results: {
			end: {
				kind: 'money',
				symbol: 'R_1',
				of: ({ start, fresh, expansion, contraction, churned }) =>
					start + fresh + expansion - contraction - churned
			},
			net: {
				kind: 'money',
				symbol: 'N',
				of: ({ fresh, expansion, contraction, churned }) => fresh + expansion - contraction - churned
			},
			growth: {
				kind: 'relative',
				symbol: 'g',
				of: ({ start, fresh, expansion, contraction, churned }) =>
					(fresh + expansion - contraction - churned) / start
			}
		}
	}),
	arr: metric({
		inputs: { mrr: money('R') },
		example: { mrr: 55_000 },
		results: { arr: { kind: 'money', symbol: 'ARR', of: ({ mrr }) => 12 * mrr } }
	}),
	arpa: metric({
		inputs: { mrr: money('R'), customers: count('K', ABOVE_ZERO) },
		example: { mrr: 55_000, customers: 550 },
		results: { arpa: { kind: 'money', symbol: 'ARPA', of: ({ mrr, customers }) => mrr / customers } },
		carries: ({ mrr, customers }) => ({
			segment: { customers: Math.round(customers), ticket: mrr / customers }
		})
	}),
	'gross-revenue-churn': metric({
		inputs: { start: movements.start, contraction: movements.contraction, churned: movements.churned },
		example: { start: 50_000, contraction: 500, churned: 1500 },
		rules: [lossRule],
		results: {
			churn: {
				kind: 'share',
				symbol: 'x',
				of: ({ start, contraction, churned }) => (contraction + churned) / start
			}
		}
	}),
	'net-revenue-churn': metric({
		inputs: movements,
		example: movementsExample,
		rules: [lossRule],
		results: {
			churn: {
				kind: 'relative',
				symbol: 'x',
				of: ({ start, expansion, contraction, churned }) => (contraction + churned - expansion) / start
			}
		}
	}),
	'gross-revenue-retention': metric({
		inputs: { start: movements.start, contraction: movements.contraction, churned: movements.churned },
		example: { start: 50_000, contraction: 1000, churned: 4000 },
		rules: [lossRule],
		results: {
			retention: {
				kind: 'share',
				symbol: 'GRR',
				of: ({ start, contraction, churned }) => (start - contraction - churned) / start
			}
		}
	}),
	'net-revenue-retention': metric({
		inputs: movements,
		example: { start: 50_000, expansion: 8000, contraction: 1000, churned: 4000 },
		rules: [lossRule],
		results: {
			retention: {
				kind: 'relative',
				symbol: 'NRR',
				of: ({ start, expansion, contraction, churned }) =>
					(start + expansion - contraction - churned) / start
			}
		}
	}),
	'quick-ratio': metric({
		inputs: {
			fresh: money('A'),
			expansion: movements.expansion,
			contraction: movements.contraction,
			churned: movements.churned
		},
		example: { fresh: 5000, expansion: 2000, contraction: 500, churned: 1500 },
		results: {
			ratio: {
				kind: 'ratio',
				symbol: 'Q',
				bands: [1, 4],
				of: ({ fresh, expansion, contraction, churned }) => ratio(fresh + expansion, contraction + churned)
			}
		}
	}),
	'magic-number': metric({
		inputs: { before: money('R_0'), now: money('R_1'), spent: money('k', ABOVE_ZERO) },
		example: { before: 500_000, now: 560_000, spent: 300_000 },
		results: {
			number: {
				kind: 'number',
				symbol: 'M',
				bands: [0.5, 0.75, 1],
				of: ({ before, now, spent }) => (4 * (now - before)) / spent
			}
		}
	}),
	'burn-multiple': metric({
		inputs: { burn: money('B'), arr: money('A', ABOVE_ZERO) },
		example: { burn: 900_000, arr: 600_000 },
		results: {
			multiple: { kind: 'ratio', symbol: 'b', bands: [1, 1.5, 2, 3], of: ({ burn, arr }) => burn / arr }
		}
	}),
	'rule-of-40': metric({
		inputs: { growth: relative('g'), margin: relative('p') },
		example: { growth: 0.3, margin: 0.12 },
		results: {
			sum: { kind: 'relative', symbol: 'F', bands: [0.4], of: ({ growth, margin }) => growth + margin }
		}
	}),
	runway: metric({
		inputs: { cash: money('C'), spent: money('Y'), earned: money('Z') },
		example: { cash: 1_200_000, spent: 180_000, earned: 100_000 },
		results: {
			months: {
				kind: 'months',
				symbol: 'n',
				of: ({ cash, spent, earned }) => (spent > earned ? cash / (spent - earned) : null)
			},
			burn: { kind: 'money', symbol: 'B', of: ({ spent, earned }) => spent - earned }
		}
	})
};
