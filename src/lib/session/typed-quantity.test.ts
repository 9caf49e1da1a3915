import { describe, expect, it } from 'vitest';
import { parseTypedQuantity } from './typed-quantity';

const read = (text: string, percent = false) => {
	const typed = parseTypedQuantity(text, { percent });
	return 'value' in typed ? typed.value : typed.problem;
};

describe('parseTypedQuantity', () => {
	it.each([
		['10', 10],
		['1,000', 1000],
		['1,234,567.5', 1234567.5],
		['.5', 0.5],
		['+5', 5],
		['-5', -5],
		['−5', -5],
		['₹2,000', 2000],
		['-$3', -3],
		['3-6', [3, 6]],
		['3 to 6', [3, 6]],
		['3 TO 6', [3, 6]],
		['3–6', [3, 6]],
		['9,000 – 13,500', [9000, 13500]],
		['-20--10', [-20, -10]],
		['−20–−10', [-20, -10]],
		['-20 to -10', [-20, -10]],
		['-5 to 5', [-5, 5]],
		['4-4', 4],
		['5k', 5000],
		['2.5 K', 2500],
		['1.1m', 1_100_000],
		['$2M', 2_000_000],
		['5k-20k', [5000, 20_000]],
		['1e3', 1000],
		['1.25E+06', 1_250_000],
		['5e-3', 0.005],
		['1e3-2e3', [1000, 2000]],
		['1 000', 1000],
		['1\u00a0234\u202f567.5', 1234567.5],
		['1 000 - 2 000', [1000, 2000]],
		['\u200f12', 12],
		['\u202a12\u202c', 12],
		['\u2066−5\u2069 to \u20667\u2069', [-5, 7]],
		['１２３', 123],
		['٠١٢٣٤٥٦٧٨٩', 123456789],
		['۱۲۳۴', 1234],
		['३–६', [3, 6]],
		['𝟙𝟎𝟿', 109]
	])('reads %s', (text, value) => expect(read(text)).toEqual(value));

	it.each([
		['10', 0.1],
		['10 %', 0.1],
		['7%', 0.07],
		['3–6 %', [0.03, 0.06]],
		['3% to 6%', [0.03, 0.06]],
		['0.57', 0.0057],
		['٣%', 0.03]
	])('reads %s in percent as a share', (text, value) => expect(read(text, true)).toEqual(value));

	it.each([
		'3,5',
		'1,00',
		'1,0000',
		'ten',
		'1e',
		'e3',
		'1e3.5',
		'0x10',
		'Infinity',
		'3-',
		'--3',
		'1 2',
		'3-6-9',
		'10%',
		'10 00',
		'5 k k',
		'5t',
		'10²',
		'①',
		'½'
	])('refuses %s', (text) => expect(read(text)).toBe('unreadable'));

	it('says when a field is empty', () =>
		expect(['  ', '\u200f'].map((text) => read(text))).toEqual(['empty', 'empty']));

	it('says when a range was typed where only a number can be', () =>
		expect(parseTypedQuantity('3-6', { ranges: false })).toEqual({ problem: 'rangeHere' }));

	it('reads thousands no percent has', () => {
		expect(read('5k', true)).toBe('unreadable');
		expect(read('5%k', true)).toBe('unreadable');
	});

	it('refuses a point among whole numbers, where 1.000 may mean a thousand', () => {
		const whole = (text: string) => parseTypedQuantity(text, { ranges: false, whole: true });
		expect(whole('1.000')).toEqual({ problem: 'wholeHere' });
		expect(whole('1.5')).toEqual({ problem: 'wholeHere' });
		expect(whole('5e-1')).toEqual({ problem: 'wholeHere' });
		expect(whole('1.5E+06')).toEqual({ value: 1_500_000 });
		expect(whole('1,000')).toEqual({ value: 1000 });
		expect(whole('1.5k')).toEqual({ value: 1500 });
	});

	it('leaves the order of the ends to the scenario, which refuses a range turned round', () =>
		expect(read('6-3')).toEqual([6, 3]));
});
