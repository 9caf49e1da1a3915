import { describe, expect, test } from 'vitest';
import { csvText, type Cell } from './csv';

const cell = (value: Cell) => csvText([[value]]).slice(1, -2);

test('rows end as RFC 4180 has it, after the mark of UTF-8', () => {
	expect(
		csvText([
			['Month', 'MRR'],
			[1, 2.5]
		])
	).toBe('\uFEFFMonth,MRR\r\n1,2.5\r\n');
});

test('what would end a cell stands in quotation marks, which are doubled', () => {
	expect(cell('a,b')).toBe('"a,b"');
	expect(cell('say "so"')).toBe('"say ""so"""');
	expect(cell('two\r\nlines')).toBe('"two\r\nlines"');
});

describe('a text that might run as a formula does not', () => {
	for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', '−']) {
		test(JSON.stringify(start), () => {
			const text = `${start}HYPERLINK("x")`;
			expect(cell(text)).toBe(`"'${text.replaceAll('"', '""')}"`);
		});
	}
	test('and an ordinary one is left as it is', () => expect(cell('Plan A')).toBe('Plan A'));
});

test('numbers stay numbers', () => {
	expect(cell(-0.05)).toBe('-0.05');
	expect(cell(0.1 + 0.2)).toBe('0.3');
	expect(cell(1_234_567.5)).toBe('1234567.5');
	expect(cell(0)).toBe('0');
	expect(cell(null)).toBe('');
	expect(cell(NaN)).toBe('');
});
