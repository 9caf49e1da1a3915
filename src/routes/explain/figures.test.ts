import { presets } from '$lib/scenario/presets';
import { PAGE_REQUEST } from '$lib/session/page-request';
import type { Request } from '$lib/simulation/results';
import { startSimulation } from '$lib/simulation/simulation';
import { describe, expect, test } from 'vitest';
import { pageResults } from '../../../tests/page-results';
import { asked } from './asked';
import { FIGURES, NEEDS } from './figures';
import type { FigureName } from './explain';

/** What the page asks for, and what explanations need besides. */
const ALL = Object.values(NEEDS).reduce<Request>(
	(all, { bands = [], ...rest }) => ({ ...all, ...rest, bands: [...all.bands, ...bands] }),
	PAGE_REQUEST
);
const NAMES = Object.keys(FIGURES) as FigureName[];
const UNSAID = /NaN|undefined|Infinity|null|∞/;

/** Every text of an explanation, however deep. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

describe('every figure of every preset is explained without a gap', () => {
	test.each(presets.map(({ id, scenario }) => [id, scenario] as const))('%s', (_, scenario) => {
		const run = startSimulation({ ...scenario, trials: 100 }, ALL);
		run.advance(100);
		for (const arm of [0, 1]) {
			const ask = asked(run.results(), arm);
			for (const name of NAMES) {
				const explanation = FIGURES[name](ask);
				expect(textsIn(explanation).join('\n'), name).not.toMatch(UNSAID);
			}
		}
	});
});

describe('Business X over a year', () => {
	const ask = asked(pageResults({ churnReduction: 0.1 }, { cac: 555 }, { months: 12, trials: 300 }), 1);

	test('revenue saved by the closed form, and in four readings', () => {
		const { steps, sides } = FIGURES.saved(ask);
		expect(steps[0].lines[0].result).toBe('₹2,932,439');
		expect(sides!.rows.map(({ cells }) => cells[0])).toEqual([
			'₹287,028',
			'₹2,216,746',
			'₹2,932,439',
			'₹11,663,713'
		]);
		expect(sides!.rows.map(({ here }) => here)).toEqual([false, false, true, false]);
		expect(sides!.notes![0]).toContain('41 times');
	});
});

test('one customer of 100 a month at 4%: values side by side, payback in three ways', () => {
	const ask = asked(pageResults({}, { ticket: 100, cac: 555 }), 0);
	const cells = (name: FigureName) => FIGURES[name](ask).sides!.rows.map((row) => row.cells[0]);
	expect(cells('ltv').slice(0, 4)).toEqual(['₹2,000', '₹1,827', '₹1,681', '₹1,591']);
	expect(cells('payback')).toEqual(['6.9375', '7.9623', '8']);
	expect(cells('ltvToCac')[2]).toBe('3.6036');
});

test('retention on contracts: each term’s staircase, then the mix', () => {
	const ask = asked(pageResults({}, { contracts: { 1: 0.5, 12: 0.5 } }), 0);
	const { steps } = FIGURES.retention(ask);
	// 0.96^12 on both: the yearly ones have just met their first renewal
	expect(steps[0].lines[0].result).toBe('61.27%');
	expect(steps[1].lines.map(({ result }) => result)).toEqual(['0.61271', '0.61271']);
});

test('contracts have no short formula for revenue saved, and it says why', () => {
	const ask = asked(pageResults({ churnReduction: 0.1 }, { contracts: { 1: 0.5, 12: 0.5 } }), 1);
	expect(FIGURES.saved(ask).note).toContain('customers sign contracts');
	expect(FIGURES.ltv(ask).steps[1].lines).toHaveLength(2);
});

describe('the figures of the closer pictures', () => {
	const more = { bands: ['newCustomers', 'lostCustomers', 'cash'], details: true, cohorts: true } as const;
	const ask = asked(
		pageResults(
			{ churnReduction: 0.1, acquisitionChange: 0.1 },
			{ churn: [0.03, 0.05] },
			{ trials: 1000 },
			more
		),
		1
	);

	test('who came and went adds up, and more than the baseline is checked against the paired band', () => {
		const { steps, check } = FIGURES.flows(ask);
		const number = (text: string) => Number(text.replaceAll(',', '').replace('−', '-'));
		const { N_0, J, X } = steps[0].lines[0].values;
		expect(number(N_0) + number(J) - number(X)).toBeCloseTo(number(steps[0].lines[0].result), 0);
		const [withPlan, before] = steps[0].lines.map(({ result }) => number(result));
		expect(number(steps[2].lines[0].result)).toBeCloseTo(withPlan - before, 0);
		expect(check!.simulated).toEqual({
			mean: ask.results.plans[0].keptCustomers!.mean[35],
			se: ask.results.plans[0].keptCustomers!.se[35]
		});
	});

	test('drivers and the split of the spread say what the results say', () => {
		const { drivers, spread } = ask.results.plans[0];
		expect(FIGURES.drivers(ask).sides!.rows).toHaveLength(drivers!.length);
		expect(FIGURES.spread(ask).steps[0].lines[0].result).toBe(`${Number((100 * spread!.luck).toFixed(2))}%`);
	});

	test('cash is the month’s revenue where nobody pays in advance, and has no formula where somebody does', () => {
		expect(FIGURES.cash(ask).check!.figure).toBe('mrr');
		const yearly = { contracts: { 12: 1 }, prepaid: [12] as 12[] };
		const advance = asked(pageResults({ churnReduction: 0.1 }, yearly, {}, more), 1);
		expect(FIGURES.cash(advance).check).toBeNull();
		expect(FIGURES.cash(advance).counted).toMatch(/₹[\d,]+ ± ₹/);
	});

	test('of a cohort as many are left as joined, times the share that still pays', () => {
		const [left, share] = FIGURES.cohorts(ask).steps;
		const { n_1, S } = left.lines[0].values;
		expect(Number(n_1) * Number(S)).toBeCloseTo(Number(left.lines[0].result), 1);
		expect(share.lines[0].result).toMatch(/^\d+%$/);
	});
});
