import { costPerCustomer, evaluating, newCustomers, referred, type Funnel } from '../economics/lifecycle';
import { count, metric, money, number, ratio, relative, share } from './metric';

const stages = {
	reach: count('R'),
	engaged: share('e'),
	evaluating: share('v'),
	buying: share('b'),
	customers: count('N'),
	loyal: share('l'),
	referrals: number('r', { max: 100 }),
	spending: money('S')
};
const changes = {
	engagedChange: relative('Δ_e', { min: -1 }),
	evaluatingChange: relative('Δ_v', { min: -1 }),
	buyingChange: relative('Δ_b', { min: -1 }),
	loyalChange: relative('Δ_l', { min: -1 })
};
type FunnelValues = Record<keyof typeof stages | keyof typeof changes, number>;

/** The funnel with a plan's changes of its stages; no share goes above all. */
function changedFunnel(values: FunnelValues): Funnel {
	const changed = (stage: 'engaged' | 'evaluating' | 'buying' | 'loyal') =>
		Math.min(1, values[stage] * (1 + values[`${stage}Change`]));
	return {
		...values,
		...{ engaged: changed('engaged'), evaluating: changed('evaluating') },
		...{ buying: changed('buying'), loyal: changed('loyal') }
	};
}
const wonUnderPlan = (values: FunnelValues) => newCustomers(changedFunnel(values));
const wonMore = (values: FunnelValues) =>
	ratio(wonUnderPlan(values) - newCustomers(values), newCustomers(values));

/** Lifecycle marketing (HubSpot's stages): a funnel whose loyal customers refer others. */
export const lifecycleMetrics = {
	lifecycle: metric({
		inputs: { ...stages, ...changes },
		parts: {
			funnel: ['reach', 'engaged', 'evaluating', 'buying', 'spending'],
			loyalty: ['customers', 'loyal', 'referrals'],
			plan: ['engagedChange', 'evaluatingChange', 'buyingChange', 'loyalChange']
		},
		example: {
			...{ reach: 40_000, engaged: 0.1, evaluating: 0.1, buying: 0.2 },
			...{ customers: 1000, loyal: 0.3, referrals: 0.1, spending: 51_600 },
			...{ engagedChange: 0, evaluatingChange: 0, buyingChange: 0.08, loyalChange: 0 }
		},
		results: {
			won: { kind: 'number', symbol: 'a', of: newCustomers },
			evaluate: { kind: 'number', symbol: 'E', of: evaluating },
			byReferral: {
				kind: 'share',
				symbol: 'f',
				of: (values) => ratio(referred(values), evaluating(values))
			},
			cac: { kind: 'money', symbol: 'k', of: costPerCustomer },
			evaluateAfter: { kind: 'number', symbol: 'E_2', of: (values) => evaluating(changedFunnel(values)) },
			wonAfter: { kind: 'number', symbol: 'a_2', of: wonUnderPlan },
			wonMore: { kind: 'relative', symbol: 'Δ_a', of: wonMore },
			cacAfter: { kind: 'money', symbol: 'k_2', of: (values) => costPerCustomer(changedFunnel(values)) }
		},
		carries: (values) => {
			const more = wonMore(values);
			return {
				segment: { newPerMonth: newCustomers(values), cac: costPerCustomer(values) ?? 0 },
				// the same spending wins more, so that each costs less
				plan: more === null || more <= -1 ? {} : { acquisitionChange: more, cacChange: 1 / (1 + more) - 1 }
			};
		}
	})
};
