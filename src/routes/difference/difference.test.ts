import type { Plan, ScenarioDraft, SegmentDraft } from '$lib/scenario/scenario';
import { describe, expect, it } from 'vitest';
import { pageResults } from '../../../tests/page-results';
import { plainWords } from '../answer';
import { cohortLayers, revenueByCohort } from '../closer/layered';
import { layersTable } from '../closer/tables';
import { holds } from '../closer/view';
import { mrrFinding } from '../findings';
import { picturedOf, type Pictured } from '../pictured';
import { comparedOf, differenceFinding, layersDifferenceFinding, SOURCES, type Kind } from './differences';
import { differenceTable } from './tables';

const KINDS = Object.keys(SOURCES) as Kind[];
const MORE = { bands: ['savedByMonth', 'cash'], cohorts: true, customerCash: true } as const;

const resultsOf = (
	plan: Partial<Plan>,
	segment: Partial<SegmentDraft> = {},
	rest: Partial<ScenarioDraft> = {}
) => pageResults(plan, { cac: 11_100, ...segment }, rest, MORE);
const planned = (...inputs: Parameters<typeof resultsOf>) => picturedOf(resultsOf(...inputs), 0);

const better = planned({ churnReduction: [0.06, 0.14], fixedCost: 360_000 });
const several = picturedOf(
	resultsOf({}, {}, { plans: [{ churnReduction: 0.1 }, { ticketChange: 0.1 }, {}] }),
	1
);
const SCENARIOS: Record<string, Pictured> = {
	'a plan that keeps customers': better,
	'one of several plans': several,
	'the baseline alone': picturedOf(resultsOf({}), null),
	'a plan that loses': planned({ churnReduction: -0.2 }),
	'a plan that only costs': planned({ fixedCost: 1 }),
	'nobody at all': planned({ churnReduction: 0.1 }, { customers: 0, newPerMonth: 0 }),
	'nobody leaves': planned({ churnReduction: 0.1 }, { churn: 0 }, { months: 6 }),
	'a contract': planned({ contracts: { 12: 1 }, contractTakeUp: 1 }),
	'a long horizon': planned({ churnReduction: 0.1 }, { salesCycle: 3 }, { months: 120 })
};

describe.each(Object.entries(SCENARIOS))('of %s', (_, pictured) => {
	it.each(KINDS)(
		'the difference in %s is a sentence with one figure, curves that reach the end, a table',
		(kind) => {
			const finding = differenceFinding(kind, pictured);
			expect(finding.match(/\[\[.+?\]\]/g)).toHaveLength(1);
			expect(plainWords(finding).split(/\s+/).length).toBeLessThanOrEqual(16);
			expect(finding).not.toMatch(/NaN|undefined|Infinity/);
			const { plan, others, from, last } = comparedOf(kind, pictured);
			for (const curve of [...(plan ? [plan.centre] : []), ...others.map(({ curve }) => curve)]) {
				expect(curve).toHaveLength(last + 1 - from);
				for (const value of curve) expect(value).toSatisfy(Number.isFinite);
			}
			const { head, rows, raw } = differenceTable(kind, pictured);
			for (const row of rows) expect(row.cells).toHaveLength(head.length - 1);
			for (const row of raw!.rows) expect(row).toHaveLength(raw!.head.length);
			expect(JSON.stringify([rows, raw])).not.toMatch(/NaN|undefined|Infinity/);
		}
	);

	it('layers of the difference add up to the difference of revenue', () => {
		const { scenario, baseline, plan } = pictured;
		const sums = (tables: number[][]) => (month: number) =>
			tables.reduce((sum, row, joined) => sum + (row[joined === 0 ? month : month - joined + 1] ?? 0), 0);
		const [after, before] = [plan?.result ?? baseline, baseline].map(({ cohorts }) => sums(cohorts!.revenue));
		const rows = revenueByCohort(pictured, true);
		for (const month of [0, scenario.months - 1]) {
			const sum = rows.reduce((total, row) => total + row[month], 0);
			expect(sum).toBeCloseTo(after(month) - before(month), 4);
		}
		expect(layersDifferenceFinding(pictured)).toMatch(/\[\[.+\]\]/);
		expect(new Set(cohortLayers(pictured, true).map(({ name }) => name)).size).toBe(rows.length);
		expect(layersTable(pictured, true).rows).toHaveLength(scenario.months);
	});
});

describe('a difference', () => {
	it('has bands where futures are compared one by one, and only there', () => {
		for (const kind of KINDS) {
			const { plan } = comparedOf(kind, better);
			expect(plan!.p5 !== undefined, kind).toBe(SOURCES[kind].paired !== undefined);
		}
	});

	it('of revenue and customers is the band of each future’s own difference, from nothing today', () => {
		const result = better.plan!.result;
		expect(comparedOf('mrr', better).plan).toMatchObject({
			centre: [0, ...result.savedByMonth!.mean],
			p5: [0, ...result.savedByMonth!.p5],
			p95: [0, ...result.savedByMonth!.p95]
		});
		expect(comparedOf('customers', better).plan!.centre).toEqual([0, ...result.keptCustomers!.mean]);
	});

	it('of retention, cash and payback is that of the averages', () => {
		const [before, after] = [better.baseline, better.plan!.result];
		for (const [kind, band] of [
			['retention', 'retention'],
			['payback', 'customerCash'],
			['cash', 'cash']
		] as const) {
			const { plan, last, from } = comparedOf(kind, better);
			const at = last - from;
			expect(plan!.centre[at]).toBeCloseTo(after[band]!.mean[at]! - before[band]!.mean[at]!, 9);
		}
	});

	it('says more, less or as much, by the sign of the curve’s end', () => {
		expect(differenceFinding('mrr', better)).toMatch(
			/^In month 36 the plan brings in \[\[₹.+\]\] more than the baseline, on average/
		);
		const worse = SCENARIOS['a plan that loses'];
		expect(differenceFinding('customers', worse)).toMatch(/^In month 36 \[\[\d+\]\] fewer customers/);
		expect(differenceFinding('customers', SCENARIOS['a plan that only costs'])).toContain('[[as many]]');
		expect(differenceFinding('retention', better)).toMatch(/^After a year \[\[[\d.]+\]\] more of 100/);
	});

	it('in revenue is the one that the finding on values states', () => {
		for (const pictured of [better, SCENARIOS['a plan that loses']]) {
			const [, stated] = /<<(.+?)>>/.exec(mrrFinding(pictured))!;
			expect(differenceFinding('mrr', pictured)).toContain(`[[${stated}]]`);
		}
	});

	it('of a single customer is in the singular, and small shares keep their digits along the axis', () => {
		const one = planned({ churnReduction: 0.1 }, { customers: 45, newPerMonth: 0 }, { months: 12 });
		expect(Math.round(comparedOf('customers', one).plan!.centre[12])).toBe(1);
		expect(differenceFinding('customers', one)).toMatch(/^In month 12 \[\[1\]\] more customer pays/);
		expect(SOURCES.retention.tick(0.0005, one.scenario)).toBe('0.05 of 100');
	});

	it('is drawn and tabled for the other plans that change something', () => {
		expect(comparedOf('mrr', several).others.map(({ letter }) => letter)).toEqual(['A']);
		expect(differenceTable('retention', several).head).toHaveLength(3);
	});

	it('waits for the band that only plans have', () => {
		const bare = pageResults({ churnReduction: 0.1 });
		expect(holds(bare, SOURCES.mrr.needs)).toBe(false);
		expect(holds(resultsOf({ churnReduction: 0.1 }), SOURCES.mrr.needs)).toBe(true);
	});
});
