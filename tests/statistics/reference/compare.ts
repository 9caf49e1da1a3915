import type { ArmResult, Band, Results, Summary } from '../../../src/lib/simulation/results';
import type { ArmSamples, Reference, Sample } from './reference';

/**
 * Standard errors allowed. A run compares some 37 000 figures, many of them alike; of so many independent normal
 * ones the largest lies beyond 5.5 once in 700 runs. Seeds are fixed.
 */
const K = 5.5;

/** Of figures that are sums and not draws: the relative error of either side's quadrature over customers' types. */
const SAME = 1e-9;
const SAME_WITH_TYPES = 2e-4;

/** Months (ages) whose quantiles and spread are compared, besides the last. Means are compared in every one. */
const EVERY = 4;

/** So few values are no sample to judge a mean by. */
const FEW = 30;

/** A variance whose relative standard error is larger says nothing. */
const VAGUE = 0.2;

const QUANTILES = [
	['p5', 0.05],
	['p25', 0.25],
	['p50', 0.5],
	['p75', 0.75],
	['p95', 0.95]
] as const;

const near = (a: number, b: number, relative: number) =>
	Math.abs(a - b) <= relative * Math.max(1, Math.abs(a), Math.abs(b));

interface Moments {
	count: number;
	mean: number;
	se: number;
	/** Relative standard error of the variance: √((kurtosis − 1)/n). */
	varianceError: number;
	variance: number;
}

function momentsOf(values: number[]): Moments {
	const count = values.length;
	const mean = values.reduce((sum, value) => sum + value, 0) / count;
	const central = (power: number) => values.reduce((sum, value) => sum + (value - mean) ** power, 0) / count;
	const variance = count > 1 ? (central(2) * count) / (count - 1) : 0;
	const kurtosis = variance > 0 ? central(4) / central(2) ** 2 : 1;
	const varianceError = Math.sqrt(Math.max(0, kurtosis - 1) / count);
	return { count, mean, se: Math.sqrt(variance / count), variance, varianceError };
}

/** Whether two shares of so many futures differ by more than chance. */
function sharesDiffer(a: number, trialsA: number, b: number, trialsB: number): boolean {
	const pooled = (a * trialsA + b * trialsB) / (trialsA + trialsB);
	const error = Math.sqrt(pooled * (1 - pooled) * (1 / trialsA + 1 / trialsB));
	return Math.abs(a - b) > K * error + 1e-12;
}

interface Figure {
	mean: number | null;
	/** Standard deviation over √trials. */
	se: number | null;
	quantiles: (number | null)[];
	/** Share of futures in which it is undefined or never happens. */
	missing: number;
}

interface Allowance {
	trials: number;
	/** Relative difference that is no disagreement. */
	same: number;
	/** Whether the spread and the quantiles are those of independent arms. */
	distribution: boolean;
}

/** Says how a figure of the simulation differs from the reference's sample beyond chance. */
function differences(figure: Figure, sample: Sample, { trials, same, distribution }: Allowance): string[] {
	const found: string[] = [];
	const defined = sample.filter((value) => Number.isFinite(value));
	const missing = 1 - defined.length / sample.length;
	if (sharesDiffer(figure.missing, trials, missing, sample.length)) {
		found.push(`undefined or never ${figure.missing}, reference ${missing}`);
	}
	if (figure.mean === null || figure.se === null) return found;
	if (sample.length === 1) {
		if (defined.length === 1 && !near(figure.mean, defined[0], same)) {
			found.push(`mean ${figure.mean}, reference ${defined[0]}`);
		}
		return found;
	}
	// Of what hardly ever happens only the share is compared.
	if (defined.length < FEW) return found;

	const reference = momentsOf(defined);
	const se = Math.hypot(reference.se, figure.se);
	const off = Math.abs(figure.mean - reference.mean);
	if (off > K * se && !near(figure.mean, reference.mean, same)) {
		found.push(`mean ${figure.mean}, reference ${reference.mean}: ${(off / se).toFixed(1)} standard errors`);
	}
	if (!distribution) return found;

	const here = trials * (1 - figure.missing);
	const variance = figure.se ** 2 * here;
	const error = reference.varianceError * Math.sqrt(1 + reference.count / here);
	const bothStill = Math.max(variance, reference.variance) <= (same * reference.mean) ** 2;
	if (!bothStill && error < VAGUE && Math.abs(Math.log(variance / reference.variance)) > K * error) {
		found.push(`variance ${variance}, reference ${reference.variance} (allowed ±${(K * error).toFixed(3)})`);
	}

	// Values that never come count as +∞ among the quantiles; undefined ones are left out.
	const sorted = sample.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
	for (const [index, [name, probability]] of QUANTILES.entries()) {
		const slack = K * Math.sqrt(probability * (1 - probability) * (1 / sorted.length + 1 / trials));
		const at = (p: number) =>
			sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(p * (sorted.length - 1))))];
		const [low, high] = [at(probability - slack), at(probability + slack)];
		const value = figure.quantiles[index] ?? Infinity;
		const inside = (value >= low || near(value, low, same)) && (value <= high || near(value, high, same));
		if (!inside) found.push(`${name} ${value}, reference between ${low} and ${high}`);
	}
	return found;
}

const figureOfBand = (band: Band, index: number): Figure => ({
	mean: band.mean[index],
	se: band.se[index],
	quantiles: QUANTILES.map(([name]) => band[name][index]),
	missing: band.undefined?.[index] ?? 0
});

const figureOfSummary = (summary: Summary): Figure => ({
	mean: summary.mean,
	se: summary.se,
	quantiles: QUANTILES.map(([name]) => summary[name]),
	missing: (summary.undefined ?? 0) + (summary.never ?? 0)
});

/** Of two arms that share no luck only the mean of a comparison is comparable. */
const BETWEEN_ARMS = ['savedByMonth', 'saved', 'netSaved', 'keptCustomers'];

function bandDifferences(
	bands: Record<string, Band | undefined>,
	samples: Record<string, Sample[]>,
	trials: number
): string[] {
	return Object.entries(samples).flatMap(([name, byMonth]) => {
		const band = bands[name];
		if (band === undefined) return [`${name}: not in the results`];
		if (band.mean.length !== byMonth.length) return [`${name}: ${band.mean.length} entries`];
		return byMonth.flatMap((sample, index) => {
			const detailed = index % EVERY === 0 || index === byMonth.length - 1;
			const distribution = detailed && !BETWEEN_ARMS.includes(name);
			return differences(figureOfBand(band, index), sample, { trials, same: SAME, distribution }).map(
				(difference) => `${name}[${index}]: ${difference}`
			);
		});
	});
}

/** Realised in each future; the others are expectations given the quantities. */
const REALISED = ['cac', 'arr', 'quickRatio'];

function summaryDifferences(
	summaries: Record<string, Summary | null | undefined>,
	samples: Record<string, Sample>,
	{ trials, withTypes }: { trials: number; withTypes: boolean }
): string[] {
	return Object.entries(samples).flatMap(([name, sample]) => {
		const summary = summaries[name];
		if (summary === undefined) return [`${name}: not in the results`];
		const never = sample.every((value) => Number.isNaN(value));
		if (summary === null || never)
			return (summary?.mean ?? null) === null && never ? [] : [`${name}: ${summary?.mean}`];
		const same = withTypes && !REALISED.includes(name) ? SAME_WITH_TYPES : SAME;
		// Today's types are drawn once per future, which spreads their expected revenue; the mean is the same.
		const distribution = !(withTypes && ['nrr12', 'grr12'].includes(name));
		return differences(figureOfSummary(summary), sample, { trials, same, distribution }).map(
			(difference) => `${name}: ${difference}`
		);
	});
}

function armDifferences(
	arm: ArmResult,
	samples: ArmSamples,
	kind: { trials: number; withTypes: boolean }
): string[] {
	const all = (result: object, from: Omit<ArmSamples, 'segments'>) => [
		...bandDifferences(result as Record<string, Band | undefined>, from.bands, kind.trials),
		...summaryDifferences(result as Record<string, Summary | undefined>, from.summaries, kind)
	];
	const found = all(arm, samples);
	if (samples.segments.length === 1) return found;
	for (const [index, segment] of samples.segments.entries()) {
		const result = arm.segments?.[index];
		if (result === undefined) found.push(`segments[${index}]: not in the results`);
		else found.push(...all(result, segment).map((difference) => `segments[${index}].${difference}`));
	}
	return found;
}

/** Everything in which the simulation's results differ from the reference beyond chance, arm by arm. */
export function disagreements(results: Results, reference: Reference): string[] {
	const { trials, scenario } = results;
	const kind = { trials, withTypes: scenario.segments.some(({ churnSpread }) => churnSpread > 0) };
	const label = (name: string, list: string[]) => list.map((difference) => `${name}: ${difference}`);
	return [
		...label('baseline', armDifferences(results.baseline, reference.baseline, kind)),
		...results.plans.flatMap((plan, index) =>
			label(`plans[${index}]`, armDifferences(plan, reference.plans[index], kind))
		)
	];
}
