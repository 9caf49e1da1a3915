import type { Plan, ScenarioDraft, SegmentDraft } from '$lib/scenario/scenario';
import { describe, expect, it } from 'vitest';
import { pageResults } from '../../../tests/page-results';
import { plainWords } from '../answer';
import { picturedOf, type Pictured } from '../pictured';
import { bridgeSteps, driversOf, flowsOf, paybackOf } from './figures';
import * as finding from './findings';
import * as tables from './tables';
import { holds } from './view';

const EVERYTHING = {
	bands: ['newCustomers', 'lostCustomers', 'cash'],
	details: true,
	cohorts: true,
	customerCash: true
} as const;

const resultsOf = (
	plan: Partial<Plan>,
	segment: Partial<SegmentDraft> = {},
	rest: Partial<ScenarioDraft> = {}
) => pageResults(plan, { cac: 11_100, ...segment }, rest, EVERYTHING);
const planned = (...inputs: Parameters<typeof resultsOf>) => picturedOf(resultsOf(...inputs), 0);
const alone = (segment: Partial<SegmentDraft> = {}) => picturedOf(resultsOf({}, segment), null);

const HAND = { what: 'customers', whose: 'hand' } as const;
const FINDINGS: Record<string, (pictured: Pictured) => string> = {
	customers: finding.customersFinding,
	bridge: finding.bridgeFinding,
	chance: finding.chanceFinding,
	drivers: finding.driversFinding,
	spread: finding.spreadFinding,
	payback: finding.paybackFinding,
	cash: finding.cashFinding,
	layers: finding.layersFinding,
	cohorts: (pictured) => finding.cohortsFinding(pictured, HAND),
	cohortsApart: (pictured) => finding.cohortsFinding(pictured, { what: 'revenue', whose: 'difference' }),
	cohortsRevenue: (pictured) => finding.cohortsFinding(pictured, { what: 'revenue', whose: 'baseline' })
};

const uncertain = planned({ churnReduction: [0.06, 0.14], fixedCost: 360_000 }, { newPerMonth: [290, 310] });

const SCENARIOS: Record<string, Pictured> = {
	'an uncertain plan': uncertain,
	'the baseline alone': alone(),
	'a plan that loses': planned({ churnReduction: -0.2, ticketChange: 0.1 }),
	'a plan that only costs': planned({ fixedCost: 1 }),
	'nobody, today or later': planned({ churnReduction: 0.1 }, { customers: 0, newPerMonth: 0, cac: 0 }),
	'nobody today': planned({ churnReduction: 0.1 }, { customers: 0 }),
	'nobody new': planned({ churnReduction: 0.1 }, { newPerMonth: 0 }),
	'nobody leaves': planned({ churnReduction: 0.1 }, { churn: 0 }, { months: 6 }),
	'a long horizon, a sales cycle': planned(
		{ churnReduction: 0.1 },
		{ salesCycle: 6 },
		{ months: 120, ltvMonths: 120 }
	),
	'customers who cost more than they are worth': planned({ churnReduction: 0.1 }, { cac: 1e6 }),
	'terms paid in advance': planned(
		{ churnReduction: 0.1 },
		{ contracts: { 1: 0.5, 12: 0.5 }, prepaid: [12] }
	),
	'several groups of one name': planned(
		{ churnReduction: [0.06, 0.14], acquisitionChange: 0.2 },
		{},
		{
			segments: [1, 2].map(() => ({
				customers: 50,
				newPerMonth: 2,
				churn: [0.03, 0.05] as [number, number],
				ticket: 2000
			}))
		}
	)
};

describe.each(Object.entries(SCENARIOS))('with %s', (_, pictured) => {
	it.each(Object.entries(FINDINGS))(
		'the finding about %s is one short sentence with one number in bold',
		(_, say) => {
			const text = say(pictured);
			expect(text.match(/\[\[/g)).toHaveLength(1);
			const words = plainWords(text).replaceAll('\u00a0', ' ');
			expect(words).toMatch(/^\S.*\.$/);
			expect(words.split(' ').length).toBeLessThanOrEqual(16);
			expect(words).not.toMatch(/NaN|undefined|null|Infinity|∞/);
		}
	);

	it('every table has a name for every row and a cell for every column', () => {
		const all = [
			tables.customersTable(pictured),
			tables.chanceTable(pictured, []),
			tables.bridgeTable(pictured),
			tables.driversTable(pictured),
			tables.spreadTable(pictured),
			tables.paybackTable(pictured),
			tables.cashTable(pictured),
			tables.layersTable(pictured),
			tables.cohortsTable(pictured, HAND)
		];
		for (const { head, rows, raw } of all) {
			expect(new Set(head).size).toBe(head.length);
			expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
			for (const { cells } of rows) {
				expect(cells).toHaveLength(head.length - 1);
				expect(cells.join(' ')).not.toMatch(/NaN|undefined|null|Infinity|∞/);
			}
			expect(raw!.rows).toHaveLength(rows.length);
			for (const cells of raw!.rows) expect(cells).toHaveLength(raw!.head.length);
		}
	});
});

describe('the bridge', () => {
	it('goes from who is there today to who is there at the end', () => {
		for (const pictured of Object.values(SCENARIOS)) {
			const steps = bridgeSteps(pictured);
			const through = steps.slice(0, -1).reduce((sum, { value }) => sum + value, 0);
			// flows that round to nobody have no bar of their own
			expect(Math.abs(through - steps.at(-1)!.value)).toBeLessThan(1);
		}
	});

	it('keeps those who leave in the baseline only', () => {
		const { kept, wonMore } = flowsOf(uncertain);
		const { keptCustomers } = uncertain.plan!.result;
		expect(wonMore).toBe(0);
		expect(kept).toBeCloseTo(keptCustomers!.mean.at(-1)!, 6);
		expect(finding.bridgeFinding(uncertain)).toMatch(/^The plan keeps \[\[\d+\]\] of the <<[\d,]+>> who/);
	});
});

describe('the payback of one customer', () => {
	it('comes in the month that the headline figure gives', () => {
		for (const name of ['an uncertain plan', 'a long horizon, a sales cycle']) {
			const pictured = SCENARIOS[name];
			const payback = paybackOf(pictured);
			expect(payback.baseline).toBe(pictured.baseline.paybackMonths.p50);
			expect(payback.plan).toBe(pictured.plan!.result.paybackMonths.p50);
		}
	});

	it('says never, at once, in advance, and how much of it is selling', () => {
		const said = (name: string) => plainWords(finding.paybackFinding(SCENARIOS[name]));
		expect(said('customers who cost more than they are worth')).toMatch(
			/never earns back their cost of ₹1\.0M/
		);
		expect(said('nobody, today or later')).toMatch(/at once/);
		expect(said('terms paid in advance')).toMatch(/^Paying in advance/);
		expect(said('a long horizon, a sales cycle')).toMatch(/6 of them spent selling/);
	});
});

describe('the other findings', () => {
	it('name the strongest input and its part of the spread', () => {
		const [top] = driversOf(uncertain);
		expect(top.name).toBe('Churn reduction');
		expect(top.range).toBe('6–14%');
		expect(finding.driversFinding(uncertain)).toMatch(/^“Churn reduction” alone makes \[\[\d+%\]\]/);
	});

	it('tell groups of one name apart', () => {
		const names = driversOf(SCENARIOS['several groups of one name']).map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
	});

	it('say that cash is revenue where nobody pays in advance, and how they differ where somebody does', () => {
		expect(finding.cashFinding(uncertain)).toMatch(/^Nobody pays in advance/);
		expect(finding.cashFinding(SCENARIOS['terms paid in advance'])).toMatch(/(more|less) than revenue\.$/);
	});

	it('compare customers with the baseline, or with today', () => {
		expect(plainWords(finding.customersFinding(uncertain))).toMatch(/more than in the baseline\.$/);
		expect(plainWords(finding.customersFinding(SCENARIOS['the baseline alone']))).toMatch(
			/more than today\.$/
		);
	});
});

describe('results', () => {
	it('hold what was asked for, or not', () => {
		const bare = pageResults({ churnReduction: 0.1 });
		const full = resultsOf({ churnReduction: 0.1 });
		for (const part of [
			{ bands: ['cash' as const] },
			{ details: true },
			{ cohorts: true },
			{ customerCash: true }
		]) {
			expect(holds(bare, part)).toBe(false);
			expect(holds(full, part)).toBe(true);
		}
		expect(holds(bare, {})).toBe(true);
	});
});
