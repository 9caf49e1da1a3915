import { startSimulation } from '../../src/lib/simulation/simulation.ts';
import { mean, standardDeviation } from './statistics.ts';
import { percent } from './table.ts';
import { withSeed, yardstick } from './workloads.ts';

const SEEDS = 200;
const TRIALS = 1000;

/** The P50 of the revenue saved at the horizon. */
function medianSaved(churnReduction: number, seed: number): number {
	const plans = yardstick.plans.map((plan) => ({ ...plan, churnReduction }));
	const scenario = { ...withSeed(yardstick, seed), trials: TRIALS, plans };
	const simulation = startSimulation(scenario, { bands: ['saved'], details: false });
	simulation.advance(TRIALS);
	return simulation.results().plans[0].saved!.p50[yardstick.months - 1]!;
}

/** How much the curves tremble while a lever moves one step: spread of the change from seed to seed over its mean. */
export function measureJitter(): number {
	const changes = Array.from(
		{ length: SEEDS },
		(_, index) => medianSaved(0.11, index + 1) - medianSaved(0.1, index + 1)
	);
	return standardDeviation(changes) / mean(changes);
}

export const jitterTable = (jitter: number): string =>
	`Jitter at ${TRIALS} trials: ${percent(jitter)}\n` +
	`Standard deviation over ${SEEDS} seeds of the change of the P50 of saved at month ${yardstick.months} ` +
	'from 10 to 11 % churn reduction, over its mean.\n';
