import { ENGINE_VERSION } from '../scenario/engine-version';
import { decodeLink, encodeScenario } from '../scenario/link';
import type { Preset } from '../scenario/default-preset';
import type { Scenario } from '../scenario/scenario';
import type { Opened } from './opened';

/** What undo and redo go back and forth over: the scenario, where it comes from, and what of it is looked at. */
export interface Moment {
	scenario: Scenario;
	opened: Opened;
	/** The scenario as it was opened. */
	original: Scenario;
	arm: number;
	segment: number;
}

export function asOpened(scenario: Scenario, opened: Opened, original = scenario): Moment {
	return { scenario, opened, original, arm: 0, segment: 0 };
}

export function ofPreset(preset: Preset): Moment {
	return asOpened(preset.scenario, { kind: 'preset', preset });
}

/** What a link's fragment opens; the first preset, with the faults, where it cannot be read. */
export function ofFragment(fragment: string, presets: readonly Preset[]): Moment {
	const [first] = presets;
	if (fragment === '') return ofPreset(first);
	const decoded = decodeLink(fragment);
	if ('faults' in decoded) {
		return asOpened(first.scenario, { kind: 'broken', preset: first, faults: decoded.faults });
	}
	const canonical = encodeScenario(decoded.scenario);
	const preset = presets.find(({ scenario }) => encodeScenario(scenario) === canonical);
	const origin = preset ? { kind: 'preset' as const, preset } : { kind: 'link' as const };
	return asOpened(decoded.scenario, { ...origin, ...otherEngine(decoded.engine) });
}

/** The same scenario has other figures in another version of the simulation, and the reader is told. */
function otherEngine(engine: string): { engine?: 'earlier' | 'later' } {
	if (engine === ENGINE_VERSION) return {};
	return { engine: Number(engine) > Number(ENGINE_VERSION) ? 'later' : 'earlier' };
}
