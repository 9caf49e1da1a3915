/** One month of a funnel from those who hear of a product to those who buy it, and what the loyal bring back. */
export interface Funnel {
	/** People reached in a month. */
	reach: number;
	/** Shares that go on to the next stage: who engage, who evaluate, who buy. */
	engaged: number;
	evaluating: number;
	buying: number;
	/** Customers today, the share of them who are loyal, and people whom a loyal one brings to evaluate in a month. */
	customers: number;
	loyal: number;
	referrals: number;
	/** Marketing and sales in a month. Money. */
	spending: number;
}

/** People who evaluate on a loyal customer's word, in a month. */
export function referred({ customers, loyal, referrals }: Funnel): number {
	return customers * loyal * referrals;
}

/** People who evaluate in a month: of those reached, and the referred, who start here. */
export function evaluating(funnel: Funnel): number {
	return funnel.reach * funnel.engaged * funnel.evaluating + referred(funnel);
}

/** New customers a month. */
export function newCustomers(funnel: Funnel): number {
	return evaluating(funnel) * funnel.buying;
}

/** Cost of one new customer; null where nobody is won. Money. */
export function costPerCustomer(funnel: Funnel): number | null {
	const won = newCustomers(funnel);
	return won > 0 ? funnel.spending / won : null;
}
