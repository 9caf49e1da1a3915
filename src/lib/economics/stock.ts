import { wholePower } from '../numeric/power';

/** Customers of monthly terms who come and go at constant rates. */
export interface Stock {
	/** Customers today. */
	start: number;
	/** New customers a month; they can leave from the month after. */
	arrivals: number;
	/** Share that leaves each month, 0..1. */
	churn: number;
}

/** The number of customers at which as many leave as come: arrivals ÷ churn; Infinity where nobody leaves. */
function steadyCustomers({ arrivals, churn }: Stock): number {
	return churn > 0 ? arrivals / churn : arrivals > 0 ? Infinity : 0;
}

/** Expected customers at the end of a month: a/c + (N₀ − a/c)·(1−c)^t; N₀ + a·t where nobody leaves. */
export function customersAfter(stock: Stock, months: number): number {
	const { start, arrivals, churn } = stock;
	if (churn === 0) return start + arrivals * months;
	const steady = steadyCustomers(stock);
	return steady + (start - steady) * wholePower(1 - churn, months);
}

/**
 * Expected customers at the ends of months 1 .. `months`, added up: what is billed, in tickets.
 * H·a/c + (N₀ − a/c)·(1−c)·(1 − (1−c)^H)/c.
 */
export function customerMonths(stock: Stock, months: number): number {
	const { start, arrivals, churn } = stock;
	if (churn === 0) return start * months + (arrivals * months * (months + 1)) / 2;
	const steady = steadyCustomers(stock);
	const stay = 1 - churn;
	return months * steady + (start - steady) * stay * ((1 - wholePower(stay, months)) / churn);
}
