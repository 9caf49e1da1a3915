import type { Fault } from '../scenario/fault';
import type { Preset } from '../scenario/default-preset';

/** Which version of the simulation a link's figures were made with, where it was not this one. */
interface OtherEngine {
	engine?: 'earlier' | 'later';
}

/** What is open. `broken` stands for the default preset, in place of a link that could not be read. */
export type Opened =
	| ({ kind: 'preset'; preset: Preset } & OtherEngine)
	| ({ kind: 'link' } & OtherEngine)
	| { kind: 'blank' | 'file' | 'work' }
	| { kind: 'saved'; id: string }
	| { kind: 'broken'; preset: Preset; faults: Fault[] };

/** The preset that is open, if one is. */
export function presetOf(opened: Opened): Preset | null {
	return 'preset' in opened ? opened.preset : null;
}
