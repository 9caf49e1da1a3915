import { mixToday, readOffer, touchedSegments, writeOffer } from '../scenario/contract-lever';
import type { Plan, Scenario, Term } from '../scenario/scenario';
import type { Request, Results } from '../simulation/results';
import type { Reach } from './search';

/** What may be moved. */
export const LEVERS = [
	'churnReduction',
	'ticketChange',
	'contract',
	'fixedCost',
	'costPerCustomer',
	'acquisitionChange',
	'cacChange'
] as const;
export type LeverName = (typeof LEVERS)[number];

/** What is asked of the futures: the plan ahead within so many months, or a figure on one side of an amount. */
export const TARGETS = ['chance', 'saved', 'net', 'ltv', 'cac', 'ltvToCac', 'payback'] as const;
export type TargetName = (typeof TARGETS)[number];

/** The question turned round: what would it take for so many futures to reach that? */
export interface Question {
	lever: LeverName;
	/** The contract length on offer, for the lever of contracts. */
	stop: Term;
	target: TargetName;
	/** Money, a ratio, or months; of `chance` the months within which the plan is ahead. */
	amount: number;
	/** The share of futures that must. */
	chance: number;
	/** The plan that is moved, from 0. */
	plan: number;
}

/** The levers that move a figure at all. */
const MOVED_BY: Record<TargetName, readonly LeverName[]> = {
	chance: LEVERS,
	net: LEVERS,
	saved: ['churnReduction', 'ticketChange', 'contract', 'acquisitionChange'],
	ltv: ['churnReduction', 'ticketChange', 'contract'],
	cac: ['cacChange'],
	ltvToCac: ['churnReduction', 'ticketChange', 'contract', 'cacChange'],
	payback: ['churnReduction', 'ticketChange', 'contract', 'cacChange']
};

export function leversFor(target: TargetName): readonly LeverName[] {
	return MOVED_BY[target];
}

/** What one step of a lever is, and how far it is followed. */
interface Scale {
	step: number;
	low: number;
	high: number;
}

/** Changes beyond these are another business. */
const SCALES: Record<Exclude<LeverName, 'fixedCost' | 'costPerCustomer'>, Scale> = {
	churnReduction: { step: 0.001, low: 0, high: 1 },
	ticketChange: { step: 0.001, low: -0.5, high: 1 },
	contract: { step: 0.005, low: 0, high: 1 },
	acquisitionChange: { step: 0.001, low: 0, high: 2 },
	cacChange: { step: 0.001, low: -0.95, high: 0 }
};

/** A cost is told to three digits of what it may be at most. */
const COST_DIGITS = 3;

/**
 * @param mostSaved a revenue that hardly any future saves within the months asked about: no cost beyond it can be borne
 */
export function scaleOf(scenario: Scenario, { lever, amount, target }: Question, mostSaved: number): Scale {
	if (lever !== 'fixedCost' && lever !== 'costPerCustomer') return SCALES[lever];
	const months = target === 'chance' ? amount : scenario.months;
	const heads = scenario.segments.reduce((sum, { customers }) => sum + customers, 0);
	const most = Math.max(1, mostSaved) / months / (lever === 'fixedCost' ? 1 : Math.max(1, heads));
	const step = 10 ** (Math.ceil(Math.log10(most)) - COST_DIGITS);
	return { step, low: 0, high: Math.ceil(most / step) * step };
}

/** The lever's way in steps, from as today. */
export function reachOf({ step, low, high }: Scale, { lever }: Question): Reach {
	const steps = (value: number) => Math.round(value / step);
	const isCost = lever === 'fixedCost' || lever === 'costPerCustomer';
	return { low: steps(low), high: steps(high), from: 0, prefer: isCost ? 'farthest' : 'least' };
}

/** What the plan becomes with the lever there. */
export function moved(scenario: Scenario, { lever, stop, plan }: Question, value: number): Partial<Plan> {
	if (lever !== 'contract') return { [lever]: value };
	const today = mixToday(touchedSegments(scenario.segments, scenario.plans[plan]));
	return writeOffer(today, { stop, share: value });
}

/** The lever's value in the plan as it is, where that is a number; a range or another mix has none. */
export function valueNow(scenario: Scenario, { lever, stop, plan: index }: Question): number | null {
	const plan = scenario.plans[index];
	if (lever !== 'contract') {
		const quantity = plan[lever];
		return typeof quantity === 'number' ? quantity : null;
	}
	const offer = readOffer(mixToday(touchedSegments(scenario.segments, plan)), plan);
	if (offer === 'other') return null;
	return offer === null ? 0 : offer.stop === stop ? offer.share : null;
}

/** The scenario with the lever there, and only the plan that is moved. */
export function withLever(scenario: Scenario, question: Question, value: number, trials: number): Scenario {
	const plan = { ...scenario.plans[question.plan], ...moved(scenario, question, value) };
	return { ...scenario, trials: Math.min(trials, scenario.trials), plans: [plan] };
}

const FIGURE = { ltv: 'ltv', cac: 'cac', ltvToCac: 'ltvToCac', payback: 'paybackMonths' } as const;

/** What has to be computed to answer. */
export function requestFor({ target, amount }: Question, { months }: Scenario): Request {
	if (target === 'chance') return { bands: [], details: false };
	if (target === 'saved' || target === 'net') {
		const band = target === 'saved' ? 'saved' : 'netSaved';
		return { bands: [band], details: false, above: [{ arm: 1, band, month: months, value: amount }] };
	}
	return { bands: [], details: false, figureAbove: [{ arm: 1, figure: FIGURE[target], value: amount }] };
}

/** Share of the futures that reach what is asked. */
export function shareIn(results: Results, { target, amount }: Question): number {
	if (target === 'chance') return results.plans[0].chanceByMonth[amount - 1] ?? 0;
	const above = results.above?.[0].share ?? results.figureAbove?.[0].share ?? null;
	if (above === null) return 0;
	return target === 'cac' || target === 'payback' ? 1 - above : above;
}
