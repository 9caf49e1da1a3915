import { add, fillRows, lane, LANES, ROW, rows } from './memory';
import { Months, Terms } from './segment';

/**
 * The customers of one arm in one segment, by pool and lane, with what they pay together. Values are held in tickets of
 * month 0 (divided by the growth so far), so that expansion needs no pass over the pools.
 */
export class Pools {
	counts: usize;
	values: usize;
	customers: usize = rows(1);
	/** By term: tickets of all its months where it is prepaid and collected whole when signed or renewed, else 0. */
	private worths: usize;
	/** Of the (term, type) at hand: customers and value of all its pools. */
	private cellCustomers: usize = rows(1);
	private cellValues: usize = rows(1);

	constructor(private terms: Terms) {
		const segment = terms.segment;
		this.counts = rows(segment.pools);
		this.values = rows(segment.pools);
		this.worths = rows(segment.terms);
	}

	/** Starts futures with today's customers, already split into types. */
	start(today: usize): void {
		const terms = this.terms;
		const segment = terms.segment;
		const bytes = (<usize>segment.pools) << 7;
		memory.copy(this.counts, today, bytes);
		fillRows(this.customers, 1, segment.customers);
		if (terms.priced) {
			const counts = this.counts;
			const values = this.values;
			for (let at: usize = 0; at < bytes; at += 16) {
				const tickets = v128.load(terms.ticket + (at & (ROW - 1)));
				v128.store(values + at, f64x2.mul(v128.load(counts + at), tickets));
			}
		}
		if (segment.anyPrepaid) this.startPrepaid();
	}

	private startPrepaid(): void {
		const terms = this.terms;
		const segment = terms.segment;
		for (let place = 0; place < segment.terms; place++) {
			if (!segment.prepaid(place)) continue;
			const worths = this.worths + ((<usize>place) << 7);
			for (let index = 0; index < LANES; index++) {
				const growth = 1 + load<f64>(lane(terms.expansion, index));
				store<f64>(lane(worths, index), termsWorth(segment.term(place), growth));
			}
		}
	}

	/** Begins with the first month of a (term, type), whose pools only it touches. */
	begin(place: i32, type: i32): void {
		const terms = this.terms;
		const segment = terms.segment;
		const counts = this.counts;
		const stride = (<usize>segment.types) << 7;
		const first = counts + ((<usize>segment.pool(place, 0, type)) << 7);
		const end = first + <usize>segment.term(place) * stride;
		for (let at: usize = 0; at < ROW; at += 16) {
			let customers = f64x2.splat(0);
			for (let row = first; row < end; row += stride) {
				customers = f64x2.add(customers, v128.load(row + at));
			}
			v128.store(this.cellCustomers + at, customers);
			v128.store(this.cellValues + at, f64x2.mul(customers, v128.load(terms.ticket + at)));
		}
	}

	/**
	 * Takes who leaves out of a pool and lets who joins in, and adds to the month's totals, for `settle` to complete.
	 * @param month from 0
	 */
	renew(place: i32, pool: i32, month: i32, leavers: usize, joiners: usize, out: Months): void {
		const row = (<usize>month) << 7;
		const counts = this.counts + ((<usize>pool) << 7);
		if (this.terms.priced) this.renewValues(pool, row, leavers, joiners, out);
		const lostCustomers = out.lostCustomers + row;
		const newCustomers = out.newCustomers + row;
		for (let at: usize = 0; at < ROW; at += 16) {
			const lost = v128.load(leavers + at);
			const won = v128.load(joiners + at);
			v128.store(lostCustomers + at, f64x2.add(v128.load(lostCustomers + at), lost));
			v128.store(newCustomers + at, f64x2.add(v128.load(newCustomers + at), won));
			v128.store(counts + at, f64x2.add(v128.load(counts + at), f64x2.sub(won, lost)));
		}
		if (this.terms.segment.anyPrepaid) this.collect(place, pool, row, leavers, joiners, out);
	}

	/** Revenue of the pool, before its counts change. */
	private renewValues(pool: i32, row: usize, leavers: usize, joiners: usize, out: Months): void {
		const counts = this.counts + ((<usize>pool) << 7);
		const values = this.values + ((<usize>pool) << 7);
		const growth = this.terms.growth + row + ROW;
		const tickets = this.terms.ticket;
		const cellCustomers = this.cellCustomers;
		const cellValues = this.cellValues;
		const lostMrr = out.lostMrr + row;
		const mrr = out.mrr + row;
		const zero = f64x2.splat(0);
		for (let at: usize = 0; at < ROW; at += 16) {
			const lost = v128.load(leavers + at);
			const won = v128.load(joiners + at);
			const count = v128.load(counts + at);
			const value = v128.load(values + at);
			const going = v128.and(f64x2.div(f64x2.mul(value, lost), count), f64x2.gt(lost, zero));
			const coming = f64x2.div(f64x2.mul(won, v128.load(tickets + at)), v128.load(growth + at));
			v128.store(lostMrr + at, f64x2.add(v128.load(lostMrr + at), going));
			const left = v128.andnot(f64x2.sub(value, going), f64x2.eq(lost, count));
			v128.store(values + at, f64x2.add(left, coming));
			const customers = f64x2.add(v128.load(cellCustomers + at), f64x2.sub(won, lost));
			const cellValue = v128.andnot(
				f64x2.add(f64x2.sub(v128.load(cellValues + at), going), coming),
				f64x2.eq(customers, zero)
			);
			v128.store(cellCustomers + at, customers);
			v128.store(cellValues + at, cellValue);
			v128.store(mrr + at, f64x2.add(v128.load(mrr + at), cellValue));
		}
	}

	/** Cash of the (term, type), after the pool's counts have changed. */
	private collect(place: i32, pool: i32, row: usize, leavers: usize, joiners: usize, out: Months): void {
		const priced = this.terms.priced;
		const cellCustomers = this.cellCustomers;
		const cash = out.cash + row;
		if (!priced) {
			for (let at: usize = 0; at < ROW; at += 16) {
				const change = f64x2.sub(v128.load(joiners + at), v128.load(leavers + at));
				v128.store(cellCustomers + at, f64x2.add(v128.load(cellCustomers + at), change));
			}
		}
		if (this.terms.segment.prepaid(place)) {
			const paid = (priced ? this.values : this.counts) + ((<usize>pool) << 7);
			const worths = this.worths + ((<usize>place) << 7);
			for (let at: usize = 0; at < ROW; at += 16) {
				const whole = f64x2.mul(v128.load(worths + at), v128.load(paid + at));
				v128.store(cash + at, f64x2.add(v128.load(cash + at), whole));
			}
			return;
		}
		const paid = priced ? this.cellValues : cellCustomers;
		for (let at: usize = 0; at < ROW; at += 16) {
			v128.store(cash + at, f64x2.add(v128.load(cash + at), v128.load(paid + at)));
		}
	}

	/** Completes the totals of all months, from who left and joined and what `renew` brought. */
	settle(out: Months): void {
		const terms = this.terms;
		const priced = terms.priced;
		const anyPrepaid = terms.segment.anyPrepaid;
		const end = (<usize>terms.segment.months) << 7;
		for (let at: usize = 0; at < ROW; at += 16) {
			let customers = v128.load(this.customers + at);
			const ticket = v128.load(terms.ticket + at);
			for (let row = at; row < end; row += ROW) {
				const lost = v128.load(out.lostCustomers + row);
				customers = f64x2.add(customers, f64x2.sub(v128.load(out.newCustomers + row), lost));
				v128.store(out.customers + row, customers);
				const price = priced ? v128.load(terms.growth + row, ROW) : ticket;
				const mrr = f64x2.mul(price, priced ? v128.load(out.mrr + row) : customers);
				v128.store(out.mrr + row, mrr);
				const lostMrr = priced
					? f64x2.mul(v128.load(out.lostMrr + row), v128.load(terms.growth + row))
					: f64x2.mul(lost, ticket);
				v128.store(out.lostMrr + row, lostMrr);
				v128.store(out.cash + row, anyPrepaid ? f64x2.mul(v128.load(out.cash + row), price) : mrr);
			}
			v128.store(this.customers + at, customers);
		}
	}

	/** Takes `leavers` out of a lane's pool at its average ticket; returns the value that left. */
	leave(pool: i32, index: i32, leavers: f64): f64 {
		const at = lane(this.counts + ((<usize>pool) << 7), index);
		const count = load<f64>(at);
		const customers = lane(this.customers, index);
		store<f64>(at, count - leavers);
		store<f64>(customers, load<f64>(customers) - leavers);
		if (!this.terms.priced) return leavers * load<f64>(lane(this.terms.ticket, index));
		const valueAt = lane(this.values + ((<usize>pool) << 7), index);
		const value = load<f64>(valueAt);
		const going = leavers === count ? value : (value * leavers) / count;
		store<f64>(valueAt, leavers === count ? 0 : value - going);
		return going;
	}

	/** Adds customers who pay `value` together to a lane's pool. */
	join(pool: i32, index: i32, customers: f64, value: f64): void {
		const offset = ((<usize>pool) << 7) + ((<usize>index) << 3);
		add(this.counts + offset, customers);
		add(lane(this.customers, index), customers);
		if (this.terms.priced) add(this.values + offset, value);
	}

	/** Writes the totals of a month (from 1), after everyone has left, renewed or joined. */
	bill(month: i32, out: Months): void {
		const terms = this.terms;
		const row = (<usize>(month - 1)) << 7;
		const end = (<usize>terms.segment.pools) << 7;
		for (let index = 0; index < LANES; index++) {
			const at = (<usize>index) << 3;
			const customers = load<f64>(this.customers + at);
			const growth = load<f64>(terms.growth + row + ROW + at);
			let mrr = customers * load<f64>(terms.ticket + at);
			if (terms.priced) {
				mrr = 0;
				for (let pool = at; pool < end; pool += ROW) mrr += load<f64>(this.values + pool);
				mrr *= growth;
			}
			store<f64>(out.customers + row + at, customers);
			store<f64>(out.mrr + row + at, mrr);
			if (terms.segment.anyPrepaid) {
				const cash = this.collected(month, index, terms.priced ? this.values : this.counts);
				mrr = cash * (terms.priced ? growth : 1);
			}
			store<f64>(out.cash + row + at, mrr);
		}
	}

	/** What is signed or renewed in a month lies in that month's slot. */
	private collected(month: i32, index: i32, amounts: usize): f64 {
		const segment = this.terms.segment;
		const types = segment.types;
		const price = this.terms.priced ? 1 : load<f64>(lane(this.terms.ticket, index));
		let cash: f64 = 0;
		for (let place = 0; place < segment.terms; place++) {
			const term = segment.term(place);
			if (segment.prepaid(place)) {
				const worth = load<f64>(lane(this.worths + ((<usize>place) << 7), index));
				const slot = segment.pool(place, month % term, 0);
				cash += sum(amounts, index, slot, types) * price * worth;
			} else cash += sum(amounts, index, segment.pool(place, 0, 0), term * types) * price;
		}
		return cash;
	}
}

function sum(amounts: usize, index: i32, first: i32, count: i32): f64 {
	let total: f64 = 0;
	for (let pool = first; pool < first + count; pool++) {
		total += load<f64>(lane(amounts + ((<usize>pool) << 7), index));
	}
	return total;
}

/** Tickets of a term's months, the first being 1. */
function termsWorth(term: i32, growth: f64): f64 {
	let worth: f64 = 0;
	for (let month = 0; month < term; month++) worth = worth * growth + 1;
	return worth;
}
