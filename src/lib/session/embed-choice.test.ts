import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	EMBED_DEFAULT,
	LEVERS,
	PICTURES,
	readEmbedChoice,
	THEMES,
	writeEmbedChoice,
	type EmbedChoice
} from './embed-choice';

describe('an address without a usable choice shows the default', () => {
	test.each(['', '?', '?levers=&charts=', '?levers=price&charts=pie,map&theme=neon', '?%', '?utm_source=x'])(
		'%s',
		(query) => expect(readEmbedChoice(query)).toEqual(EMBED_DEFAULT)
	);
});

test('names are taken in the usual order, each once, and unknown ones passed over', () => {
	expect(readEmbedChoice('?levers=contract,what,churn,churn&charts=worth, mrr&theme=dark')).toEqual({
		levers: ['churn', 'contract'],
		pictures: ['mrr', 'worth'],
		theme: 'dark'
	});
});

test('nothing can be chosen as well', () => {
	expect(readEmbedChoice('?levers=none&charts=none')).toEqual({ ...EMBED_DEFAULT, levers: [], pictures: [] });
});

test('what was written is read back, and the default takes no room', () => {
	expect(writeEmbedChoice(EMBED_DEFAULT)).toBe('');
	const choice: fc.Arbitrary<EmbedChoice> = fc.record({
		levers: fc.subarray([...LEVERS]),
		pictures: fc.subarray([...PICTURES]),
		theme: fc.constantFrom(...THEMES)
	});
	fc.assert(
		fc.property(choice, (chosen) => {
			expect(readEmbedChoice(writeEmbedChoice(chosen))).toEqual(chosen);
		})
	);
});

test('links that were handed out keep their meaning', () => {
	expect(
		readEmbedChoice('?levers=churn,ticket,contract&charts=mrr,saved,retention,worth&theme=light')
	).toEqual({
		levers: ['churn', 'ticket', 'contract'],
		pictures: ['mrr', 'saved', 'retention', 'worth'],
		theme: 'light'
	});
});
