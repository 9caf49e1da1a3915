import { expect, test } from 'vitest';
import { isLink, readOptions } from './simulate-options.ts';

test('a scenario and the numbers that override it, in any order', () => {
	const expected = { options: { help: false, source: 'a.json', trials: 500, seed: 7 }, faults: [] };
	expect(readOptions(['a.json', '--trials', '500', '--seed=7'])).toEqual(expected);
	expect(readOptions(['--seed', '7', '--trials=500', 'a.json'])).toEqual(expected);
});

test('a dash is standard input, not an option', () => {
	expect(readOptions(['-'])).toEqual({ options: { help: false, source: '-' }, faults: [] });
});

test('help needs no scenario', () => {
	expect(readOptions(['--help'])).toEqual({ options: { help: true }, faults: [] });
});

test('all the faults are reported at once', () => {
	const { faults } = readOptions(['--speed', 'a.json', 'b.json', '--trials', '1e4', '--seed']);
	expect(faults).toEqual([
		'--speed: there is no such option; --help lists them',
		'b.json: only one scenario at a time, and a.json is already named',
		'--trials: 1e4 is not a whole number',
		'--seed: a whole number should follow'
	]);
	expect(readOptions(['a', '--seed', '1', '--seed', '2']).faults).toEqual(['--seed: is there twice']);
	expect(readOptions([]).faults).toHaveLength(1);
});

test.each(['https://example.org/churn-lab/#v=1&t=9', 'http://localhost:4173/', '#v=1', 'v=1&m=24'])(
	'%s is a link',
	(source) => {
		expect(isLink(source)).toBe(true);
	}
);

test.each(['scenario.json', './a#b.json', '-', '/tmp/v=1.json'])('%s is no link', (source) => {
	expect(isLink(source)).toBe(false);
});

test('questions on request: cohorts, and futures above values', () => {
	const { options, faults } = readOptions([
		'a.json',
		'--cohorts',
		'--above',
		'1.mrr.18=1e6',
		'--above=0.retention.12=0.5'
	]);
	expect(faults).toEqual([]);
	expect(options).toMatchObject({
		cohorts: true,
		above: [
			{ arm: 1, band: 'mrr', month: 18, value: 1_000_000 },
			{ arm: 0, band: 'retention', month: 12, value: 0.5 }
		]
	});
	expect(readOptions(['a.json', '--above', '0.saved.18=1', '--above', 'x', '--above']).faults).toHaveLength(
		3
	);
});
