import { SEGMENT_BANDS, type BandRows } from './band-rows';
import { ARM_FIGURES, CUSTOMER_FIGURES, PLAN_FIGURES, type FigureName, type FigureRows } from './figure-rows';
import type { Future } from './future';
import type { Futures } from './futures';
import type { Address } from './kernel';
import { ARM_BANDS, PLAN_BANDS } from './results';
import type { ArmResult, BandName, SegmentResult } from './results';
import type { BandEntry } from './summarise';
import type { SummedRows } from './summing';

/** In the kernel's order (kernel/kept.ts). */
const BANDS: readonly BandName[] = [...ARM_BANDS, ...PLAN_BANDS];

/** Rows of what is kept, each part's after those before. */
export interface RowsAtHand {
	bands: SummedRows;
	figures: SummedRows;
	createBands(names: readonly BandName[]): BandRows;
	createFigures(names: readonly FigureName[]): FigureRows;
}

/** What is kept of one arm, or of one segment under it where there are several. */
interface Kept {
	bands: BandRows;
	figures: FigureRows;
}

/** What is kept of one arm. */
export class KeptArm implements Kept {
	readonly bands: BandRows;
	readonly figures: FigureRows;
	private readonly address: Address;
	private readonly segments: readonly Kept[];
	private fixedCost: Float64Array = new Float64Array(0);
	private costPerCustomer: Float64Array = new Float64Array(0);
	/** By month: futures in which the plan is ahead of the baseline. */
	ahead: Float64Array = new Float64Array(0);

	/** @param arm its number, 0 for the baseline */
	constructor(
		private readonly futures: Futures,
		private readonly arm: number,
		rows: RowsAtHand
	) {
		const { call } = futures.kernel;
		const { parts, shares, worth } = futures.arms[arm];
		const place = (at: Address, { bands, figures }: Kept) => {
			for (const [name, row] of bands.starts) call.setBand(at, BANDS.indexOf(name), rows.bands.latestAt(row));
			call.setFigures(at, rows.figures.latestAt(figures.first));
		};
		this.bands = rows.createBands(arm === 0 ? ARM_BANDS : BANDS);
		this.figures = rows.createFigures(arm === 0 ? ARM_FIGURES : PLAN_FIGURES);
		const several = parts.length > 1 ? parts : [];
		this.segments = several.map(() => ({
			bands: rows.createBands(SEGMENT_BANDS),
			figures: rows.createFigures(CUSTOMER_FIGURES)
		}));
		const kept = parts.map(({ months, survivors, terms, worth }) =>
			call.createKeptPart(terms, months, worth, survivors)
		);
		this.address = call.createKept(kept.length, kept[0], worth, shares);
		kept.forEach((part, index) => call.setKeptPart(this.address, index, part));
		place(call.placesOfKept(this.address), this);
		this.segments.forEach((segment, index) => place(call.placesOfPart(kept[index]), segment));
	}

	/** To be called when everything in the kernel is made. */
	open(): void {
		const { address, futures } = this;
		const { call } = futures.kernel;
		this.fixedCost = futures.kernel.rows(call.fixedCostOf(address), 1);
		this.costPerCustomer = futures.kernel.rows(call.costPerCustomerOf(address), 1);
		this.ahead = futures.kernel.list(call.aheadOf(address), futures.model.scenario.months);
	}

	/** Takes over what the plan costs in the futures whose inputs were drawn. */
	readCosts(futures: readonly Future[]): void {
		if (this.arm === 0) return;
		futures.forEach(({ draws: { plans } }, lane) => {
			this.fixedCost[lane] = plans[this.arm - 1].fixedCost;
			this.costPerCustomer[lane] = plans[this.arm - 1].costPerCustomer;
		});
	}

	/**
	 * Takes the futures that were lived through, of a plan also its difference from the baseline, which has taken them.
	 * @param again they were taken before: only the bands take them once more
	 */
	take(baseline: KeptArm, lanes: number, again: boolean): void {
		const { call } = this.futures.kernel;
		call.take(this.address, +again);
		if (this !== baseline) call.compare(this.address, baseline.address, lanes, +again);
	}

	/**
	 * Its results over the futures so far.
	 * @param entryOf what is said of a row
	 */
	result(entryOf: (row: number) => BandEntry): ArmResult {
		const { bands, figures, segments } = this;
		const names = this.futures.model.segments;
		return {
			...bands.bands(entryOf),
			...figures.ofCustomer(),
			quickRatio: figures.summary('quickRatio'),
			arr: figures.summary('arr'),
			...(segments.length > 0 && {
				segments: segments.map((part, index): SegmentResult => ({
					name: names[index].segment.name,
					...part.figures.ofCustomer(),
					...part.bands.bands(entryOf)
				}))
			})
		};
	}
}
