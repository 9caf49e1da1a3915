import { ExpectedRun, headCount, pricesOf, type Prices } from './expected';
import type { Future } from './future';
import type { CohortTables } from './results';
import type { ArmTerms } from './terms';

/** Futures over which the tables are averaged: luck is averaged out already and the inputs are stratified. */
const TRIALS = 256;

/** Expected customers and revenue by cohort and age, for every arm. */
export function cohortTables(future: Future): CohortTables[] {
	const { months, trials } = future.model.scenario;
	const count = future.uncertain ? Math.min(TRIALS, trials) : 1;
	const empty = () =>
		Array.from({ length: months + 1 }, (_, cohort) =>
			new Array<number>(months + 1 - Math.max(1, cohort)).fill(0)
		);
	const tables = future.arms.map((): CohortTables => ({ customers: empty(), revenue: empty() }));
	const expected = new ExpectedRun();
	for (let trial = 0; trial < count; trial++) {
		future.draw(trial);
		future.arms.forEach((segments, arm) => {
			for (const { terms } of segments) {
				for (const [table, prices] of [
					[tables[arm].customers, headCount(terms)],
					[tables[arm].revenue, pricesOf(terms)]
				] as const) {
					const today = expected.revenue(terms, months, false, prices);
					today.forEach((value, month) => (table[0][month] += value / count));
					for (let month = 1; month <= months; month++) addCohort(table[month], terms, month, prices, count);
				}
			}
		});
	}
	return tables;
}

/** Adds who joins in `joined`, over the ages that the row has. */
function addCohort(row: number[], arm: ArmTerms, joined: number, prices: Prices, count: number): void {
	const { terms, types, weights } = arm.segment;
	const { ticket, ticketChange, expansion, discounts } = prices;
	for (let place = 0; place < terms.length; place++) {
		const price = ticket * (1 + ticketChange) * (1 - discounts[place]);
		let value = (arm.arrivals[joined] * arm.offer.shares[place] * price) / count;
		if (value === 0) continue;
		const survivors = weights.slice();
		let alive = 1;
		for (let age = 0; age < row.length; age++) {
			if (age > 0) value *= 1 + expansion;
			if (age > 0 && age % terms[place] === 0) {
				const losses = arm.row(place, joined + age);
				alive = 0;
				for (let type = 0; type < types; type++) {
					survivors[type] *= 1 - arm.losses[place][losses + type];
					alive += survivors[type];
				}
			}
			row[age] += value * alive;
		}
	}
}
