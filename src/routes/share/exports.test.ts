import { csvText } from '$lib/format/csv';
import { inputsOf } from '$lib/scenario/inputs';
import { describe, expect, test } from 'vitest';
import { pageResults } from '../../../tests/page-results';
import { fileStem } from '$lib/ui/download';
import { memo } from './memo';
import { monthsTable } from './months-csv';
import { figuresTable } from './results-csv';

const results = pageResults(
	{ churnReduction: [0.05, 0.15], contracts: { 1: 0.6, 12: 0.4 }, contractTakeUp: 0.5 },
	{ cac: 11_000, churn: [0.03, 0.05] },
	{ title: 'Business X' }
);

const rowOf = (field: string) => figuresTable(results).find((row) => row.at(-1) === field);

describe('inputs and figures as a table', () => {
	test('every input of the table of inputs has its row', () => {
		const fields = figuresTable(results).map((row) => String(row.at(-1)));
		for (const { key } of inputsOf('scenario')) expect(fields).toContain(key);
		for (const { key } of inputsOf('segment'))
			expect(fields.some((field) => field.startsWith(`segments[0].${key}`))).toBe(true);
		for (const { key } of inputsOf('plan'))
			expect(fields.some((field) => field.startsWith(`plans[0].${key}`))).toBe(true);
	});

	test('a number is a value, a range has its ends, a mix a row for each term', () => {
		expect(rowOf('segments[0].customers')?.slice(2, 6)).toEqual([5000, null, null, null]);
		expect(rowOf('segments[0].churn')?.slice(2, 6)).toEqual([null, null, 0.03, 0.05]);
		expect(rowOf('plans[0].contracts.12')?.slice(1, 3)).toEqual(['Contracts offered, 12 months', 0.4]);
	});

	test('figures are those of the results', () => {
		const { mean, p50, p5, p95 } = results.plans[0].ltv;
		expect(rowOf('results.plans[0].ltv')?.slice(2, 7)).toEqual([mean, p50, p5, p95, 'INR']);
		expect(rowOf('results.plans[0].chanceOfPayingBack')?.[2]).toBe(results.plans[0].chanceOfPayingBack);
		expect(rowOf('trials')).toBeDefined();
	});

	test('all rows are as long as the head, and so are those by month', () => {
		for (const table of [figuresTable(results), monthsTable(results)])
			expect(new Set(table.map((row) => row.length))).toEqual(new Set([table[0].length]));
	});

	test('a name that looks like a formula does nothing in a spreadsheet', () => {
		const evil = structuredClone(results);
		evil.scenario.plans[0].name = '=1+1';
		for (const text of [csvText(figuresTable(evil)), csvText(monthsTable(evil))]) {
			expect(text).toContain("'=1+1");
			expect(text).not.toMatch(/(^|,|\n)"?=1/);
		}
	});
});

describe('month by month as a table', () => {
	const [head, ...rows] = monthsTable(results);
	const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);

	test('starts today, and has a row for every month', () => {
		expect(column(String(head[0]))).toEqual(Array.from({ length: 37 }, (_, month) => month));
	});

	test('month 1 stands in the row of month 1, and the age 0 of retention in that of today', () => {
		const mrr = column('Plan A: monthly recurring revenue, average');
		expect(mrr.slice(0, 2)).toEqual([null, results.plans[0].mrr!.mean[0]]);
		expect(mrr[36]).toBe(results.plans[0].mrr!.mean[35]);
		expect(column('Baseline: retention, average')[0]).toBe(1);
		expect(column('Plan A: share of futures ahead')[36]).toBe(results.plans[0].chanceByMonth[35]);
	});
});

describe('the summary for a memo', () => {
	const text = memo({ results, link: 'https://example.com/#v=1', assumed: [] });

	test('has the answer, the figures, what differs, what it rests on, and the link', () => {
		expect(text).toMatch(
			/^# Business X\n\n## Plan A\n\nWith about 10% less churn and .* \*\*about [\d,]+\*\*/
		);
		expect(text).toMatch(/\n\| LTV \| ₹[\d.]+K \| ₹[\d.]+K \| [+▼ ]+[\d.]+% \| ₹.* to ₹.* \|\n/);
		expect(text).toContain('- Churn reduction: 5–15%');
		expect(text).toContain('- Contracts offered: 60% for 1 month and 40% for 12 months');
		expect(text).toContain('| Leave each month | 3–5% |');
		expect(text).toContain('| Ticket a month | ₹2,000 |');
		expect(text).toContain('300 simulated futures');
		expect(text).toContain('(https://example.com/#v=1)');
	});

	test('leaves out what is as usual', () => {
		expect(text).not.toContain('Take-up: 0');
		expect(text).not.toContain('Gross margin');
	});

	test('a name cannot become markup', () => {
		const evil = structuredClone(results);
		evil.scenario.title = '<img src=x> [a](b) | # `c`';
		evil.scenario.plans[0].name = '| # *x*';
		const written = memo({ results: evil, link: 'x', assumed: [] });
		expect(written.split('\n')[0]).toBe('# \\<img src=x\\> \\[a\\](b) \\| # \\`c\\`');
		expect(written).toContain('## Plan A: \\| # \\*x\\*');
	});

	test('tables have one number of columns in every row', () => {
		for (const rows of text.split('\n\n').filter((block) => block.startsWith('|'))) {
			const widths = rows.split('\n').map((row) => row.replace(/\\\|/g, '').split('|').length);
			expect(new Set(widths).size).toBe(1);
		}
	});
});

test('names of files are safe whatever the scenario is called', () => {
	expect(fileStem('Small-business SaaS')).toBe('small-business-saas');
	expect(fileStem('../../etc/passwd')).toBe('etc-passwd');
	expect(fileStem('語 と 数')).toBe('語-と-数');
	expect(fileStem('???')).toBe('scenario');
});
