import { wholePercent } from '$lib/format/shares';
import { pictureTables as words } from '$lib/messages/picture-tables';
import type { Band, Summary } from '$lib/simulation/results';
import type { Cell } from '$lib/format/csv';
import type { FigureTable } from '$lib/ui/figure-table';
import { armLetter } from './arms';
import { revenueToday, type Pictured } from './pictured';
import * as say from './say';

/** The figures behind the pictures, in words and numbers as they are written beside them. */

type Write = (value: number) => string;
export interface Column {
	name: string;
	band: Band | undefined;
}
/** What the curve of a picture shows. */
type Curve = 'p50' | 'mean';

/** Revenue a month: today and every month, of the baseline and every plan that is drawn. */
export function mrrTable(pictured: Pictured): FigureTable {
	const money = moneyOf(pictured);
	const columns = [...armColumns(pictured, (arm) => arm.mrr), ...otherColumns(pictured, 'mrr')];
	const now = money(revenueToday(pictured.scenario));
	const today = { name: words.today, cells: columns.flatMap(() => [now, words.unknown]) };
	const names = monthNames(pictured);
	const raw = rawBands(words.month, columns, names);
	const known: Cell[] = [revenueToday(pictured.scenario), null, null, null, null];
	return {
		caption: words.of.mrr,
		head: headOf(words.month, columns),
		rows: [today, ...rowsOf(columns, money, names)],
		raw: { ...raw, rows: [[words.today, ...columns.flatMap(() => known)], ...raw.rows] }
	};
}

/** Revenue saved and what is left of it after costs, cumulative; nothing while there is only the baseline. */
export function savedTable(pictured: Pictured): FigureTable {
	const money = moneyOf(pictured);
	const result = pictured.plan?.result;
	const own = [
		{ name: words.saved, band: result?.saved },
		{ name: words.net, band: result?.netSaved }
	];
	const further = otherColumns(pictured, 'netSaved');
	const columns = [...own, ...further];
	const names = monthNames(pictured);
	const rows = result
		? rowsOf(columns, money, names)
		: names.map((name, place) => ({
				name,
				cells: [
					...own.flatMap(() => [money(0), words.from(money(0), money(0))]),
					...cellsAt(further, place, money)
				]
			}));
	return {
		caption: words.of.saved,
		head: headOf(words.month, columns),
		rows,
		raw: rawBands(words.month, columns, names, result ? null : 0)
	};
}

/** The share still paying by age. */
export function retentionTable(pictured: Pictured): FigureTable {
	const columns = armColumns(pictured, (arm) => arm.retention);
	const ages = [words.joins, ...monthNames(pictured)];
	return {
		caption: words.of.retention,
		head: headOf(words.age, columns, 'mean'),
		rows: rowsOf(columns, wholePercent, ages, 'mean'),
		raw: rawBands(words.age, columns, ages, null, 'mean')
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
	const { cac } = (plan ?? { result: baseline }).result;
	const values: [string, Summary][] = [
		[words.ltvBaseline, baseline.ltv],
		...(plan ? [[words.ltvPlan(armLetter(plan.index)), plan.result.ltv] as [string, Summary]] : [])
	];
	const cacRow =
		cac.mean === 0 ? { name: words.cac, cells: Array<string>(3).fill(words.unknown) } : row(words.cac, cac);
	const rawRow = (name: string, { mean, p50, p5, p95 }: Summary) => [name, mean, p50, p5, p95];
	const nineOfTen = words.nineOfTenFutures;
	return {
		caption: words.of.worth,
		head: [words.oneCustomer, words.average, words.middleFuture, nineOfTen],
		rows: [cacRow, ...values.map(([name, summary]) => row(name, summary))],
		raw: {
			head: [
				...[words.oneCustomer, words.average, words.middleFuture],
				...[words.fromOf(nineOfTen), words.toOf(nineOfTen)]
			],
			rows: [
				cac.mean === 0 ? [words.cac, null, null, null, null] : rawRow(words.cac, cac),
				...values.map(([name, summary]) => rawRow(name, summary))
			]
		}
	};
}

function moneyOf({ scenario }: Pictured): Write {
	return (value) => say.money(value, scenario.currency);
}

export function armColumns(
	{ baseline, plan }: Pictured,
	bandOf: (arm: Pictured['baseline']) => Band | undefined
): Column[] {
	const base = { name: words.baseline, band: bandOf(baseline) };
	return plan ? [base, { name: words.plan(armLetter(plan.index)), band: bandOf(plan.result) }] : [base];
}

function otherColumns({ others }: Pictured, band: 'mrr' | 'netSaved'): Column[] {
	const nameOf = band === 'netSaved' ? words.netOf : words.plan;
	return others.map(({ index, result }) => ({ name: nameOf(armLetter(index)), band: result[band] }));
}

export function headOf(first: string, columns: Column[], curve: Curve = 'p50'): string[] {
	const nameOf = curve === 'mean' ? words.averageOf : words.middle;
	return [first, ...columns.flatMap(({ name }) => [nameOf(name), words.nineOfTen(name)])];
}

export function monthNames({ scenario }: Pictured): string[] {
	return Array.from({ length: scenario.months }, (_, index) => String(index + 1));
}

export function rowsOf(columns: Column[], write: Write, names: string[], curve: Curve = 'p50') {
	return names.map((name, place) => ({
		name,
		cells: cellsAt(columns, place, write, curve)
	}));
}

function cellsAt(columns: Column[], place: number, write: Write, curve: Curve = 'p50'): string[] {
	return columns.flatMap(({ band }) => [
		written(band?.[curve][place], write),
		range(band?.p5[place], band?.p95[place], write)
	]);
}

/**
 * The same bands as they were computed, with half of the futures besides.
 * @param missing what stands where there is no band
 */
export function rawBands(
	first: string,
	columns: Column[],
	names: string[],
	missing: Cell = null,
	curve: Curve = 'p50'
) {
	const nameOf = curve === 'mean' ? words.averageOf : words.middle;
	const ends = [words.fromOf, words.toOf];
	return {
		head: [
			first,
			...columns.flatMap(({ name }) => [
				nameOf(name),
				...ends.map((end) => end(words.half(name))),
				...ends.map((end) => end(words.nineOfTen(name)))
			])
		],
		rows: names.map((name, place): Cell[] => [
			Number.isNaN(Number(name)) ? name : Number(name),
			...columns.flatMap(({ band }) =>
				([curve, 'p25', 'p75', 'p5', 'p95'] as const).map((key) => (band ? band[key][place] : missing))
			)
		])
	};
}

function written(value: number | null | undefined, write: Write): string {
	return value === null || value === undefined ? words.unknown : write(value);
}

function range(low: number | null | undefined, high: number | null | undefined, write: Write): string {
	if (typeof low !== 'number' || typeof high !== 'number') return words.unknown;
	return words.from(write(low), write(high));
}
