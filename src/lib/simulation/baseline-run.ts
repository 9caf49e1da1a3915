import { binomials, Chances } from '../numeric/binomials';
import { multinomial } from '../numeric/multinomial';
import { poissonOf, Rate } from '../numeric/poisson';
import { LANES, type Streams } from '../numeric/stream';
import { Months } from './months';
import { Pools } from './pools';
import { drawsOf, Kind, Purpose } from './streams';
import type { ArmTerms } from './terms';

/**
 * One segment's futures with no plan. What happened is kept by (term, type) and month, so that plans can live through
 * the same futures.
 */
export class BaselineRun {
	readonly out: Months;
	/** Rows that luck decides: today's customers by pool; by cell and month who joined; who was lost. */
	readonly recordSize: number;
	/** The record of the trials at hand, which begins at row `today`; cell c's month t is row c · months + t − 1 of the others. */
	record: Float64Array = new Float64Array(0);
	today = 0;
	joined = 0;
	lost = 0;
	/** Customers up for renewal, by cell, month and lane. */
	readonly before: Float64Array;
	private readonly cells: number;
	private readonly pools: Pools;
	private readonly chances = new Chances();
	private readonly rate = new Rate();
	private readonly uniforms: Float64Array;

	/** @param terms by lane */
	constructor(
		readonly terms: readonly ArmTerms[],
		private readonly months: number
	) {
		const { segment } = terms[0];
		this.cells = months * segment.terms.length * segment.types;
		this.recordSize = segment.pools + 2 * this.cells;
		this.before = new Float64Array(this.cells * LANES);
		this.pools = new Pools(terms, months);
		this.out = new Months(months);
		this.uniforms = new Float64Array(months);
	}

	/**
	 * Lives through the months of so many trials from `trial` on.
	 * @param record what luck decides, `recordSize` rows from `row` on: read where they are `known`, else written
	 */
	run(
		streams: Streams,
		seed: number,
		trial: number,
		lanes: number,
		record: Float64Array,
		row: number,
		known: boolean
	): void {
		const { terms: arms, pools, out } = this;
		const { terms, types, index } = arms[0].segment;
		this.record = record;
		this.today = row;
		this.joined = row + arms[0].segment.pools;
		this.lost = this.joined + this.cells;
		if (!known) {
			streams.open(seed, trial, Purpose.baseline, index);
			this.splitToday(streams, lanes);
		}
		pools.start(record, row, lanes);
		out.clear();
		for (let place = 0; place < terms.length; place++) {
			for (let type = 0; type < types; type++) {
				if (!known) {
					for (let lane = 0; lane < lanes; lane++) this.drawArrivals(streams, place, type, lane);
				}
				this.live(streams, place, type, lanes, known);
			}
		}
		pools.settle(out, lanes);
		for (let lane = 0; lane < lanes; lane++) this.close(lane);
	}

	/** Row of who joined in a month, of a (term, type). */
	joinedIn(cell: number, month: number): number {
		return this.joined + cell * this.months + month - 1;
	}

	/** Lives through the months of one (term, type), which no other touches. */
	private live(streams: Streams, place: number, type: number, lanes: number, known: boolean): void {
		const { terms: arms, pools, before, record, chances, months, out } = this;
		const { terms, types, offsets } = arms[0].segment;
		const { counts } = pools;
		const cell = place * types + type;
		const draws = drawsOf(terms[place], type) + Kind.leaving;
		const term = terms[place];
		if (!known) {
			chances.expect(true);
			for (let lane = 0; lane < lanes; lane++) chances.prepare(lane, arms[lane].losses[place][type]);
		}
		pools.begin(place, type, lanes);
		let slot = 0;
		for (let month = 0; month < months; month++) {
			slot = slot + 1 === term ? 0 : slot + 1;
			const pool = offsets[place] + slot * types + type;
			const at = cell * months + month;
			const lost = (this.lost + at) * LANES;
			if (!known) binomials(streams, draws + month, counts, pool * LANES, chances, record, lost, lanes);
			for (let lane = 0; lane < lanes; lane++) before[at * LANES + lane] = counts[pool * LANES + lane];
			pools.renew(place, pool, month, record, lost, record, (this.joined + at) * LANES, out, lanes);
		}
	}

	/** What went into the change of revenue in the last month. */
	private close(lane: number): void {
		const { months, out } = this;
		const { ticket, expansion, segment } = this.terms[lane];
		const last = (months - 1) * LANES + lane;
		const start = months > 1 ? out.mrr[last - LANES] : segment.segment.customers * ticket;
		const kept = start - out.lostMrr[last];
		out.newMrr[lane] = out.newCustomers[last] * ticket;
		out.expansionMrr[lane] = Math.max(0, expansion) * kept;
		out.contractionMrr[lane] = Math.max(0, -expansion) * kept;
	}

	private splitToday(streams: Streams, lanes: number): void {
		const { terms, types, offsets, today, todayWeights } = this.terms[0].segment;
		const { record } = this;
		for (let place = 0; place < terms.length; place++) {
			for (let slot = 0; slot < terms[place]; slot++) {
				const first = (this.today + offsets[place] + slot * types) * LANES;
				const count = today[place][slot];
				if (types === 1) record.fill(count, first, first + LANES);
				else {
					record.fill(0, first, first + types * LANES);
					for (let lane = 0; lane < lanes; lane++) {
						const stream = streams.lane(lane, Kind.signing + drawsOf(terms[place], 0) + slot);
						multinomial(stream, count, todayWeights[place], record, first + lane, LANES);
					}
				}
			}
		}
	}

	/** A Poisson stream of customers split at random is a Poisson stream for each term and type. */
	private drawArrivals(streams: Streams, place: number, type: number, lane: number): void {
		const { rate, record, months, uniforms } = this;
		const { arrivals, offer, segment } = this.terms[lane];
		const { terms, types, weights } = segment;
		const draws = drawsOf(terms[place], type) + Kind.arriving;
		const share = offer.shares[place] * weights[type];
		if (share > 0) streams.fillRow(lane, draws, months, uniforms);
		const steady = arrivals[1] === arrivals[months];
		let at = (this.joined + (place * types + type) * months) * LANES + lane;
		for (let month = 0; month < months; month++, at += LANES) {
			const mean = arrivals[month + 1] * share;
			if (mean > 0) {
				if (mean !== rate.mean) rate.prepare(mean, steady);
				record[at] = poissonOf(rate, uniforms[month], streams, lane, draws + month);
			} else record[at] = 0;
		}
	}
}
