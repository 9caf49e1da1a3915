import type { Engine } from '$lib/engine/engine';
import type { Carried, Metric, Values } from '$lib/metrics/metric';
import type { Plan, Scenario } from '$lib/scenario/scenario';
import { parseScenario } from '$lib/scenario/schema';

/** Revenue saved at the horizon over the futures. */
export interface Reading {
	mean: number;
	low: number;
	high: number;
}

const PLANS_AT_MOST = 3;

/** One scenario with a plan for each result that the simulator gives as well; null where it cannot be simulated. */
function scenarioOf(metric: Metric, carried: Carried): Scenario | null {
	const plans = Object.values(metric.simulated ?? {}).slice(0, PLANS_AT_MOST);
	const parsed = parseScenario({
		version: 1,
		...carried.scenario,
		segments: [carried.segment],
		plans: plans.map((plan: Partial<Plan> | undefined) => ({ ...carried.plan, ...plan }))
	});
	return 'scenario' in parsed ? parsed.scenario : null;
}

/**
 * The simulator's side of a calculator's figures, by result.
 * @returns null where the numbers are none that can be simulated
 */
export async function simulateReadings(
	engine: Engine,
	metric: Metric,
	values: Values,
	signal: AbortSignal
): Promise<{ futures: number; readings: Record<string, Reading> } | null> {
	const scenario = metric.carries ? scenarioOf(metric, metric.carries(values)) : null;
	if (!scenario) return null;
	const results = await engine.run(scenario, { bands: ['saved'], details: false }, { signal });
	const last = scenario.months - 1;
	const readings = Object.keys(metric.simulated ?? {}).map((name, plan) => {
		const saved = results.plans[plan].saved!;
		return [name, { mean: saved.mean[last]!, low: saved.p5[last]!, high: saved.p95[last]! }] as const;
	});
	return { futures: results.trials, readings: Object.fromEntries(readings) };
}
