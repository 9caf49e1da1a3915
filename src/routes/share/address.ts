import { resolve } from '$app/paths';
import { encodeScenario } from '$lib/scenario/link';
import type { Scenario } from '$lib/scenario/scenario';

/** The whole address that opens the simulator with this scenario. In the browser only. */
export function linkTo(scenario: Scenario): string {
	return `${pageAddress('/')}#${encodeScenario(scenario)}`;
}

/** The whole address of a page of this site, wherever it is served from. */
export function pageAddress(page: '/'): string {
	return new URL(resolve(page), location.href).href;
}
