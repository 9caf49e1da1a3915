import { engagementOutcome, type Path, type Strengths } from '../economics/purchase-engagement';
import { metric, number } from './metric';

const strength = (symbol: string) => number(symbol, { min: -2, max: 2 });
const improvement = (symbol: string) => number(symbol, { min: -3, max: 3 });

/** A strength's two ends, as the inputs of one path. */
const ends = <Name extends Path>(name: Name, letter: string) =>
	({ [`${name}Low`]: strength(`${letter}−`), [`${name}High`]: strength(`${letter}+`) }) as Record<
		`${Name}Low` | `${Name}High`,
		ReturnType<typeof strength>
	>;

const paths = {
	...ends('customization', 'β_1'),
	...ends('community', 'β_2'),
	...ends('account', 'β_3'),
	...ends('dependency', 'β_4'),
	...ends('premium', 'π_'),
	...ends('staying', 'σ_')
};
const drivers = {
	customization: improvement('x_1'),
	community: improvement('x_2'),
	account: improvement('x_3')
};
type EngagementValues = Record<keyof typeof paths | keyof typeof drivers, number>;

function outcomeOf(values: EngagementValues) {
	const strengths = Object.fromEntries(
		(['customization', 'community', 'account', 'dependency', 'premium', 'staying'] as const).map((path) => [
			path,
			[values[`${path}Low`], values[`${path}High`]]
		])
	) as unknown as Strengths;
	return engagementOutcome(values, strengths);
}

/** Purchase engagement of small businesses (Arief & Salehudin 2024): a path model whose strengths are the reader's. */
export const engagementMetrics = {
	'purchase-engagement': metric({
		inputs: { ...drivers, ...paths },
		example: {
			...{ customization: 0.5, community: 0.25, account: 0.5 },
			...{ customizationLow: 0.2, customizationHigh: 0.5, communityLow: 0.05, communityHigh: 0.35 },
			...{ accountLow: 0.1, accountHigh: 0.4, dependencyLow: 0.3, dependencyHigh: 0.7 },
			...{ premiumLow: 0.02, premiumHigh: 0.12, stayingLow: 0.05, stayingHigh: 0.35 }
		},
		rules: (['customization', 'community', 'account', 'dependency', 'premium', 'staying'] as const).map(
			(path) => ({
				parts: [`${path}Low` as const],
				whole: [`${path}High` as const]
			})
		),
		results: {
			churn: { kind: 'relative', symbol: 'δ', of: (values) => outcomeOf(values).churn[1] },
			churnLow: { kind: 'relative', symbol: 'δ_−', of: (values) => outcomeOf(values).churn[0] },
			churnHigh: { kind: 'relative', symbol: 'δ_+', of: (values) => outcomeOf(values).churn[2] },
			price: { kind: 'relative', symbol: 'q', of: (values) => outcomeOf(values).price[1] },
			priceLow: { kind: 'relative', symbol: 'q_−', of: (values) => outcomeOf(values).price[0] },
			priceHigh: { kind: 'relative', symbol: 'q_+', of: (values) => outcomeOf(values).price[2] }
		},
		carries: (values) => {
			const { churn, price } = outcomeOf(values);
			return { plan: { churnReduction: range(churn[0], churn[2]), ticketChange: range(price[0], price[2]) } };
		}
	})
};

/** A range of a scenario, to a tenth of a per mille; one number where its ends meet. */
function range(low: number, high: number): number | [number, number] {
	const [from, to] = [low, high].map((end) => Math.round(end * 1e4) / 1e4);
	return from < to ? [from, to] : from;
}
