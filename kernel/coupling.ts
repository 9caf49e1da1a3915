import { binomials, Chances } from './binomials';
import { hypergeometric } from './hypergeometric';
import { lane, LANES, ROW, rows } from './memory';
import { Kind } from './segment';
import { takeLane } from './streams';

/** The chances of one renewal in the baseline and under a plan, made ready for draws. */
export class Coupling {
	/** What `leavers` found. */
	found: usize = rows(1);
	/** Whether the plan lowers the baseline's loss p to p′ (−1), leaves it (0) or raises it (1). */
	private change: usize = rows(1);
	/** Of staying after all, 1 − p′/p; or of leaving after all, (p′ − p)/(1 − p). */
	private moved: Chances = new Chances();
	/** p′; made ready when it is first needed, which is often never. */
	private own: Chances = new Chances();
	private ownReady: bool = false;
	private losses: usize = 0;
	private many: bool = false;
	/** Those whom the change can move; those whom only the plan holds; who is drawn of them. */
	private open: usize = rows(1);
	private more: usize = rows(1);
	private drawn: usize = rows(1);

	/**
	 * Begins with other chances.
	 * @param before the baseline's losses, `losses` the plan's: rows that stay as they are until the next
	 * @param many whether so many draws are to come that tables pay
	 */
	prepare(before: usize, losses: usize, many: bool): void {
		const moved = this.moved;
		this.losses = losses;
		this.many = many;
		this.ownReady = false;
		moved.expect(many);
		for (let index = 0; index < LANES; index++) {
			const loss = load<f64>(lane(losses, index));
			const baselineLoss = load<f64>(lane(before, index));
			const lower = loss < baselineLoss;
			const higher = loss > baselineLoss;
			store<f64>(lane(this.change, index), lower ? -1 : higher ? 1 : 0);
			if (lower) moved.prepare(index, 1 - loss / baselineLoss);
			else if (higher) moved.prepare(index, (loss - baselineLoss) / (1 - baselineLoss));
			else moved.prepare(index, 0);
		}
	}

	/**
	 * Leavers of a plan's pool at a renewal, on the same future as the baseline's pool: those whom both arms hold leave
	 * together where they can. A customer whom the baseline loses is kept with probability 1 − p′/p where the plan lowers
	 * the loss, and one whom it keeps is lost with probability (p′ − p)/(1 − p) where the plan raises it; customers whom
	 * only the plan holds have luck of their own. Each arm by itself is binomial, exactly.
	 *
	 * Customers of a pool are alike, so the smaller pool is always read as part of the larger one.
	 * @param draw its name
	 * @param before the baseline's customers before the renewal
	 * @param lost how many of them it lost
	 * @param counts the plan's customers before the renewal
	 */
	leavers(draw: i32, before: usize, lost: usize, counts: usize): void {
		const found = this.found;
		const open = this.open;
		const more = this.more;
		const drawn = this.drawn;
		const change = this.change;
		const zero = f64x2.splat(0);
		let anyAbsent = zero;
		let anyOpen = zero;
		let anyMore = zero;
		for (let at: usize = 0; at < ROW; at += 16) {
			const held = v128.load(before + at);
			const count = v128.load(counts + at);
			const leavers = v128.andnot(v128.load(lost + at), f64x2.eq(count, zero));
			const both = f64x2.pmin(count, held);
			const raised = f64x2.gt(v128.load(change + at), zero);
			const opened = v128.bitselect(f64x2.sub(both, leavers), leavers, raised);
			const besides = f64x2.sub(count, both);
			v128.store(found + at, leavers);
			v128.store(open + at, opened);
			v128.store(more + at, besides);
			anyAbsent = v128.or(anyAbsent, f64x2.lt(count, held));
			anyOpen = v128.or(anyOpen, f64x2.ne(opened, zero));
			anyMore = v128.or(anyMore, f64x2.gt(besides, zero));
		}
		let opened = v128.any_true(anyOpen);
		if (v128.any_true(anyAbsent) && this.takeAbsent(draw, before, counts)) opened = true;
		if (opened) {
			binomials(draw + Kind.leaving, open, this.moved, drawn);
			for (let at: usize = 0; at < ROW; at += 16) {
				const turned = f64x2.mul(v128.load(change + at), v128.load(drawn + at));
				v128.store(found + at, f64x2.add(v128.load(found + at), turned));
			}
		}
		if (!v128.any_true(anyMore)) return;
		if (!this.ownReady) this.makeOwnReady();
		binomials(draw + Kind.own, more, this.own, drawn);
		for (let at: usize = 0; at < ROW; at += 16) {
			v128.store(found + at, f64x2.add(v128.load(found + at), v128.load(drawn + at)));
		}
	}

	/** Takes those of the baseline's leavers out whom the plan does not hold; returns whether that opens any to change. */
	private takeAbsent(draw: i32, before: usize, counts: usize): bool {
		let anyOpen = false;
		for (let index = 0; index < LANES; index++) {
			const held = load<f64>(lane(before, index));
			const fewer = held - load<f64>(lane(counts, index));
			const found = lane(this.found, index);
			const leavers = load<f64>(found);
			if (fewer <= 0 || leavers === 0) continue;
			takeLane(index, draw + Kind.absent);
			const absent = hypergeometric(held, leavers, fewer);
			const open = lane(this.open, index);
			const opened = load<f64>(lane(this.change, index)) <= 0 ? -absent : absent;
			store<f64>(found, leavers - absent);
			store<f64>(open, load<f64>(open) + opened);
			if (opened > 0) anyOpen = true;
		}
		return anyOpen;
	}

	private makeOwnReady(): void {
		this.own.take(this.losses, this.many);
		this.ownReady = true;
	}
}
