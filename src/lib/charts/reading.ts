/** What a chart is told besides its data: how numbers read, and its few words. */
export interface ChartFormat {
	/** Compact money of at most three digits. */
	money(value: number): string;
	/** The same along an axis, where round values need no decimals. */
	tick(value: number): string;
	/** A share as whole percents. */
	percent(share: number): string;
	/** A whole number with separators. */
	count(value: number): string;
}

/** A curve and the edges of half and of nine in ten futures, one entry a month (or age). */
export interface Fan {
	/** What the curve shows: the middle future, or the mean where a future is a few whole customers. */
	centre: number[];
	p5: number[];
	p25: number[];
	p75: number[];
	p95: number[];
}

/** Whether a curve comes with its bands. */
export function isFan(curve: { readonly [part in keyof Fan]?: readonly number[] }): curve is Fan {
	return curve.p5 !== undefined;
}

/** Words that the charts write into the picture. */
export interface ChartWords {
	today: string;
	joins: string;
	month(month: number): string;
	baseline: string;
	/** Beside the break mark of an axis that does not start at zero; gets the zero as money. */
	notFromZero(zero: string): string;
	saved(letter: string): string;
	net(letter: string): string;
	/** Below the ring at the month from which the plan stays ahead. */
	paysBack(month: number): string;
	/** At the guide in the retention picture: of 100 who joined, `plan` still pay; `baseline` without the plan. */
	stillPaying(months: number, plan: string, baseline: string | null): { text: string; strong: boolean }[];
	cac: string;
	ltvBaseline: string;
	ltvPlan(letter: string): string;
	ratio(times: number): string;
	/** What one dot stands for, in two lines. */
	oneDot: [string, string];
	/** The same where every row has one dot, for all futures. */
	allAlike: [string, string];
	reading: ReadingWords;
}

/** Which picture is read, by which name. */
export interface PictureRead {
	/** Its key among the pictures that are read together; thresholds are kept under it. */
	picture: string;
	name: string;
}

/** Words of reading out at a month or an amount. */
export interface ReadingWords {
	/** The accessible name of what the arrow keys move. */
	slider(name: string): string;
	/** The same where it moves along amounts. */
	amountSlider(name: string): string;
	/** What it says before anybody reads. */
	atRest: string;
	/** A month as it heads the box; 0 is today. */
	at(month: number): string;
	/** An age as it heads the box; 0 is when a customer joins. */
	atAge(months: number): string;
	/** An amount as it heads the box. */
	above(amount: string): string;
	ofFifty(dots: number): string;
	/** The whole box in one sentence. */
	spoken(
		at: string,
		rows: readonly { name: string; centre: string; half: string; nineOfTen: string }[]
	): string;
	/** The same of an amount. */
	spokenAmount(at: string, rows: readonly { name: string; text: string }[]): string;
	from(low: string, high: string): string;
	plan(letter: string): string;
	half: string;
	nineOfTen: string;
	/** On the button that marks a value. */
	mark(value: string): string;
}
