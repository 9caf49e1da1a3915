import { ln } from '../numeric/ln';
import { power } from '../numeric/power';

/**
 * The exponent of Lorenz' curve L(x) = 1 − (1 − x)^h of a Pareto distribution in which the top `share` of customers
 * bring `part` of revenue, both in (0, 1), part ≥ share: h = ln part ÷ ln share, 1 where all are alike, near 0 where
 * one has all.
 */
export function concentration(share: number, part: number): number {
	return ln(part) / ln(share);
}

/** Part of revenue that the top `share` (0..1) of customers bring. */
export function partOfTop(share: number, exponent: number): number {
	if (share <= 0) return 0;
	return share >= 1 ? 1 : power(share, exponent);
}

/** Gini's coefficient of the same curve: 0 where all are alike, near 1 where one has all. (1 − h)/(1 + h). */
export function gini(exponent: number): number {
	return (1 - exponent) / (1 + exponent);
}
