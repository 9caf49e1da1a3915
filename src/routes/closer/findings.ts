import { cellPeriod, cellRows } from '$lib/charts/cohort-groups';
import { closer as words } from '$lib/messages/closer';
import type { CohortTables } from '$lib/simulation/results';
import { revenueToday, someoneJoins, type Pictured } from '../pictured';
import * as say from '../say';
import type { CohortChoice } from './cohorts';
import { cohortTable } from './cohorts';
import {
	atEnd,
	cashOver,
	driversOf,
	flowsOf,
	isSome,
	isUncertain,
	luckDots,
	mostAheadFrom,
	paybackOf,
	paysInAdvance
} from './figures';

/** What each picture below the first four shows, in one sentence; `[[…]]` is bold. */

/** Differences below this share are no difference that one would say aloud. */
const NOTHING = 0.0005;
/** Inputs that make less of the spread are not worth a name. */
const LITTLE = 0.05;
/** Above this share of luck, knowing more would help little; below the other, luck is a small part. */
const MOSTLY = 0.5;
const SMALL = 0.25;
/** Less is written as less than one percent. */
const HARDLY_ANY = 0.005;

export function customersFinding({ scenario, baseline, plan }: Pictured): string {
	const { customers: verbs } = words;
	const month = say.count(scenario.months);
	const at = (arm: Pictured['baseline']) => Math.round(atEnd(arm.customers));
	const today = scenario.segments.reduce((sum, { customers }) => sum + customers, 0);
	const now = at(plan?.result ?? baseline);
	const was = plan ? at(baseline) : today;
	if (now === 0) return verbs.nobody(month);
	const change = say.count(Math.abs(now - was));
	if (now === was) return (plan ? verbs.same : verbs.steady)(month, say.count(now));
	if (plan) return (now > was ? verbs.more : verbs.fewer)(month, say.count(now), change);
	return (now > was ? verbs.grown : verbs.shrunk)(month, say.count(now), change);
}

export function chanceFinding({ scenario, plan }: Pictured): string {
	if (!plan) return words.chance.alone;
	const { chanceByMonth, chanceOfPayingBack } = plan.result;
	const month = say.count(scenario.months);
	if (chanceOfPayingBack === 0) return words.chance.never(month);
	const share = say.chance(chanceOfPayingBack);
	const from = mostAheadFrom(chanceByMonth);
	if (chanceOfPayingBack === 1) {
		const all = chanceByMonth.findLastIndex((chance) => chance < 1) + 2;
		return words.chance.every(say.count(all));
	}
	return from === null ? words.chance.only(share, month) : words.chance.from(share, month, say.count(from));
}

export function bridgeFinding(pictured: Pictured): string {
	const { bridge } = words;
	const { won, lost, kept, wonMore } = flowsOf(pictured);
	const count = (value: number) => say.count(Math.abs(value));
	const month = say.count(pictured.scenario.months);
	if (!pictured.plan) return bridge.alone(count(won), count(lost), month);
	if (isSome(wonMore) && isSome(kept)) {
		return bridge.both(count(wonMore), wonMore > 0, count(kept), kept < 0);
	}
	if (isSome(wonMore)) return (wonMore > 0 ? bridge.won : bridge.wonFewer)(count(wonMore), count(won));
	if (isSome(kept)) return (kept > 0 ? bridge.kept : bridge.lost)(count(kept), count(lost));
	return isSome(lost) ? bridge.same(count(lost)) : bridge.nobodyLeaves;
}

export function driversFinding(pictured: Pictured): string {
	if (!pictured.plan) return words.drivers.alone;
	if (pictured.plan.result.spread === null) return words.drivers.same;
	if (!isUncertain(pictured)) return words.drivers.certain;
	const drivers = driversOf(pictured);
	const [top] = drivers;
	if (top.share >= LITTLE) return words.drivers.top(top.name, say.chance(Math.min(1, top.share)));
	const together = drivers.reduce((sum, { share }) => sum + share, 0);
	return words.drivers.little(say.chance(Math.min(1, together)));
}

export function spreadFinding(pictured: Pictured): string {
	const { spread: verbs } = words;
	if (!pictured.plan) return verbs.alone;
	const spread = pictured.plan.result.spread;
	if (!spread) return verbs.none;
	if (!isUncertain(pictured)) return verbs.certain;
	const luck = say.chance(spread.luck);
	if (spread.luck > MOSTLY) return verbs.lucky(luck);
	const isSmall = spread.luck < SMALL && spread.luck >= HARDLY_ANY;
	return (isSmall ? verbs.knowingOnly : verbs.knowing)(luck);
}

export function paybackFinding(pictured: Pictured): string {
	const { scenario, baseline } = pictured;
	const { payback: verbs } = words;
	const arm = pictured.plan?.result ?? baseline;
	const cost = -(arm.customerCash?.p50[0] ?? 0);
	if (cost <= 0) return verbs.atOnce;
	const payback = paybackOf(pictured);
	const by = pictured.plan ? payback.plan : payback.baseline;
	if (by === null) return verbs.never(say.money(cost, scenario.currency), say.stretch(scenario.ltvMonths));
	const month = say.count(by);
	if (payback.inAdvance) return verbs.inAdvance(month);
	if (payback.cycle > 0) return verbs.after(month, say.count(payback.cycle));
	if (pictured.plan && payback.baseline !== null && payback.baseline !== by) {
		return verbs.byNot(month, say.count(payback.baseline));
	}
	return verbs.by(month);
}

export function cashFinding(pictured: Pictured): string {
	const { scenario, baseline, plan } = pictured;
	const { cash: verbs } = words;
	const money = (value: number) => say.money(value, scenario.currency);
	const months = say.count(scenario.months);
	const { cash, revenue } = cashOver(pictured);
	if (cash === 0 && revenue === 0) return verbs.nothing;
	if (!paysInAdvance(pictured)) {
		return verbs.same(months, money((plan?.result ?? baseline).cash?.p50.at(-1) ?? 0));
	}
	if (Math.abs(cash - revenue) <= NOTHING * revenue) return verbs.even(months, money(cash));
	const verb = cash > revenue ? verbs.more : verbs.less;
	return verb(months, money(cash), money(Math.abs(cash - revenue)));
}

export function layersFinding({ scenario, baseline, plan }: Pictured): string {
	const { layers: verbs } = words;
	const table = (plan?.result ?? baseline).cohorts?.revenue ?? [];
	const last = scenario.months - 1;
	const today = table[0]?.[last] ?? 0;
	const all = table.reduce((sum, row, joined) => sum + (row[joined === 0 ? last : row.length - 1] ?? 0), 0);
	const month = say.count(scenario.months);
	if (all === 0) return verbs.nothing(month);
	if (revenueToday(scenario) === 0) return verbs.allNew;
	if (!someoneJoins(scenario)) return verbs.allToday;
	return verbs.today(month, say.chance(today / all));
}

export function cohortsFinding(pictured: Pictured, choice: CohortChoice): string {
	const { scenario } = pictured;
	const { cohorts: verbs } = words;
	if (!someoneJoins(scenario)) return verbs.nobody;
	const period = cellPeriod(scenario.months);
	const whose = verbs.first[period];
	const write = (value: number) =>
		choice.what === 'customers' ? say.count(value) : say.money(value, scenario.currency);
	const first = (tables: CohortTables | undefined) =>
		tables ? cellRows(tables[choice.what], period)[0] : [0];
	const row = first(cohortTable(pictured, choice.whose === 'baseline' ? 'baseline' : 'hand'));
	const start = row[0];
	const end = row[row.length - 1];
	if (choice.whose !== 'difference') {
		return choice.what === 'customers'
			? verbs.left(whose, write(start), write(end), say.stretch(scenario.months))
			: verbs.pays(whose, write(start), write(end));
	}
	const before = first(cohortTable(pictured, 'baseline'));
	const change = end - before[before.length - 1];
	if (choice.what === 'customers') {
		if (!isSome(change)) return verbs.keptSame(whose, write(before[0]));
		return (change > 0 ? verbs.kept : verbs.keptFewer)(whose, write(before[0]), write(Math.abs(change)));
	}
	if (Math.abs(change) <= NOTHING * end) return verbs.paysSame(whose);
	return (change > 0 ? verbs.paysMore : verbs.paysLess)(whose, write(Math.abs(change)));
}

/** The two lines above the hundred dots. */
export function spreadLabels(pictured: Pictured): { unknown: string; luck: string } {
	const luck = luckDots(pictured) ?? 0;
	return {
		unknown: words.spread.unknown(say.count(100 - luck)),
		luck: words.spread.luck(say.count(luck))
	};
}
