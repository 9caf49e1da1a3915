import { figureSections, sources } from './method-figures';
import { methodInputs, unitNames } from './method-inputs';
import { modelSections } from './method-model';

/** Words of the method page. */
export const method = {
	title: 'How it works: the model in words and formulas · Churn Lab',
	description:
		'How Churn Lab simulates a subscription business: contracts, unequal customers, levers and chance, and the formula of every figure it shows.',
	product: 'Churn Lab',
	backToSimulator: 'Churn Lab, to the simulator',
	barName: 'How it works',
	more: 'More pages',
	metrics: 'Metrics',
	skip: 'Skip to the text',
	heading: 'How it works',
	lead: 'Churn Lab lives through thousands of possible futures of a subscription business, once as it is and once with your plan, and shows the difference. This page says what happens in such a future, in words and in formulas, and what every figure means.',
	contents: 'On this page',
	formula: (number: string) => `Formula ${number}`,
	scrollable: (caption: string) => `${caption} (table, scrolls sideways)`,
	sections: [...modelSections, ...figureSections],

	inputs: {
		id: 'inputs',
		title: 'All inputs',
		lead: 'A scenario has one to four groups of customers and one to three plans. Every input has one row here. The name in code type is its field in a scenario file; the link key is what stands for it in the address, after `s0.` for the first group of customers and `p0.` for the first plan. A link leaves out whatever is at its default. Percentages are written as fractions in files and links: 4% is 0.04. Where a range is allowed, a file has `[0.03, 0.06]` and a link `0.03~0.06`.',
		groups: {
			scenario: 'The scenario',
			segment: 'Each group of customers',
			plan: 'Each plan'
		},
		head: {
			input: 'Input',
			meaning: 'Meaning',
			unit: 'Unit',
			bounds: 'Bounds',
			default: 'Default',
			link: 'Link key'
		},
		words: methodInputs,
		units: unitNames,
		orRange: (bounds: string) => `${bounds}, or a range`,
		byTerm: 'by term',
		sumsToOne: (sum: string) => `sum ${sum}`,
		upToCharacters: (count: string) => `up to ${count} characters`,
		currencyCode: 'three capital letters, as in ISO 4217',
		anyTerms: (terms: string) => `any of ${terms}`,
		segmentChoice: '`all`, or a list of groups',
		between: (low: string, high: string) => `${low} to ${high}`,
		or: ' or ',
		must: 'must be given',
		empty: 'empty',
		noOffer: 'as today',
		neutral: (value: string) => `${value} for each`,
		allSegments: 'all',
		forTerm: (term: string, value: string) =>
			term === '1' ? `${value} for 1 month` : `${value} for ${term} months`,
		byPosition: ', '
	},

	staircases: {
		finding: 'After 35 months [[38 of 100]] yearly customers still pay, against 24 on monthly terms.',
		caption:
			'Share still paying by age, 4% of customers deciding each month to leave. The two stairs meet wherever a yearly contract comes up for renewal: a contract delays leaving, it does not prevent it.',
		described:
			'Two staircases of the share of customers still paying over 36 months. Monthly terms fall a little every month, from 100% to 23%. Yearly terms stay level for a year and then drop: to 61% at month 12, 38% at month 24 and 23% at month 36, where they meet the monthly ones.',
		yearly: 'Yearly',
		monthly: 'Monthly',
		joins: 'Joins',
		lastMonth: (month: string) => `month ${month}`
	},

	terms: {
		caption: 'The same decisions under four terms, 4% deciding each month to leave',
		head: {
			term: 'Term',
			renews: 'A renewal is survived by',
			lifetime: 'Mean lifetime',
			monthly: 'As much as a monthly churn of'
		},
		months: (count: string) => (count === '1' ? '1 month' : `${count} months`)
	},

	sources: { id: 'sources', title: 'Sources', list: sources }
};

export type MethodMessages = typeof method;
