import { describe, expect, it } from 'vitest';
import { presets } from '../scenario/presets';
import { presetWords } from './presets';

describe('the words for presets', () => {
	it('name every preset as its scenario is titled, and say what it is', () => {
		const titles = Object.fromEntries(presets.map(({ id, scenario }) => [id, scenario.title]));
		expect(presetWords.names).toEqual(titles);
		expect(Object.keys(presetWords.about)).toEqual(Object.keys(presetWords.names));
	});

	it('hold a sentence for each source, and none that no preset uses', () => {
		const used = new Set(presets.flatMap(({ sources }) => sources.map(({ text }) => text)));
		expect(Object.keys(presetWords.sources).sort()).toEqual([...used].sort());
	});

	it('name each kind of source', () => {
		const kinds = presets.flatMap(({ sources }) => sources.map(({ kind }) => kind));
		expect(kinds.filter((kind) => !(kind in presetWords.kinds))).toEqual([]);
	});
});
