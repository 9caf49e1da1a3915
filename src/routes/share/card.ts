import type { Run } from '../answer';
import type { Headline } from '../headlines';
import { wrapped, type Measure } from './wrapped';

/** The picture of an answer: where everything stands, in its own units. */

export const WIDTH = 1200;
export const PAD = 64;
const INNER = WIDTH - 2 * PAD;

export const ANSWER = { size: 42, lead: 53 };
export const SUPPORT = { size: 23, lead: 34 };
export const FINDING = { size: 30, lead: 39 };
const BRAND = 96;
const HEADLINE = { columns: 3, height: 126 };

/** How wide a text is in one of the card's sizes. */
export type MeasureIn = (kind: 'answer' | 'support' | 'finding', text: string, style: Run['style']) => number;

export interface CardWords {
	answer: Run[];
	support: Run[];
	headlines: Headline[];
	finding: Run[];
}

export interface CardLine {
	runs: Run[];
	/** Of the baseline that it stands on. */
	y: number;
}

export interface Card {
	height: number;
	/** Where the wash of the answer ends. */
	wash: number;
	answer: CardLine[];
	support: CardLine[];
	headlines: { headline: Headline; x: number; y: number }[];
	/** Where the picture's name stands. */
	name: number;
	finding: CardLine[];
	picture: { y: number; height: number };
	foot: number;
}

/**
 * @param aspect height of the picture by its width
 * @param measureIn how wide texts are
 */
export function cardOf(words: CardWords, aspect: number, measureIn: MeasureIn): Card {
	let y = BRAND;
	const lines = (
		kind: Parameters<MeasureIn>[0],
		runs: Run[],
		{ size, lead }: { size: number; lead: number }
	): CardLine[] => {
		const measure: Measure = (text, style) => measureIn(kind, text, style);
		return wrapped(runs, INNER, measure).map((line) => {
			const at = y + size;
			y += lead;
			return { runs: line, y: at };
		});
	};
	const answer = lines('answer', words.answer, ANSWER);
	y += 14;
	const support = lines('support', words.support, SUPPORT);
	y += 34;
	const headlines = words.headlines.map((headline, index) => ({
		headline,
		x: PAD + ((index % HEADLINE.columns) * INNER) / HEADLINE.columns,
		y: y + Math.floor(index / HEADLINE.columns) * HEADLINE.height
	}));
	y += Math.ceil(words.headlines.length / HEADLINE.columns) * HEADLINE.height;
	const wash = y;
	const name = y + 52;
	y += 64;
	const finding = lines('finding', words.finding, FINDING);
	const picture = { y: y + 24, height: INNER * aspect };
	const foot = picture.y + picture.height + 56;
	return { height: Math.round(foot + 36), wash, answer, support, headlines, name, finding, picture, foot };
}
