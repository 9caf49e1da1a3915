import { binomial } from '../numeric/binomial';
import { hypergeometric } from '../numeric/hypergeometric';
import type { Stream } from '../numeric/stream';

/**
 * Leavers of a plan's pool at a renewal, on the same future as the baseline's pool: those whom both arms hold leave
 * together where they can. A customer whom the baseline loses is kept with probability 1 − p′/p where the plan lowers
 * the loss, and one whom it keeps is lost with probability (p′ − p)/(1 − p) where the plan raises it; customers whom
 * only the plan holds have luck of their own. Each arm by itself is binomial, exactly.
 *
 * Each draw has a branch of the stream for itself: a plan that moves a little draws nearly the same, and the curves do
 * not tremble under a moving slider.
 *
 * Customers of a pool are alike, so the smaller pool is always read as part of the larger one.
 * @param branch names the draws of this renewal among those of the stream: this number and the next two
 * @param before the baseline's customers before the renewal
 * @param lost how many of them it lost
 * @param baselineLoss p
 * @param count the plan's customers before the renewal
 * @param loss p′
 */
export function coupledLoss(
	stream: Stream,
	branch: number,
	before: number,
	lost: number,
	baselineLoss: number,
	count: number,
	loss: number
): number {
	if (count === 0) return 0;
	const shared = Math.min(before, count);
	let leavers = lost;
	if (count < before && lost > 0) {
		stream.branch(branch);
		leavers -= hypergeometric(stream, before, lost, before - count);
	}
	if (loss < baselineLoss && leavers > 0) {
		stream.branch(branch + 1);
		leavers -= binomial(stream, leavers, 1 - loss / baselineLoss);
	} else if (loss > baselineLoss) {
		stream.branch(branch + 1);
		leavers += binomial(stream, shared - leavers, (loss - baselineLoss) / (1 - baselineLoss));
	}
	if (count <= before) return leavers;
	stream.branch(branch + 2);
	return leavers + binomial(stream, count - before, loss);
}
