import type { Quantity } from '$lib/scenario/scenario';
import { describe, expect, it } from 'vitest';
import * as say from './say';

describe('rates beside each other', () => {
	it.each([
		[
			[0.04, [0.034, 0.038]],
			['4%', '3.4–3.8%']
		],
		[
			[0.0071, [0.0064, 0.0067]],
			['0.71%', '0.64–0.67%']
		],
		[
			[0.0071, 0.00709],
			['0.710%', '0.709%']
		],
		[
			[0.04, 0.04],
			['4%', '4%']
		],
		[
			[0.04, 0.04 + 1e-15],
			['4%', '4%']
		]
	] as [Quantity[], string[]][])('%j are told apart', (values, texts) =>
		expect(say.rates(values)).toEqual(texts)
	);
});

describe('quantities as one says them', () => {
	it('counts about as many digits as one would say', () => {
		expect(say.aboutCount(517)).toBe('520');
		expect(say.aboutCount(79)).toBe('79');
		expect(say.aboutCount(-1752)).toBe('1,750');
	});

	it('never claims that a chance is sure where it is not', () => {
		expect(say.ofTen(0.97)).toBe('more than 9 of 10 futures');
		expect(say.ofTen(0.02)).toBe('fewer than 1 of 10 futures');
		expect(say.ofTen(0.84)).toBe('8 of 10 futures');
	});

	it('shows a digit of a small ratio, where one decimal would show nothing', () =>
		expect([0.0312, 0.001, 0.31, 3.08].map(say.decimal)).toEqual(['0.03', '0.0', '0.3', '3.1']));

	it('says time in years where it can', () =>
		expect([12, 36, 120, 18].map(say.stretch)).toEqual([
			'one year',
			'three years',
			'ten years',
			'18 months'
		]));

	it('writes what was entered exactly', () => {
		expect(say.exactMoney([9000, 13_500], 'INR')).toBe('₹9,000–13,500');
		expect(say.percent([0.06, 0.14])).toBe('6–14%');
		expect(say.percent([-0.02, 0.02])).toBe('−2 to 2%');
		expect(say.rate([0.0344, 0.0376])).toBe('3.4–3.8%');
	});
});
