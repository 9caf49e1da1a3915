// npm run simulate: a scenario's results as JSON, without a browser.
import type { Scenario } from '../lib/scenario/scenario.ts';
import { EVERYTHING, type Threshold } from '../lib/simulation/results.ts';
import { startSimulation } from '../lib/simulation/simulation.ts';
import { readScenario } from './read-scenario.ts';
import { USAGE, readOptions } from './simulate-options.ts';

const FAULTY = 2;

function reportFaults(faults: string[]): void {
	// a fault is one line, whatever text it quotes
	for (const fault of faults) console.error(fault.replace(/\s+/g, ' '));
	process.exitCode = FAULTY;
}

/** Whether a scenario has the arm and the month that a question is about. */
function reaches(scenario: Scenario, { arm, band, month }: Threshold): boolean {
	return arm <= scenario.plans.length && month >= (band === 'retention' ? 0 : 1) && month <= scenario.months;
}

async function main(): Promise<void> {
	const { options, faults } = readOptions(process.argv.slice(2));
	if (options.help) {
		process.stdout.write(USAGE);
		return;
	}
	if (options.source === undefined) {
		reportFaults(faults);
		return;
	}
	const read = await readScenario({ ...options, source: options.source });
	if (faults.length > 0 || 'faults' in read) {
		reportFaults([...faults, ...('faults' in read ? read.faults : [])]);
		return;
	}
	const { scenario } = read;
	const outside = (options.above ?? []).filter((threshold) => !reaches(scenario, threshold));
	if (outside.length > 0) {
		reportFaults(
			outside.map(({ arm, band, month }) => `--above: ${arm}.${band}.${month} is outside this scenario`)
		);
		return;
	}
	const simulation = startSimulation(scenario, {
		...EVERYTHING,
		cohorts: options.cohorts,
		above: options.above
	});
	while (simulation.trialsDone < scenario.trials) simulation.advance(1000);
	process.stdout.write(`${JSON.stringify(simulation.results())}\n`);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	// a reader such as `head` that has seen enough
	process.exit(error.code === 'EPIPE' ? 0 : 1);
});

main().catch((error: unknown) => {
	console.error(`The simulation failed: ${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
});
