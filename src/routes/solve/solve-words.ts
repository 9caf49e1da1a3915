import { en } from '$lib/messages/en';
import { solve as words } from '$lib/messages/solve';
import type { Scenario } from '$lib/scenario/scenario';
import type { LeverName, Question, TargetName } from '$lib/session/question';
import { quantityText } from '$lib/session/quantity-text';
import type { Answer } from '$lib/session/solve';
import type { Results } from '$lib/simulation/results';
import { chance, count, exactMoney, percent, termAdjective } from '../say';

const levers = en.page.answer.lever;

/** What is wrong with a part of the question. */
export interface AskFault {
	of: 'amount' | 'chance';
	text: string;
}

/** Amounts are written as they were asked for; shares with the digits of a lever's step. */
function moveWords(value: number, { lever, stop }: Question, currency: string): string {
	const size = percent(Math.abs(value));
	switch (lever) {
		case 'churnReduction':
			return value < 0 ? levers.churnMore(size) : levers.churnLess(size);
		case 'ticketChange':
			return value < 0 ? levers.ticketLower(size) : levers.ticketHigher(size);
		case 'contract':
			return value === 1
				? levers.contractAll(termAdjective(stop))
				: levers.contract(size, termAdjective(stop));
		case 'acquisitionChange':
			return value < 0 ? levers.acquisitionLess(size) : levers.acquisitionMore(size);
		case 'cacChange':
			return value > 0 ? levers.cacMore(size) : levers.cacLess(size);
		default:
			return words[lever](exactMoney(value, currency));
	}
}

function reachedWords({ target, amount }: Question, currency: string): string {
	const text = isMoneyTarget(target) ? exactMoney(amount, currency) : String(amount);
	return words.reached[target](text);
}

export function isMoneyTarget(target: TargetName): boolean {
	return ['saved', 'net', 'ltv', 'cac'].includes(target);
}

const isCost = (lever: LeverName) => lever === 'fixedCost' || lever === 'costPerCustomer';

/** The answer in sentences: what it takes, then how exact that is. */
export function answerWords(answer: Answer, question: Question, { currency }: Scenario) {
	const move =
		answer.value === 0 ? words.asToday[question.lever] : moveWords(answer.value, question, currency);
	const share = chance(answer.share);
	const reached = reachedWords(question, currency);
	const cost = isCost(question.lever);
	if (answer.kind === 'unmoved') {
		const { target, lever } = question;
		return { sentence: words.unmoved(words.levers[lever], words.targets[target], reached, share), notes: [] };
	}
	if (answer.kind === 'never') return { sentence: words.never(reached, move, share), notes: [] };
	if (answer.kind === 'already') {
		const sentence = cost ? words.bearsAll(move, share, reached) : words.already(move, share, reached);
		return { sentence, notes: [] };
	}
	const notes: string[] = [];
	if (answer.precision !== null) {
		const error = Number(answer.precision.toPrecision(1));
		const range = cost ? exactMoney(error, currency) : en.page.units.pointsText(quantityText(error, true));
		notes.push(words.precision(range, count(answer.futures)));
	}
	if (answer.until !== null) notes.push(words.until(moveWords(answer.until, question, currency)));
	return { sentence: (cost ? words.borne : words.found)(move, share, reached), notes };
}

/** A first amount to ask for: a little better than what the plan does now. */
export function firstAmount(target: TargetName, results: Results, plan: number): number {
	const { scenario } = results;
	const result = results.plans[plan];
	const last = scenario.months - 1;
	const rounded = (value: number | null | undefined, digits = 2) => Number((value ?? 0).toPrecision(digits));
	switch (target) {
		case 'chance':
			return Math.min(12, scenario.months);
		case 'saved':
			return rounded(Math.max(1, 1.2 * (result.saved?.mean[last] ?? 0)));
		case 'net':
			return rounded(Math.max(1, 1.2 * (result.netSaved?.mean[last] ?? 0)));
		case 'ltv':
			return rounded(1.1 * (result.ltv.mean ?? 0));
		case 'cac':
			return rounded(0.9 * (result.cac.mean ?? 0));
		case 'ltvToCac':
			return 3;
		case 'payback':
			return 12;
	}
}

/** A revenue that hardly any future saves within the months asked about. */
export function mostSaved({ plans, scenario }: Results, { target, amount, plan }: Question): number {
	const month = (target === 'chance' ? amount : scenario.months) - 1;
	const { saved, netSaved } = plans[plan];
	return 1.2 * Math.max(0, saved?.p95[month] ?? 0, netSaved?.p95[month] ?? 0);
}
