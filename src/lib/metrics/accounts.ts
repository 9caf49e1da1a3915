import { churnOver } from '../economics/churn-periods';
import { concentration, gini, partOfTop } from '../economics/concentration';
import { defectionForGain, gainOfPoints, yearsOfProfit } from '../economics/defection';
import { ABOVE_ZERO, count, metric, money, ratio, relative, share, sum } from './metric';

const open = { ...ABOVE_ZERO, max: 0.99 };
/** Key accounts: who brings how much, what leaving costs, and what a customer gets for what they give. */
export const accountMetrics = {
	'key-accounts': metric({
		inputs: {
			customers: count('N', { min: 5, whole: true, max: 1e7 }),
			top: share('x', open),
			part: share('y', open),
			revenue: money('R', ABOVE_ZERO),
			churn: share('c', { max: 0.9 })
		},
		example: { customers: 200, top: 0.2, part: 0.8, revenue: 100_000, churn: 0.02 },
		rules: [{ parts: ['top'], whole: ['part'] }],
		results: {
			lost: {
				kind: 'share',
				symbol: 'z',
				of: ({ customers, top, part }) => part / keyAccounts({ customers, top })
			},
			key: { kind: 'count', symbol: 'K', of: keyAccounts },
			ticket: {
				kind: 'money',
				symbol: 'p_x',
				of: ({ customers, top, part, revenue }) => (revenue * part) / keyAccounts({ customers, top })
			},
			equals: {
				kind: 'number',
				symbol: 'q',
				of: ({ customers, top, part }) => {
					const key = keyAccounts({ customers, top });
					return ratio((part / key) * (customers - key), 1 - part);
				}
			},
			leaving: {
				kind: 'number',
				symbol: 'v',
				of: ({ customers, top, churn }) => keyAccounts({ customers, top }) * churnOver(churn, 12)
			},
			gini: { kind: 'ratio', symbol: 'G', of: ({ top, part }) => gini(concentration(top, part)) },
			tenth: {
				kind: 'share',
				symbol: 'y_10',
				of: ({ top, part }) => partOfTop(0.1, concentration(top, part))
			}
		},
		curve: ({ top, part }) => {
			const exponent = concentration(top, part);
			return { marked: [top, part], of: (x) => partOfTop(x, exponent) };
		},
		carries: ({ customers, top, part, revenue, churn }) => {
			const key = keyAccounts({ customers, top });
			return {
				segments: [
					{ customers: key, newPerMonth: key * churn, churn, ticket: (revenue * part) / key },
					{
						customers: customers - key,
						newPerMonth: (customers - key) * churn,
						churn,
						ticket: (revenue * (1 - part)) / (customers - key)
					}
				]
			};
		}
	}),
	defection: metric({
		inputs: {
			defection: share('d', ABOVE_ZERO),
			points: share('Δ', ABOVE_ZERO),
			discount: share('i'),
			growth: relative('g', { min: -0.5, max: 0.5 })
		},
		example: { defection: 0.2, points: 0.05, discount: 0, growth: 0 },
		rules: [{ parts: ['points'], whole: ['defection'] }],
		results: {
			gain: {
				kind: 'relative',
				symbol: 'G',
				bands: [0.25, 0.85],
				of: ({ defection, points, ...profit }) => gainOfPoints(defection, points, profit)
			},
			before: {
				kind: 'years',
				symbol: 'Y',
				of: ({ defection, ...profit }) => yearsOfProfit(defection, profit)
			},
			after: {
				kind: 'years',
				symbol: 'Y_2',
				of: ({ defection, points, ...profit }) => yearsOfProfit(defection - points, profit)
			},
			relative: {
				kind: 'relative',
				symbol: 'G_r',
				of: ({ defection, points, ...profit }) => gainOfPoints(defection, defection * points, profit)
			},
			quarter: {
				kind: 'share',
				symbol: 'd_25',
				of: ({ points, discount, growth }) => defectionForGain(0.25, points, { discount, growth })
			},
			most: {
				kind: 'share',
				symbol: 'd_85',
				of: ({ points, discount, growth }) => defectionForGain(0.85, points, { discount, growth })
			}
		},
		carries: ({ defection, points }) => ({
			segment: { churn: churnOver(defection, 1 / 12) },
			plan: { churnReduction: 1 - churnOver(defection - points, 1 / 12) / churnOver(defection, 1 / 12) }
		})
	}),
	'satisfied-leavers': metric({
		inputs: { defection: share('d'), satisfied: share('s', ABOVE_ZERO), among: share('a') },
		example: { defection: 0.2, satisfied: 0.85, among: 0.7 },
		results: {
			leaving: {
				kind: 'share',
				symbol: 'd_s',
				of: ({ defection, satisfied, among }) => {
					const leaving = (among * defection) / satisfied;
					return leaving <= 1 ? leaving : null;
				}
			},
			article: { kind: 'share', symbol: 'd_a', wrong: true, of: ({ among }) => among }
		}
	}),
	'delivered-value': metric({
		inputs: {
			...{ product: money('v_1'), service: money('v_2'), people: money('v_3'), image: money('v_4') },
			...{ price: money('c_1'), time: money('c_2'), energy: money('c_3'), psychic: money('c_4') }
		},
		parts: {
			gets: ['product', 'service', 'people', 'image'],
			gives: ['price', 'time', 'energy', 'psychic']
		},
		example: { product: 90, service: 30, people: 20, image: 10, price: 100, time: 10, energy: 5, psychic: 5 },
		results: {
			delivered: { kind: 'money', symbol: 'D', bands: [0], of: (values) => benefits(values) - costs(values) },
			total: { kind: 'money', symbol: 'V', of: benefits },
			cost: { kind: 'money', symbol: 'K', of: costs },
			ratio: {
				kind: 'ratio',
				symbol: 'w',
				of: (values) => ratio(benefits(values), costs(values))
			}
		}
	})
};

/** Whole customers, at least one on either side. */
function keyAccounts({ customers, top }: Record<'customers' | 'top', number>): number {
	return Math.min(customers - 1, Math.max(1, Math.round(customers * top)));
}
function benefits({
	product,
	service,
	people,
	image
}: Record<'product' | 'service' | 'people' | 'image', number>): number {
	return sum(product, service, people, image);
}
function costs({
	price,
	time,
	energy,
	psychic
}: Record<'price' | 'time' | 'energy' | 'psychic', number>): number {
	return sum(price, time, energy, psychic);
}
