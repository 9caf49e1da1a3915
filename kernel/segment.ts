import { ROW, rows, zeros } from './memory';

/** What the rooms of the page call SegmentModel, as far as luck needs it: the same in every future and every arm. */
export class Segment {
	/** By place of a term. */
	private lengths: usize;
	private firstPools: usize;
	private firstDraws: usize;
	private paidAhead: usize;
	/** Of the types: among new customers; by term, among today's. */
	weights: usize;
	todayWeights: usize;
	/** Today's customers by term and slot, whole numbers. */
	today: usize;
	anyPrepaid: bool = false;
	/** Pools of a type; cells are (term, type). */
	slots: i32 = 0;
	pools: i32 = 0;
	cells: i32;

	constructor(
		public index: i32,
		public customers: f64,
		public months: i32,
		public decisionMonths: i32,
		public salesCycle: i32,
		public terms: i32,
		public types: i32
	) {
		this.cells = terms * types;
		this.lengths = zeros((<usize>terms) << 2);
		this.firstPools = zeros((<usize>terms) << 2);
		this.firstDraws = zeros((<usize>terms) << 2);
		this.paidAhead = zeros((<usize>terms) << 2);
		this.weights = zeros((<usize>types) << 3);
		this.todayWeights = zeros((<usize>this.cells) << 3);
		this.today = 0;
	}

	/**
	 * Says what a term is; to be called for each, in order.
	 * @param named its number among all terms that there are: a plan that offers one more must not rename the others' draws
	 */
	setTerm(place: i32, length: i32, named: i32, prepaid: bool): void {
		const at = (<usize>place) << 2;
		store<i32>(this.lengths + at, length);
		store<i32>(this.firstPools + at, this.pools);
		store<i32>(this.firstDraws + at, named * DRAWS_OF_TERM);
		store<i32>(this.paidAhead + at, <i32>prepaid);
		if (prepaid) this.anyPrepaid = true;
		this.slots += length;
		this.pools += length * this.types;
	}

	/** Makes room for what depends on the terms. */
	settle(): void {
		this.today = zeros((<usize>this.slots) << 3);
	}

	term(place: i32): i32 {
		return load<i32>(this.lengths + ((<usize>place) << 2));
	}

	prepaid(place: i32): bool {
		return load<i32>(this.paidAhead + ((<usize>place) << 2)) !== 0;
	}

	/** Pool of a term's slot and a type. The phase of a contract is a slot: it renews in months t with t mod term = slot. */
	pool(place: i32, slot: i32, type: i32): i32 {
		return load<i32>(this.firstPools + ((<usize>place) << 2)) + slot * this.types + type;
	}

	/** The first draw of a (term, type). */
	draws(place: i32, type: i32): i32 {
		return load<i32>(this.firstDraws + ((<usize>place) << 2)) + type * DRAWS_OF_TYPE;
	}
}

/**
 * Draws under one key are named (kind, cell, month): a cell is one (term, type) of a segment; months
 * (ages, renewals of a cohort) are at most 121.
 */
const DRAWS_OF_TYPE: i32 = 128;
const DRAWS_OF_TERM: i32 = 16 * DRAWS_OF_TYPE;

/** Kinds of draws: what to add to a draw's name; there are six terms, so 6 · 16 · 128 apart. The first three are those of a coupled renewal. */
export enum Kind {
	/** Who leaves; under a plan, which of the baseline's leavers stay or who leaves besides. */
	leaving = 0,
	/** Who leaves of those whom only the plan holds. */
	own = 12_288,
	/** Which of the baseline's leavers the plan does not hold. */
	absent = 24_576,
	signing = 36_864,
	arriving = 49_152,
	/** Of who arrives, who signs another term; one draw a month. */
	mixing = 61_440
}

/** What a key of random numbers is for. All plans share theirs: equal plans live through equal futures. Part of the engine's version. */
export enum Purpose {
	baseline,
	plan,
	baselineCohort,
	planCohort
}

/** What holds for one arm in one segment before luck, in every lane: what ArmTerms says, written here by the page's rooms. */
export class Terms {
	/** The arm's shares of the terms, and cuts in price. */
	shares: usize;
	discounts: usize;
	/** Rows: probabilities that a renewal is lost, by term; expected new customers, by month from 0, a sales cycle longer. */
	private losses: usize;
	private lossRows: usize;
	arrivals: usize;
	/** (1 + expansion)^t, by month from 0, also past the horizon. */
	growth: usize;
	/** The inputs that are a number in each future, a row after the other. */
	ticket: usize;
	ticketChange: usize;
	expansion: usize;
	grossMargin: usize;
	cac: usize;
	churn: usize;

	/**
	 * @param priced whether tickets can differ
	 * @param sameMix whether new customers are spread over the terms as in the baseline
	 * @param leavesOnly whether the plan can change nothing but how many leave
	 * @param takeUp share of those on an old contract who sign anew at a renewal
	 */
	constructor(
		public segment: Segment,
		public priced: bool,
		public sameMix: bool,
		public leavesOnly: bool,
		public takeUp: f64
	) {
		this.shares = zeros((<usize>segment.terms) << 3);
		this.discounts = zeros((<usize>segment.terms) << 3);
		this.losses = zeros((<usize>segment.terms) << 2);
		this.lossRows = zeros((<usize>segment.terms) << 2);
		this.arrivals = rows(segment.months + segment.salesCycle + 1);
		this.growth = rows(segment.decisionMonths + 1);
		this.ticket = rows(6);
		this.ticketChange = this.ticket + ROW;
		this.expansion = this.ticket + 2 * ROW;
		this.grossMargin = this.ticket + 3 * ROW;
		this.cac = this.ticket + 4 * ROW;
		this.churn = this.ticket + 5 * ROW;
	}

	/** Works out what follows from the inputs that were written. */
	prepare(): void {
		const end = this.growth + ((<usize>(this.segment.decisionMonths + 1)) << 7);
		for (let at: usize = 0; at < ROW; at += 16) {
			const factor = f64x2.add(f64x2.splat(1), v128.load(this.expansion + at));
			let growth = f64x2.splat(1);
			for (let row = this.growth + at; row < end; row += ROW) {
				v128.store(row, growth);
				growth = f64x2.mul(growth, factor);
			}
		}
	}

	/** Spending on acquisition in a month, from 0, in two lanes from `at` on: on those expected to join a sales cycle later. */
	@inline
	spending(month: i32, at: usize): v128 {
		const joining = this.arrivals + ((<usize>(month + 1 + this.segment.salesCycle)) << 7);
		return f64x2.mul(v128.load(this.cac + at), v128.load(joining + at));
	}

	/** Makes room for a term's losses: `months` renewals that differ. */
	setRows(place: i32, months: i32): usize {
		const at = (<usize>place) << 2;
		store<i32>(this.lossRows + at, months);
		store<usize>(this.losses + at, rows(months * this.segment.types));
		return load<usize>(this.losses + at);
	}

	/** The month from which a term's losses stay the same. */
	settled(place: i32): i32 {
		return load<i32>(this.lossRows + ((<usize>place) << 2));
	}

	/** The row of the losses of a renewal in month t, from 1. */
	loss(place: i32, month: i32, type: i32): usize {
		const at = (min(month, this.settled(place)) - 1) * this.segment.types + type;
		return load<usize>(this.losses + ((<usize>place) << 2)) + ((<usize>at) << 7);
	}
}

/** What one arm did in one segment: rows by month, and of the last month alone. */
export class Months {
	/** Where all of it begins; each follows the one before. */
	start: usize;
	customers: usize;
	newCustomers: usize;
	lostCustomers: usize;
	mrr: usize;
	/** Revenue lost with the customers who left, at last month's ticket. */
	lostMrr: usize;
	cash: usize;
	/** What went into the change of revenue in the last month. */
	newMrr: usize;
	expansionMrr: usize;
	contractionMrr: usize;
	/** Of all of it, and of the rows by month of each. */
	size: usize;
	bytes: usize;

	constructor(months: i32) {
		const bytes = (<usize>months) << 7;
		const start = rows(6 * months + 3);
		this.size = 6 * bytes + 3 * ROW;
		this.bytes = bytes;
		this.start = start;
		this.customers = start;
		this.newCustomers = start + bytes;
		this.lostCustomers = start + 2 * bytes;
		this.mrr = start + 3 * bytes;
		this.lostMrr = start + 4 * bytes;
		this.cash = start + 5 * bytes;
		this.newMrr = start + 6 * bytes;
		this.expansionMrr = this.newMrr + 128;
		this.contractionMrr = this.newMrr + 256;
	}

	/** Adds what another segment did. */
	add(other: Months): void {
		for (let at: usize = 0; at < this.size; at += 16) {
			v128.store(this.start + at, f64x2.add(v128.load(this.start + at), v128.load(other.start + at)));
		}
	}

	/** Everything that is added to becomes 0. */
	clear(): void {
		memory.fill(this.newCustomers, 0, 5 * this.bytes);
	}
}

/** What went into the change of revenue in the last month, besides the new, by lane. */
export function closeMonths(
	terms: Terms,
	out: Months,
	index: i32,
	raised: f64,
	lowered: f64,
	growth: f64
): void {
	const at = (<usize>index) << 3;
	const months = terms.segment.months;
	const last = ((<usize>(months - 1)) << 7) + at;
	const expansion = load<f64>(terms.expansion + at);
	const start =
		months > 1 ? load<f64>(out.mrr + last - 128) : terms.segment.customers * load<f64>(terms.ticket + at);
	const kept = start - load<f64>(out.lostMrr + last);
	store<f64>(out.expansionMrr + at, max(0, expansion) * kept + raised * growth);
	store<f64>(out.contractionMrr + at, max(0, -expansion) * kept + lowered * growth);
}
