import { presentValue, simpleLifetimeValue } from '../economics/lifetime-value';
import { paybackMonths } from '../economics/payback';
import { power } from '../numeric/power';
import type { PlanDraw, SegmentDraw } from './draws';
import type { Model, SegmentModel } from './model';
import type { ArmTerms } from './terms';

/** What one new customer is worth and costs in a future. NaN where undefined, Infinity where it never happens. */
export class CustomerFigures {
	ltv = NaN;
	ltvSimple = NaN;
	ltvToCac = NaN;
	/** From the spending on, the sales cycle included. */
	paybackMonths = NaN;
	/** Planned cost of winning one. */
	cac = NaN;
	/** Expected gross margin at ages 0, 1, …, survivors' share included, undiscounted. */
	readonly marginByAge: Float64Array;

	constructor(ages: number) {
		this.marginByAge = new Float64Array(ages);
	}

	/** Everything that follows from the margins by age; ltv is already there. */
	protected settle(cac: number, salesCycle: number): void {
		this.cac = cac;
		this.ltvToCac = cac > 0 ? this.ltv / cac : NaN;
		this.paybackMonths = paybackMonths(this.marginByAge, cac) + salesCycle;
	}
}

/** The figures of one segment under one arm, read anew when the inputs are drawn. */
export class SegmentFigures extends CustomerFigures {
	/** Expected new customers of month 1: the segment's weight in a mix. */
	arrivals = 0;
	readonly salesCycle: number;
	private readonly survivors: Float64Array;

	constructor(
		{ types, segment }: SegmentModel,
		private readonly discountFactor: number,
		ages: number
	) {
		super(ages);
		this.salesCycle = segment.salesCycle;
		this.survivors = new Float64Array(types);
	}

	/** @param plan null where no plan acts */
	read(terms: ArmTerms, segment: SegmentDraw, plan: PlanDraw | null): void {
		this.arrivals = terms.arrivals[1];
		this.fillMargins(terms, segment.grossMargin);
		this.ltv = presentValue(this.marginByAge, this.discountFactor);
		const raised = 1 + (plan?.ticketChange ?? 0);
		const kept = plan ? (1 - plan.churnReduction) * power(raised, plan.priceChurnElasticity) : 1;
		this.ltvSimple =
			simpleLifetimeValue(segment.ticket * raised, segment.grossMargin, segment.churn * kept) ?? NaN;
		this.settle(terms.cac, this.salesCycle);
	}

	/** Age a is decided at the churn of month a + 1, also past the horizon. */
	private fillMargins(arm: ArmTerms, grossMargin: number): void {
		const { marginByAge, survivors } = this;
		const ages = marginByAge.length;
		const { growth, rows } = arm;
		const { terms, types, weights } = arm.segment;
		const ticketMargin = arm.ticket * (1 + arm.ticketChange) * grossMargin;
		marginByAge.fill(0);
		for (let place = 0; place < terms.length; place++) {
			const share = arm.offer.shares[place] * (1 - arm.offer.discounts[place]) * ticketMargin;
			if (share === 0) continue;
			const term = terms[place];
			const losses = arm.losses[place];
			const last = (rows[place] - 1) * types;
			for (let type = 0; type < types; type++) survivors[type] = weights[type];
			let alive = 1;
			for (let renewal = 0; renewal < ages; renewal += term) {
				if (renewal > 0) {
					const row = Math.min(renewal * types, last);
					alive = 0;
					for (let type = 0; type < types; type++) {
						survivors[type] *= 1 - losses[row + type];
						alive += survivors[type];
					}
				}
				const end = Math.min(renewal + term, ages);
				const margin = share * alive;
				for (let age = renewal; age < end; age++) marginByAge[age] += margin * growth[age];
			}
		}
	}
}

/** What a mix of segments is weighted by: month 1's expected arrivals; without any, today's customers; else equally. */
export function mixWeights(arrivals: readonly number[], customers: readonly number[]): readonly number[] {
	const some = [arrivals, customers].find((weights) => weights.some((weight) => weight > 0));
	return some ?? arrivals.map(() => 1);
}

/** The figures of the mix of all segments. */
export class MixedFigures extends CustomerFigures {
	constructor(
		private readonly parts: readonly SegmentFigures[],
		private readonly customers: readonly number[],
		ages: number
	) {
		super(ages);
	}

	/** Mixes the parts as they are now. */
	read(): void {
		const { parts, customers } = this;
		const weights = mixWeights(
			parts.map((part) => part.arrivals),
			customers
		);
		const total = weights.reduce((sum, weight) => sum + weight, 0);
		const mean = (of: (part: SegmentFigures) => number) =>
			parts.reduce(
				(sum, part, index) => (weights[index] > 0 ? sum + of(part) * (weights[index] / total) : sum),
				0
			);
		for (let age = 0; age < this.marginByAge.length; age++) {
			this.marginByAge[age] = mean((part) => part.marginByAge[age]);
		}
		this.ltv = mean((part) => part.ltv);
		this.ltvSimple = mean((part) => part.ltvSimple);
		this.settle(
			mean((part) => part.cac),
			mean((part) => part.salesCycle)
		);
	}
}

/** The figures of a model's segments under one arm, ready to be read. */
export function segmentFigures({ discountFactor, scenario, segments }: Model): SegmentFigures[] {
	return segments.map((segment) => new SegmentFigures(segment, discountFactor, scenario.ltvMonths));
}
