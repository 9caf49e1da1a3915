import type { Results } from '../simulation/results';
import type { StartRun } from '../simulation/run';

/** For tests: a simulation that counts futures, whose results say only how many there were. */
export const countingSimulation: StartRun = (scenario) => {
	let done = 0;
	return {
		get trialsDone() {
			return done;
		},
		advance(count) {
			done = Math.min(scenario.trials, done + count);
		},
		results: () => ({ engine: 'counting', scenario, trials: done, plans: [] }) as unknown as Results
	};
};
