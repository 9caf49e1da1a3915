import type { Scenario, ScenarioDraft } from './scenario';
import { completeScenario } from './schema';

export type PresetId =
	| 'smallBusinessSaas'
	| 'businessX'
	| 'midMarketSaas'
	| 'enterpriseSaas'
	| 'streaming'
	| 'pointOfSale'
	| 'maintenanceContracts'
	| 'keyAccounts';

/** Who says it. A seller's figure is one that its publisher has an interest in; `derived` follows from others. */
export type SourceKind = 'example' | 'seller' | 'investor' | 'company' | 'weak' | 'derived';

/** Where figures of a preset come from. */
export interface PresetSource {
	/** The figures, as `writePath` writes them. */
	paths: string[];
	/** The key of the sentence that names the source, in the words for presets. */
	text: string;
	kind: SourceKind;
}

/** A scenario to start from. Each figure that matters is either sourced or listed as an assumption. */
export interface Preset {
	id: PresetId;
	scenario: Scenario;
	sources: PresetSource[];
	/** Paths of the figures for which no source is known. */
	assumptions: string[];
}

/** Conventions of calculation and responses to price that no source of these presets gives. */
const COMMON_ASSUMPTIONS = [
	'discountRate',
	'segments[0].grossMargin',
	'plans[0].priceChurnElasticity',
	'plans[0].priceDemandElasticity'
];

/** How many customers there are, and how many come, is invented for a business that stands for its kind. */
export const SIZE = ['segments[0].customers', 'segments[0].newPerMonth'];

export function preset(
	id: PresetId,
	draft: ScenarioDraft,
	sources: PresetSource[],
	assumptions: string[]
): Preset {
	return {
		id,
		scenario: completeScenario(draft),
		sources,
		assumptions: [...assumptions, ...COMMON_ASSUMPTIONS]
	};
}

/** What the page opens with. */
export const defaultPreset = preset(
	'smallBusinessSaas',
	{
		version: 1,
		title: 'Small-business SaaS',
		segments: [
			{
				customers: 800,
				newPerMonth: [40, 55],
				churn: [0.03, 0.05],
				ticket: 100,
				grossMargin: [0.7, 0.85],
				// 6 to 18 months of 100 × 78 % margin.
				cac: [470, 1400]
			}
		],
		plans: [{ churnReduction: [0.06, 0.14] }]
	},
	[
		{ paths: ['segments[0].churn'], text: 'saastrSmall', kind: 'investor' },
		{ paths: ['segments[0].cac'], text: 'bessemerSmall', kind: 'derived' }
	],
	[...SIZE, 'segments[0].ticket', 'plans[0].churnReduction']
);
