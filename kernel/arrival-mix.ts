import { BaselineRun } from './baseline-run';
import { binomial } from './binomial';
import { add, entry, lane, zeros } from './memory';
import { multinomial } from './multinomial';
import { poisson, Rate } from './poisson';
import { Kind, Terms } from './segment';
import { moveTo, takeLane } from './streams';

/**
 * Who joins under a plan, on the same future as the baseline: an arrival stays away, or one more comes, where the plan
 * changes how many are expected; and one signs another term only where the plan's mix asks for it.
 */
export class ArrivalMix {
	/** By (term, type). */
	joined: usize;
	private surplus: usize;
	private places: usize;
	private rate: Rate = new Rate();

	constructor(
		private terms: Terms,
		private baseline: Terms
	) {
		const segment = terms.segment;
		this.joined = zeros((<usize>segment.cells) << 3);
		this.places = zeros((<usize>segment.terms) << 3);
		this.surplus = zeros((<usize>segment.terms) << 3);
	}

	/** Arrivals of one lane in a month (from 1), on the future of the baseline's run, put into `joined`. */
	draw(index: i32, month: i32, baseline: BaselineRun): void {
		const joined = this.joined;
		const segment = this.terms.segment;
		const at = lane((<usize>month) << 7, index);
		const before = load<f64>(this.baseline.arrivals + at);
		const arrivals = load<f64>(this.terms.arrivals + at);
		const ratio = before > 0 ? arrivals / before : 1; // nobody is expected under either where nobody is in the baseline
		const more = max(0, arrivals - before);
		takeLane(index, 0);
		for (let place = 0; place < segment.terms; place++) {
			for (let type = 0; type < segment.types; type++) {
				const cell = place * segment.types + type;
				const count = load<f64>(lane(baseline.joinedIn(cell, month - 1), index));
				moveTo(Kind.arriving + segment.draws(place, type) + month);
				store<f64>(entry(joined, cell), ratio < 1 ? binomial(count, ratio) : count);
			}
		}
		moveTo(Kind.mixing + month);
		this.reassign(joined, 8);
		if (ratio <= 1) return;
		for (let place = 0; place < segment.terms; place++) {
			const share = more * load<f64>(entry(this.terms.shares, place));
			for (let type = 0; type < segment.types; type++) {
				const at = entry(joined, place * segment.types + type);
				const weight = load<f64>(entry(segment.weights, type));
				moveTo(Kind.arriving + segment.draws(place, type) + month);
				add(at, poisson(this.rate, share * weight));
			}
		}
	}

	/**
	 * Moves customers from the baseline's mix of terms to the plan's, in place, with the stream at hand.
	 * @param counts by (term, type), `stride` bytes apart
	 */
	reassign(counts: usize, stride: usize): void {
		if (this.terms.sameMix) return;
		const segment = this.terms.segment;
		const before = this.baseline.shares;
		const after = this.terms.shares;
		const surplus = this.surplus;
		const places = this.places;
		for (let place = 0; place < segment.terms; place++) {
			const more = load<f64>(entry(after, place)) - load<f64>(entry(before, place));
			store<f64>(entry(surplus, place), max(0, more));
		}
		for (let type = 0; type < segment.types; type++) {
			let moved: f64 = 0;
			for (let place = 0; place < segment.terms; place++) {
				const had = load<f64>(entry(before, place));
				const has = load<f64>(entry(after, place));
				if (has >= had) continue;
				const at = counts + <usize>(place * segment.types + type) * stride;
				const count = load<f64>(at);
				const movers = binomial(count, 1 - has / had);
				store<f64>(at, count - movers);
				moved += movers;
			}
			if (moved === 0) continue;
			memory.fill(places, 0, (<usize>segment.terms) << 3);
			multinomial(moved, surplus, segment.terms, places, 8);
			for (let place = 0; place < segment.terms; place++) {
				const at = counts + <usize>(place * segment.types + type) * stride;
				add(at, load<f64>(entry(places, place)));
			}
		}
	}
}
