/** Where the type-7 quantile of n sorted values lies: between index `lower` and the next, `weight` of the way. */
export function quantilePosition(n: number, share: number): { lower: number; weight: number } {
	const position = (n - 1) * share;
	const lower = Math.floor(position);
	return { lower, weight: position - lower };
}

/**
 * Type-7 quantiles (linear interpolation, the default of R and NumPy) of values in ascending order.
 * A quantile that touches +Infinity is Infinity. @throws RangeError when there are no values
 */
export function sortedQuantiles(sorted: Float64Array, shares: readonly number[]): number[] {
	if (sorted.length === 0) throw new RangeError('quantiles of nothing');
	return shares.map((share) => {
		const { lower, weight } = quantilePosition(sorted.length, share);
		return interpolate(sorted[lower], sorted[Math.min(lower + 1, sorted.length - 1)], weight);
	});
}

/** A quantile from the two values around it. */
export function interpolate(low: number, high: number, weight: number): number {
	if (weight === 0 || low === high) return low;
	return high === Infinity ? Infinity : low + weight * (high - low);
}

/** What is said of values: their mean, their standard deviation as a sample, and quantiles. */
export interface Summed {
	mean: number;
	sd: number;
	quantiles: number[];
}

/** Fewer values are sorted whole; a bucket should hold a handful. */
const SORT_BELOW = 100;
const MOST_BUCKETS = 1024;
const VALUES_PER_BUCKET = 8;
/** Each of four values in turn has its own counts: so no count waits for the one before (measured: half of the time). */
const counts = [0, 1, 2, 3].map(() => new Int32Array(MOST_BUCKETS));
const [counts0, counts1, counts2, counts3] = counts;
/** Where a bucket that holds a wanted rank is gathered; −1 for the others. */
const gatheredAt = new Int32Array(MOST_BUCKETS);
let gathered = new Float64Array(1024);
/** The bucket of each value. */
let bucketOf = new Uint16Array(1024);

/**
 * Mean, standard deviation and type-7 quantiles of finite values in any order, the quantiles exactly: values are counted
 * into equal buckets and only the buckets that hold a wanted rank are gathered and sorted (about a tenth of the time of
 * sorting). Three passes in all. Leaves `values` as it is. Where one of them is NaN, so is the mean, and there are no
 * quantiles. @throws RangeError when there are no values
 * @param shares ascending
 */
export function sumUp(values: Float64Array, shares: readonly number[]): Summed {
	const n = values.length;
	if (n === 0) throw new RangeError('quantiles of nothing');
	let least = values[0];
	let most = values[0];
	let sum = 0;
	for (let i = 0; i < n; i++) {
		const value = values[i];
		sum += value;
		if (value < least) least = value;
		if (value > most) most = value;
	}
	const mean = sum / n;
	if (mean !== mean) return { mean, sd: NaN, quantiles: [] };
	if (most === least) return { mean, sd: 0, quantiles: shares.map(() => least) };
	const buckets = Math.min(MOST_BUCKETS, Math.ceil(n / VALUES_PER_BUCKET));
	const scale = (buckets - 1) / (most - least);
	const sorting = n < SORT_BELOW || !(scale < Infinity);
	if (bucketOf.length < n) bucketOf = new Uint16Array(2 * n);

	for (const part of counts) part.fill(0);
	const sd = Math.sqrt(count(values, mean, least, sorting ? 0 : scale, bucketOf) / (n - 1));
	if (sorting) return { mean, sd, quantiles: sortedQuantiles(values.slice().sort(), shares) };
	const positions = shares.map((share) => quantilePosition(n, share));
	const places = gather(
		values,
		positions.flatMap(({ lower }) => [lower, Math.min(lower + 1, n - 1)])
	);
	return {
		...{ mean, sd },
		quantiles: positions.map(({ weight }, index) =>
			interpolate(gathered[places[2 * index]], gathered[places[2 * index + 1]], weight)
		)
	};
}

/** Counts the values into their buckets; returns the sum of their squared distances from the mean. */
function count(values: Float64Array, mean: number, least: number, scale: number, into: Uint16Array): number {
	const fours = values.length & ~3;
	let squares = 0;
	for (let i = 0; i < fours; i += 4) {
		const value0 = values[i];
		const value1 = values[i + 1];
		const value2 = values[i + 2];
		const value3 = values[i + 3];
		squares += (value0 - mean) * (value0 - mean);
		squares += (value1 - mean) * (value1 - mean);
		squares += (value2 - mean) * (value2 - mean);
		squares += (value3 - mean) * (value3 - mean);
		const bucket0 = ((value0 - least) * scale) | 0;
		const bucket1 = ((value1 - least) * scale) | 0;
		const bucket2 = ((value2 - least) * scale) | 0;
		const bucket3 = ((value3 - least) * scale) | 0;
		into[i] = bucket0;
		into[i + 1] = bucket1;
		into[i + 2] = bucket2;
		into[i + 3] = bucket3;
		counts0[bucket0] += 1;
		counts1[bucket1] += 1;
		counts2[bucket2] += 1;
		counts3[bucket3] += 1;
	}
	for (let i = fours; i < values.length; i++) {
		squares += (values[i] - mean) * (values[i] - mean);
		into[i] = ((values[i] - least) * scale) | 0;
		counts0[into[i]] += 1;
	}
	for (let bucket = 0; bucket < MOST_BUCKETS; bucket++) {
		counts0[bucket] += counts1[bucket] + counts2[bucket] + counts3[bucket];
	}
	return squares;
}

/** Gathers and sorts the buckets of the ranks (ascending); returns where in `gathered` each rank's value lies. */
function gather(values: Float64Array, ranks: readonly number[]): number[] {
	const places: number[] = [];
	const slots: { start: number; end: number }[] = [];
	gatheredAt.fill(-1);
	let bucket = 0;
	let below = 0;
	let room = 0;
	for (const rank of ranks) {
		while (below + counts0[bucket] <= rank) below += counts0[bucket++];
		if (gatheredAt[bucket] < 0) {
			gatheredAt[bucket] = room;
			slots.push({ start: room, end: room + counts0[bucket] });
			room += counts0[bucket];
		}
		places.push(slots[slots.length - 1].start + rank - below);
	}
	if (gathered.length < room) gathered = new Float64Array(2 * room);
	pick(values, bucketOf, gathered);
	for (const { start, end } of slots) gathered.subarray(start, end).sort();
	return places;
}

/** Copies the values of the wanted buckets to where these are gathered. */
function pick(values: Float64Array, from: Uint16Array, into: Float64Array): void {
	for (let i = 0; i < values.length; i++) {
		const at = gatheredAt[from[i]];
		if (at < 0) continue;
		into[at] = values[i];
		gatheredAt[from[i]] = at + 1;
	}
}
