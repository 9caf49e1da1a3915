import type { PlaceKind } from './place.ts';
import { median } from './statistics.ts';
import { inFigures, table } from './table.ts';
import type { Timing } from './timing.ts';
import { planMoved, withSeed, type Workload } from './workloads.ts';

export interface Row {
	id: string;
	name: string;
	place: string;
	trials: number;
	months: number;
	firstMs: number;
	fullMs: number;
	/** The same after only the plan moved. */
	movedFirstMs: number;
	movedFullMs: number;
	/** In one go, without partial results, in one thread; null in places that use more. */
	aloneMs: number | null;
	trialsPerSecond: number;
	peakMemoryMb: number | null;
}

/** Times one workload in a place opened for it; medians of as many runs. */
export async function measureRow(kind: PlaceKind, workload: Workload, runs: number): Promise<Row> {
	const { id, name, scenario, request } = workload;
	const { trials, months, seed } = scenario;
	const [timings, moved]: Timing[][] = [[], []];
	const alone: number[] = [];
	const place = await kind.open();
	try {
		await place.time(scenario, request);
		for (let run = 1; run <= runs; run++) {
			const fresh = withSeed(scenario, seed + run);
			timings.push(await place.time(fresh, request));
			moved.push(await place.time(planMoved(fresh), request));
		}
		const peakMemoryMb = await place.peakMemoryMb();
		// one more, for the compiler
		for (let run = 0; run <= runs && kind.threads === 1; run++) {
			const ms = await place.alone(withSeed(scenario, seed + run), request);
			if (run > 0) alone.push(ms);
		}
		const fullMs = median(timings.map((timing) => timing.fullMs));
		return {
			id,
			name,
			place: kind.name,
			trials,
			months,
			firstMs: median(timings.map((timing) => timing.firstMs)),
			fullMs,
			movedFirstMs: median(moved.map((timing) => timing.firstMs)),
			movedFullMs: median(moved.map((timing) => timing.fullMs)),
			aloneMs: alone.length > 0 ? median(alone) : null,
			trialsPerSecond: (trials / fullMs) * 1000,
			peakMemoryMb
		};
	} finally {
		await place.close();
	}
}

export function rowsTable(rows: readonly Row[]): string {
	const heads = [
		'scenario',
		'in',
		'trials',
		'months',
		'first',
		'all',
		'moved: first',
		'all',
		'alone',
		'trials/s',
		'MB'
	];
	const cells = rows.map((row) => [
		row.name,
		row.place,
		inFigures(row.trials),
		inFigures(row.months),
		...[row.firstMs, row.fullMs, row.movedFirstMs, row.movedFullMs, row.aloneMs].map((ms) =>
			inFigures(ms, 1)
		),
		inFigures(row.trialsPerSecond),
		inFigures(row.peakMemoryMb)
	]);
	return table(
		'Milliseconds to the first and to all results, again after only the plan moved, and without partial results; peak memory',
		[heads, ...cells]
	);
}
