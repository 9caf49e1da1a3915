import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../scenario/scenario';
import { quantityText } from './quantity-text';
import { parseTypedQuantity } from './typed-quantity';

describe('quantityText', () => {
	it('shows numbers, shares and ranges as one would type them', () => {
		expect(quantityText(5000, false)).toBe('5,000');
		expect(quantityText(0.07, true)).toBe('7');
		expect(quantityText([0.06, 0.14], true)).toBe('6–14');
		expect(quantityText([-0.2, 0.05], true)).toBe('−20 to 5');
		expect(quantityText(-1.5e300, false)).toBe('−1.5E300');
	});

	it('shows nothing that the field could not read back', () => {
		const end = fc
			.integer({ min: -10_000_000, max: 10_000_000 })
			.map((value) => (value % 5 === 0 ? Number(`${value}e200`) : value / 1000));
		const quantity = fc.oneof(
			end,
			fc.tuple(end, end).filter(([low, high]) => low < high)
		) as fc.Arbitrary<Quantity>;
		fc.assert(
			fc.property(quantity, fc.boolean(), (value, percent) => {
				expect(parseTypedQuantity(quantityText(value, percent), { percent })).toEqual({ value });
			})
		);
	});
});
