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

/** Fewer values are sorted whole; a bucket should hold a handful. */
const SORT_BELOW = 100;
const MOST_BUCKETS = 2048;
const VALUES_PER_BUCKET = 4;
const counts = new Int32Array(MOST_BUCKETS);
/** Where a bucket that holds a wanted rank is gathered; −1 for the others. */
const gatheredAt = new Int32Array(MOST_BUCKETS);
let gathered = new Float64Array(1024);

/**
 * The same quantiles of finite values in any order, exactly: values are counted into equal buckets and only the
 * buckets that hold a wanted rank are gathered and sorted (about a sixth of the time of sorting). Leaves `values` as it
 * is. @throws RangeError when there are no values
 * @param shares ascending
 */
export function quantiles(values: Float64Array, shares: readonly number[]): number[] {
	const n = values.length;
	if (n < SORT_BELOW) return sortedQuantiles(values.slice().sort(), shares);
	let least = values[0];
	let most = values[0];
	for (let i = 1; i < n; i++) {
		const value = values[i];
		if (value < least) least = value;
		if (value > most) most = value;
	}
	if (most === least) return shares.map(() => least);
	const buckets = Math.min(MOST_BUCKETS, Math.ceil(n / VALUES_PER_BUCKET));
	const scale = (buckets - 1) / (most - least);
	if (!(scale < Infinity)) return sortedQuantiles(values.slice().sort(), shares);

	counts.fill(0, 0, buckets);
	for (let i = 0; i < n; i++) counts[((values[i] - least) * scale) | 0] += 1;
	const ranks = shares.flatMap((share) => {
		const { lower } = quantilePosition(n, share);
		return [lower, Math.min(lower + 1, n - 1)];
	});
	const places = gather(values, least, scale, buckets, ranks);
	return shares.map((share, index) => {
		const { weight } = quantilePosition(n, share);
		return interpolate(gathered[places[2 * index]], gathered[places[2 * index + 1]], weight);
	});
}

/** Gathers and sorts the buckets of the ranks (ascending); returns where in `gathered` each rank's value lies. */
function gather(
	values: Float64Array,
	least: number,
	scale: number,
	buckets: number,
	ranks: readonly number[]
): number[] {
	const places: number[] = [];
	const slots: { start: number; end: number }[] = [];
	gatheredAt.fill(-1, 0, buckets);
	let bucket = 0;
	let below = 0;
	let room = 0;
	for (const rank of ranks) {
		while (below + counts[bucket] <= rank) below += counts[bucket++];
		if (gatheredAt[bucket] < 0) {
			gatheredAt[bucket] = room;
			slots.push({ start: room, end: room + counts[bucket] });
			room += counts[bucket];
		}
		places.push(slots[slots.length - 1].start + rank - below);
	}
	if (gathered.length < room) gathered = new Float64Array(2 * room);
	for (let i = 0; i < values.length; i++) {
		const value = values[i];
		const at = ((value - least) * scale) | 0;
		if (gatheredAt[at] >= 0) gathered[gatheredAt[at]++] = value;
	}
	for (const { start, end } of slots) gathered.subarray(start, end).sort();
	return places;
}
