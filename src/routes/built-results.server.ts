import { InProcessEngine } from '$lib/engine/in-process';
import { defaultPreset } from '$lib/scenario/default-preset';
import { PAGE_REQUEST } from '$lib/session/page-request';
import type { Results } from '$lib/simulation/results';

/** Significant digits kept of the figures in the page: more would be weight without a pixel's difference. */
const DIGITS = 6;

/** Figures of the default preset, computed at build: the page says the same before any script runs as after. */
export async function builtResults(): Promise<Results> {
	const { scenario } = defaultPreset;
	const results = await new InProcessEngine().run(scenario, PAGE_REQUEST);
	return { ...lighter(results), scenario };
}

function lighter(results: Results): Results {
	return JSON.parse(
		JSON.stringify(results, (_key, value) =>
			typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value
		)
	);
}
