import { binomial } from '../numeric/binomial';
import { multinomial } from '../numeric/multinomial';
import { poisson } from '../numeric/poisson';
import type { Stream } from '../numeric/stream';
import type { Months } from './months';
import { Pools } from './pools';
import { openStream, Purpose } from './streams';
import type { ArmTerms } from './terms';

/**
 * One segment's future with no plan. What happened is kept by month and (term, type), so that plans can live through
 * the same future.
 */
export class BaselineRun {
	readonly pools: Pools;
	/** Numbers that luck decides in one trial. */
	readonly recordSize: number;
	/** Today's customers by pool, split into types. */
	today: Float64Array;
	/** By (month − 1) · terms · types + term · types + type: those who joined, those lost, customers up for renewal. */
	joined: Float64Array;
	lost: Float64Array;
	readonly before: Float64Array;
	private readonly cells: number;

	constructor(
		readonly arm: ArmTerms,
		private readonly months: number
	) {
		this.cells = months * arm.segment.terms.length * arm.segment.types;
		this.recordSize = arm.segment.pools + 2 * this.cells;
		this.pools = new Pools(arm);
		this.before = new Float64Array(this.cells);
		this.today = this.joined = this.lost = this.before;
	}

	/**
	 * Lives through the months of a trial.
	 * @param record what luck decides, `recordSize` numbers: read where they are `known`, else drawn and written
	 */
	run(stream: Stream, seed: number, trial: number, record: Float64Array, known: boolean, out: Months): void {
		const { arm, pools, cells } = this;
		const { terms, types, offsets, index } = arm.segment;
		this.today = record.subarray(0, arm.segment.pools);
		this.joined = record.subarray(arm.segment.pools, arm.segment.pools + cells);
		this.lost = record.subarray(arm.segment.pools + cells, this.recordSize);
		if (!known) {
			this.splitToday(stream, seed, trial);
			this.drawArrivals(stream, seed, trial);
		}
		pools.start(this.today);
		const { counts, values, priced } = pools;
		const { before, lost, joined } = this;
		let cell = 0;
		for (let month = 1; month <= this.months; month++) {
			if (!known) openStream(stream, seed, trial, Purpose.baselineRenewals, index, month);
			const joiningValue = arm.ticket / arm.growth[month];
			let lostCustomers = 0;
			let newCustomers = 0;
			let lostValue = 0;
			for (let place = 0; place < terms.length; place++) {
				const losses = arm.losses[place];
				let pool = offsets[place] + (month % terms[place]) * types;
				for (let type = 0; type < types; type++, cell++, pool++) {
					const count = counts[pool];
					const leavers = known ? lost[cell] : binomial(stream, count, losses[type]);
					const joining = joined[cell];
					before[cell] = count;
					lost[cell] = leavers;
					lostCustomers += leavers;
					newCustomers += joining;
					counts[pool] = count - leavers + joining;
					if (!priced) continue;
					const leaving = leavers > 0 ? (values[pool] * leavers) / count : 0;
					lostValue += leaving;
					values[pool] = (leavers === count ? 0 : values[pool] - leaving) + joining * joiningValue;
				}
			}
			pools.customers += newCustomers - lostCustomers;
			out.newCustomers[month - 1] = newCustomers;
			out.lostCustomers[month - 1] = lostCustomers;
			out.lostMrr[month - 1] = priced ? lostValue * arm.growth[month - 1] : lostCustomers * arm.ticket;
			pools.bill(month, out);
		}
		out.newMrr = out.newCustomers[this.months - 1] * arm.ticket;
		const kept = this.startingMrr(out) - out.lostMrr[this.months - 1];
		out.expansionMrr = Math.max(0, arm.expansion) * kept;
		out.contractionMrr = Math.max(0, -arm.expansion) * kept;
	}

	private startingMrr(out: Months): number {
		return this.months > 1 ? out.mrr[this.months - 2] : this.arm.segment.segment.customers * this.arm.ticket;
	}

	private splitToday(stream: Stream, seed: number, trial: number): void {
		const { terms, types, offsets, today, todayWeights, index } = this.arm.segment;
		this.today.fill(0);
		if (types > 1) openStream(stream, seed, trial, Purpose.today, index, 0);
		for (let place = 0; place < terms.length; place++) {
			for (let slot = 0; slot < terms[place]; slot++) {
				const pool = offsets[place] + slot * types;
				if (types === 1) this.today[pool] = today[place][slot];
				else multinomial(stream, today[place][slot], todayWeights[place], this.today, pool);
			}
		}
	}

	/** A Poisson stream of customers split at random is a Poisson stream for each term and type. */
	private drawArrivals(stream: Stream, seed: number, trial: number): void {
		const { arm } = this;
		const { terms, types, weights, index } = arm.segment;
		openStream(stream, seed, trial, Purpose.arrivals, index, 0);
		const perMonth = terms.length * types;
		// months innermost: a mean that stays the same is prepared once by the sampler
		for (let place = 0; place < terms.length; place++) {
			for (let type = 0; type < types; type++) {
				const share = arm.offer.shares[place] * weights[type];
				for (let month = 1; month <= this.months; month++) {
					this.joined[(month - 1) * perMonth + place * types + type] = poisson(
						stream,
						arm.arrivals[month] * share
					);
				}
			}
		}
	}
}
