import { resolve } from '$app/paths';
import { encodeScenario } from '$lib/scenario/link';
import type { Scenario } from '$lib/scenario/scenario';
import { writeEmbedChoice, type EmbedChoice } from '$lib/session/embed-choice';

/** The whole address that opens the simulator with this scenario. In the browser only. */
export function linkTo(scenario: Scenario): string {
	return `${pageAddress('/')}#${encodeScenario(scenario)}`;
}

/** The whole address that shows this scenario in a frame of another page. In the browser only. */
export function embedLink(scenario: Scenario, choice: EmbedChoice): string {
	return `${pageAddress('/embed')}/${writeEmbedChoice(choice)}#${encodeScenario(scenario)}`;
}

/** The whole address of a page of this site, wherever it is served from. */
function pageAddress(page: '/' | '/embed'): string {
	return new URL(resolve(page), location.href).href;
}
