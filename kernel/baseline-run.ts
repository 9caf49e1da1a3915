import { binomials, Chances } from './binomials';
import { entry, fillRows, lane, LANES, ROW, rows } from './memory';
import { multinomial } from './multinomial';
import { Rate } from './poisson';
import { Pools } from './pools';
import { closeMonths, Kind, Months, Purpose, Segment, Terms } from './segment';
import { fillUniforms, openStreams, takeLane } from './streams';

/**
 * One segment's futures with no plan. What happened is kept by (term, type) and month, so that plans can live through
 * the same futures.
 */
export class BaselineRun {
	out: Months;
	/**
	 * Rows that luck decides: today's customers by pool; by cell and month who joined, and who was lost. Cell c's month t
	 * is row c · months + t − 1 of these.
	 */
	record: usize = 0;
	recordRows: i32;
	private joined: usize = 0;
	private lost: usize = 0;
	/** Where they are when nobody keeps them. */
	private own: usize;
	/** Customers up for renewal, by cell and month. */
	private before: usize;
	private pools: Pools;
	private chances: Chances = new Chances();
	private rate: Rate = new Rate();

	constructor(public terms: Terms) {
		const segment = terms.segment;
		const rowsOfCells = segment.cells * segment.months;
		this.pools = new Pools(terms);
		this.out = new Months(segment.months);
		this.recordRows = segment.pools + 2 * rowsOfCells;
		this.own = rows(this.recordRows);
		this.before = rows(rowsOfCells);
	}

	/**
	 * Lives through the months of the trials from `trial` on.
	 * @param record where the record is kept, or 0
	 * @param known whether it is there already, and not to be drawn
	 */
	run(seed: i32, trial: i32, record: usize, known: bool): void {
		const terms = this.terms;
		const segment = terms.segment;
		this.record = record === 0 ? this.own : record;
		this.joined = this.record + ((<usize>segment.pools) << 7);
		this.lost = this.joined + ((<usize>(segment.cells * segment.months)) << 7);
		const pools = this.pools;
		const out = this.out;
		if (!known) {
			openStreams(seed, trial, Purpose.baseline, segment.index);
			this.splitToday(segment);
		}
		pools.start(this.record);
		out.clear();
		for (let place = 0; place < segment.terms; place++) {
			for (let type = 0; type < segment.types; type++) {
				if (!known) this.drawArrivals(place, type);
				this.live(place, type, known);
			}
		}
		pools.settle(out);
		const last = (<usize>(segment.months - 1)) << 7;
		for (let index = 0; index < LANES; index++) {
			const ticket = load<f64>(lane(terms.ticket, index));
			store<f64>(lane(out.newMrr, index), load<f64>(lane(out.newCustomers + last, index)) * ticket);
			closeMonths(terms, out, index, 0, 0, 1);
		}
	}

	/** The rows of a cell in a month (from 0): who joined; who was lost; who was up for renewal. */
	joinedIn(cell: i32, month: i32): usize {
		return this.joined + ((<usize>(cell * this.terms.segment.months + month)) << 7);
	}

	lostIn(cell: i32, month: i32): usize {
		return this.lost + ((<usize>(cell * this.terms.segment.months + month)) << 7);
	}

	beforeIn(cell: i32, month: i32): usize {
		return this.before + ((<usize>(cell * this.terms.segment.months + month)) << 7);
	}

	/** Lives through the months of one (term, type), which no other touches. */
	private live(place: i32, type: i32, known: bool): void {
		const segment = this.terms.segment;
		const pools = this.pools;
		const chances = this.chances;
		const cell = place * segment.types + type;
		const term = segment.term(place);
		const draws = segment.draws(place, type) + Kind.leaving;
		if (!known) {
			const losses = this.terms.loss(place, 1, type);
			chances.take(losses, true);
		}
		pools.begin(place, type);
		let slot = 0;
		for (let month = 0; month < segment.months; month++) {
			slot = slot + 1 === term ? 0 : slot + 1;
			const pool = segment.pool(place, slot, type);
			const counts = pools.counts + ((<usize>pool) << 7);
			const lost = this.lostIn(cell, month);
			if (!known) binomials(draws + month, counts, chances, lost);
			memory.copy(this.beforeIn(cell, month), counts, ROW);
			pools.renew(place, pool, month, lost, this.joinedIn(cell, month), this.out);
		}
	}

	private splitToday(segment: Segment): void {
		const types = segment.types;
		let today = segment.today;
		for (let place = 0; place < segment.terms; place++) {
			const weights = entry(segment.todayWeights, place * types);
			for (let slot = 0; slot < segment.term(place); slot++) {
				const first = this.record + ((<usize>segment.pool(place, slot, 0)) << 7);
				const count = load<f64>(today);
				today += 8;
				fillRows(first, types, types === 1 ? count : 0);
				if (types === 1) continue;
				for (let index = 0; index < LANES; index++) {
					takeLane(index, Kind.signing + segment.draws(place, 0) + slot);
					multinomial(count, weights, types, lane(first, index), ROW);
				}
			}
		}
	}

	/** A Poisson stream of customers split at random is a Poisson stream for each term and type. */
	private drawArrivals(place: i32, type: i32): void {
		const terms = this.terms;
		const segment = terms.segment;
		const months = segment.months;
		const rate = this.rate;
		const arrivals = terms.arrivals;
		const draws = segment.draws(place, type) + Kind.arriving;
		const share = load<f64>(entry(terms.shares, place)) * load<f64>(entry(segment.weights, type));
		const joined = this.joinedIn(place * segment.types + type, 0);
		// the draws' first numbers, until the draws take their place
		for (let month = 0; month < months; month++)
			fillUniforms(draws + month, 0, joined + ((<usize>month) << 7));
		for (let index = 0; index < LANES; index++) {
			const first = load<f64>(lane(arrivals + ROW, index));
			const steady = first === load<f64>(lane(arrivals + ((<usize>months) << 7), index));
			for (let month = 0; month < months; month++) {
				const at = lane((<usize>month) << 7, index);
				const mean = load<f64>(arrivals + ROW + at) * share;
				let count: f64 = 0;
				if (mean > 0) {
					if (mean !== rate.mean) rate.prepare(mean, steady);
					count = rate.drawIn(index, draws + month, load<f64>(joined + at));
				}
				store<f64>(joined + at, count);
			}
		}
	}
}
