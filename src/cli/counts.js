/**
 * How many tests passed, failed and were skipped.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
	const total = { passed: 0, failed: 0, skipped: 0 };
	for (const { passed, failed, skipped } of all) {
		total.passed += passed;
		total.failed += failed;
		total.skipped += skipped;
	}
	return total;
}

/**
 * The line that ends the output.
 * @param {Counts} counts
 */
export function countsLine({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * A check that has no tests of its own counts as one.
 * @param {number} status its exit status
 * @returns {Counts}
 */
export function countsOfCheck(status) {
	return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

/**
 * A stage that ends badly without a failed test (a crash, a time-out, no report, no test at all) is one failure.
 * @param {Counts} counts
 * @param {number} status
 * @returns {Counts}
 */
function withStatus(counts, status) {
	const bad = status !== 0 || counts.passed + counts.failed === 0;
	return bad && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * The part of Vitest's JSON report that is read.
 * @typedef {{ status: string, assertionResults: { status: string }[] }} VitestFile
 */

/**
 * @param {{ testResults: VitestFile[] } | null} report null when there is none
 * @param {number} status Vitest's exit status
 * @returns {Counts}
 */
export function countsOfVitest(report, status) {
	const counts = { passed: 0, failed: 0, skipped: 0 };
	for (const file of report?.testResults ?? []) {
		const failedBefore = counts.failed;
		for (const test of file.assertionResults) {
			if (test.status === 'passed') counts.passed++;
			else if (test.status === 'failed') counts.failed++;
			else counts.skipped++;
		}
		// a file that cannot be read, or whose set-up throws
		if (file.status === 'failed' && counts.failed === failedBefore) counts.failed++;
	}
	return withStatus(counts, status);
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] } | null} report
 *   Playwright's JSON report; null when there is none
 * @param {number} status Playwright's exit status
 * @returns {Counts}
 */
export function countsOfPlaywright(report, status) {
	if (!report) return withStatus({ passed: 0, failed: 0, skipped: 0 }, status);
	const { expected, unexpected, flaky, skipped } = report.stats;
	// an error outside a test, such as a file that cannot be read
	const outside = report.errors.length > 0 && unexpected + flaky === 0 ? 1 : 0;
	return withStatus({ passed: expected, failed: unexpected + flaky + outside, skipped }, status);
}
