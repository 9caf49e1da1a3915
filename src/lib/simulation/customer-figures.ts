import { simpleLifetimeValue } from '../economics/lifetime-value';
import { power } from '../numeric/power';
import type { Future } from './future';
import { LANES, type Address, type Kernel } from './kernel';
import type { Model } from './model';

/** What one new customer is worth and costs in the futures at hand, by lane. NaN where undefined, Infinity where it never happens. */
export interface CustomerFigures {
	ltv: Float64Array;
	ltvSimple: Float64Array;
	/** Planned cost of winning one. */
	cac: Float64Array;
	/** From the spending on, the sales cycle included. */
	paybackMonths: Float64Array;
}

/** What a mix of segments is weighted by: month 1's expected arrivals; without any, today's customers; else equally. */
export function mixWeights(arrivals: readonly number[], customers: readonly number[]): readonly number[] {
	const some = [arrivals, customers].find((weights) => weights.some((weight) => weight > 0));
	return some ?? arrivals.map(() => 1);
}

/** The figures of one arm: of each segment, and of the mix of several. What the inputs decide by themselves. */
export class WorthOfArm {
	segments: readonly CustomerFigures[] = [];
	/** Of all segments together. */
	whole!: CustomerFigures;
	private readonly worths: readonly Address[];
	private readonly mix: Address;
	private grossMargins: readonly Float64Array[] = [];
	private payments: readonly Float64Array[] = [];
	private mixedPayments: Float64Array = new Float64Array(0);

	/** @param terms the arm's, by segment */
	constructor(
		private readonly kernel: Kernel,
		private readonly model: Model,
		private readonly arm: number,
		private readonly terms: readonly Address[]
	) {
		const { call } = kernel;
		const { ltvMonths } = model.scenario;
		this.worths = model.segments.map(({ types }) => call.createWorth(ltvMonths, types));
		this.mix = call.createMix(terms.length, ltvMonths);
		this.worths.forEach((worth, place) => call.setPart(this.mix, place, worth));
	}

	/** To be called when everything is made. */
	open(): void {
		const { kernel, mix, worths } = this;
		const { call } = kernel;
		const row = (at: Address) => kernel.rows(at, 1);
		const figures = (worth: Address): CustomerFigures => ({
			ltv: row(call.valueOf(worth)),
			ltvSimple: new Float64Array(LANES),
			cac: row(call.cacOf(worth)),
			paybackMonths: new Float64Array(LANES)
		});
		this.segments = worths.map(figures);
		this.whole = worths.length > 1 ? figures(call.wholeOf(mix)) : this.segments[0];
		this.grossMargins = worths.map((worth) => row(call.grossMarginOf(worth)));
		this.payments = worths.map((worth) => row(call.paybackOf(worth)));
		this.mixedPayments = row(call.paybackOf(call.wholeOf(mix)));
	}

	/**
	 * Reads the inputs of futures, as many as are in use.
	 * @param shares of the segments among who joins, rows of the kernel, and where these are
	 */
	read(futures: readonly Future[], lanes: number, shares: Float64Array, sharesAt: Address): void {
		const { kernel, mix, model, segments, terms, whole, worths } = this;
		for (let place = 0; place < worths.length; place++) {
			for (let lane = 0; lane < lanes; lane++) this.write(place, lane, futures[lane]);
			kernel.call.readWorth(worths[place], terms[place], model.discountFactor);
			const { salesCycle } = model.segments[place].segment;
			for (let lane = 0; lane < LANES; lane++) {
				segments[place].paybackMonths[lane] = this.payments[place][lane] + salesCycle;
			}
		}
		if (worths.length === 1) return;
		kernel.call.readMix(mix, sharesAt);
		for (let lane = 0; lane < lanes; lane++) {
			let cycle = 0;
			let simple = 0;
			for (let place = 0; place < worths.length; place++) {
				const share = shares[place * LANES + lane];
				if (share === 0) continue;
				cycle += model.segments[place].segment.salesCycle * share;
				simple += segments[place].ltvSimple[lane] * share;
			}
			whole.ltvSimple[lane] = simple;
			whole.paybackMonths[lane] = this.mixedPayments[lane] + cycle;
		}
	}

	private write(place: number, lane: number, { arms, draws }: Future): void {
		const { arm, segments } = this;
		const own = arms[arm][place];
		const plan = arm > 0 && own !== arms[0][place] ? draws.plans[arm - 1] : null;
		const segment = draws.segments[place];
		this.grossMargins[place][lane] = segment.grossMargin;
		segments[place].cac[lane] = own.cac;
		const raised = 1 + (plan?.ticketChange ?? 0);
		const kept = plan ? (1 - plan.churnReduction) * power(raised, plan.priceChurnElasticity) : 1;
		segments[place].ltvSimple[lane] =
			simpleLifetimeValue(segment.ticket * raised, segment.grossMargin, segment.churn * kept) ?? NaN;
	}
}
