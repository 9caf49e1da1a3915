import { stratifiedUniform } from '../numeric/low-discrepancy';
import { normalQuantile } from '../numeric/normal';
import { Z95 } from '../numeric/normal-percentiles';
import { power } from '../numeric/power';
import { sortedQuantiles } from '../numeric/quantiles';

/** A strength that is not known: 5th and 95th percentile of a normal, low ≤ high. */
export type Strength = readonly [low: number, high: number];

/** The paths of the model, in its order: three drivers to engagement, then on to what follows from it. */
export const PATHS = ['customization', 'community', 'account', 'dependency', 'premium', 'staying'] as const;
export type Path = (typeof PATHS)[number];
export type Strengths = Readonly<Record<Path, Strength>>;

/** How much each driver improves, in standard deviations of how customers see it. */
export interface Improvement {
	customization: number;
	community: number;
	account: number;
}

/** A relative change: its 5th percentile, its value where every strength is in its middle, its 95th percentile. */
export type Change = readonly [low: number, middle: number, high: number];

export interface Outcome {
	price: Change;
	churn: Change;
	/** By how many standard deviations they rise where every strength is in its middle. */
	engagement: number;
	dependency: number;
}

/** Points of the strengths: enough for quantiles to three digits. */
const POINTS = 2000;
const SEED = 1;

/**
 * What better customization, community and account management do, by the path model of Arief & Salehudin (2024):
 * drivers → purchase engagement → perceived dependency → willingness to pay a premium, and to stay. Strengths are
 * standardized: by how many deviations the next stage rises for one of the stage before. Of the last two, `premium` is the
 * relative price that one deviation of dependency bears, and `staying` the relative cut in churn; further deviations
 * compound. The study as we hold it prints no strengths: they are the user's.
 */
export function engagementOutcome(improvement: Improvement, strengths: Strengths): Outcome {
	const price = new Float64Array(POINTS);
	const churn = new Float64Array(POINTS);
	for (let point = 0; point < POINTS; point++) {
		const outcome = outcomeAt(improvement, (path, dimension) => {
			const [low, high] = strengths[path];
			const z = low === high ? 0 : normalQuantile(stratifiedUniform(SEED, dimension, point));
			return (low + high) / 2 + ((high - low) / (2 * Z95)) * z;
		});
		price[point] = outcome.price;
		churn[point] = outcome.churn;
	}
	const middle = outcomeAt(improvement, (path) => (strengths[path][0] + strengths[path][1]) / 2);
	const around = (values: Float64Array, centre: number): Change => {
		const [low, high] = sortedQuantiles(values.sort(), [0.05, 0.95]);
		return [low, centre, high];
	};
	return { ...middle, price: around(price, middle.price), churn: around(churn, middle.churn) };
}

/** Along the paths, with known strengths. What would turn customers or prices into nothing or less is held above it. */
function outcomeAt(improvement: Improvement, strength: (path: Path, dimension: number) => number) {
	const [customization, community, account, dependency, premium, staying] = PATHS.map(strength);
	const engagement =
		improvement.customization * customization +
		improvement.community * community +
		improvement.account * account;
	const rise = engagement * dependency;
	return {
		engagement,
		dependency: rise,
		price: power(Math.max(0.01, 1 + premium), rise) - 1,
		churn: 1 - power(Math.max(0.01, 1 - staying), rise)
	};
}
