import { Chance, preparedBinomial } from '../numeric/binomial';
import { multinomial } from '../numeric/multinomial';
import { preparedPoisson, Rate } from '../numeric/poisson';
import { ROW, type Stream } from '../numeric/stream';
import type { Months } from './months';
import { Pools } from './pools';
import { drawsOf, Kind, openStream, Purpose } from './streams';
import type { ArmTerms } from './terms';

/**
 * One segment's future with no plan. What happened is kept by (term, type) and month, so that plans can live through
 * the same future.
 */
export class BaselineRun {
	readonly pools: Pools;
	/** Numbers that luck decides in one trial: today's customers by pool; by cell and month who joined; who was lost. */
	readonly recordSize: number;
	/** The record of the trial at hand, which begins at `today`; cell c's month t is at (c · months + t − 1) of the others. */
	record: Float64Array = new Float64Array(0);
	today = 0;
	joined = 0;
	lost = 0;
	/** Customers up for renewal, by cell and month. */
	readonly before: Float64Array;
	private readonly chance = new Chance();
	private readonly rate = new Rate();

	constructor(
		readonly arm: ArmTerms,
		private readonly months: number
	) {
		const cells = months * arm.segment.terms.length * arm.segment.types;
		this.recordSize = arm.segment.pools + 2 * cells;
		this.pools = new Pools(arm);
		this.before = new Float64Array(cells);
	}

	/**
	 * Lives through the months of a trial.
	 * @param record what luck decides, `recordSize` numbers from `at` on: read where they are `known`, else written
	 */
	run(
		stream: Stream,
		seed: number,
		trial: number,
		record: Float64Array,
		at: number,
		known: boolean,
		out: Months
	): void {
		const { arm, pools } = this;
		const { terms, types, index } = arm.segment;
		this.record = record;
		this.today = at;
		this.joined = at + arm.segment.pools;
		this.lost = this.joined + this.before.length;
		if (!known) {
			openStream(stream, seed, trial, Purpose.baseline, index);
			this.splitToday(stream);
		}
		pools.start(record, at);
		out.clear();
		for (let place = 0; place < terms.length; place++) {
			for (let type = 0; type < types; type++) {
				if (!known) this.drawArrivals(stream, place, type);
				this.live(stream, place, type, known, out);
			}
		}
		pools.settle(out);
		out.newMrr = out.newCustomers[this.months - 1] * arm.ticket;
		const kept = this.startingMrr(out) - out.lostMrr[this.months - 1];
		out.expansionMrr = Math.max(0, arm.expansion) * kept;
		out.contractionMrr = Math.max(0, -arm.expansion) * kept;
	}

	/** Who joined in a month, of a (term, type). */
	joinedIn(cell: number, month: number): number {
		return this.record[this.joined + cell * this.months + month - 1];
	}

	/** Lives through the months of one (term, type), which no other touches. */
	private live(stream: Stream, place: number, type: number, known: boolean, out: Months): void {
		const { arm, pools, before, record, chance, months } = this;
		const { terms, types, offsets } = arm.segment;
		const { counts, values, priced } = pools;
		const { newCustomers, lostCustomers, lostMrr } = out;
		const cell = place * types + type;
		const draws = drawsOf(terms[place], type) + Kind.leaving;
		const term = terms[place];
		if (!known) {
			chance.prepare(arm.losses[place][type], true);
			stream.prepare(draws, months, 0);
		}
		let slot = 0;
		let customers = pools.customersOf(place, type);
		let value = customers * arm.ticket;
		for (let month = 0; month < months; month++) {
			slot = slot + 1 === term ? 0 : slot + 1;
			const pool = offsets[place] + slot * types + type;
			const at = cell * months + month;
			const count = counts[pool];
			let leavers: number;
			if (known) leavers = record[this.lost + at];
			else {
				leavers = preparedBinomial(stream, month, count, chance);
				record[this.lost + at] = leavers;
			}
			const joining = record[this.joined + at];
			before[at] = count;
			lostCustomers[month] += leavers;
			newCustomers[month] += joining;
			counts[pool] = count - leavers + joining;
			customers += joining - leavers;
			if (priced) {
				const leaving = leavers > 0 ? (values[pool] * leavers) / count : 0;
				const coming = (joining * arm.ticket) / arm.growth[month + 1];
				lostMrr[month] += leaving;
				values[pool] = (leavers === count ? 0 : values[pool] - leaving) + coming;
				value = customers === 0 ? 0 : value - leaving + coming;
			}
			if (pools.summed) pools.add(place, pool, month, customers, value, out);
		}
	}

	private startingMrr(out: Months): number {
		return this.months > 1 ? out.mrr[this.months - 2] : this.arm.segment.segment.customers * this.arm.ticket;
	}

	private splitToday(stream: Stream): void {
		const { terms, types, offsets, today, todayWeights } = this.arm.segment;
		const { record } = this;
		for (let place = 0; place < terms.length; place++) {
			for (let slot = 0; slot < terms[place]; slot++) {
				const pool = offsets[place] + slot * types;
				if (types === 1) record[this.today + pool] = today[place][slot];
				else {
					for (let type = 0; type < types; type++) record[this.today + pool + type] = 0;
					stream.at(Kind.signing + drawsOf(terms[place], 0) + slot);
					multinomial(stream, today[place][slot], todayWeights[place], record, this.today + pool);
				}
			}
		}
	}

	/** A Poisson stream of customers split at random is a Poisson stream for each term and type. */
	private drawArrivals(stream: Stream, place: number, type: number): void {
		const { arm, rate, record, months } = this;
		const { terms, types, weights } = arm.segment;
		const { arrivals } = arm;
		const cell = place * types + type;
		const draws = drawsOf(terms[place], type) + Kind.arriving;
		const share = arm.offer.shares[place] * weights[type];
		const first = this.joined + cell * months;
		if (share > 0) stream.prepare(draws, months, 1);
		const steady = arrivals[1] === arrivals[months];
		for (let month = 0; month < months; month++) {
			const mean = arrivals[month + 1] * share;
			if (mean > 0) {
				if (mean !== rate.mean) rate.prepare(mean, steady);
				record[first + month] = preparedPoisson(stream, ROW + month, rate);
			} else record[first + month] = 0;
		}
	}
}
