import { picturedOf, retentionReading } from '../pictured';
import type { Asked, Explanation } from './asked';
import { explainChance } from './chance';
import { explainCac, explainLtv, explainPayback, explainRatio } from './one-customer';
import { explainRetention } from './retention';
import type { FigureName } from './explain';
import { explainCustomers, explainMrr, explainNet, explainSaved } from './whole-business';

/** Every figure that can be explained. A new one is a line here, its function, and its words. */
export const FIGURES: Record<FigureName, (asked: Asked) => Explanation> = {
	saved: explainSaved,
	ltv: explainLtv,
	cac: explainCac,
	ltvToCac: explainRatio,
	payback: explainPayback,
	chance: explainChance,
	net: explainNet,
	customers: explainCustomers,
	mrr: explainMrr,
	retention: (asked) => {
		const pictured = picturedOf(asked.results, asked.arm === 0 ? null : asked.arm - 1);
		return explainRetention(asked, retentionReading(pictured).age);
	}
};

/** What one asks about next. */
export const RELATED: Record<FigureName, readonly FigureName[]> = {
	saved: ['net', 'customers'],
	ltv: ['retention', 'ltvToCac'],
	cac: ['ltvToCac', 'payback'],
	ltvToCac: ['ltv', 'cac'],
	payback: ['cac', 'retention'],
	chance: ['net', 'saved'],
	net: ['saved', 'chance'],
	customers: ['retention', 'mrr'],
	mrr: ['customers', 'saved'],
	retention: ['ltv', 'customers']
};

/** Figures that compare a plan with the baseline: of the baseline itself there is nothing to say. */
const OF_PLANS: readonly FigureName[] = ['saved', 'chance', 'net'];

/** The arm that a figure is explained for, 0 being the baseline. */
export function armFor(figure: FigureName, arm: number): number {
	return OF_PLANS.includes(figure) ? Math.max(1, arm) : arm;
}
