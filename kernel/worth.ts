import { entry, ROW, rows } from './memory';
import { Terms } from './segment';

/** What one new customer of a segment, or of a mix of several, is worth and costs, before luck. */
export class Worth {
	/** Expected gross margin at ages 0, 1, …, survivors' share included, undiscounted. */
	margins: usize;
	/** Planned cost of winning one. */
	cac: usize = rows(1);
	/** Present value of the margins. */
	value: usize = rows(1);
	/** The first whole number of payments whose expected margin reaches the cost; Infinity where all of them do not. */
	payback: usize = rows(1);
	private survivors: usize;

	constructor(
		public ages: i32,
		types: i32
	) {
		this.margins = rows(ages);
		this.survivors = rows(types);
	}

	/** Of a segment under an arm. @param factor by which what comes a month later is worth less */
	read(terms: Terms, factor: f64): void {
		memory.fill(this.margins, 0, (<usize>this.ages) << 7);
		memory.copy(this.cac, terms.cac, ROW);
		const segment = terms.segment;
		for (let place = 0; place < segment.terms; place++) {
			const kept = 1 - load<f64>(entry(terms.discounts, place));
			const share = load<f64>(entry(terms.shares, place)) * kept;
			if (share !== 0) this.addTerm(terms, place, share);
		}
		const factors = f64x2.splat(factor);
		for (let at: usize = 0; at < ROW; at += 16) {
			let value = f64x2.splat(0);
			for (let age = this.ages - 1; age >= 0; age--) {
				value = f64x2.add(f64x2.mul(value, factors), v128.load(this.margins + ((<usize>age) << 7) + at));
			}
			v128.store(this.value + at, value);
		}
		this.settle();
	}

	/** Adds the margins of those who sign a term. Age a is decided at the churn of month a + 1, also past the horizon. */
	private addTerm(terms: Terms, place: i32, share: f64): void {
		const segment = terms.segment;
		const types = segment.types;
		const term = segment.term(place);
		const ages = this.ages;
		const margins = this.margins;
		const survivors = this.survivors;
		const ones = f64x2.splat(1);
		const shares = f64x2.splat(share);
		for (let at: usize = 0; at < ROW; at += 16) {
			const price = f64x2.mul(
				v128.load(terms.ticket + at),
				f64x2.add(ones, v128.load(terms.ticketChange + at))
			);
			const margin = f64x2.mul(shares, f64x2.mul(price, v128.load(terms.grossMargin + at)));
			for (let type = 0; type < types; type++) {
				const weight = load<f64>(entry(segment.weights, type));
				v128.store(survivors + ((<usize>type) << 7) + at, f64x2.splat(weight));
			}
			let alive = ones;
			for (let renewal = 0; renewal < ages; renewal += term) {
				if (renewal > 0) {
					alive = f64x2.splat(0);
					for (let type = 0; type < types; type++) {
						const left = survivors + ((<usize>type) << 7) + at;
						const loss = v128.load(terms.loss(place, renewal + 1, type) + at);
						const survived = f64x2.mul(v128.load(left), f64x2.sub(ones, loss));
						v128.store(left, survived);
						alive = f64x2.add(alive, survived);
					}
				}
				const end = min(renewal + term, ages);
				const paid = f64x2.mul(margin, alive);
				for (let age = renewal; age < end; age++) {
					const row = ((<usize>age) << 7) + at;
					const grown = f64x2.mul(paid, v128.load(terms.growth + row));
					v128.store(margins + row, f64x2.add(v128.load(margins + row), grown));
				}
			}
		}
	}

	/** Of a mix. @param shares of the parts: rows */
	mix(parts: StaticArray<Worth>, shares: usize): void {
		memory.fill(this.margins, 0, (<usize>this.ages) << 7);
		memory.fill(this.cac, 0, ROW);
		memory.fill(this.value, 0, ROW);
		for (let place = 0; place < parts.length; place++) {
			const part = unchecked(parts[place]);
			const share = shares + ((<usize>place) << 7);
			for (let age = 0; age < this.ages; age++) {
				const row = (<usize>age) << 7;
				addShare(this.margins + row, part.margins + row, share);
			}
			addShare(this.cac, part.cac, share);
			addShare(this.value, part.value, share);
		}
		this.settle();
	}

	/** What follows from the margins and the cost. */
	private settle(): void {
		const end = this.margins + ((<usize>this.ages) << 7);
		for (let at: usize = 0; at < ROW; at += 8) {
			const cost = load<f64>(this.cac + at);
			let earned: f64 = 0;
			let months: f64 = 0;
			for (let row = this.margins + at; ; row += ROW) {
				if (earned >= cost) break;
				if (row >= end) {
					months = Infinity;
					break;
				}
				earned += load<f64>(row);
				months += 1;
			}
			store<f64>(this.payback + at, months);
		}
	}
}

/** Adds a share of a row to another, where there is any. */
function addShare(row: usize, part: usize, share: usize): void {
	for (let at: usize = 0; at < ROW; at += 16) {
		const shares = v128.load(share + at);
		const added = v128.and(f64x2.mul(v128.load(part + at), shares), f64x2.gt(shares, f64x2.splat(0)));
		v128.store(row + at, f64x2.add(v128.load(row + at), added));
	}
}

/** A mix's parts, in order. */
export class Mix {
	whole: Worth;
	parts: StaticArray<Worth>;

	constructor(count: i32, ages: i32) {
		this.parts = new StaticArray<Worth>(count);
		this.whole = new Worth(ages, 1);
	}
}
