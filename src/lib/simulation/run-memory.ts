import { Kernel, LANES, ROW_BYTES, type Address } from './kernel';
import type { Model } from './model';
import type { ArmResult } from './results';

/** Most bytes that what luck did may take, and the rows besides. */
const MEMORY = 64e6;
/** Figures are of the first futures of a run, and of all: of a few runs, so that a hand may go to and fro. */
const MOST_FIGURES = 12;

/**
 * What is kept from run to run. What luck did to the baseline, trial by trial: while only a plan moves, a new run reads
 * it instead of drawing it anew; of as many of the first trials as memory holds, the others are drawn in every run. What
 * was said of the baseline. And the kernel, with the rows that a run fills: memory that was used before costs
 * nothing anew. One run at a time may use it.
 */
export class RunMemory {
	private key = '';
	private bytes = 0;
	/** Trials whose record is there. */
	private filled = 0;
	private summed = new Map<string, ArmResult>();
	private newest: Kernel | null = null;
	private room: Address = 0;

	/** @param memory most bytes that records may take, and rows besides; with 0 nothing is kept */
	constructor(private readonly memory = MEMORY) {}

	/**
	 * A kernel for the run that begins: that of the run before, made empty but for what is kept. Memory never shrinks, so
	 * what was filled far is left to be collected.
	 */
	kernel(): Kernel {
		if (!this.newest || this.newest.call.used() > 4 * this.memory) {
			this.newest = new Kernel();
			this.filled = 0;
		}
		const { call } = this.newest;
		call.reset();
		// made first, it lies where it lay before
		if (this.memory > 0) this.room = call.createRoom(this.memory);
		return this.newest;
	}

	/**
	 * Begins a run; forgets the records unless `key`, which names all that the baseline's luck depends on, is the same.
	 * @param rows of a record: numbers for every trial
	 */
	open(key: string, rows: number): void {
		const bytes = rows * ROW_BYTES;
		if (key !== this.key || bytes !== this.bytes) this.filled = 0;
		this.key = key;
		this.bytes = bytes;
	}

	/** The baseline's figures, under a key that names all that they depend on: worked out when first asked for. */
	figures(key: string, work: () => ArmResult): ArmResult {
		const known = this.summed.get(key) ?? work();
		// those asked for last come last
		this.summed.delete(key);
		this.summed.set(key, known);
		if (this.summed.size > MOST_FIGURES) this.summed.delete(this.summed.keys().next().value!);
		return { ...known };
	}

	/** Those figures where they were worked out before. Whoever counts on them holds them: others push them out. */
	knownFigures(key: string): ArmResult | undefined {
		return this.summed.get(key);
	}

	/** Whether the record of so many trials, counted from the run's first, is already there. */
	knows(trial: number, lanes: number): boolean {
		return trial % LANES === 0 && trial + lanes <= this.filled;
	}

	/** Where the record of so many trials, side by side, is or is to be kept; 0 where it cannot be. */
	seek(trial: number, lanes: number): Address {
		const at = (trial / LANES) * this.bytes;
		const inOrder = trial % LANES === 0 && trial <= this.filled;
		if (!inOrder || at + this.bytes > this.memory) return 0;
		this.filled = Math.max(this.filled, trial + lanes);
		return this.room + at;
	}
}

/** Names all that the baseline's luck depends on: everything but the plans, money, and what is only shown. */
export function luckKey(model: Model, cohorts: boolean): string {
	const { months, seed, segments } = model.scenario;
	const fates = segments.map((segment, index) => {
		const { customers, newPerMonth, acquisitionGrowth, churn, churnSpread, monthsInBusiness } = segment;
		const { contracts, termChurnFactor } = segment;
		const { terms } = model.segments[index];
		return {
			...{ customers, newPerMonth, acquisitionGrowth, churn, churnSpread, monthsInBusiness },
			...{ contracts, termChurnFactor, terms }
		};
	});
	return JSON.stringify({ months, seed, fates, cohorts });
}
