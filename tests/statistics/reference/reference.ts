import type { Scenario } from '../../../src/lib/scenario/scenario';
import { followCohort, followSegment, type SegmentPath } from './arm';
import { expectationsOf, type Expectations } from './expectations';
import { drawQuantities, isUncertain } from './quantities';
import { source } from './random';
import { touches, type PlanHere } from './rules';

/**
 * The simulation's contract, done the slow way: one object per customer, plain random draws, arms that share the
 * quantities and nothing else. So it knows every arm's distribution, and of a comparison between arms the mean.
 */

/** Values of one figure, one per future; NaN where undefined, Infinity where it never happens. */
export type Sample = number[];

export interface ArmSamples {
	/** Samples by month (by age for `retention`). */
	bands: Record<string, Sample[]>;
	summaries: Record<string, Sample>;
	segments: { bands: Record<string, Sample[]>; summaries: Record<string, Sample> }[];
}

export interface Reference {
	baseline: ArmSamples;
	plans: ArmSamples[];
}

interface Effort {
	trials: number;
	seed: number;
	/** Futures for which the expectations are worked out, if the quantities are uncertain. */
	expectationTrials?: number;
}

const emptyArm = (segments: number): ArmSamples => ({
	bands: {},
	summaries: {},
	segments: Array.from({ length: segments }, () => ({ bands: {}, summaries: {} }))
});

function record(bands: Record<string, Sample[]>, name: string, values: number[]) {
	const samples = (bands[name] ??= values.map(() => []));
	for (const [index, value] of values.entries()) samples[index].push(value);
}

function recordOne(summaries: Record<string, Sample>, name: string, value: number) {
	(summaries[name] ??= []).push(value);
}

const ratio = (top: number, bottom: number) => (bottom === 0 ? NaN : top / bottom);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** Month by month over all segments. */
function together(
	paths: SegmentPath[],
	key: 'customers' | 'mrr' | 'cash' | 'startMrr' | 'lostMrr' | 'spending'
) {
	return paths[0][key].map((_, month) => sum(paths.map((path) => path[key][month])));
}

function cumulative(values: number[]): number[] {
	let total = 0;
	return values.map((value) => (total += value));
}

function recordPaths(arm: ArmSamples, paths: SegmentPath[], today: number) {
	const customers = together(paths, 'customers');
	const mrr = together(paths, 'mrr');
	const startMrr = together(paths, 'startMrr');
	const lostMrr = together(paths, 'lostMrr');
	const newCustomers = customers.map((_, month) => sum(paths.map((path) => path.newCustomers[month])));
	const lostCustomers = customers.map((_, month) => sum(paths.map((path) => path.lostCustomers[month])));
	const atStart = [today, ...customers.slice(0, -1)];
	record(arm.bands, 'customers', customers);
	record(arm.bands, 'newCustomers', newCustomers);
	record(arm.bands, 'lostCustomers', lostCustomers);
	record(arm.bands, 'mrr', mrr);
	record(arm.bands, 'cumulativeRevenue', cumulative(mrr));
	record(
		arm.bands,
		'customerChurn',
		lostCustomers.map((lost, month) => ratio(lost, atStart[month]))
	);
	record(
		arm.bands,
		'revenueChurn',
		lostMrr.map((lost, month) => ratio(lost, startMrr[month]))
	);
	record(arm.bands, 'cash', together(paths, 'cash'));
	recordOne(arm.summaries, 'cac', ratio(sum(together(paths, 'spending')), sum(newCustomers)));
	recordOne(arm.summaries, 'arr', 12 * mrr[mrr.length - 1]);
	const coming = sum(paths.map((path) => path.newMrr + path.expansionMrr));
	const going = sum(paths.map((path) => path.lostMrr[path.lostMrr.length - 1] + path.contractionMrr));
	recordOne(arm.summaries, 'quickRatio', ratio(coming, going));
	for (const [index, path] of paths.entries()) {
		const segment = arm.segments[index];
		record(segment.bands, 'customers', path.customers);
		record(segment.bands, 'mrr', path.mrr);
		recordOne(segment.summaries, 'cac', ratio(sum(path.spending), sum(path.newCustomers)));
	}
}

function recordExpectations(arm: ArmSamples, { segments, ...all }: Expectations) {
	for (const [name, value] of Object.entries(all)) recordOne(arm.summaries, name, value);
	for (const [index, one] of segments.entries()) {
		for (const [name, value] of Object.entries(one)) recordOne(arm.segments[index].summaries, name, value);
	}
}

/** What a plan changes against the baseline, given both arms' paths of one future. */
function recordComparison(
	arm: ArmSamples,
	{ plan, paths, baseline }: { plan: NonNullable<PlanHere>; paths: SegmentPath[]; baseline: SegmentPath[] },
	margins: number[]
) {
	const months = paths[0].mrr.map((_, month) => month);
	const saved = months.map((month) =>
		sum(paths.map((path, index) => path.mrr[month] - baseline[index].mrr[month]))
	);
	const net = months.map((month) => {
		let gain = -plan.fixedCost;
		for (const [index, path] of paths.entries()) {
			gain += margins[index] * (path.mrr[month] - baseline[index].mrr[month]);
			gain -= path.spending[month] - baseline[index].spending[month];
			if (touches(plan, index)) gain -= plan.costPerCustomer * path.customers[month];
		}
		return gain;
	});
	record(arm.bands, 'savedByMonth', saved);
	record(arm.bands, 'saved', cumulative(saved));
	record(arm.bands, 'netSaved', cumulative(net));
	const kept = months.map((month) =>
		sum(paths.map((path, index) => path.customers[month] - baseline[index].customers[month]))
	);
	record(arm.bands, 'keptCustomers', kept);
}

/** Points of a Beta when the quantities are certain, and when the sum is done for many futures. */
const POINTS = { once: 2000, often: 150 };

export function runReference(
	scenario: Scenario,
	{ trials, seed, expectationTrials = 300 }: Effort
): Reference {
	const random = source(seed);
	const uncertain = isUncertain(scenario);
	const count = scenario.segments.length;
	const result: Reference = {
		baseline: emptyArm(count),
		plans: scenario.plans.map(() => emptyArm(count))
	};
	const today = sum(scenario.segments.map(({ customers }) => customers));
	for (let trial = 0; trial < trials; trial++) {
		const { segments, plans } = drawQuantities(scenario, random);
		const margins = segments.map(({ grossMargin }) => grossMargin);
		const baseline = segments.map((segment) => followSegment(segment, null, scenario.months, random));
		for (const [index, plan] of [null, ...plans].entries()) {
			const arm = plan === null ? result.baseline : result.plans[index - 1];
			const paths =
				plan === null
					? baseline
					: segments.map((segment, at) =>
							followSegment(segment, touches(plan, at) ? plan : null, scenario.months, random)
						);
			recordPaths(arm, paths, today);
			record(arm.bands, 'retention', followCohort(segments, plan, scenario.months, random));
			if (plan !== null) recordComparison(arm, { plan, paths, baseline }, margins);
			if (uncertain ? trial < expectationTrials : trial === 0) {
				const points = uncertain ? POINTS.often : POINTS.once;
				recordExpectations(arm, expectationsOf(scenario, segments, plan, points));
			}
		}
	}
	return result;
}
