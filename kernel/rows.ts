import { entry, LANES, ROW, zeros } from './memory';

/** So many times LANES numbers of a row are written together: rows lie far apart, and each way there takes a while. */
const TOGETHER: i32 = 8;
const BUCKETS: i32 = 1024;
/** Fewer values are sorted whole; a bucket should hold a handful. */
const SORT_BELOW: i32 = 100;
const VALUES_PER_BUCKET: i32 = 8;
const MOST_SHARES: i32 = 64;

/** Numbers of futures in rows, one number of every future each, and what is said of a row. */
export class Rows {
	/** The next futures' numbers, to be written: by row and lane. */
	latest: usize;
	/** Where the first row begins; each takes `capacity` numbers. */
	start: usize;
	/** The shares whose quantiles are wanted, to be written: ascending, 64 at most. */
	shares: usize = zeros((<usize>MOST_SHARES) << 3);
	/** Of the row last summed up: mean, standard deviation, and the quantiles. */
	summed: usize = zeros((<usize>(MOST_SHARES + 2)) << 3);
	/** Of the rows last measured, four at most: sums, smallest and largest numbers. */
	private sums: usize = zeros(32);
	private least: usize = zeros(32);
	private most: usize = zeros(32);
	/** The first of these rows, and of how many numbers. */
	private measured: i32 = -1;
	private measuredOf: i32 = 0;
	/** How many numbers of the row at hand are in each bucket, and from where on each is gathered, or −1. */
	private counts: usize = zeros((<usize>BUCKETS) << 2);
	private places: usize = zeros((<usize>BUCKETS) << 2);
	/** What was gathered: room for a row. */
	private gathered: usize;
	/** Where the two values around each quantile are among these. */
	private around: usize = zeros((<usize>MOST_SHARES) << 3);
	/** Each number's bucket. */
	private buckets: usize;
	/** Four counts of every bucket: so no count waits for the one before (measured: half of the time). */
	private parts: usize = zeros((<usize>BUCKETS) << 4);
	/** What came last and is not yet where it belongs: as it came, and of how many futures each. */
	private pending: usize;
	private lanes: usize = zeros((<usize>TOGETHER) << 2);
	private waiting: i32 = 0;
	private taken: i32 = 0;

	/** Room that is not zeroed: what is read was written before. */
	constructor(
		private width: i32,
		private capacity: i32
	) {
		this.latest = heap.alloc(<usize>width * ROW);
		this.pending = heap.alloc(<usize>(width * TOGETHER) * ROW);
		this.start = heap.alloc(<usize>width * ((<usize>capacity) << 3));
		this.gathered = heap.alloc((<usize>capacity) << 3);
		this.buckets = heap.alloc((<usize>capacity) << 1);
	}

	row(index: i32): usize {
		return this.start + <usize>index * ((<usize>this.capacity) << 3);
	}

	/** Takes the numbers in `latest`, of so many lanes. */
	add(lanes: i32): void {
		const bytes = <usize>this.width * ROW;
		memory.copy(this.pending + <usize>this.waiting * bytes, this.latest, bytes);
		store<i32>(this.lanes + ((<usize>this.waiting) << 2), lanes);
		this.waiting += 1;
		if (this.waiting === TOGETHER) this.flush();
	}

	/** Puts where it belongs what has been taken. */
	flush(): void {
		if (this.waiting === 0) return;
		const bytes = <usize>this.width * ROW;
		let taken = 0;
		for (let row = 0; row < this.width; row++) {
			let from = this.pending + <usize>row * ROW;
			let into = entry(this.row(row), this.taken);
			taken = 0;
			for (let place = 0; place < this.waiting; place++, from += bytes) {
				const lanes = load<i32>(this.lanes + ((<usize>place) << 2));
				taken += lanes;
				if (lanes === LANES) {
					for (let at: usize = 0; at < ROW; at += 16) v128.store(into + at, v128.load(from + at));
				} else memory.copy(into, from, (<usize>lanes) << 3);
				into += (<usize>lanes) << 3;
			}
		}
		this.taken += taken;
		this.waiting = 0;
	}

	/** Says how many numbers each row has, when they were written from outside. */
	fill(taken: i32): void {
		this.taken = taken;
		this.waiting = 0;
		this.measured = -1;
	}

	/**
	 * Mean, standard deviation and type-7 quantiles of a row of finite values, at the first so many of `shares`, the
	 * quantiles exactly: values are counted into equal buckets and only the buckets that hold a wanted rank are gathered
	 * and sorted (about a tenth of the time of sorting). Where one of them is NaN, so is the mean, and nothing else is said.
	 */
	sumUp(index: i32, shares: i32): void {
		this.flush();
		const n = this.taken;
		const first = index & ~3;
		if (this.measured !== first || this.measuredOf !== n) {
			this.measure(first);
			this.measured = first;
			this.measuredOf = n;
		}
		const place = index & 3;
		const mean = load<f64>(entry(this.sums, place)) / <f64>n;
		const least = load<f64>(entry(this.least, place));
		const most = load<f64>(entry(this.most, place));
		store<f64>(this.summed, mean);
		if (mean !== mean) return;
		if (most === least) {
			store<f64>(this.summed, 0, 8);
			for (let share = 0; share < shares; share++) store<f64>(entry(this.summed, share + 2), least);
			return;
		}
		let buckets = min(BUCKETS, (n + VALUES_PER_BUCKET - 1) / VALUES_PER_BUCKET);
		let scale = <f64>(buckets - 1) / (most - least);
		if (n < SORT_BELOW || !(scale < Infinity)) {
			buckets = 1;
			scale = 0;
		}
		const squares = this.count(index, mean, least, scale, buckets);
		store<f64>(this.summed, sqrt(squares / <f64>(n - 1)), 8);
		this.gather(index, shares, buckets);
		for (let share = 0; share < shares; share++) {
			const at = this.around + ((<usize>share) << 3);
			const low = load<f64>(entry(this.gathered, load<i32>(at)));
			const high = load<f64>(entry(this.gathered, load<i32>(at, 4)));
			const position = <f64>(n - 1) * load<f64>(entry(this.shares, share));
			const weight = position - floor(position);
			const value = weight === 0 || low === high ? low : low + weight * (high - low);
			store<f64>(entry(this.summed, share + 2), value);
		}
	}

	/** Gathers, in order, what the row's wanted buckets hold, and says where the values around each quantile are. */
	private gather(index: i32, shares: i32, buckets: i32): void {
		const n = this.taken;
		const places = this.places;
		memory.fill(places, 0xff, (<usize>buckets) << 2);
		let bucket = 0;
		let below = 0;
		let start = 0;
		let room = 0;
		for (let wanted = 0; wanted < 2 * shares; wanted++) {
			const position = <f64>(n - 1) * load<f64>(entry(this.shares, wanted >> 1));
			const rank = min(<i32>floor(position) + (wanted & 1), n - 1);
			while (below + this.countOf(bucket) <= rank) below += this.countOf(bucket++);
			const at = places + ((<usize>bucket) << 2);
			if (load<i32>(at) < 0) {
				start = room;
				store<i32>(at, start);
				room += this.countOf(bucket);
			}
			store<i32>(this.around + ((<usize>wanted) << 2), start + rank - below);
		}
		this.pick(index);
		for (let bucket = 0; bucket < buckets; bucket++) {
			// where its last value was put, and one more
			const end = load<i32>(places + ((<usize>bucket) << 2));
			if (end >= 0) sort(entry(this.gathered, end - this.countOf(bucket)), this.countOf(bucket));
		}
	}

	@inline
	private countOf(bucket: i32): i32 {
		return load<i32>(this.counts + ((<usize>bucket) << 2));
	}

	/**
	 * Sums, smallest and largest numbers of rows from `first` on, four at most. Sums are taken in order: of four rows at
	 * once, none waits for its own last addition.
	 */
	private measure(first: i32): void {
		const last = this.width - 1;
		const row0 = this.row(first);
		const row1 = this.row(min(first + 1, last));
		const row2 = this.row(min(first + 2, last));
		const row3 = this.row(min(first + 3, last));
		let sum0: f64 = 0;
		let sum1: f64 = 0;
		let sum2: f64 = 0;
		let sum3: f64 = 0;
		let least0 = load<f64>(row0);
		let least1 = load<f64>(row1);
		let least2 = load<f64>(row2);
		let least3 = load<f64>(row3);
		let most0 = least0;
		let most1 = least1;
		let most2 = least2;
		let most3 = least3;
		const end = (<usize>this.taken) << 3;
		for (let at: usize = 0; at < end; at += 8) {
			const value0 = load<f64>(row0 + at);
			const value1 = load<f64>(row1 + at);
			const value2 = load<f64>(row2 + at);
			const value3 = load<f64>(row3 + at);
			sum0 += value0;
			sum1 += value1;
			sum2 += value2;
			sum3 += value3;
			least0 = value0 < least0 ? value0 : least0;
			least1 = value1 < least1 ? value1 : least1;
			least2 = value2 < least2 ? value2 : least2;
			least3 = value3 < least3 ? value3 : least3;
			most0 = value0 > most0 ? value0 : most0;
			most1 = value1 > most1 ? value1 : most1;
			most2 = value2 > most2 ? value2 : most2;
			most3 = value3 > most3 ? value3 : most3;
		}
		put(this.sums, sum0, sum1, sum2, sum3);
		put(this.least, least0, least1, least2, least3);
		put(this.most, most0, most1, most2, most3);
	}

	/** Counts a row's finite numbers into equal buckets from `least` on; returns the sum of their squared distances from the mean. */
	private count(index: i32, mean: f64, least: f64, scale: f64, wanted: i32): f64 {
		const row = this.row(index);
		const parts = this.parts;
		const buckets = this.buckets;
		memory.fill(parts, 0, (<usize>wanted) << 4);
		let squares: f64 = 0;
		const pairs = this.taken & ~1;
		const leasts = f64x2.splat(least);
		const scales = f64x2.splat(scale);
		const means = f64x2.splat(mean);
		let part: usize = 0;
		for (let place = 0; place < pairs; place += 2) {
			const values = v128.load(entry(row, place));
			const found = i32x4.trunc_sat_f64x2_s_zero(f64x2.mul(f64x2.sub(values, leasts), scales));
			const off = f64x2.sub(values, means);
			const squared = f64x2.mul(off, off);
			squares += f64x2.extract_lane(squared, 0);
			squares += f64x2.extract_lane(squared, 1);
			const one = i32x4.extract_lane(found, 0);
			const two = i32x4.extract_lane(found, 1);
			store<u32>(buckets + ((<usize>place) << 1), one | (two << 16));
			tally(parts + part, one);
			tally(parts + part + 4, two);
			part ^= 8;
		}
		if (pairs < this.taken) {
			const value = load<f64>(entry(row, pairs));
			const bucket = <i32>((value - least) * scale);
			squares += (value - mean) * (value - mean);
			store<u16>(buckets + ((<usize>pairs) << 1), <u16>bucket);
			tally(parts, bucket);
		}
		for (let bucket: usize = 0; bucket < <usize>wanted; bucket++) {
			const four = parts + (bucket << 4);
			const sum = load<i32>(four) + load<i32>(four, 4) + load<i32>(four, 8) + load<i32>(four, 12);
			store<i32>(this.counts + (bucket << 2), sum);
		}
		return squares;
	}

	/** Copies the numbers of the wanted buckets of the row last counted to where `places` says. */
	private pick(index: i32): void {
		const row = this.row(index);
		const places = this.places;
		const gathered = this.gathered;
		const buckets = this.buckets;
		for (let place = 0; place < this.taken; place++) {
			const bucket = places + ((<usize>load<u16>(buckets + ((<usize>place) << 1))) << 2);
			const at = load<i32>(bucket);
			if (at < 0) continue;
			store<f64>(entry(gathered, at), load<f64>(entry(row, place)));
			store<i32>(bucket, at + 1);
		}
	}
}

function put(list: usize, zeroth: f64, first: f64, second: f64, third: f64): void {
	store<f64>(list, zeroth);
	store<f64>(list, first, 8);
	store<f64>(list, second, 16);
	store<f64>(list, third, 24);
}

/** One more in a bucket. */
function tally(part: usize, bucket: i32): void {
	const at = part + ((<usize>bucket) << 4);
	store<i32>(at, load<i32>(at) + 1);
}

/** Sorts finite values in place (Shell 1959): a handful, as a rule, or many that are equal. */
function sort(list: usize, count: i32): void {
	let sorted = 1;
	while (sorted < count && load<f64>(entry(list, sorted - 1)) <= load<f64>(entry(list, sorted))) sorted += 1;
	if (sorted >= count) return;
	for (let gap = count >> 1; gap > 0; gap >>= 1) {
		for (let next = gap; next < count; next++) {
			const value = load<f64>(entry(list, next));
			let place = next;
			for (; place >= gap; place -= gap) {
				const before = load<f64>(entry(list, place - gap));
				if (before <= value) break;
				store<f64>(entry(list, place), before);
			}
			store<f64>(entry(list, place), value);
		}
	}
}
