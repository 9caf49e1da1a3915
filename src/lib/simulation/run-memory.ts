import { Kernel, LANES } from './kernel';
import type { Model } from './model';
import type { ArmResult } from './results';

/** Most bytes that what luck did may take, and the rows besides. */
const MEMORY = 64e6;
/** Figures are of the first futures of a run, and of all: of a few runs, so that a hand may go to and fro. */
const MOST_FIGURES = 12;

/**
 * What is kept from run to run. What luck did to the baseline, trial by trial: while only a plan moves, a new run reads
 * it instead of drawing it anew; of as many of the first trials as memory holds, the others are drawn in every run. What
 * was said of the baseline. And the kernels, with the rows that a run fills: memory that was used before costs
 * nothing anew. One run at a time may use it.
 */
export class RunMemory {
	private key = '';
	private size = 0;
	/** Trials whose record is there. */
	private filled = 0;
	private summed = new Map<string, ArmResult>();
	private blocks: Float64Array[] = [];
	private spare = new Float64Array(0);
	private newest: Kernel | null = null;

	/** @param memory most bytes that records may take, and rows besides; with 0 nothing is kept */
	constructor(private readonly memory = MEMORY) {}

	/**
	 * Begins a run; forgets everything unless `key`, which names all that the baseline's luck depends on, is the same.
	 * @param size rows of a record: numbers for every trial
	 */
	open(key: string, size: number): void {
		if (key === this.key && size === this.size) return;
		this.key = key;
		this.filled = 0;
		if (size === this.size) return; // memory that was used before costs nothing anew
		this.size = size;
		this.blocks = [];
		this.spare = new Float64Array(size * LANES);
	}

	/**
	 * A kernel for the run that begins: that of the run before, made empty. Memory never shrinks, so what has grown far is
	 * left to be collected.
	 */
	kernel(): Kernel {
		if (this.newest && this.newest.call.memory.buffer.byteLength <= 4 * this.memory) this.newest.call.reset();
		else this.newest = new Kernel();
		return this.newest;
	}

	/** The baseline's figures, under a key that names all that they depend on: worked out when first asked for. */
	figures(key: string, work: () => ArmResult): ArmResult {
		const known = this.summed.get(key) ?? work();
		if (this.summed.size >= MOST_FIGURES) this.summed.clear();
		this.summed.set(key, known);
		return { ...known };
	}

	/** Whether the record of so many trials, counted from the run's first, is already there. */
	knows(trial: number, lanes: number): boolean {
		return trial % LANES === 0 && trial + lanes <= this.filled;
	}

	/** The record of so many trials, side by side. Where it is not known yet, the caller has to fill it. */
	seek(trial: number, lanes: number): Float64Array {
		const { size, blocks } = this;
		const inOrder = trial % LANES === 0 && trial <= this.filled;
		if (!inOrder || (trial + LANES) * size * 8 > this.memory) return this.spare;
		this.filled = Math.max(this.filled, trial + lanes);
		return (blocks[trial / LANES] ??= new Float64Array(LANES * size));
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
