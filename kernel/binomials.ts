import { byInversion, INVERSION_BELOW, rarer, SURE } from './binomial';
import { lane, LANES, ROW, rows } from './memory';
import {
	inverse,
	ln,
	lnNearly,
	NEARLY,
	powerOf,
	TABLE_SIZE,
	tabledLogFactorial,
	tableLogFactorials
} from './numbers';
import { fillUniforms, takeLane } from './streams';

/** Powers that are tabled in two factors, stay^(0 .. 31) and stay^(0, 32 .. 992): one product instead of ten. */
const FACTORS: i32 = 32;
const TABLED: i32 = 1024;

/** A probability in every lane, made ready for draws. */
export class Chances {
	/** The smaller of p and 1 − p, and whether that is 1 − p: one bit a lane. */
	p: usize = rows(1);
	flipped: i32 = 0;
	/** 1 − p and p/(1 − p), of the smaller. */
	stay: usize = rows(1);
	odds: usize = rows(1);
	private logOdds: usize = rows(1);
	/** The lanes whose logarithm and whose powers are there: one bit each. */
	private logged: i32 = 0;
	private powered: i32 = 0;
	private low: usize = rows(FACTORS);
	private high: usize = rows(FACTORS);
	private many: bool = false;

	/** @param many whether so many draws are to come that tables pay */
	expect(many: bool): void {
		this.many = many;
		this.powered = 0;
		this.logged = 0;
		this.flipped = 0;
	}

	/** @param probability clamped to 0..1 */
	prepare(index: i32, probability: f64): void {
		const bounded = min(1, max(0, probability));
		const p = bounded > 0.5 ? 1 - bounded : bounded;
		if (bounded > 0.5) this.flipped |= 1 << index;
		store<f64>(lane(this.p, index), p);
		store<f64>(lane(this.stay, index), 1 - p);
		store<f64>(lane(this.odds, index), p / (1 - p));
	}

	/** Takes the probabilities of a row. @param many whether so many draws are to come that tables pay */
	take(probabilities: usize, many: bool): void {
		this.expect(many);
		for (let index = 0; index < LANES; index++) this.prepare(index, load<f64>(lane(probabilities, index)));
	}

	/** ln(odds) of a lane: few draws need it. */
	logarithm(index: i32): f64 {
		const at = lane(this.logOdds, index);
		if ((this.logged & (1 << index)) === 0) {
			this.logged |= 1 << index;
			store<f64>(at, ln(load<f64>(lane(this.odds, index))));
		}
		return load<f64>(at);
	}

	/** Puts the chance of 0, stay^n, of some lanes where it belongs in a row. */
	takeNones(lanes: i32, counts: usize, into: usize): void {
		if (!this.many) {
			for (; lanes !== 0; lanes &= lanes - 1) {
				const index = ctz(lanes);
				const stay = load<f64>(lane(this.stay, index));
				store<f64>(lane(into, index), powerOf(stay, load<f64>(lane(counts, index))));
			}
			return;
		}
		const missing = lanes & ~this.powered;
		if (missing !== 0) this.fill(missing);
		const low = this.low;
		const high = this.high;
		for (; lanes !== 0; lanes &= lanes - 1) {
			const index = ctz(lanes);
			const count = load<f64>(lane(counts, index));
			const n = <i32>count;
			const first = (<usize>(index * FACTORS)) << 3;
			if (n < TABLED) {
				const power =
					load<f64>(low + first + ((<usize>(n & (FACTORS - 1))) << 3)) *
					load<f64>(high + first + ((<usize>(n >> 5)) << 3));
				store<f64>(lane(into, index), power);
			} else store<f64>(lane(into, index), powerOf(load<f64>(lane(this.stay, index)), count));
		}
	}

	private fill(lanes: i32): void {
		this.powered |= lanes;
		for (; lanes !== 0; lanes &= lanes - 1) {
			const index = ctz(lanes);
			const first = (<usize>(index * FACTORS)) << 3;
			const stay = load<f64>(lane(this.stay, index));
			fillPowers(stay, this.low + first);
			fillPowers(load<f64>(this.low + first, (FACTORS - 1) << 3) * stay, this.high + first);
		}
	}
}

/** x^0 .. x^31. Four at a time: none of them waits for the one before. */
function fillPowers(x: f64, into: usize): void {
	const square = x * x;
	const step = f64x2.splat(square * square);
	let low = f64x2.replace_lane(f64x2.splat(1), 1, x);
	let high = f64x2.replace_lane(f64x2.splat(square), 1, square * x);
	for (let at = into; at < into + 256; at += 32) {
		v128.store(at, low);
		v128.store(at, high, 16);
		low = f64x2.mul(low, step);
		high = f64x2.mul(high, step);
	}
}

/** Below this mean the first masses decide nearly always. */
const FEW: f64 = 2;
/** Walks of more steps than this are made one by one. */
const STEPS: i32 = 128;

const uniforms = memory.data(128, 16);
const seconds = memory.data(128, 16);
/** Chances of 0, and standard deviations. */
const nones = memory.data(128, 16);
const sds = memory.data(128, 16);

/**
 * Binomials of one draw in every lane of whole numbers n ≥ 0. Lanes that are drawn in the same way are drawn together,
 * two at a time where that is so.
 * @param draw its name in the streams
 */
export function binomials(draw: i32, counts: usize, chances: Chances, into: usize): void {
	fillUniforms(draw, 0, uniforms);
	// how each lane is to be drawn: one bit each
	let alone = 0;
	let rejecting = 0;
	let walking = 0;
	const p = chances.p;
	for (let at: usize = 0; at < ROW; at += 16) {
		const n = v128.load(counts + at);
		const mean = f64x2.mul(n, v128.load(p + at));
		const place = <i32>(at >> 3);
		alone |= i64x2.bitmask(f64x2.ge(n, f64x2.splat(<f64>TABLE_SIZE))) << place;
		rejecting |= i64x2.bitmask(f64x2.ge(mean, f64x2.splat(INVERSION_BELOW))) << place;
		walking |= i64x2.bitmask(f64x2.ge(mean, f64x2.splat(FEW))) << place;
	}
	walking &= ~(rejecting | alone);
	rejecting &= ~alone;
	const few = ((1 << LANES) - 1) & ~(alone | rejecting | walking);
	if (few !== 0) drawFew(few, counts, chances, into);
	if (walking !== 0) walk(walking, counts, chances, into);
	// last, for it takes further uniforms
	if (rejecting !== 0) reject(draw, rejecting, counts, chances, into);
	for (; alone !== 0; alone &= alone - 1) {
		const index = ctz(alone);
		takeLane(index, draw);
		store<f64>(lane(into, index), rarer(load<f64>(lane(counts, index)), load<f64>(lane(p, index))));
	}
	for (let flipped = chances.flipped; flipped !== 0; flipped &= flipped - 1) {
		const at = lane(into, ctz(flipped));
		store<f64>(at, load<f64>(lane(counts, ctz(flipped))) - load<f64>(at));
	}
}

/** Means that rejection is for. */
function reject(draw: i32, lanes: i32, counts: usize, chances: Chances, into: usize): void {
	let open = sure(lanes, counts, chances, into);
	if (open === 0) return;
	let largest: f64 = 0;
	for (let rest = open; rest !== 0; rest &= rest - 1) {
		largest = max(largest, load<f64>(lane(counts, ctz(rest))));
	}
	tableLogFactorials(<i32>largest);
	for (let rank = 1; open !== 0; rank += 2) {
		fillUniforms(draw, rank, seconds);
		const rejected = decide(open, counts, chances, into);
		if (rejected === 0) return;
		fillUniforms(draw, rank + 1, uniforms);
		open = sure(rejected, counts, chances, into);
	}
}

/** Where the first uniform gives the value. Returns the others of `lanes`. */
function sure(lanes: i32, counts: usize, chances: Chances, into: usize): i32 {
	const p = chances.p;
	const stay = chances.stay;
	let open = 0;
	for (let place = 0; place < LANES; place += 2) {
		const pair = (lanes >> place) & 3;
		if (pair === 0) continue;
		const at = (<usize>place) << 3;
		const rare = v128.load(p + at);
		const mean = f64x2.mul(v128.load(counts + at), rare);
		const sd = f64x2.sqrt(f64x2.mul(mean, v128.load(stay + at)));
		const b = f64x2.add(f64x2.splat(1.15), f64x2.mul(f64x2.splat(2.53), sd));
		const d = f64x2.sub(f64x2.mul(f64x2.splat(0.92), b), f64x2.splat(4.2));
		const sureD = f64x2.mul(f64x2.splat(SURE), d);
		const w = f64x2.sub(f64x2.mul(v128.load(uniforms + at), b), sureD);
		const a = f64x2.add(
			f64x2.add(f64x2.splat(-0.0873), f64x2.mul(f64x2.splat(0.0248), b)),
			f64x2.mul(f64x2.splat(0.01), rare)
		);
		const s = f64x2.sub(f64x2.mul(f64x2.splat(0.5), d), f64x2.abs(w));
		const top = f64x2.mul(w, f64x2.add(f64x2.mul(f64x2.mul(f64x2.splat(2), a), d), f64x2.mul(b, s)));
		const value = f64x2.add(f64x2.add(f64x2.div(top, f64x2.mul(d, s)), mean), f64x2.splat(0.5));
		v128.store(sds + at, sd);
		open |= (i64x2.bitmask(f64x2.gt(w, sureD)) & pair) << place;
		put(pair, f64x2.trunc(value), into + at);
	}
	return open;
}

/** Writes those of two lanes that are in use. */
function put(pair: i32, values: v128, at: usize): void {
	if (pair === 3) v128.store(at, values);
	else if (pair === 1) v128.store64_lane(at, values, 0);
	else v128.store64_lane(at, values, 1, 8);
}

/** With a second uniform: returns those of `lanes` that it rejects. */
function decide(lanes: i32, counts: usize, chances: Chances, into: usize): i32 {
	let open = 0;
	for (; lanes !== 0; lanes &= lanes - 1) {
		const index = ctz(lanes);
		const n = load<f64>(lane(counts, index));
		const rare = load<f64>(lane(chances.p, index));
		const first = load<f64>(lane(uniforms, index));
		const second = load<f64>(lane(seconds, index));
		const sd = load<f64>(lane(sds, index));
		const mean = n * rare;
		const b = 1.15 + 2.53 * sd;
		const a = -0.0873 + 0.0248 * b + 0.01 * rare;
		const d = 0.92 * b - 4.2;
		// the paper's v_r is d/b, and alpha (2.83 + 5.1/b)·sd
		const scaled = first * b;
		const outside = scaled >= d;
		const off = scaled / d - SURE - 0.5;
		const u = outside ? second - 0.5 : (off >= 0 ? 0.5 : -0.5) - off;
		const v = outside ? scaled : second * d;
		const us = 0.5 - abs(u);
		const under = a + b * us * us;
		const inverted = 1 / (us * under * b * b);
		const value = (2 * a * (under * b * b * inverted) + b) * u + mean + 0.5;
		const bit = 1 << index;
		if (!(value >= 0 && value < n + 1)) {
			open |= bit;
			continue;
		}
		const k = <i32>value;
		const mode = <i32>((n + 1) * rare);
		// is this height under the mass at k, relative to that at the mode?
		const height = v * (2.83 * b + 5.1) * sd * us * us * us * inverted;
		const whole = <i32>n;
		const mass =
			tabledLogFactorial(mode) +
			tabledLogFactorial(whole - mode) -
			(tabledLogFactorial(k) + tabledLogFactorial(whole - k)) +
			<f64>(k - mode) * chances.logarithm(index);
		const above = lnNearly(height) - mass;
		const rejected = above * above < NEARLY * NEARLY ? ln(height) > mass : above > 0;
		if (rejected) open |= bit;
		store<f64>(lane(into, index), <f64>k);
	}
	return open;
}

/** Small means: the first masses are compared as numbers. */
function drawFew(lanes: i32, counts: usize, chances: Chances, into: usize): void {
	chances.takeNones(lanes, counts, nones);
	const odds = chances.odds;
	const zero = f64x2.splat(0);
	const ones = f64x2.splat(1);
	const third = f64x2.splat(inverse(3));
	let open = 0;
	for (let place = 0; place < LANES; place += 2) {
		const pair = (lanes >> place) & 3;
		if (pair === 0) continue;
		const at = (<usize>place) << 3;
		const odd = v128.load(odds + at);
		const none = v128.load(nones + at);
		const scaled = f64x2.mul(f64x2.add(v128.load(counts + at), ones), odd);
		const one = f64x2.mul(none, f64x2.sub(scaled, odd));
		const two = f64x2.mul(one, f64x2.sub(f64x2.mul(scaled, f64x2.splat(0.5)), odd));
		const three = f64x2.mul(two, f64x2.sub(f64x2.mul(scaled, third), odd));
		const after = f64x2.sub(v128.load(uniforms + at), none);
		const afterTwo = f64x2.sub(f64x2.sub(after, one), two);
		const found = f64x2.add(
			f64x2.add(v128.and(f64x2.gt(after, zero), ones), v128.and(f64x2.gt(after, one), ones)),
			v128.and(f64x2.gt(afterTwo, zero), ones)
		);
		put(pair, found, into + at);
		open |= (i64x2.bitmask(f64x2.gt(afterTwo, three)) & pair) << place;
	}
	for (; open !== 0; open &= open - 1) walkAlone(ctz(open), counts, odds, into);
}

function walkAlone(index: i32, counts: usize, odds: usize, into: usize): void {
	const n = load<f64>(lane(counts, index));
	const none = load<f64>(lane(nones, index));
	const found = byInversion(load<f64>(lane(uniforms, index)), n, load<f64>(lane(odds, index)), none);
	store<f64>(lane(into, index), found);
}

/** Walks up from 0 in four lanes at once, until all have arrived. */
function walk(lanes: i32, counts: usize, chances: Chances, into: usize): void {
	chances.takeNones(lanes, counts, nones);
	const odds = chances.odds;
	const zero = f64x2.splat(0);
	while (lanes !== 0) {
		// where fewer are left, the last is walked again
		const lane0 = ctz(lanes);
		lanes &= lanes - 1;
		const lane1 = lanes !== 0 ? ctz(lanes) : lane0;
		lanes &= lanes - 1;
		const lane2 = lanes !== 0 ? ctz(lanes) : lane1;
		lanes &= lanes - 1;
		const lane3 = lanes !== 0 ? ctz(lanes) : lane2;
		lanes &= lanes - 1;
		const oddsLow = both(odds, lane0, lane1);
		const oddsHigh = both(odds, lane2, lane3);
		const ones = f64x2.splat(1);
		const scaledLow = f64x2.mul(f64x2.add(both(counts, lane0, lane1), ones), oddsLow);
		const scaledHigh = f64x2.mul(f64x2.add(both(counts, lane2, lane3), ones), oddsHigh);
		let massLow = both(nones, lane0, lane1);
		let massHigh = both(nones, lane2, lane3);
		let restLow = f64x2.sub(both(uniforms, lane0, lane1), massLow);
		let restHigh = f64x2.sub(both(uniforms, lane2, lane3), massHigh);
		let low = zero;
		let high = zero;
		let openLow = f64x2.gt(restLow, zero);
		let openHigh = f64x2.gt(restHigh, zero);
		for (let step = 1; step <= STEPS && v128.any_true(v128.or(openLow, openHigh)); step++) {
			const inverted = f64x2.splat(inverse(step));
			low = f64x2.add(low, v128.and(openLow, ones));
			high = f64x2.add(high, v128.and(openHigh, ones));
			massLow = f64x2.mul(massLow, f64x2.sub(f64x2.mul(scaledLow, inverted), oddsLow));
			massHigh = f64x2.mul(massHigh, f64x2.sub(f64x2.mul(scaledHigh, inverted), oddsHigh));
			restLow = f64x2.sub(restLow, massLow);
			restHigh = f64x2.sub(restHigh, massHigh);
			openLow = f64x2.gt(restLow, zero);
			openHigh = f64x2.gt(restHigh, zero);
		}
		v128.store64_lane(lane(into, lane0), low, 0);
		v128.store64_lane(lane(into, lane1), low, 1);
		v128.store64_lane(lane(into, lane2), high, 0);
		v128.store64_lane(lane(into, lane3), high, 1);
		// one that has not come to its end, or came past it, is walked anew
		const tooFarLow = v128.or(openLow, f64x2.gt(low, both(counts, lane0, lane1)));
		const tooFarHigh = v128.or(openHigh, f64x2.gt(high, both(counts, lane2, lane3)));
		if (!v128.any_true(v128.or(tooFarLow, tooFarHigh))) continue;
		const lowBits = i64x2.bitmask(tooFarLow);
		const highBits = i64x2.bitmask(tooFarHigh);
		if ((lowBits & 1) !== 0) walkAlone(lane0, counts, odds, into);
		if ((lowBits & 2) !== 0) walkAlone(lane1, counts, odds, into);
		if ((highBits & 1) !== 0) walkAlone(lane2, counts, odds, into);
		if ((highBits & 2) !== 0) walkAlone(lane3, counts, odds, into);
	}
}

/** Two lanes of a row, side by side. */
function both(row: usize, one: i32, other: i32): v128 {
	return v128.load64_lane(lane(row, other), v128.load64_splat(lane(row, one)), 1);
}
