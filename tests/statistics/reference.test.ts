import { describe } from 'vitest';
import { describeAgreement } from './reference/agreement';
import { SCENARIOS } from './reference/scenarios';

describe('the simulation agrees with one object per customer', () => {
	for (const [title, draft] of Object.entries(SCENARIOS)) describeAgreement(title, draft);
});
