import type { RequestPart } from '$lib/session/page-request';
import { picturedOf, retentionReading } from '../pictured';
import type { Asked, Explanation } from './asked';
import { explainChance } from './chance';
import { explainCash, explainCohorts, explainDrivers, explainFlows, explainSpread } from './closer-figures';
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
	flows: explainFlows,
	drivers: explainDrivers,
	spread: explainSpread,
	cash: explainCash,
	cohorts: explainCohorts,
	retention: (asked) => {
		const pictured = picturedOf(asked.results, asked.arm === 0 ? null : asked.arm - 1);
		return explainRetention(asked, retentionReading(pictured).age);
	}
};

/** What one asks about next. */
export const RELATED: Record<FigureName, readonly FigureName[]> = {
	saved: ['net', 'customers', 'spread'],
	ltv: ['retention', 'ltvToCac'],
	cac: ['ltvToCac', 'payback'],
	ltvToCac: ['ltv', 'cac'],
	payback: ['cac', 'retention'],
	chance: ['net', 'saved'],
	net: ['saved', 'chance'],
	customers: ['flows', 'retention', 'mrr'],
	mrr: ['customers', 'saved'],
	retention: ['ltv', 'cohorts'],
	flows: ['customers', 'retention'],
	drivers: ['spread', 'saved'],
	spread: ['drivers', 'saved'],
	cash: ['mrr', 'net'],
	cohorts: ['retention', 'mrr']
};

/** Figures that compare a plan with the baseline: of the baseline itself there is nothing to say. */
const OF_PLANS: readonly FigureName[] = ['saved', 'chance', 'net', 'drivers', 'spread'];

/** What an explanation needs besides the page's own figures. */
export const NEEDS: { [figure in FigureName]?: RequestPart } = {
	drivers: { details: true },
	spread: { details: true },
	cash: { bands: ['cash'] },
	cohorts: { cohorts: true }
};

/** The arm that a figure is explained for, 0 being the baseline. */
export function armFor(figure: FigureName, arm: number): number {
	return OF_PLANS.includes(figure) ? Math.max(1, arm) : arm;
}
