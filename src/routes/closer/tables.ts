import { cellPeriod, layerPeriod, stretches } from '$lib/charts/cohort-groups';
import { count } from '$lib/format/numbers';
import { closer } from '$lib/messages/closer';
import { difference } from '$lib/messages/difference';
import { pictureTables as all } from '$lib/messages/picture-tables';
import type { Band } from '$lib/simulation/results';
import type { FigureTable } from '$lib/ui/figure-table';
import { armLetter } from '../arms';
import { armColumns, headOf, monthNames, rawBands, rowsOf, type Column } from '../figure-tables';
import type { Pictured } from '../pictured';
import * as say from '../say';
import { chosenCells, type CohortChoice } from './cohorts';
import { bridgeSteps, driversOf } from './figures';
import { revenueByCohort } from './layered';

/** The figures behind the pictures below the first four, as they are written beside them and as they were computed. */

const words = closer.tables;

type Write = (value: number) => string;
type Numbers = (number | null | undefined)[];

const moneyOf =
	({ scenario }: Pictured): Write =>
	(value) =>
		say.money(value, scenario.currency);

const share: Write = (value) => say.chance(Math.min(1, Math.max(0, value)));

/** Fans by month or by age. */
export function fanTable(
	caption: string,
	first: string,
	columns: Column[],
	write: Write,
	names: string[],
	curve: 'p50' | 'mean' = 'p50'
): FigureTable {
	return {
		caption,
		head: headOf(first, columns, curve),
		rows: rowsOf(columns, write, names, curve),
		raw: rawBands(first, columns, names, null, curve)
	};
}

/** One number in every cell; null where there is none. */
export function plainTable(
	caption: string,
	head: string[],
	rows: { name: string; values: Numbers }[],
	write: Write
): FigureTable {
	return {
		caption,
		head,
		rows: rows.map(({ name, values }) => ({
			name,
			cells: values.map((value) => (typeof value === 'number' ? write(value) : all.unknown))
		})),
		raw: { head, rows: rows.map(({ name, values }) => [name, ...values.map((value) => value ?? null)]) }
	};
}

export function customersTable(pictured: Pictured): FigureTable {
	const columns = armColumns(pictured, (arm) => arm.customers);
	return fanTable(words.customersOf, words.month, columns, count, monthNames(pictured), 'mean');
}

/** @param plans in the order of the columns */
export function chanceTable(
	pictured: Pictured,
	plans: readonly { letter: string; chances: readonly number[] }[]
): FigureTable {
	const head = [words.month, ...plans.map(({ letter }) => words.futures(letter))];
	const rows = monthNames(pictured).map((name, place) => ({
		name,
		values: plans.map(({ chances }) => chances[place])
	}));
	return plainTable(words.chanceOf, head, rows, share);
}

export function bridgeTable(pictured: Pictured): FigureTable {
	const rows = bridgeSteps(pictured).map(({ name, value }) => ({ name, values: [value] }));
	return plainTable(words.bridgeOf, [words.step, words.customersColumn], rows, count);
}

export function driversTable(pictured: Pictured): FigureTable {
	const money = moneyOf(pictured);
	const drivers = driversOf(pictured);
	const head = [words.input, words.range, words.atLow, words.atHigh, words.share];
	return {
		caption: words.driversOf,
		head,
		rows: drivers.map((driver) => ({
			name: driver.name,
			cells: [driver.range, money(driver.atLow), money(driver.atHigh), share(driver.share)]
		})),
		raw: {
			head,
			rows: drivers.map((driver) => [driver.name, driver.range, driver.atLow, driver.atHigh, driver.share])
		}
	};
}

export function spreadTable({ plan }: Pictured): FigureTable {
	const spread = plan?.result.spread;
	const rows = [
		{ name: words.unknown, values: [spread?.unknown] },
		{ name: words.luck, values: [spread?.luck] }
	];
	return plainTable(words.spreadOf, [words.part, words.share], rows, share);
}

export function paybackTable(pictured: Pictured): FigureTable {
	const columns = armColumns(pictured, (arm) => arm.customerCash);
	const months = (columns[0].band?.p50 ?? []).map((_, month) => String(month));
	return fanTable(words.paybackOf, words.monthsSince, columns, moneyOf(pictured), months);
}

export function cashTable(pictured: Pictured): FigureTable {
	const { baseline, plan } = pictured;
	const both = (name: string, { cash, mrr }: { cash?: Band; mrr?: Band }): Column[] => [
		{ name: words.cash(name), band: cash },
		{ name: words.revenue(name), band: mrr }
	];
	const columns = [
		...both(all.baseline, baseline),
		...(plan ? both(all.plan(armLetter(plan.index)), plan.result) : [])
	];
	return fanTable(words.cashOf, words.month, columns, moneyOf(pictured), monthNames(pictured));
}

/** @param compared of what the plan changes instead of what it brings in */
export function layersTable(pictured: Pictured, compared = false): FigureTable {
	const { months, currency } = pictured.scenario;
	const layers = revenueByCohort(pictured, compared);
	const groups = stretches(months, layerPeriod(months)).map(({ first, last }) => words.joinedIn(first, last));
	const rows = monthNames(pictured).map((name, place) => ({
		name,
		values: layers.map((layer) => layer[place])
	}));
	const write = compared ? (value: number) => say.signedMoney(value, currency) : moneyOf(pictured);
	const caption = compared ? difference.tables.of.layers : words.layersOf;
	return plainTable(caption, [words.month, closer.layers.todays, ...groups], rows, write);
}

export function cohortsTable(pictured: Pictured, choice: CohortChoice): FigureTable {
	const { months } = pictured.scenario;
	const period = cellPeriod(months);
	const groups = stretches(months, period);
	const rows = chosenCells(pictured, choice, period).map((row, at) => ({
		name: words.joinedIn(groups[at].first, groups[at].last),
		values: [...Array<null>(at).fill(null), ...row]
	}));
	return plainTable(
		choice.what === 'customers' ? words.cohortsCustomers : words.cohortsRevenue,
		[words.cohort, ...groups.map(({ last }) => words.inMonth(last))],
		rows,
		choice.what === 'customers' ? count : moneyOf(pictured)
	);
}
