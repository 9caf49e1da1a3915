import { power, wholePower } from '../numeric/power';
import { MAX_NEW_IN_A_MONTH } from '../scenario/quantities';
import type { PlanDraw, SegmentDraw } from './draws';
import type { Model, Offer, PlanModel, SegmentModel } from './model';

const share = (value: number) => Math.min(1, Math.max(0, value));

/**
 * What holds for one arm in one segment in one future, before luck: how likely each renewal is lost, how many are
 * expected to join, at what price. Filled anew by `prepare` when the inputs are drawn.
 */
export class ArmTerms {
	readonly offer: Offer;
	/** Share of those on an old contract who sign anew at a renewal. */
	readonly takeUp: number;
	/** Tickets can differ: they grow, the plan changes them, or not everyone in a pool need pay the same. */
	readonly priced: boolean;
	/** The plan spreads new customers over the terms as the baseline does. */
	readonly sameMix: boolean;
	/** The plan can change nothing but how many leave: the same people join, on the same contracts, at the same price. */
	readonly leavesOnly: boolean;
	/** By term: probability that a renewal in month t is lost, at (min(t, rows) − 1)·types + type. */
	readonly losses: Float64Array[];
	readonly rows: number[];
	/** Expected new customers of month t = 1 .. months + salesCycle at index t: those later ones are spent on before. */
	readonly arrivals: Float64Array;
	ticket = 0;
	ticketChange = 0;
	expansion = 0;
	/** Share of the price that is margin. */
	grossMargin = 0;
	/** Planned cost of winning one customer. */
	cac = 0;
	/** Churn as the simple lifetime value has it: of all months, when the plan has its full effect. */
	churn = 0;
	private readonly stay: Float64Array;

	/** @param planned null for the baseline */
	constructor(
		private readonly model: Model,
		readonly segment: SegmentModel,
		private readonly planned: { plan: PlanModel; offer: Offer } | null
	) {
		const { terms, types } = segment;
		this.offer = planned?.offer ?? segment.offer;
		this.takeUp = planned?.plan.plan.contractTakeUp ?? 0;
		const plan = planned?.plan.plan;
		const { shares, discounts } = this.offer;
		const discounted = discounts.some((discount, place) => discount > 0 && shares[place] > 0);
		// a range may be drawn as anything
		const repriced = plan !== undefined && plan.ticketChange !== 0;
		this.priced = segment.segment.expansion !== 0 || repriced || discounted;
		this.sameMix = shares.every((share, place) => share === segment.offer.shares[place]);
		const sameArrivals = !repriced && (plan === undefined || plan.acquisitionChange === 0);
		this.leavesOnly = this.takeUp === 0 && !repriced && !discounted && this.sameMix && sameArrivals;
		this.rows = terms.map((term) => Math.min(model.decisionMonths, term - 1 + this.settledMonth()));
		if (!planned) this.rows = terms.map(() => 1);
		this.losses = this.rows.map((rows) => new Float64Array(rows * types));
		this.arrivals = new Float64Array(model.scenario.months + segment.segment.salesCycle + 1);
		this.stay = new Float64Array(model.decisionMonths + 1);
	}

	/** The month from which the plan's effect no longer changes. */
	private settledMonth(): number {
		if (!this.planned) return 1;
		const { reductionMode, rampMonths } = this.planned.plan.plan;
		return reductionMode === 'compounding' ? this.model.decisionMonths : rampMonths + 1;
	}

	/** Where the losses of a renewal in month t begin in `losses` of a term. */
	row(term: number, month: number): number {
		return (Math.min(month, this.rows[term]) - 1) * this.segment.types;
	}

	/** Takes over the values drawn for a future. */
	prepare(draw: SegmentDraw, plan: PlanDraw | null): void {
		this.ticket = draw.ticket;
		this.ticketChange = plan?.ticketChange ?? 0;
		this.expansion = draw.expansion;
		this.grossMargin = draw.grossMargin;
		this.cac = draw.cac * (1 + (plan?.cacChange ?? 0));
		this.prepareArrivals(draw, plan);
		const priceResponse = plan ? power(1 + plan.ticketChange, plan.priceChurnElasticity) : 1;
		this.churn = plan ? draw.churn * ((1 - plan.churnReduction) * priceResponse) : draw.churn;
		this.prepareLosses(draw, plan, priceResponse);
	}

	/** Spending on acquisition over the horizon: each month on those expected to join `salesCycle` months later. */
	totalSpending(): number {
		const { salesCycle } = this.segment.segment;
		let total = 0;
		for (let month = 1; month <= this.model.scenario.months; month++) {
			total += this.cac * this.arrivals[month + salesCycle];
		}
		return total;
	}

	private prepareArrivals(draw: SegmentDraw, plan: PlanDraw | null): void {
		const priceResponse = plan ? power(1 + plan.ticketChange, -plan.priceDemandElasticity) : 1;
		const { salesCycle } = this.segment.segment;
		const { months } = this.model.scenario;
		let expected = draw.newPerMonth;
		for (let month = 1; month < this.arrivals.length; month++) {
			const won = plan && month > salesCycle ? 1 + plan.acquisitionChange : 1;
			const wanted = expected * priceResponse * won;
			// those after the horizon are paid for, but not simulated
			this.arrivals[month] = month <= months ? Math.min(MAX_NEW_IN_A_MONTH, wanted) : wanted;
			expected *= 1 + draw.acquisitionGrowth;
		}
	}

	private prepareLosses(draw: SegmentDraw, plan: PlanDraw | null, priceResponse: number): void {
		const { terms, types, churns, churnFactors, centralChurn } = this.segment;
		const scale = centralChurn > 0 ? draw.churn / centralChurn : 1;
		for (let place = 0; place < terms.length; place++) {
			for (let type = 0; type < types; type++) {
				const before = share(churns[type] * scale * churnFactors[place]);
				this.fillStay(before, this.rows[place], priceResponse, plan);
				this.fillLosses(place, type, 1 - before);
			}
		}
	}

	/** Losses of renewals in months 1 .. rows, from the months' chances of staying; before month 1 it is the baseline's. */
	private fillLosses(place: number, type: number, stayBefore: number): void {
		const { terms, types } = this.segment;
		const { stay } = this;
		const term = terms[place];
		const losses = this.losses[place];
		const rows = this.rows[place];
		let settled = true;
		for (let month = 2; month <= rows; month++) if (stay[month] !== stay[1]) settled = false;
		// a plan that changes nothing has the baseline's losses to the bit
		if (!this.planned || (settled && stay[1] === stayBefore)) {
			const loss = 1 - wholePower(stayBefore, term);
			for (let month = 1; month <= rows; month++) losses[(month - 1) * types + type] = loss;
			return;
		}
		if (settled) {
			let changed = 1;
			for (let month = 1; month <= rows; month++) {
				if (month <= term) changed *= stay[1];
				const before = month < term ? wholePower(stayBefore, term - month) : 1;
				losses[(month - 1) * types + type] = 1 - before * changed;
			}
			return;
		}
		for (let month = 1; month <= rows; month++) {
			let survived = month < term ? wholePower(stayBefore, term - month) : 1;
			for (let decision = Math.max(1, month - term + 1); decision <= month; decision++) {
				survived *= stay[decision];
			}
			losses[(month - 1) * types + type] = 1 - survived;
		}
	}

	/** Probability of not deciding to leave in month t = 1 .. rows, at index t. */
	private fillStay(before: number, rows: number, priceResponse: number, draw: PlanDraw | null): void {
		if (!draw || !this.planned) return;
		const { reductionMode, rampMonths } = this.planned.plan.plan;
		let compounded = 1;
		for (let month = 1; month <= rows; month++) {
			compounded *= 1 - draw.churnReduction;
			const effect =
				reductionMode === 'compounding'
					? compounded
					: 1 - draw.churnReduction * Math.min(1, month / (rampMonths + 1));
			this.stay[month] = 1 - share(before * effect * priceResponse);
		}
	}
}
