import type { Curve } from '$lib/charts/read-curve';
import type { OtherCurve } from '$lib/charts/other-curves';
import { entered, shortCount, withPlus } from '$lib/format/numbers';
import { roundMoney } from '$lib/format/money';
import { difference as words } from '$lib/messages/difference';
import { en } from '$lib/messages/en';
import type { Scenario } from '$lib/scenario/scenario';
import type { RequestPart } from '$lib/session/page-request';
import type { ArmResult, Band, PlanBand, PlanResult } from '$lib/simulation/results';
import { armLetter } from '../arms';
import { paybackOf } from '../closer/figures';
import { revenueByCohort } from '../closer/layered';
import { fanOf, retentionReading, type Pictured } from '../pictured';
import * as say from '../say';

/**
 * What the plan changes, month by month. Where the simulation compares future by future there are bands; elsewhere only
 * averages can be compared: the difference of two bands' edges would be no band.
 */

/** The pictures of months that can show it. */
export type Kind = 'mrr' | 'customers' | 'retention' | 'payback' | 'cash';

interface Source {
	/** The figures it needs besides the page's own. */
	needs: RequestPart;
	/** The band that compares future by future. Its curve is the average, which is also what the values differ by. */
	paired?: PlanBand;
	/** Where there is none: what is averaged in both. */
	averaged?: (arm: ArmResult) => Band | undefined;
	/** The month, or age, of its first entry. */
	from: 0 | 1;
	/** Without its sign. */
	write: (value: number, scenario: Scenario) => string;
	/** The same along the axis. */
	tick: (value: number, scenario: Scenario) => string;
}

const money = {
	write: (value: number, { currency }: Scenario) => say.money(value, currency),
	tick: (value: number, { currency }: Scenario) => roundMoney(value, currency)
};

export const SOURCES: Record<Kind, Source> = {
	mrr: {
		needs: { bands: ['savedByMonth'] },
		paired: 'savedByMonth',
		from: 1,
		...money
	},
	customers: {
		needs: {},
		paired: 'keptCustomers',
		from: 1,
		write: say.count,
		tick: shortCount
	},
	retention: {
		needs: {},
		averaged: (arm) => arm.retention,
		from: 0,
		write: (share) => say.decimal(100 * share),
		tick: (share) => words.ofHundred(entered(100 * share))
	},
	payback: { needs: { customerCash: true }, averaged: (arm) => arm.customerCash, from: 0, ...money },
	cash: { needs: { bands: ['cash'] }, averaged: (arm) => arm.cash, from: 1, ...money }
};

/** The curves of a picture of differences. */
export interface Compared {
	/** Of the plan in hand, with bands where futures are compared one by one; null while there is only the baseline. */
	plan: Curve['fan'] | null;
	others: OtherCurve[];
	/** The month, or age, of their first entries. */
	from: 0 | 1;
	last: number;
}

export function comparedOf(kind: Kind, pictured: Pictured): Compared {
	const { paired, from } = SOURCES[kind];
	const { plan, others, scenario } = pictured;
	const last = kind === 'payback' ? paybackOf(pictured).window : scenario.months;
	// who is compared future by future starts from the same today
	const begun = (values: readonly number[]) => (paired ? [0, ...values] : values).slice(0, last + 1);
	const fan = (result: PlanResult): Curve['fan'] => {
		const parts = paired ? fanOf(result[paired], 'mean') : { centre: averages(kind, pictured, result) };
		return Object.fromEntries(
			Object.entries(parts).map(([part, values]) => [part, begun(values)])
		) as unknown as Curve['fan'];
	};
	return {
		plan: plan && fan(plan.result),
		others: others.map(({ index, result }) => ({ letter: armLetter(index), curve: fan(result).centre })),
		from: paired ? 0 : from,
		last
	};
}

/** The average under a plan less that in the baseline, entry by entry. */
export function averages(kind: Kind, { baseline }: Pictured, result: PlanResult): number[] {
	const { averaged } = SOURCES[kind];
	const before = averaged?.(baseline)?.mean ?? [];
	return (averaged?.(result)?.mean ?? []).map((value, at) => (value ?? 0) - (before[at] ?? 0));
}

/** A difference as it stands alone: with its sign. */
export function writerOf(kind: Kind, { scenario }: Pictured): (value: number) => string {
	return (value) => withPlus(value, SOURCES[kind].write(value, scenario));
}

/** Where the finding reads the curve. */
function readAt(kind: Kind, pictured: Pictured, { last }: Compared): number {
	return kind === 'retention' ? retentionReading(pictured).age : last;
}

/** What a picture of differences shows, in one sentence. */
export function differenceFinding(kind: Kind, pictured: Pictured): string {
	const compared = comparedOf(kind, pictured);
	if (!compared.plan) return words.alone;
	const at = readAt(kind, pictured, compared);
	const change = compared.plan.centre[at - compared.from] ?? 0;
	const text = SOURCES[kind].write(Math.abs(change), pictured.scenario);
	const { more, less, same } = words[kind];
	const time = kind === 'retention' ? afterAge(pictured) : say.count(at);
	if (!/[1-9]/.test(text)) return same(time);
	return (change > 0 ? more : less)(time, text);
}

function afterAge(pictured: Pictured): string {
	const { age, beforeRenewal } = retentionReading(pictured);
	return en.pictures.retention.after(age, beforeRenewal);
}

/** What the layers of revenue show while they stand for differences. */
export function layersDifferenceFinding(pictured: Pictured): string {
	if (!pictured.plan) return words.alone;
	const [todays] = revenueByCohort(pictured, true);
	const change = todays[todays.length - 1];
	const text = say.money(Math.abs(change), pictured.scenario.currency);
	const month = say.count(pictured.scenario.months);
	if (!/[1-9]/.test(text)) return words.layers.same(month);
	return (change > 0 ? words.layers.more : words.layers.less)(month, text);
}
