import { TERMS, type ByTerm, type Term } from '../scenario/scenario';
import { wholePower } from '../numeric/power';
import { meanLifetime } from './survival';

/** The terms with a share above 0, ascending. */
export function offeredTerms(shares: ByTerm): Term[] {
	return TERMS.filter((term) => (shares[term] ?? 0) > 0);
}

/**
 * Today's customers by months already served of their term: whole customers per term by largest remainders (ties to
 * the shorter term), spread evenly over the term's phases with the surplus at the fewest months served.
 * @returns for each offered term, counts by months served 0 .. term − 1
 */
export function todaysPhases(customers: number, shares: ByTerm): Map<Term, number[]> {
	const terms = offeredTerms(shares);
	const exact = terms.map((term) => customers * shares[term]!);
	const whole = exact.map(Math.floor);
	const remainder = (index: number) => exact[index] - whole[index];
	const byRemainder = terms
		.map((_, index) => index)
		.sort((one, other) => remainder(other) - remainder(one) || one - other);
	let left = customers - whole.reduce((sum, count) => sum + count, 0);
	for (let place = 0; left > 0; place = (place + 1) % byRemainder.length, left--)
		whole[byRemainder[place]] += 1;
	return new Map(
		terms.map((term, index) => {
			const each = Math.floor(whole[index] / term);
			const surplus = whole[index] - each * term;
			return [term, Array.from({ length: term }, (_, served) => each + (served < surplus ? 1 : 0))];
		})
	);
}

/**
 * Weights of the hidden types among today's customers of a term: who has stayed long is less flighty. The base is the
 * sum of the survivors of `monthsInBusiness` equal monthly cohorts. Sums to 1.
 */
export function baseTypeWeights(
	churns: readonly number[],
	weights: readonly number[],
	term: number,
	churnFactor: number,
	monthsInBusiness: number
): number[] {
	const stock = churns.map((churn, type) => {
		const stay = wholePower(1 - Math.min(1, Math.max(0, churnFactor * churn)), term);
		let months = 0;
		let survivors = 1;
		for (let age = 0; age < monthsInBusiness; age++) {
			if (age > 0 && age % term === 0) survivors *= stay;
			months += survivors;
		}
		return weights[type] * months;
	});
	const total = stock.reduce((sum, value) => sum + value, 0);
	return stock.map((value) => value / total);
}

/** Mean lifetime in months of customers who sign a mix of terms, each with a lifetime of its own. */
export function meanLifetimeOfMix(churn: number, shares: ByTerm): number {
	return offeredTerms(shares).reduce((sum, term) => sum + shares[term]! * meanLifetime(churn, term), 0);
}
