import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Quantity } from '../scenario/scenario';
import { quantityText } from './quantity-text';
import { parseTypedQuantity } from './typed-quantity';

vi.mock('../format/language', () => ({ language: 'de', decimalSign: ',' }));

describe('in a language with decimal commas', () => {
	it.each([
		['3,5', 3.5],
		['1.234.567,5', 1_234_567.5],
		['1 234,5', 1234.5],
		['3,5-6', [3.5, 6]],
		['3..6,5', [3, 6.5]],
		[',5', 0.5]
	])('a field reads %s', (text, value) => expect(parseTypedQuantity(text)).toEqual({ value }));

	it.each(['3.5', '1.00'])('a field refuses %s', (text) =>
		expect(parseTypedQuantity(text)).toEqual({ problem: 'unreadable' })
	);

	it('a field refuses a comma among whole numbers', () =>
		expect(parseTypedQuantity('1,000', { whole: true })).toEqual({ problem: 'wholeHere' }));

	it('a field shows nothing that it could not read back', () => {
		const end = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((value) => value / 1000);
		const quantity = fc.oneof(
			end,
			fc.tuple(end, end).filter(([low, high]) => low < high)
		) as fc.Arbitrary<Quantity>;
		expect(quantityText([1234.5, 2345.5], false)).toBe('1.234,5–2.345,5');
		expect(quantityText(1.94e20, false)).toBe('1,94E20');
		expect(parseTypedQuantity('1,94E20')).toEqual({ value: 1.94e20 });
		fc.assert(
			fc.property(quantity, fc.boolean(), (value, percent) => {
				expect(parseTypedQuantity(quantityText(value, percent), { percent })).toEqual({ value });
			})
		);
	});
});
