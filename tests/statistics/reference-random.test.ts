import { describe } from 'vitest';
import { describeAgreement } from './reference/agreement';
import { randomScenario } from './reference/random-scenarios';

describe('the simulation agrees with one object per customer in scenarios drawn at random', () => {
	for (const seed of [101, 102, 103, 104, 105, 106]) describeAgreement(`seed ${seed}`, randomScenario(seed));
});
