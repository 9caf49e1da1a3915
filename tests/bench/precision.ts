import type { Results, Threshold } from '../../src/lib/simulation/results.ts';
import { startSimulation } from '../../src/lib/simulation/simulation.ts';
import { fitLine, median, rootMeanSquare } from './statistics.ts';
import { inFigures, percent, table } from './table.ts';
import { timeAlone } from './timing.ts';
import { THREE_SERIES, withSeed, yardstick } from './workloads.ts';

/** Errors are told at three of these numbers of futures; the others help to place the line through them. */
const LADDER = [250, 500, 1000, 2000, 5000, 10_000, 20_000];
const TOLD = [500, 2000, 10_000] as const;
const SEEDS = 20;
const REFERENCE = { trials: 1_000_000, seed: 987_654_321, memory: 1e9 };
const TARGET = 0.002;
/** Half the width, relative to the value, over which a density is taken. */
const NEAR = 0.01;

const LAST = yardstick.months - 1;
const QUANTILES = [
	['p5', 0.05],
	['p50', 0.5],
	['p95', 0.95]
] as const;

interface Figure {
	name: string;
	share: number;
	arm: 0 | 1;
	band: 'mrr' | 'saved';
	of(results: Results): number;
}

const figures: Figure[] = QUANTILES.flatMap(([key, share]): Figure[] => [
	{ name: `MRR ${key}`, share, arm: 0, band: 'mrr', of: ({ baseline }) => baseline.mrr![key][LAST]! },
	{ name: `saved ${key}`, share, arm: 1, band: 'saved', of: ({ plans }) => plans[0].saved![key][LAST]! }
]).sort((a, b) => a.arm - b.arm);

export interface Precision {
	figure: string;
	/** Root mean square over seeds of the relative deviation from the reference, by number of futures. */
	errors: Record<(typeof TOLD)[number], number>;
	/** Futures, and milliseconds in this process, to an error of 0.2 %. */
	trials: number;
	ms: number;
	/** Futures with independent draws for the same. */
	plainTrials: number;
}

/** The figures of one seed at every step of the ladder; fewer futures are the first of more. */
function climb(seed: number): number[][] {
	const trials = LADDER[LADDER.length - 1];
	const simulation = startSimulation({ ...withSeed(yardstick, seed), trials }, THREE_SERIES);
	return LADDER.map((step) => {
		simulation.advance(step - simulation.trialsDone);
		const results = simulation.results();
		return figures.map((figure) => figure.of(results));
	});
}

/** Two thresholds around each figure: what lies between them tells the density there. */
function thresholdsAround(values: readonly number[]): Threshold[] {
	return figures.flatMap(({ arm, band }, index) =>
		[1 - NEAR, 1 + NEAR].map((factor) => ({ arm, band, month: LAST + 1, value: factor * values[index] }))
	);
}

function runReference(near: readonly number[]): { values: number[]; densities: number[] } {
	const { trials, seed, memory } = REFERENCE;
	const request = { ...THREE_SERIES, above: thresholdsAround(near) };
	const simulation = startSimulation({ ...withSeed(yardstick, seed), trials }, request, undefined, memory);
	while (simulation.trialsDone < trials) simulation.advance(trials);
	const results = simulation.results();
	const shareAbove = ({ arm, band }: Figure, value: number) =>
		results.above!.find((answer) => answer.arm === arm && answer.band === band && answer.value === value)!
			.share!;
	const densities = figures.map((figure, index) => {
		const [low, high] = [(1 - NEAR) * near[index], (1 + NEAR) * near[index]];
		return (shareAbove(figure, low) - shareAbove(figure, high)) / (high - low);
	});
	return { values: figures.map((figure) => figure.of(results)), densities };
}

/** Where the line through the errors, both on logarithmic scales, comes down to the target. */
function trialsTo(target: number, errors: readonly number[]): number {
	const line = fitLine(LADDER.map(Math.log), errors.map(Math.log));
	return Math.exp((Math.log(target) - line.intercept) / line.slope);
}

/** Milliseconds of so many futures: measured up to as many as a scenario can have, in proportion beyond. */
function msOf(trials: number): number {
	const timed = Math.min(Math.max(1, Math.round(trials)), 100_000);
	const times = Array.from({ length: 3 }, () => timeAlone({ ...yardstick, trials: timed }, THREE_SERIES));
	return (median(times) * trials) / timed;
}

export function measurePrecision(): Precision[] {
	const climbs = Array.from({ length: SEEDS }, (_, index) => climb(index + 1));
	const reference = runReference(climbs[0][LADDER.length - 1]);
	return figures.map(({ name, share }, index) => {
		const truth = reference.values[index];
		const errors = LADDER.map((_, step) =>
			rootMeanSquare(climbs.map((steps) => steps[step][index] / truth - 1))
		);
		const trials = trialsTo(TARGET, errors);
		// the standard error of a quantile of independent draws, relative, of one draw
		const plainError = Math.sqrt(share * (1 - share)) / (reference.densities[index] * truth);
		return {
			figure: name,
			errors: Object.fromEntries(
				TOLD.map((told) => [told, errors[LADDER.indexOf(told)]])
			) as Precision['errors'],
			trials,
			ms: msOf(trials),
			plainTrials: (plainError / TARGET) ** 2
		};
	});
}

/** @param others milliseconds that other programs, with independent draws, take for the yardstick */
export function precisionTable(rows: readonly Precision[], others: Record<string, number> = {}): string {
	const names = Object.keys(others);
	const heads = [
		`month ${LAST + 1}`,
		...TOLD.map((told) => `at ${inFigures(told)}`),
		'trials to 0.2 %',
		'ms',
		'plain trials',
		...names.map((name) => `${name}, ms`)
	];
	const cells = rows.map(({ figure, errors, trials, ms, plainTrials }) => [
		figure,
		...TOLD.map((told) => percent(errors[told])),
		inFigures(trials),
		inFigures(ms, 1),
		inFigures(plainTrials),
		...names.map((name) => inFigures((others[name] * plainTrials) / yardstick.trials, 1))
	]);
	return [
		table(`Error of the yardstick's figures by number of trials, and what an error of 0.2 % takes`, [
			heads,
			...cells
		]),
		`Error: root mean square over ${SEEDS} seeds of the relative deviation from a run of ${inFigures(REFERENCE.trials)} trials.`,
		`Trials to 0.2 %: by the power law fitted to the errors at ${inFigures(LADDER[0])} to ${inFigures(LADDER[LADDER.length - 1])} trials.`,
		'Plain trials: independent draws whose quantile has that standard error, √(p(1−p)/N) / (density × value); other programs at their speed.\n'
	].join('\n');
}
