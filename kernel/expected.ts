import { entry, ROW, rows } from './memory';
import { Terms } from './segment';

/**
 * The run of a segment with expected values in place of draws, in every lane: what simulation/expected.ts does for one
 * future, to the bit. Values are held in tickets of month 0 (divided by the growth so far).
 */
export class Expected {
	/** Revenue of all months together, and of the last. */
	sum: usize = rows(1);
	last: usize = rows(1);
	private values: usize;
	/** On an old contract. */
	private old: usize;
	/** Who signs anew in the month at hand, by (term, type). */
	private movers: usize;
	/** What all pools pay together. */
	private total: usize = rows(1);
	/** Now: tickets' growth; what 1 + ticketChange and 1 + expansion are. */
	private growth: usize = rows(1);
	private raised: usize = rows(1);
	private grown: usize = rows(1);

	constructor(private terms: Terms) {
		const segment = terms.segment;
		this.values = rows(segment.pools);
		this.old = rows(segment.pools);
		this.movers = rows(segment.cells);
	}

	/**
	 * @param arrivals whether new customers join
	 * @param restrained whether tickets may not rise, by expansion or by the plan's price
	 */
	run(months: i32, arrivals: bool, restrained: bool): void {
		this.start(restrained);
		const terms = this.terms;
		const segment = terms.segment;
		for (let month = 1; month <= months; month++) {
			for (let at: usize = 0; at < ROW; at += 16) {
				const growth = f64x2.mul(v128.load(this.growth + at), v128.load(this.grown + at));
				v128.store(this.growth + at, growth);
			}
			for (let place = 0; place < segment.terms; place++) this.renew(place, month);
			if (arrivals || terms.takeUp > 0) this.join(month, arrivals);
			for (let at: usize = 0; at < ROW; at += 16) {
				const revenue = f64x2.mul(v128.load(this.total + at), v128.load(this.growth + at));
				v128.store(this.sum + at, f64x2.add(v128.load(this.sum + at), revenue));
				v128.store(this.last + at, revenue);
			}
		}
	}

	private start(restrained: bool): void {
		const terms = this.terms;
		const segment = terms.segment;
		const types = segment.types;
		const ones = f64x2.splat(1);
		const zero = f64x2.splat(0);
		memory.fill(this.sum, 0, ROW);
		memory.fill(this.total, 0, ROW);
		memory.fill(this.old, 0, (<usize>segment.pools) << 7);
		memory.fill(this.movers, 0, (<usize>segment.cells) << 7);
		for (let at: usize = 0; at < ROW; at += 16) {
			let change = v128.load(terms.ticketChange + at);
			let expansion = v128.load(terms.expansion + at);
			if (restrained) {
				change = f64x2.min(zero, change);
				expansion = f64x2.min(zero, expansion);
			}
			v128.store(this.growth + at, ones);
			v128.store(this.raised + at, f64x2.add(ones, change));
			v128.store(this.grown + at, f64x2.add(ones, expansion));
		}
		let today = segment.today;
		for (let place = 0; place < segment.terms; place++) {
			for (let slot = 0; slot < segment.term(place); slot++, today += 8) {
				for (let type = 0; type < types; type++) {
					const weight = load<f64>(entry(segment.todayWeights, place * types + type));
					const customers = f64x2.splat(load<f64>(today) * weight);
					const values = this.values + ((<usize>segment.pool(place, slot, type)) << 7);
					for (let at: usize = 0; at < ROW; at += 16) {
						const value = f64x2.mul(customers, v128.load(terms.ticket + at));
						v128.store(values + at, value);
						v128.store(this.total + at, f64x2.add(v128.load(this.total + at), value));
					}
				}
			}
		}
	}

	/** The renewals of a term in a month. */
	private renew(place: i32, month: i32): void {
		const terms = this.terms;
		const segment = terms.segment;
		const types = segment.types;
		const term = segment.term(place);
		const first = month <= term;
		const takeUp = terms.takeUp;
		const total = this.total;
		const ones = f64x2.splat(1);
		for (let type = 0; type < types; type++) {
			const pool = (<usize>segment.pool(place, month % term, type)) << 7;
			const values = this.values + pool;
			const losses = terms.loss(place, month, type);
			for (let at: usize = 0; at < ROW; at += 16) {
				const before = v128.load(values + at);
				const stay = f64x2.sub(ones, v128.load(losses + at));
				let value = f64x2.mul(before, stay);
				if (first) value = f64x2.mul(value, v128.load(this.raised + at));
				if (takeUp > 0) {
					const old = this.old + pool + at;
					const eligible = first ? value : f64x2.mul(v128.load(old), stay);
					const moved = f64x2.mul(eligible, f64x2.splat(takeUp));
					value = f64x2.sub(value, moved);
					v128.store(old, f64x2.sub(eligible, moved));
					this.signAnew(type, at, moved);
				}
				v128.store(values + at, value);
				v128.store(total + at, f64x2.add(v128.load(total + at), f64x2.sub(value, before)));
			}
		}
	}

	private signAnew(type: i32, at: usize, moved: v128): void {
		const terms = this.terms;
		const segment = terms.segment;
		for (let target = 0; target < segment.terms; target++) {
			const share = f64x2.splat(load<f64>(entry(terms.shares, target)));
			const kept = f64x2.splat(1 - load<f64>(entry(terms.discounts, target)));
			const movers = this.movers + ((<usize>(target * segment.types + type)) << 7) + at;
			const signed = f64x2.mul(f64x2.mul(moved, share), kept);
			v128.store(movers, f64x2.add(v128.load(movers), signed));
		}
	}

	/** Who signs anew and who is new. */
	private join(month: i32, arrivals: bool): void {
		const terms = this.terms;
		const segment = terms.segment;
		const total = this.total;
		const zero = f64x2.splat(0);
		for (let at: usize = 0; at < ROW; at += 16) {
			let price = zero;
			if (arrivals) {
				const expected = v128.load(terms.arrivals + ((<usize>month) << 7) + at);
				const paid = f64x2.mul(
					f64x2.mul(expected, v128.load(terms.ticket + at)),
					v128.load(this.raised + at)
				);
				price = f64x2.div(paid, v128.load(this.growth + at));
			}
			let sum = v128.load(total + at);
			for (let place = 0; place < segment.terms; place++) {
				const share = f64x2.splat(load<f64>(entry(terms.shares, place)));
				const kept = f64x2.splat(1 - load<f64>(entry(terms.discounts, place)));
				const joined = f64x2.mul(f64x2.mul(price, share), kept);
				const first = segment.pool(place, month % segment.term(place), 0);
				for (let type = 0; type < segment.types; type++) {
					const movers = this.movers + ((<usize>(place * segment.types + type)) << 7) + at;
					const values = this.values + ((<usize>(first + type)) << 7) + at;
					const weight = f64x2.splat(load<f64>(entry(segment.weights, type)));
					const coming = f64x2.add(f64x2.mul(joined, weight), v128.load(movers));
					v128.store(movers, zero);
					v128.store(values, f64x2.add(v128.load(values), coming));
					sum = f64x2.add(sum, coming);
				}
			}
			v128.store(total + at, sum);
		}
	}
}
