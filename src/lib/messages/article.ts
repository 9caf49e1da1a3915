/** Every formula of the method page. How each is written is the page's business; words belong to the catalogue. */
export type FormulaName =
	| 'month'
	| 'arrivals'
	| 'range'
	| 'renewal'
	| 'staircase'
	| 'meanLifetime'
	| 'beta'
	| 'betaSurvival'
	| 'betaRenewal'
	| 'hiddenTypes'
	| 'todaysTypes'
	| 'scaledType'
	| 'reductionLevel'
	| 'reductionCompounding'
	| 'priceChurn'
	| 'priceDemand'
	| 'contractLever'
	| 'lost'
	| 'joined'
	| 'thinning'
	| 'thinningBack'
	| 'saved'
	| 'ltv'
	| 'ltvSimple'
	| 'cac'
	| 'ltvToCac'
	| 'payback'
	| 'net'
	| 'chance'
	| 'nrr'
	| 'grr'
	| 'quickRatio'
	| 'churnRates'
	| 'spread'
	| 'drivers'
	| 'quantile'
	| 'standardError';

/** Parts that the page makes from the inputs table or from the closed forms. */
export type ArticlePart = 'inputs' | 'staircases' | 'terms';

export interface ArticleTable {
	caption: string;
	head: readonly string[];
	rows: readonly (readonly string[])[];
}

/** A string is a paragraph. In all words `[[…]]` is set in bold, `$…$` is a formula in TeX, and `…` in backticks code. */
export type Block =
	| string
	| { heading: string }
	| { formula: FormulaName; words: string }
	| { list: readonly string[] }
	/** A list whose order matters. */
	| { steps: readonly string[] }
	| { table: ArticleTable }
	| { part: ArticlePart };

export interface Section {
	/** The section's place in the address, the same in every language. */
	id: string;
	title: string;
	blocks: readonly Block[];
}
