import { expect, test } from 'vitest';
import { runsOf } from '../answer';
import { wrapped } from './wrapped';

/** Every letter is one wide. */
const lines = (text: string, width: number) =>
	wrapped(runsOf(text), width, (part) => part.length).map((line) => line.map((run) => run.text).join(''));

test('lines break at spaces and are no wider than they may be', () => {
	expect(lines('one two three four', 8)).toEqual(['one two ', 'three ', 'four']);
});

test('what is bold stays bold, and a comma stays with its number', () => {
	expect(wrapped(runsOf('keep [[about 81]], says it'), 10, (part) => part.length)).toEqual([
		[
			{ text: 'keep ', style: 'plain' },
			{ text: 'about ', style: 'bold' }
		],
		[
			{ text: '81', style: 'bold' },
			{ text: ', says ', style: 'plain' }
		],
		[{ text: 'it', style: 'plain' }]
	]);
});

test('a word too wide for a line has one to itself, and a no-break space does not break', () => {
	expect(lines('a extraordinary b\u00a0c', 5)).toEqual(['a ', 'extraordinary ', 'b\u00a0c']);
});
