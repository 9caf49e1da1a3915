import type { Scenario } from '../../src/lib/scenario/scenario.ts';
import { fitLine, median } from './statistics.ts';
import { inFigures, table } from './table.ts';
import { timeAlone } from './timing.ts';
import {
	THREE_SERIES,
	withSeed,
	yardstick,
	yardstickOf,
	yardstickPlans,
	yardstickSegments,
	yardstickWith
} from './workloads.ts';

interface Growth {
	of: string;
	sizes: number[];
	scenario(size: number): Scenario;
}

const growths: Growth[] = [
	{ of: 'trials', sizes: [2500, 5000, 10_000, 20_000], scenario: (trials) => ({ ...yardstick, trials }) },
	{ of: 'months', sizes: [12, 24, 48, 84, 120], scenario: (months) => yardstickWith('Months', { months }) },
	{ of: 'segments', sizes: [1, 2, 3, 4], scenario: yardstickSegments },
	{ of: 'plans', sizes: [1, 2, 3], scenario: yardstickPlans },
	{ of: 'customers', sizes: [500, 5000, 50_000, 500_000, 5_000_000], scenario: yardstickOf }
];

export interface Linearity {
	of: string;
	sizes: number[];
	ms: number[];
	/** The straight line through the times: milliseconds of one more, and the share of their spread it explains. */
	msPerUnit: number;
	r2: number;
	/** e in time ∝ size^e: 1 where time is in proportion, 0 where it does not grow. */
	exponent: number;
}

/** Times every size in turn, so that what else the machine does falls on all of them. */
function measureGrowth({ of, sizes, scenario }: Growth, runs: number): Linearity {
	const times: number[][] = sizes.map(() => []);
	for (let run = 0; run <= runs; run++) {
		sizes.forEach((size, index) => {
			const took = timeAlone(withSeed(scenario(size), run), THREE_SERIES);
			// the first round is for the compiler
			if (run > 0) times[index].push(took);
		});
	}
	const ms = times.map(median);
	const line = fitLine(sizes, ms);
	const exponent = fitLine(sizes.map(Math.log), ms.map(Math.log)).slope;
	return { of, sizes, ms, msPerUnit: line.slope, r2: line.r2, exponent };
}

export const measureLinearity = (runs: number): Linearity[] =>
	growths.map((growth) => measureGrowth(growth, runs));

export function linearityTable(rows: readonly Linearity[]): string {
	const cells = rows.map(({ of, sizes, ms, msPerUnit, r2, exponent }) => [
		of,
		sizes.map((size) => inFigures(size)).join(' / '),
		ms.map((time) => inFigures(time)).join(' / '),
		msPerUnit.toPrecision(3),
		inFigures(r2, 3),
		inFigures(exponent, 2)
	]);
	return [
		table("The yardstick's time as it grows", [['', 'sizes', 'ms', 'ms each', 'R²', 'exponent'], ...cells]),
		'R² is of the straight line through the times; the exponent e is of time ∝ size^e: 1 in proportion, 0 no growth.\n'
	].join('\n');
}
