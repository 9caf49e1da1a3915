import { findDrivers } from './drivers';
import { Expectations } from './expectations';
import { Future } from './future';
import type { Model } from './model';
import type { ArmResult, PlanResult } from './results';
import { spreadOf } from './spread';
import { summarise } from './summarise';

/** What follows from the inputs alone: one number per future for each. */
const EXPECTED = ['expectedRevenue', 'nrr12', 'grr12'] as const;

/** What takes runs with expected values, kept future by future. */
export class Details {
	private readonly expectations: Expectations;
	/** By arm. */
	private readonly arms: Record<(typeof EXPECTED)[number], Float64Array>[];

	/** @param capacity the most futures it can hold */
	constructor(
		private readonly model: Model,
		capacity: number
	) {
		this.expectations = new Expectations(model.scenario.months);
		this.arms = Array.from({ length: model.plans.length + 1 }, () => ({
			expectedRevenue: new Float64Array(capacity),
			nrr12: new Float64Array(capacity),
			grr12: new Float64Array(capacity)
		}));
	}

	/** @param changed whether the inputs may differ from those of the trial before */
	keep(trial: number, future: Future, changed: boolean): void {
		const { arms, expectations } = this;
		const expected = changed ? expectations.revenueByArm(future) : null;
		for (let arm = 0; arm < arms.length; arm++) {
			const of = arms[arm];
			if (!expected) {
				for (const name of EXPECTED) of[name][trial] = of[name][trial - 1];
				continue;
			}
			const terms = future.arms[arm];
			const net = expectations.revenueRetention(terms, false);
			of.expectedRevenue[trial] = expected[arm];
			of.nrr12[trial] = net;
			of.grr12[trial] = expectations.unraised(terms) ? net : expectations.revenueRetention(terms, true);
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
		const drivers = findDrivers(future, this.expectations, expected, variances);
		return saved.map((values, plan) => ({
			spread: spreadOf(values, expected[plan], future.uncertain),
			drivers: drivers[plan]
		}));
	}
}
