import type { Scenario } from '../../src/lib/scenario/scenario.ts';
import type { Request } from '../../src/lib/simulation/results.ts';
import type { Timing } from './timing.ts';

/** Where the simulation runs: a process or a browser of its own, whose peak of memory is of what ran in it. */
export interface Place {
	/** Through the engine, partial results first. */
	time(scenario: Scenario, request: Request): Promise<Timing>;
	/** Milliseconds of the simulation alone, in one thread of the same kind. */
	alone(scenario: Scenario, request: Request): Promise<number>;
	/** The most megabytes it took so far; null where the system does not say. */
	peakMemoryMb(): Promise<number | null>;
	close(): Promise<void>;
}

export interface PlaceKind {
	name: string;
	/** Threads among which the engine divides a run. */
	threads: 1 | 2;
	open(): Promise<Place>;
}
