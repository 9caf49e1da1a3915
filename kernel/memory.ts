/**
 * Futures that live side by side, each in a lane: a row holds a number of each. So many keep a processor busy with one
 * draw while it waits for another (measured: two thirds of the time of one by one).
 */
export const LANES: i32 = 16;

/** Bytes of a row of doubles. */
export const ROW: usize = 128;

/** Rows of zeros. */
export function rows(count: i32): usize {
	return zeros(<usize>count * ROW);
}

/** Zeroed bytes on a boundary that vectors like. The loop keeps the compiler from copying this to every place of use. */
export function zeros(bytes: usize): usize {
	const start = heap.alloc((bytes + 15) & ~15);
	for (let at = start; at < start + bytes; at += 16) v128.store(at, i64x2.splat(0));
	return start;
}

/** Where a lane of a row lies. */
export function lane(row: usize, index: i32): usize {
	return row + ((<usize>index) << 3);
}

/** Where an entry of a list of doubles lies. */
export function entry(list: usize, index: i32): usize {
	return list + ((<usize>index) << 3);
}

/** Adds to a number. */
export function add(at: usize, value: f64): void {
	store<f64>(at, load<f64>(at) + value);
}

export function fillRows(at: usize, count: i32, value: f64): void {
	const all = f64x2.splat(value);
	const end = at + <usize>count * ROW;
	for (; at < end; at += 16) v128.store(at, all);
}
