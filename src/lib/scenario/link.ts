import { ENGINE_VERSION } from './engine-version';
import type { Fault } from './fault';
import { cut } from './foreign-text';
import { checksum, readText, writeText } from './link-values';
import { decodeV1, encodeV1, type Pair } from './link-v1';
import type { Scenario } from './scenario';
import { parseScenario } from './schema';

/**
 * The link: `v=1&e=1&…&sum=…`, the part of an address after #. First the version of the keys and the engine that
 * made the figures, then what differs from that version's frozen defaults, and a checksum of it all at the end.
 */

/** A longer fragment is not read. */
export const LINK_MAX_LENGTH = 6000;

const NEWEST = 1;

export type Decoded = { scenario: Scenario; engine: string } | { faults: Fault[] };

/**
 * The fragment, without #, that carries the scenario and this build's engine version. The same scenario always
 * gives the same fragment. With foreign names it may exceed LINK_MAX_LENGTH; such a scenario travels as a file.
 */
export function encodeScenario(scenario: Scenario): string {
	const body = join([['v', String(NEWEST)], ['e', ENGINE_VERSION], ...encodeV1(scenario)]);
	return `${body}&sum=${checksum(body)}`;
}

/**
 * Reads a fragment, with or without #, or a whole address. Never throws: what is wrong is reported, and a link
 * that was cut short or altered is a fault rather than another scenario.
 */
export function decodeLink(link: string): Decoded {
	// Half a surrogate pair cannot be escaped, not even for the checksum.
	const fragment = fragmentOf(link).toWellFormed();
	if (fragment.length > LINK_MAX_LENGTH) {
		return wholeLink('linkTooLong', { length: fragment.length, max: LINK_MAX_LENGTH });
	}
	const { pairs, faults } = split(fragment);
	const valueOf = (key: string) => pairs.find(([candidate]) => candidate === key)?.[1];

	const version = valueOf('v');
	if (version !== undefined && /^[1-9]\d*$/.test(version) && Number(version) > NEWEST) {
		return wholeLink('linkVersion', { value: cut(version) });
	}
	const sum = valueOf('sum');
	// Without its end a link is only half a one: its other faults would be noise.
	if (sum === undefined) return wholeLink('linkChecksum', {});
	const body = pairs.filter(([key]) => key !== 'sum');
	if (sum !== checksum(join(body))) faults.unshift({ path: [], code: 'linkChecksum', values: {} });
	if (version !== '1') {
		const fault = version === undefined ? 'missing' : 'version';
		faults.push({ path: ['v'], code: fault, values: version === undefined ? {} : { value: cut(version) } });
	}
	const engine = valueOf('e');
	if (engine === undefined) faults.push({ path: ['e'], code: 'missing', values: {} });
	else if (!/^[\w.-]{1,20}$/.test(engine)) {
		faults.push({ path: ['e'], code: 'linkText', values: { value: cut(engine) } });
	}

	const decoded = decodeV1(body.filter(([key]) => key !== 'v' && key !== 'e'));
	faults.push(...decoded.faults);
	if (faults.length > 0 || engine === undefined) return { faults };
	const parsed = parseScenario(decoded.draft);
	return 'faults' in parsed ? parsed : { scenario: parsed.scenario, engine };
}

function wholeLink(code: Fault['code'], values: Fault['values']): Decoded {
	return { faults: [{ path: [], code, values }] };
}

/** What follows the first #; everything where there is none, unless it is an address, which then carries nothing. */
function fragmentOf(link: string): string {
	const hash = link.indexOf('#');
	if (hash >= 0) return link.slice(hash + 1).trim();
	return /^\s*[a-z][a-z0-9+.-]*:\/\//i.test(link) ? '' : link.trim();
}

const join = (pairs: readonly Pair[]) => pairs.map(([key, value]) => `${key}=${writeText(value)}`).join('&');

/** Keys and unescaped values. Programs escape more or less of a link on its way, so the checksum is taken of these. */
function split(fragment: string): { pairs: Pair[]; faults: Fault[] } {
	const pairs: Pair[] = [];
	const faults: Fault[] = [];
	const seen = new Set<string>();
	for (const part of fragment.split('&')) {
		const equals = part.indexOf('=');
		const key = equals < 0 ? part : part.slice(0, equals);
		const value = equals < 0 ? '' : readText(part.slice(equals + 1));
		if (seen.has(key)) faults.push({ path: [cut(key)], code: 'duplicate', values: { value: cut(key) } });
		else if (value === null)
			faults.push({ path: [cut(key)], code: 'linkText', values: { value: cut(part) } });
		seen.add(key);
		pairs.push([key, value ?? '']);
	}
	return { pairs, faults };
}
