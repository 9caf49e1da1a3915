import { expect, test } from 'vitest';
import { brackets, isTall, namesIn, over, power, product, row, sum, times } from './maths';

test('brackets grow around fractions and sums, also deep inside, and around nothing else', () => {
	expect(isTall(row('1', '−', times('c', brackets('1', '−', 'δ'))))).toBe(false);
	expect(isTall(power(brackets('1', '−', 'δ'), row('t', '−', '1')))).toBe(false);
	expect(isTall(row('1', '−', times('c', over('1', '2'))))).toBe(true);
	expect(isTall(brackets(sum('N_t', row('t', '=', '1'), '12')))).toBe(true);
});

test('the names in a formula are its letters, but not those that a sum counts with', () => {
	expect(namesIn(row('p', '=', over(times('2', 'R_0'), row('ln', 'y'))))).toEqual(['p', 'R_0', 'y']);
	expect(namesIn(product(times('k', 's'), row('s', '=', 'a'), 'n'))).toEqual(['k', 'n', 'a']);
	expect(namesIn(row('x', '=', { figure: '3' }))).toEqual(['x']);
});
