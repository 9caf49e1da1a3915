/** Words of one calculator. Formulas are language-free and live beside the page. */
export interface MetricWords {
	name: string;
	/** What else people look for when they mean it. */
	also: string;
	/** What it gives, in a sentence. */
	gives: string;
	/** What it is for. */
	use: string;
	inputs: Readonly<Record<string, string>>;
	/** Headings of the parts of the inputs. */
	parts?: Readonly<Record<string, string>>;
	/** Names of numbers whose two ends are inputs. */
	ends?: Readonly<Record<string, string>>;
	results: Readonly<Record<string, string>>;
	/** Why there may be no figure. */
	none?: string;
	/** One more than the first result has bounds. */
	bands?: readonly string[];
	/** Whose definition it is. */
	origin: string;
	/** What no source says, and is supposed here. */
	assumes?: string;
	/** Where a published example or a common practice errs, with the right figure. */
	errs?: string;
	/** Where others differ. */
	others?: string;
}
