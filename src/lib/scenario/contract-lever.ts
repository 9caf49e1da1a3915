import { TERMS, type ByTerm, type Plan, type Scenario, type Segment, type Term } from './scenario.ts';

/** The contract length lever: a share of customers sign for `stop` months, the others as they do today. */
export interface ContractOffer {
	stop: Term;
	share: number;
}

/** Mixes that differ by less come from the same offer: a link keeps decimals, not every bit. */
const TOLERANCE = 1e-6;

/** Shares are kept to this many decimals, so that links stay short; far finer than the sum's tolerance. */
const DECIMALS = 12;

/** The segments that a plan touches. */
export function touchedSegments(segments: Segment[], plan: Pick<Plan, 'segments'>): Segment[] {
	const { segments: touched } = plan;
	return touched === 'all' ? segments : segments.filter((_, index) => touched.includes(index));
}

/** Whether all of the segments have the same mix of contracts. */
export function sameContracts(segments: Segment[]): boolean {
	return segments.every((segment) =>
		TERMS.every(
			(term) => Math.abs(share(segment.contracts, term) - share(segments[0].contracts, term)) < TOLERANCE
		)
	);
}

/**
 * How customers sign today over several segments: the mean of their mixes, weighted by customers (by segments alone
 * where nobody is a customer yet).
 */
export function mixToday(segments: Segment[]): ByTerm {
	const customers = segments.reduce((sum, segment) => sum + segment.customers, 0);
	const mix: ByTerm = {};
	for (const term of TERMS) {
		const value = segments.reduce((sum, segment) => {
			const weight = customers > 0 ? segment.customers / customers : 1 / segments.length;
			return sum + weight * share(segment.contracts, term);
		}, 0);
		if (value > 0) mix[term] = rounded(value);
	}
	return mix;
}

/**
 * What the lever writes into a plan: `(1 − share) · today's mix + share · {stop: 1}`, taken up by whoever renews.
 * Nobody (share 0), or a stop that everybody has already, leaves contracts as they are.
 */
export function writeOffer(
	today: ByTerm,
	{ stop, share: taken }: ContractOffer
): Pick<Plan, 'contracts' | 'contractTakeUp'> {
	if (taken <= 0 || share(today, stop) >= 1 - TOLERANCE) return { contracts: null, contractTakeUp: 0 };
	const contracts: ByTerm = {};
	for (const term of TERMS) {
		const value = (1 - taken) * share(today, term) + (term === stop ? taken : 0);
		if (value > 0) contracts[term] = rounded(value);
	}
	return { contracts, contractTakeUp: 1 };
}

/**
 * Reads the lever back from a plan: null where nothing is offered, 'other' where the plan's contracts are not what
 * the lever would write (a link made by hand can say more than one lever).
 */
export function readOffer(
	today: ByTerm,
	plan: Pick<Plan, 'contracts' | 'contractTakeUp'>
): ContractOffer | 'other' | null {
	if (plan.contracts === null) return null;
	if (plan.contractTakeUp !== 1) return 'other';
	for (const stop of TERMS) {
		const taken = shareThatLeads(today, plan.contracts, stop);
		if (taken !== null) return { stop, share: taken };
	}
	return 'other';
}

/**
 * Keeps the levers where they are when the business changes under them: every plan in `next` that offers what the
 * lever said over `before` gets the same stop and share over the mix of today in `next`. Changes `next` in place.
 */
export function carryOffers(before: Scenario, next: Scenario): void {
	next.plans.forEach((plan, index) => {
		const earlier = before.plans[index];
		const offer = readOffer(mixToday(touchedSegments(before.segments, earlier)), earlier);
		if (offer === null || offer === 'other') return;
		Object.assign(plan, writeOffer(mixToday(touchedSegments(next.segments, plan)), offer));
		// where nobody newly signs any more, nobody takes the discount for it
		if (plan.contracts === null) {
			const { [offer.stop]: _gone, ...others } = plan.termDiscount;
			plan.termDiscount = others;
		}
	});
}

/** The share that turns today's mix into the plan's at this stop, or null if none does. */
function shareThatLeads(today: ByTerm, contracts: ByTerm, stop: Term): number | null {
	const room = 1 - share(today, stop);
	if (room < TOLERANCE) return null;
	const taken = (share(contracts, stop) - share(today, stop)) / room;
	if (taken < TOLERANCE || taken > 1 + TOLERANCE) return null;
	const matches = TERMS.every(
		(term) => term === stop || Math.abs(share(contracts, term) - (1 - taken) * share(today, term)) < TOLERANCE
	);
	return matches ? Math.min(1, Number(taken.toFixed(6))) : null;
}

function share(mix: ByTerm, term: Term): number {
	return mix[term] ?? 0;
}

function rounded(value: number): number {
	return Number(value.toFixed(DECIMALS));
}
