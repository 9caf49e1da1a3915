// npm run bench: how long scenarios take, how exact the figures are, how fast the page follows a hand.
import { parseArgs } from 'node:util';
import { compare, comparisonTable } from './against.ts';
import { chromium, closeChromiumPages } from './chromium-place.ts';
import { dragTable, measureDrag } from './drag.ts';
import { jitterTable, measureJitter } from './jitter.ts';
import { linearityTable, measureLinearity } from './linear.ts';
import { node } from './node-place.ts';
import type { PlaceKind } from './place.ts';
import { measurePrecision, precisionTable } from './precision.ts';
import { measureRow, rowsTable, type Row } from './rows.ts';
import { measureScale, scaleTable } from './scale.ts';
import { workloads, type Workload } from './workloads.ts';

const IDS = workloads.map(({ id }) => id).join(', ');

const USAGE = `Usage: npm run --silent bench -- [options]

Times scenarios in Node and in Chromium, in one worker and in two: first and full results, trials a second, peak memory.

  --node, --chromium  only there
  --only IDS          only these scenarios, separated by commas: ${IDS}
  --runs N            times each so often, and takes the medians (5)
  --json              prints one JSON object instead of tables

Instead of that, any of:

  --against COMMAND   times the yardstick (or what --only names) in turns with a program that prints lines such as
                      {"c_ms": 171.2} or {"numpy_ms": 505}, and prints the ratios of the medians
  --precision         the error of the yardstick's figures at 500, 2,000 and 10,000 trials, and the time to 0.2 %
  --jitter            how much the curves tremble while a lever moves
  --linear            the time as trials, months, segments, plans and customers grow
  --drag              how soon the charts follow a slider on the built site, and a new worker's first results
  --scale             100,000 trials of 120 months with three plans: time, memory, a page that stays responsive
`;

const options = {
	against: { type: 'string' },
	chromium: { type: 'boolean', default: false },
	drag: { type: 'boolean', default: false },
	help: { type: 'boolean', default: false },
	jitter: { type: 'boolean', default: false },
	json: { type: 'boolean', default: false },
	linear: { type: 'boolean', default: false },
	node: { type: 'boolean', default: false },
	only: { type: 'string' },
	precision: { type: 'boolean', default: false },
	runs: { type: 'string', default: '5' },
	scale: { type: 'boolean', default: false }
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

/** What was measured, by the option that asked for it, and as a table. */
type Measured = [key: string, found: object | number, table: string];

/** @throws {Error} in words, for what the command line gets wrong */
function readRuns(text: string): number {
	if (!/^[1-9]\d{0,2}$/.test(text)) throw new Error(`--runs: ${text} is not a whole number from 1 to 999`);
	return Number(text);
}

/** @throws {Error} in words, for what the command line gets wrong */
function readOnly(text: string): Workload[] {
	return text.split(',').map((id) => {
		const found = workloads.find((workload) => workload.id === id);
		if (!found) throw new Error(`--only: ${id} is none of ${IDS}`);
		return found;
	});
}

function placesOf(values: Values): PlaceKind[] {
	if (values.node === values.chromium) return [node, ...chromium];
	return values.node ? [node] : chromium;
}

async function measureRows(chosen: readonly Workload[], places: readonly PlaceKind[], runs: number) {
	const rows: Row[] = [];
	for (const workload of chosen) {
		for (const place of places) rows.push(await measureRow(place, workload, runs));
	}
	return rows;
}

async function* measure(values: Values): AsyncGenerator<Measured> {
	const runs = readRuns(values.runs);
	const only = values.only === undefined ? null : readOnly(values.only);
	const { against, precision, jitter, linear, drag, scale } = values;
	let others: Record<string, number> | undefined;
	if (against !== undefined) {
		const found = await compare(against, placesOf(values), only ?? workloads.slice(0, 3), runs);
		others = found.others;
		yield ['against', found, comparisonTable(found)];
	}
	if (precision) {
		const found = measurePrecision();
		yield ['precision', found, precisionTable(found, others)];
	}
	if (jitter) {
		const found = measureJitter();
		yield ['jitter', found, jitterTable(found)];
	}
	if (linear) {
		const found = measureLinearity(runs);
		yield ['linear', found, linearityTable(found)];
	}
	if (drag) {
		const found = await measureDrag();
		yield ['drag', found, dragTable(found)];
	}
	if (scale) {
		const found = await measureScale();
		yield ['scale', found, scaleTable(found)];
	}
	if (against === undefined && !(precision || jitter || linear || drag || scale)) {
		const found = await measureRows(only ?? workloads, placesOf(values), runs);
		yield ['scenarios', found, rowsTable(found)];
	}
}

async function main(): Promise<void> {
	const { values } = parseArgs({ options });
	const print = (text: string) => process.stdout.write(`${text}\n`);
	if (values.help) {
		process.stdout.write(USAGE);
		return;
	}
	const all: Record<string, unknown> = { runs: Number(values.runs) };
	for await (const [key, found, table] of measure(values)) {
		all[key] = found;
		if (!values.json) print(table);
	}
	if (values.json) print(JSON.stringify(all));
}

main()
	.catch((error: unknown) => {
		console.error(error instanceof Error ? error.message : String(error));
		process.exitCode = 2;
	})
	.finally(() => void closeChromiumPages());
