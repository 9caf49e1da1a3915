import { wholePower } from '../numeric/power';

/**
 * Probability that a renewal is survived when every month of the term a customer decides to leave with probability
 * `churn` (0..1) and the decision takes effect at the term's end.
 */
export function renewalSurvival(churn: number, term: number): number {
	return wholePower(1 - churn, term);
}

/** Share of customers still paying at an age in whole months: a staircase with one step per term. Age 0 is the joining month. */
export function survival(churn: number, term: number, age: number): number {
	return wholePower(1 - churn, term * Math.floor(age / term));
}

/** Mean number of months paid for: term / (1 − survival of a renewal); Infinity where nobody leaves. */
export function meanLifetime(churn: number, term: number): number {
	return churn === 0 ? Infinity : term / (1 - renewalSurvival(churn, term));
}

/** Variance of the lifetime in months with monthly terms: (1 − c)/c², the geometric distribution's. */
export function lifetimeVariance(churn: number): number {
	return (1 - churn) / (churn * churn);
}

/** The constant monthly churn at which monthly terms would have the same mean lifetime (and the same mean stock). */
export function equivalentMonthlyChurn(lifetime: number): number {
	return 1 / lifetime;
}

/**
 * Share of a cohort still paying at ages 0 .. `ages` − 1 of a term, when the chance of deciding to leave may change from
 * month to month. Who joins in month 1 decides about the first renewal in months 2 .. term + 1.
 * @param churnOf the chance of deciding to leave in month t = 2, 3, …
 */
export function survivalByAge(term: number, ages: number, churnOf: (month: number) => number): Float64Array {
	const shares = new Float64Array(ages);
	let paying = 1;
	let deciding = 1;
	for (let age = 0; age < ages; age++) {
		if (age > 0) deciding *= 1 - churnOf(age + 1);
		if (age % term === 0) paying = deciding;
		shares[age] = paying;
	}
	return shares;
}
