import { ExpectedRun, headCount, pricesOf } from './expected';
import { Future } from './future';
import type { Model } from './model';
import type { CohortTables } from './results';
import { fillAlive } from './survivors';
import type { ArmTerms } from './terms';

/** Futures over which the tables are averaged: luck is averaged out already and the inputs are stratified. */
const TRIALS = 256;

/** Expected customers and revenue by cohort and age, for every arm, averaged future by future. */
export class CohortRun {
	private readonly count: number;
	private readonly sums: CohortTables[];
	private readonly expected = new ExpectedRun();
	private readonly alive: Float64Array;
	private readonly survivors: Float64Array[];
	private readonly future: Future;
	private done = 0;

	constructor(model: Model) {
		const future = new Future(model);
		const { months, trials } = model.scenario;
		this.future = future;
		this.count = future.uncertain ? Math.min(TRIALS, trials) : 1;
		const empty = () =>
			Array.from({ length: months + 1 }, (_, cohort) =>
				new Array<number>(months + 1 - Math.max(1, cohort)).fill(0)
			);
		this.sums = future.arms.map(() => ({ customers: empty(), revenue: empty() }));
		this.alive = new Float64Array(months);
		this.survivors = model.segments.map(({ types }) => new Float64Array(types));
	}

	/** Works on up to a share of the whole. */
	advanceTo(share: number): void {
		const until = Math.min(this.count, Math.ceil(share * this.count));
		while (this.done < until) this.add(this.done++);
	}

	/** The tables by arm, of all futures. */
	tables(): CohortTables[] {
		this.advanceTo(1);
		return this.sums;
	}

	private add(trial: number): void {
		const { months } = this.future.model.scenario;
		this.future.draw(trial);
		this.future.arms.forEach((segments, arm) => {
			for (const terms of segments) {
				const { customers, revenue } = this.sums[arm];
				for (const [row, prices] of [
					[customers[0], headCount(terms)],
					[revenue[0], pricesOf(terms)]
				] as const) {
					const today = this.expected.revenue(terms, months, false, prices);
					today.forEach((value, month) => (row[month] += value / this.count));
				}
				for (let joined = 1; joined <= months; joined++) {
					this.addCohort(customers[joined], revenue[joined], terms, joined);
				}
			}
		});
	}

	/** Adds who joins in `joined`, over the ages that the rows have. */
	private addCohort(customers: number[], revenue: number[], arm: ArmTerms, joined: number): void {
		const { terms, index } = arm.segment;
		const { ticket, ticketChange, expansion, discounts } = pricesOf(arm);
		const alive = this.alive.subarray(0, customers.length);
		for (let place = 0; place < terms.length; place++) {
			const price = ticket * (1 + ticketChange) * (1 - discounts[place]);
			const signing = arm.arrivals[joined] * arm.offer.shares[place];
			const count = signing / this.count;
			let paid = (signing * price) / this.count;
			if (signing === 0) continue;
			fillAlive(arm, place, joined, alive, this.survivors[index]);
			for (let age = 0; age < alive.length; age++) {
				if (age > 0) paid *= 1 + expansion;
				customers[age] += count * alive[age];
				revenue[age] += paid * alive[age];
			}
		}
	}
}
