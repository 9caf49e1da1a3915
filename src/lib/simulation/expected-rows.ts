import { LANES, type Address, type Kernel } from './kernel';
import type { Model } from './model';

/** Months after which retention of revenue is told. */
const YEAR = 12;

/** Expected runs of all arms and segments in the kernel, in the futures at hand: what `Expectations` says, by lane. */
export class ExpectedRows {
	private sums: readonly (readonly Float64Array[])[] = [];
	private lasts: readonly (readonly Float64Array[])[] = [];
	private readonly runs: readonly (readonly Address[])[];

	/** @param terms by arm and segment; the baseline's own where a plan leaves the segment as it is */
	constructor(
		private readonly kernel: Kernel,
		private readonly model: Model,
		terms: readonly (readonly Address[])[]
	) {
		const runs = new Map<Address, Address>();
		this.runs = terms.map((arm) =>
			arm.map((own) => {
				const run = runs.get(own) ?? kernel.call.createExpected(own);
				runs.set(own, run);
				return run;
			})
		);
	}

	/** To be called when everything is made. */
	open(): void {
		const { kernel, runs } = this;
		const { call } = kernel;
		this.sums = runs.map((arm) => arm.map((run) => kernel.rows(call.expectedSum(run), 1)));
		this.lasts = runs.map((arm) => arm.map((run) => kernel.rows(call.expectedLast(run), 1)));
	}

	/** Expected revenue over the horizon, by arm: rows of lanes, put into `into`. */
	fillRevenue(into: readonly Float64Array[]): void {
		this.run(this.model.scenario.months, true, false);
		this.sums.forEach((arm, index) => addUp(arm, into[index]));
	}

	/** Expected revenue of today's customers after 12 months, by arm. @param restrained tickets may not rise */
	fillRetained(restrained: boolean, into: readonly Float64Array[]): void {
		this.run(YEAR, false, restrained);
		this.lasts.forEach((arm, index) => addUp(arm, into[index]));
	}

	private run(months: number, arrivals: boolean, restrained: boolean): void {
		for (const run of new Set(this.runs.flat())) {
			this.kernel.call.runExpected(run, months, +arrivals, +restrained);
		}
	}
}

function addUp(rows: readonly Float64Array[], into: Float64Array): void {
	into.fill(0);
	for (const row of rows) for (let lane = 0; lane < LANES; lane++) into[lane] += row[lane];
}
