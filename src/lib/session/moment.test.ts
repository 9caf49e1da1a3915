import { describe, expect, it } from 'vitest';
import { ENGINE_VERSION } from '../scenario/engine-version';
import { encodeScenario } from '../scenario/link';
import { checksum } from '../scenario/link-values';
import { presets } from '../scenario/presets';
import { ofFragment } from './moment';

const [preset] = presets;
const own = { ...preset.scenario, title: 'Mine' };

/** The link of a scenario as another version of the simulation would have written it. */
function linkOf(scenario: typeof own, engine: string): string {
	const body = encodeScenario(scenario)
		.replace(/&sum=.*$/, '')
		.replace(`&e=${ENGINE_VERSION}&`, `&e=${engine}&`);
	return `${body}&sum=${checksum(body)}`;
}

describe('a link', () => {
	it.each([
		['of this version of the simulation says nothing of versions', ENGINE_VERSION, undefined],
		['of an earlier one says so', '1', 'earlier'],
		['of a later one says so', '99', 'later']
	])('%s', (_, engine, expected) => {
		expect(ofFragment(linkOf(own, engine), presets).opened).toEqual({
			kind: 'link',
			...(expected && { engine: expected })
		});
		expect(ofFragment(linkOf(preset.scenario, engine), presets).opened).toEqual({
			kind: 'preset',
			preset,
			...(expected && { engine: expected })
		});
	});
});
