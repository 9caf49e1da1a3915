import { en } from '$lib/messages/en';

const { business, costs, levers, rail } = en.page;

/** What the inputs are called on the page, by their path in a scenario of one segment and one plan. */
const NAMES: Record<string, string> = {
	discountRate: business.discountRate,
	ltvMonths: business.ltvMonths,
	months: business.months,
	'segments[0].customers': business.customers,
	'segments[0].newPerMonth': business.newPerMonth,
	'segments[0].acquisitionGrowth': business.growth,
	'segments[0].churn': business.churn,
	'segments[0].churnSpread': business.unequal,
	'segments[0].monthsInBusiness': business.monthsInBusiness,
	'segments[0].ticket': business.ticket,
	'segments[0].expansion': business.expansion,
	'segments[0].grossMargin': business.grossMargin,
	'segments[0].cac': business.cac,
	'segments[0].salesCycle': business.salesCycle,
	'segments[0].contracts': business.contracts,
	'segments[0].termChurnFactor': business.termChurnFactor,
	'segments[0].prepaid': business.prepaid,
	'plans[0].churnReduction': levers.churn,
	'plans[0].ticketChange': levers.ticket,
	'plans[0].contracts': levers.contract,
	'plans[0].contractTakeUp': levers.takers,
	'plans[0].reductionMode': costs.reductionMode,
	'plans[0].rampMonths': costs.rampMonths,
	'plans[0].fixedCost': costs.fixedCost,
	'plans[0].costPerCustomer': costs.costPerCustomer,
	'plans[0].priceChurnElasticity': costs.priceChurnElasticity,
	'plans[0].priceDemandElasticity': costs.priceDemandElasticity,
	'plans[0].acquisitionChange': costs.acquisitionChange,
	'plans[0].cacChange': costs.cacChange,
	'plans[0].termDiscount': costs.anyDiscount
};

/** The name of an input, or its path where it has no place on the page. */
export function inputName(path: string): string {
	const [, later] = /^segments\[([1-9])\]/.exec(path) ?? [];
	if (later === undefined) return NAMES[path] ?? path;
	return rail.ofGroup(inputName(path.replace(`[${later}]`, '[0]')), String(Number(later) + 1));
}
