import type { Model } from './model';
import type { ArmResult } from './results';

/** Most bytes that a tape may take. */
const MEMORY = 64e6;
const BLOCK = 256;
/** Figures are of the first futures of a run, and of all: of a few runs, so that a hand may go to and fro. */
const MOST_FIGURES = 12;

/**
 * What luck did to the baseline, trial by trial: while only a plan moves, a new run reads it instead of drawing it
 * anew. It remembers as many of the first trials as its memory holds; the others are drawn in every run.
 */
export class BaselineTape {
	private key = '';
	private size = 0;
	private filled = 0;
	private summed = new Map<string, ArmResult>();
	private blocks: Float64Array[] = [];
	private spare = new Float64Array(0);
	/** The record that was sought begins at index `at`. */
	record: Float64Array = this.spare;
	at = 0;

	/** @param memory most bytes that it may take; with 0 it remembers nothing */
	constructor(private readonly memory = MEMORY) {}

	/**
	 * Begins a run; forgets everything unless `key`, which names all that the baseline's luck depends on, is the same.
	 * @param size numbers in the record of one trial
	 */
	open(key: string, size: number): void {
		if (key === this.key && size === this.size) return;
		this.key = key;
		this.filled = 0;
		if (size === this.size) return; // memory that was used before costs nothing anew
		this.size = size;
		this.blocks = [];
		this.spare = new Float64Array(size);
	}

	/** The baseline's figures, under a key that names all that they depend on: worked out when first asked for. */
	figures(key: string, work: () => ArmResult): ArmResult {
		const known = this.summed.get(key) ?? work();
		if (this.summed.size >= MOST_FIGURES) this.summed.clear();
		this.summed.set(key, known);
		return { ...known };
	}

	/** Whether the record of a trial, counted from the run's first, is already there. */
	knows(trial: number): boolean {
		return trial < this.filled;
	}

	/** Moves to the record of a trial. Where it is not known yet, the caller has to fill it. */
	seek(trial: number): void {
		const { size, blocks } = this;
		if (trial > this.filled || (trial + BLOCK) * size * 8 > this.memory) {
			this.record = this.spare;
			this.at = 0;
			return;
		}
		if (trial === this.filled) this.filled += 1;
		const block = Math.floor(trial / BLOCK);
		this.record = blocks[block] ??= new Float64Array(BLOCK * size);
		this.at = (trial % BLOCK) * size;
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
