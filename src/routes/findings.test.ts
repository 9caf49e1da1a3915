import type { Plan, ScenarioDraft, SegmentDraft } from '$lib/scenario/scenario';
import { describe, expect, it } from 'vitest';
import { pageResults } from '../../tests/page-results';
import { plainWords } from './answer';
import * as finding from './findings';
import { fanOf, picturedOf, retentionReading, savesOnWinning, type Pictured } from './pictured';
import * as say from './say';

/** Findings with one number in bold; that its other figures open as well is for the test of that. */
const withoutLinks = (find: (pictured: Pictured) => string) => (pictured: Pictured) =>
	find(pictured).replaceAll(/<<|>>/g, '');
const mrrFinding = withoutLinks(finding.mrrFinding);
const savedFinding = withoutLinks(finding.savedFinding);
const retentionFinding = withoutLinks(finding.retentionFinding);
const worthFinding = withoutLinks(finding.worthFinding);

/** Business X with a cost of winning. */
const resultsOf: typeof pageResults = (plan, segment, rest) =>
	pageResults(plan, { cac: 11_100, ...segment }, rest);

const planned = (...inputs: Parameters<typeof resultsOf>) => picturedOf(resultsOf(...inputs), 0);
const alone = (segment: Partial<SegmentDraft> = {}, rest: Partial<ScenarioDraft> = {}) =>
	picturedOf(resultsOf({}, segment, rest), null);

/** A picture whose plan breaks even as told. */
function breakingEven(p50: number | null, never: number, plan: Partial<Plan> = { fixedCost: 1 }): Pictured {
	const pictured = planned(plan);
	const breakEvenMonth = { ...pictured.plan!.result.breakEvenMonth, p50, never };
	return {
		...pictured,
		plan: { ...pictured.plan!, result: { ...pictured.plan!.result, breakEvenMonth } }
	};
}

const said = (finding: string) => plainWords(finding).replaceAll('\u00a0', ' ');

describe('the finding about monthly recurring revenue', () => {
	it('compares the plan with the baseline', () => {
		expect(said(mrrFinding(planned({ churnReduction: 0.1 })))).toMatch(
			/^In month 36 the middle future earns ₹14\.\dM, on average ₹1\.\dM above the baseline\.$/
		);
		expect(said(mrrFinding(planned({ churnReduction: -0.1 })))).toMatch(
			/on average ₹\S+ below the baseline\.$/
		);
		expect(said(mrrFinding(planned({ fixedCost: 5 })))).toMatch(/, as the baseline does\.$/);
	});

	it('compares the baseline alone with today', () => {
		expect(said(mrrFinding(alone()))).toMatch(
			/^By month 36 the middle future brings in ₹13\.\dM a month, ₹3\.\dM more than today\.$/
		);
		expect(said(mrrFinding(alone({ newPerMonth: 0 })))).toMatch(/less than today\.$/);
		expect(said(mrrFinding(alone({ newPerMonth: 0, churn: 0 })))).toBe(
			'By month 36 the middle future brings in ₹10.0M a month, as it does today.'
		);
	});

	it('says nothing comes in where nobody pays', () => {
		const empty = { customers: 0, newPerMonth: 0 };
		expect(said(mrrFinding(alone(empty)))).toBe('By month 36 the middle future brings in ₹0.');
		expect(said(mrrFinding(planned({ churnReduction: 0.1 }, empty)))).toBe(
			'In month 36 plan and baseline both bring in ₹0.'
		);
	});
});

describe('the finding about revenue saved', () => {
	it('follows the middle future, as the curve does', () => {
		const pictured = planned({ churnReduction: 0.1 });
		const saved = pictured.plan!.result.saved!;
		saved.p50[35] = 21.6e6;
		saved.mean[35] = 99e6;
		expect(savedFinding(pictured)).toBe('In the middle future the plan has saved [[₹21.6M]] by month 36.');
	});

	it('says lost where a plan loses, and that a mere cost saves nothing', () => {
		expect(savedFinding(planned({ churnReduction: -0.1 }))).toMatch(
			/^In the middle future the plan has lost \[\[₹\S+\]\] by month 36\.$/
		);
		expect(savedFinding(planned({ fixedCost: 5 }))).toBe(
			'After costs the plan [[never]] pays back within 36 months.'
		);
	});

	it.each([
		[24, 1 / 6, 'from [[month 24]]; one future in six never gets there.'],
		[24, 0.163, 'one future in six never gets there.'],
		[24, 0.41, 'two futures in five never get there.'],
		[24, 0.49, 'one future in two never gets there.'],
		[24, 0.045, 'one future in 20 never gets there.'],
		[24, 0.002, 'almost every future gets there.'],
		[24, 0, 'every future gets there.']
	])('after costs: ahead from month %d, never in %d of the futures', (p50, never, words) => {
		const finding = savedFinding(breakingEven(p50, never));
		expect(finding).toMatch(/^After costs the plan is ahead from \[\[month 24\]\]; /);
		expect(finding.endsWith(words)).toBe(true);
	});

	it('says how often a plan that mostly stays behind never pays back', () => {
		const behind = (never: number) =>
			savedFinding(breakingEven(null, never, { churnReduction: 0.1, fixedCost: 1 }));
		expect(behind(0.62)).toBe('After costs the plan never pays back in [[6 of 10 futures]].');
		expect(behind(1)).toContain('[[never]] pays back within 36 months');
	});

	it('of a plan without costs says nothing of paying back, but how many futures gain', () => {
		const plan = { churnReduction: [-0.05, 0.3] as [number, number] };
		const pictured = breakingEven(9, 0.1, plan);
		const gaining = (chanceOfPayingBack: number) =>
			savedFinding({
				...pictured,
				plan: { ...pictured.plan!, result: { ...pictured.plan!.result, chanceOfPayingBack } }
			});
		expect(gaining(0.89)).toMatch(
			/^The middle future has saved \[\[₹\S+\]\] by month 36; 89% of futures come out ahead\.$/
		);
		// with a margin of zero no future gains
		for (const chance of [0, 1]) {
			expect(gaining(chance)).toMatch(/^In the middle future the plan has saved \[\[₹\S+\]\] by month 36\.$/);
		}
	});

	it('explains a net above what margins leave by what is no longer spent on winning customers', () => {
		const dearer = { ticketChange: 0.1, priceDemandElasticity: 1, priceChurnElasticity: 0 };
		const fewer = /by month 36, and spends less on winning customers\.$/;
		expect(savedFinding(planned(dearer))).toMatch(fewer);
		expect(savesOnWinning(planned({ ...dearer, fixedCost: 1 }))).toBe(true);
		expect(savedFinding(planned({ ...dearer, priceDemandElasticity: 0 }))).not.toMatch(fewer);
		expect(savesOnWinning(planned({ ticketChange: -0.1 }))).toBe(false);
		expect(savesOnWinning(planned({ churnReduction: 0.1 }))).toBe(false);
		expect(savesOnWinning(alone())).toBe(false);
	});

	it('of the baseline says that nothing is saved yet', () =>
		expect(savedFinding(alone())).toBe('Nothing is saved yet: the baseline alone stands at [[₹0]].'));
});

describe('the finding about a cohort', () => {
	it('counts who still pays after a year, against today', () => {
		const finding = retentionFinding(planned({ churnReduction: 0.1 }));
		const [, staying, more] = /^After a year \[\[(\d+) of 100\]\].*, (\d+) more than today\.$/.exec(finding)!;
		// of 100, 0.96¹² = 61.3 and 0.964¹² = 64.4 remain
		expect(Math.abs(Number(staying) - 64.4)).toBeLessThanOrEqual(1.5);
		expect(Math.abs(Number(staying) - Number(more) - 61.3)).toBeLessThanOrEqual(1.5);
		expect(retentionFinding(planned({ churnReduction: -0.2 }))).toMatch(/ fewer than today\.$/);
		expect(retentionFinding(planned({ fixedCost: 5 }))).toMatch(/, as many as today\.$/);
	});

	it('reads at the horizon where that is nearer than a year', () =>
		expect(retentionFinding(alone({}, { months: 6 }))).toMatch(
			/^After 6 months \[\[7\d of 100\]\] new customers still pay\.$/
		));

	it('counts the mean where a cohort is a few whole customers, all of whom stay in the middle future', () => {
		const enterprise = planned(
			{ churnReduction: 0.3 },
			{
				customers: 120,
				newPerMonth: 3,
				churn: 0.0075,
				ticket: 25_000,
				contracts: { 12: 0.6, 24: 0.25, 36: 0.15 }
			},
			{ trials: 2000 }
		);
		expect(enterprise.baseline.retention!.p50[12]).toBe(1);
		// 0.6 of the contracts end after a year: 1 − 0.6 · (1 − 0.9925¹²) = 0.948, and 0.963 with 30 % less churn
		const [, staying, more] = /^After a year \[\[(\d+) of 100\]\].*, (\d) more/.exec(
			retentionFinding(enterprise)
		)!;
		expect(Math.abs(Number(staying) - 96)).toBeLessThanOrEqual(1);
		expect(Math.abs(Number(staying) - Number(more) - 95)).toBeLessThanOrEqual(1);
		expect(fanOf(enterprise.baseline.retention, 'mean').centre[12]).toBe(
			enterprise.baseline.retention!.mean[12]
		);
	});

	it('does not deny a difference of less than one customer in a hundred', () => {
		const pictured = planned({ churnReduction: 0.1 });
		const read = (base: number, plan: number) => {
			pictured.baseline.retention!.mean[12] = base;
			pictured.plan!.result.retention!.mean[12] = plan;
			return retentionFinding(pictured);
		};
		expect(read(0.946, 0.951)).toMatch(/^After a year \[\[95 of 100\]\].*, hardly more than today\.$/);
		expect(read(0.951, 0.946)).toMatch(/, hardly fewer than today\.$/);
		expect(read(0.9501, 0.951)).toMatch(/, as many as today\.$/);
	});

	it('reads before the renewal at which all leave together who meant to', () => {
		const yearly = planned({ contracts: { 12: 1 }, contractTakeUp: 1 });
		expect(retentionReading(yearly)).toEqual({ age: 11, beforeRenewal: true });
		expect(retentionFinding(yearly)).toMatch(
			/^After 11 months, before renewing, \[\[100 of 100\]\] new customers still pay, 3\d more than today\.$/
		);
	});

	it('reads after a year where the contracts are as today, end otherwise, or hide less', () => {
		const afterYear = { age: 12, beforeRenewal: false };
		expect(retentionReading(planned({ churnReduction: 0.1 }, { contracts: { 12: 1 } }))).toEqual(afterYear);
		expect(retentionReading(planned({ contracts: { 24: 1 }, contractTakeUp: 1 }))).toEqual(afterYear);
		expect(retentionReading(planned({ contracts: { 12: 1 }, contractTakeUp: 0 }))).toEqual(afterYear);
		// both hold everybody until month 12, when only the yearly ones may leave
		const longer = planned({ contracts: { 12: 0.5, 24: 0.5 }, contractTakeUp: 1 }, { contracts: { 12: 1 } });
		expect(retentionReading(longer)).toEqual(afterYear);
	});

	it('says when nobody joins', () =>
		expect(retentionFinding(alone({ newPerMonth: 0 }))).toContain('Nobody new joins'));
});

describe('the finding about worth and cost', () => {
	it('gives the means of the headline figures', () => {
		const pictured = planned({ churnReduction: [0, 0.4] }, { cac: [5000, 20_000], churn: [0.02, 0.06] });
		const { ltv, cac, ltvToCac } = pictured.plan!.result;
		const text = said(worthFinding(pictured));
		for (const { mean } of [ltv, cac]) expect(text).toContain(say.money(mean!, 'INR'));
		expect(text).toContain(`: ${say.decimal(ltvToCac.mean!)} to 1.`);
		expect(say.money(cac.mean!, 'INR')).not.toBe(say.money(cac.p50!, 'INR'));
	});

	it('weighs one against the other', () =>
		expect(worthFinding(planned({ churnReduction: 0.1 }))).toMatch(
			/^A customer who costs ₹11\.1K to win is worth \[\[₹34\.\dK\]\] in five years: 3\.1 to 1\.$/
		));

	it('says when the plan changes neither', () =>
		expect(worthFinding(planned({ fixedCost: 5 }))).toMatch(
			/^The plan leaves worth and cost of a customer as they were: \[\[2\.9\]\] to 1\.$/
		));

	it('makes no ratio of a cost that is not known', () => {
		expect(worthFinding(planned({ churnReduction: 0.1 }, { cac: 0 }))).toMatch(
			/in five years; no cost of winning is entered\.$/
		);
		expect(worthFinding(planned({ fixedCost: 5 }, { cac: 0 }))).toMatch(/with the plan or without\.$/);
		expect(worthFinding(alone({ newPerMonth: 0 }))).toMatch(/, but nobody is won\.$/);
	});

	it('names the stretch over which a lifetime is counted', () =>
		expect(worthFinding(alone({}, { ltvMonths: 18 }))).toContain('in 18 months: '));
});

describe('every finding', () => {
	const plans: Partial<Plan>[] = [
		{ churnReduction: 0.1 },
		{ churnReduction: -0.2, fixedCost: 360_000 },
		{ churnReduction: [0.06, 0.14], fixedCost: 360_000 },
		{ ticketChange: 0.1 },
		{ acquisitionChange: 0.5, costPerCustomer: 3 },
		{ acquisitionChange: -1 },
		{ cacChange: -0.5 },
		{ contracts: { 12: 1 }, contractTakeUp: 1 },
		{ churnReduction: [-0.2, 0.1] }
	];
	const businesses: Partial<SegmentDraft>[] = [
		{},
		{ customers: 0, newPerMonth: 0 },
		{ churn: 0, cac: 0 },
		{ ticket: 0 },
		{ newPerMonth: 0.01, contracts: { 12: 1 } }
	];

	it.each([6, 36, 120])('is one whole sentence of at most sixteen words, at a horizon of %d', (months) => {
		for (const segment of businesses) {
			for (const plan of plans) {
				const results = resultsOf(plan, segment, { months, trials: 100 });
				for (const pictured of [picturedOf(results, 0), picturedOf(results, null)]) {
					for (const finding of [mrrFinding, savedFinding, retentionFinding, worthFinding]) {
						const text = finding(pictured);
						expect(text).not.toMatch(/NaN|Infinity|undefined|null|∞|−/);
						expect(text.match(/\[\[/g), text).toHaveLength(1);
						expect(text.endsWith('.')).toBe(true);
						expect(said(text).split(' ').length, text).toBeLessThanOrEqual(16);
					}
				}
			}
		}
	});
});

describe('figures of a finding that open to their explanation', () => {
	const marks = (text: string) => text.match(/\[\[.+?\]\]|<<.+?>>/g) ?? [];
	const plan = planned({ churnReduction: [0.06, 0.14], fixedCost: 360_000 });

	it('are the one in bold and every other that states a result', () => {
		expect(marks(finding.mrrFinding(plan))).toHaveLength(2);
		expect(marks(finding.savedFinding(plan))).toHaveLength(2);
		expect(marks(finding.retentionFinding(plan))).toHaveLength(2);
		expect(marks(finding.worthFinding(plan))).toHaveLength(3);
	});

	it('are named for what they are, in their order', () => {
		expect(finding.savedFigures(plan)).toEqual(['chance']);
		expect(finding.savedFigures(planned({ churnReduction: 0.1 }))).toEqual(['saved', 'chance']);
		expect(finding.savedFigures(alone())).toEqual([]);
		expect(finding.worthFigures(plan)).toEqual(['cac', 'ltv', 'ltvToCac']);
		expect(finding.worthFigures(planned({ fixedCost: 1 }))).toEqual(['ltvToCac']);
		expect(finding.worthFigures(planned({ churnReduction: 0.1 }, { cac: 0 }))).toEqual(['ltv']);
	});
});
