import { en } from '$lib/messages/en';
import { mixToday, readOffer, touchedSegments } from '$lib/scenario/contract-lever';
import { input } from '$lib/scenario/inputs';
import { isRange } from '$lib/scenario/quantity';
import { TERMS, type Plan, type Scenario, type Term } from '$lib/scenario/scenario';
import { centreOf } from '$lib/session/range-switch';
import * as say from './say';

const words = en.page.answer;
const levers = words.lever;

/**
 * What each lever that acts does, in plain words. An uncertain one is named by its middle, and by both ends where it may go
 * either way: the middle of −100% to 100% says nothing.
 */
export function leverPhrases(scenario: Scenario, plan: Plan): string[] {
	const phrases = [
		relative(plan, 'churnReduction', levers.churnLess, levers.churnMore),
		relative(plan, 'ticketChange', levers.ticketHigher, levers.ticketLower),
		contractPhrase(scenario, plan),
		relative(plan, 'acquisitionChange', levers.acquisitionMore, levers.acquisitionLess),
		relative(plan, 'cacChange', levers.cacMore, levers.cacLess),
		...discountPhrases(scenario, plan)
	].filter((phrase) => phrase !== null);
	if (phrases.length > 0 && plan.churnReduction !== 0 && plan.reductionMode === 'compounding') {
		phrases[0] = levers.everyMonth(phrases[0]);
	}
	return phrases.length === 0 && hasCost(plan) ? [levers.cost] : phrases;
}

type RelativeLever = 'churnReduction' | 'ticketChange' | 'acquisitionChange' | 'cacChange';

function relative(
	plan: Plan,
	key: RelativeLever,
	up: (value: string) => string,
	down: (value: string) => string
): string | null {
	const quantity = plan[key];
	if (quantity === 0) return null;
	if (isRange(quantity) && quantity[0] < 0 && quantity[1] > 0) {
		return levers.either(down(sizeOf(quantity[0])), up(sizeOf(quantity[1])));
	}
	const centre = centreOf(quantity, input('plan', key));
	return (centre >= 0 ? up : down)(sizeOf(centre, isRange(quantity)));
}

/** The smallest share that is written: what is uncertain is not named as nothing. */
const SMALLEST = 0.0001;

function sizeOf(change: number, about = false): string {
	const size = Math.abs(change);
	return about
		? words.about(say.percent(Math.max(SMALLEST, Number(size.toPrecision(2)))))
		: say.percent(size);
}

function contractPhrase(scenario: Scenario, plan: Plan): string | null {
	const offer = offerOf(scenario, plan);
	if (offer === null) return null;
	if (offer === 'other') return levers.contractMix;
	const months = say.termAdjective(offer.stop);
	const contracts =
		offer.share === 1 ? levers.contractAll(months) : levers.contract(say.percent(offer.share), months);
	const discount = plan.termDiscount[offer.stop] ?? 0;
	return discount > 0 ? levers.atDiscount(contracts, say.percent(discount)) : contracts;
}

/** Discounts beyond that of the contracts offered, where somebody signs for their term. */
function discountPhrases(scenario: Scenario, plan: Plan): string[] {
	const offer = offerOf(scenario, plan);
	const said = offer === null || offer === 'other' ? null : offer.stop;
	return TERMS.filter(
		(term) => term !== said && (plan.termDiscount[term] ?? 0) > 0 && isSigned(scenario, plan, term)
	).map((term) => levers.discount(say.percent(plan.termDiscount[term]!), say.termAdjective(term)));
}

function isSigned({ segments }: Scenario, plan: Plan, term: Term): boolean {
	if (plan.contractTakeUp > 0 && (plan.contracts?.[term] ?? 0) > 0) return true;
	const asToday = plan.contracts === null || plan.contractTakeUp < 1;
	return asToday && touchedSegments(segments, plan).some(({ contracts }) => (contracts[term] ?? 0) > 0);
}

function offerOf(scenario: Scenario, plan: Plan) {
	return readOffer(mixToday(touchedSegments(scenario.segments, plan)), plan);
}

export function hasCost(plan: Plan): boolean {
	return plan.fixedCost !== 0 || plan.costPerCustomer !== 0;
}
