import { Draws } from './draws';
import type { Model } from './model';
import { ArmTerms } from './terms';

/** What holds in one possible future, before luck: the inputs drawn for it, and what follows from them for every arm. */
export class Future {
	readonly draws: Draws;
	/** By arm (0 = baseline, then the plans) and segment; the baseline's own where a plan leaves the segment as it is. */
	readonly arms: ArmTerms[][];
	private drawn = false;

	constructor(readonly model: Model) {
		this.draws = new Draws(model.scenario);
		const baseline = model.segments.map((segment) => new ArmTerms(model, segment, null));
		const planned = model.plans.map((plan) =>
			plan.offers.map((offer, index) =>
				offer ? new ArmTerms(model, model.segments[index], { plan, offer }) : baseline[index]
			)
		);
		this.arms = [baseline, ...planned];
	}

	/** Whether anything is uncertain besides luck. */
	get uncertain(): boolean {
		return this.draws.uncertain.length > 0;
	}

	/** Sets the inputs of a trial; returns whether they may differ from those set before. */
	draw(trial: number, override?: { dimension: number; z: number }): boolean {
		if (this.drawn && !this.uncertain) return false;
		this.drawn = true;
		const { arms, draws } = this;
		draws.draw(trial, override);
		for (let arm = 0; arm < arms.length; arm++) {
			for (let index = 0; index < arms[arm].length; index++) {
				if (arm > 0 && arms[arm][index] === arms[0][index]) continue;
				arms[arm][index].prepare(draws.segments[index], arm > 0 ? draws.plans[arm - 1] : null);
			}
		}
		return true;
	}
}
