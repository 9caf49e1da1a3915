import type { Scenario } from '../scenario/scenario';
import { PLAN_BANDS, type Band, type BandName } from './results';
import { band, type BandEntry } from './summarise';

/** Rows that a band takes: one number of every future each. */
function rowsOf(name: BandName, months: number): number {
	return name === 'retention' ? months + 1 : months;
}

/** The bands that each of several segments has, too. */
export const SEGMENT_BANDS = ['customers', 'mrr'] as const;

const among = (names: readonly string[], name: BandName) => names.includes(name);

/** Rows of futures that a request keeps: what its memory is made of, at 8 bytes × trials each. */
export function rowsKept(
	{ months, plans, segments: { length: segments } }: Scenario,
	bands: readonly BandName[]
): number {
	const arms = plans.length + 1;
	return bands.reduce((rows, name) => {
		const whole = among(PLAN_BANDS, name) ? arms - 1 : arms;
		const parts = segments > 1 && among(SEGMENT_BANDS, name) ? segments * arms : 0;
		return rows + (whole + parts) * rowsOf(name, months);
	}, 0);
}

/** The bands of one arm, or of a segment of it: rows that follow each other. */
export class BandRows {
	readonly width: number;
	/** The first row of each. */
	readonly starts = new Map<BandName, number>();

	/** @param first number of its first row */
	constructor(
		private readonly names: readonly BandName[],
		private readonly months: number,
		private readonly first: number
	) {
		let next = first;
		for (const name of names) {
			this.starts.set(name, next);
			next += rowsOf(name, months);
		}
		this.width = next - first;
	}

	/** The row of a band in a month (of `retention` at an age), counted from 0; −1 where the band was not asked for. */
	row(name: BandName, month: number): number {
		const start = this.starts.get(name);
		return start === undefined ? -1 : start + month;
	}

	/** The bands from what is said of each row. */
	bands(entryOf: (row: number) => BandEntry): { [name in BandName]?: Band } {
		let row = this.first;
		return Object.fromEntries(
			this.names.map((name) => [
				name,
				band(Array.from({ length: rowsOf(name, this.months) }, () => entryOf(row++)))
			])
		);
	}
}
