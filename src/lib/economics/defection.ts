/** What a customer's profit does over the years: yearly discount and growth, both relative. */
export interface ProfitOverYears {
	discount: number;
	growth: number;
}

/** What one year's profit is worth seen from the year before, in shares of it. */
const carriedOver = ({ discount, growth }: ProfitOverYears) => (1 + growth) / (1 + discount);

/**
 * Years of today's profit that a customer is worth, the first year whole: Σ ((1−d)(1+g)/(1+r))^t. Null where it has
 * no bound.
 */
export function yearsOfProfit(defection: number, profit: ProfitOverYears): number | null {
	const kept = (1 - defection) * carriedOver(profit);
	return kept < 1 ? 1 / (1 - kept) : null;
}

/**
 * Relative gain in a customer's worth when yearly defection falls by `points` (0..1): what Reichheld and Sasser (1990)
 * put at 25–85 % for five points. Null where less defection is not possible, or the worth has no bound.
 */
export function gainOfPoints(defection: number, points: number, profit: ProfitOverYears): number | null {
	if (points > defection) return null;
	const before = yearsOfProfit(defection, profit);
	const after = yearsOfProfit(defection - points, profit);
	return before === null || after === null ? null : after / before - 1;
}

/** The defection at which `points` fewer gain just `gain`; at less they gain more. Null where none between points and 1 does. */
export function defectionForGain(gain: number, points: number, profit: ProfitOverYears): number | null {
	const carried = carriedOver(profit);
	const kept = ((1 + gain) * (1 - points * carried) - 1) / (gain * carried);
	const defection = 1 - kept;
	return defection >= points && defection <= 1 ? defection : null;
}
