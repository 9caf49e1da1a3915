import { ROW, fillRows, rows, zeros } from './memory';
import { Months, Terms } from './segment';
import { Worth } from './worth';

/** Bands in the order of the page's rooms: those of every arm, then those that compare a plan with the baseline. */
export enum Band {
	customers,
	newCustomers,
	lostCustomers,
	mrr,
	cumulativeRevenue,
	customerChurn,
	revenueChurn,
	cash,
	retention,
	savedByMonth,
	saved,
	netSaved,
	keptCustomers,
	count
}

/** Figures, a row each, in the order of the page's rooms: of one customer; an arm's year; a plan's difference. */
enum Figure {
	ltv,
	ltvSimple,
	cac,
	ltvToCac,
	paybackMonths,
	quickRatio,
	arr,
	breakEvenMonth,
	saved
}

/** Where the numbers of the futures at hand go. */
export class Places {
	/** The first row of each band, or 0 where it was not asked for. */
	private bands: usize = zeros((<usize>Band.count) << 2);
	/** The first row of the figures. */
	figures: usize = 0;

	setBand(band: i32, row: usize): void {
		store<usize>(this.bands + ((<usize>band) << 2), row);
	}

	band(band: Band): usize {
		return load<usize>(this.bands + ((<usize>band) << 2));
	}

	figure(figure: i32): usize {
		return this.figures + ((<usize>figure) << 7);
	}

	/** Writes what is said of one customer. */
	writeCustomer(worth: Worth, simple: usize, cycle: usize, spent: usize, won: usize): void {
		memory.copy(this.figure(Figure.ltv), worth.value, ROW);
		memory.copy(this.figure(Figure.ltvSimple), simple, ROW);
		divide(spent, won, this.figure(Figure.cac));
		divide(worth.value, worth.cac, this.figure(Figure.ltvToCac));
		for (let at: usize = 0; at < ROW; at += 16) {
			const months = f64x2.add(v128.load(worth.payback + at), v128.load(cycle + at));
			v128.store(this.figure(Figure.paybackMonths) + at, months);
		}
	}

	/** Writes what the months of an arm, or of one segment of it, say themselves. */
	writeMonths(months: Months): void {
		this.copy(Band.customers, months.customers, months.bytes);
		this.copy(Band.newCustomers, months.newCustomers, months.bytes);
		this.copy(Band.lostCustomers, months.lostCustomers, months.bytes);
		this.copy(Band.mrr, months.mrr, months.bytes);
		this.copy(Band.cash, months.cash, months.bytes);
	}

	copy(band: Band, from: usize, bytes: usize): void {
		const into = this.band(band);
		if (into !== 0) memory.copy(into, from, bytes);
	}

	/** Writes the sums of the months so far. */
	addUp(band: Band, from: usize, bytes: usize): void {
		const into = this.band(band);
		if (into === 0) return;
		memory.copy(into, from, bytes);
		addUpRows(into, bytes);
	}

	/** Writes what was lost in each month over what was there at its start; undefined where nothing was. */
	writeRatios(band: Band, lost: usize, atEnd: usize, today: usize, bytes: usize): void {
		const into = this.band(band);
		if (into === 0) return;
		divide(lost, today, into);
		for (let row = ROW; row < bytes; row += ROW) divide(lost + row, atEnd + row - ROW, into + row);
	}

	/** Writes a plan's difference from the baseline by month, or, of all months so far. */
	writeDifference(band: Band, plan: usize, baseline: usize, bytes: usize, all: bool): void {
		const into = this.band(band);
		if (into === 0) return;
		for (let at: usize = 0; at < bytes; at += 16) {
			v128.store(into + at, f64x2.sub(v128.load(plan + at), v128.load(baseline + at)));
		}
		if (all) addUpRows(into, bytes);
	}
}

/** Puts one row over another, undefined where that is not above 0. */
function divide(over: usize, under: usize, into: usize): void {
	for (let at: usize = 0; at < ROW; at += 16) {
		const below = v128.load(under + at);
		const ratio = f64x2.div(v128.load(over + at), below);
		v128.store(into + at, v128.bitselect(ratio, f64x2.splat(NaN), f64x2.gt(below, f64x2.splat(0))));
	}
}

/** Adds each row to the next. */
function addUpRows(start: usize, bytes: usize): void {
	for (let at = start + ROW; at < start + bytes; at += 16) {
		v128.store(at, f64x2.add(v128.load(at), v128.load(at - ROW)));
	}
}

function addRow(into: usize, row: usize): void {
	for (let at: usize = 0; at < ROW; at += 16) {
		v128.store(into + at, f64x2.add(v128.load(into + at), v128.load(row + at)));
	}
}

/** Adds rows, by lane. */
function sumRows(from: usize, bytes: usize, into: usize): void {
	memory.fill(into, 0, ROW);
	for (let row = from; row < from + bytes; row += ROW) addRow(into, row);
}

/** Adds a row times another, where there is any of that. */
function addTimes(into: usize, row: usize, times: usize): void {
	for (let at: usize = 0; at < ROW; at += 16) {
		const factors = v128.load(times + at);
		const product = f64x2.mul(v128.load(row + at), factors);
		const some = v128.and(product, f64x2.ne(factors, f64x2.splat(0)));
		v128.store(into + at, f64x2.add(v128.load(into + at), some));
	}
}

/** One segment under one arm. */
export class KeptPart {
	places: Places = new Places();
	/** Lifetime value by the simple formula; months between spending and winning; spending over the horizon; whom it won. */
	simple: usize = rows(1);
	cycle: usize = rows(1);
	spent: usize = rows(1);
	won: usize = rows(1);

	/** @param survivors of the cohort of month 1, rows by age */
	constructor(
		public terms: Terms,
		public months: Months,
		public worth: Worth,
		public survivors: usize
	) {
		fillRows(this.cycle, 1, <f64>terms.segment.salesCycle);
	}

	/** Works out what follows from the inputs and from whom the months won. */
	read(): void {
		const terms = this.terms;
		const zero = f64x2.splat(0);
		for (let at: usize = 0; at < ROW; at += 16) {
			const raised = f64x2.add(f64x2.splat(1), v128.load(terms.ticketChange + at));
			const price = f64x2.mul(v128.load(terms.ticket + at), raised);
			const churn = v128.load(terms.churn + at);
			const value = f64x2.div(f64x2.mul(price, v128.load(terms.grossMargin + at)), churn);
			v128.store(this.simple + at, v128.bitselect(value, f64x2.splat(NaN), f64x2.gt(churn, zero)));
			let spent = zero;
			for (let month = 0; month < terms.segment.months; month++) {
				spent = f64x2.add(spent, terms.spending(month, at));
			}
			v128.store(this.spent + at, spent);
		}
		sumRows(this.months.newCustomers, this.months.bytes, this.won);
	}
}

/** What futures brought under one arm, all segments together: put into rows, and the figures of each future. */
export class Kept {
	places: Places = new Places();
	/** Of a plan, to be written: its cost a month, and a month for each customer. */
	fixedCost: usize = rows(1);
	costPerCustomer: usize = rows(1);
	/** By month: futures in which the plan is ahead of the baseline. */
	ahead: usize;
	private parts: StaticArray<KeptPart>;
	private total: Months;
	private whole: Worth;
	/** Revenue over the horizon. */
	private revenue: usize = rows(1);
	private customersToday: usize = rows(1);
	private revenueToday: usize = rows(1);
	private simple: usize = rows(1);
	private cycle: usize = rows(1);
	private spent: usize = rows(1);
	private won: usize = rows(1);
	private net: usize;
	private behind: usize = rows(1);

	/**
	 * @param first of its segments
	 * @param whole what a customer of the mix of several is worth
	 * @param shares of the segments among who joins: rows
	 */
	constructor(
		count: i32,
		first: KeptPart,
		whole: Worth,
		private shares: usize
	) {
		const months = first.terms.segment.months;
		this.parts = new StaticArray<KeptPart>(count);
		this.total = count > 1 ? new Months(months) : first.months;
		this.whole = count > 1 ? whole : first.worth;
		this.parts[0] = first;
		this.ahead = zeros((<usize>months) << 3);
		this.net = rows(months);
	}

	setPart(place: i32, part: KeptPart): void {
		this.parts[place] = part;
	}

	/**
	 * Takes what its months and its cohort brought.
	 * @param again the same futures were taken before: only the bands take them once more
	 */
	take(again: bool): void {
		const places = this.places;
		const total = this.total;
		const bytes = total.bytes;
		const lost = total.lostCustomers;
		this.gather();
		places.writeMonths(total);
		places.addUp(Band.cumulativeRevenue, total.mrr, bytes);
		places.writeRatios(Band.customerChurn, lost, total.customers, this.customersToday, bytes);
		places.writeRatios(Band.revenueChurn, total.lostMrr, total.mrr, this.revenueToday, bytes);
		this.writeRetention();
		if (again) return;
		sumRows(total.mrr, bytes, this.revenue);
		this.writeFigures();
	}

	/** Puts the segments together. */
	private gather(): void {
		const parts = this.parts;
		const several = parts.length > 1;
		let customers: f64 = 0;
		if (several) memory.fill(this.total.start, 0, this.total.size);
		memory.fill(this.revenueToday, 0, ROW);
		memory.fill(this.spent, 0, ROW);
		memory.fill(this.won, 0, ROW);
		for (let place = 0; place < parts.length; place++) {
			const part = unchecked(parts[place]);
			const present = part.terms.segment.customers;
			customers += present;
			part.read();
			part.places.writeMonths(part.months);
			if (several) this.total.add(part.months);
			for (let at: usize = 0; at < ROW; at += 16) {
				const revenue = f64x2.mul(f64x2.splat(present), v128.load(part.terms.ticket + at));
				v128.store(this.revenueToday + at, f64x2.add(v128.load(this.revenueToday + at), revenue));
			}
			addRow(this.spent, part.spent);
			addRow(this.won, part.won);
		}
		fillRows(this.customersToday, 1, customers);
	}

	/** The survivors of the cohort, all segments together, as a share. */
	private writeRetention(): void {
		const into = this.places.band(Band.retention);
		if (into === 0) return;
		const parts = this.parts;
		const bytes = this.total.bytes + ROW;
		memory.fill(into, 0, bytes);
		for (let place = 0; place < parts.length; place++) {
			const survivors = unchecked(parts[place]).survivors;
			for (let at: usize = 0; at < bytes; at += 16) {
				v128.store(into + at, f64x2.add(v128.load(into + at), v128.load(survivors + at)));
			}
		}
		// from the last age on, for the first is what the others are measured by
		for (let row = bytes; row > 0; row -= ROW) {
			for (let at: usize = 0; at < ROW; at += 16) {
				const share = into + row - ROW + at;
				v128.store(share, f64x2.div(v128.load(share), v128.load(into + at)));
			}
		}
	}

	private writeFigures(): void {
		const parts = this.parts;
		const places = this.places;
		const total = this.total;
		const first = unchecked(parts[0]);
		let simple = first.simple;
		let cycle = first.cycle;
		if (parts.length > 1) {
			simple = this.simple;
			cycle = this.cycle;
			memory.fill(simple, 0, ROW);
			memory.fill(cycle, 0, ROW);
			for (let place = 0; place < parts.length; place++) {
				const part = unchecked(parts[place]);
				const share = this.shares + ((<usize>place) << 7);
				addTimes(simple, part.simple, share);
				addTimes(cycle, part.cycle, share);
				part.places.writeCustomer(part.worth, part.simple, part.cycle, part.spent, part.won);
			}
		}
		places.writeCustomer(this.whole, simple, cycle, this.spent, this.won);
		const last = total.bytes - ROW;
		const quickRatio = places.figure(Figure.quickRatio);
		const arr = places.figure(Figure.arr);
		for (let at: usize = 0; at < ROW; at += 16) {
			const gone = f64x2.add(v128.load(total.lostMrr + last + at), v128.load(total.contractionMrr + at));
			const come = f64x2.add(v128.load(total.newMrr + at), v128.load(total.expansionMrr + at));
			v128.store(arr + at, f64x2.mul(f64x2.splat(12), v128.load(total.mrr + last + at)));
			const ratio = f64x2.div(come, gone);
			const some = f64x2.gt(gone, f64x2.splat(0));
			v128.store(quickRatio + at, v128.bitselect(ratio, f64x2.splat(NaN), some));
		}
	}

	/** Takes a plan's difference from the baseline, which has taken the same futures: of so many lanes. */
	compare(baseline: Kept, lanes: i32, again: bool): void {
		const places = this.places;
		const total = this.total;
		const before = baseline.total;
		const bytes = total.bytes;
		this.fillNet(baseline);
		places.copy(Band.netSaved, this.net, bytes);
		places.writeDifference(Band.savedByMonth, total.mrr, before.mrr, bytes, false);
		places.writeDifference(Band.saved, total.mrr, before.mrr, bytes, true);
		places.writeDifference(Band.keptCustomers, total.customers, before.customers, bytes, false);
		if (!again) this.writeComparison(baseline, lanes);
	}

	/**
	 * Cumulative margin on the revenue saved, less the plan's costs and the change in acquisition spending, undiscounted,
	 * by month. Money.
	 */
	private fillNet(baseline: Kept): void {
		const net = this.net;
		const bytes = this.total.bytes;
		for (let at: usize = 0; at < bytes; at += 16) {
			v128.store(net + at, f64x2.neg(v128.load(this.fixedCost + (at & (ROW - 1)))));
		}
		for (let place = 0; place < this.parts.length; place++) {
			const part = unchecked(this.parts[place]);
			const own = part.months;
			const before = unchecked(baseline.parts[place]);
			if (own === before.months) continue; // the plan leaves the segment as it is
			for (let at: usize = 0; at < bytes; at += 16) {
				const pair = at & (ROW - 1);
				const month = <i32>(at >>> 7);
				const saved = f64x2.sub(v128.load(own.mrr + at), v128.load(before.months.mrr + at));
				const margin = f64x2.mul(v128.load(part.terms.grossMargin + pair), saved);
				const cost = f64x2.mul(v128.load(this.costPerCustomer + pair), v128.load(own.customers + at));
				const spending = f64x2.sub(part.terms.spending(month, pair), before.terms.spending(month, pair));
				const gain = f64x2.sub(f64x2.sub(margin, cost), spending);
				v128.store(net + at, f64x2.add(v128.load(net + at), gain));
			}
		}
		addUpRows(net, bytes);
	}

	/** In how many futures and from when on the plan is ahead, and what it saves. */
	private writeComparison(baseline: Kept, lanes: i32): void {
		const net = this.net;
		const months = this.total.bytes >>> 7;
		const behind = this.behind;
		const zero = f64x2.splat(0);
		memory.fill(behind, 0, ROW);
		for (let month: usize = 0; month < months; month++) {
			const row = net + (month << 7);
			const now = f64x2.splat(<f64>(month + 1));
			let ahead = 0;
			for (let at: usize = 0; at < ROW; at += 16) {
				const better = f64x2.gt(v128.load(row + at), zero);
				v128.store(behind + at, v128.bitselect(v128.load(behind + at), now, better));
				const shift = <i32>(at >>> 3);
				ahead |= i64x2.bitmask(better) << shift;
			}
			// a block at the end has fewer futures than lanes
			const count = this.ahead + (month << 3);
			store<f64>(count, load<f64>(count) + <f64>popcnt(ahead & ((1 << lanes) - 1)));
		}
		const breakEven = this.places.figure(Figure.breakEvenMonth);
		const saved = this.places.figure(Figure.saved);
		for (let at: usize = 0; at < ROW; at += 16) {
			const last = v128.load(behind + at);
			const never = f64x2.ge(last, f64x2.splat(<f64>months));
			const first = f64x2.add(last, f64x2.splat(1));
			v128.store(breakEven + at, v128.bitselect(f64x2.splat(Infinity), first, never));
			v128.store(saved + at, f64x2.sub(v128.load(this.revenue + at), v128.load(baseline.revenue + at)));
		}
	}
}
