import { binomials, Chances } from '../numeric/binomials';
import { hypergeometric } from '../numeric/hypergeometric';
import { LANES, type Streams } from '../numeric/stream';
import { Kind } from './streams';

/** The chances of one renewal in the baseline and under a plan, by lane, made ready for draws. */
export class Coupling {
	/** What `leavers` found, by lane. */
	readonly found = new Float64Array(LANES);
	/** Whether the plan lowers the baseline's loss p to p′ (−1), leaves it (0) or raises it (1). */
	private readonly change = new Float64Array(LANES);
	/** Of staying after all, 1 − p′/p; or of leaving after all, (p′ − p)/(1 − p). */
	private readonly moved = new Chances();
	/** p′; made ready when it is first needed, which is often never. */
	private readonly own = new Chances();
	private ownReady = false;
	private readonly losses = new Float64Array(LANES);
	private many = false;
	/** Those whom the change can move; those whom only the plan holds; who is drawn of them. */
	private readonly open = new Float64Array(LANES);
	private readonly more = new Float64Array(LANES);
	private readonly drawn = new Float64Array(LANES);

	/**
	 * Begins with other chances, to be given by `prepare` for every lane.
	 * @param many whether so many draws are to come that tables pay
	 */
	expect(many: boolean): void {
		this.many = many;
		this.moved.expect(many);
		this.ownReady = false;
	}

	prepare(lane: number, baselineLoss: number, loss: number): void {
		this.change[lane] = loss < baselineLoss ? -1 : loss > baselineLoss ? 1 : 0;
		if (loss < baselineLoss) this.moved.prepare(lane, 1 - loss / baselineLoss);
		else if (loss > baselineLoss) this.moved.prepare(lane, (loss - baselineLoss) / (1 - baselineLoss));
		else this.moved.prepare(lane, 0);
		this.losses[lane] = loss;
	}

	/**
	 * Leavers of a plan's pool at a renewal, on the same future as the baseline's pool: those whom both arms hold leave
	 * together where they can. A customer whom the baseline loses is kept with probability 1 − p′/p where the plan lowers
	 * the loss, and one whom it keeps is lost with probability (p′ − p)/(1 − p) where the plan raises it; customers whom
	 * only the plan holds have luck of their own. Each arm by itself is binomial, exactly.
	 *
	 * Customers of a pool are alike, so the smaller pool is always read as part of the larger one.
	 * @param draw its name
	 * @param before the baseline's customers before the renewal, by lane, from `beforeAt` on
	 * @param lost how many of them it lost
	 * @param counts the plan's customers before the renewal
	 */
	leavers(
		streams: Streams,
		draw: number,
		before: Float64Array,
		beforeAt: number,
		lost: Float64Array,
		lostAt: number,
		counts: Float64Array,
		countsAt: number,
		lanes: number
	): void {
		const { change, drawn, found, more, moved, open, own } = this;
		let anyAbsent = false;
		let anyOpen = 0;
		let anyMore = 0;
		for (let lane = 0; lane < lanes; lane++) {
			const held = before[beforeAt + lane];
			const gone = lost[lostAt + lane];
			const count = counts[countsAt + lane];
			const leavers = count === 0 ? 0 : gone;
			found[lane] = leavers;
			open[lane] = change[lane] <= 0 ? leavers : Math.min(held, count) - leavers;
			more[lane] = Math.max(0, count - held);
			if (count < held) anyAbsent = true;
			anyOpen += open[lane];
			anyMore += more[lane];
		}
		if (anyAbsent) {
			for (let lane = 0; lane < lanes; lane++) {
				const held = before[beforeAt + lane];
				const fewer = held - counts[countsAt + lane];
				if (fewer <= 0 || found[lane] === 0) continue;
				const absent = hypergeometric(streams.lane(lane, draw + Kind.absent), held, found[lane], fewer);
				const opened = change[lane] <= 0 ? -absent : absent;
				found[lane] -= absent;
				open[lane] += opened;
				anyOpen += opened;
			}
		}
		if (anyOpen > 0) {
			binomials(streams, draw + Kind.leaving, open, 0, moved, drawn, 0, lanes);
			for (let lane = 0; lane < lanes; lane++) found[lane] += change[lane] * drawn[lane];
		}
		if (anyMore === 0) return;
		if (!this.ownReady) this.makeOwnReady(lanes);
		binomials(streams, draw + Kind.own, more, 0, own, drawn, 0, lanes);
		for (let lane = 0; lane < lanes; lane++) found[lane] += drawn[lane];
	}

	private makeOwnReady(lanes: number): void {
		this.own.expect(this.many);
		for (let lane = 0; lane < lanes; lane++) this.own.prepare(lane, this.losses[lane]);
		this.ownReady = true;
	}
}
