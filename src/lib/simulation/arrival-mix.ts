import { binomial } from '../numeric/binomial';
import { multinomial } from '../numeric/multinomial';
import { poisson } from '../numeric/poisson';
import type { Stream } from '../numeric/stream';
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
	private readonly sameMix: boolean;
	private readonly places: Float64Array;

	constructor(
		private readonly arm: ArmTerms,
		private readonly baseline: ArmTerms
	) {
		const { terms, types } = arm.segment;
		const shares = arm.offer.shares;
		this.joined = new Float64Array(terms.length * types);
		this.places = new Float64Array(terms.length);
		this.surplus = shares.map((share, place) => Math.max(0, share - baseline.offer.shares[place]));
		this.sameMix = shares.every((share, place) => share === baseline.offer.shares[place]);
	}

	/** Whether the same people join as in the baseline, on the same terms, by the inputs of the trial at hand. */
	get same(): boolean {
		if (!this.sameMix) return false;
		const { arrivals } = this.arm;
		const { arrivals: before } = this.baseline;
		for (let month = 1; month < arrivals.length; month++) if (arrivals[month] !== before[month]) return false;
		return true;
	}

	/** Expected arrivals of the plan over the baseline's in a month; 1 where neither expects anyone. */
	private ratio(month: number): number {
		const expected = this.baseline.arrivals[month];
		return expected > 0 ? this.arm.arrivals[month] / expected : 1;
	}

	/** Arrivals by (term, type) in a month, on the future of the baseline's run. */
	draw(stream: Stream, month: number, baseline: BaselineRun): Float64Array {
		const ratio = this.ratio(month);
		const { terms, types, weights } = this.arm.segment;
		const more = Math.max(0, this.arm.arrivals[month] - this.baseline.arrivals[month]);
		for (let place = 0; place < terms.length; place++) {
			for (let type = 0; type < types; type++) {
				const cell = place * types + type;
				const count = baseline.joinedIn(cell, month);
				stream.at(Kind.arriving + drawsOf(terms[place], type) + month);
				this.joined[cell] = ratio < 1 ? binomial(stream, count, ratio) : count;
			}
		}
		stream.at(Kind.mixing + month);
		this.reassign(stream, this.joined);
		for (let place = 0; place < terms.length && ratio > 1; place++) {
			for (let type = 0; type < types; type++) {
				stream.at(Kind.arriving + drawsOf(terms[place], type) + month);
				this.joined[place * types + type] += poisson(
					stream,
					more * this.arm.offer.shares[place] * weights[type]
				);
			}
		}
		return this.joined;
	}

	/** Moves customers, counted by (term, type), from the baseline's mix of terms to the plan's, in place. */
	reassign(stream: Stream, counts: Float64Array): void {
		if (this.sameMix) return;
		const { terms, types } = this.arm.segment;
		const before = this.baseline.offer.shares;
		const after = this.arm.offer.shares;
		for (let type = 0; type < types; type++) {
			let moved = 0;
			for (let place = 0; place < terms.length; place++) {
				if (after[place] >= before[place]) continue;
				const cell = place * types + type;
				const movers = binomial(stream, counts[cell], 1 - after[place] / before[place]);
				counts[cell] -= movers;
				moved += movers;
			}
			if (moved === 0) continue;
			this.places.fill(0);
			multinomial(stream, moved, this.surplus, this.places);
			for (let place = 0; place < terms.length; place++) counts[place * types + type] += this.places[place];
		}
	}
}
