import { LANES } from './memory';

// 2^32 / golden ratio: consecutive multiples are far apart
const GOLDEN: i32 = 0x9e3779b9;
const TO_UNIT: f64 = 1.0 / 4294967296;
const FIRST_MULTIPLIER: i32 = 0x21f0aaad;
const SECOND_MULTIPLIER: i32 = 0x735a2d97;

/** Bijective scramble of 32 bits (the finalizer of MurmurHash3, Appleby 2011): every input bit moves every output bit. */
function mixBits(bits: i32): i32 {
	bits ^= bits >>> 16;
	bits *= 0x85ebca6b;
	bits ^= bits >>> 13;
	bits *= 0xc2b2ae35;
	return bits ^ (bits >>> 16);
}

/** A uniform on the open interval (0, 1), in steps of 2^−32, for a place in the stream of a key. */
function unit(key: i32, other: i32, place: i32): f64 {
	let bits = key + place;
	bits ^= bits >>> 16;
	bits *= FIRST_MULTIPLIER;
	bits = (bits ^ (bits >>> 15)) + other;
	bits = (bits ^ (bits >>> 16)) * SECOND_MULTIPLIER;
	bits ^= bits >>> 15;
	return (<f64>(<u32>bits) + 0.5) * TO_UNIT;
}

/**
 * Random numbers that are fully named by their key (seed, trial, purpose, segment), the draw's name and their place
 * in the draw: a hash of a counter, with multipliers of Wellons (2018), and no state that one draw would leave to the
 * next (Salmon et al. 2011 on such generators). So no draw moves when another takes more or fewer numbers, curves do
 * not tremble under a moving slider, and draws can be made in any order.
 *
 * The stream at hand: two keys, and the place of the next number.
 */
let atKey: i32 = 0;
let atOther: i32 = 0;
let atPlace: i32 = 0;

/** The same stream of several trials: the keys of each lane, then the others. */
const streams = memory.data(2 * 4 * 16, 16);
const OTHERS: usize = 64;

/** Moves every lane to its trial: `trial`, `trial` + 1, … */
export function openStreams(seed: i32, trial: i32, purpose: i32, segment: i32): void {
	const name = (purpose * 16 + segment + 1) * 0x2c1b3c6d;
	for (let index = 0; index < LANES; index++) {
		const own = trial + index;
		const key = mixBits(mixBits(seed + GOLDEN) ^ ((own + 1) * 0x85157af5));
		const at = streams + ((<usize>index) << 2);
		store<i32>(at, mixBits(key ^ name));
		store<i32>(at, mixBits(own * GOLDEN + name) ^ mixBits(seed ^ 0x68bc21eb), OTHERS);
	}
}

/** Takes one lane's stream at hand, at a draw's number of a rank. A draw is named by a whole number below 65 536. */
export function takeLane(index: i32, draw: i32, rank: i32 = 0): void {
	const at = streams + ((<usize>index) << 2);
	atKey = load<i32>(at);
	atOther = load<i32>(at, OTHERS);
	moveTo(draw, rank);
}

/** Moves the stream at hand to a draw's number of a rank. */
export function moveTo(draw: i32, rank: i32 = 0): void {
	atPlace = draw + rank * GOLDEN;
}

/** The next number of the stream at hand. */
export function uniform(): f64 {
	const place = atPlace;
	atPlace = place + GOLDEN; // 29 000 numbers on before it comes near another draw's first
	return unit(atKey, atOther, place);
}

/** The number of rank 0, 1, … of a draw, in every lane. */
export function fillUniforms(draw: i32, rank: i32, into: usize): void {
	const places = i32x4.splat(draw + rank * GOLDEN);
	const half = f64x2.splat(0.5);
	const toUnit = f64x2.splat(TO_UNIT);
	for (let at: usize = 0; at < 64; at += 16) {
		let bits = i32x4.add(v128.load(streams + at), places);
		bits = v128.xor(bits, i32x4.shr_u(bits, 16));
		bits = i32x4.mul(bits, i32x4.splat(FIRST_MULTIPLIER));
		bits = i32x4.add(v128.xor(bits, i32x4.shr_u(bits, 15)), v128.load(streams + at, OTHERS));
		bits = i32x4.mul(v128.xor(bits, i32x4.shr_u(bits, 16)), i32x4.splat(SECOND_MULTIPLIER));
		bits = v128.xor(bits, i32x4.shr_u(bits, 15));
		const low = f64x2.convert_low_i32x4_u(bits);
		const high = f64x2.convert_low_i32x4_u(i32x4.shuffle(bits, bits, 2, 3, 2, 3));
		v128.store(into + 2 * at, f64x2.mul(f64x2.add(low, half), toUnit));
		v128.store(into + 2 * at, f64x2.mul(f64x2.add(high, half), toUnit), 16);
	}
}

/** The first number of a draw in one lane. */
export function firstOf(index: i32, draw: i32): f64 {
	const at = streams + ((<usize>index) << 2);
	return unit(load<i32>(at), load<i32>(at, OTHERS), draw);
}
