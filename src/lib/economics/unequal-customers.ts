import { gaussJacobi } from '../numeric/gauss-jacobi';

/** Hidden types that stand for the Beta of unequal customers: survival within 1e-8 to 60 months, 1e-4 to 120. */
const TYPE_COUNT = 16;

export interface BetaShape {
	alpha: number;
	beta: number;
}

/**
 * Shape of the Beta from which each customer's own monthly churn comes, of mean `churn` and polarization
 * `spread` = 1/(α+β+1), both inside (0, 1): the shifted-beta-geometric model of Fader & Hardie (2007).
 */
function betaShape(churn: number, spread: number): BetaShape {
	const total = (1 - spread) / spread;
	return { alpha: churn * total, beta: (1 - churn) * total };
}

/** Mean churn and spread of a Beta: the inverse of `betaShape`. */
export function churnAndSpread({ alpha, beta }: BetaShape): { churn: number; churnSpread: number } {
	return { churn: alpha / (alpha + beta), churnSpread: 1 / (alpha + beta + 1) };
}

/** Share of a cohort that survives `periods` renewals: B(α, β + t)/B(α, β). */
export function betaGeometricSurvival({ alpha, beta }: BetaShape, periods: number): number {
	let share = 1;
	for (let t = 0; t < periods; t++) share *= (beta + t) / (alpha + beta + t);
	return share;
}

/** Share of those who survived t − 1 renewals who survive the t-th: it rises, because the flighty have left. */
export function betaGeometricRenewalRate({ alpha, beta }: BetaShape, period: number): number {
	return (beta + period - 1) / (alpha + beta + period - 1);
}

/**
 * Expected discounted lifetime in periods, payments at ages 0, 1, …: ₂F₁(1, β; α+β; 1/(1+rate)) (Fader & Hardie 2010),
 * summed to the last place.
 * @param rate discount rate per period, above 0
 */
export function discountedLifetime({ alpha, beta }: BetaShape, rate: number): number {
	let term = 1;
	let sum = 1;
	for (let k = 0; term > sum * 1e-17; k++) {
		term *= (beta + k) / (alpha + beta + k) / (1 + rate);
		sum += term;
	}
	return sum;
}

/** Customers of constant churn each, standing for a continuum of unequal ones. Churns ascend; weights sum to 1. */
export interface CustomerTypes {
	churns: number[];
	weights: number[];
}

/** Below this spread the types' churns differ by less than a millionth: Gauss's matrix would lose its last places. */
const LEAST_SPREAD = 1e-14;

/** All alike when `spread` or `churn` is (next to) 0, else the Gauss–Jacobi nodes of the Beta. */
export function customerTypes(churn: number, spread: number): CustomerTypes {
	if (spread < LEAST_SPREAD || churn < LEAST_SPREAD) return { churns: [churn], weights: [1] };
	const { alpha, beta } = betaShape(churn, spread);
	const { nodes, weights } = gaussJacobi(alpha, beta, TYPE_COUNT);
	return { churns: nodes, weights };
}
