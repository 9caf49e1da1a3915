import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum, readNumber, readText, writeNumber, writeText } from './link-values';

describe('numbers in a link', () => {
	it.each([
		[0, '0'],
		[0.1, '0.1'],
		[-0.05, '-0.05'],
		[1e9, '1000000000'],
		[1e-7, '0.0000001'],
		[-1.25e-9, '-0.00000000125'],
		[1e21, '1000000000000000000000'],
		[1.25e22, '12500000000000000000000']
	])('%d is written %s', (value, written) => {
		expect(writeNumber(value)).toBe(written);
	});

	it('come back to the bit, without an exponent', () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
				fc.pre(!Object.is(value, -0));
				const written = writeNumber(value);
				expect(written).toMatch(/^-?\d+(\.\d+)?$/);
				expect(readNumber(written)).toBe(value);
			}),
			{ seed: 20261125, numRuns: 1000 }
		);
	});

	it('are refused where they would be infinite', () => {
		expect(readNumber('9'.repeat(400))).toBeNull();
	});
});

describe('text in a link', () => {
	it('stays readable where it can', () => {
		expect(writeText('Plan A: fewer leavers, 2026/27')).toBe('Plan+A:+fewer+leavers,+2026/27');
		expect(writeText("50% & more (it's *big*)!")).toBe('50%25+%26+more+%28it%27s+%2Abig%2A%29%21');
	});

	it('comes back as it was', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(readText(writeText(text))).toBe(text);
			}),
			{ seed: 20261126 }
		);
	});

	it('is refused where an escape is broken', () => {
		expect(readText('%E0%A4%A')).toBeNull();
		expect(readText('100%')).toBeNull();
	});
});

describe('the checksum', () => {
	it('is FNV-1a of 32 bits, in base 36', () => {
		// Published values of the hash's authors for "", "a" and "foobar".
		expect(checksum('')).toBe((0x811c9dc5).toString(36));
		expect(checksum('a')).toBe((0xe40c292c).toString(36));
		expect(checksum('foobar')).toBe((0xbf9cf968).toString(36));
	});
});
