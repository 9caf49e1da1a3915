import type { Fault } from '../scenario/fault';
import type { Scenario } from '../scenario/scenario';
import { parseScenarioText } from '../scenario/schema';

/** Bytes. The largest scenario takes a few thousand. */
export const LARGEST_FILE = 1_000_000;

export type ReadFile =
	{ scenario: Scenario } | { faults: Fault[] } | { problem: 'tooLarge' | 'noText' | 'unreadable' };

/** A scenario as the text of a file, which the command line reads too. */
export function scenarioText(scenario: Scenario): string {
	return `${JSON.stringify(scenario, null, '\t')}\n`;
}

/** Reads a file as a scenario. Never throws; a file that is too large is not read at all. */
export async function readScenarioFile(file: Blob): Promise<ReadFile> {
	if (file.size > LARGEST_FILE) return { problem: 'tooLarge' };
	let bytes: ArrayBuffer;
	try {
		bytes = await file.arrayBuffer();
	} catch {
		// gone, a folder, or not allowed
		return { problem: 'unreadable' };
	}
	try {
		return parseScenarioText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return { problem: 'noText' };
	}
}
