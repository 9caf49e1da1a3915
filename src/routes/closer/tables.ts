import { cellPeriod, layerPeriod, layerRows, stretches } from '$lib/charts/cohort-groups';
import { count } from '$lib/format/numbers';
import { closer } from '$lib/messages/closer';
import { en } from '$lib/messages/en';
import type { Band } from '$lib/simulation/results';
import type { FigureTable } from '$lib/ui/figure-table';
import { armLetter } from '../arms';
import type { Pictured } from '../pictured';
import * as say from '../say';
import { chosenCells, type CohortChoice } from './cohorts';
import { bridgeSteps, driversOf } from './figures';

/** The figures behind the pictures below the first four, as they are written beside them. */

const words = closer.tables;
const all = en.pictures.tables;

type Write = (value: number) => string;

const moneyOf =
	({ scenario }: Pictured): Write =>
	(value) =>
		say.money(value, scenario.currency);

const written = (value: number | null | undefined, write: Write) =>
	value === null || value === undefined ? all.unknown : write(value);

/** What the curve of a picture shows. */
type Curve = 'p50' | 'mean';

const bandCells = (band: Band | undefined, place: number, write: Write, curve: Curve = 'p50') => [
	written(band?.[curve][place], write),
	all.from(written(band?.p5[place], write), written(band?.p95[place], write))
];

const armsOf = ({ baseline, plan }: Pictured) => [
	{ name: all.baseline, result: baseline },
	...(plan ? [{ name: all.plan(armLetter(plan.index)), result: plan.result }] : [])
];

const bandHead = (names: string[], curve: Curve = 'p50') =>
	names.flatMap((name) => [curve === 'p50' ? all.middle(name) : all.averageOf(name), all.nineOfTen(name)]);

const monthNames = ({ scenario }: Pictured) =>
	Array.from({ length: scenario.months }, (_, index) => String(index + 1));

export function customersTable(pictured: Pictured): FigureTable {
	const arms = armsOf(pictured);
	const today = say.count(pictured.scenario.segments.reduce((sum, { customers }) => sum + customers, 0));
	return {
		caption: words.customersOf,
		head: [
			words.month,
			...bandHead(
				arms.map(({ name }) => name),
				'mean'
			)
		],
		rows: [
			{ name: all.today, cells: arms.flatMap(() => [today, all.unknown]) },
			...monthNames(pictured).map((name, place) => ({
				name,
				cells: arms.flatMap(({ result }) => bandCells(result.customers, place, count, 'mean'))
			}))
		]
	};
}

/** @param plans in the order of the columns */
export function chanceTable(
	pictured: Pictured,
	plans: readonly { letter: string; chances: readonly number[] }[]
): FigureTable {
	return {
		caption: words.chanceOf,
		head: [words.month, ...plans.map(({ letter }) => words.futures(letter))],
		rows: monthNames(pictured).map((name, place) => ({
			name,
			cells: plans.map(({ chances }) => written(chances[place], say.chance))
		}))
	};
}

export function bridgeTable(pictured: Pictured): FigureTable {
	return {
		caption: words.bridgeOf,
		head: [words.step, words.customersColumn],
		rows: bridgeSteps(pictured).map(({ name, value }) => ({ name, cells: [say.count(value)] }))
	};
}

export function driversTable(pictured: Pictured): FigureTable {
	const money = moneyOf(pictured);
	const drivers = driversOf(pictured);
	return {
		caption: words.driversOf,
		head: [words.input, words.range, words.atLow, words.atHigh, words.share],
		rows: drivers.map(({ name, range, atLow, atHigh, share }) => ({
			name,
			cells: [range, money(atLow), money(atHigh), say.chance(Math.min(1, share))]
		}))
	};
}

export function spreadTable({ plan }: Pictured): FigureTable {
	const spread = plan?.result.spread;
	const cell = (share: number | undefined) => [written(share, say.chance)];
	return {
		caption: words.spreadOf,
		head: [words.part, words.share],
		rows: [
			{ name: words.unknown, cells: cell(spread?.unknown) },
			{ name: words.luck, cells: cell(spread?.luck) }
		]
	};
}

export function paybackTable(pictured: Pictured): FigureTable {
	const money = moneyOf(pictured);
	const arms = armsOf(pictured);
	const length = pictured.baseline.customerCash?.p50.length ?? 0;
	return {
		caption: words.paybackOf,
		head: [words.monthsSince, ...bandHead(arms.map(({ name }) => name))],
		rows: Array.from({ length }, (_, month) => ({
			name: String(month),
			cells: arms.flatMap(({ result }) => bandCells(result.customerCash, month, money))
		}))
	};
}

export function cashTable(pictured: Pictured): FigureTable {
	const money = moneyOf(pictured);
	const arms = armsOf(pictured);
	return {
		caption: words.cashOf,
		head: [words.month, ...bandHead(arms.flatMap(({ name }) => [words.cash(name), words.revenue(name)]))],
		rows: monthNames(pictured).map((name, place) => ({
			name,
			cells: arms.flatMap(({ result }) => [
				...bandCells(result.cash, place, money),
				...bandCells(result.mrr, place, money)
			])
		}))
	};
}

export function layersTable(pictured: Pictured): FigureTable {
	const { scenario, baseline, plan } = pictured;
	const table = (plan?.result ?? baseline).cohorts?.revenue;
	const period = layerPeriod(scenario.months);
	const rows = table ? layerRows(table, period) : [];
	const money = moneyOf(pictured);
	return {
		caption: words.layersOf,
		head: [
			words.month,
			closer.layers.todays,
			...stretches(scenario.months, period).map(({ first, last }) => words.joinedIn(first, last))
		],
		rows: monthNames(pictured).map((name, place) => ({
			name,
			cells: rows.map((row) => money(row[place]))
		}))
	};
}

export function cohortsTable(pictured: Pictured, choice: CohortChoice): FigureTable {
	const { months } = pictured.scenario;
	const period = cellPeriod(months);
	const write = choice.what === 'customers' ? count : moneyOf(pictured);
	const groups = stretches(months, period);
	return {
		caption: choice.what === 'customers' ? words.cohortsCustomers : words.cohortsRevenue,
		head: [words.cohort, ...groups.map(({ last }) => words.inMonth(last))],
		rows: chosenCells(pictured, choice, period).map((row, at) => ({
			name: words.joinedIn(groups[at].first, groups[at].last),
			cells: [...Array<string>(at).fill(''), ...row.map(write)]
		}))
	};
}
