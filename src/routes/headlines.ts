import { en } from '$lib/messages/en';
import type { Plan } from '$lib/scenario/scenario';
import type { ArmResult, PlanResult, Results, Summary } from '$lib/simulation/results';
import type { FigureName } from './explain/explain';
import { hasCosts } from './pictured';
import * as say from './say';

/** One headline figure, in words. */
export interface Headline {
	/** Its name, also the accessible name of its output. */
	name: string;
	/** The baseline's figure, where it is compared. */
	was?: string;
	now: string;
	/** A word after the number, set small. */
	unit?: string;
	/** The figure is a phrase rather than a number. */
	phrase?: boolean;
	/** Difference from the baseline, with its sign. */
	delta?: string;
	worse?: boolean;
	/** The range that 9 of 10 futures share, or what else there is to say. */
	sub?: string;
	/** A chance, drawn as ten dots as well. */
	chance?: number;
}

/** What the headlines are figures of, in their order. */
export const HEADLINE_FIGURES = [
	'saved',
	'ltv',
	'cac',
	'ltvToCac',
	'payback',
	'chance'
] as const satisfies FigureName[];

const words = en.page.headlines;

/** How a figure is written, compared and judged. */
interface Kind {
	name: string;
	write: (value: number) => string;
	/** How the ends of its range are written, where that differs. */
	writeEnd?: (value: number) => string;
	compare: (now: number, was: number) => string;
	/** Whether more of it is worse. */
	lessIsBetter: boolean;
	unit?: string;
	missing: string;
}

/** The six headline figures of an arm; `plan` is null while the baseline is in hand. */
export function headlinesOf(results: Results, plan: PlanResult | null): Headline[] {
	const kinds = kindsOf(results);
	const arm: ArmResult = plan ?? results.baseline;
	const base = plan ? results.baseline : null;
	const costKnown = results.scenario.segments.some(({ cac }) => cac !== 0);
	return [
		plan ? savedHeadline(results, plan) : { name: words.saved, now: '–', sub: words.isBaseline },
		compared(kinds.ltv, arm.ltv, base?.ltv),
		...(costKnown
			? [
					compared(kinds.cac, arm.cac, base?.cac),
					compared(kinds.ltvToCac, arm.ltvToCac, base?.ltvToCac),
					payback(kinds.payback, arm.paybackMonths, base?.paybackMonths, results.scenario.ltvMonths)
				]
			: costUnknown()),
		plan
			? chanceHeadline(plan, results.scenario.plans[results.plans.indexOf(plan)])
			: { name: words.chance, now: '–', sub: words.isBaseline }
	];
}

function kindsOf({ scenario }: Results) {
	const money = (value: number) => say.money(value, scenario.currency);
	const relative = (now: number, was: number) =>
		was === 0 ? '' : say.signedPercent((now - was) / Math.abs(was));
	const absolute = (now: number, was: number) => say.signedDecimal(now - was);
	return {
		ltv: { name: words.ltv, write: money, compare: relative, lessIsBetter: false, missing: words.noneWon },
		cac: { name: words.cac, write: money, compare: relative, lessIsBetter: true, missing: words.noneWon },
		ltvToCac: {
			name: words.ltvToCac,
			write: say.decimal,
			compare: absolute,
			lessIsBetter: false,
			missing: words.noneWon
		},
		payback: {
			name: words.payback,
			write: say.decimal,
			// a future pays back in a whole month
			writeEnd: say.count,
			compare: absolute,
			lessIsBetter: true,
			unit: words.monthsUnit,
			missing: words.noneWon
		}
	} satisfies Record<string, Kind>;
}

/** Without a cost of winning nothing can be said of it: 0 is what the input starts from, not what anybody pays. */
function costUnknown(): Headline[] {
	return [
		{ name: words.cac, now: words.noCacShort, phrase: true },
		{ name: words.ltvToCac, now: words.noCac, phrase: true },
		{ name: words.payback, now: words.noCac, phrase: true }
	];
}

function savedHeadline({ scenario }: Results, plan: PlanResult): Headline {
	const last = scenario.months - 1;
	const money = (value: number | null | undefined) => say.money(value ?? 0, scenario.currency);
	const { mean, p5, p95 } = plan.saved!;
	const saved = mean[last] ?? 0;
	const [low, high] = [money(p5[last]), money(p95[last])];
	return {
		name: words.saved,
		now: money(saved),
		worse: saved < 0,
		sub: low === high ? undefined : words.from(low, high)
	};
}

function compared(kind: Kind, now: Summary, was: Summary | undefined): Headline {
	if (now.mean === null) return { name: kind.name, now: kind.missing, phrase: true };
	const headline: Headline = {
		name: kind.name,
		now: kind.write(now.mean),
		unit: kind.unit,
		sub: rangeOf(kind, now)
	};
	if (!was) return headline;
	if (was.mean === null) return { ...headline, was: kind.missing };
	headline.was = kind.write(was.mean);
	const delta = kind.compare(now.mean, was.mean);
	const change = now.mean - was.mean;
	// a difference that rounds to nothing is none
	if (headline.was === headline.now && !/[1-9]/.test(delta)) {
		return { ...headline, sub: words.unchanged };
	}
	return { ...headline, ...judged(delta, change, kind.lessIsBetter) };
}

function judged(delta: string, change: number, lessIsBetter: boolean): Pick<Headline, 'delta' | 'worse'> {
	const worse = lessIsBetter ? change > 0 : change < 0;
	if (!worse) return { delta, worse };
	const size = delta.replace(/^[+−]/, '');
	return { delta: change < 0 ? words.worse(size) : words.worseUp(size), worse };
}

function rangeOf(kind: Kind, { p5, p95 }: Summary): string | undefined {
	if (p5 === null || p95 === null) return undefined;
	const write = kind.writeEnd ?? kind.write;
	const [low, high] = [write(p5), write(p95)];
	return low === high ? undefined : words.from(low, high);
}

/**
 * Payback, which a future may never reach: a mean over the others alone would flatter, and two such means are of different
 * futures, so that their difference says nothing.
 */
function payback(kind: Kind, now: Summary, was: Summary | undefined, within: number): Headline {
	const before = misses(was, 'p50');
	if (misses(now, 'p50')) {
		const months = before || !was || was.mean === null ? undefined : kind.write(was.mean);
		return { name: kind.name, was: months, now: words.never(String(within)), phrase: true };
	}
	if (now.p95 === 0) return { name: kind.name, now: words.atOnce, phrase: true };
	const headline = compared(kind, now, before ? undefined : was);
	if (before) headline.was = words.neverBefore;
	const some = misses(now, 'p95');
	if (!some && !misses(was, 'p95')) return headline;
	const sub = some ? words.neverIn(say.ofTen(now.never ?? 0)) : rangeOf(kind, now);
	return { ...headline, delta: undefined, worse: undefined, sub };
}

/** Whether the middle future, or one of twenty, never gets there. */
const misses = (months: Summary | undefined, future: 'p50' | 'p95') =>
	months?.[future] === null && (months.never ?? 0) > 0;

/** What rounds to all futures. */
const ALL_BUT_SURE = 0.99;

function chanceHeadline(plan: PlanResult, inputs: Plan): Headline {
	const value = plan.chanceOfPayingBack;
	const untouched = plan.netSaved!.p5.every((low, month) => low === 0 && plan.netSaved!.p95[month] === 0);
	if (untouched) return { name: words.chance, now: words.nothingSaved, phrase: true };
	// nothing that could fail to come back: to call that certain would be praise for a field left empty
	if (value > ALL_BUT_SURE && !hasCosts(inputs))
		return { name: words.chance, now: words.noCost, phrase: true };
	return { name: words.chance, now: say.chance(value), chance: value };
}
