import { byInversion, INVERSE, INVERSION_BELOW, powerOf, rarer, SURE } from './binomial';
import { ln, lnNearly, NEARLY } from './ln';
import { logFactorials, TABLE_SIZE, tableLogFactorials } from './log-factorial';
import { LANES, type Streams } from './stream';

/** Powers that are tabled in two factors, stay^(0 .. 31) and stay^(0, 32 .. 992): one product instead of ten. */
const FACTORS = 32;
const TABLED = FACTORS * FACTORS;

/** A probability in every lane, made ready for draws. */
export class Chances {
	/** The smaller of p and 1 − p, and whether that is 1 − p. */
	readonly p = new Float64Array(LANES);
	readonly flipped = new Uint8Array(LANES);
	anyFlipped = false;
	/** 1 − p and p/(1 − p), of the smaller. */
	readonly stay = new Float64Array(LANES);
	readonly odds = new Float64Array(LANES);
	readonly logOdds = new Float64Array(LANES);
	private readonly low = new Float64Array(LANES * FACTORS);
	private readonly high = new Float64Array(LANES * FACTORS);
	private readonly tabled = new Uint8Array(LANES);
	private many = false;

	/** @param many whether so many draws are to come that tables pay */
	expect(many: boolean): void {
		this.many = many;
		this.tabled.fill(0);
		this.anyFlipped = false;
	}

	/** @param probability clamped to 0..1 */
	prepare(lane: number, probability: number): void {
		const bounded = Math.min(1, Math.max(0, probability));
		const p = bounded > 0.5 ? 1 - bounded : bounded;
		this.flipped[lane] = bounded > 0.5 ? 1 : 0;
		if (bounded > 0.5) this.anyFlipped = true;
		this.p[lane] = p;
		this.stay[lane] = 1 - p;
		this.odds[lane] = p / (1 - p);
		this.logOdds[lane] = NaN;
	}

	/** Makes sure of the logarithms of some lanes' odds: few draws need them. */
	takeLogarithms(lanes: Uint8Array, count: number): void {
		const { odds, logOdds } = this;
		for (let place = 0; place < count; place++) {
			const lane = lanes[place];
			if (logOdds[lane] !== logOdds[lane]) logOdds[lane] = ln(odds[lane]);
		}
	}

	/** Puts the chances of 0 of some lanes, stay^n, where they belong in `into`, which is by lane. */
	takeNones(lanes: Uint8Array, count: number, counts: Float64Array, from: number, into: Float64Array): void {
		const { stay, low, high } = this;
		let rest = count;
		if (this.many) {
			this.fillMissing(lanes, count);
			rest = 0;
			for (let place = 0; place < count; place++) {
				const lane = lanes[place];
				const n = counts[from + lane] | 0;
				const first = lane * FACTORS;
				into[lane] = low[first + (n & (FACTORS - 1))] * high[first + ((n >> 5) & (FACTORS - 1))];
				beyond[rest] = lane;
				rest = (rest + +(n >= TABLED)) | 0;
			}
			lanes = beyond;
		}
		for (let place = 0; place < rest; place++) {
			const lane = lanes[place];
			into[lane] = powerOf(stay[lane], counts[from + lane]);
		}
	}

	private fillMissing(lanes: Uint8Array, count: number): void {
		for (let place = 0; place < count; place++) if (this.tabled[lanes[place]] === 0) this.fill(lanes[place]);
	}

	private fill(lane: number): void {
		const { low, high } = this;
		const first = lane * FACTORS;
		fillPowers(this.stay[lane], low, first);
		fillPowers(low[first + FACTORS - 1] * this.stay[lane], high, first);
		this.tabled[lane] = 1;
	}
}

/** x^0 .. x^31. Four at a time: none of them waits for the one before. */
function fillPowers(x: number, into: Float64Array, from: number): void {
	const step = x * x * (x * x);
	let zeroth = 1;
	let first = x;
	let second = x * x;
	let third = second * x;
	for (let at = from; at < from + FACTORS; at += 4) {
		into[at] = zeroth;
		into[at + 1] = first;
		into[at + 2] = second;
		into[at + 3] = third;
		zeroth *= step;
		first *= step;
		second *= step;
		third *= step;
	}
}

const THIRD = INVERSE[3];
/** Below this mean the first masses decide nearly always. */
const FEW = 2;
/** Walks of more steps than this are made one by one. */
const STEPS = 128;

const uniforms = new Float64Array(LANES);
const seconds = new Float64Array(LANES);
/** Chances of 0, and standard deviations. */
const nones = new Float64Array(LANES);
const sds = new Float64Array(LANES);
/**
 * Lanes by what is to be done with them: a lane is written to the next place, which is then taken or not. So one place
 * more is written to in vain; three fill up the last four of a walk.
 */
const few = new Uint8Array(LANES + 1);
const walking = new Uint8Array(LANES + 3);
const rejecting = new Uint8Array(LANES + 1);
const undecided = new Uint8Array(LANES + 1);
const alone = new Uint8Array(LANES + 1);
const beyond = new Uint8Array(LANES + 1);
let fewOnes = 0;
let walks = 0;
let rejections = 0;
let loners = 0;
/** The most that is drawn from by rejection. */
let largest = 0;

/**
 * Binomials of one draw in every lane: `counts` from `from` on are the whole numbers n ≥ 0, what is drawn is put into
 * `into` from `to` on. Lanes that are drawn in the same way are drawn together, as far as can be without a branch that
 * the processor might guess wrong.
 * @param draw its name in the streams
 * @param lanes how many are in use
 */
export function binomials(
	streams: Streams,
	draw: number,
	counts: Float64Array,
	from: number,
	chances: Chances,
	into: Float64Array,
	to: number,
	lanes: number
): void {
	streams.fill(draw, uniforms);
	sort(counts, from, chances, lanes);
	if (rejections > 0) reject(streams, draw, counts, from, chances, into, to);
	if (walks > 0) walk(counts, from, chances, into, to);
	if (fewOnes > 0) drawFew(counts, from, chances, into, to);
	for (let place = 0; place < loners; place++) {
		const lane = alone[place];
		into[to + lane] = rarer(streams.lane(lane, draw), counts[from + lane], chances.p[lane]);
	}
	const { flipped } = chances;
	if (!chances.anyFlipped) return;
	for (let lane = 0; lane < lanes; lane++) {
		if (flipped[lane] === 1) into[to + lane] = counts[from + lane] - into[to + lane];
	}
}

/** How each lane is to be drawn. */
function sort(counts: Float64Array, from: number, chances: Chances, lanes: number): void {
	const { p } = chances;
	fewOnes = walks = rejections = loners = largest = 0;
	for (let lane = 0; lane < lanes; lane++) {
		const n = counts[from + lane];
		const mean = n * p[lane];
		if (n >= TABLE_SIZE) alone[loners++] = lane;
		else if (mean >= INVERSION_BELOW) {
			rejecting[rejections++] = lane;
			largest = Math.max(largest, n);
		} else if (mean >= FEW) walking[walks++] = lane;
		else few[fewOnes++] = lane;
	}
}

/** Means that rejection is for. */
function reject(
	streams: Streams,
	draw: number,
	counts: Float64Array,
	from: number,
	chances: Chances,
	into: Float64Array,
	to: number
): void {
	chances.takeLogarithms(rejecting, rejections);
	tableLogFactorials(largest);
	let open = sure(counts, from, chances, into, to, rejections);
	for (let rank = 1; open > 0; rank += 2) {
		streams.fillSome(draw, rank, undecided, open, seconds);
		const rejected = decide(counts, from, chances, into, to, open);
		if (rejected === 0) return;
		streams.fillSome(draw, rank + 1, rejecting, rejected, uniforms);
		open = sure(counts, from, chances, into, to, rejected);
	}
}

/** Where the first uniform gives the value: those of `rejecting` for which it does not become `undecided`. */
function sure(
	counts: Float64Array,
	from: number,
	chances: Chances,
	into: Float64Array,
	to: number,
	count: number
): number {
	const { p, stay } = chances;
	let open = 0;
	for (let place = 0; place < count; place++) {
		const lane = rejecting[place];
		const rare = p[lane];
		const mean = counts[from + lane] * rare;
		const sd = Math.sqrt(mean * stay[lane]);
		const b = 1.15 + 2.53 * sd;
		const d = 0.92 * b - 4.2;
		const w = uniforms[lane] * b - SURE * d;
		const a = -0.0873 + 0.0248 * b + 0.01 * rare;
		const s = 0.5 * d - Math.abs(w);
		into[to + lane] = ((w * (2 * a * d + b * s)) / (d * s) + mean + 0.5) | 0;
		sds[lane] = sd;
		undecided[open] = lane;
		open = (open + +(w > SURE * d)) | 0;
	}
	return open;
}

/** With a second uniform: those of `undecided` that it rejects become `rejecting`. */
function decide(
	counts: Float64Array,
	from: number,
	chances: Chances,
	into: Float64Array,
	to: number,
	count: number
): number {
	const { p, logOdds } = chances;
	let open = 0;
	for (let place = 0; place < count; place++) {
		const lane = undecided[place];
		const n = counts[from + lane];
		const sd = sds[lane];
		const mean = n * p[lane];
		const b = 1.15 + 2.53 * sd;
		const a = -0.0873 + 0.0248 * b + 0.01 * p[lane];
		const d = 0.92 * b - 4.2;
		// the paper's v_r is d/b, and alpha (2.83 + 5.1/b)·sd
		const scaled = uniforms[lane] * b;
		const outside = +(scaled >= d);
		const off = scaled / d - SURE - 0.5;
		const u = outside * (seconds[lane] - 0.5) + (1 - outside) * (+(off >= 0) - 0.5 - off);
		const v = outside * scaled + (1 - outside) * (seconds[lane] * d);
		const us = 0.5 - Math.abs(u);
		const under = a + b * us * us;
		const inverse = 1 / (us * under * b * b);
		const value = (2 * a * (under * b * b * inverse) + b) * u + mean + 0.5;
		rejecting[open] = lane;
		if (!(value >= 0 && value < n + 1)) {
			open = (open + 1) | 0;
			continue;
		}
		const k = value | 0;
		const mode = ((n + 1) * p[lane]) | 0;
		// is this height under the mass at k, relative to that at the mode?
		const height = v * (2.83 * b + 5.1) * sd * us * us * us * inverse;
		const mass =
			logFactorials[mode] +
			logFactorials[n - mode] -
			(logFactorials[k] + logFactorials[n - k]) +
			(k - mode) * logOdds[lane];
		const above = lnNearly(height) - mass;
		const rejected = above * above < NEARLY * NEARLY ? ln(height) > mass : above > 0;
		open = (open + +rejected) | 0;
		into[to + lane] = k;
	}
	return open;
}

/** Small means: the first masses are compared as numbers. */
function drawFew(counts: Float64Array, from: number, chances: Chances, into: Float64Array, to: number): void {
	const { odds } = chances;
	chances.takeNones(few, fewOnes, counts, from, nones);
	let open = 0;
	for (let place = 0; place < fewOnes; place++) {
		const lane = few[place];
		const none = nones[lane];
		const scaled = (counts[from + lane] + 1) * odds[lane];
		const one = none * (scaled - odds[lane]);
		const two = one * (scaled * 0.5 - odds[lane]);
		const three = two * (scaled * THIRD - odds[lane]);
		const after = uniforms[lane] - none;
		const afterTwo = after - one - two;
		into[to + lane] = (+(after > 0) | 0) + (+(after > one) | 0) + (+(afterTwo > 0) | 0);
		beyond[open] = lane;
		open = (open + +(afterTwo > three)) | 0;
	}
	for (let place = 0; place < open; place++) {
		const lane = beyond[place];
		into[to + lane] = byInversion(uniforms[lane], counts[from + lane], odds[lane], nones[lane]);
	}
}

/** Walks up from 0 in four lanes at once, until all have arrived. */
function walk(counts: Float64Array, from: number, chances: Chances, into: Float64Array, to: number): void {
	const { odds } = chances;
	chances.takeNones(walking, walks, counts, from, nones);
	// to fill up the last four, the last lane is walked again
	for (let place = walks; (place & 3) !== 0; place++) walking[place] = walking[walks - 1];
	for (let place = 0; place < walks; place += 4) {
		const lane0 = walking[place];
		const lane1 = walking[place + 1];
		const lane2 = walking[place + 2];
		const lane3 = walking[place + 3];
		const odds0 = odds[lane0];
		const odds1 = odds[lane1];
		const odds2 = odds[lane2];
		const odds3 = odds[lane3];
		const scaled0 = (counts[from + lane0] + 1) * odds0;
		const scaled1 = (counts[from + lane1] + 1) * odds1;
		const scaled2 = (counts[from + lane2] + 1) * odds2;
		const scaled3 = (counts[from + lane3] + 1) * odds3;
		let mass0 = nones[lane0];
		let mass1 = nones[lane1];
		let mass2 = nones[lane2];
		let mass3 = nones[lane3];
		let rest0 = uniforms[lane0] - mass0;
		let rest1 = uniforms[lane1] - mass1;
		let rest2 = uniforms[lane2] - mass2;
		let rest3 = uniforms[lane3] - mass3;
		let k0 = 0;
		let k1 = 0;
		let k2 = 0;
		let k3 = 0;
		let step = 0;
		while ((rest0 > 0 || rest1 > 0 || rest2 > 0 || rest3 > 0) && step < STEPS) {
			step = (step + 1) | 0;
			const inverse = INVERSE[step];
			k0 = (k0 + +(rest0 > 0)) | 0;
			k1 = (k1 + +(rest1 > 0)) | 0;
			k2 = (k2 + +(rest2 > 0)) | 0;
			k3 = (k3 + +(rest3 > 0)) | 0;
			mass0 *= scaled0 * inverse - odds0;
			mass1 *= scaled1 * inverse - odds1;
			mass2 *= scaled2 * inverse - odds2;
			mass3 *= scaled3 * inverse - odds3;
			rest0 -= mass0;
			rest1 -= mass1;
			rest2 -= mass2;
			rest3 -= mass3;
		}
		into[to + lane0] = arrived(counts[from + lane0], lane0, k0, rest0, chances);
		into[to + lane1] = arrived(counts[from + lane1], lane1, k1, rest1, chances);
		into[to + lane2] = arrived(counts[from + lane2], lane2, k2, rest2, chances);
		into[to + lane3] = arrived(counts[from + lane3], lane3, k3, rest3, chances);
	}
}

/** Where a walk of so many steps has led; one that has not come to its end is walked anew. */
function arrived(n: number, lane: number, steps: number, rest: number, chances: Chances): number {
	const lost = rest > 0 || steps > n;
	return lost ? byInversion(uniforms[lane], n, chances.odds[lane], nones[lane]) : steps;
}
