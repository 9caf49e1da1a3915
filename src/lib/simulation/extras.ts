import { CohortRun } from './cohort-tables';
import { customerCash } from './customer-cash';
import type { Model } from './model';
import type { Band, Request, Results } from './results';

/** The shares of the futures between which the tables of cohorts are worked on. */
const COHORTS_FROM = 0.25;
const COHORTS_UNTIL = 0.5;

/** What is asked for besides the futures' own figures, computed once for a run. */
export class Extras {
	private readonly cohorts: CohortRun | null;
	private cash: Band[] | null = null;

	constructor(
		private readonly model: Model,
		private readonly request: Request
	) {
		this.cohorts = request.cohorts ? new CohortRun(model) : null;
	}

	/**
	 * Works on the tables of cohorts beside the futures, so that they hold up neither the first figures nor whoever waits
	 * for a sign of life.
	 * @param share of the futures that are in; a run may be parted at half of them
	 */
	advance(share: number): void {
		this.cohorts?.advanceTo(Math.max(0, (share - COHORTS_FROM) / (COHORTS_UNTIL - COHORTS_FROM)));
	}

	/** @param finished whether all futures are in: what takes long is only part of whole results */
	addTo(results: Results, finished: boolean): void {
		const arms = [results.baseline, ...results.plans];
		if (this.request.customerCash) {
			this.cash ??= customerCash(this.model);
			arms.forEach((arm, index) => (arm.customerCash = this.cash![index]));
		}
		if (finished) {
			const tables = this.cohorts?.tables();
			if (tables) arms.forEach((arm, index) => (arm.cohorts = tables[index]));
		}
	}
}
