import { Chance, preparedBinomial } from '../numeric/binomial';
import { hypergeometric } from '../numeric/hypergeometric';
import { ROW, type Stream } from '../numeric/stream';
import { Kind } from './streams';

/** The chances of one renewal in the baseline and under a plan, made ready for draws. */
export class Coupling {
	/** Whether the plan lowers the baseline's loss p to p′ (−1), leaves it (0) or raises it (1). */
	private change = 0;
	/** Of staying after all, 1 − p′/p; or of leaving after all, (p′ − p)/(1 − p). */
	private readonly moved = new Chance();
	/** p′; made ready when it is first needed, which is often never. */
	private readonly own = new Chance();
	private ownReady = false;
	private loss = 0;
	private many = false;

	/** @param many whether so many draws are to come that tables pay */
	prepare(baselineLoss: number, loss: number, many: boolean): void {
		this.change = loss < baselineLoss ? -1 : loss > baselineLoss ? 1 : 0;
		if (this.change < 0) this.moved.prepare(1 - loss / baselineLoss, many);
		else if (this.change > 0) this.moved.prepare((loss - baselineLoss) / (1 - baselineLoss), many);
		this.loss = loss;
		this.many = many;
		this.ownReady = false;
	}

	/**
	 * Leavers of a plan's pool at a renewal, on the same future as the baseline's pool: those whom both arms hold leave
	 * together where they can. A customer whom the baseline loses is kept with probability 1 − p′/p where the plan lowers
	 * the loss, and one whom it keeps is lost with probability (p′ − p)/(1 − p) where the plan raises it; customers whom
	 * only the plan holds have luck of their own. Each arm by itself is binomial, exactly.
	 *
	 * Customers of a pool are alike, so the smaller pool is always read as part of the larger one.
	 * @param draw its name
	 * @param slot of its prepared number; that of its own kind is in the next row
	 * @param before the baseline's customers before the renewal
	 * @param lost how many of them it lost
	 * @param count the plan's customers before the renewal
	 */
	leavers(stream: Stream, draw: number, slot: number, before: number, lost: number, count: number): number {
		if (count === 0) return 0;
		let leavers = lost;
		if (count < before && lost > 0) {
			stream.at(draw + Kind.absent);
			leavers -= hypergeometric(stream, before, lost, before - count);
		}
		if (this.change !== 0) {
			const open = this.change < 0 ? leavers : Math.min(before, count) - leavers;
			if (open > 0) {
				leavers += this.change * preparedBinomial(stream, slot, open, this.moved);
			}
		}
		if (count <= before) return leavers;
		if (!this.ownReady) {
			this.own.prepare(this.loss, this.many);
			this.ownReady = true;
		}
		return leavers + preparedBinomial(stream, slot + ROW, count - before, this.own);
	}
}
