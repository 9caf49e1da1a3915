import { money } from '$lib/format/money';
import { completeScenario } from '$lib/scenario/schema';
import { PAGE_REQUEST } from '$lib/session/page-request';
import { startSimulation } from '$lib/simulation/simulation';
import { describe, expect, it } from 'vitest';
import { mrrTable, retentionTable, savedTable, worthTable } from './figure-tables';
import { pageResults } from '../../tests/page-results';
import { costOf, fanOf, picturedOf, revenueToday, worthOf } from './pictured';

const scenario = completeScenario({
	version: 1,
	currency: 'INR',
	trials: 200,
	months: 24,
	segments: [
		{ customers: 5000, newPerMonth: 300, churn: 0.04, ticket: 2000, cac: 11_100 },
		{ customers: 10, newPerMonth: 1, churn: 0.01, ticket: [100, 400] }
	],
	plans: [{ churnReduction: [0.06, 0.14], fixedCost: 100_000 }]
});
const simulation = startSimulation(scenario, PAGE_REQUEST);
simulation.advance(scenario.trials);
const results = simulation.results();
const withPlan = picturedOf(results, 0);
const alone = picturedOf(results, null);
const tables = [mrrTable, savedTable, retentionTable, worthTable];

describe('the table behind a picture', () => {
	it.each(tables)('has a cell for every column: %o', (tableOf) => {
		for (const pictured of [withPlan, alone]) {
			const { head, rows } = tableOf(pictured);
			expect(new Set(head).size).toBe(head.length);
			expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
			for (const { cells } of rows) {
				expect(cells).toHaveLength(head.length - 1);
				expect(cells.join()).not.toMatch(/NaN|undefined|null|Infinity/);
			}
		}
	});

	it('starts with today and ends at the horizon', () => {
		const { rows } = mrrTable(withPlan);
		// 5000 · 2000 and 10 at the geometric middle of 100 and 400
		expect(revenueToday(scenario)).toBeCloseTo(5000 * 2000 + 10 * 200, 3);
		expect(rows[0]).toEqual({ name: 'Today', cells: ['₹10.0M', '–', '₹10.0M', '–'] });
		expect(rows).toHaveLength(25);
		expect(rows[24].name).toBe('24');
	});

	it('writes the mean of a cohort, as its curve does, and what 9 of 10 futures share, arm by arm', () => {
		const { head, rows } = retentionTable(withPlan);
		expect(head).toEqual([
			'Months since joining',
			'Baseline, on average',
			'Baseline, 9 of 10 futures',
			'Plan A, on average',
			'Plan A, 9 of 10 futures'
		]);
		const { p5, mean, p95 } = results.plans[0].retention!;
		const percent = (share: number | null) => `${Math.round(100 * share!)}%`;
		expect(rows[12].cells.slice(2)).toEqual([percent(mean[12]), `${percent(p5[12])} to ${percent(p95[12])}`]);
		expect(rows[0]).toEqual({ name: 'Joins', cells: ['100%', '100% to 100%', '100%', '100% to 100%'] });
	});

	it('of the saved revenue has what is left after costs beside it, and zeros without a plan', () => {
		const last = savedTable(withPlan).rows[23];
		expect(last.name).toBe('24');
		expect(last.cells[2]).not.toBe(last.cells[0]);
		expect(savedTable(alone).rows[23].cells.slice(0, 4)).toEqual(['₹0', '₹0 to ₹0', '₹0', '₹0 to ₹0']);
	});

	it('of the dots has one row for each group of them', () => {
		expect(worthTable(withPlan).rows.map(({ name }) => name)).toEqual([
			'Cost to win one (CAC)',
			'Lifetime value, baseline',
			'Lifetime value, plan A'
		]);
		expect(worthTable(alone).rows).toHaveLength(2);
		const { cells } = worthTable(withPlan).rows[2];
		const { mean, p50 } = results.plans[0].ltv;
		expect(cells.slice(0, 2)).toEqual([mean, p50].map((value) => money(value!, 'INR')));
	});

	it.each(tables)('gives a spreadsheet raw figures, one a cell: %o', (tableOf) => {
		for (const pictured of [withPlan, alone]) {
			const { raw, rows } = tableOf(pictured);
			expect(raw!.rows).toHaveLength(rows.length);
			expect(new Set(raw!.head).size).toBe(raw!.head.length);
			for (const cells of raw!.rows) {
				expect(cells).toHaveLength(raw!.head.length);
				for (const cell of cells.slice(1)) expect(cell === null || typeof cell === 'number').toBe(true);
			}
		}
		const { p5, p50, p95 } = results.plans[0].mrr!;
		const last = mrrTable(withPlan).raw!.rows[24];
		expect([last[0], last[6], last[9], last[10]]).toEqual([24, p50[23], p5[23], p95[23]]);
	});

	it('writes no cost of winning where none is entered', () => {
		const cac = { ...results.baseline.cac, mean: 0 };
		const free = { ...alone, baseline: { ...results.baseline, cac } };
		expect(worthTable(free).rows[0].cells).toEqual(['–', '–', '–']);
	});
});

describe('what is drawn', () => {
	it('has no holes where no future defines a value', () => {
		const band = { ...results.baseline.mrr!, p5: [null, 1] };
		expect(fanOf(band).p5).toEqual([0, 1]);
		expect(fanOf(undefined).centre).toEqual([]);
	});

	it('has no dots for what is not known, but for a value of zero', () => {
		const { cac } = results.baseline;
		expect(worthOf(cac).dots).toHaveLength(50);
		expect(worthOf(cac).mean).toBe(cac.mean);
		expect(worthOf({ ...cac, dots: [null, 5, 7] }).dots).toEqual([5, 7]);
		expect(worthOf({ ...cac, mean: 0, dots: [0, 0] })).toEqual({ dots: [0, 0], mean: 0 });
	});

	it('has no cost of winning where none is entered', () => {
		const { cac } = results.baseline;
		expect(costOf(cac).dots).toHaveLength(50);
		expect(costOf({ ...cac, mean: 0, dots: [0, 0, 0] })).toEqual({ dots: [], mean: null });
	});

	it('hold the curves of the other plans as well, whichever arm is in hand', () => {
		const two = pageResults(
			{ churnReduction: 0.1 },
			{},
			{ plans: [{ churnReduction: 0.1 }, { ticketChange: 0.1 }, {}] }
		);
		for (const [index, letters] of [
			[0, ['A', 'B']],
			[null, ['A', 'B']]
		] as const) {
			const pictured = picturedOf(two, index);
			expect(mrrTable(pictured).head.filter((name) => /^Plan .*middle/.test(name))).toEqual(
				letters.map((letter) => `Plan ${letter}, middle future`)
			);
			const saved = savedTable(pictured);
			expect(saved.head).toContain('Plan B, after costs, middle future');
			expect(saved.rows[35].cells).toHaveLength(saved.head.length - 1);
		}
	});
});
