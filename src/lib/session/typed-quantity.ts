import { decimalSign } from '../format/language';
import type { Quantity } from '../scenario/scenario';

/** What someone typed into a field, read; or why it cannot be. */
export type Typed = { value: Quantity } | { problem: 'empty' | 'unreadable' | 'rangeHere' | 'wholeHere' };

/** What a field takes. */
export interface Taken {
	/** The field counts in percent, and its value is a share: "10" is 0.1. */
	percent?: boolean;
	/** Whether a range may be given; it may unless this is false. */
	ranges?: boolean;
	/** Whether only whole numbers may be given. */
	whole?: boolean;
}

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:e[+-]?\d+)?|\.\d+`;
const NUMBER = String.raw`\p{Sc}?\s*([+-]?)\s*\p{Sc}?\s*(${DIGITS})\s*([%km]?)`;
const SINGLE = new RegExp(`^${NUMBER}$`, 'u');
const RANGE = new RegExp(String.raw`^${NUMBER}\s*(?:-|to|\.\.)\s*${NUMBER}$`, 'u');
const TIMES: Record<string, number> = { k: 1000, m: 1_000_000 };

/**
 * Reads "10", "3-6", "3 to 6", "3–6 %", "1,000", "1 000", "5k", "2M", "1E+06" (as spreadsheets write it), "−5" and
 * "-20 to -10". A point is the decimal sign; commas, apostrophes and spaces group thousands. A comma elsewhere is refused,
 * since it would mean different numbers to different readers; so is a point among whole numbers, where "1.000" may mean a
 * thousand. In a language with decimal commas, point and comma are the other way round. Digits are those of any script.
 */
export function parseTypedQuantity(text: string, taken: Taken = {}): Typed {
	// unseen marks come along when a number is copied
	const plain = pointed(text.replace(/\p{Cf}/gu, '').trim())
		.replace(/\p{Nd}/gu, plainDigit)
		.replace(/[−‒–—]/g, '-')
		.replace(/[\s’']/g, ' ')
		.toLowerCase();
	if (plain === '') return { problem: 'empty' };
	const match = SINGLE.exec(plain) ?? RANGE.exec(plain);
	const ends = match && endsOf(match);
	if (!ends || ends.some(({ mark }) => !suits(mark, taken))) return { problem: 'unreadable' };
	if (ends.length > 1 && taken.ranges === false) return { problem: 'rangeHere' };
	if (taken.whole && ends.some((end) => /\.\d+$|e-/.test(end.digits) && !end.mark))
		return { problem: 'wholeHere' };
	const [low, high = low] = ends.map((end) => numberOf(end, taken.percent === true));
	return { value: low === high ? low : [low, high] };
}

/** With a decimal point, as the grammar above has it. */
function pointed(text: string): string {
	if (decimalSign === '.') return text;
	return text.replace('..', '-').replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','));
}

/** A digit of any script as the digit that it is: every script has its ten side by side, and nought first. */
function plainDigit(sign: string): string {
	let before = 0;
	while (/\p{Nd}/u.test(String.fromCodePoint(sign.codePointAt(0)! - before - 1))) before++;
	return `${before % 10}`;
}

interface End {
	sign: string;
	digits: string;
	/** "%", or "k" for thousands, or "m" for millions. */
	mark: string;
}

function endsOf(match: RegExpExecArray): End[] {
	const [, ...parts] = match;
	const ends = [{ sign: parts[0], digits: parts[1], mark: parts[2] }];
	if (parts.length > 3) ends.push({ sign: parts[3], digits: parts[4], mark: parts[5] });
	return ends;
}

function suits(mark: string, { percent = false }: Taken): boolean {
	return mark === '' || (mark === '%') === percent;
}

function numberOf({ sign, digits, mark }: End, percent: boolean): number {
	const magnitude = withoutNoise(Number(digits.replace(/[, ]/g, '')) * (TIMES[mark] ?? 1));
	const value = percent ? withoutNoise(magnitude / 100) : magnitude;
	return sign === '-' && value !== 0 ? -value : value;
}

/** 0.07 rather than 0.07000000000000001: links and fields show what was typed. */
export function withoutNoise(value: number): number {
	return Number(value.toPrecision(12));
}
