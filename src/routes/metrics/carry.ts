import { metrics } from '$lib/messages/metrics';
import type { Carried } from '$lib/metrics/metric';
import type { Fault } from '$lib/scenario/fault';
import { decodeLink, encodeScenario } from '$lib/scenario/link';
import { inputsOf } from '$lib/scenario/inputs';
import { defaultPreset } from '$lib/scenario/default-preset';
import type { Scenario } from '$lib/scenario/scenario';
import { parseScenario } from '$lib/scenario/schema';
import { withoutNoise } from '$lib/session/typed-quantity';

/**
 * The scenario that calculators write into: the one the reader came from, else what the simulator opens with.
 * @param from its fragment; empty where there is none
 */
export function scenarioFrom(from: string): { scenario: Scenario; readable: boolean } {
	if (from === '') return { scenario: defaultPreset.scenario, readable: true };
	const decoded = decodeLink(from);
	if ('faults' in decoded) return { scenario: defaultPreset.scenario, readable: false };
	return { scenario: decoded.scenario, readable: true };
}

/** Names of what is carried, in the words' terms. */
export function carriedNames(scenario: Scenario, carried: Carried, currency: string): string[] {
	return [
		...Object.keys({ ...carried.scenario, ...carried.segment, ...carried.plan }),
		...(carried.segments ? ['groups'] : []),
		...(carriesMoney(carried) && currency !== scenario.currency ? ['currency'] : [])
	];
}

const MONEY = [...inputsOf('segment'), ...inputsOf('plan')]
	.filter(({ row }) => row.unit.startsWith('money'))
	.map(({ key }) => key as string);

/** Amounts bring their currency along. */
function carriesMoney({ segment, segments = [], plan }: Carried): boolean {
	return [segment, ...segments, plan].some((inputs) =>
		Object.keys(inputs ?? {}).some((key) => MONEY.includes(key))
	);
}

/**
 * The fragment of the scenario with what is carried written into its first group and first plan, or groups in place of its
 * own; or why it cannot be.
 */
export function carryInto(scenario: Scenario, carried: Carried, currency: string): string | Fault {
	const { scenario: whole, segment, segments: groups, plan } = carried;
	const [firstSegment, ...segments] = scenario.segments;
	const [firstPlan, ...plans] = scenario.plans;
	const parsed = parseScenario({
		...scenario,
		...whole,
		currency: carriesMoney(carried) ? currency : scenario.currency,
		segments: groups
			? groups.map((group, place) => ({ ...firstSegment, ...clean(group), name: metrics.groupNames[place] }))
			: [{ ...firstSegment, ...clean(segment) }, ...segments],
		plans: plan === undefined ? scenario.plans : [{ ...firstPlan, ...clean(plan) }, ...plans]
	});
	return 'faults' in parsed ? parsed.faults[0] : encodeScenario(parsed.scenario);
}

/** Links and fields show 0.05 rather than what binary arithmetic left of it. */
function clean(inputs: object = {}): object {
	return Object.fromEntries(
		Object.entries(inputs).map(([name, value]) => [
			name,
			typeof value === 'number' ? withoutNoise(value) : (value as unknown)
		])
	);
}
