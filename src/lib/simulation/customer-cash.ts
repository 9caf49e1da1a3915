import { mixWeights } from './customer-worth';
import { Future } from './future';
import type { Model } from './model';
import type { Band } from './results';
import { band, entryOf } from './summarise';
import { fillAlive } from './survivors';
import type { ArmTerms } from './terms';

/** Futures over which the bands are drawn: only the inputs vary, and they are stratified. */
const TRIALS = 256;

/**
 * What one customer who joins in month 1 has brought in so far, in cash, by months since the spending on them: their
 * cost at first, from the end of the sales cycle on what they pay less what serving them costs. A prepaid term is
 * collected whole when it is signed or renewed; serving costs 1 − margin of each month's ticket. Expected over who stays.
 * @returns a band for every arm, index 0 = when the cost is spent
 */
export function customerCash(model: Model): Band[] {
	const future = new Future(model);
	const { ltvMonths, trials } = model.scenario;
	const longestCycle = Math.max(...model.segments.map(({ segment }) => segment.salesCycle));
	const count = future.uncertain ? Math.min(TRIALS, trials) : 1;
	const months = ltvMonths + longestCycle;
	const arms = future.arms.map(() => Array.from({ length: months + 1 }, () => new Float64Array(count)));
	const curve = new Float64Array(months + 1);
	for (let trial = 0; trial < count; trial++) {
		future.draw(trial);
		future.arms.forEach((segments, arm) => {
			const weights = mixWeights(
				segments.map(({ arrivals }) => arrivals[1]),
				model.segments.map(({ segment }) => segment.customers)
			);
			const total = weights.reduce((sum, weight) => sum + weight, 0);
			segments.forEach((terms, index) => {
				if (weights[index] === 0) return;
				fillCash(curve, terms, future.draws.segments[index].grossMargin);
				curve.forEach((cash, month) => (arms[arm][month][trial] += (cash * weights[index]) / total));
			});
		});
	}
	return arms.map((rows) => band(rows.map((row) => entryOf(row))));
}

/** Cumulative cash of one customer of a segment. */
function fillCash(curve: Float64Array, arm: ArmTerms, grossMargin: number): void {
	const { terms, types, prepaid, segment } = arm.segment;
	const start = segment.salesCycle + 1;
	const alive = new Float64Array(curve.length - start);
	const survivors = new Float64Array(types);
	curve.fill(0);
	curve[0] = -arm.cac;
	for (let place = 0; place < terms.length; place++) {
		const price = arm.ticket * (1 + arm.ticketChange) * (1 - arm.offer.discounts[place]);
		const share = arm.offer.shares[place] * price;
		if (share === 0) continue;
		fillAlive(arm, place, 1, alive, survivors);
		let ticket = share;
		for (let age = 0; age < alive.length; age++) {
			const paid = ticket * alive[age];
			curve[start + age] -= (1 - grossMargin) * paid;
			if (!prepaid[place]) curve[start + age] += paid;
			else if (age % terms[place] === 0) curve[start + age] += paid * tickets(terms[place], arm.expansion);
			ticket *= 1 + arm.expansion;
		}
	}
	for (let month = 1; month < curve.length; month++) curve[month] += curve[month - 1];
}

/** The tickets of a term, in tickets of its first month. */
function tickets(term: number, expansion: number): number {
	let sum = 0;
	let ticket = 1;
	for (let month = 0; month < term; month++) {
		sum += ticket;
		ticket *= 1 + expansion;
	}
	return sum;
}
