import { parseScenario } from '../../src/lib/scenario/schema';
import type { Plan, Scenario, Segment } from '../../src/lib/scenario/scenario';
import { EVERYTHING, type Request, type Results } from '../../src/lib/simulation/results';
import { startSimulation } from '../../src/lib/simulation/simulation';

/** A business with monthly terms, all elasticities 0: ticket 2000, 5000 customers, 300 new a month, churn 4 %. */
export function businessX(
	plan: Partial<Plan> = {},
	segment: Partial<Segment> = {},
	scenario: Partial<Scenario> = {}
): Scenario {
	return valid({
		version: 1,
		months: 24,
		...scenario,
		segments: [{ customers: 5000, newPerMonth: 300, churn: 0.04, ticket: 2000, ...segment }],
		plans: [{ priceChurnElasticity: 0, priceDemandElasticity: 0, ...plan }]
	});
}

/** The completed scenario, through the same border as the page. */
export function valid(scenario: unknown): Scenario {
	const parsed = parseScenario(scenario);
	if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
	return parsed.scenario;
}

export function simulate(scenario: Scenario, request: Request = EVERYTHING): Results {
	const simulation = startSimulation(scenario, request);
	while (simulation.trialsDone < scenario.trials) simulation.advance(scenario.trials);
	return simulation.results();
}

/** Standard errors allowed: one in 16 000 figures of chance alone lies farther off. */
export const K = 4;
