import type { Term } from '../../../src/lib/scenario/scenario';
import type { DrawnSegment } from './quantities';
import { pick, poisson, type Source } from './random';
import {
	clamp01,
	decision,
	expectedArrivals,
	leverOf,
	mixOf,
	newTheta,
	pickTerm,
	spendingOf,
	todaysPlaces,
	todaysTheta,
	touches,
	type PlanHere
} from './rules';

interface Customer {
	theta: number;
	term: Term;
	/** Month in which the current term ends. */
	renewal: number;
	/** Probability to decide to leave in a month at baseline, on the current term. */
	baseDecision: number;
	/** Whether the current term is billed whole. */
	prepaid: boolean;
	/** Has decided to leave when the term ends. */
	leaving: boolean;
	ticket: number;
	/** Has neither joined nor signed under the plan. */
	onOldContract: boolean;
	paysPlanPrice: boolean;
}

/** What happened to one segment in one arm of one future; lists by month, index 0 = month 1. */
export interface SegmentPath {
	customers: number[];
	newCustomers: number[];
	lostCustomers: number[];
	mrr: number[];
	cash: number[];
	startMrr: number[];
	lostMrr: number[];
	spending: number[];
	/** Of the last month. */
	newMrr: number;
	expansionMrr: number;
	contractionMrr: number;
}

/** Follows every customer of a segment, one by one, through the months. */
export function followSegment(
	segment: DrawnSegment,
	plan: PlanHere,
	months: number,
	random: Source
): SegmentPath {
	const path: SegmentPath = {
		...{ customers: [], newCustomers: [], lostCustomers: [], mrr: [], cash: [], startMrr: [], lostMrr: [] },
		...{ spending: [], newMrr: 0, expansionMrr: 0, contractionMrr: 0 }
	};
	const isPrepaid = (term: Term) => segment.prepaid.includes(term);
	const growth = 1 + segment.expansion;
	/** Collected when a term starts: its months at one ticket today and the expansion in them. */
	const wholeTerm = ({ ticket, term }: Customer) => {
		let sum = 0;
		for (let month = 0; month < term; month++) sum += ticket * Math.pow(growth, month);
		return sum;
	};

	let active: Customer[] = [];
	for (const { term, served, count } of todaysPlaces(segment)) {
		for (let i = 0; i < count; i++) {
			const theta = todaysTheta(random, term, segment);
			let leaving = false;
			for (let month = 1 - served; month <= 0; month++) {
				if (random() < decision(theta, term, segment, 1)) leaving = true;
			}
			active.push({
				theta,
				term,
				renewal: term - served,
				baseDecision: decision(theta, term, segment, 1),
				prepaid: isPrepaid(term),
				leaving,
				ticket: segment.ticket,
				onOldContract: true,
				paysPlanPrice: false
			});
		}
	}

	for (let month = 1; month <= months; month++) {
		const lever = leverOf(plan, month);
		let lost = 0;
		let lostMrr = 0;
		let cash = 0;
		let newMrr = 0;
		let expansionMrr = 0;
		let contractionMrr = 0;
		const changed = (difference: number) => {
			if (difference > 0) expansionMrr += difference;
			else contractionMrr -= difference;
		};
		path.startMrr.push(active.reduce((sum, customer) => sum + customer.ticket, 0));

		const staying: Customer[] = [];
		for (const customer of active) {
			const lastTicket = customer.ticket;
			if (random() < clamp01(customer.baseDecision * lever)) customer.leaving = true;
			if (customer.renewal === month && customer.leaving) {
				lost++;
				lostMrr += lastTicket;
				continue;
			}
			changed(lastTicket * segment.expansion);
			customer.ticket = lastTicket * growth;
			if (customer.renewal === month) {
				if (plan !== null && !customer.paysPlanPrice) {
					changed(customer.ticket * plan.ticketChange);
					customer.ticket *= 1 + plan.ticketChange;
					customer.paysPlanPrice = true;
				}
				if (plan !== null && customer.onOldContract && random() < plan.contractTakeUp) {
					customer.onOldContract = false;
					customer.term = pickTerm(random, mixOf(segment, plan));
					customer.baseDecision = decision(customer.theta, customer.term, segment, 1);
					customer.prepaid = isPrepaid(customer.term);
					const discount = plan.termDiscount[customer.term] ?? 0;
					changed(-customer.ticket * discount);
					customer.ticket *= 1 - discount;
				}
				customer.renewal = month + customer.term;
				if (customer.prepaid) cash += wholeTerm(customer);
			}
			if (!customer.prepaid) cash += customer.ticket;
			staying.push(customer);
		}
		active = staying;

		const joining = poisson(random, expectedArrivals(segment, plan, month));
		for (let i = 0; i < joining; i++) {
			const term = pickTerm(random, mixOf(segment, plan));
			const price = plan === null ? 1 : (1 + plan.ticketChange) * (1 - (plan.termDiscount[term] ?? 0));
			const theta = newTheta(random, segment);
			const customer: Customer = {
				theta,
				term,
				renewal: month + term,
				baseDecision: decision(theta, term, segment, 1),
				prepaid: isPrepaid(term),
				leaving: false,
				ticket: segment.ticket * price,
				onOldContract: false,
				paysPlanPrice: true
			};
			newMrr += customer.ticket;
			cash += customer.prepaid ? wholeTerm(customer) : customer.ticket;
			active.push(customer);
		}

		path.customers.push(active.length);
		path.newCustomers.push(joining);
		path.lostCustomers.push(lost);
		path.mrr.push(active.reduce((sum, customer) => sum + customer.ticket, 0));
		path.cash.push(cash);
		path.lostMrr.push(lostMrr);
		path.spending.push(spendingOf(segment, plan, month));
		Object.assign(path, { newMrr, expansionMrr, contractionMrr });
	}
	return path;
}

/** Share still paying, by age 0..months, of one cohort of the mix that is expected to join in month 1. */
export function followCohort(
	segments: DrawnSegment[],
	plan: PlanHere,
	months: number,
	random: Source
): number[] {
	const planAt = segments.map((_, index) => (touches(plan, index) ? plan : null));
	const arrivals = segments.map((segment, index) => expectedArrivals(segment, planAt[index], 1));
	const size = Math.max(1, Math.round(arrivals.reduce((sum, value) => sum + value, 0)));
	const paying: number[] = new Array(months + 1).fill(0);
	for (let i = 0; i < size; i++) {
		const index = pick(
			random,
			segments.map((_, at) => at),
			arrivals
		);
		const segment = segments[index];
		const term = pickTerm(random, mixOf(segment, planAt[index]));
		const theta = newTheta(random, segment);
		let leaving = false;
		for (let age = 0; age <= months; age++) {
			const lever = leverOf(planAt[index], age + 1);
			if (age > 0 && random() < decision(theta, term, segment, lever)) leaving = true;
			if (age > 0 && age % term === 0 && leaving) break;
			paying[age]++;
		}
	}
	return paying.map((count) => count / size);
}
