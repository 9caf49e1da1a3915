import { en } from '$lib/messages/en';
import type { PlanResult, Summary } from '$lib/simulation/results';
import type { FigureName } from './explain/explain';
import {
	hasCosts,
	retentionReading,
	revenueToday,
	savesOnWinning,
	someoneJoins,
	type Pictured
} from './pictured';
import * as say from './say';

/**
 * What each picture shows, in one sentence; `[[…]]` is bold. Revenue is read, like its curves, in the middle future, and
 * the sentence says so; retention, worth, cost and what a plan changes are means, like the headline figures above.
 */

const words = en.pictures;

/** Differences below this share of the baseline are no difference that one would say aloud. */
const NOTHING = 0.0005;

/** What the picture of monthly recurring revenue shows. */
export function mrrFinding(pictured: Pictured): string {
	const { scenario, baseline, plan } = pictured;
	const last = scenario.months - 1;
	const money = (value: number) => say.money(value, scenario.currency);
	const month = say.count(scenario.months);
	const base = baseline.mrr?.p50[last] ?? 0;
	if (plan === null) {
		const verbs = { up: words.mrr.grown, down: words.mrr.shrunk, same: words.mrr.steady };
		if (base === 0) return words.mrr.nothing(month, money(0));
		return against(verbs, month, base, base - revenueToday(scenario), money);
	}
	const planned = plan.result.mrr?.p50[last] ?? 0;
	if (planned === 0 && base === 0) return words.mrr.nothingEither(month, money(0));
	const verbs = { up: words.mrr.more, down: words.mrr.less, same: words.mrr.same };
	// of averages: the difference of two middle futures is that of no future
	const change = (plan.result.mrr?.mean[last] ?? 0) - (baseline.mrr?.mean[last] ?? 0);
	return against(verbs, month, planned, change, money);
}

interface Verbs {
	up: (month: string, amount: string, change: string) => string;
	down: (month: string, amount: string, change: string) => string;
	same: (month: string, amount: string) => string;
}

function against(
	verbs: Verbs,
	month: string,
	now: number,
	change: number,
	money: (value: number) => string
): string {
	if (Math.abs(change) <= NOTHING * Math.abs(now - change)) return verbs.same(month, money(now));
	const verb = change > 0 ? verbs.up : verbs.down;
	return verb(month, money(now), money(Math.abs(change)));
}

/** What the picture of the revenue saved shows: with costs when the plan is ahead, otherwise how much it saves. */
export function savedFinding(pictured: Pictured): string {
	const { scenario, plan } = pictured;
	if (plan === null) return words.saved.none(say.money(0, scenario.currency));
	if (!hasCosts(plan.inputs)) return savedAmount(pictured, plan.result);
	const breakEven = plan.result.breakEvenMonth;
	if (breakEven.p50 !== null) {
		return words.saved.ahead(say.count(Math.round(breakEven.p50)), stayingBehind(breakEven));
	}
	const month = say.count(scenario.months);
	const { saved, nothing } = savedAtEnd(pictured, plan.result);
	if (saved < -nothing) return words.saved.lost(month, say.money(-saved, scenario.currency), '');
	return neverAhead(breakEven, month);
}

/** What the figures in that sentence are figures of. */
export function savedFigures({ plan }: Pictured): FigureName[] {
	if (plan === null) return [];
	return hasCosts(plan.inputs) && plan.result.breakEvenMonth.p50 !== null ? ['chance'] : ['saved', 'chance'];
}

/** Revenue saved at the horizon in the middle future, and what would be too little to mention. Money. */
function savedAtEnd({ scenario, baseline }: Pictured, result: PlanResult) {
	const last = scenario.months - 1;
	return {
		saved: result.saved?.p50[last] ?? 0,
		nothing: NOTHING * (baseline.cumulativeRevenue?.p50[last] ?? 0)
	};
}

/** A plan without costs has nothing to pay back: what it saves or loses, and in how many futures it gains. */
function savedAmount(pictured: Pictured, result: PlanResult): string {
	const { months, currency } = pictured.scenario;
	const month = say.count(months);
	const { saved, nothing } = savedAtEnd(pictured, result);
	const amount = say.money(Math.abs(saved), currency);
	const rest = savesOnWinning(pictured) ? words.saved.lessOnWinning : gaining(result.chanceOfPayingBack);
	if (saved < -nothing) return words.saved.lost(month, amount, rest);
	return saved > nothing
		? words.saved.some(month, amount, rest)
		: words.saved.unchanged(month, say.money(0, currency));
}

/** In how many futures a plan gains, where it is some. */
function gaining(chance: number): string {
	return chance > 0 && chance < 1 ? words.saved.gaining(say.chance(chance)) : '';
}

function neverAhead({ never = 0 }: Summary, months: string): string {
	return never < 1 ? words.saved.neverIn(say.ofTen(never)) : words.saved.never(months);
}

/** Of those futures that never break even, one speaks up to one in a hundred. */
const ONE_IN = [2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 30, 50, 100];

/** How many futures never get ahead, as a fraction that one can picture. */
function stayingBehind({ never = 0 }: Summary): string {
	if (never === 0) return words.saved.everyFuture;
	if (never < 0.0075) return words.saved.almostEvery;
	const nearest = ONE_IN.reduce((best, many) =>
		Math.abs(1 / many - never) < Math.abs(1 / best - never) ? many : best
	);
	if (Math.abs(2 / 5 - never) < Math.abs(1 / nearest - never)) return words.saved.neverTwoInFive;
	return words.saved.neverOne(words.saved.numerals[nearest] ?? say.count(nearest));
}

/** A difference in retention that the curves show, though it is not one customer of a hundred. */
const HARDLY = 0.002;

/** What the picture of a cohort shows: how many of 100 still pay after a year, or at a nearer horizon. */
export function retentionFinding(pictured: Pictured): string {
	const { scenario, baseline, plan } = pictured;
	if (!someoneJoins(scenario)) return words.retention.nobody;
	const { age, beforeRenewal } = retentionReading(pictured);
	const time = words.retention.after(age, beforeRenewal);
	const ofHundred = (share: number | null | undefined) => Math.round(100 * (share ?? 0));
	const base = ofHundred(baseline.retention?.mean[age]);
	if (plan === null) return words.retention.baseline(time, say.count(base));
	const staying = ofHundred(plan.result.retention?.mean[age]);
	if (staying === base) {
		const change = (plan.result.retention?.mean[age] ?? 0) - (baseline.retention?.mean[age] ?? 0);
		const { same, hardlyMore, hardlyFewer } = words.retention;
		const verb = Math.abs(change) < HARDLY ? same : change > 0 ? hardlyMore : hardlyFewer;
		return verb(time, say.count(staying));
	}
	const verb = staying > base ? words.retention.more : words.retention.fewer;
	return verb(time, say.count(staying), say.count(Math.abs(staying - base)));
}

/** What the picture of lifetime values and acquisition costs shows. */
export function worthFinding({ scenario, baseline, plan }: Pictured): string {
	const money = (value: number) => say.money(value, scenario.currency);
	const time = say.stretch(scenario.ltvMonths);
	const { ltv, cac, ltvToCac } = plan?.result ?? baseline;
	if (ltv.mean === null) return words.worth.unknown;
	const value = money(ltv.mean);
	const unchanged = plan !== null && near(ltv.mean, baseline.ltv.mean) && near(cac.mean, baseline.cac.mean);
	if (cac.mean === null) return (unchanged ? words.worth.nobodyWonSame : words.worth.nobodyWon)(value, time);
	if (cac.mean === 0) return (unchanged ? words.worth.noCacSame : words.worth.noCac)(value, time);
	const ratio = say.decimal(ltvToCac.mean ?? ltv.mean / cac.mean);
	return unchanged ? words.worth.same(ratio) : words.worth.ratio(money(cac.mean), value, time, ratio);
}

/** What the figures in that sentence are figures of. */
export function worthFigures({ baseline, plan }: Pictured): FigureName[] {
	const { ltv, cac } = plan?.result ?? baseline;
	if (ltv.mean === null) return [];
	if (!cac.mean) return ['ltv'];
	const unchanged = plan !== null && near(ltv.mean, baseline.ltv.mean) && near(cac.mean, baseline.cac.mean);
	return unchanged ? ['ltvToCac'] : ['cac', 'ltv', 'ltvToCac'];
}

function near(now: number | null, was: number | null): boolean {
	if (now === null || was === null) return now === was;
	return Math.abs(now - was) <= NOTHING * Math.abs(was);
}
