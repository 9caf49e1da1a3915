import { describe, expect, test } from 'vitest';
import { countsLine, countsOfCheck, countsOfPlaywright, countsOfVitest, sum } from './counts.js';

const file = (status: string, ...tests: string[]) => ({
	status,
	assertionResults: tests.map((one) => ({ status: one }))
});

test('the last line names skipped tests only when there are some', () => {
	expect(countsLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
	expect(countsLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
});

test('a check counts as one test', () => {
	expect(sum([countsOfCheck(0), countsOfCheck(0), countsOfCheck(2)])).toEqual({
		passed: 2,
		failed: 1,
		skipped: 0
	});
});

describe('Vitest’s report', () => {
	test('counts each test', () => {
		const testResults = [
			file('passed', 'passed', 'passed', 'skipped'),
			file('failed', 'failed', 'passed', 'todo')
		];
		expect(countsOfVitest({ testResults }, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
		expect(countsOfVitest({ testResults: [file('passed', 'passed')] }, 0)).toEqual({
			passed: 1,
			failed: 0,
			skipped: 0
		});
	});

	test('counts a file that could not be run as a failure', () => {
		const testResults = [file('passed', 'passed'), file('failed'), file('failed', 'skipped', 'skipped')];
		expect(countsOfVitest({ testResults }, 1)).toEqual({ passed: 1, failed: 2, skipped: 2 });
	});

	test('never hides a bad end', () => {
		const testResults = [file('passed', 'passed')];
		expect(countsOfVitest({ testResults }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
		expect(countsOfVitest(null, 124).failed).toBe(1);
		expect(countsOfVitest(null, 0).failed).toBe(1);
		expect(countsOfVitest({ testResults: [] }, 0).failed).toBe(1);
	});
});

describe('Playwright’s report', () => {
	const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 1 };

	test('counts each test, and a flaky one as failed', () => {
		expect(countsOfPlaywright({ stats, errors: [] }, 0)).toEqual({ passed: 4, failed: 0, skipped: 1 });
		expect(countsOfPlaywright({ stats: { ...stats, unexpected: 2, flaky: 1 }, errors: [] }, 1).failed).toBe(
			3
		);
	});

	test('never hides a bad end', () => {
		expect(countsOfPlaywright({ stats, errors: [{}] }, 1).failed).toBe(1);
		expect(countsOfPlaywright({ stats, errors: [] }, 1).failed).toBe(1);
		expect(countsOfPlaywright(null, 1).failed).toBe(1);
		const none = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
		expect(countsOfPlaywright({ stats: none, errors: [] }, 0).failed).toBe(1);
	});
});
