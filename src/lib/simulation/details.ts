import { findDrivers } from './drivers';
import { Expectations } from './expectations';
import { Future } from './future';
import type { Futures } from './futures';
import { LANES } from './kernel';
import type { Model } from './model';
import type { ArmResult, PlanResult } from './results';
import { spreadOf } from './spread';
import { summarise } from './summarise';

/** What follows from the inputs alone: one number per future for each. */
const EXPECTED = ['expectedRevenue', 'nrr12', 'grr12'] as const;

/** What takes runs with expected values, kept future by future. */
export class Details {
	/** By arm. */
	private readonly arms: Record<(typeof EXPECTED)[number], Float64Array>[];
	/** By arm and lane, of the inputs drawn last: revenue over the horizon; of today's customers after 12 months, and restrained. */
	private readonly revenue: readonly Float64Array[];
	private readonly net: readonly Float64Array[];
	private readonly gross: readonly Float64Array[];

	/** @param capacity the most futures it can hold */
	constructor(
		private readonly model: Model,
		capacity: number
	) {
		const byArm = <Kept>(create: () => Kept) => Array.from({ length: model.plans.length + 1 }, create);
		const row = () => new Float64Array(LANES);
		this.revenue = byArm(row);
		this.net = byArm(row);
		this.gross = byArm(row);
		this.arms = byArm(() => ({
			expectedRevenue: new Float64Array(capacity),
			nrr12: new Float64Array(capacity),
			grr12: new Float64Array(capacity)
		}));
	}

	/**
	 * Keeps what the inputs say that were drawn for so many trials from `trial` on.
	 * @param changed whether they may differ from those of the trials before
	 */
	keep(trial: number, lanes: number, { each, expected }: Futures, changed: boolean): void {
		const { arms, gross, net, revenue } = this;
		if (changed) {
			expected.fillRevenue(revenue);
			expected.fillRetained(false, net);
			expected.fillRetained(true, gross);
		}
		for (let lane = 0; lane < lanes; lane++) {
			let today = 0;
			for (const { segment, ticket } of each[lane].arms[0]) today += segment.segment.customers * ticket;
			for (let arm = 0; arm < arms.length; arm++) {
				arms[arm].expectedRevenue[trial + lane] = revenue[arm][lane];
				arms[arm].nrr12[trial + lane] = today > 0 ? net[arm][lane] / today : NaN;
				arms[arm].grr12[trial + lane] = today > 0 ? gross[arm][lane] / today : NaN;
			}
		}
	}

	/** Every list with one entry per future, always in the same order. */
	columns(): Float64Array[] {
		return this.arms.flatMap((of) => EXPECTED.map((name) => of[name]));
	}

	/** Retention of revenue over the first `trials` futures. */
	retention(arm: number, trials: number): Pick<ArmResult, 'nrr12' | 'grr12'> {
		const { nrr12, grr12 } = this.arms[arm];
		return { nrr12: summarise(nrr12.subarray(0, trials)), grr12: summarise(grr12.subarray(0, trials)) };
	}

	/**
	 * Where the spread of what the plans save comes from. The search for drivers takes as long as hundreds of futures.
	 * @param saved by plan and trial
	 */
	split(saved: readonly Float64Array[]): Pick<PlanResult, 'spread' | 'drivers'>[] {
		const baseline = this.arms[0].expectedRevenue;
		const expected = saved.map(({ length }, plan) =>
			this.arms[plan + 1].expectedRevenue
				.subarray(0, length)
				.map((revenue, trial) => revenue - baseline[trial])
		);
		const variances = saved.map((values) => {
			const sd = summarise(values).sd ?? 0;
			return sd * sd;
		});
		const future = new Future(this.model);
		const expectations = new Expectations(this.model.scenario.months);
		const drivers = findDrivers(future, expectations, expected, variances);
		return saved.map((values, plan) => ({
			spread: spreadOf(values, expected[plan], future.uncertain),
			drivers: drivers[plan]
		}));
	}
}
