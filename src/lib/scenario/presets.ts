import { defaultPreset, preset, SIZE, type Preset } from './default-preset';
import type { Scenario } from './scenario';
import { completeScenario } from './schema';

const businessX = preset(
	'businessX',
	{
		version: 1,
		title: 'Business X',
		currency: 'INR',
		months: 36,
		// the example says nothing of what winning a customer costs: a third of what one is worth
		segments: [{ customers: 5000, newPerMonth: 300, churn: 0.04, ticket: 2000, cac: 11_000 }],
		plans: [{ churnReduction: 0.1, reductionMode: 'level' }]
	},
	[
		{
			paths: [...SIZE, 'segments[0].churn', 'segments[0].ticket', 'plans[0].churnReduction'],
			text: 'webEngage',
			kind: 'example'
		}
	],
	['segments[0].cac']
);

const midMarketSaas = preset(
	'midMarketSaas',
	{
		version: 1,
		title: 'Mid-market SaaS',
		segments: [
			{
				customers: 600,
				newPerMonth: [12, 18],
				churn: [0.01, 0.02],
				ticket: [800, 1200],
				grossMargin: [0.7, 0.85],
				// 6 to 24 months of 1000 × 78 % margin.
				cac: [4700, 18_700],
				salesCycle: 3,
				contracts: { 1: 0.57, 12: 0.32, 24: 0.11 }
			}
		],
		plans: [{ churnReduction: [0.05, 0.15] }]
	},
	[
		{ paths: ['segments[0].churn'], text: 'tunguzMiddle', kind: 'investor' },
		{ paths: ['segments[0].contracts'], text: 'g2Contracts', kind: 'seller' },
		{ paths: ['segments[0].cac'], text: 'paybackSurvey', kind: 'derived' }
	],
	[
		...SIZE,
		'segments[0].ticket',
		'segments[0].salesCycle',
		'segments[0].termChurnFactor',
		'plans[0].churnReduction'
	]
);

const enterpriseSaas = preset(
	'enterpriseSaas',
	{
		version: 1,
		title: 'Enterprise SaaS',
		segments: [
			{
				customers: 120,
				newPerMonth: [2, 4],
				churn: [0.005, 0.01],
				ticket: [20_000, 30_000],
				// Net over gross retention, (1.10 / 0.93)^(1/12) − 1.
				expansion: 0.0141,
				grossMargin: [0.7, 0.85],
				// 24 to 36 months of 25 000 × 78 % margin.
				cac: [470_000, 700_000],
				salesCycle: 4,
				contracts: { 12: 0.6, 24: 0.25, 36: 0.15 },
				prepaid: [12]
			}
		],
		plans: [{ churnReduction: [0.05, 0.15] }]
	},
	[
		{ paths: ['segments[0].churn'], text: 'tunguzEnterprise', kind: 'investor' },
		{ paths: ['segments[0].expansion'], text: 'saasCapital', kind: 'derived' },
		{ paths: ['segments[0].cac'], text: 'bessemerEnterprise', kind: 'derived' },
		{ paths: ['segments[0].salesCycle'], text: 'g2SalesCycle', kind: 'seller' }
	],
	[
		...SIZE,
		'segments[0].ticket',
		'segments[0].contracts',
		'segments[0].termChurnFactor',
		'segments[0].prepaid',
		'plans[0].churnReduction'
	]
);

const streaming = preset(
	'streaming',
	{
		version: 1,
		title: 'Streaming',
		segments: [
			{
				customers: 100_000,
				newPerMonth: [5000, 6500],
				// Chosen together: 45 % of new subscribers survive 12 months while 5.3 % of all leave each month.
				churn: 0.075,
				churnSpread: 0.03,
				monthsInBusiness: 60,
				ticket: 17.17,
				grossMargin: [0.35, 0.5],
				cac: [50, 90]
			}
		],
		plans: [{ churnReduction: [0.05, 0.15] }]
	},
	[
		{ paths: ['segments[0].churn', 'segments[0].churnSpread'], text: 'antenna', kind: 'derived' },
		{ paths: ['segments[0].ticket'], text: 'netflix', kind: 'company' }
	],
	[...SIZE, 'segments[0].monthsInBusiness', 'segments[0].cac', 'plans[0].churnReduction']
);

const pointOfSale = preset(
	'pointOfSale',
	{
		version: 1,
		title: 'Point of sale',
		segments: [
			{
				customers: 2000,
				newPerMonth: [50, 80],
				churn: [0.01, 0.02],
				// 10 300 a year.
				ticket: 858,
				grossMargin: [0.5, 0.7],
				// 6 to 18 months of 858 × 60 % margin.
				cac: [3100, 9300],
				salesCycle: 1,
				contracts: { 1: 0.5, 12: 0.5 }
			}
		],
		plans: [{ churnReduction: [0.05, 0.15] }]
	},
	[
		{ paths: ['segments[0].churn'], text: 'pointOfSaleTarget', kind: 'weak' },
		{ paths: ['segments[0].ticket'], text: 'toast', kind: 'company' },
		{ paths: ['segments[0].cac'], text: 'bessemerPointOfSale', kind: 'derived' }
	],
	[
		...SIZE,
		'segments[0].salesCycle',
		'segments[0].contracts',
		'segments[0].termChurnFactor',
		'plans[0].churnReduction'
	]
);

const maintenanceContracts = preset(
	'maintenanceContracts',
	{
		version: 1,
		title: 'Maintenance contracts',
		currency: 'INR',
		segments: [
			{
				customers: 5000,
				newPerMonth: [40, 60],
				// 94 % and 88 % renewed a year: 1 − 0.94^(1/12), 1 − 0.88^(1/12).
				churn: [0.0051, 0.0106],
				ticket: 2000,
				grossMargin: [0.4, 0.6],
				cac: [6000, 12_000],
				salesCycle: 1,
				contracts: { 12: 1 },
				prepaid: [12]
			}
		],
		plans: [{ churnReduction: [0.05, 0.15] }]
	},
	[
		{ paths: ['segments[0].customers', 'segments[0].ticket'], text: 'webEngageContracts', kind: 'example' },
		{ paths: ['segments[0].churn'], text: 'maintenanceRenewals', kind: 'weak' },
		{ paths: ['segments[0].contracts'], text: 'annualContracts', kind: 'example' }
	],
	[
		'segments[0].newPerMonth',
		'segments[0].cac',
		'segments[0].salesCycle',
		'segments[0].termChurnFactor',
		'segments[0].prepaid',
		'plans[0].churnReduction'
	]
);

const keyAccounts = preset(
	'keyAccounts',
	{
		version: 1,
		title: 'Key accounts',
		segments: [
			// a fifth of 500 customers, with four fifths of 250,000 a month
			{
				name: 'Key accounts',
				customers: 100,
				newPerMonth: [0.6, 1.4],
				churn: [0.005, 0.01],
				ticket: 2000,
				grossMargin: [0.7, 0.85],
				cac: [9400, 28_100],
				contracts: { 12: 1 }
			},
			{
				name: 'Other customers',
				customers: 400,
				newPerMonth: [13, 19],
				churn: [0.03, 0.05],
				ticket: 125,
				grossMargin: [0.7, 0.85],
				cac: [590, 1750]
			}
		],
		plans: [{ segments: [0], churnReduction: [0.1, 0.3] }]
	},
	[
		{ paths: ['segments[0].ticket', 'segments[1].ticket'], text: 'pareto', kind: 'weak' },
		{ paths: ['segments[0].churn'], text: 'tunguzEnterprise', kind: 'investor' },
		{ paths: ['segments[1].churn'], text: 'saastrSmall', kind: 'investor' }
	],
	[
		'segments[0].customers',
		'segments[1].customers',
		'segments[0].newPerMonth',
		'segments[1].newPerMonth',
		'segments[1].grossMargin',
		'segments[0].cac',
		'segments[1].cac',
		'segments[0].contracts',
		'segments[0].termChurnFactor',
		'plans[0].churnReduction'
	]
);

/** The scenarios to start from, the default first. */
export const presets: readonly Preset[] = [
	defaultPreset,
	businessX,
	midMarketSaas,
	enterpriseSaas,
	streaming,
	pointOfSale,
	maintenanceContracts,
	keyAccounts
];

/** For one's own numbers: a business of round figures, all of them made up, and a plan that changes nothing yet. */
export const blank: Scenario = completeScenario({
	version: 1,
	title: 'My business',
	segments: [{ customers: 1000, newPerMonth: 50, churn: 0.05, ticket: 100, cac: 500 }],
	plans: [{}]
});

/** Looks a preset up by its id; undefined where there is none. */
export function presetById(id: string): Preset | undefined {
	return presets.find((candidate) => candidate.id === id);
}
