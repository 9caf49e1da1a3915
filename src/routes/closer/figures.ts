import type { BridgeStep } from '$lib/charts/bridge';
import type { Driven } from '$lib/charts/tornado';
import { paybackWindow, staysAboveFrom } from '$lib/charts/payback-window';
import { closer as words } from '$lib/messages/closer';
import { inputsOf, type Owner } from '$lib/scenario/inputs';
import { isRange } from '$lib/scenario/quantity';
import type { Quantity, Scenario } from '$lib/scenario/scenario';
import type { Band, Driver } from '$lib/simulation/results';
import { inputName } from '../input-names';
import type { Pictured } from '../pictured';
import * as say from '../say';

/** What the pictures below the first four show, worked out from the results: means, so that parts add up. */

const sum = (values: readonly (number | null)[] = []): number =>
	values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** The mean of a band at the horizon. */
export const atEnd = (band: Band | undefined): number => band?.mean.at(-1) ?? 0;

/** Who came and went from today to the horizon; without a plan the last three are nothing. */
export interface Flows {
	today: number;
	won: number;
	lost: number;
	/** Of those who leave in the baseline, fewer under the plan (below 0: more). */
	kept: number;
	/** More than the baseline wins (below 0: fewer). */
	wonMore: number;
	end: number;
}

export function flowsOf({ scenario, baseline, plan }: Pictured): Flows {
	const today = scenario.segments.reduce((total, { customers }) => total + customers, 0);
	const won = sum(baseline.newCustomers?.mean);
	const lost = sum(baseline.lostCustomers?.mean);
	const planned = plan?.result;
	return {
		today,
		won,
		lost,
		kept: planned ? lost - sum(planned.lostCustomers?.mean) : 0,
		wonMore: planned ? sum(planned.newCustomers?.mean) - won : 0,
		end: atEnd((planned ?? baseline).customers)
	};
}

/** Whether a number of customers is one that the picture would write. */
export const isSome = (customers: number): boolean => say.count(customers) !== say.count(0);

/** The bars from today to the horizon. */
export function bridgeSteps(pictured: Pictured): (BridgeStep & { name: string })[] {
	const { today, won, lost, kept, wonMore, end } = flowsOf(pictured);
	const { bridge } = words;
	const month = say.count(pictured.scenario.months);
	const plan: (BridgeStep & { name: string })[] = [];
	if (pictured.plan && isSome(wonMore)) {
		const name = wonMore > 0 ? bridge.wonMoreBar : bridge.wonFewerBar;
		plan.push({ key: 'wonMore', kind: 'plan', value: wonMore, name });
	}
	if (pictured.plan && (isSome(kept) || plan.length === 0)) {
		const name = kept < 0 ? bridge.lostMoreBar : bridge.keptBar;
		plan.push({ key: 'kept', kind: 'plan', value: kept, name });
	}
	return [
		{ key: 'today', kind: 'start', value: today, name: bridge.today },
		{ key: 'won', kind: 'more', value: won, name: bridge.wonBar },
		{ key: 'lost', kind: 'less', value: -lost, name: bridge.lostBar },
		...plan,
		{ key: 'end', kind: 'end', value: end, name: bridge.end(month) }
	];
}

/** How one customer's cash comes to stay above nothing, and how much of it to show. */
export interface Payback {
	/** Months since the spending, in the middle future; null = never. */
	baseline: number | null;
	plan: number | null;
	/** Months to show. */
	window: number;
	/** Months between spending and winning; of several segments, only where they agree. */
	cycle: number;
	/** Whether somebody pays terms in advance. */
	inAdvance: boolean;
}

export function paybackOf(pictured: Pictured): Payback {
	const { scenario, baseline, plan } = pictured;
	const breakEven = (band: Band | undefined) => staysAboveFrom(band?.p50.map((value) => value ?? 0) ?? []);
	const before = breakEven(baseline.customerCash);
	const after = plan ? breakEven(plan.result.customerCash) : null;
	const last = (baseline.customerCash?.p50.length ?? 1) - 1;
	const cycles = new Set(scenario.segments.map(({ salesCycle }) => salesCycle));
	return {
		baseline: before,
		plan: after,
		window: paybackWindow(last, plan ? [before, after] : [before]),
		cycle: cycles.size === 1 ? [...cycles][0] : 0,
		inAdvance: paysInAdvance(pictured)
	};
}

/** Whether a term of more than a month is collected whole when it is signed. */
export function paysInAdvance({ scenario, plan }: Pictured): boolean {
	return scenario.segments.some(({ prepaid, contracts }, index) => {
		const touched = plan && (plan.inputs.segments === 'all' || plan.inputs.segments.includes(index));
		const offers = [contracts, ...(touched && plan.inputs.contracts ? [plan.inputs.contracts] : [])];
		return prepaid.some((term) => term > 1 && offers.some((offer) => (offer[term] ?? 0) > 0));
	});
}

/** Cash and revenue of the horizon, of the arm in hand. Money. */
export function cashOver({ baseline, plan }: Pictured): { cash: number; revenue: number } {
	const arm = plan?.result ?? baseline;
	return { cash: sum(arm.cash?.mean), revenue: sum(arm.mrr?.mean) };
}

/** The first month from which more than half of the futures are ahead; null where they never stay so. */
export function mostAheadFrom(chances: readonly number[]): number | null {
	const from = staysAboveFrom(chances.map((chance) => (chance > 0.5 ? 1 : -1)));
	return from === null ? null : from + 1;
}

/** The input that a driver's path leads to: what it is called, its range and how that is written. */
interface DriverInput {
	name: string;
	range: string;
}

function driverInput({ input: path }: Driver, scenario: Scenario): DriverInput {
	const [, list, place, key] = /^(?:(segments|plans)\[(\d*)\]\.)?(\w+)$/.exec(path) ?? [];
	const owner: Owner = list === 'segments' ? 'segment' : list === 'plans' ? 'plan' : 'scenario';
	const holder: object | undefined =
		owner === 'segment'
			? scenario.segments[Number(place)]
			: owner === 'plan'
				? holderOf(key, scenario)
				: scenario;
	const called = inputName(
		owner === 'segment' ? `segments[0].${key}` : owner === 'plan' ? `plans[0].${key}` : key
	);
	const several = owner === 'segment' && scenario.segments.length > 1;
	return {
		name: several ? words.drivers.ofSegment(segmentName(scenario, Number(place)), called) : called,
		range: rangeText((holder as Record<string, Quantity> | undefined)?.[key], owner, key, scenario.currency)
	};
}

/** Segments of one name are told apart by their number. */
function segmentName({ segments }: Scenario, index: number): string {
	const { name } = segments[index];
	const alike = segments.filter((segment) => segment.name === name).length > 1;
	return alike ? words.drivers.segment(name, index + 1) : name;
}

/** One draw serves a field of all plans: its range is read from the first plan that has one. */
function holderOf(key: string, { plans }: Scenario): object | undefined {
	return plans.find((plan) => isRange((plan as unknown as Record<string, Quantity>)[key])) ?? plans[0];
}

function rangeText(quantity: Quantity | undefined, owner: Owner, key: string, currency: string): string {
	if (quantity === undefined || !isRange(quantity)) return '';
	const row = inputsOf(owner).find((candidate) => candidate.key === key)?.row;
	const write = {
		money: (end: number) => say.money(end, currency),
		moneyPerMonth: (end: number) => say.money(end, currency),
		customersPerMonth: say.count,
		exponent: say.decimal
	}[row?.unit as 'money'];
	return write ? words.drivers.fromTo(write(quantity[0]), write(quantity[1])) : say.percent(quantity);
}

/** Inputs that move the result by less than this share of it have no bar. */
const NO_BAR = 0.001;

/** The drivers that move the result so far that it can be drawn. */
export function moversOf(pictured: Pictured): Driven[] {
	const least = NO_BAR * Math.abs(atEnd(pictured.plan?.result.saved));
	return driversOf(pictured).filter(({ atLow, atHigh }) => Math.abs(atHigh - atLow) > least);
}

/** The uncertain inputs and how far each moves the result, the strongest first. */
export function driversOf({
	scenario,
	plan
}: Pictured): (Driven & { name: string; share: number; range: string })[] {
	return (plan?.result.drivers ?? []).map((driver) => {
		const { name, range } = driverInput(driver, scenario);
		return {
			key: driver.input,
			name,
			range,
			label: range ? words.drivers.row(name, range) : name,
			share: driver.share,
			atLow: driver.atLow,
			atHigh: driver.atHigh
		};
	});
}

/** Dots of a hundred that are luck's. */
export function luckDots({ plan }: Pictured): number | null {
	const spread = plan?.result.spread;
	return spread ? Math.round(100 * spread.luck) : null;
}

/** Whether any input is a range, of what the baseline and the plan in hand use. */
export function isUncertain({ plan }: Pictured): boolean {
	return (plan?.result.drivers?.length ?? 0) > 0;
}
