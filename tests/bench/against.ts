import { execSync } from 'node:child_process';
import type { PlaceKind } from './place.ts';
import { median } from './statistics.ts';
import { inFigures, table } from './table.ts';
import { planMoved, withSeed, type Workload } from './workloads.ts';

/** Medians of runs that took turns on the same machine. */
export interface Comparison {
	rounds: number;
	/** Milliseconds of the other programs, by the names they gave themselves. */
	others: Record<string, number>;
	rows: ComparedRow[];
}

export interface ComparedRow {
	id: string;
	name: string;
	place: string;
	/** All results, the partial ones between included; the same after only the plan moved; without partial ones. */
	what: 'all' | 'plan moved' | 'alone';
	ms: number;
	/** How many times as long as each of the others. */
	ratios: Record<string, number>;
}

/** The times in a program's output: JSON lines such as {"c_ms": 171.2}. What it could not measure is null. */
export function timesIn(output: string): Map<string, number> {
	const times = new Map<string, number>();
	for (const line of output.split('\n')) {
		if (!line.trim().startsWith('{')) continue;
		const entries: [string, unknown][] = Object.entries(JSON.parse(line) as object);
		for (const [key, value] of entries) {
			if (key.endsWith('_ms') && typeof value === 'number') times.set(key.slice(0, -'_ms'.length), value);
		}
	}
	return times;
}

/** @throws {Error} when the command fails or prints no time */
function timeOthers(command: string): Map<string, number> {
	const output = execSync(command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
	const times = timesIn(output);
	if (times.size === 0) throw new Error(`${command} printed no line such as {"c_ms": 171.2}.`);
	return times;
}

/** One workload in one place that stays open from round to round. */
async function openContestant(kind: PlaceKind, { id, name, scenario, request }: Workload) {
	const place = await kind.open();
	const times = { all: [] as number[], 'plan moved': [] as number[], alone: [] as number[] };
	// once before the clock counts, as the other program does itself
	await place.time(scenario, request);
	if (kind.threads === 1) await place.alone(scenario, request);
	return {
		async takeTurn(round: number) {
			const fresh = withSeed(scenario, scenario.seed + round);
			times.all.push((await place.time(fresh, request)).fullMs);
			times['plan moved'].push((await place.time(planMoved(fresh), request)).fullMs);
			if (kind.threads === 1) times.alone.push(await place.alone(fresh, request));
		},
		rows: (others: Record<string, number>): ComparedRow[] =>
			(['all', 'plan moved', 'alone'] as const).flatMap((what) => {
				if (times[what].length === 0) return [];
				const ms = median(times[what]);
				const ratios = Object.fromEntries(Object.entries(others).map(([other, its]) => [other, ms / its]));
				return { id, name, place: kind.name, what, ms, ratios };
			}),
		close: () => place.close()
	};
}

/**
 * Times workloads here and the yardstick by the command, in turns.
 * @throws {Error} when the command fails or prints no time
 */
export async function compare(
	command: string,
	kinds: readonly PlaceKind[],
	workloads: readonly Workload[],
	rounds: number
): Promise<Comparison> {
	const others = new Map<string, number[]>();
	const contestants: Awaited<ReturnType<typeof openContestant>>[] = [];
	try {
		for (const kind of kinds) {
			for (const workload of workloads) contestants.push(await openContestant(kind, workload));
		}
		for (let round = 1; round <= rounds; round++) {
			for (const [name, ms] of timeOthers(command)) others.set(name, [...(others.get(name) ?? []), ms]);
			for (const contestant of contestants) await contestant.takeTurn(round);
		}
	} finally {
		for (const contestant of contestants) await contestant.close();
	}
	const medians = Object.fromEntries([...others].map(([name, all]) => [name, median(all)]));
	return { rounds, others: medians, rows: contestants.flatMap((contestant) => contestant.rows(medians)) };
}

export function comparisonTable({ rounds, others, rows }: Comparison): string {
	const names = Object.keys(others);
	const own = rows.map(({ name, place, what, ms, ratios }) => [
		name,
		place,
		what,
		inFigures(ms, 1),
		...names.map((other) => `${inFigures(ratios[other], 2)} ×`)
	]);
	const theirs = names.map((name) => [
		name,
		'',
		'',
		inFigures(others[name], 1),
		...names.map((other) => `${inFigures(others[name] / others[other], 2)} ×`)
	]);
	return table(`Medians of ${rounds} rounds taken in turns, and how many times as long as the others`, [
		['', 'in', '', 'ms', ...names],
		...own,
		...theirs
	]);
}
