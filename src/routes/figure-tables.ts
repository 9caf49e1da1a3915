import { wholePercent } from '$lib/format/shares';
import { en } from '$lib/messages/en';
import type { Band, Summary } from '$lib/simulation/results';
import type { FigureTable } from '$lib/ui/figure-table';
import { armLetter } from './arms';
import { revenueToday, type Pictured } from './pictured';
import * as say from './say';

/** The figures behind the pictures, in words and numbers as they are written beside them. */

const words = en.pictures.tables;

type Write = (value: number) => string;
interface Column {
	name: string;
	band: Band | undefined;
}
/** What the curve of a picture shows. */
type Curve = 'p50' | 'mean';

/** Revenue a month: today and every month, baseline and plan. */
export function mrrTable(pictured: Pictured): FigureTable {
	const money = moneyOf(pictured);
	const columns = armColumns(pictured, (arm) => arm.mrr);
	const now = money(revenueToday(pictured.scenario));
	const today = { name: words.today, cells: columns.flatMap(() => [now, words.unknown]) };
	const months = rowsOf(columns, money, monthNames(pictured));
	return { caption: words.of.mrr, head: headOf(words.month, columns), rows: [today, ...months] };
}

/** Revenue saved and what is left of it after costs, cumulative; nothing while there is only the baseline. */
export function savedTable(pictured: Pictured): FigureTable {
	const money = moneyOf(pictured);
	const result = pictured.plan?.result;
	const columns = [
		{ name: words.saved, band: result?.saved },
		{ name: words.net, band: result?.netSaved }
	];
	const names = monthNames(pictured);
	const rows = result
		? rowsOf(columns, money, names)
		: names.map((name) => ({
				name,
				cells: columns.flatMap(() => [money(0), words.from(money(0), money(0))])
			}));
	return { caption: words.of.saved, head: headOf(words.month, columns), rows };
}

/** The share still paying by age. */
export function retentionTable(pictured: Pictured): FigureTable {
	const columns = armColumns(pictured, (arm) => arm.retention);
	const ages = [words.joins, ...monthNames(pictured)];
	return {
		caption: words.of.retention,
		head: headOf(words.age, columns, 'mean'),
		rows: rowsOf(columns, wholePercent, ages, 'mean')
	};
}

/** What the dots of the lifetime values and acquisition costs show. */
export function worthTable(pictured: Pictured): FigureTable {
	const { baseline, plan } = pictured;
	const money = moneyOf(pictured);
	const row = (name: string, summary: Summary) => ({
		name,
		cells: [written(summary.mean, money), written(summary.p50, money), range(summary.p5, summary.p95, money)]
	});
	const cacRow = (cac: Summary) =>
		cac.mean === 0 ? { name: words.cac, cells: Array<string>(3).fill(words.unknown) } : row(words.cac, cac);
	return {
		caption: words.of.worth,
		head: [words.oneCustomer, words.average, words.middleFuture, words.nineOfTenFutures],
		rows: [
			cacRow((plan?.result ?? baseline).cac),
			row(words.ltvBaseline, baseline.ltv),
			...(plan ? [row(words.ltvPlan(armLetter(plan.index)), plan.result.ltv)] : [])
		]
	};
}

function moneyOf({ scenario }: Pictured): Write {
	return (value) => say.money(value, scenario.currency);
}

function armColumns(
	{ baseline, plan }: Pictured,
	bandOf: (arm: Pictured['baseline']) => Band | undefined
): Column[] {
	const base = { name: words.baseline, band: bandOf(baseline) };
	return plan ? [base, { name: words.plan(armLetter(plan.index)), band: bandOf(plan.result) }] : [base];
}

function headOf(first: string, columns: Column[], curve: Curve = 'p50'): string[] {
	const nameOf = curve === 'mean' ? words.averageOf : words.middle;
	return [first, ...columns.flatMap(({ name }) => [nameOf(name), words.nineOfTen(name)])];
}

function monthNames({ scenario }: Pictured): string[] {
	return Array.from({ length: scenario.months }, (_, index) => String(index + 1));
}

function rowsOf(columns: Column[], write: Write, names: string[], curve: Curve = 'p50') {
	return names.map((name, place) => ({
		name,
		cells: columns.flatMap(({ band }) => [
			written(band?.[curve][place], write),
			range(band?.p5[place], band?.p95[place], write)
		])
	}));
}

function written(value: number | null | undefined, write: Write): string {
	return value === null || value === undefined ? words.unknown : write(value);
}

function range(low: number | null | undefined, high: number | null | undefined, write: Write): string {
	if (typeof low !== 'number' || typeof high !== 'number') return words.unknown;
	return words.from(write(low), write(high));
}
