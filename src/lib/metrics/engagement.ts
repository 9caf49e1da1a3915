import { engagementOutcome, PATHS, type Path, type Strengths } from '../economics/purchase-engagement';
import { metric, number } from './metric';

const strength = (symbol: string) => number(symbol, { min: -2, max: 2 });
const improvement = (symbol: string) => number(symbol, { min: -3, max: 3 });

/** A strength's two ends, as the inputs of one path. */
const endsOf = <Name extends Path>(name: Name, letter: string) =>
	({ [`${name}Low`]: strength(`${letter}−`), [`${name}High`]: strength(`${letter}+`) }) as Record<
		`${Name}Low` | `${Name}High`,
		ReturnType<typeof strength>
	>;

const paths = {
	...endsOf('customization', 'β_1'),
	...endsOf('community', 'β_2'),
	...endsOf('account', 'β_3'),
	...endsOf('dependency', 'β_4'),
	...endsOf('premium', 'π_'),
	...endsOf('staying', 'σ_')
};
const drivers = {
	customization: improvement('x_1'),
	community: improvement('x_2'),
	account: improvement('x_3')
};
type EngagementValues = Record<keyof typeof paths | keyof typeof drivers, number>;
const ends = Object.fromEntries(
	PATHS.map((path) => [path, [`${path}Low`, `${path}High`] as const])
) as unknown as Record<Path, readonly [low: `${Path}Low`, high: `${Path}High`]>;

function outcomeOf(values: EngagementValues) {
	const strengths = Object.fromEntries(
		PATHS.map((path) => [path, ends[path].map((end) => values[end])])
	) as unknown as Strengths;
	return engagementOutcome(values, strengths);
}

/** Purchase engagement of small businesses (Arief & Salehudin 2024): a path model whose strengths are the reader's. */
export const engagementMetrics = {
	'purchase-engagement': metric({
		inputs: { ...drivers, ...paths },
		parts: {
			drivers: ['customization', 'community', 'account'],
			strengths: PATHS.flatMap((path) => ends[path])
		},
		ends,
		example: {
			...{ customization: 0.5, community: 0.25, account: 0.5 },
			...{ customizationLow: 0.2, customizationHigh: 0.5, communityLow: 0.05, communityHigh: 0.35 },
			...{ accountLow: 0.1, accountHigh: 0.4, dependencyLow: 0.3, dependencyHigh: 0.7 },
			...{ premiumLow: 0.02, premiumHigh: 0.12, stayingLow: 0.05, stayingHigh: 0.35 }
		},
		rules: PATHS.map((path) => ({ parts: [ends[path][0]], whole: [ends[path][1]] })),
		results: {
			churn: {
				kind: 'relative',
				symbol: 'δ',
				of: (values) => outcomeOf(values).churn[1],
				range: (values) => outer(outcomeOf(values).churn)
			},
			price: {
				kind: 'relative',
				symbol: 'q',
				of: (values) => outcomeOf(values).price[1],
				range: (values) => outer(outcomeOf(values).price)
			},
			dependency: { kind: 'number', symbol: 'D', of: (values) => outcomeOf(values).dependency },
			engagement: { kind: 'number', symbol: 'E', of: (values) => outcomeOf(values).engagement }
		},
		carries: (values) => {
			const { churn, price } = outcomeOf(values);
			return { plan: { churnReduction: range(churn[0], churn[2]), ticketChange: range(price[0], price[2]) } };
		}
	})
};

const outer = ([low, , high]: readonly [number, number, number]) => [low, high] as const;

/** A range of a scenario, to a tenth of a per mille; one number where its ends meet. */
function range(low: number, high: number): number | [number, number] {
	const [from, to] = [low, high].map((end) => Math.round(end * 1e4) / 1e4);
	return from < to ? [from, to] : from;
}
