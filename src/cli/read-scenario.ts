import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { faultSentence } from '../lib/messages/faults.ts';
import type { Fault } from '../lib/scenario/fault.ts';
import { decodeLink } from '../lib/scenario/link.ts';
import type { Scenario } from '../lib/scenario/scenario.ts';
import { parseScenario, parseScenarioText } from '../lib/scenario/schema.ts';
import { isLink, type Options } from './simulate-options.ts';

/** A scenario, or what is wrong with it in sentences. */
export type Read = { scenario: Scenario } | { faults: string[] };

/** What the system's own words mean. */
const FILE_FAULTS: Record<string, string> = {
	ENOENT: 'there is no such file',
	ENOTDIR: 'there is no such file',
	EISDIR: 'is a folder, not a file',
	EACCES: 'may not be read',
	EPERM: 'may not be read',
	ENAMETOOLONG: 'is too long for the name of a file'
};

/** npm starts programs in the project's folder; a file is named from where the reader is. */
function readersFolder(): string {
	const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
	return script === 'simulate' && folder ? folder : process.cwd();
}

const nameOf = (source: string) => (source === '-' ? 'standard input' : source);

async function readBytes(source: string): Promise<{ bytes: Uint8Array } | { faults: string[] }> {
	try {
		return {
			bytes: source === '-' ? await buffer(process.stdin) : await readFile(resolve(readersFolder(), source))
		};
	} catch (error) {
		const { code = '', message } = error as NodeJS.ErrnoException;
		return { faults: [`${nameOf(source)}: ${FILE_FAULTS[code] ?? `cannot be read (${message})`}`] };
	}
}

/** What both readers, of files and of links, answer. */
type Answer = { scenario: Scenario } | { faults: Fault[] };

const inSentences = (answer: Answer): Read =>
	'scenario' in answer ? answer : { faults: answer.faults.map((fault) => faultSentence(fault)) };

/** The bytes as text; null when they are no text. */
function textOf(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

async function readSource(source: string): Promise<Read> {
	if (isLink(source)) return inSentences(decodeLink(source));
	const read = await readBytes(source);
	if ('faults' in read) return read;
	const text = textOf(read.bytes);
	if (text === null) return { faults: [`${nameOf(source)}: is not a text in UTF-8`] };
	return inSentences(parseScenarioText(text));
}

/** The numbers of the command line are held to the same bounds as the scenario's. */
function overrideFaults(overrides: Partial<Scenario>): string[] {
	// any valid scenario will do: only the numbers beside it can be at fault
	const carrier = {
		version: 1,
		segments: [{ customers: 0, newPerMonth: 0, churn: 0, ticket: 1 }],
		plans: [{}]
	};
	const parsed = parseScenario({ ...carrier, ...overrides });
	if ('scenario' in parsed) return [];
	return parsed.faults.map((fault) => faultSentence({ ...fault, path: [`--${fault.path[0]}`] }));
}

/** Reads the scenario that the options name, with their numbers in it. Reports every fault at once. */
export async function readScenario({ source, trials, seed }: Options & { source: string }): Promise<Read> {
	const overrides = { ...(trials !== undefined && { trials }), ...(seed !== undefined && { seed }) };
	const read = await readSource(source);
	const faults = [...('faults' in read ? read.faults : []), ...overrideFaults(overrides)];
	if (faults.length > 0 || !('scenario' in read)) return { faults };
	return { scenario: { ...read.scenario, ...overrides } };
}
