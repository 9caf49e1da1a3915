import { binomial } from '../numeric/binomial';
import { multinomial } from '../numeric/multinomial';
import { poisson } from '../numeric/poisson';
import { LANES, type Stream, type Streams } from '../numeric/stream';
import type { BaselineRun } from './baseline-run';
import { drawsOf, Kind } from './streams';
import type { ArmTerms } from './terms';

/**
 * Who joins under a plan, on the same future as the baseline: an arrival stays away, or one more comes, where the plan
 * changes how many are expected; and one signs another term only where the plan's mix asks for it.
 */
export class ArrivalMix {
	private readonly joined: Float64Array;
	private readonly surplus: Float64Array;
	private readonly places: Float64Array;

	/** @param terms and those of the baseline, by lane */
	constructor(
		private readonly terms: readonly ArmTerms[],
		private readonly baseline: readonly ArmTerms[]
	) {
		const { offer, segment } = terms[0];
		const before = baseline[0].offer.shares;
		this.joined = new Float64Array(segment.terms.length * segment.types);
		this.places = new Float64Array(segment.terms.length);
		this.surplus = offer.shares.map((share, place) => Math.max(0, share - before[place]));
	}

	/** Arrivals of one lane by (term, type) in a month, on the future of the baseline's run. */
	draw(streams: Streams, lane: number, month: number, baseline: BaselineRun): Float64Array {
		const { joined } = this;
		const { arrivals, offer, segment } = this.terms[lane];
		const { terms, types, weights } = segment;
		const before = this.baseline[lane].arrivals[month];
		const ratio = before > 0 ? arrivals[month] / before : 1; // nobody is expected under either where nobody is in the baseline
		const more = Math.max(0, arrivals[month] - before);
		const stream = streams.lane(lane, 0);
		for (let place = 0; place < terms.length; place++) {
			for (let type = 0; type < types; type++) {
				const cell = place * types + type;
				const count = baseline.record[baseline.joinedIn(cell, month) * LANES + lane];
				stream.at(Kind.arriving + drawsOf(terms[place], type) + month);
				joined[cell] = ratio < 1 ? binomial(stream, count, ratio) : count;
			}
		}
		stream.at(Kind.mixing + month);
		this.reassign(stream, joined, 0, 1);
		for (let place = 0; place < terms.length && ratio > 1; place++) {
			for (let type = 0; type < types; type++) {
				stream.at(Kind.arriving + drawsOf(terms[place], type) + month);
				joined[place * types + type] += poisson(stream, more * offer.shares[place] * weights[type]);
			}
		}
		return joined;
	}

	/**
	 * Moves customers from the baseline's mix of terms to the plan's, in place.
	 * @param counts by (term, type): from `from` on, `stride` apart
	 */
	reassign(stream: Stream, counts: Float64Array, from: number, stride: number): void {
		const { sameMix, offer, segment } = this.terms[0];
		if (sameMix) return;
		const { terms, types } = segment;
		const before = this.baseline[0].offer.shares;
		const after = offer.shares;
		for (let type = 0; type < types; type++) {
			let moved = 0;
			for (let place = 0; place < terms.length; place++) {
				if (after[place] >= before[place]) continue;
				const at = from + (place * types + type) * stride;
				const movers = binomial(stream, counts[at], 1 - after[place] / before[place]);
				counts[at] -= movers;
				moved += movers;
			}
			if (moved === 0) continue;
			this.places.fill(0);
			multinomial(stream, moved, this.surplus, this.places);
			for (let place = 0; place < terms.length; place++) {
				counts[from + (place * types + type) * stride] += this.places[place];
			}
		}
	}
}
