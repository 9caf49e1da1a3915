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

/** For gross retention: tickets do not rise, by expansion or by the plan's price; discounts count. */
export function restrainedPrices(arm: ArmTerms): Prices {
	const prices = pricesOf(arm);
	return {
		...prices,
		ticketChange: Math.min(0, prices.ticketChange),
		expansion: Math.min(0, prices.expansion)
	};
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

	/**
	 * Expected monthly recurring revenue by month, index 0 = month 1.
	 * @param arrivals whether new customers join
	 */
	revenue(arm: ArmTerms, months: number, arrivals: boolean, prices: Prices = pricesOf(arm)): Float64Array {
		const { terms, types, offsets, weights } = arm.segment;
		const { ticket, ticketChange, expansion, discounts } = prices;
		this.start(arm, ticket);
		const revenue = new Float64Array(months);
		let growth = 1;
		for (let month = 1; month <= months; month++) {
			growth *= 1 + expansion;
			for (let place = 0; place < terms.length; place++) {
				const row = arm.row(place, month);
				const first = offsets[place] + (month % terms[place]) * types;
				for (let type = 0; type < types; type++) {
					this.renew(arm, place, type, first + type, 1 - arm.losses[place][row + type], month, prices);
				}
			}
			const price = arrivals ? (arm.arrivals[month] * ticket * (1 + ticketChange)) / growth : 0;
			for (let place = 0; place < terms.length; place++) {
				const first = offsets[place] + (month % terms[place]) * types;
				const joined = price * arm.offer.shares[place] * (1 - discounts[place]);
				for (let type = 0; type < types; type++) {
					this.values[first + type] += joined * weights[type] + this.movers[place * types + type];
				}
			}
			this.movers.fill(0);
			let sum = 0;
			for (let pool = 0; pool < arm.segment.pools; pool++) sum += this.values[pool];
			revenue[month - 1] = sum * growth;
		}
		return revenue;
	}

	private start(arm: ArmTerms, ticket: number): void {
		const { terms, types, offsets, today, todayWeights, pools } = arm.segment;
		if (this.values.length < pools) {
			this.values = new Float64Array(pools);
			this.old = new Float64Array(pools);
		}
		if (this.movers.length < terms.length * types) this.movers = new Float64Array(terms.length * types);
		this.values.fill(0);
		this.old.fill(0);
		this.movers.fill(0);
		for (let place = 0; place < terms.length; place++) {
			for (let slot = 0; slot < terms[place]; slot++) {
				for (let type = 0; type < types; type++) {
					this.values[offsets[place] + slot * types + type] =
						today[place][slot] * todayWeights[place][type] * ticket;
				}
			}
		}
	}

	private renew(
		arm: ArmTerms,
		place: number,
		type: number,
		pool: number,
		stay: number,
		month: number,
		prices: Prices
	): void {
		const { terms, types } = arm.segment;
		const first = month <= terms[place];
		let value = this.values[pool] * stay * (first ? 1 + prices.ticketChange : 1);
		if (arm.takeUp > 0) {
			const eligible = first ? value : this.old[pool] * stay;
			const moved = eligible * arm.takeUp;
			value -= moved;
			this.old[pool] = eligible - moved;
			const { shares } = arm.offer;
			for (let target = 0; target < terms.length; target++) {
				this.movers[target * types + type] += moved * shares[target] * (1 - prices.discounts[target]);
			}
		}
		this.values[pool] = value;
	}
}
