import { binomial } from './binomial';
import { BaselineCohort, PlanCohort } from './cohort';
import { hypergeometric } from './hypergeometric';
import { entry, lane, LANES, rows, zeros } from './memory';
import { multinomial } from './multinomial';
import { Purpose } from './segment';
import { openStreams, takeLane } from './streams';

/** Who joins in month 1 under an arm: how many, and which share in each segment. Written by the page's rooms. */
class Joining {
	size: usize = rows(1);
	shares: usize;

	constructor(segments: i32) {
		this.shares = rows(segments);
	}

	/** Puts a lane's shares next to each other. */
	gather(index: i32, segments: i32, into: usize): void {
		for (let place = 0; place < segments; place++) {
			store<f64>(entry(into, place), load<f64>(lane(this.shares + ((<usize>place) << 7), index)));
		}
	}
}

/** The one cohort of month 1 in the baseline, followed through its segments. */
export class BaselineCohorts {
	joining: Joining;
	segments: StaticArray<BaselineCohort>;
	/** Members by segment. */
	private members: usize;
	private shares: usize;
	private split: usize;

	constructor(count: i32) {
		this.joining = new Joining(count);
		this.segments = new StaticArray<BaselineCohort>(count);
		this.members = rows(count);
		this.shares = zeros((<usize>count) << 3);
		this.split = zeros((<usize>count) << 3);
	}

	/**
	 * @param record where the segments' records are kept, one after the other, or 0
	 * @param known whether they are there already, and not to be drawn
	 */
	run(seed: i32, trial: i32, record: usize, known: bool): void {
		const segments = this.segments;
		const count = segments.length;
		if (!known) {
			openStreams(seed, trial, Purpose.baselineCohort, count);
			for (let index = 0; index < LANES; index++) {
				takeLane(index, 0);
				this.joining.gather(index, count, this.shares);
				memory.fill(this.split, 0, (<usize>count) << 3);
				multinomial(load<f64>(lane(this.joining.size, index)), this.shares, count, this.split, 8);
				spread(this.split, count, this.members, index);
			}
		}
		for (let place = 0; place < count; place++) {
			const segment = unchecked(segments[place]);
			segment.run(seed, trial, this.members + ((<usize>place) << 7), record, known);
			if (record !== 0) record += (<usize>segment.recordRows) << 7;
		}
	}
}

/** Puts a list by segment into a lane of the rows of these. */
function spread(list: usize, count: i32, into: usize, index: i32): void {
	for (let place = 0; place < count; place++) {
		store<f64>(lane(into + ((<usize>place) << 7), index), load<f64>(entry(list, place)));
	}
}

/**
 * The same under a plan. Members are the baseline's as far as the plan wins as many in the same segments: some stay
 * away where it wins fewer, some turn to another segment where its mix differs, more come where it wins more.
 */
export class PlanCohorts {
	joining: Joining;
	segments: StaticArray<PlanCohort>;
	/** By segment: members besides the baseline's. */
	private more: usize;
	private before: usize;
	private after: usize;
	private surplus: usize;
	private split: usize;

	constructor(private baseline: BaselineCohorts) {
		const count = baseline.segments.length;
		this.joining = new Joining(count);
		this.segments = new StaticArray<PlanCohort>(count);
		this.more = rows(count);
		this.before = zeros((<usize>count) << 3);
		this.after = zeros((<usize>count) << 3);
		this.surplus = zeros((<usize>count) << 3);
		this.split = zeros((<usize>count) << 3);
	}

	/** Lives through the trials whose baseline has been lived through. */
	run(seed: i32, trial: i32): void {
		const segments = this.segments;
		const count = segments.length;
		for (let place = 0; place < count; place++) {
			const members = unchecked(segments[place]).members;
			const bytes = (<usize>members.terms.segment.cells) << 7;
			memory.copy(members.joined, unchecked(segments[place]).baseline.members.joined, bytes);
		}
		openStreams(seed, trial, Purpose.planCohort, count);
		for (let index = 0; index < LANES; index++) this.join(index, count);
		for (let place = 0; place < count; place++) {
			unchecked(segments[place]).run(seed, trial, this.more + ((<usize>place) << 7));
		}
	}

	private join(index: i32, count: i32): void {
		const before = this.before;
		const after = this.after;
		const split = this.split;
		const sizeBefore = load<f64>(lane(this.baseline.joining.size, index));
		const size = load<f64>(lane(this.joining.size, index));
		this.baseline.joining.gather(index, count, before);
		this.joining.gather(index, count, after);
		memory.fill(split, 0, (<usize>count) << 3);
		takeLane(index, 0);
		if (size < sizeBefore) this.stayAway(index, sizeBefore, sizeBefore - size);
		const moved = this.turnAway(index);
		if (moved > 0) {
			for (let place = 0; place < count; place++) {
				const more = load<f64>(entry(after, place)) - load<f64>(entry(before, place));
				store<f64>(entry(this.surplus, place), max(0, more));
			}
			multinomial(moved, this.surplus, count, split, 8);
		}
		if (size > sizeBefore) multinomial(size - sizeBefore, after, count, split, 8);
		spread(split, count, this.more, index);
	}

	/** Takes `fewer` members out at random. */
	private stayAway(index: i32, size: f64, fewer: f64): void {
		let left = size;
		let away = fewer;
		for (let place = 0; place < this.segments.length; place++) {
			const members = unchecked(this.segments[place]).members;
			for (let cell = 0; cell < members.terms.segment.cells; cell++) {
				const at = lane(members.joined + ((<usize>cell) << 7), index);
				const joined = load<f64>(at);
				const gone = hypergeometric(left, joined, away);
				left -= joined;
				away -= gone;
				store<f64>(at, joined - gone);
			}
		}
	}

	/** Takes out who would join in a segment that the plan's mix has less of; returns how many. */
	private turnAway(index: i32): f64 {
		let moved: f64 = 0;
		for (let place = 0; place < this.segments.length; place++) {
			const had = load<f64>(entry(this.before, place));
			const has = load<f64>(entry(this.after, place));
			if (has >= had) continue;
			const members = unchecked(this.segments[place]).members;
			for (let cell = 0; cell < members.terms.segment.cells; cell++) {
				const at = lane(members.joined + ((<usize>cell) << 7), index);
				const joined = load<f64>(at);
				const gone = binomial(joined, 1 - has / had);
				store<f64>(at, joined - gone);
				moved += gone;
			}
		}
		return moved;
	}
}
