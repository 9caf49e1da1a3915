import { stratifiedUniform } from '../numeric/low-discrepancy';
import { normalQuantile, Z95 } from '../numeric/normal';
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

/** 5th, 50th and 95th percentile of a relative change. */
export type Change = readonly [low: number, middle: number, high: number];

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
export function engagementOutcome(
	improvement: Improvement,
	strengths: Strengths
): Record<'price' | 'churn', Change> {
	const price = new Float64Array(POINTS);
	const churn = new Float64Array(POINTS);
	for (let point = 0; point < POINTS; point++) {
		const drawn = Object.fromEntries(
			PATHS.map((path, dimension) => {
				const [low, high] = strengths[path];
				const z = low === high ? 0 : normalQuantile(stratifiedUniform(SEED, dimension, point));
				return [path, (low + high) / 2 + ((high - low) / (2 * Z95)) * z];
			})
		) as Record<Path, number>;
		const engagement =
			improvement.customization * drawn.customization +
			improvement.community * drawn.community +
			improvement.account * drawn.account;
		const dependency = engagement * drawn.dependency;
		price[point] = power(Math.max(0.01, 1 + drawn.premium), dependency) - 1;
		churn[point] = 1 - power(Math.min(2, Math.max(0.01, 1 - drawn.staying)), dependency);
	}
	const ends = (values: Float64Array) =>
		sortedQuantiles(values.sort(), [0.05, 0.5, 0.95]) as unknown as Change;
	return { price: ends(price), churn: ends(churn) };
}
