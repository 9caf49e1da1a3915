import type { ArmTerms } from './terms';

/** What customers pay in an expected run. */
export interface Prices {
	ticket: number;
	ticketChange: number;
	expansion: number;
	/** By the segment's terms. */
	discounts: ArrayLike<number>;
}

/** The arm's own prices. */
export function pricesOf(arm: ArmTerms): Prices {
	const { ticket, ticketChange, expansion, offer } = arm;
	return { ticket, ticketChange, expansion, discounts: offer.discounts };
}

/** Everyone pays 1: revenue becomes the number of customers. */
export function headCount(arm: ArmTerms): Prices {
	return { ticket: 1, ticketChange: 0, expansion: 0, discounts: arm.offer.discounts.map(() => 0) };
}

/**
 * The run with expected values in place of draws. Expectations are linear in the counts, so this is exactly the mean
 * over luck, given the inputs. Values are held in tickets of month 0 (divided by the growth so far).
 */
export class ExpectedRun {
	private values = new Float64Array(0);
	private old = new Float64Array(0);
	private movers = new Float64Array(0);
	private anyMovers = false;
	/** What all pools pay together. */
	private total = 0;

	/**
	 * Expected monthly recurring revenue by month, index 0 = month 1.
	 * @param arrivals whether new customers join
	 */
	revenue(
		arm: ArmTerms,
		months: number,
		arrivals: boolean,
		prices: Prices = pricesOf(arm),
		into: Float64Array = new Float64Array(months)
	): Float64Array {
		const { terms, types, offsets, weights } = arm.segment;
		const { ticket, ticketChange, expansion, discounts } = prices;
		const { values, movers } = this.start(arm, ticket);
		const { shares } = arm.offer;
		let growth = 1;
		for (let month = 1; month <= months; month++) {
			growth *= 1 + expansion;
			for (let place = 0; place < terms.length; place++) this.renew(arm, place, month, prices);
			const price = arrivals ? (arm.arrivals[month] * ticket * (1 + ticketChange)) / growth : 0;
			if (price > 0 || this.anyMovers) {
				for (let place = 0; place < terms.length; place++) {
					const first = offsets[place] + (month % terms[place]) * types;
					const joined = price * shares[place] * (1 - discounts[place]);
					for (let type = 0; type < types; type++) {
						const cell = place * types + type;
						const coming = joined * weights[type] + movers[cell];
						movers[cell] = 0;
						values[first + type] += coming;
						this.total += coming;
					}
				}
			}
			this.anyMovers = false;
			into[month - 1] = this.total * growth;
		}
		return into;
	}

	private start(arm: ArmTerms, ticket: number): { values: Float64Array; movers: Float64Array } {
		const { terms, types, offsets, today, todayWeights, pools } = arm.segment;
		if (this.values.length < pools) {
			this.values = new Float64Array(pools);
			this.old = new Float64Array(pools);
		}
		if (this.movers.length < terms.length * types) this.movers = new Float64Array(terms.length * types);
		const { values, movers } = this;
		if (arm.takeUp > 0) this.old.fill(0);
		movers.fill(0);
		this.anyMovers = false;
		this.total = 0;
		for (let place = 0; place < terms.length; place++) {
			for (let slot = 0; slot < terms[place]; slot++) {
				for (let type = 0; type < types; type++) {
					const value = today[place][slot] * todayWeights[place][type] * ticket;
					values[offsets[place] + slot * types + type] = value;
					this.total += value;
				}
			}
		}
		return { values, movers };
	}

	/** The renewals of a term in a month. */
	private renew(arm: ArmTerms, place: number, month: number, prices: Prices): void {
		const { terms, types, offsets } = arm.segment;
		const { values, old } = this;
		const losses = arm.losses[place];
		const row = arm.row(place, month);
		const first = month <= terms[place];
		const raised = first ? 1 + prices.ticketChange : 1;
		const pool = offsets[place] + (month % terms[place]) * types;
		for (let type = 0; type < types; type++) {
			const before = values[pool + type];
			const stay = 1 - losses[row + type];
			let value = before * stay * raised;
			if (arm.takeUp > 0) {
				const eligible = first ? value : old[pool + type] * stay;
				const moved = eligible * arm.takeUp;
				value -= moved;
				old[pool + type] = eligible - moved;
				this.signAnew(arm, type, moved, prices);
			}
			values[pool + type] = value;
			this.total += value - before;
		}
	}

	private signAnew(arm: ArmTerms, type: number, moved: number, prices: Prices): void {
		const { terms, types } = arm.segment;
		const { shares } = arm.offer;
		this.anyMovers = true;
		for (let target = 0; target < terms.length; target++) {
			this.movers[target * types + type] += moved * shares[target] * (1 - prices.discounts[target]);
		}
	}
}
