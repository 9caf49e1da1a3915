import { completeScenario } from '../src/lib/scenario/schema';
import type { Plan, ScenarioDraft, SegmentDraft } from '../src/lib/scenario/scenario';
import { PAGE_REQUEST } from '../src/lib/session/page-request';
import type { Request, Results } from '../src/lib/simulation/results';
import { startSimulation } from '../src/lib/simulation/simulation';

/** What the page gets for a plan over the textbook business, from a few hundred futures, and what is asked for besides. */
export function pageResults(
	plan: Partial<Plan>,
	segment: Partial<SegmentDraft> = {},
	rest: Partial<ScenarioDraft> = {},
	more: Partial<Request> = {}
): Results {
	const scenario = completeScenario({
		version: 1,
		currency: 'INR',
		trials: 300,
		segments: [{ customers: 5000, newPerMonth: 300, churn: 0.04, ticket: 2000, ...segment }],
		plans: [plan],
		...rest
	});
	const simulation = startSimulation(scenario, {
		...PAGE_REQUEST,
		...more,
		bands: [...PAGE_REQUEST.bands, ...(more.bands ?? [])]
	});
	simulation.advance(scenario.trials);
	return simulation.results();
}
