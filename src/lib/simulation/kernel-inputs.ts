import { TERMS } from '../scenario/scenario';
import { mixWeights } from './customer-worth';
import { LANES, type Address, type Kernel } from './kernel';
import type { Model, SegmentModel } from './model';
import type { ArmTerms } from './terms';

/** Tells the kernel what a segment is. */
export function createSegment(
	{ call }: Kernel,
	model: SegmentModel,
	{ decisionMonths, scenario }: Model
): Address {
	const { index, prepaid, segment, terms, types } = model;
	const { customers, salesCycle } = segment;
	const { months } = scenario;
	const at = call.createSegment(
		...([index, customers, months, decisionMonths, salesCycle, terms.length, types] as const)
	);
	terms.forEach((term, place) => call.setTerm(at, place, term, TERMS.indexOf(term), +prepaid[place]));
	call.todayOf(at);
	return at;
}

/** Writes what is the same in all futures. */
export function describeSegment(kernel: Kernel, at: Address, model: SegmentModel): void {
	const { call } = kernel;
	const { pools, terms, today, todayWeights, types, weights } = model;
	kernel.list(call.todayOf(at), pools / types).set(today.flatMap((slots) => [...slots]));
	kernel.list(call.weightsOf(at), types).set(weights);
	kernel.list(call.todayWeightsOf(at), terms.length * types).set(todayWeights.flatMap((of) => [...of]));
}

/** The inputs of one arm in one segment as the kernel reads them. */
export class TermsRows {
	readonly address: Address;
	private readonly losses: Address[];
	private rows: readonly Float64Array[] = [];

	constructor(
		private readonly kernel: Kernel,
		segment: Address,
		private readonly terms: ArmTerms
	) {
		const { call } = kernel;
		const { priced, sameMix, leavesOnly, takeUp } = terms;
		this.address = call.createTerms(segment, +priced, +sameMix, +leavesOnly, takeUp);
		this.losses = terms.rows.map((rows, place) => call.lossesOf(this.address, place, rows));
	}

	/** To be called when everything is made: what the kernel has grants no more room from then on. */
	open(): void {
		const { address, kernel, losses, terms } = this;
		const { call } = kernel;
		kernel.list(call.sharesOf(address), losses.length).set(terms.offer.shares);
		kernel.list(call.discountsOf(address), losses.length).set(terms.offer.discounts);
		const places = [...losses, call.arrivalsOf(address), call.inputsOf(address)];
		this.rows = listsOf(terms).map(({ length }, index) => kernel.rows(places[index], length));
	}

	/** Takes over a lane's inputs. */
	write(lane: number, terms: ArmTerms): void {
		const lists = listsOf(terms);
		for (let index = 0; index < lists.length; index++) {
			const into = this.rows[index];
			const values = lists[index];
			for (let at = lane, row = 0; at < into.length; at += LANES, row++) into[at] = values[row];
		}
	}
}

/** What the kernel reads of an arm's terms, in the order of its rows. */
function listsOf({ arrivals, cac, churn, expansion, grossMargin, losses, ticket, ticketChange }: ArmTerms) {
	return [...losses, arrivals, [ticket, ticketChange, expansion, grossMargin, cac, churn]];
}

/** Who joins in month 1 under an arm: how many, and in which segments. Rows for the kernel. */
export class JoiningRows {
	private readonly sizes: Float64Array;
	/** By segment. */
	private readonly shares: Float64Array;

	constructor(
		kernel: Kernel,
		sizes: Address,
		shares: Address,
		private readonly segments: readonly SegmentModel[]
	) {
		this.sizes = kernel.rows(sizes, 1);
		this.shares = kernel.rows(shares, segments.length);
	}

	/** Takes over a lane's inputs: max(1, round(expected new customers of month 1)), all segments together, and their mix. */
	write(lane: number, terms: readonly ArmTerms[]): void {
		const { segments, shares, sizes } = this;
		if (segments.length === 1) {
			sizes[lane] = Math.max(1, Math.round(terms[0].arrivals[1]));
			shares[lane] = 1;
			return;
		}
		const arrivals = terms.map((term) => term.arrivals[1]);
		sizes[lane] = Math.max(1, Math.round(sum(arrivals)));
		const weights = mixWeights(
			arrivals,
			segments.map(({ segment }) => segment.customers)
		);
		const total = sum(weights);
		weights.forEach((weight, index) => (shares[index * LANES + lane] = weight / total));
	}
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
